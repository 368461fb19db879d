/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/initiative-cash.h"

#include "app/children.h"
#include "app/data-table.h"
#include "app/window.h"
#include "report/calendar-words.h"
#include "report/number-text.h"
#include "roadmap/cash-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_COLUMNS 6

struct _AlliesInitiativeCash
{
  GtkWidget parent_instance;
  GtkExpander *expander;
  GtkLabel *summary;
  GtkWidget *copy;
  AlliesDataTable *table;
};

G_DEFINE_FINAL_TYPE (AlliesInitiativeCash, allies_initiative_cash, GTK_TYPE_WIDGET)

static void
list_headings (const char *headings[N_COLUMNS])
{
  const char *const all[N_COLUMNS] = { _ ("Month"),        _ ("Benefit"),     _ ("Running cost"),
                                       _ ("One-off cost"), _ ("Worth today"), _ ("Cumulative") };

  for (guint i = 0; i < N_COLUMNS; i++)
    headings[i] = all[i];
}

static void
copy_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesInitiativeCash *self = ALLIES_INITIATIVE_CASH (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *text = allies_initiative_cash_dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  if (ALLIES_IS_WINDOW (root))
    allies_window_say (ALLIES_WINDOW (root), ALLIES_MESSAGE_NOTE, _ ("The table is copied."));
}

static void
allies_initiative_cash_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_initiative_cash_parent_class)->dispose (object);
}

static void
allies_initiative_cash_class_init (AlliesInitiativeCashClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_initiative_cash_dispose;
  gtk_widget_class_install_action (widget_class, "cash.copy", NULL, copy_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "cash.copy",
                                       NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/initiative-cash.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCash, expander);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCash, summary);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCash, copy);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCash, table);
}

static void
allies_initiative_cash_init (AlliesInitiativeCash *self)
{
  const char *headings[N_COLUMNS];
  AlliesDataColumn columns[N_COLUMNS];

  g_type_ensure (ALLIES_TYPE_DATA_TABLE);
  gtk_widget_init_template (GTK_WIDGET (self));
  list_headings (headings);
  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] = (AlliesDataColumn){ headings[i], TRUE, 0 };
  allies_data_table_set_columns (self->table, columns, N_COLUMNS);
}

/* Without what would be shown as −0. */
static double
tidy (double amount)
{
  return round (amount) + 0.0;
}

static void
append_row (GListStore *rows, const AlliesTerms *terms, guint month, const AlliesCashMonth *cash)
{
  g_autofree char *id = g_strdup_printf ("month.%u", month);
  g_autofree char *calendar = allies_calendar_words_month (terms, month);
  g_autoptr (AlliesDataRow) row = allies_data_row_new (id);

  if (calendar != NULL)
    allies_data_row_add_named_number (row, calendar, month);
  else
    allies_data_row_add_number (row, month, 0);
  allies_data_row_add_number (row, cash->benefit, 0);
  allies_data_row_add_number (row, cash->running, 0);
  allies_data_row_add_number (row, cash->one_off, 0);
  allies_data_row_add_number (row, tidy (cash->discounted), 0);
  allies_data_row_add_number (row, tidy (cash->cumulative), 0);
  g_list_store_append (rows, row);
}

static char *
dup_summary (GArray *months, const char *currency)
{
  double worth = 0;
  guint turning = 0;
  g_autofree char *money = NULL;

  for (guint i = 0; i < months->len; i++)
    {
      const AlliesCashMonth *cash = &g_array_index (months, AlliesCashMonth, i);

      worth += cash->discounted;
      if (cash->cumulative > 0 && turning == 0)
        turning = i + 1;
      if (cash->cumulative <= 0)
        turning = 0;
    }
  money = allies_number_text_signed_money (worth, currency);
  if (turning == 0)
    return g_strdup_printf (_ ("It is worth %s today and does not earn back its cost within the "
                               "horizon."),
                            money);
  return g_strdup_printf (_ ("It is worth %s today and has earned back its cost by month %u."),
                          money, turning);
}

static void
show_months (AlliesInitiativeCash *self, GArray *months, AlliesSession *session)
{
  AlliesTerms *terms =
      allies_roadmap_get_terms (allies_results_get_roadmap (allies_session_get_results (session)));
  g_autoptr (GListStore) rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);
  g_autofree char *summary =
      dup_summary (months, allies_organisation_get_currency (allies_dossier_get_organisation (
                               allies_session_get_dossier (session))));

  for (guint i = 0; i < months->len; i++)
    append_row (rows, terms, i + 1, &g_array_index (months, AlliesCashMonth, i));
  allies_data_table_set_rows (self->table, G_LIST_MODEL (rows));
  gtk_label_set_label (self->summary, summary);
}

void
allies_initiative_cash_show (AlliesInitiativeCash *cash,
                             AlliesSession *session,
                             AlliesInitiative *initiative)
{
  g_return_if_fail (ALLIES_IS_INITIATIVE_CASH (cash) && ALLIES_IS_SESSION (session));
  g_return_if_fail (ALLIES_IS_INITIATIVE (initiative));

  AlliesRoadmap *roadmap = allies_results_get_roadmap (allies_session_get_results (session));
  int stage = allies_roadmap_find_stage (roadmap, allies_initiative_get_id (initiative));
  AlliesEconomics economics = allies_economics_compute (
      initiative, allies_dossier_get_organisation (allies_session_get_dossier (session)));
  gboolean has_months = stage != ALLIES_STAGE_NONE && allies_economics_is_known (&economics);

  gtk_widget_set_visible (GTK_WIDGET (cash->expander), has_months);
  if (has_months)
    {
      AlliesSpan span = allies_cash_flow_get_span (roadmap, (guint)stage);
      g_autoptr (GArray) months = allies_cash_flow_new (&economics, &span);

      show_months (cash, months, session);
    }
  else
    gtk_label_set_label (cash->summary, stage == ALLIES_STAGE_NONE
                                            ? _ ("Put it into a stage to see its money by month.")
                                            : _ ("Its money cannot be worked out: revenue or a "
                                                 "budget is missing."));
}

static void
append_line (GString *text, const char *const cells[N_COLUMNS])
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (text, "%s%s", cells[i], i + 1 < N_COLUMNS ? "\t" : "\n");
}

char *
allies_initiative_cash_dup_text (AlliesInitiativeCash *cash)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE_CASH (cash), NULL);

  GListModel *rows = allies_data_table_get_shown (cash->table);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *cells[N_COLUMNS];

  list_headings (cells);
  append_line (text, cells);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AlliesDataRow) row = g_list_model_get_item (rows, i);

      for (guint c = 0; c < N_COLUMNS; c++)
        cells[c] = allies_data_row_get_text (row, c);
      append_line (text, cells);
    }
  return g_strdup (text->str);
}
