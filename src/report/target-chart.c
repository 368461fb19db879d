/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/target-chart.h"

#include "report/findings-targets.h"
#include "report/findings.h"
#include "report/marks.h"
#include "report/number-text.h"
#include "report/scale-axis.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEGEND_HEIGHT    22
#define AXIS_HEIGHT      20
#define GAP              12
#define NUMBER_WIDTH     26
#define BAR_HEIGHT       6.0
#define BAND_HEIGHT      14.0
#define LEAST_ROW        18
#define FLOW_SLACK       3 /* words set one by one take a little more than a line in one piece */
#define PILLAR_SHARE     0.14
#define CAPABILITY_SHARE 0.24
#define REASON_SHARE     0.28

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesResults *results;
  const AlliesGap *gaps;
  AlliesCapabilityRange range;
  double width;
  double pillar_width;
  double capability_width;
  double reason_width;
  AlliesScaleAxis axis;
} Chart;

static const char *
get_name (const Chart *chart, guint i)
{
  return allies_capability_get_name (
      allies_model_find_capability (allies_results_get_model (chart->results), chart->gaps[i].id));
}

static AlliesPillar *
get_pillar (const Chart *chart, guint i)
{
  return allies_model_find_pillar_of (allies_results_get_model (chart->results), chart->gaps[i].id);
}

static double
measure (const Chart *chart, AlliesStyle style, const char *text)
{
  return allies_style_measure (chart->builder, style, text) + FLOW_SLACK;
}

/* Columns are as wide as their texts; what is wider than its share wraps. */
static void
measure_columns (Chart *chart)
{
  for (guint i = chart->range.first; i < chart->range.first + chart->range.n; i++)
    {
      const char *pillar = allies_pillar_get_name (get_pillar (chart, i));
      g_autofree char *reason = allies_findings_target_reason (&chart->gaps[i]);

      chart->pillar_width =
          fmax (chart->pillar_width, measure (chart, ALLIES_STYLE_STRONG, pillar));
      chart->capability_width =
          fmax (chart->capability_width, measure (chart, ALLIES_STYLE_BODY, get_name (chart, i)));
      chart->reason_width = fmax (chart->reason_width, measure (chart, ALLIES_STYLE_BODY, reason));
    }
  chart->pillar_width = fmin (chart->pillar_width, chart->width * PILLAR_SHARE);
  chart->capability_width = fmin (chart->capability_width, chart->width * CAPABILITY_SHARE);
  chart->reason_width = fmin (chart->reason_width, chart->width * REASON_SHARE);
}

static Chart
make_chart (AlliesSceneBuilder *builder,
            const AlliesResults *results,
            AlliesCapabilityRange range,
            double width)
{
  guint n;
  Chart chart = { .builder = builder, .results = results, .range = range, .width = width };

  chart.gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);
  measure_columns (&chart);
  chart.axis.scale = allies_model_get_scale (allies_results_get_model (results));
  chart.axis.left = chart.pillar_width + GAP + chart.capability_width + NUMBER_WIDTH + GAP;
  chart.axis.right = width - chart.reason_width - NUMBER_WIDTH - GAP;
  return chart;
}

static guint
count_group (const Chart *chart, guint first)
{
  guint n = 1;

  while (first + n < chart->range.first + chart->range.n
         && get_pillar (chart, first + n) == get_pillar (chart, first))
    n++;
  return n;
}

static double
measure_row (const Chart *chart, guint i)
{
  g_autofree char *reason = allies_findings_target_reason (&chart->gaps[i]);

  return fmax (
      allies_text_flow_measure (chart->builder, ALLIES_STYLE_BODY, get_name (chart, i),
                                chart->capability_width),
      allies_text_flow_measure (chart->builder, ALLIES_STYLE_BODY, reason, chart->reason_width));
}

double
allies_target_chart_measure (AlliesSceneBuilder *builder,
                             const AlliesResults *results,
                             AlliesCapabilityRange range,
                             double width)
{
  Chart chart = make_chart (builder, results, range, width);
  double row = LEAST_ROW;
  guint group = 0;

  for (guint i = range.first; i < range.first + range.n; i += group)
    {
      const char *pillar = allies_pillar_get_name (get_pillar (&chart, i));

      group = count_group (&chart, i);
      row = fmax (
          row, allies_text_flow_measure (builder, ALLIES_STYLE_STRONG, pillar, chart.pillar_width)
                       / group
                   + 3);
      for (guint j = i; j < i + group; j++)
        row = fmax (row, measure_row (&chart, j) + 3);
    }
  return LEGEND_HEIGHT + range.n * row + AXIS_HEIGHT;
}

static gboolean
has_target (const Chart *chart)
{
  for (guint i = chart->range.first; i < chart->range.first + chart->range.n; i++)
    if (!isnan (chart->gaps[i].target))
      return TRUE;
  return FALSE;
}

/* Only what is drawn has a place in it. */
static void
draw_legend (const Chart *chart)
{
  double x = chart->pillar_width + GAP;

  allies_scene_builder_rectangle (chart->builder, x, 8 - BAR_HEIGHT / 2, 18, BAR_HEIGHT, 1,
                                  ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  x += 24 + allies_marks_legend_text (chart->builder, x + 24, 8, _ ("Our position")) + 18;
  if (has_target (chart))
    {
      allies_marks_target (chart->builder, x + 3, 8);
      x += 12 + allies_marks_legend_text (chart->builder, x + 12, 8, _ ("Target")) + 18;
    }
  if (!allies_findings_has_peers (chart->results))
    return;
  allies_scene_builder_rectangle (chart->builder, x, 4, 20, 8, 2, ALLIES_INK_BAND, ALLIES_INK_NONE,
                                  0);
  allies_marks_legend_text (chart->builder, x + 26, 8, _ ("Middle half of peers"));
}

static void
draw_band (const Chart *chart, const AlliesGap *gap, double y)
{
  const AlliesPeerValues *peers = gap->cell != NULL ? allies_peer_cell_get (gap->cell) : NULL;
  double left;

  if (peers == NULL || isnan (peers->q1) || isnan (peers->q3))
    return;
  left = allies_scale_axis_map (&chart->axis, peers->q1);
  allies_scene_builder_rectangle (chart->builder, left, y - BAND_HEIGHT / 2,
                                  allies_scale_axis_map (&chart->axis, peers->q3) - left,
                                  BAND_HEIGHT, 2, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
}

static void
draw_bar (const Chart *chart, const AlliesGap *gap, double y)
{
  AlliesInk ink = gap->partial ? ALLIES_INK_PEERS : ALLIES_INK_INK;
  double end = allies_scale_axis_map (&chart->axis, gap->score);
  g_autofree char *score = allies_number_text_score (gap->score);

  allies_style_text (chart->builder, chart->axis.left - GAP, y + 4, ALLIES_ANCHOR_END,
                     ALLIES_STYLE_STRONG, gap->partial ? ALLIES_INK_MUTED : ALLIES_INK_INK, score);
  if (isnan (gap->score))
    return;
  allies_scene_builder_rectangle (chart->builder, chart->axis.left, y - BAR_HEIGHT / 2,
                                  fmax (1, end - chart->axis.left), BAR_HEIGHT, 1, ink,
                                  ALLIES_INK_NONE, 0);
}

static void
draw_target (const Chart *chart, const AlliesGap *gap, double y)
{
  g_autofree char *target = allies_number_text_score (gap->target);

  if (isnan (gap->target))
    return;
  allies_marks_target (chart->builder, allies_scale_axis_map (&chart->axis, gap->target), y);
  allies_style_text (chart->builder, chart->axis.right + GAP, y + 4, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_STRONG, ALLIES_INK_TARGET, target);
}

static void
draw_centred (const Chart *chart, double x, double y, double width, AlliesInk ink, const char *text)
{
  double height = allies_text_flow_measure (chart->builder, ALLIES_STYLE_BODY, text, width);

  allies_text_flow_draw (chart->builder, x, y - height / 2, width, ALLIES_ANCHOR_START,
                         ALLIES_STYLE_BODY, ink, text);
}

static void
draw_row (const Chart *chart, guint i, double top, double height)
{
  const AlliesGap *gap = &chart->gaps[i];
  g_autofree char *reason = allies_findings_target_reason (gap);
  double left = chart->pillar_width + GAP;
  double y = top + height / 2;

  allies_scene_builder_push_subject (chart->builder, gap->id);
  allies_scene_builder_rectangle (chart->builder, left, top, chart->width - left, height, 0,
                                  ALLIES_INK_NONE, ALLIES_INK_NONE, 0);
  draw_centred (chart, left, y, chart->capability_width, ALLIES_INK_INK, get_name (chart, i));
  draw_band (chart, gap, y);
  draw_bar (chart, gap, y);
  draw_target (chart, gap, y);
  draw_centred (chart, chart->width - chart->reason_width, y, chart->reason_width,
                gap->enough ? ALLIES_INK_INK : ALLIES_INK_MUTED, reason);
  allies_scene_builder_pop_subject (chart->builder);
}

static void
draw_pillar (const Chart *chart, AlliesPillar *pillar, double top, double row)
{
  double spare = row - allies_style_get_leading (ALLIES_STYLE_STRONG);

  if (top > LEGEND_HEIGHT)
    allies_scene_builder_line (chart->builder, 0, top, chart->width, top, ALLIES_INK_FAINT, 1,
                               ALLIES_DASH_SOLID);
  allies_scene_builder_push_subject (chart->builder, allies_pillar_get_id (pillar));
  allies_text_flow_draw (chart->builder, 0, top + fmin (spare / 2, 8), chart->pillar_width,
                         ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG, ALLIES_INK_INK,
                         allies_pillar_get_name (pillar));
  allies_scene_builder_pop_subject (chart->builder);
}

void
allies_target_chart_draw (AlliesSceneBuilder *builder,
                          const AlliesResults *results,
                          AlliesCapabilityRange range,
                          double width,
                          double height)
{
  Chart chart = make_chart (builder, results, range, width);
  double row = (height - LEGEND_HEIGHT - AXIS_HEIGHT) / MAX (range.n, 1);

  draw_legend (&chart);
  allies_scale_axis_draw (&chart.axis, builder, LEGEND_HEIGHT, height - AXIS_HEIGHT, FALSE);
  for (guint i = 0; i < range.n; i++)
    {
      double top = LEGEND_HEIGHT + i * row;
      AlliesPillar *pillar = get_pillar (&chart, range.first + i);

      if (i == 0 || pillar != get_pillar (&chart, range.first + i - 1))
        draw_pillar (&chart, pillar, top, row);
      draw_row (&chart, range.first + i, top, row);
    }
}

char *
allies_target_chart_describe (const AlliesResults *results)
{
  guint n;
  Chart chart = { .results = results };
  GString *text = g_string_new (_ ("Position and target of each capability, and why it is there."));

  chart.gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *score = allies_number_text_score (chart.gaps[i].score);
      g_autofree char *target = allies_number_text_score (chart.gaps[i].target);
      g_autofree char *reason = allies_findings_target_reason (&chart.gaps[i]);

      g_string_append_printf (text, _ (" %s: %s, target %s; %s."), get_name (&chart, i), score,
                              target, reason);
    }
  return g_string_free (text, FALSE);
}
