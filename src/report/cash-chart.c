/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cash-chart.h"

#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define AXIS_WIDTH  62
#define END_WIDTH   74
#define HEAD_HEIGHT 22
#define FOOT_HEIGHT 22
#define MOST_TICKS  9

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesRoadmap *roadmap;
  const char *currency;
  guint horizon;
  double left;
  double right;
  double top;
  double bottom;
  double low;
  double high;
  double step;
} Chart;

/* Stages may go on after the horizon; what is beyond it is not shown. */
static double
map_month (const Chart *chart, double month)
{
  return chart->left + (chart->right - chart->left) * fmin (1, month / chart->horizon);
}

static double
map_cash (const Chart *chart, double cash)
{
  return chart->bottom
         - (chart->bottom - chart->top) * (cash - chart->low) / (chart->high - chart->low);
}

/* 1, 2 or 5 times a power of ten, so that at most MOST_TICKS lines are drawn. */
static double
find_step (double span)
{
  double power = pow (10, floor (log10 (fmax (span, 1e-9) / MOST_TICKS)));
  const double factors[] = { 1, 2, 5, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (span / (factors[i] * power) <= MOST_TICKS)
      return factors[i] * power;
  return 20 * power;
}

static void
find_range (Chart *chart)
{
  double low = 0;
  double high = 0;

  for (guint month = 0; month <= chart->horizon; month++)
    {
      low = fmin (low, allies_roadmap_get_cash (chart->roadmap, month));
      high = fmax (high, allies_roadmap_get_cash (chart->roadmap, month));
    }
  chart->step = find_step (fmax (high - low, 1));
  chart->low = floor (low / chart->step) * chart->step;
  chart->high = fmax (ceil (high / chart->step), 1) * chart->step;
}

static void
draw_money_axis (const Chart *chart)
{
  int first = (int)lround (chart->low / chart->step);
  int last = (int)lround (chart->high / chart->step);

  for (int i = first; i <= last; i++)
    {
      double y = map_cash (chart, i * chart->step);
      g_autofree char *label =
          i == 0 ? g_strdup ("0")
                 : allies_number_text_signed_money (i * chart->step, chart->currency);

      allies_scene_builder_line (chart->builder, chart->left, y, chart->right, y,
                                 i == 0 ? ALLIES_INK_MUTED : ALLIES_INK_FAINT, i == 0 ? 1.2 : 0.8,
                                 ALLIES_DASH_SOLID);
      allies_style_text (chart->builder, chart->left - 8, y + 3, ALLIES_ANCHOR_END,
                         ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, label);
    }
}

static void
draw_month_axis (const Chart *chart)
{
  g_autofree char *longest = g_strdup_printf (_ ("month %u"), chart->horizon);
  double room = allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, longest) + 10;
  guint step = chart->horizon <= 36 ? 6 : 12;

  while (map_month (chart, step) - chart->left < room)
    step += 12;
  for (guint month = 0; month <= chart->horizon; month += step)
    {
      g_autofree char *label =
          month == 0 ? g_strdup (_ ("today")) : g_strdup_printf (_ ("month %u"), month);

      allies_style_text (chart->builder, map_month (chart, month), chart->bottom + 16,
                         ALLIES_ANCHOR_MIDDLE, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, label);
    }
}

static void
draw_stages (const Chart *chart)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (chart->roadmap, &n);

  for (guint s = 0; s < n && stages[s].terms->start < chart->horizon; s++)
    {
      double x = map_month (chart, stages[s].terms->start);
      double end = map_month (chart, stages[s].terms->end);
      g_autofree char *name = g_strdup_printf ("%u  %s", s + 1, stages[s].terms->name);

      allies_scene_builder_line (chart->builder, x, chart->top - 4, x, chart->bottom,
                                 ALLIES_INK_PEERS, 0.8, ALLIES_DASH_DASHED);
      if (allies_style_measure (chart->builder, ALLIES_STYLE_SMALL_STRONG, name) + 8 < end - x)
        allies_style_text (chart->builder, x + 4, chart->top - 8, ALLIES_ANCHOR_START,
                           ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_INK, name);
      if (s + 1 == n)
        allies_scene_builder_line (chart->builder, end, chart->top - 4, end, chart->bottom,
                                   ALLIES_INK_PEERS, 0.8, ALLIES_DASH_DASHED);
    }
}

static void
draw_course (const Chart *chart)
{
  g_autofree AlliesPoint *points = g_new (AlliesPoint, chart->horizon + 1);
  double last = allies_roadmap_get_cash (chart->roadmap, chart->horizon);
  g_autofree char *text = allies_number_text_signed_money (last, chart->currency);

  for (guint month = 0; month <= chart->horizon; month++)
    {
      points[month].x = map_month (chart, month);
      points[month].y = map_cash (chart, allies_roadmap_get_cash (chart->roadmap, month));
    }
  allies_scene_builder_polyline (chart->builder, points, chart->horizon + 1, ALLIES_INK_MARKETING,
                                 2.2, ALLIES_DASH_SOLID);
  allies_style_text (chart->builder, chart->right + 8, points[chart->horizon].y + 4,
                     ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING, ALLIES_INK_MARKETING, text);
}

static void
draw_turning_month (const Chart *chart)
{
  guint month = allies_roadmap_get_turning_month (chart->roadmap);
  g_autofree char *text = g_strdup_printf (_ ("month %u"), month);
  double x = map_month (chart, month);

  if (month == 0)
    return;
  allies_scene_builder_disc (chart->builder, x, map_cash (chart, 0), 4.5, ALLIES_INK_SURFACE,
                             ALLIES_INK_MARKETING, 2);
  allies_style_text (chart->builder, x + 8, map_cash (chart, 0) + 15, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_STRONG, ALLIES_INK_MARKETING, text);
}

void
allies_cash_chart_draw (AlliesSceneBuilder *builder,
                        AlliesResults *results,
                        double width,
                        double height)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  Chart chart = { .builder = builder,
                  .roadmap = roadmap,
                  .currency = allies_organisation_get_currency (
                      allies_dossier_get_organisation (allies_results_get_dossier (results))),
                  .horizon = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap)),
                  .left = AXIS_WIDTH,
                  .right = width - END_WIDTH,
                  .top = HEAD_HEIGHT,
                  .bottom = height - FOOT_HEIGHT };

  find_range (&chart);
  draw_money_axis (&chart);
  draw_month_axis (&chart);
  draw_stages (&chart);
  draw_course (&chart);
  draw_turning_month (&chart);
}

char *
allies_cash_chart_describe (AlliesResults *results)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  guint horizon = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));
  g_autofree char *last = allies_number_text_signed_money (
      allies_roadmap_get_cash (roadmap, horizon),
      allies_organisation_get_currency (
          allies_dossier_get_organisation (allies_results_get_dossier (results))));

  if (allies_roadmap_get_turning_month (roadmap) == 0)
    return g_strdup_printf (
        _ ("Cumulative net cash by month; it does not turn positive and reaches %s "
           "in month %u."),
        last, horizon);
  return g_strdup_printf (_ ("Cumulative net cash by month; it turns positive in month %u and "
                             "reaches %s in month %u."),
                          allies_roadmap_get_turning_month (roadmap), last, horizon);
}
