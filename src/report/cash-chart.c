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
#define LEAST_APART 16

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesRoadmap *roadmap;
  const AlliesRisk *risk;
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
      double cash = allies_roadmap_get_cash (chart->roadmap, month);
      double p10;
      double p90;

      /* a band that is not known widens nothing: fmin and fmax pass NaN over */
      allies_risk_get_cash (chart->risk, month, &p10, &p90);
      low = fmin (low, fmin (cash, p10));
      high = fmax (high, fmax (cash, p90));
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

static gboolean
has_room (const Chart *chart, const char *label, double width)
{
  return allies_style_measure (chart->builder, ALLIES_STYLE_SMALL_STRONG, label) + 8 < width;
}

/* Returns: (transfer full): number and name, the number alone, or nothing, as there is room */
static char *
dup_stage_label (const Chart *chart, guint stage, const char *name, double width)
{
  g_autofree char *full = g_strdup_printf ("%u  %s", stage + 1, name);
  g_autofree char *number = g_strdup_printf ("%u", stage + 1);

  if (has_room (chart, full, width))
    return g_steal_pointer (&full);
  return has_room (chart, number, width) ? g_steal_pointer (&number) : g_strdup ("");
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
      g_autofree char *label = dup_stage_label (chart, s, stages[s].terms->name, end - x);

      allies_scene_builder_line (chart->builder, x, chart->top - 4, x, chart->bottom,
                                 ALLIES_INK_PEERS, 0.8, ALLIES_DASH_DASHED);
      allies_style_text (chart->builder, x + 4, chart->top - 8, ALLIES_ANCHOR_START,
                         ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_INK, label);
      if (s + 1 == n)
        allies_scene_builder_line (chart->builder, end, chart->top - 4, end, chart->bottom,
                                   ALLIES_INK_PEERS, 0.8, ALLIES_DASH_DASHED);
    }
}

static gboolean
has_band (const Chart *chart)
{
  double p10;
  double p90;

  allies_risk_get_cash (chart->risk, chart->horizon, &p10, &p90);
  return !isnan (p10) && p10 < p90;
}

static void
draw_band (const Chart *chart)
{
  guint n = chart->horizon + 1;
  g_autofree AlliesPoint *points = g_new (AlliesPoint, 2 * n);

  if (!has_band (chart))
    return;
  for (guint month = 0; month < n; month++)
    {
      double p10;
      double p90;

      allies_risk_get_cash (chart->risk, month, &p10, &p90);
      points[month] = (AlliesPoint){ map_month (chart, month), map_cash (chart, p90) };
      points[2 * n - 1 - month] = (AlliesPoint){ map_month (chart, month), map_cash (chart, p10) };
    }
  allies_scene_builder_polygon (chart->builder, points, 2 * n, ALLIES_INK_MARKETING_TINT,
                                ALLIES_INK_NONE, 0);
}

/* The ends of the band, where there is room beside that of the line. */
static void
draw_band_ends (const Chart *chart)
{
  double likely = map_cash (chart, allies_roadmap_get_cash (chart->roadmap, chart->horizon));
  double ends[2];

  if (!has_band (chart))
    return;
  allies_risk_get_cash (chart->risk, chart->horizon, &ends[0], &ends[1]);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = allies_number_text_signed_money (ends[i], chart->currency);
      double y = map_cash (chart, ends[i]);

      if (fabs (y - likely) >= LEAST_APART)
        allies_style_text (chart->builder, chart->right + 8, y + 4, ALLIES_ANCHOR_START,
                           ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, text);
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
                  .risk = allies_results_get_risk (results),
                  .currency = allies_organisation_get_currency (
                      allies_dossier_get_organisation (allies_results_get_dossier (results))),
                  .horizon = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap)),
                  .left = AXIS_WIDTH,
                  .right = width - END_WIDTH,
                  .top = HEAD_HEIGHT,
                  .bottom = height - FOOT_HEIGHT };

  find_range (&chart);
  draw_band (&chart);
  draw_money_axis (&chart);
  draw_month_axis (&chart);
  draw_stages (&chart);
  draw_course (&chart);
  draw_band_ends (&chart);
  draw_turning_month (&chart);
}

static char *
describe_course (AlliesResults *results)
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

char *
allies_cash_chart_describe (AlliesResults *results)
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  guint horizon = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (results)));
  g_autofree char *course = describe_course (results);
  double p10;
  double p90;

  allies_risk_get_cash (allies_results_get_risk (results), horizon, &p10, &p90);
  if (!(p10 < p90))
    return g_steal_pointer (&course);

  g_autofree char *low = allies_number_text_signed_money (p10, currency);
  g_autofree char *high = allies_number_text_signed_money (p90, currency);
  g_autofree char *band =
      g_strdup_printf (_ ("The band holds 8 of 10 cases; they end between %s and %s."), low, high);
  return g_strconcat (course, " ", band, NULL);
}
