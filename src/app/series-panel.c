/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/series-panel.h"

#include "app/chart-panel.h"
#include "app/children.h"
#include "report/findings-series.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesSeriesPanel
{
  GtkWidget parent_instance;
  AlliesChartPanel *chart;
  GtkDropDown *pillar; /* all of them first */
  AlliesResults *results;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AlliesSeriesPanel, allies_series_panel, GTK_TYPE_WIDGET)

static AlliesYearSeries *
get_series (AlliesSeriesPanel *self)
{
  return allies_results_get_series (self->results);
}

static void
show_columns (AlliesSeriesPanel *self)
{
  guint n = allies_year_series_get_n_years (get_series (self));
  g_autofree AlliesDataColumn *columns = g_new0 (AlliesDataColumn, n + 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  columns[0] = (AlliesDataColumn){ _ ("Capability"), FALSE, 0 };
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (names,
                       g_strdup_printf ("%u", allies_year_series_get_year (get_series (self), i)));
      columns[i + 1] = (AlliesDataColumn){ names->pdata[i], TRUE, 0 };
    }
  allies_data_table_set_columns (allies_chart_panel_get_table (self->chart), columns, n + 1);
}

static void
add_row (AlliesSeriesPanel *self, GListStore *rows, const char *id, const char *name)
{
  g_autoptr (AlliesDataRow) row = allies_data_row_new (id);

  allies_data_row_add_text (row, name);
  for (guint i = 0; i < allies_year_series_get_n_years (get_series (self)); i++)
    {
      const AlliesScoreEntry *entry =
          allies_score_find (allies_year_series_get_score (get_series (self), i), id);

      allies_data_row_add_number (row, entry != NULL ? entry->score : NAN, 2);
    }
  g_list_store_append (rows, row);
}

static void
add_pillar (AlliesSeriesPanel *self, GListStore *rows, AlliesPillar *pillar)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);

  add_row (self, rows, allies_pillar_get_id (pillar), allies_pillar_get_name (pillar));
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      add_row (self, rows, allies_capability_get_id (capability),
               allies_capability_get_name (capability));
    }
}

static void
show_rows (AlliesSeriesPanel *self, const char *chosen)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (self->results));
  g_autoptr (GListStore) rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);

  if (chosen == NULL)
    add_row (self, rows, "overall", _ ("The whole"));
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (chosen == NULL || g_str_equal (allies_pillar_get_id (pillar), chosen))
        add_pillar (self, rows, pillar);
    }
  allies_data_table_set_rows (allies_chart_panel_get_table (self->chart), G_LIST_MODEL (rows));
}

/* (transfer full) (nullable): the pillar that is chosen; NULL for all */
static AlliesPillar *
get_pillar (AlliesSeriesPanel *self)
{
  guint selected = gtk_drop_down_get_selected (self->pillar);

  return selected != GTK_INVALID_LIST_POSITION && selected > 0 ? g_list_model_get_item (
             allies_model_get_pillars (allies_results_get_model (self->results)), selected - 1)
                                                               : NULL;
}

static void
show_filtered (AlliesSeriesPanel *self)
{
  AlliesChartScope scope = { NULL, ALLIES_GAP_ORDER_PRIORITY, 0 };
  g_autoptr (AlliesPillar) pillar = NULL;

  if (self->results == NULL || self->showing)
    return;
  pillar = get_pillar (self);
  scope.pillar = pillar != NULL ? allies_pillar_get_id (pillar) : NULL;
  allies_chart_panel_set_chart (self->chart, ALLIES_CHART_YEARS, &scope, self->results);
  show_rows (self, scope.pillar);
}

/* What is chosen stays chosen. */
static void
show_pillars (AlliesSeriesPanel *self)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (self->results));
  guint selected = gtk_drop_down_get_selected (self->pillar);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("All pillars"));
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      gtk_string_list_append (names, allies_pillar_get_name (pillar));
    }
  self->showing = TRUE;
  gtk_drop_down_set_model (self->pillar, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->pillar,
                              selected <= g_list_model_get_n_items (pillars) ? selected : 0);
  self->showing = FALSE;
}

static void
allies_series_panel_dispose (GObject *object)
{
  AlliesSeriesPanel *self = ALLIES_SERIES_PANEL (object);

  g_clear_pointer (&self->results, allies_results_unref);
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_series_panel_parent_class)->dispose (object);
}

static void
allies_series_panel_class_init (AlliesSeriesPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_series_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
allies_series_panel_init (AlliesSeriesPanel *self)
{
  self->chart = g_object_new (ALLIES_TYPE_CHART_PANEL, "heading", _ ("All years"), NULL);
  self->pillar = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pillar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which pillar"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->chart), GTK_WIDGET (self));
  allies_chart_panel_add_control (self->chart, GTK_WIDGET (self->pillar));
  g_signal_connect_object (self->pillar, "notify::selected", G_CALLBACK (show_filtered), self,
                           G_CONNECT_SWAPPED);
}

void
allies_series_panel_show (AlliesSeriesPanel *panel, AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_SERIES_PANEL (panel) && results != NULL);

  AlliesYearSeries *series = allies_results_get_series (results);

  gtk_widget_set_visible (GTK_WIDGET (panel), series != NULL);
  g_clear_pointer (&panel->results, allies_results_unref);
  if (series == NULL)
    return;

  g_autofree char *finding = allies_findings_series (series);
  g_autofree char *questionnaires = allies_findings_series_questionnaires (series);
  g_autofree char *sentences = g_strdup_printf ("%s. %s", finding, questionnaires);
  panel->results = allies_results_ref (results);
  show_pillars (panel);
  allies_chart_panel_set_finding (panel->chart, sentences);
  show_columns (panel);
  show_filtered (panel);
}
