/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/year-chart.h"

#include "report/findings-series.h"
#include "report/marks.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEGEND_HEIGHT 28
#define LEAST_WIDTH   190
#define PLOT_HEIGHT   112
#define YEARS_HEIGHT  18
#define COLUMN_GAP    28
#define ROW_GAP       20
#define HEAD_GAP      10
#define LEVEL_WIDTH   14
#define PEERS_WIDTH   18
#define SCORE_WIDTH   24
#define MARK_RADIUS   2.5
#define END_RADIUS    4
#define NEAR          1e-9

typedef struct
{
  const char *id;
  const char *name;
} Panel;

typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesResults *results;
  const AlliesYearSeries *series;
  GArray *panels;
  guint n_years;
  guint columns;
  guint rows;
  double column; /* width of a panel */
  double plot;   /* height of its plot */
  double low;    /* the levels between which all panels are drawn */
  double high;
} Chart;

static void
add_panel (GArray *panels, const char *id, const char *name)
{
  const Panel panel = { id, name };

  g_array_append_val (panels, panel);
}

static void
add_capabilities (GArray *panels, AlliesPillar *pillar)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);

  add_panel (panels, allies_pillar_get_id (pillar), allies_pillar_get_name (pillar));
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      add_panel (panels, allies_capability_get_id (capability),
                 allies_capability_get_name (capability));
    }
}

static GArray *
list_panels (AlliesResults *results, const AlliesChartScope *scope)
{
  AlliesModel *model = allies_results_get_model (results);
  GListModel *pillars = allies_model_get_pillars (model);
  GArray *panels = g_array_new (FALSE, FALSE, sizeof (Panel));

  if (scope->pillar != NULL && allies_model_find_pillar (model, scope->pillar) != NULL)
    {
      add_capabilities (panels, allies_model_find_pillar (model, scope->pillar));
      return panels;
    }
  add_panel (panels, "overall", _ ("The whole"));
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      add_panel (panels, allies_pillar_get_id (pillar), allies_pillar_get_name (pillar));
    }
  return panels;
}

/* (nullable): what there is to draw of a year: a score on the scale of the last */
static const AlliesScoreEntry *
find_entry (const AlliesYearSeries *series, guint index, const char *id)
{
  const AlliesScoreEntry *entry =
      allies_score_find (allies_year_series_get_score (series, index), id);

  return entry != NULL && !isnan (entry->score) && allies_year_series_has_scale (series, index)
             ? entry
             : NULL;
}

static double
find_peers (const Chart *chart, const char *id)
{
  const AlliesGap *gap = allies_gaps_find (allies_results_get_gaps (chart->results), id);

  return gap != NULL && gap->cell != NULL ? allies_peer_cell_get_centre (gap->cell, NULL) : NAN;
}

/* From level to level, so that grid lines are levels, and two of them at least. */
static void
find_range (Chart *chart)
{
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (chart->results));
  double least = INFINITY;
  double most = -INFINITY;
  guint n = allies_scale_get_n_levels (scale);
  guint low = 0;
  guint high = n - 1;

  for (guint i = 0; i < chart->panels->len; i++)
    {
      const char *id = g_array_index (chart->panels, Panel, i).id;

      for (guint j = 0; j < chart->n_years; j++)
        if (find_entry (chart->series, j, id) != NULL)
          {
            least = fmin (least, find_entry (chart->series, j, id)->score);
            most = fmax (most, find_entry (chart->series, j, id)->score);
          }
      least = fmin (least, find_peers (chart, id));
      most = fmax (most, find_peers (chart, id));
    }
  while (low + 1 < high && allies_scale_get_value (scale, low + 1) <= least)
    low++;
  while (high > low + 1 && allies_scale_get_value (scale, high - 1) >= most)
    high--;
  chart->low = allies_scale_get_value (scale, low);
  chart->high = allies_scale_get_value (scale, high);
}

static Chart
make_chart (AlliesSceneBuilder *builder,
            AlliesResults *results,
            const AlliesChartScope *scope,
            double width)
{
  Chart chart = {
    .builder = builder,
    .results = results,
    .series = allies_results_get_series (results),
    .panels = list_panels (results, scope),
    .plot = PLOT_HEIGHT,
  };
  guint most = (guint)fmax (1, floor ((width + COLUMN_GAP) / (LEAST_WIDTH + COLUMN_GAP)));

  chart.n_years = allies_year_series_get_n_years (chart.series);
  chart.rows = (chart.panels->len + most - 1) / most;
  chart.columns = (chart.panels->len + chart.rows - 1) / chart.rows;
  chart.column = (width - (chart.columns - 1) * COLUMN_GAP) / chart.columns;
  find_range (&chart);
  return chart;
}

static double
measure_head (const Chart *chart, const Panel *panel)
{
  g_autofree char *moved = allies_findings_series_of (chart->series, panel->id);

  return HEAD_GAP
         + allies_text_flow_measure (chart->builder, ALLIES_STYLE_STRONG, panel->name,
                                     chart->column)
         + allies_text_flow_measure (chart->builder, ALLIES_STYLE_SMALL, moved, chart->column);
}

/* Panels side by side begin their plots on one line. */
static double
measure_heads (const Chart *chart, guint row)
{
  double height = 0;

  for (guint i = row * chart->columns; i < MIN ((row + 1) * chart->columns, chart->panels->len);
       i++)
    height = fmax (height, measure_head (chart, &g_array_index (chart->panels, Panel, i)));
  return height;
}

static double
measure_but_plots (const Chart *chart)
{
  double height = LEGEND_HEIGHT + (chart->rows - 1) * ROW_GAP;

  for (guint row = 0; row < chart->rows; row++)
    height += measure_heads (chart, row) + YEARS_HEIGHT;
  return height;
}

double
allies_year_chart_measure (AlliesSceneBuilder *builder,
                           AlliesResults *results,
                           const AlliesChartScope *scope,
                           double width)
{
  g_return_val_if_fail (builder != NULL && results != NULL && scope != NULL, 0);
  g_return_val_if_fail (allies_results_get_series (results) != NULL, 0);

  Chart chart = make_chart (builder, results, scope, width);
  double height = measure_but_plots (&chart) + chart.rows * chart.plot;

  g_array_unref (chart.panels);
  return height;
}

/* Years stand at their true distances. */
static double
map_year (const Chart *chart, double year)
{
  double first = allies_year_series_get_year (chart->series, 0);
  double last = allies_year_series_get_year (chart->series, chart->n_years - 1);
  double left = LEVEL_WIDTH + END_RADIUS;
  double right = chart->column - SCORE_WIDTH - PEERS_WIDTH;

  return left + (year - first) / (last - first) * (right - left);
}

static double
map_index (const Chart *chart, guint index)
{
  return map_year (chart, allies_year_series_get_year (chart->series, index));
}

static double
map_score (const Chart *chart, double top, double score)
{
  return top + chart->plot * (1 - (score - chart->low) / (chart->high - chart->low));
}

static void
draw_grid (const Chart *chart, double top)
{
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (chart->results));
  double right = map_index (chart, chart->n_years - 1);

  for (guint i = 0; i < allies_scale_get_n_levels (scale); i++)
    {
      double value = allies_scale_get_value (scale, i);
      g_autofree char *text = g_strdup_printf ("%g", value);
      double y = map_score (chart, top, value);

      if (value < chart->low - NEAR || value > chart->high + NEAR)
        continue;
      allies_scene_builder_line (chart->builder, LEVEL_WIDTH, y, right, y, ALLIES_INK_FAINT, 1,
                                 ALLIES_DASH_SOLID);
      allies_style_text (chart->builder, LEVEL_WIDTH - 5, y + 3, ALLIES_ANCHOR_END,
                         ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, text);
    }
}

static void
draw_years (const Chart *chart, double y)
{
  guint last = chart->n_years - 1;
  g_autofree char *from = g_strdup_printf ("%u", allies_year_series_get_year (chart->series, 0));
  g_autofree char *to = g_strdup_printf ("%u", allies_year_series_get_year (chart->series, last));

  allies_style_text (chart->builder, LEVEL_WIDTH, y, ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL,
                     ALLIES_INK_MUTED, from);
  allies_style_text (chart->builder, map_index (chart, last), y, ALLIES_ANCHOR_MIDDLE,
                     ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, to);
}

/* Where another questionnaire begins there is no line, but a mark between the years. */
static void
draw_step (const Chart *chart, const char *id, double top, guint index)
{
  const AlliesScoreEntry *old = find_entry (chart->series, index - 1, id);
  const AlliesScoreEntry *new = find_entry (chart->series, index, id);
  double from = map_index (chart, index - 1);
  double to = map_index (chart, index);

  if (!allies_year_series_is_same (chart->series, index))
    allies_scene_builder_line (chart->builder, (from + to) / 2, top, (from + to) / 2,
                               top + chart->plot, ALLIES_INK_MUTED, 1, ALLIES_DASH_DASHED);
  else if (old != NULL && new != NULL)
    allies_scene_builder_line (chart->builder, from, map_score (chart, top, old->score), to,
                               map_score (chart, top, new->score), ALLIES_INK_INK, 1.5,
                               ALLIES_DASH_SOLID);
}

static void
draw_mark (const Chart *chart, const char *id, double top, guint index)
{
  const AlliesScoreEntry *entry = find_entry (chart->series, index, id);
  gboolean ends = index == 0 || index + 1 == chart->n_years;

  if (entry != NULL)
    allies_scene_builder_disc (
        chart->builder, map_index (chart, index), map_score (chart, top, entry->score),
        ends ? END_RADIUS : MARK_RADIUS, entry->partial ? ALLIES_INK_SURFACE : ALLIES_INK_INK,
        entry->partial ? ALLIES_INK_MUTED : ALLIES_INK_INK, 1.5);
}

/* The first score stands on the side from which the line goes away. */
static void
draw_scores (const Chart *chart, const char *id, double top)
{
  guint last = chart->n_years - 1;
  const AlliesScoreEntry *old = find_entry (chart->series, 0, id);
  const AlliesScoreEntry *next = find_entry (chart->series, 1, id);
  const AlliesScoreEntry *new = find_entry (chart->series, last, id);
  g_autofree char *then = allies_number_text_score (old != NULL ? old->score : NAN);
  g_autofree char *now = allies_number_text_score (new != NULL ? new->score : NAN);
  gboolean rises = old != NULL && next != NULL && next->score > old->score;
  double y = old != NULL ? map_score (chart, top, old->score) : top;
  gboolean below = (rises && y + 18 < top + chart->plot) || y - 12 < top;

  if (old != NULL)
    allies_style_text (chart->builder, LEVEL_WIDTH + 1, below ? y + 16 : y - 8, ALLIES_ANCHOR_START,
                       ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, then);
  if (new != NULL)
    allies_style_text (chart->builder, chart->column, map_score (chart, top, new->score) + 4,
                       ALLIES_ANCHOR_END, new->partial ? ALLIES_STYLE_BODY : ALLIES_STYLE_STRONG,
                       new->partial ? ALLIES_INK_MUTED : ALLIES_INK_INK, now);
}

static void
draw_peers (const Chart *chart, const char *id, double top)
{
  double median = find_peers (chart, id);

  if (!isnan (median))
    allies_marks_peers (chart->builder,
                        map_index (chart, chart->n_years - 1) + PEERS_WIDTH / 2.0 + 4,
                        map_score (chart, top, median));
}

static void
draw_panel (const Chart *chart, const Panel *panel, double head)
{
  g_autofree char *moved = allies_findings_series_of (chart->series, panel->id);
  double y = allies_text_flow_draw (chart->builder, 0, 0, chart->column, ALLIES_ANCHOR_START,
                                    ALLIES_STYLE_STRONG, ALLIES_INK_INK, panel->name);

  allies_scene_builder_rectangle (chart->builder, 0, 0, chart->column,
                                  head + chart->plot + YEARS_HEIGHT, 0, ALLIES_INK_NONE,
                                  ALLIES_INK_NONE, 0);
  allies_text_flow_draw (chart->builder, 0, y, chart->column, ALLIES_ANCHOR_START,
                         ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, moved);
  draw_grid (chart, head);
  for (guint i = 1; i < chart->n_years; i++)
    draw_step (chart, panel->id, head, i);
  for (guint i = 0; i < chart->n_years; i++)
    draw_mark (chart, panel->id, head, i);
  draw_peers (chart, panel->id, head);
  draw_scores (chart, panel->id, head);
  draw_years (chart, head + chart->plot + 15);
}

static gboolean
is_partial_anywhere (const Chart *chart)
{
  for (guint i = 0; i < chart->panels->len; i++)
    for (guint j = 0; j < chart->n_years; j++)
      {
        const AlliesScoreEntry *entry =
            find_entry (chart->series, j, g_array_index (chart->panels, Panel, i).id);

        if (entry != NULL && entry->partial)
          return TRUE;
      }
  return FALSE;
}

static gboolean
has_changes (const Chart *chart)
{
  for (guint i = 1; i < chart->n_years; i++)
    if (!allies_year_series_is_same (chart->series, i))
      return TRUE;
  return FALSE;
}

static double
draw_word (const Chart *chart, double x, const char *text)
{
  return x + 12 + allies_marks_legend_text (chart->builder, x + 12, 8, text) + 20;
}

static void
draw_legend (const Chart *chart)
{
  double x = 0;

  allies_scene_builder_disc (chart->builder, x + 4, 8, MARK_RADIUS, ALLIES_INK_INK, ALLIES_INK_INK,
                             1.5);
  x = draw_word (chart, x, _ ("As reported"));
  if (is_partial_anywhere (chart))
    {
      allies_scene_builder_disc (chart->builder, x + 4, 8, MARK_RADIUS, ALLIES_INK_SURFACE,
                                 ALLIES_INK_MUTED, 1.5);
      x = draw_word (chart, x, _ ("Partial"));
    }
  if (!isnan (find_peers (chart, "overall")))
    {
      allies_marks_peers (chart->builder, x + 4, 8);
      x = draw_word (chart, x + 2, _ ("Peer median now"));
    }
  if (has_changes (chart))
    {
      allies_scene_builder_line (chart->builder, x + 4, 1, x + 4, 16, ALLIES_INK_MUTED, 1,
                                 ALLIES_DASH_DASHED);
      draw_word (chart, x, _ ("Another questionnaire begins"));
    }
}

void
allies_year_chart_draw (AlliesSceneBuilder *builder,
                        AlliesResults *results,
                        const AlliesChartScope *scope,
                        double width,
                        double height)
{
  g_return_if_fail (builder != NULL && results != NULL && scope != NULL);
  g_return_if_fail (allies_results_get_series (results) != NULL);

  Chart chart = make_chart (builder, results, scope, width);
  double top = LEGEND_HEIGHT;

  chart.plot = (height - measure_but_plots (&chart)) / chart.rows;
  draw_legend (&chart);
  for (guint i = 0; i < chart.panels->len; i++)
    {
      const Panel *panel = &g_array_index (chart.panels, Panel, i);
      double head = measure_heads (&chart, i / chart.columns);

      allies_scene_builder_push_subject (builder, panel->id);
      allies_scene_builder_push_offset (builder, i % chart.columns * (chart.column + COLUMN_GAP),
                                        top);
      draw_panel (&chart, panel, head);
      allies_scene_builder_pop_offset (builder);
      allies_scene_builder_pop_subject (builder);
      if ((i + 1) % chart.columns == 0)
        top += head + chart.plot + YEARS_HEIGHT + ROW_GAP;
    }
  g_array_unref (chart.panels);
}

static void
describe_panel (GString *text, const AlliesYearSeries *series, const Panel *panel)
{
  g_autofree char *moved = allies_findings_series_of (series, panel->id);
  g_autoptr (GPtrArray) scores = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < allies_year_series_get_n_years (series); i++)
    {
      const AlliesScoreEntry *entry = find_entry (series, i, panel->id);
      g_autofree char *score = allies_number_text_score (entry != NULL ? entry->score : NAN);

      g_ptr_array_add (
          scores, g_strdup_printf (_ ("%s in %u"), score, allies_year_series_get_year (series, i)));
    }
  g_ptr_array_add (scores, NULL);
  list = g_strjoinv (", ", (char **)scores->pdata);
  g_string_append_printf (text, _ (" %s: %s. %s."), panel->name, list, moved);
}

char *
allies_year_chart_describe (AlliesResults *results, const AlliesChartScope *scope)
{
  g_return_val_if_fail (results != NULL && scope != NULL, NULL);

  const AlliesYearSeries *series = allies_results_get_series (results);
  g_autofree char *finding = allies_findings_series (series);
  g_autofree char *questionnaires = allies_findings_series_questionnaires (series);
  g_autoptr (GArray) panels = list_panels (results, scope);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s. %s.", finding, questionnaires);
  for (guint i = 0; i < panels->len; i++)
    describe_panel (text, series, &g_array_index (panels, Panel, i));
  return g_string_free (text, FALSE);
}
