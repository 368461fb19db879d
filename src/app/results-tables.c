/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/results-tables.h"

#include "app/figure-text.h"
#include "app/peers-columns.h"
#include "model/unit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MONTHS_A_ROW 3

/* What rows are listed from, when they are looked at. */
typedef struct _Source Source;

struct _Source
{
  void (*list) (GListStore *rows, const Source *source);
  AlliesResults *results;
  AlliesChartScope scope;
  char *pillar; /* of the scope */
  AlliesSegment segment;
};

static void
source_free (gpointer data)
{
  Source *source = data;

  allies_results_unref (source->results);
  g_free (source->pillar);
  g_free (source);
}

static void
list_cb (GListStore *rows, gpointer data)
{
  const Source *source = data;

  source->list (rows, source);
}

static void
show (AlliesDataTable *table, const Source *given)
{
  Source *source = g_memdup2 (given, sizeof *given);

  source->results = allies_results_ref (given->results);
  source->scope.pillar = source->pillar = g_strdup (given->scope.pillar);
  allies_data_table_set_source (table, list_cb, source, source_free);
}

void
allies_results_tables_init_pillars (AlliesDataTable *table)
{
  /* what fits beside each other in a small window; the rest is where a number explains itself */
  const AlliesDataColumn columns[] = {
    { _ ("Pillar"), FALSE }, { _ ("Score"), TRUE },  { _ ("Bounds"), FALSE, 9, TRUE },
    { _ ("Peers"), TRUE },   { _ ("Behind"), TRUE }, ALLIES_PEERS_COLUMNS,
  };

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

/* Where all is answered there are none. */
static void
add_bounds (AlliesDataRow *row, const AlliesScoreEntry *entry)
{
  g_autofree char *low = allies_figure_text_format_fixed (entry->low, 2);
  g_autofree char *high = allies_figure_text_format_fixed (entry->high, 2);
  g_autofree char *text = g_strdup_printf ("%s–%s", low, high);

  allies_data_row_add_text (row, entry->low < entry->high ? text : "–");
}

static AlliesDataRow *
new_pillar_row (AlliesPillar *pillar, const AlliesScoreEntry *entry, AlliesPeerCell *cell)
{
  const AlliesPeerValues *values = cell != NULL ? allies_peer_cell_get (cell) : NULL;
  AlliesDataRow *row = allies_data_row_new (entry->id);
  double median = values != NULL ? values->median : NAN;

  allies_data_row_add_text (row, allies_pillar_get_name (pillar));
  allies_data_row_add_number (row, entry->score, 2);
  add_bounds (row, entry);
  allies_data_row_add_number (row, median, 2);
  allies_data_row_add_number (row, median - entry->score, 2);
  return row;
}

static void
list_pillars (GListStore *rows, const Source *source)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (source->results));
  AlliesPeers *peers = allies_results_get_peers (source->results);

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      g_autoptr (AlliesPeerCell) cell =
          peers != NULL ? allies_peers_look_up_pillar (peers, pillar, source->segment) : NULL;
      g_autoptr (AlliesDataRow) row =
          new_pillar_row (pillar,
                          allies_score_find (allies_results_get_score (source->results),
                                             allies_pillar_get_id (pillar)),
                          cell);

      allies_peers_columns_add (row,
                                allies_gaps_find (allies_results_get_gaps (source->results),
                                                  allies_pillar_get_id (pillar)),
                                allies_results_get_year (source->results));
      g_list_store_append (rows, row);
    }
}

void
allies_results_tables_show_pillars (AlliesDataTable *table,
                                    AlliesResults *results,
                                    AlliesSegment segment)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && results != NULL);

  show (table, &(Source){ list_pillars, results, .segment = segment });
}

void
allies_results_tables_init_capabilities (AlliesDataTable *table)
{
  const AlliesDataColumn columns[] = {
    { _ ("Capability"), FALSE }, { _ ("Score"), TRUE },    { _ ("Peers"), TRUE },
    { _ ("Behind"), TRUE },      { _ ("Priority"), TRUE }, ALLIES_PEERS_COLUMNS,
  };

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

static AlliesDataRow *
new_capability_row (AlliesResults *results, const AlliesGap *gap)
{
  AlliesModel *model = allies_results_get_model (results);
  AlliesDataRow *row = allies_data_row_new (gap->id);

  allies_data_row_add_text (
      row, allies_capability_get_name (allies_model_find_capability (model, gap->id)));
  allies_data_row_add_number (row, gap->score, 2);
  return row;
}

static void
append_capability (GListStore *rows, AlliesResults *results, const AlliesGap *gap)
{
  g_autoptr (AlliesDataRow) row = new_capability_row (results, gap);
  double median = gap->standing != NULL ? allies_standing_get (gap->standing)->centre : NAN;

  allies_data_row_add_number (row, median, 2);
  allies_data_row_add_number (row, gap->gap_peer, 2);
  allies_data_row_add_number (row, gap->priority, 0);
  allies_peers_columns_add (row, gap, allies_results_get_year (results));
  g_list_store_append (rows, row);
}

static void
list_capabilities (GListStore *rows, const Source *source)
{
  guint n = 0;
  const AlliesGap *all = allies_gaps_get_all (allies_results_get_gaps (source->results), &n);

  for (guint i = 0; i < n; i++)
    if (allies_chart_scope_has (&source->scope, source->results, all[i].id))
      append_capability (rows, source->results, &all[i]);
}

void
allies_results_tables_show_capabilities (AlliesDataTable *table,
                                         AlliesResults *results,
                                         const AlliesChartScope *scope)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && results != NULL && scope != NULL);

  show (table, &(Source){ list_capabilities, results, *scope });
}

void
allies_results_tables_init_ranked (AlliesDataTable *table)
{
  const AlliesDataColumn columns[] = {
    { _ ("Capability"), FALSE, 22 }, { _ ("Score"), TRUE },     { _ ("Behind peers"), TRUE },
    { _ ("To target"), TRUE },       { _ ("Fallen by"), TRUE }, { _ ("Importance"), TRUE },
    { _ ("Priority"), TRUE },
  };

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

static void
append_ranked (GListStore *rows, AlliesResults *results, const AlliesGap *gap)
{
  g_autoptr (AlliesDataRow) row = new_capability_row (results, gap);

  allies_data_row_add_number (row, gap->gap_peer, 2);
  allies_data_row_add_number (row, gap->gap_target, 2);
  allies_data_row_add_number (row, gap->gap_before, 2);
  allies_data_row_add_number (row, gap->importance, 1);
  allies_data_row_add_number (row, gap->priority, 0);
  g_list_store_append (rows, row);
}

static void
list_ranked (GListStore *rows, const Source *source)
{
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (source->results), source->scope.order);

  for (guint i = 0; i < ranked->len; i++)
    if (allies_chart_scope_has (&source->scope, source->results,
                                ((const AlliesGap *)ranked->pdata[i])->id))
      append_ranked (rows, source->results, ranked->pdata[i]);
}

void
allies_results_tables_show_ranked (AlliesDataTable *table,
                                   AlliesResults *results,
                                   const AlliesChartScope *scope)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && results != NULL && scope != NULL);

  show (table, &(Source){ list_ranked, results, *scope });
}

void
allies_results_tables_init_kpis (AlliesDataTable *table)
{
  const AlliesDataColumn columns[] = {
    { _ ("Key figure"), FALSE }, { _ ("Pillar"), FALSE }, { _ ("CMO"), TRUE },
    { _ ("CIO"), TRUE },         { _ ("Figure"), TRUE },  { _ ("Unit"), FALSE },
    { _ ("Peers"), TRUE },       { _ ("Behind"), TRUE },
  };

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

static void
append_kpi (GListStore *rows, AlliesResults *results, const AlliesKpi *kpi)
{
  AlliesPillar *pillar = allies_model_find_pillar_of (allies_results_get_model (results), kpi->id);
  const AlliesStandingValues *standing =
      kpi->standing != NULL ? allies_standing_get (kpi->standing) : NULL;
  guint decimals = allies_question_get_decimals (kpi->question);
  g_autoptr (AlliesDataRow) row = allies_data_row_new (kpi->id);

  allies_data_row_add_text (row, allies_question_get_text (kpi->question));
  allies_data_row_add_text (row, allies_pillar_get_name (pillar));
  allies_data_row_add_number (row, kpi->sides[ALLIES_SIDE_MARKETING], decimals);
  allies_data_row_add_number (row, kpi->sides[ALLIES_SIDE_TECHNOLOGY], decimals);
  allies_data_row_add_number (row, kpi->value, decimals);
  allies_data_row_add_text (row, allies_unit_get_name (allies_question_get_unit (kpi->question)));
  allies_data_row_add_number (row, standing != NULL ? standing->centre : NAN, decimals);
  allies_data_row_add_number (row, standing != NULL ? standing->gap_centre : NAN, decimals);
  g_list_store_append (rows, row);
}

static void
list_kpis (GListStore *rows, const Source *source)
{
  guint n = 0;
  const AlliesKpi *kpis = allies_gaps_get_kpis (allies_results_get_gaps (source->results), &n);

  for (guint i = 0; i < n; i++)
    if (allies_chart_scope_has (&source->scope, source->results, kpis[i].id))
      append_kpi (rows, source->results, &kpis[i]);
}

void
allies_results_tables_show_kpis (AlliesDataTable *table,
                                 AlliesResults *results,
                                 const AlliesChartScope *scope)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && results != NULL && scope != NULL);

  show (table, &(Source){ list_kpis, results, *scope });
}

void
allies_results_tables_init_alignment (AlliesDataTable *table)
{
  const AlliesDataColumn columns[] = {
    { _ ("Capability"), FALSE }, { _ ("Pillar"), FALSE },    { _ ("CMO"), TRUE },
    { _ ("CIO"), TRUE },         { _ ("Difference"), TRUE }, { _ ("Alignment"), TRUE },
    { _ ("Compared"), TRUE },
  };

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

static void
list_alignment (GListStore *rows, const Source *source)
{
  AlliesModel *model = allies_results_get_model (source->results);
  guint n = 0;
  const AlliesAlignmentEntry *entries =
      allies_alignment_get_capabilities (allies_results_get_alignment (source->results), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesDataRow) row = allies_data_row_new (entries[i].id);

      allies_data_row_add_text (
          row, allies_capability_get_name (allies_model_find_capability (model, entries[i].id)));
      allies_data_row_add_text (
          row, allies_pillar_get_name (allies_model_find_pillar_of (model, entries[i].id)));
      allies_data_row_add_number (row, entries[i].sides[ALLIES_SIDE_MARKETING], 2);
      allies_data_row_add_number (row, entries[i].sides[ALLIES_SIDE_TECHNOLOGY], 2);
      allies_data_row_add_number (row, entries[i].mean_signed, 2);
      allies_data_row_add_number (row, entries[i].index, 0);
      allies_data_row_add_number (row, entries[i].n, 0);
      g_list_store_append (rows, row);
    }
}

void
allies_results_tables_show_alignment (AlliesDataTable *table, AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && results != NULL);

  show (table, &(Source){ list_alignment, results });
}

void
allies_results_tables_init_cash (AlliesDataTable *table)
{
  const AlliesDataColumn columns[] = {
    { _ ("Month"), TRUE },
    { _ ("Cumulative cash"), TRUE },
    { "", FALSE },
  };

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

static void
list_cash (GListStore *rows, const Source *source)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (source->results);
  guint horizon = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));
  guint turning = allies_roadmap_get_turning_month (roadmap);

  for (guint month = 0; month <= horizon; month++)
    {
      g_autofree char *id = g_strdup_printf ("month.%u", month);
      g_autoptr (AlliesDataRow) row = allies_data_row_new (id);

      if (month % MONTHS_A_ROW != 0 && month != turning)
        continue;
      allies_data_row_add_number (row, month, 0);
      allies_data_row_add_number (row, allies_roadmap_get_cash (roadmap, month), 0);
      allies_data_row_add_text (row,
                                month == turning && turning > 0 ? _ ("positive from here on") : "");
      g_list_store_append (rows, row);
    }
}

void
allies_results_tables_show_cash (AlliesDataTable *table, AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_DATA_TABLE (table) && results != NULL);

  show (table, &(Source){ list_cash, results });
}
