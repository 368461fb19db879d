/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/data-table.h"

#include "app/children.h"
#include "app/side-scroller.h"

#define LEAST_CHARACTERS 13

struct _AlliesDataTable
{
  GtkWidget parent_instance;
  GtkScrolledWindow *scroller;
  GtkColumnView *view; /* has the rows only while it can be seen: the widgets of hidden ones cost */
  GtkSelectionModel *selection;
  GtkSortListModel *sorted;
  AlliesDataRowsFunc func; /* until the rows are listed */
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (AlliesDataTable, allies_data_table, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
wrap (GtkLabel *label, int characters)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (label, characters);
  gtk_label_set_max_width_chars (label, characters);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  gboolean is_number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "is-number"));
  int characters = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "characters"));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  if (is_number)
    {
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR); /* the sign stands before the number */
    }
  else if (g_object_get_data (G_OBJECT (factory), "wraps") != NULL)
    wrap (GTK_LABEL (label), characters);
  else
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), characters);
    }
  gtk_list_item_set_child (item, label);
}

/* A table asks for the height of its rows without saying how wide they are, and would be told that
 * of one line. */
static void
ask_for_height (GtkWidget *label)
{
  int width;
  int height;

  gtk_widget_set_size_request (label, -1, -1);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (label, -1, height);
}

/* A row is called by all its cells; GTK 4.8 has no way to say so on the item. */
static void
name_row (GtkWidget *label, AlliesDataRow *row, guint n_columns)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *widget = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autoptr (GString) name = g_string_new (NULL);

  if (widget == NULL)
    return;
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (name, "%s%s", i > 0 ? ", " : "", allies_data_row_get_text (row, i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

/* A label is used for one row after the other. */
static void
show_mark (GtkWidget *label, const char *mark)
{
  const char *before = g_object_get_data (G_OBJECT (label), "mark");

  if (before != NULL)
    gtk_widget_remove_css_class (label, before);
  if (mark != NULL)
    gtk_widget_add_css_class (label, mark);
  g_object_set_data (G_OBJECT (label), "mark", (gpointer)mark);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  AlliesDataTable *self = g_object_get_data (G_OBJECT (factory), "table");
  AlliesDataRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label),
                       allies_data_row_get_text (row, GPOINTER_TO_UINT (column)));
  show_mark (label, allies_data_row_get_mark (row, GPOINTER_TO_UINT (column)));
  if (gtk_label_get_wrap (GTK_LABEL (label)))
    ask_for_height (label);
  if (GPOINTER_TO_UINT (column) == 0)
    name_row (label, row, g_list_model_get_n_items (gtk_column_view_get_columns (self->view)));
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer column)
{
  return allies_data_row_compare ((AlliesDataRow *)a, (AlliesDataRow *)b,
                                  GPOINTER_TO_UINT (column));
}

static void
activate_cb (GtkColumnView *view, guint position, AlliesDataTable *self)
{
  g_autoptr (AlliesDataRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, allies_data_row_get_subject (row));
}

static gboolean
allies_data_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (ALLIES_DATA_TABLE (widget)->view),
                                 GTK_DIR_TAB_FORWARD);
}

static void
drop_source (AlliesDataTable *self)
{
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  self->func = NULL;
  self->user_data = NULL;
  self->destroy = NULL;
}

static void
list_rows (AlliesDataTable *self)
{
  g_autoptr (GListStore) rows = NULL;

  if (self->func == NULL)
    return;
  rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);
  self->func (rows, self->user_data);
  drop_source (self);
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (rows));
}

static void
allies_data_table_map (GtkWidget *widget)
{
  AlliesDataTable *self = ALLIES_DATA_TABLE (widget);

  list_rows (self);
  gtk_column_view_set_model (self->view, self->selection);
  GTK_WIDGET_CLASS (allies_data_table_parent_class)->map (widget);
}

static void
allies_data_table_unmap (GtkWidget *widget)
{
  AlliesDataTable *self = ALLIES_DATA_TABLE (widget);

  GTK_WIDGET_CLASS (allies_data_table_parent_class)->unmap (widget);
  gtk_column_view_set_model (self->view, NULL);
}

static void
allies_data_table_dispose (GObject *object)
{
  drop_source (ALLIES_DATA_TABLE (object));
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_data_table_parent_class)->dispose (object);
}

static void
allies_data_table_class_init (AlliesDataTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_data_table_dispose;
  widget_class->grab_focus = allies_data_table_grab_focus;
  widget_class->map = allies_data_table_map;
  widget_class->unmap = allies_data_table_unmap;
  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/data-table.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesDataTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, AlliesDataTable, view);
  gtk_widget_class_bind_template_child (widget_class, AlliesDataTable, selection);
  gtk_widget_class_bind_template_child (widget_class, AlliesDataTable, sorted);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
allies_data_table_init (AlliesDataTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_side_scroller_prepare (self->scroller);
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->view));
}

static void
add_column (AlliesDataTable *self, const AlliesDataColumn *column, guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_rows, GUINT_TO_POINTER (index), NULL));

  g_object_set_data (G_OBJECT (factory), "is-number", GUINT_TO_POINTER (column->is_number));
  g_object_set_data (
      G_OBJECT (factory), "characters",
      GINT_TO_POINTER (column->characters > 0 ? (int)column->characters : LEAST_CHARACTERS));
  g_object_set_data (G_OBJECT (factory), "wraps", GINT_TO_POINTER (column->wraps));
  g_object_set_data (G_OBJECT (factory), "table", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (index));
  added = gtk_column_view_column_new (column->title, factory);
  gtk_column_view_column_set_expand (added, !column->is_number && !column->wraps);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_append_column (self->view, added);
}

static void
clear_columns (AlliesDataTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

void
allies_data_table_set_columns (AlliesDataTable *table, const AlliesDataColumn *columns, guint n)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && columns != NULL);

  clear_columns (table);
  for (guint i = 0; i < n; i++)
    add_column (table, &columns[i], i);
}

void
allies_data_table_set_rows (AlliesDataTable *table, GListModel *rows)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && G_IS_LIST_MODEL (rows));
  drop_source (table);
  gtk_sort_list_model_set_model (table->sorted, rows);
}

void
allies_data_table_set_source (AlliesDataTable *table,
                              AlliesDataRowsFunc func,
                              gpointer user_data,
                              GDestroyNotify destroy)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && func != NULL);

  drop_source (table);
  table->func = func;
  table->user_data = user_data;
  table->destroy = destroy;
  if (gtk_widget_get_mapped (GTK_WIDGET (table)))
    list_rows (table);
}

GListModel *
allies_data_table_get_shown (AlliesDataTable *table)
{
  g_return_val_if_fail (ALLIES_IS_DATA_TABLE (table), NULL);
  list_rows (table);
  return G_LIST_MODEL (table->sorted);
}

void
allies_data_table_sort (AlliesDataTable *table, guint column, GtkSortType order)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table));

  g_autoptr (GtkColumnViewColumn) by =
      g_list_model_get_item (gtk_column_view_get_columns (table->view), column);
  gtk_column_view_sort_by_column (table->view, by, order);
}
