/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/help-window.h"

#include "app/help-view.h"

#include <glib/gi18n-lib.h>

struct _AlliesHelpWindow
{
  GtkWindow parent_instance;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkLabel *none;
  AlliesHelpView *view;
  GListModel *chapters;
  GPtrArray *past; /* of indices: the chapters that were read before */
  guint current;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AlliesHelpWindow, allies_help_window, GTK_TYPE_WINDOW)

static AlliesHelpChapter *
dup_chapter (AlliesHelpWindow *self, guint index)
{
  return g_list_model_get_item (self->chapters, index);
}

static const char *
get_words (AlliesHelpWindow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

/* While words are looked for, a chapter opens at the first of them. */
static void
draw (AlliesHelpWindow *self)
{
  g_autoptr (AlliesHelpChapter) chapter = dup_chapter (self, self->current);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)self->current);
  guint part = 0;

  if (*get_words (self) != '\0')
    allies_help_chapter_find (chapter, get_words (self), &part);
  self->updating = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->updating = FALSE;
  allies_help_view_show (self->view, chapter, part);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->past->len > 0);
}

static void
go_to (AlliesHelpWindow *self, guint index)
{
  if (index != self->current)
    g_ptr_array_add (self->past, GUINT_TO_POINTER (self->current));
  self->current = index;
  draw (self);
}

static void
back_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesHelpWindow *self = ALLIES_HELP_WINDOW (widget);

  if (self->past->len == 0)
    return;
  self->current = GPOINTER_TO_UINT (self->past->pdata[self->past->len - 1]);
  g_ptr_array_set_size (self->past, (int)self->past->len - 1);
  draw (self);
  allies_help_view_take_focus (self->view);
}

static void
search_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (ALLIES_HELP_WINDOW (widget)->search));
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, AlliesHelpWindow *self)
{
  if (row != NULL && !self->updating)
    go_to (self, (guint)gtk_list_box_row_get_index (row));
}

static gboolean
is_found (GtkListBoxRow *row, gpointer window)
{
  AlliesHelpWindow *self = window;
  g_autoptr (AlliesHelpChapter) chapter =
      dup_chapter (self, (guint)gtk_list_box_row_get_index (row));

  return *get_words (self) == '\0' || allies_help_chapter_find (chapter, get_words (self), NULL);
}

static void
search_changed_cb (GtkSearchEntry *search, AlliesHelpWindow *self)
{
  gboolean any = FALSE;

  gtk_list_box_invalidate_filter (self->list);
  for (guint i = 0; i < g_list_model_get_n_items (self->chapters); i++)
    any |= is_found (gtk_list_box_get_row_at_index (self->list, (int)i), self);
  gtk_widget_set_visible (GTK_WIDGET (self->none), !any);
}

/* Enter opens the first chapter that has the words. */
static void
search_activate_cb (GtkSearchEntry *search, AlliesHelpWindow *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->chapters); i++)
    if (is_found (gtk_list_box_get_row_at_index (self->list, (int)i), self))
      {
        go_to (self, i);
        allies_help_view_take_focus (self->view);
        return;
      }
}

static void
stop_search_cb (GtkSearchEntry *search, AlliesHelpWindow *self)
{
  if (*get_words (self) == '\0')
    gtk_window_close (GTK_WINDOW (self));
  else
    gtk_editable_set_text (GTK_EDITABLE (search), "");
}

static void
followed_cb (AlliesHelpView *view, const char *id, AlliesHelpWindow *self)
{
  allies_help_window_show (self, id);
  allies_help_view_take_focus (view);
}

static GtkWidget *
new_row (AlliesHelpChapter *chapter)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (allies_help_chapter_get_title (chapter));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  allies_help_chapter_get_title (chapter), -1);
  return row;
}

static void
allies_help_window_dispose (GObject *object)
{
  AlliesHelpWindow *self = ALLIES_HELP_WINDOW (object);

  if (self->list != NULL)
    gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
  self->updating = TRUE;
  G_OBJECT_CLASS (allies_help_window_parent_class)->dispose (object);
}

static void
allies_help_window_finalize (GObject *object)
{
  AlliesHelpWindow *self = ALLIES_HELP_WINDOW (object);

  g_clear_object (&self->chapters);
  g_ptr_array_unref (self->past);
  G_OBJECT_CLASS (allies_help_window_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_action_cb);
  gtk_widget_class_install_action (widget_class, "help.search", NULL, search_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
allies_help_window_class_init (AlliesHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_help_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = allies_help_window_finalize;
  add_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, AlliesHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, AlliesHelpWindow, none);
  gtk_widget_class_bind_template_child (widget_class, AlliesHelpWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, followed_cb);
}

static void
allies_help_window_init (AlliesHelpWindow *self)
{
  g_type_ensure (ALLIES_TYPE_HELP_VIEW);
  self->chapters = allies_help_chapter_list_all ();
  self->past = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < g_list_model_get_n_items (self->chapters); i++)
    {
      g_autoptr (AlliesHelpChapter) chapter = dup_chapter (self, i);

      gtk_list_box_append (self->list, new_row (chapter));
    }
  gtk_list_box_set_filter_func (self->list, is_found, self, NULL);
  draw (self);
  allies_help_view_take_focus (self->view);
}

AlliesHelpWindow *
allies_help_window_new (GtkApplication *application)
{
  return g_object_new (ALLIES_TYPE_HELP_WINDOW, "application", application, NULL);
}

void
allies_help_window_show (AlliesHelpWindow *window, const char *id)
{
  g_return_if_fail (ALLIES_IS_HELP_WINDOW (window) && id != NULL);

  for (guint i = 0; i < g_list_model_get_n_items (window->chapters); i++)
    {
      g_autoptr (AlliesHelpChapter) chapter = dup_chapter (window, i);

      if (g_str_equal (allies_help_chapter_get_id (chapter), id))
        {
          go_to (window, i);
          return;
        }
    }
}
