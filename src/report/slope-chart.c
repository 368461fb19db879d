/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/slope-chart.h"

#include "report/findings-years.h"
#include "report/marks.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEGEND_HEIGHT 24
#define HEAD_HEIGHT   22
#define NAME_SHARE    0.36
#define NUMBER_WIDTH  28
#define CHANGE_WIDTH  40
#define LEADER_WIDTH  24
#define NAME_GAP      12
#define LABEL_GAP     3
#define LEGEND_LINE   22
#define LINE_WIDTH    2
#define END_RADIUS    3.5
#define LEAST_HEIGHT  320
#define NEAR          1e-9

typedef struct
{
  const AlliesYearChange *change;
  double height;
  double left;  /* middle of its label of then */
  double right; /* middle of its label of now */
} Mover;

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesYearComparison *comparison;
  AlliesModel *model;
  double width;
  double name_width;
  double left;
  double right;
  double top;
  double bottom;
  double low;
  double high;
  GArray *movers;
} Chart;

static const char *
get_name (const Chart *chart, const AlliesYearChange *change)
{
  return allies_capability_get_name (allies_model_find_capability (chart->model, change->id));
}

static double
map (const Chart *chart, double score)
{
  double span = chart->high - chart->low;

  return chart->bottom - (score - chart->low) / span * (chart->bottom - chart->top);
}

/* A change that reads as none has no sign and is not named. */
static gboolean
is_visible (const AlliesYearChange *change)
{
  g_autofree char *text = allies_number_text_signed_score (change->ours);

  return !g_str_equal (text, "0.0");
}

static void
list_movers (Chart *chart, double room)
{
  g_autoptr (GPtrArray) movers = allies_year_comparison_list_movers (chart->comparison);

  for (guint i = 0; i < MIN (movers->len, ALLIES_SLOPE_CHART_MOST); i++)
    {
      const AlliesYearChange *change = movers->pdata[i];
      Mover mover = { .change = change };

      mover.height = LABEL_GAP
                     + allies_text_flow_measure (chart->builder, ALLIES_STYLE_BODY,
                                                 get_name (chart, change), chart->name_width);
      room -= mover.height;
      if (room < 0 || !is_visible (change))
        break;
      g_array_append_val (chart->movers, mover);
    }
}

/* As far as scores reach, and a level at least, so that a small change does not look large. */
static void
find_range (Chart *chart)
{
  guint n;
  const AlliesYearChange *changes = allies_year_comparison_get_capabilities (chart->comparison, &n);
  double spare;

  chart->low = INFINITY;
  chart->high = -INFINITY;
  for (guint i = 0; i < n; i++)
    if (changes[i].comparable)
      {
        chart->low = fmin (chart->low, fmin (changes[i].old_shared, changes[i].new_shared));
        chart->high = fmax (chart->high, fmax (changes[i].old_shared, changes[i].new_shared));
      }
  spare = fmax (0, 1 - (chart->high - chart->low)) / 2;
  chart->low -= spare;
  chart->high += spare;
}

static double
measure_names (AlliesSceneBuilder *builder, const Chart *chart, double width)
{
  g_autoptr (GPtrArray) movers = allies_year_comparison_list_movers (chart->comparison);
  double widest = 60;

  for (guint i = 0; i < MIN (movers->len, ALLIES_SLOPE_CHART_MOST); i++)
    widest = fmax (
        widest,
        1 + allies_style_measure (builder, ALLIES_STYLE_BODY, get_name (chart, movers->pdata[i])));
  return fmin (widest, width * NAME_SHARE);
}

static Chart
make_chart (AlliesSceneBuilder *builder,
            const AlliesYearComparison *comparison,
            double width,
            double height)
{
  Chart chart = { .builder = builder, .comparison = comparison };

  chart.model = allies_score_get_model (allies_year_comparison_get_score (comparison, TRUE));
  chart.name_width = measure_names (builder, &chart, width);
  chart.width = width;
  chart.left = NUMBER_WIDTH + LEADER_WIDTH;
  chart.right = width - LEADER_WIDTH - NUMBER_WIDTH - CHANGE_WIDTH - NAME_GAP - chart.name_width;
  chart.top = LEGEND_HEIGHT + HEAD_HEIGHT;
  chart.bottom = height - 8;
  chart.movers = g_array_new (FALSE, FALSE, sizeof (Mover));
  if (allies_year_comparison_is_comparable (comparison))
    list_movers (&chart, chart.bottom - chart.top + 8);
  find_range (&chart);
  return chart;
}

double
allies_slope_chart_measure (AlliesSceneBuilder *builder,
                            const AlliesYearComparison *comparison,
                            double width)
{
  g_return_val_if_fail (builder != NULL && comparison != NULL, 0);

  Chart chart = make_chart (builder, comparison, width, INFINITY);
  double height = LEGEND_HEIGHT + HEAD_HEIGHT + 8;

  for (guint i = 0; i < chart.movers->len; i++)
    height += g_array_index (chart.movers, Mover, i).height;
  g_array_unref (chart.movers);
  return fmax (height, LEAST_HEIGHT);
}

static int
compare_old (gconstpointer a, gconstpointer b)
{
  const AlliesYearChange *first = (*(Mover *const *)a)->change;
  const AlliesYearChange *second = (*(Mover *const *)b)->change;
  double difference = second->old_shared - first->old_shared;

  if (fabs (difference) < NEAR)
    difference = second->new_shared - first->new_shared;
  return fabs (difference) < NEAR ? 0 : difference > 0 ? 1 : -1;
}

static int
compare_new (gconstpointer a, gconstpointer b)
{
  const AlliesYearChange *first = (*(Mover *const *)a)->change;
  const AlliesYearChange *second = (*(Mover *const *)b)->change;
  double difference = second->new_shared - first->new_shared;

  if (fabs (difference) < NEAR)
    difference = second->old_shared - first->old_shared;
  return fabs (difference) < NEAR ? 0 : difference > 0 ? 1 : -1;
}

/* Labels stand where their ends are, pushed apart as far as they would touch: first downwards, then
 * up again from the bottom. */
static void
place_labels (Chart *chart, gboolean newer)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  double edge = chart->top - 8;

  for (guint i = 0; i < chart->movers->len; i++)
    g_ptr_array_add (order, &g_array_index (chart->movers, Mover, i));
  g_ptr_array_sort (order, newer ? compare_new : compare_old);
  for (guint i = 0; i < order->len; i++)
    {
      Mover *mover = order->pdata[i];
      double end = map (chart, newer ? mover->change->new_shared : mover->change->old_shared);
      double *middle = newer ? &mover->right : &mover->left;

      *middle = fmax (end, edge + mover->height / 2);
      edge = *middle + mover->height / 2;
    }
  edge = chart->bottom + 8;
  for (guint i = order->len; i > 0; i--)
    {
      Mover *mover = order->pdata[i - 1];
      double *middle = newer ? &mover->right : &mover->left;

      *middle = fmin (*middle, edge - mover->height / 2);
      edge = *middle - mover->height / 2;
    }
}

static void
draw_line (const Chart *chart, const AlliesYearChange *change, gboolean named)
{
  double from = map (chart, change->old_shared);
  double to = map (chart, change->new_shared);
  gboolean falls = change->ours < -NEAR;
  AlliesInk ink = !named ? ALLIES_INK_FAINT : falls ? ALLIES_INK_WARNING : ALLIES_INK_INK;

  allies_scene_builder_line (chart->builder, chart->left, from, chart->right, to, ink,
                             named ? LINE_WIDTH : 1,
                             named && falls ? ALLIES_DASH_DASHED : ALLIES_DASH_SOLID);
  if (!named)
    return;
  allies_scene_builder_disc (chart->builder, chart->left, from, END_RADIUS, ALLIES_INK_SURFACE, ink,
                             1.5);
  allies_scene_builder_disc (chart->builder, chart->right, to, END_RADIUS, ink, ALLIES_INK_NONE, 0);
}

static void
draw_leader (const Chart *chart, double x, double y, double end, double middle)
{
  if (fabs (y - middle) > 1)
    allies_scene_builder_line (chart->builder, x, y, end, middle, ALLIES_INK_FAINT, 1,
                               ALLIES_DASH_SOLID);
}

static void
draw_then (const Chart *chart, const Mover *mover)
{
  const AlliesYearChange *change = mover->change;
  g_autofree char *score = allies_number_text_score (change->old_shared);
  double x = chart->left - LEADER_WIDTH;

  allies_style_text (chart->builder, x - 4, mover->left + 4, ALLIES_ANCHOR_END, ALLIES_STYLE_BODY,
                     ALLIES_INK_MUTED, score);
  draw_leader (chart, chart->left - END_RADIUS - 2, map (chart, change->old_shared), x,
               mover->left);
}

static void
draw_now (const Chart *chart, const Mover *mover)
{
  const AlliesYearChange *change = mover->change;
  g_autofree char *score = allies_number_text_score (change->new_shared);
  g_autofree char *moved = allies_number_text_signed_score (change->ours);
  double x = chart->right + LEADER_WIDTH;

  draw_leader (chart, chart->right + END_RADIUS + 2, map (chart, change->new_shared), x,
               mover->right);
  allies_style_text (chart->builder, x + 4, mover->right + 4, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_STRONG, ALLIES_INK_INK, score);
  allies_style_text (chart->builder, x + NUMBER_WIDTH + CHANGE_WIDTH, mover->right + 4,
                     ALLIES_ANCHOR_END, ALLIES_STYLE_BODY,
                     change->ours < 0 ? ALLIES_INK_WARNING : ALLIES_INK_INK, moved);
  allies_text_flow_draw (chart->builder, chart->width - chart->name_width,
                         mover->right - (mover->height - LABEL_GAP) / 2, chart->name_width,
                         ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_INK,
                         get_name (chart, change));
}

static void
draw_heads (const Chart *chart)
{
  g_autofree char *from =
      g_strdup_printf ("%u", allies_year_comparison_get_from (chart->comparison));
  g_autofree char *to = g_strdup_printf ("%u", allies_year_comparison_get_to (chart->comparison));

  allies_style_text (chart->builder, chart->left, LEGEND_HEIGHT + 4, ALLIES_ANCHOR_MIDDLE,
                     ALLIES_STYLE_STRONG, ALLIES_INK_INK, from);
  allies_style_text (chart->builder, chart->right, LEGEND_HEIGHT + 4, ALLIES_ANCHOR_MIDDLE,
                     ALLIES_STYLE_STRONG, ALLIES_INK_INK, to);
  for (guint i = 0; i < 2; i++)
    allies_scene_builder_line (chart->builder, i == 0 ? chart->left : chart->right, chart->top - 8,
                               i == 0 ? chart->left : chart->right, chart->bottom + 8,
                               ALLIES_INK_FAINT, 1, ALLIES_DASH_SOLID);
}

static double
draw_key (const Chart *chart, double x, AlliesInk ink, AlliesDash dash, const char *text)
{
  allies_scene_builder_line (chart->builder, x, 8, x + LEGEND_LINE, 8, ink,
                             ink == ALLIES_INK_FAINT ? 1 : LINE_WIDTH, dash);
  x += LEGEND_LINE + 6;
  return x + allies_marks_legend_text (chart->builder, x, 8, text) + 18;
}

/* whether a mover that is named goes that way */
static gboolean
is_there (const Chart *chart, int direction)
{
  for (guint i = 0; i < chart->movers->len; i++)
    if (g_array_index (chart->movers, Mover, i).change->ours * direction > 0)
      return TRUE;
  return FALSE;
}

static void
draw_legend (const Chart *chart)
{
  double x = 0;

  if (is_there (chart, 1))
    x = draw_key (chart, x, ALLIES_INK_INK, ALLIES_DASH_SOLID, _ ("Rose"));
  if (is_there (chart, -1))
    x = draw_key (chart, x, ALLIES_INK_WARNING, ALLIES_DASH_DASHED, _ ("Fell"));
  draw_key (chart, x, ALLIES_INK_FAINT, ALLIES_DASH_SOLID, _ ("Moved less or not at all"));
}

static gboolean
is_named (const Chart *chart, const AlliesYearChange *change)
{
  for (guint i = 0; i < chart->movers->len; i++)
    if (g_array_index (chart->movers, Mover, i).change == change)
      return TRUE;
  return FALSE;
}

static void
draw_others (const Chart *chart)
{
  guint n;
  const AlliesYearChange *changes = allies_year_comparison_get_capabilities (chart->comparison, &n);

  for (guint i = 0; i < n; i++)
    if (changes[i].comparable && !is_named (chart, &changes[i]))
      {
        allies_scene_builder_push_subject (chart->builder, changes[i].id);
        draw_line (chart, &changes[i], FALSE);
        allies_scene_builder_pop_subject (chart->builder);
      }
}

static void
draw_slopes (Chart *chart)
{
  draw_legend (chart);
  draw_heads (chart);
  place_labels (chart, FALSE);
  place_labels (chart, TRUE);
  draw_others (chart);
  for (guint i = 0; i < chart->movers->len; i++)
    {
      const Mover *mover = &g_array_index (chart->movers, Mover, i);

      allies_scene_builder_push_subject (chart->builder, mover->change->id);
      draw_then (chart, mover);
      draw_line (chart, mover->change, TRUE);
      draw_now (chart, mover);
      allies_scene_builder_pop_subject (chart->builder);
    }
}

void
allies_slope_chart_draw (AlliesSceneBuilder *builder,
                         const AlliesYearComparison *comparison,
                         double width,
                         double height)
{
  g_return_if_fail (builder != NULL && comparison != NULL);

  Chart chart = make_chart (builder, comparison, width, height);
  g_autofree char *finding = NULL;

  if (allies_year_comparison_is_comparable (comparison))
    draw_slopes (&chart);
  else
    {
      finding = allies_findings_years (comparison);
      allies_text_flow_draw (builder, 0, 12, width, ALLIES_ANCHOR_START, ALLIES_STYLE_BODY,
                             ALLIES_INK_MUTED, finding);
    }
  g_array_unref (chart.movers);
}

char *
allies_slope_chart_describe (const AlliesYearComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  AlliesModel *model = allies_score_get_model (allies_year_comparison_get_score (comparison, TRUE));
  g_autoptr (GPtrArray) movers = allies_year_comparison_list_movers (comparison);
  g_autofree char *finding = allies_findings_years (comparison);
  GString *text = g_string_new (finding);

  g_string_append (text, ".");
  for (guint i = 0; i < movers->len && allies_year_comparison_is_comparable (comparison); i++)
    {
      const AlliesYearChange *change = movers->pdata[i];
      g_autofree char *old = allies_number_text_score (change->old_shared);
      g_autofree char *new = allies_number_text_score (change->new_shared);

      g_string_append_printf (
          text, _ (" %s: %s then, %s now."),
          allies_capability_get_name (allies_model_find_capability (model, change->id)), old, new);
    }
  return g_string_free (text, FALSE);
}
