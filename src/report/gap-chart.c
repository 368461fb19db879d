/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/gap-chart.h"

#include "report/findings.h"
#include "report/marks.h"
#include "report/number-text.h"
#include "report/scale-axis.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEGEND_HEIGHT 24
#define AXIS_HEIGHT   20
#define RIGHT_WIDTH   152
#define LABEL_WIDTH   196
#define BAR_WIDTH     46

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesResults *results;
  const AlliesChartScope *scope;
  AlliesScaleAxis axis;
  double width;
  char *rank_name;
} Chart;

static guint
get_year_before (const Chart *chart)
{
  return allies_gaps_get_year_before (allies_results_get_gaps (chart->results));
}

static char *
dup_rank_name (const AlliesChartScope *scope, const AlliesResults *results)
{
  switch (scope->order)
    {
    case ALLIES_GAP_ORDER_PEERS:
      return g_strdup (_ ("To peers"));
    case ALLIES_GAP_ORDER_TARGET:
      return g_strdup (_ ("To target"));
    case ALLIES_GAP_ORDER_BEFORE:
      return g_strdup_printf (_ ("Since %u"),
                              allies_gaps_get_year_before (allies_results_get_gaps (results)));
    case ALLIES_GAP_ORDER_PRIORITY:
    default:
      return g_strdup (_ ("Priority"));
    }
}

static const char *
get_third_name (const Chart *chart, char **owned)
{
  if (chart->scope->order != ALLIES_GAP_ORDER_BEFORE)
    return _ ("Target");
  *owned = g_strdup_printf (_ ("In %u"), get_year_before (chart));
  return *owned;
}

static void
draw_third_mark (const Chart *chart, double x, double y)
{
  if (chart->scope->order == ALLIES_GAP_ORDER_BEFORE)
    allies_marks_before (chart->builder, x, y);
  else
    allies_marks_target (chart->builder, x, y);
}

/* The legend stands above the axis, and further to the left where it is long. */
static double
find_legend_left (const Chart *chart, const char *third)
{
  const char *const texts[] = { _ ("Our position"), _ ("Peer median"), third };
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
  g_autofree char *owned = NULL;
  const char *third = get_third_name (chart, &owned);
  double x = find_legend_left (chart, third);

  allies_marks_own (chart->builder, x + 6, 8, FALSE);
  x += 18 + allies_marks_legend_text (chart->builder, x + 18, 8, _ ("Our position")) + 20;
  allies_marks_peers (chart->builder, x + 6, 8);
  x += 18 + allies_marks_legend_text (chart->builder, x + 18, 8, _ ("Peer median")) + 20;
  draw_third_mark (chart, x + 3, 8);
  allies_marks_legend_text (chart->builder, x + 12, 8, third);
  allies_style_text (chart->builder, chart->width - RIGHT_WIDTH + 52, 11, ALLIES_ANCHOR_END,
                     ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, _ ("Importance"));
  allies_style_text (chart->builder, chart->width, 11, ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL,
                     ALLIES_INK_MUTED, chart->rank_name);
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

static char *
dup_rank (const Chart *chart, const AlliesGap *gap)
{
  return chart->scope->order == ALLIES_GAP_ORDER_PRIORITY
             ? g_strdup_printf ("%.0f", gap->priority)
             : allies_number_text_score (allies_gap_get_rank (gap, chart->scope->order));
}

static void
draw_rank (const Chart *chart, const AlliesGap *gap, double most, gboolean stands_out, double y)
{
  double rank = allies_gap_get_rank (gap, chart->scope->order);
  g_autofree char *number = dup_rank (chart, gap);
  double left = chart->width - RIGHT_WIDTH + 74;

  allies_scene_builder_rectangle (chart->builder, left, y - 5, fmax (1, BAR_WIDTH * rank / most),
                                  10, 1, stands_out ? ALLIES_INK_INK : ALLIES_INK_SHADE,
                                  ALLIES_INK_NONE, 0);
  allies_style_text (chart->builder, chart->width, y + 4, ALLIES_ANCHOR_END, ALLIES_STYLE_STRONG,
                     ALLIES_INK_INK, number);
}

/* The line shows the gap that is ranked: it leads from the own mark to what it is measured by. */
static double
get_end (const Chart *chart, const AlliesGap *gap, double median)
{
  switch (chart->scope->order)
    {
    case ALLIES_GAP_ORDER_PEERS:
      return median;
    case ALLIES_GAP_ORDER_BEFORE:
      return gap->before;
    case ALLIES_GAP_ORDER_PRIORITY:
    case ALLIES_GAP_ORDER_TARGET:
    default:
      return gap->target;
    }
}

static void
draw_number (const Chart *chart, double value, double y, AlliesInk ink)
{
  g_autofree char *text = allies_number_text_score (value);
  double x = allies_scale_axis_map (&chart->axis, value);

  allies_style_text (chart->builder, x + 8, y + 4, ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG, ink,
                     text);
}

static void
draw_marks (const Chart *chart, const AlliesGap *gap, gboolean stands_out, double y)
{
  gboolean to_before = chart->scope->order == ALLIES_GAP_ORDER_BEFORE;
  double median = gap->cell != NULL ? allies_peer_cell_get_centre (gap->cell, NULL) : NAN;
  double own = allies_scale_axis_map (&chart->axis, gap->score);
  double third = to_before ? gap->before : gap->target;
  double end = get_end (chart, gap, median);
  g_autofree char *own_text = allies_number_text_score (gap->score);

  allies_scene_builder_line (chart->builder, own, y, allies_scale_axis_map (&chart->axis, end), y,
                             stands_out ? ALLIES_INK_INK : ALLIES_INK_PEERS, 2, ALLIES_DASH_SOLID);
  if (!isnan (median))
    allies_marks_peers (chart->builder, allies_scale_axis_map (&chart->axis, median), y);
  if (!isnan (third))
    draw_third_mark (chart, allies_scale_axis_map (&chart->axis, third), y);
  allies_marks_own (chart->builder, own, y, FALSE);
  allies_style_text (chart->builder, own, y - 9, ALLIES_ANCHOR_MIDDLE, ALLIES_STYLE_STRONG,
                     ALLIES_INK_INK, own_text);
  if (chart->scope->order != ALLIES_GAP_ORDER_PEERS)
    draw_number (chart, end, y, to_before ? ALLIES_INK_MUTED : ALLIES_INK_TARGET);
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
  draw_rank (chart, gap, most, stands_out, y);
  allies_scene_builder_pop_subject (chart->builder);
}

/* Axes without a mark on them would look like a fault. */
static void
draw_words (AlliesSceneBuilder *builder,
            const AlliesResults *results,
            const AlliesChartScope *scope,
            double width)
{
  g_autofree char *finding = allies_findings_ranked (results, scope);
  g_autofree char *sentence = g_strdup_printf ("%s.", finding);

  allies_text_flow_draw (
      builder, 0, LEGEND_HEIGHT, width, ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_INK,
      allies_findings_lacks_targets (results) && scope->order != ALLIES_GAP_ORDER_PEERS
              && scope->order != ALLIES_GAP_ORDER_BEFORE
          ? _ ("A gap is the distance from where we stand to where we want to be. Targets are "
               "proposed from peers; where there are none, we set them ourselves.")
          : sentence);
}

/* Only the deck's own list, all pillars by priority, has a finding that names the first of them. */
static guint
count_standing_out (const AlliesChartScope *scope, const AlliesResults *results)
{
  return scope->pillar == NULL && scope->order == ALLIES_GAP_ORDER_PRIORITY
             ? allies_findings_count_gaps (results)
             : 0;
}

void
allies_gap_chart_draw (AlliesSceneBuilder *builder,
                       const AlliesResults *results,
                       const AlliesChartScope *scope,
                       double width,
                       double height)
{
  g_autoptr (GPtrArray) ranked = allies_chart_scope_rank (scope, results);
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (results));
  g_autofree char *rank_name = dup_rank_name (scope, results);
  Chart chart = { builder, results,  scope, { scale, LABEL_WIDTH + 24, width - RIGHT_WIDTH - 46 },
                  width,   rank_name };
  guint standing_out = count_standing_out (scope, results);
  double row = (height - LEGEND_HEIGHT - AXIS_HEIGHT) / MAX (ranked->len, 1);

  if (ranked->len == 0)
    {
      draw_words (builder, results, scope, width);
      return;
    }
  draw_legend (&chart);
  allies_scale_axis_draw (&chart.axis, builder, LEGEND_HEIGHT, height - AXIS_HEIGHT, FALSE);
  for (guint i = 0; i < ranked->len; i++)
    draw_row (&chart, ranked->pdata[i], allies_gap_get_rank (ranked->pdata[0], scope->order),
              i < standing_out, LEGEND_HEIGHT + (i + 0.5) * row);
  if (standing_out > 0 && standing_out < ranked->len)
    allies_scene_builder_line (builder, 0, LEGEND_HEIGHT + standing_out * row, width,
                               LEGEND_HEIGHT + standing_out * row, ALLIES_INK_PEERS, 0.8,
                               ALLIES_DASH_DASHED);
}

static char *
dup_heading (const AlliesChartScope *scope, const AlliesResults *results)
{
  switch (scope->order)
    {
    case ALLIES_GAP_ORDER_PEERS:
      return g_strdup (_ ("The largest gaps to the peer median."));
    case ALLIES_GAP_ORDER_TARGET:
      return g_strdup (_ ("The largest gaps to target."));
    case ALLIES_GAP_ORDER_BEFORE:
      return g_strdup_printf (_ ("What has fallen since %u."),
                              allies_gaps_get_year_before (allies_results_get_gaps (results)));
    case ALLIES_GAP_ORDER_PRIORITY:
    default:
      return g_strdup (_ ("The largest gaps to target, by priority."));
    }
}

static void
describe_row (GString *text,
              const AlliesChartScope *scope,
              const AlliesResults *results,
              const AlliesGap *gap)
{
  const char *name = allies_capability_get_name (
      allies_model_find_capability (allies_results_get_model (results), gap->id));
  g_autofree char *own = allies_number_text_score (gap->score);
  g_autofree char *target = allies_number_text_score (gap->target);
  g_autofree char *distance = allies_number_text_score (allies_gap_get_rank (gap, scope->order));

  if (scope->order == ALLIES_GAP_ORDER_PRIORITY)
    g_string_append_printf (text, _ (" %s: %s, target %s, priority %.0f."), name, own, target,
                            gap->priority);
  else
    g_string_append_printf (text, _ (" %s: %s, behind by %s."), name, own, distance);
}

char *
allies_gap_chart_describe (const AlliesResults *results, const AlliesChartScope *scope)
{
  g_autoptr (GPtrArray) ranked = allies_chart_scope_rank (scope, results);
  g_autofree char *heading = dup_heading (scope, results);
  GString *text = g_string_new (heading);

  for (guint i = 0; i < ranked->len; i++)
    describe_row (text, scope, results, ranked->pdata[i]);
  return g_string_free (text, FALSE);
}
