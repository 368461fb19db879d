/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/gap-chart.h"

#include "report/findings.h"
#include "report/marks.h"
#include "report/number-text.h"
#include "report/scale-axis.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_ROWS     8
#define LEGEND_HEIGHT 24
#define AXIS_HEIGHT   20
#define RIGHT_WIDTH   152
#define LABEL_WIDTH   196
#define BAR_WIDTH     46

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesResults *results;
  AlliesScaleAxis axis;
  double width;
} Chart;

/* The legend stands above the axis, and further to the left where it is long. */
static double
find_legend_left (const Chart *chart)
{
  const char *const texts[] = { _ ("Our position"), _ ("Peer median"), _ ("Target") };
  double end = chart->width - RIGHT_WIDTH + 52 - 20
               - allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, _ ("Importance"));
  double width = 2 * (18 + 20) + 12;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    width += allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, texts[i]);
  return fmin (chart->axis.left, end - width);
}

static void
draw_legend (const Chart *chart)
{
  double x = find_legend_left (chart);

  allies_marks_own (chart->builder, x + 6, 8, FALSE);
  x += 18 + allies_marks_legend_text (chart->builder, x + 18, 8, _ ("Our position")) + 20;
  allies_marks_peers (chart->builder, x + 6, 8);
  x += 18 + allies_marks_legend_text (chart->builder, x + 18, 8, _ ("Peer median")) + 20;
  allies_marks_target (chart->builder, x + 3, 8);
  allies_marks_legend_text (chart->builder, x + 12, 8, _ ("Target"));
  allies_style_text (chart->builder, chart->width - RIGHT_WIDTH + 52, 11, ALLIES_ANCHOR_END,
                     ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, _ ("Importance"));
  allies_style_text (chart->builder, chart->width, 11, ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL,
                     ALLIES_INK_MUTED, _ ("Priority"));
}

static void
draw_importance (const Chart *chart, double importance, double y)
{
  for (guint i = 1; i <= ALLIES_IMPORTANCE_HIGHEST; i++)
    {
      double filled = fmin (1, fmax (0, importance - (i - 1)));
      double x = chart->width - RIGHT_WIDTH + 4 + (i - 1) * 11;

      allies_scene_builder_disc (chart->builder, x, y, 3.4, ALLIES_INK_SURFACE, ALLIES_INK_MUTED,
                                 1);
      if (filled >= 0.75)
        allies_scene_builder_disc (chart->builder, x, y, 3.4, ALLIES_INK_INK, ALLIES_INK_INK, 1);
      else if (filled >= 0.25)
        allies_scene_builder_arc (chart->builder, x, y, 3.4, G_PI / 2, 3 * G_PI / 2, ALLIES_INK_INK,
                                  ALLIES_INK_NONE, 0);
    }
}

static void
draw_priority (const Chart *chart, const AlliesGap *gap, double most, gboolean stands_out, double y)
{
  g_autofree char *number = g_strdup_printf ("%.0f", gap->priority);
  double left = chart->width - RIGHT_WIDTH + 74;

  allies_scene_builder_rectangle (
      chart->builder, left, y - 5, fmax (1, BAR_WIDTH * gap->priority / fmax (most, 1)), 10, 1,
      stands_out ? ALLIES_INK_INK : ALLIES_INK_SHADE, ALLIES_INK_NONE, 0);
  allies_style_text (chart->builder, chart->width, y + 4, ALLIES_ANCHOR_END, ALLIES_STYLE_STRONG,
                     ALLIES_INK_INK, number);
}

static void
draw_marks (const Chart *chart, const AlliesGap *gap, gboolean stands_out, double y)
{
  double own = allies_scale_axis_map (&chart->axis, gap->score);
  double target = allies_scale_axis_map (&chart->axis, gap->target);
  double median = gap->cell != NULL ? allies_peer_cell_get_centre (gap->cell, NULL) : NAN;
  g_autofree char *own_text = allies_number_text_score (gap->score);
  g_autofree char *target_text = allies_number_text_score (gap->target);

  allies_scene_builder_line (chart->builder, own, y, target, y,
                             stands_out ? ALLIES_INK_INK : ALLIES_INK_PEERS, 2, ALLIES_DASH_SOLID);
  if (!isnan (median))
    allies_marks_peers (chart->builder, allies_scale_axis_map (&chart->axis, median), y);
  allies_marks_target (chart->builder, target, y);
  allies_marks_own (chart->builder, own, y, FALSE);
  allies_style_text (chart->builder, own, y - 9, ALLIES_ANCHOR_MIDDLE, ALLIES_STYLE_STRONG,
                     ALLIES_INK_INK, own_text);
  allies_style_text (chart->builder, target + 8, y + 4, ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG,
                     ALLIES_INK_TARGET, target_text);
}

static void
draw_row (const Chart *chart, const AlliesGap *gap, double most, gboolean stands_out, double y)
{
  AlliesModel *model = allies_results_get_model (chart->results);

  allies_scene_builder_push_subject (chart->builder, gap->id);
  allies_scene_builder_rectangle (chart->builder, 0, y - 16, chart->width, 32, 0, ALLIES_INK_NONE,
                                  ALLIES_INK_NONE, 0);
  allies_style_text (chart->builder, 0, y, ALLIES_ANCHOR_START,
                     stands_out ? ALLIES_STYLE_STRONG : ALLIES_STYLE_BODY, ALLIES_INK_INK,
                     allies_capability_get_name (allies_model_find_capability (model, gap->id)));
  allies_style_text (chart->builder, 0, y + 12, ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL,
                     ALLIES_INK_MUTED,
                     allies_pillar_get_name (allies_model_find_pillar_of (model, gap->id)));
  draw_marks (chart, gap, stands_out, y);
  draw_importance (chart, gap->importance, y);
  draw_priority (chart, gap, most, stands_out, y);
  allies_scene_builder_pop_subject (chart->builder);
}

/* Axes without a mark on them would look like a fault. */
static void
draw_invitation (AlliesSceneBuilder *builder, double width)
{
  allies_text_flow_draw (builder, 0, LEGEND_HEIGHT, width, ALLIES_ANCHOR_START, ALLIES_STYLE_BODY,
                         ALLIES_INK_INK,
                         _ ("A gap is the distance from where we stand to where we want to be. "
                            "Targets are proposed from peers; where there are none, we set them "
                            "ourselves."));
}

static guint
count_rows (const GPtrArray *ranked)
{
  guint n = 0;

  while (n < ranked->len && n < MOST_ROWS && ((const AlliesGap *)ranked->pdata[n])->priority > 0)
    n++;
  return n;
}

void
allies_gap_chart_draw (AlliesSceneBuilder *builder,
                       const AlliesResults *results,
                       double width,
                       double height)
{
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (results), ALLIES_GAP_ORDER_PRIORITY);
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (results));
  Chart chart = { builder, results, { scale, LABEL_WIDTH + 24, width - RIGHT_WIDTH - 46 }, width };
  guint n = count_rows (ranked);
  guint standing_out = allies_findings_count_gaps (results);
  double row = (height - LEGEND_HEIGHT - AXIS_HEIGHT) / MAX (n, 1);

  if (allies_findings_lacks_targets (results))
    {
      draw_invitation (builder, width);
      return;
    }
  draw_legend (&chart);
  allies_scale_axis_draw (&chart.axis, builder, LEGEND_HEIGHT, height - AXIS_HEIGHT, FALSE);
  for (guint i = 0; i < n; i++)
    draw_row (&chart, ranked->pdata[i], ((const AlliesGap *)ranked->pdata[0])->priority,
              i < standing_out, LEGEND_HEIGHT + (i + 0.5) * row);
  if (standing_out > 0 && standing_out < n)
    allies_scene_builder_line (builder, 0, LEGEND_HEIGHT + standing_out * row, width,
                               LEGEND_HEIGHT + standing_out * row, ALLIES_INK_PEERS, 0.8,
                               ALLIES_DASH_DASHED);
}

char *
allies_gap_chart_describe (const AlliesResults *results)
{
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (results), ALLIES_GAP_ORDER_PRIORITY);
  GString *text = g_string_new (_ ("The largest gaps to target, by priority."));
  guint n = count_rows (ranked);

  for (guint i = 0; i < n; i++)
    {
      const AlliesGap *gap = ranked->pdata[i];
      AlliesCapability *capability =
          allies_model_find_capability (allies_results_get_model (results), gap->id);
      g_autofree char *own = allies_number_text_score (gap->score);
      g_autofree char *target = allies_number_text_score (gap->target);

      g_string_append_printf (text, _ (" %s: %s, target %s, priority %.0f."),
                              allies_capability_get_name (capability), own, target, gap->priority);
    }
  return g_string_free (text, FALSE);
}
