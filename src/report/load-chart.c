/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/load-chart.h"

#include "report/findings-load.h"
#include "report/load-leads.h"
#include "report/marks.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEGEND_HEIGHT  26
#define LABEL_SHARE    0.2
#define TEXT_SHARE     0.24
#define GAP            14
#define LEAST_BAR      9.0
#define BAR_WITH_NAMES 13.0 /* names are not worth thinner bars */
#define MOST_BAR       30.0
#define ONLY_BAR       46.0 /* of one stage alone */
#define BAR_SPACE      5.0
#define STAGE_SPACE    14.0
#define MOST_SPARE     56.0
#define OVERHANG       3.0
#define MOST_LEADING   6.0
#define SPREAD_SHARE   0.7

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesRoadmapStage *stages;
  guint n;
  double label_width;
  double text_width;
  double left;
  double right;
  double most; /* person-months at the right end */
  double bar;
  AlliesLoadLeads leads; /* under the bars of each stage */
} Chart;

static double
get_load (const AlliesRoadmapStage *stage, AlliesSide side)
{
  return side == ALLIES_SIDE_MARKETING ? stage->sum.marketing : stage->sum.technology;
}

static double
get_capacity (const AlliesRoadmapStage *stage, AlliesSide side)
{
  return side == ALLIES_SIDE_MARKETING ? stage->terms->marketing_capacity
                                       : stage->terms->technology_capacity;
}

static Chart
make_chart (AlliesSceneBuilder *builder,
            AlliesResults *results,
            AlliesStageRange range,
            double width)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);
  Chart chart = { .builder = builder,
                  .label_width = width * LABEL_SHARE,
                  .text_width = width * TEXT_SHARE,
                  .most = 1,
                  .bar = LEAST_BAR };

  chart.stages = &stages[range.first];
  chart.n = range.n;
  chart.left = chart.label_width + GAP;
  chart.right = width - chart.text_width - GAP;
  chart.leads =
      (AlliesLoadLeads){ builder, chart.left, width - chart.left, ALLIES_LOAD_LEADS_NONE, 0 };
  for (guint i = 0; i < n; i++)
    for (guint side = 0; side < ALLIES_N_SIDES; side++)
      {
        double capacity = get_capacity (&stages[i], (AlliesSide)side);

        chart.most = fmax (chart.most, get_load (&stages[i], (AlliesSide)side));
        if (isfinite (capacity))
          chart.most = fmax (chart.most, capacity);
      }
  return chart;
}

static double
measure_bar_row (const Chart *chart, const AlliesRoadmapStage *stage, AlliesSide side)
{
  g_autofree char *text = allies_findings_load_of (stage, side);

  return fmax (
             chart->bar + 2 * OVERHANG,
             allies_text_flow_measure (chart->builder, ALLIES_STYLE_BODY, text, chart->text_width))
         + BAR_SPACE;
}

static double
measure_stage (const Chart *chart, const AlliesRoadmapStage *stage)
{
  g_autofree char *leads = allies_findings_leads (stage);
  double label =
      allies_text_flow_measure (chart->builder, ALLIES_STYLE_STRONG, stage->terms->name,
                                chart->label_width)
      + 2
      + allies_text_flow_measure (chart->builder, ALLIES_STYLE_SMALL, leads, chart->label_width);
  double bars = allies_load_leads_place (&chart->leads, stage, 0, FALSE);

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    bars += measure_bar_row (chart, stage, (AlliesSide)side);
  return fmax (label, bars) + STAGE_SPACE;
}

static gboolean
has_capacity (const Chart *chart)
{
  for (guint i = 0; i < chart->n; i++)
    for (guint side = 0; side < ALLIES_N_SIDES; side++)
      if (isfinite (get_capacity (&chart->stages[i], (AlliesSide)side)))
        return TRUE;
  return FALSE;
}

static void
draw_legend (const Chart *chart)
{
  const char *const texts[] = { _ ("Marketing"), _ ("Technology") };
  double x = chart->left;

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      allies_marks_side (chart->builder, x + 5, 8, (AlliesSide)side);
      x += 16 + allies_marks_legend_text (chart->builder, x + 16, 8, texts[side]) + 18;
    }
  if (!has_capacity (chart))
    return;
  allies_scene_builder_rectangle (chart->builder, x, 3, 22, 10, 1, ALLIES_INK_NONE,
                                  ALLIES_INK_MUTED, 1);
  allies_marks_legend_text (chart->builder, x + 28, 8, _ ("Capacity of the team"));
}

static double
map_load (const Chart *chart, double load)
{
  return chart->left + (chart->right - chart->left) * load / chart->most;
}

static double
get_effort (const AlliesRoadmapEntry *entry, AlliesSide side)
{
  return side == ALLIES_SIDE_MARKETING ? entry->effort.marketing : entry->effort.technology;
}

/* One piece for each initiative, parted by a hairline. */
static void
draw_pieces (const Chart *chart, const AlliesRoadmapStage *stage, AlliesSide side, double top)
{
  AlliesInk ink = side == ALLIES_SIDE_MARKETING ? ALLIES_INK_MARKETING : ALLIES_INK_TECHNOLOGY;
  double sum = 0;

  for (guint i = 0; i < stage->entries->len; i++)
    {
      const AlliesRoadmapEntry *entry = &g_array_index (stage->entries, AlliesRoadmapEntry, i);
      double effort = get_effort (entry, side);
      double x = map_load (chart, sum);

      if (!(effort > 0))
        continue;
      sum += effort;
      allies_scene_builder_push_subject (chart->builder,
                                         allies_initiative_get_id (entry->initiative));
      allies_scene_builder_rectangle (chart->builder, x, top, map_load (chart, sum) - x, chart->bar,
                                      0, ink, ALLIES_INK_SURFACE, 0.8);
      allies_scene_builder_pop_subject (chart->builder);
    }
}

static void
draw_capacity (const Chart *chart, double capacity, double top)
{
  if (!isfinite (capacity))
    return;
  allies_scene_builder_rectangle (chart->builder, chart->left, top - OVERHANG,
                                  fmax (1, map_load (chart, capacity) - chart->left),
                                  chart->bar + 2 * OVERHANG, 1, ALLIES_INK_NONE, ALLIES_INK_MUTED,
                                  1);
}

static double
draw_bar_row (const Chart *chart, const AlliesRoadmapStage *stage, AlliesSide side, double top)
{
  double row = measure_bar_row (chart, stage, side) - BAR_SPACE;
  double capacity = get_capacity (stage, side);
  gboolean over = get_load (stage, side) > capacity * (1 + 1e-9);
  double bar = top + (row - chart->bar) / 2;
  g_autofree char *text = allies_findings_load_of (stage, side);
  double height =
      allies_text_flow_measure (chart->builder, ALLIES_STYLE_BODY, text, chart->text_width);

  draw_pieces (chart, stage, side, bar);
  draw_capacity (chart, capacity, bar);
  allies_text_flow_draw (chart->builder, chart->right + GAP, top + (row - height) / 2,
                         chart->text_width, ALLIES_ANCHOR_START,
                         over ? ALLIES_STYLE_STRONG : ALLIES_STYLE_BODY,
                         over ? ALLIES_INK_WARNING : ALLIES_INK_INK, text);
  return row + BAR_SPACE;
}

static void
draw_stage (const Chart *chart, const AlliesRoadmapStage *stage, double top)
{
  g_autofree char *leads = allies_findings_leads (stage);
  double y = top;
  double name =
      allies_text_flow_draw (chart->builder, 0, top, chart->label_width, ALLIES_ANCHOR_START,
                             ALLIES_STYLE_STRONG, ALLIES_INK_INK, stage->terms->name);

  if (chart->leads.form == ALLIES_LOAD_LEADS_NONE)
    allies_text_flow_draw_balanced (chart->builder, 0, top + name + 2, chart->label_width,
                                    ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED,
                                    leads);
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    y += draw_bar_row (chart, stage, (AlliesSide)side, y);
  allies_load_leads_place (&chart->leads, stage, y, TRUE);
}

static double
measure_stages (const Chart *chart)
{
  double height = LEGEND_HEIGHT;

  for (guint i = 0; i < chart->n; i++)
    height += measure_stage (chart, &chart->stages[i]);
  return height;
}

/* The names stand further apart where that still leaves room for bars. */
static void
spread_leads (Chart *chart, double height)
{
  while (chart->leads.spacing < MOST_LEADING && measure_stages (chart) < height * SPREAD_SHARE)
    chart->leads.spacing++;
}

/* Where there is room for it, names say who leads what, as clearly as they can; bars grow with
   what is left, so that few stages do not leave a page half empty. */
static void
use_room (Chart *chart, double height)
{
  double each;

  chart->bar = BAR_WITH_NAMES;
  while (chart->leads.form < ALLIES_LOAD_LEADS_NONE && measure_stages (chart) > height)
    chart->leads.form++;
  if (chart->leads.form < ALLIES_LOAD_LEADS_NONE)
    spread_leads (chart, height);
  chart->bar = LEAST_BAR;
  each = (height - measure_stages (chart)) / MAX (2 * chart->n, 1);
  if (each > 0)
    chart->bar = fmin (chart->n > 1 ? MOST_BAR : ONLY_BAR, LEAST_BAR + each);
}

double
allies_load_chart_measure (AlliesSceneBuilder *builder,
                           AlliesResults *results,
                           AlliesStageRange range,
                           double width)
{
  Chart chart = make_chart (builder, results, range, width);

  return measure_stages (&chart);
}

void
allies_load_chart_draw (AlliesSceneBuilder *builder,
                        AlliesResults *results,
                        AlliesStageRange range,
                        double width,
                        double height)
{
  Chart chart = make_chart (builder, results, range, width);
  double spare;
  double y = LEGEND_HEIGHT;

  chart.leads.form = ALLIES_LOAD_LEADS_COLUMNS;
  use_room (&chart, height);
  spare = fmin (MOST_SPARE, fmax (0, (height - measure_stages (&chart)) / MAX (chart.n, 1)));
  draw_legend (&chart);
  for (guint i = 0; i < chart.n; i++)
    {
      if (i > 0)
        allies_scene_builder_line (builder, 0, y - STAGE_SPACE / 2 - spare / 2, width,
                                   y - STAGE_SPACE / 2 - spare / 2, ALLIES_INK_FAINT, 0.8,
                                   ALLIES_DASH_SOLID);
      draw_stage (&chart, &chart.stages[i], y);
      y += measure_stage (&chart, &chart.stages[i]) + spare;
    }
}

char *
allies_load_chart_describe (AlliesResults *results)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);
  GString *text = g_string_new (_ ("What each stage takes of both teams, in person-months."));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *marketing = allies_findings_load_of (&stages[i], ALLIES_SIDE_MARKETING);
      g_autofree char *technology = allies_findings_load_of (&stages[i], ALLIES_SIDE_TECHNOLOGY);

      g_string_append_printf (text, _ (" %s: marketing %s, technology %s."), stages[i].terms->name,
                              marketing, technology);
    }
  return g_string_free (text, FALSE);
}
