/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/frontier-chart.h"

#include "report/number-text.h"
#include "report/style.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define PREFIX      "plan:"
#define AXIS_WIDTH  74
#define END_WIDTH   30
#define HEAD_HEIGHT 34
#define FOOT_HEIGHT 38
#define MOST_TICKS  5
#define DOT         6.0
#define RING        10.0
#define SAME        1e-6
#define LEAST_SPAN  1e-3 /* of a gap */

typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesResults *results;
  const AlliesRoadmap *roadmap;
  const AlliesPlanPoint *points;
  guint n;
  const char *currency;
  double left;
  double right;
  double top;
  double bottom;
  double low_value;
  double high_value;
  double value_step;
  double low_share;
  double high_share;
  double share_step;
} Chart;

static double
get_open (AlliesResults *results)
{
  const AlliesPlanProblem *problem =
      allies_roadmap_get_problem (allies_results_get_roadmap (results));
  double open = 0;

  for (guint q = 0; q < problem->questions->len; q++)
    {
      const AlliesPlanQuestion *question = allies_plan_problem_get_question (problem, q);

      open += question->weight * fmax (0, question->target - question->position);
    }
  return open;
}

double
allies_frontier_chart_get_share (AlliesResults *results, const AlliesPlanPoint *point)
{
  g_return_val_if_fail (results != NULL && point != NULL, NAN);

  double open = get_open (results);
  return open > 0 ? point->closed / open : 0;
}

static double
get_shown_share (const Chart *chart)
{
  double share = allies_roadmap_get_closed (chart->roadmap);

  return isnan (share) ? 0 : share;
}

gboolean
allies_frontier_chart_is_shown (AlliesResults *results, const AlliesPlanPoint *point)
{
  g_return_val_if_fail (results != NULL && point != NULL, FALSE);

  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  double share = allies_frontier_chart_get_share (results, point);

  return fabs (allies_roadmap_get_value (roadmap) - point->value) <= SAME * fabs (point->value)
         && fabs (allies_roadmap_get_closed (roadmap) - share) <= SAME;
}

static gboolean
shows_a_point (const Chart *chart)
{
  for (guint i = 0; i < chart->n; i++)
    if (allies_frontier_chart_is_shown (chart->results, &chart->points[i]))
      return TRUE;
  return FALSE;
}

/* 1, 2 or 5 times a power of ten. */
static double
find_step (double span)
{
  double power = pow (10, floor (log10 (span / MOST_TICKS)));
  const double factors[] = { 1, 2, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (span / (factors[i] * power) <= MOST_TICKS)
      return factors[i] * power;
  return 10 * power;
}

static void
widen (double *low, double *high, double *step, double least)
{
  double span = fmax (*high - *low, least);

  *step = find_step (span * 1.2);
  *low = floor ((*low - 0.05 * span) / *step) * *step;
  *high = ceil ((*high + 0.05 * span) / *step) * *step;
}

static void
find_ranges (Chart *chart)
{
  chart->low_value = chart->high_value = allies_roadmap_get_value (chart->roadmap);
  chart->low_share = chart->high_share = get_shown_share (chart);
  for (guint i = 0; i < chart->n; i++)
    {
      double share = allies_frontier_chart_get_share (chart->results, &chart->points[i]);

      chart->low_value = fmin (chart->low_value, chart->points[i].value);
      chart->high_value = fmax (chart->high_value, chart->points[i].value);
      chart->low_share = fmin (chart->low_share, share);
      chart->high_share = fmax (chart->high_share, share);
    }
  widen (&chart->low_value, &chart->high_value, &chart->value_step, 1);
  widen (&chart->low_share, &chart->high_share, &chart->share_step, LEAST_SPAN);
}

static Chart
make_chart (AlliesResults *results)
{
  AlliesPlanFrontier *frontier = allies_results_get_frontier (results);
  Chart chart = { .results = results,
                  .roadmap = allies_results_get_roadmap (results),
                  .currency = allies_organisation_get_currency (
                      allies_dossier_get_organisation (allies_results_get_dossier (results))) };

  if (frontier != NULL)
    chart.points = allies_plan_frontier_get_points (frontier, &chart.n);
  return chart;
}

static double
map_value (const Chart *chart, double value)
{
  return chart->bottom
         - (chart->bottom - chart->top) * (value - chart->low_value)
               / (chart->high_value - chart->low_value);
}

static double
map_share (const Chart *chart, double share)
{
  return chart->left
         + (chart->right - chart->left) * (share - chart->low_share)
               / (chart->high_share - chart->low_share);
}

/* Steps finer than a whole per cent need decimals. */
static char *
dup_share (const Chart *chart, double share)
{
  int decimals = chart->share_step < 0.0099 ? 1 : 0;

  return g_strdup_printf (_ ("%.*f %%"), decimals, 100 * share);
}

static void
draw_axes (const Chart *chart)
{
  for (double value = chart->low_value; value <= chart->high_value + chart->value_step / 2;
       value += chart->value_step)
    {
      double y = map_value (chart, value);
      g_autofree char *label = fabs (value) < chart->value_step / 2
                                   ? g_strdup ("0")
                                   : allies_number_text_signed_money (value, chart->currency);

      allies_scene_builder_line (chart->builder, chart->left, y, chart->right, y, ALLIES_INK_FAINT,
                                 0.8, ALLIES_DASH_SOLID);
      allies_style_text (chart->builder, chart->left - 8, y + 3, ALLIES_ANCHOR_END,
                         ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, label);
    }
  for (double share = chart->low_share; share <= chart->high_share + chart->share_step / 2;
       share += chart->share_step)
    {
      g_autofree char *label = dup_share (chart, share);

      allies_style_text (chart->builder, map_share (chart, share), chart->bottom + 16,
                         ALLIES_ANCHOR_MIDDLE, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, label);
    }
  allies_style_text (chart->builder, 0, 11, ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL_STRONG,
                     ALLIES_INK_INK, _ ("worth today"));
  allies_style_text (chart->builder, chart->right, chart->bottom + 32, ALLIES_ANCHOR_END,
                     ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_INK, _ ("of the gap to target closed"));
}

static void
draw_course (const Chart *chart)
{
  g_autofree AlliesPoint *course = g_new (AlliesPoint, chart->n + 1);

  for (guint i = 0; i < chart->n; i++)
    course[i] = (AlliesPoint){ map_share (chart, allies_frontier_chart_get_share (
                                                     chart->results, &chart->points[i])),
                               map_value (chart, chart->points[i].value) };
  if (chart->n > 1)
    allies_scene_builder_polyline (chart->builder, course, chart->n, ALLIES_INK_PEERS, 1.2,
                                   ALLIES_DASH_DASHED);
}

/* A ring, not a colour alone, marks what is shown. */
static void
draw_point (const Chart *chart, guint index)
{
  const AlliesPlanPoint *point = &chart->points[index];
  double x = map_share (chart, allies_frontier_chart_get_share (chart->results, point));
  double y = map_value (chart, point->value);
  gboolean shown = allies_frontier_chart_is_shown (chart->results, point);
  g_autofree char *subject = allies_frontier_chart_dup_subject (index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);

  allies_scene_builder_push_subject (chart->builder, subject);
  if (shown)
    allies_scene_builder_disc (chart->builder, x, y, RING, ALLIES_INK_SURFACE, ALLIES_INK_INK, 2);
  allies_scene_builder_disc (chart->builder, x, y, DOT, ALLIES_INK_TARGET, ALLIES_INK_SURFACE, 1);
  allies_style_text (chart->builder, x + (shown ? RING : DOT) + 3, y - DOT, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_INK, number);
  allies_scene_builder_pop_subject (chart->builder);
}

static void
draw_shown (const Chart *chart)
{
  double x = map_share (chart, get_shown_share (chart));
  double y = map_value (chart, allies_roadmap_get_value (chart->roadmap));
  const AlliesPoint points[] = { { x, y - DOT }, { x + DOT, y }, { x, y + DOT }, { x - DOT, y } };

  if (!shows_a_point (chart))
    allies_scene_builder_polygon (chart->builder, points, G_N_ELEMENTS (points), ALLIES_INK_SURFACE,
                                  ALLIES_INK_INK, 2);
}

static void
draw_key (const Chart *chart)
{
  gboolean among = shows_a_point (chart);
  const char *text = _ ("the roadmap shown");
  double width = allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, text);
  double x = chart->right - width - 12;
  const AlliesPoint points[] = { { x, 1 }, { x + DOT, 7 }, { x, 13 }, { x - DOT, 7 } };

  if (among)
    allies_scene_builder_disc (chart->builder, x, 7, DOT, ALLIES_INK_SURFACE, ALLIES_INK_INK, 2);
  else
    allies_scene_builder_polygon (chart->builder, points, G_N_ELEMENTS (points), ALLIES_INK_SURFACE,
                                  ALLIES_INK_INK, 2);
  allies_style_text (chart->builder, chart->right, 11, ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL,
                     ALLIES_INK_INK, text);
}

void
allies_frontier_chart_draw (AlliesSceneBuilder *builder,
                            AlliesResults *results,
                            double width,
                            double height)
{
  Chart chart = make_chart (results);

  chart.builder = builder;
  chart.left = AXIS_WIDTH;
  chart.right = width - END_WIDTH;
  chart.top = HEAD_HEIGHT;
  chart.bottom = height - FOOT_HEIGHT;
  find_ranges (&chart);
  draw_axes (&chart);
  draw_key (&chart);
  draw_course (&chart);
  draw_shown (&chart);
  for (guint i = 0; i < chart.n; i++)
    draw_point (&chart, i);
}

char *
allies_frontier_chart_describe (AlliesResults *results)
{
  Chart chart = make_chart (results);
  GString *text =
      g_string_new (_ ("Plans that keep every rule, none of which is better than another "
                       "both in value and in gap closed."));

  for (guint i = 0; i < chart.n; i++)
    {
      g_autofree char *value =
          allies_number_text_signed_money (chart.points[i].value, chart.currency);
      g_autofree char *share =
          allies_number_text_percent (allies_frontier_chart_get_share (results, &chart.points[i]));

      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              allies_frontier_chart_is_shown (results, &chart.points[i])
                                  ? _ ("Plan %u, the roadmap shown: worth %s, closes %s.")
                                  : _ ("Plan %u: worth %s, closes %s."),
                              i + 1, value, share);
    }
  return g_string_free (text, FALSE);
}

char *
allies_frontier_chart_dup_finding (AlliesResults *results)
{
  Chart chart = make_chart (results);

  if (chart.n == 0)
    return g_strdup (_ ("No plan keeps every rule"));
  g_autofree char *most = allies_number_text_signed_money (chart.points[0].value, chart.currency);
  g_autofree char *less =
      allies_number_text_signed_money (chart.points[chart.n - 1].value, chart.currency);
  g_autofree char *little =
      allies_number_text_percent (allies_frontier_chart_get_share (results, &chart.points[0]));
  g_autofree char *much = allies_number_text_percent (
      allies_frontier_chart_get_share (results, &chart.points[chart.n - 1]));
  if (chart.n == 1)
    return g_strdup_printf (
        _ ("One plan is worth most and closes most: %s and %s of the gap to target"), most, little);
  return g_strdup_printf (_ ("From %s and %s of the gap closed to %s and %s"), most, little, less,
                          much);
}

char *
allies_frontier_chart_dup_subject (guint point)
{
  return g_strdup_printf (PREFIX "%u", point + 1);
}

gboolean
allies_frontier_chart_parse_subject (const char *subject, guint *point)
{
  g_return_val_if_fail (point != NULL, FALSE);

  guint64 number = 0;
  if (subject == NULL || !g_str_has_prefix (subject, PREFIX)
      || !g_ascii_string_to_unsigned (subject + strlen (PREFIX), 10, 1, G_MAXUINT, &number, NULL))
    return FALSE;
  *point = (guint)number - 1;
  return TRUE;
}
