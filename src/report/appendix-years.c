/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings-series.h"
#include "report/number-text.h"
#include "report/page-parting.h"
#include "report/year-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_YEARS  12
#define NAME_WIDTH  240
#define SCORE_WIDTH 46
#define MOVED_WIDTH 80

/* The table shows the last years where there are more than a page is wide. */
static guint
get_first (const AlliesYearSeries *series)
{
  guint n = allies_year_series_get_n_years (series);

  return n > MOST_YEARS ? n - MOST_YEARS : 0;
}

static char *
dup_score (const AlliesScoreEntry *entry)
{
  g_autofree char *text = allies_number_text_score (entry != NULL ? entry->score : NAN);

  return entry != NULL && entry->partial && !isnan (entry->score)
             ? g_strdup_printf (_ ("(%s)"), text)
             : g_steal_pointer (&text);
}

static void
add_row (AlliesTable *table,
         const AlliesYearSeries *series,
         const char *id,
         gboolean strong,
         const char *name)
{
  const AlliesYearChange *change =
      allies_year_series_find_change (allies_year_series_get_whole (series), id);
  gboolean comparable = change != NULL && change->comparable;
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (name));
  for (guint i = get_first (series); i < allies_year_series_get_n_years (series); i++)
    g_ptr_array_add (cells,
                     dup_score (allies_score_find (allies_year_series_get_score (series, i), id)));
  g_ptr_array_add (cells, allies_number_text_signed_score (comparable ? change->ours : NAN));
  g_ptr_array_add (cells, NULL);
  allies_table_add_row (table, id, strong, (const char *const *)cells->pdata);
}

static void
add_pillars (AlliesTable *table, AlliesDeckFrame *frame, const AlliesYearSeries *series)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (frame->results));

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      GListModel *capabilities = allies_pillar_get_capabilities (pillar);

      add_row (table, series, allies_pillar_get_id (pillar), TRUE, allies_pillar_get_name (pillar));
      for (guint j = 0; j < g_list_model_get_n_items (capabilities); j++)
        {
          g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, j);

          add_row (table, series, allies_capability_get_id (capability), FALSE,
                   allies_capability_get_name (capability));
        }
    }
}

static AlliesTable *
make_table (AlliesDeckFrame *frame, const AlliesYearSeries *series)
{
  AlliesTable *table = allies_table_new (ALLIES_STYLE_SMALL);

  allies_table_add_column (table, _ ("Capability"), NAME_WIDTH, ALLIES_ANCHOR_START);
  for (guint i = get_first (series); i < allies_year_series_get_n_years (series); i++)
    {
      g_autofree char *year = g_strdup_printf ("%u", allies_year_series_get_year (series, i));

      allies_table_add_column (table, year, SCORE_WIDTH, ALLIES_ANCHOR_END);
    }
  allies_table_add_column (table, _ ("Like for like"), MOVED_WIDTH, ALLIES_ANCHOR_END);
  add_row (table, series, "overall", TRUE, _ ("The whole"));
  add_pillars (table, frame, series);
  allies_table_fit (table, frame->builder, frame->content_width);
  return table;
}

void
allies_appendix_years_draw (AlliesDeckFrame *frame)
{
  const AlliesChartScope scope = { NULL, ALLIES_GAP_ORDER_PRIORITY, 0 };
  const AlliesYearSeries *series = allies_results_get_series (frame->results);
  g_autofree char *title = allies_findings_series (series);
  g_autofree char *questionnaires = allies_findings_series_questionnaires (series);
  g_autofree char *source = g_strdup_printf ("%s.", questionnaires);
  g_autofree char *description = allies_year_chart_describe (frame->results, &scope);
  double top = allies_deck_frame_begin (frame, "all-years", _ ("Appendix: all years"), title,
                                        _ ("Scores of each year by the questionnaire that was "
                                           "asked then, on one scale"));

  allies_scene_builder_describe_page (frame->builder, description);
  allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
  allies_year_chart_draw (frame->builder, frame->results, &scope, frame->content_width,
                          frame->content_bottom - top);
  allies_deck_frame_end_figure (frame);
  allies_deck_frame_link_subjects (frame);
  allies_deck_frame_end (frame, source);
}

void
allies_appendix_year_table_draw (AlliesDeckFrame *frame)
{
  const AlliesYearSeries *series = allies_results_get_series (frame->results);
  g_autoptr (AlliesTable) table = make_table (frame, series);
  guint last = allies_year_series_get_n_years (series) - 1;
  g_autofree char *questionnaires = allies_findings_series_questionnaires (series);
  g_autofree char *source = g_strdup_printf (
      _ ("%s. In brackets what is partial; – where it cannot be told."), questionnaires);
  g_autofree char *title =
      g_strdup_printf (_ ("All capabilities are listed here from %u to %u"),
                       allies_year_series_get_year (series, get_first (series)),
                       allies_year_series_get_year (series, last));
  guint next = 0;

  for (guint part = 1; next < allies_table_get_n_rows (table); part++)
    {
      double top = allies_deck_frame_begin_part (frame, "year-by-year", part,
                                                 _ ("Appendix: year by year"), title, NULL);

      if (part == 1)
        allies_page_parting_share (frame, table, title, top);
      allies_table_draw (table, frame->builder, ALLIES_DECK_MARGIN, top, frame->content_bottom,
                         &next, NULL, NULL);
      allies_deck_frame_end (frame, source);
    }
}
