/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roadmap-tables.h"

#include "app/data-row.h"
#include "report/findings-risk.h"
#include "report/frontier-chart.h"

#include <glib/gi18n-lib.h>

void
allies_roadmap_tables_init_risks (AlliesDataTable *table)
{
  const AlliesDataColumn columns[] = {
    { _ ("Initiative"), FALSE }, { _ ("Amount"), FALSE },      { _ ("Low"), TRUE },
    { _ ("High"), TRUE },        { _ ("Worth at low"), TRUE }, { _ ("Worth at high"), TRUE },
  };

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

void
allies_roadmap_tables_show_risks (AlliesDataTable *table, AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && results != NULL);

  g_autoptr (GListStore) rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);
  guint n;
  const AlliesRiskDriver *drivers = allies_risk_get_drivers (allies_results_get_risk (results), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesDataRow) row =
          allies_data_row_new (allies_initiative_get_id (drivers[i].initiative));

      allies_data_row_add_text (row, allies_initiative_get_name (drivers[i].initiative));
      allies_data_row_add_text (row, allies_findings_risk_money (drivers[i].money));
      allies_data_row_add_number (row, drivers[i].low, 0);
      allies_data_row_add_number (row, drivers[i].high, 0);
      allies_data_row_add_number (row, drivers[i].value_at_low, 0);
      allies_data_row_add_number (row, drivers[i].value_at_high, 0);
      g_list_store_append (rows, row);
    }
  allies_data_table_set_rows (table, G_LIST_MODEL (rows));
}

void
allies_roadmap_tables_init_frontier (AlliesDataTable *table)
{
  const AlliesDataColumn columns[] = {
    { _ ("Plan"), TRUE },
    { _ ("Worth today"), TRUE },
    { _ ("Gap closed, per cent"), TRUE },
    { "", FALSE },
  };

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

void
allies_roadmap_tables_show_frontier (AlliesDataTable *table, AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && results != NULL);

  AlliesPlanFrontier *frontier = allies_results_get_frontier (results);
  g_autoptr (GListStore) rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);
  guint n = 0;
  const AlliesPlanPoint *points =
      frontier != NULL ? allies_plan_frontier_get_points (frontier, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *subject = allies_frontier_chart_dup_subject (i);
      g_autoptr (AlliesDataRow) row = allies_data_row_new (subject);

      allies_data_row_add_number (row, i + 1, 0);
      allies_data_row_add_number (row, points[i].value, 0);
      allies_data_row_add_number (row, 100 * allies_frontier_chart_get_share (results, &points[i]),
                                  0);
      allies_data_row_add_text (
          row, allies_frontier_chart_is_shown (results, &points[i]) ? _ ("the roadmap shown") : "");
      g_list_store_append (rows, row);
    }
  allies_data_table_set_rows (table, G_LIST_MODEL (rows));
}
