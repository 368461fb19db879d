/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/kpi-chart.h"

#include "report/marks.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_SHARE   0.38
#define VERDICT_SHARE 0.24
#define GAP           24
#define PADDING       6
#define LEAST_ROW     32
#define LEGEND_HEIGHT 24
#define BAND_HEIGHT   12
#define HEADROOM      1.15 /* an open line ends a little beyond the largest figure on it */

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesResults *results;
  const AlliesChartScope *scope;
  double width;
  double label_width;
  double left;
  double right;
  double verdict_width;
} Chart;

typedef struct
{
  double low;
  double high;
} Span;

static Chart
new_chart (AlliesSceneBuilder *builder,
           const AlliesResults *results,
           const AlliesChartScope *scope,
           double width)
{
  double label = width * LABEL_SHARE;
  double verdict = width * VERDICT_SHARE;

  return (
      Chart){ builder, results, scope, width, label, label + GAP, width - verdict - GAP, verdict };
}

static gboolean
is_shown (const Chart *chart, const AlliesKpi *kpi)
{
  return allies_chart_scope_has (chart->scope, chart->results, kpi->id);
}

static const AlliesPeerValues *
get_peers (const AlliesKpi *kpi)
{
  return kpi->cell != NULL ? allies_peer_cell_get (kpi->cell) : NULL;
}

static char *
dup_figure (const AlliesKpi *kpi, double value)
{
  return allies_number_text_figure (value, allies_question_get_decimals (kpi->question),
                                    allies_question_get_unit (kpi->question));
}

/* Between two shares lie points, not per cent. */
static char *
dup_distance (const AlliesKpi *kpi, double distance)
{
  const char *unit = allies_question_get_unit (kpi->question);

  return allies_number_text_figure (distance, allies_question_get_decimals (kpi->question),
                                    g_str_equal (unit, "percent") ? "score" : unit);
}

char *
allies_kpi_chart_dup_verdict (const AlliesKpi *kpi)
{
  g_return_val_if_fail (kpi != NULL, NULL);

  const AlliesStandingValues *standing =
      kpi->standing != NULL ? allies_standing_get (kpi->standing) : NULL;
  double gap = standing != NULL ? standing->gap_centre : NAN;
  g_autofree char *distance = dup_distance (kpi, fabs (gap));
  g_autofree char *nothing = dup_distance (kpi, 0);

  if (isnan (kpi->value))
    return g_strdup (_ ("not given yet"));
  if (isnan (gap))
    return g_strdup (_ ("no peers to compare with"));
  if (g_str_equal (distance, nothing))
    return g_strdup (standing->is_mean ? _ ("level with the mean") : _ ("level with the median"));
  if (standing->is_mean)
    return g_strdup_printf (gap > 0 ? _ ("%s behind the mean") : _ ("%s ahead of the mean"),
                            distance);
  return g_strdup_printf (gap > 0 ? _ ("%s behind the median") : _ ("%s ahead of the median"),
                          distance);
}

/* A share has its natural ends; of other figures only peers say how far a line may go. */
static gboolean
find_span (const AlliesKpi *kpi, Span *span)
{
  const AlliesPeerValues *peers = get_peers (kpi);
  double low = allies_question_get_minimum (kpi->question);
  double most =
      peers != NULL
          ? fmax (fmax (peers->q3, allies_peer_cell_get_centre (kpi->cell, NULL)), kpi->value)
          : NAN;

  *span = (Span){ low, allies_question_get_maximum (kpi->question) };
  if (g_str_equal (allies_question_get_unit (kpi->question), "percent") || low < 0)
    return TRUE;
  if (isnan (most))
    return FALSE;
  span->high = fmin (span->high, fmax (low + 1, most * HEADROOM));
  return TRUE;
}

static double
map (const Chart *chart, Span span, double value)
{
  double share = (value - span.low) / (span.high - span.low);

  return chart->left + fmin (1, fmax (0, share)) * (chart->right - chart->left);
}

static void
draw_peers (const Chart *chart, const AlliesKpi *kpi, Span span, double y)
{
  const AlliesPeerValues *peers = get_peers (kpi);
  double centre = peers != NULL ? allies_peer_cell_get_centre (kpi->cell, NULL) : NAN;

  if (peers != NULL && !isnan (peers->q1) && !isnan (peers->q3))
    {
      double from = map (chart, span, peers->q1);

      allies_scene_builder_rectangle (chart->builder, from, y - BAND_HEIGHT / 2.0,
                                      map (chart, span, peers->q3) - from, BAND_HEIGHT, 3,
                                      ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
    }
  if (!isnan (centre))
    allies_marks_peers (chart->builder, map (chart, span, centre), y);
}

static void
draw_own (const Chart *chart, const AlliesKpi *kpi, Span span, double y)
{
  g_autofree char *number = dup_figure (kpi, kpi->value);
  double width = allies_style_measure (chart->builder, ALLIES_STYLE_STRONG, number);
  double x = map (chart, span, kpi->value);

  if (isnan (kpi->value))
    return;
  allies_marks_own (chart->builder, x, y, FALSE);
  allies_style_text (chart->builder,
                     fmin (fmax (x, chart->left + width / 2), chart->right - width / 2), y - 11,
                     ALLIES_ANCHOR_MIDDLE, ALLIES_STYLE_STRONG, ALLIES_INK_INK, number);
}

/* Without a line to stand on, a figure is just said. */
static void
draw_figure (const Chart *chart, const AlliesKpi *kpi, double y)
{
  g_autofree char *number = dup_figure (kpi, kpi->value);
  Span span;

  if (find_span (kpi, &span))
    {
      allies_scene_builder_line (chart->builder, chart->left, y, chart->right, y, ALLIES_INK_FAINT,
                                 1, ALLIES_DASH_SOLID);
      draw_peers (chart, kpi, span, y);
      draw_own (chart, kpi, span, y);
    }
  else if (!isnan (kpi->value))
    allies_style_text (chart->builder, chart->left, y + 4, ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG,
                       ALLIES_INK_INK, number);
}

static const char *
get_direction (const AlliesKpi *kpi)
{
  return allies_question_is_more_better (kpi->question) ? _ ("More is better")
                                                        : _ ("Less is better");
}

static double
measure_row (const Chart *chart, const AlliesKpi *kpi)
{
  double label =
      allies_text_flow_measure (chart->builder, ALLIES_STYLE_BODY,
                                allies_question_get_text (kpi->question), chart->label_width)
      + allies_style_get_leading (ALLIES_STYLE_SMALL);

  return fmax (LEAST_ROW, label) + 2 * PADDING;
}

static void
draw_row (const Chart *chart, const AlliesKpi *kpi, double top, double height)
{
  double y = top + height / 2 + 3;
  g_autofree char *verdict = allies_kpi_chart_dup_verdict (kpi);
  gboolean compared = kpi->standing != NULL;
  AlliesStyle style = compared ? ALLIES_STYLE_STRONG : ALLIES_STYLE_BODY;
  double lines = allies_text_flow_measure (chart->builder, style, verdict, chart->verdict_width);
  double label;

  allies_scene_builder_push_subject (chart->builder, kpi->id);
  allies_scene_builder_rectangle (chart->builder, 0, top, chart->width, height, 0, ALLIES_INK_NONE,
                                  ALLIES_INK_NONE, 0);
  label = allies_text_flow_draw (chart->builder, 0, top + PADDING, chart->label_width,
                                 ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_INK,
                                 allies_question_get_text (kpi->question));
  allies_text_flow_draw (chart->builder, 0, top + PADDING + label, chart->label_width,
                         ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED,
                         get_direction (kpi));
  draw_figure (chart, kpi, y);
  allies_text_flow_draw (chart->builder, chart->width, y - lines / 2, chart->verdict_width,
                         ALLIES_ANCHOR_END, style, compared ? ALLIES_INK_INK : ALLIES_INK_MUTED,
                         verdict);
  allies_scene_builder_pop_subject (chart->builder);
}

static void
draw_legend (const Chart *chart)
{
  double x = chart->left;

  allies_marks_own (chart->builder, x + 6, 8, FALSE);
  x += 18 + allies_marks_legend_text (chart->builder, x + 18, 8, _ ("Our figure")) + 20;
  if (allies_peers_is_empty (allies_results_get_peers (chart->results)))
    return;
  allies_marks_peers (chart->builder, x + 6, 8);
  x += 18 + allies_marks_legend_text (chart->builder, x + 18, 8, _ ("Peers")) + 20;
  allies_scene_builder_rectangle (chart->builder, x, 4, 20, 8, 2, ALLIES_INK_BAND, ALLIES_INK_NONE,
                                  0);
  allies_marks_legend_text (chart->builder, x + 26, 8, _ ("Middle half of peers"));
}

double
allies_kpi_chart_measure (AlliesSceneBuilder *builder,
                          const AlliesResults *results,
                          const AlliesChartScope *scope,
                          double width)
{
  Chart chart = new_chart (builder, results, scope, width);
  double height = LEGEND_HEIGHT;
  guint n;
  const AlliesKpi *kpis = allies_gaps_get_kpis (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    if (is_shown (&chart, &kpis[i]))
      height += measure_row (&chart, &kpis[i]);
  return height;
}

void
allies_kpi_chart_draw (AlliesSceneBuilder *builder,
                       const AlliesResults *results,
                       const AlliesChartScope *scope,
                       double width)
{
  Chart chart = new_chart (builder, results, scope, width);
  double y = LEGEND_HEIGHT;
  guint n;
  const AlliesKpi *kpis = allies_gaps_get_kpis (allies_results_get_gaps (results), &n);

  draw_legend (&chart);
  for (guint i = 0; i < n; i++)
    {
      double height;

      if (!is_shown (&chart, &kpis[i]))
        continue;
      height = measure_row (&chart, &kpis[i]);
      draw_row (&chart, &kpis[i], y, height);
      y += height;
    }
}

char *
allies_kpi_chart_describe (const AlliesResults *results, const AlliesChartScope *scope)
{
  Chart chart = new_chart (NULL, results, scope, 0);
  GString *text = g_string_new (_ ("Key figures against peers."));
  guint n;
  const AlliesKpi *kpis = allies_gaps_get_kpis (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = dup_figure (&kpis[i], kpis[i].value);
      g_autofree char *verdict = allies_kpi_chart_dup_verdict (&kpis[i]);

      if (is_shown (&chart, &kpis[i]))
        g_string_append_printf (text, " %s: %s, %s.", allies_question_get_text (kpis[i].question),
                                value, verdict);
    }
  return g_string_free (text, FALSE);
}
