/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/radar-chart.h"

#include "report/findings.h"
#include "report/marks.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEGEND_HEIGHT 18
#define NAME_SPACE    18
#define DOT           2.2
#define NAME_GAP      6
#define SIDEWAYS      0.2 /* cosine above which a name stands beside the circle */
#define LEAST_RADIUS  30
#define CORNERS       4 /* as many names stand in the corners, where the circle leaves room */
#define CORNER_GAP    6.0
#define CAPITAL       0.72 /* of the size of type */

typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesScale *scale;
  double x;
  double y;
  double radius;
  guint n;
} Radar;

/* The lowest level is drawn a fifth from the centre, where lines can still be told apart. */
static AlliesPoint
map_point (const Radar *radar, double axis, double value)
{
  double share =
      (value - allies_scale_get_low (radar->scale)) / allies_scale_get_span (radar->scale);
  double distance = radar->radius * (0.2 + 0.8 * fmin (1, fmax (0, share)));
  double angle = 2 * G_PI * axis / radar->n - G_PI / 2;
  AlliesPoint point = { radar->x + distance * cos (angle), radar->y + distance * sin (angle) };

  return point;
}

static void
draw_grid (const Radar *radar)
{
  double low = allies_scale_get_low (radar->scale);
  double high = allies_scale_get_high (radar->scale);

  for (guint i = 0; i < allies_scale_get_n_levels (radar->scale); i++)
    {
      AlliesPoint edge = map_point (radar, 0, allies_scale_get_value (radar->scale, i));

      allies_scene_builder_disc (radar->builder, radar->x, radar->y, radar->y - edge.y,
                                 ALLIES_INK_NONE, ALLIES_INK_FAINT, 0.8);
    }
  for (guint i = 0; i < radar->n; i++)
    {
      AlliesPoint from = map_point (radar, i, low);
      AlliesPoint to = map_point (radar, i, high);

      allies_scene_builder_line (radar->builder, from.x, from.y, to.x, to.y, ALLIES_INK_FAINT, 0.6,
                                 ALLIES_DASH_SOLID);
    }
}

/* The middle of the capabilities of a pillar, as an angle. */
static double
get_angle (guint first, guint n, guint all)
{
  return 2 * G_PI * (first + (n - 1) / 2.0) / all - G_PI / 2;
}

static guint
count_capabilities (AlliesPillar *pillar)
{
  return g_list_model_get_n_items (allies_pillar_get_capabilities (pillar));
}

/* The radius with which the longest word of every name still has room beside the circle. */
static double
find_radius (AlliesSceneBuilder *builder, AlliesModel *model, guint all, double width, double most)
{
  GListModel *pillars = allies_model_get_pillars (model);
  double radius = most;
  guint first = 0;

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      double side = fabs (cos (get_angle (first, count_capabilities (pillar), all)));
      double word = allies_text_flow_measure_word (builder, ALLIES_STYLE_SMALL_STRONG,
                                                   allies_pillar_get_name (pillar));

      if (side > SIDEWAYS)
        radius = fmin (radius, (width / 2 - word - 1) / side - NAME_GAP);
      first += count_capabilities (pillar);
    }
  return fmax (LEAST_RADIUS, radius);
}

static void
draw_pillar_name (const Radar *radar, double angle, const char *name)
{
  double x = radar->x + (radar->radius + NAME_GAP) * cos (angle);
  double y = radar->y + (radar->radius + 10) * sin (angle) + 3;
  double side = cos (angle);
  AlliesAnchor anchor = side > SIDEWAYS    ? ALLIES_ANCHOR_START
                        : side < -SIDEWAYS ? ALLIES_ANCHOR_END
                                           : ALLIES_ANCHOR_MIDDLE;
  double room = side > SIDEWAYS    ? 2 * radar->x - x
                : side < -SIDEWAYS ? x
                                   : 2 * fmin (x, 2 * radar->x - x);
  double leading = allies_style_get_leading (ALLIES_STYLE_SMALL_STRONG);
  double lines = allies_text_flow_measure (radar->builder, ALLIES_STYLE_SMALL_STRONG, name, room);

  /* names above the circle grow upwards */
  if (sin (angle) < 0)
    y -= lines - leading;
  allies_text_flow_draw (radar->builder, x, y - allies_style_get_size (ALLIES_STYLE_SMALL_STRONG),
                         room, anchor, ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_INK, name);
}

/* Whether there are four names of the same number of capabilities, one for each corner. */
static gboolean
has_corners (AlliesSceneBuilder *builder, AlliesModel *model, double width)
{
  GListModel *pillars = allies_model_get_pillars (model);
  guint n = g_list_model_get_n_items (pillars);
  guint first = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      guint in_pillar = count_capabilities (pillar);

      if (n != CORNERS || in_pillar == 0
          || allies_style_measure (builder, ALLIES_STYLE_SMALL_STRONG,
                                   allies_pillar_get_name (pillar))
                 > width / 2 - CORNER_GAP)
        return FALSE;
      if (i > 0 && in_pillar != first)
        return FALSE;
      first = in_pillar;
    }
  return n == CORNERS;
}

/* As far up or down as its inner end stays clear of the circle. */
static void
draw_corner_name (const Radar *radar, double angle, const char *name)
{
  double width = allies_style_measure (radar->builder, ALLIES_STYLE_SMALL_STRONG, name);
  double inner = radar->x - width;
  double clear = radar->radius + CORNER_GAP;
  double rise = inner < clear ? sqrt (clear * clear - fmax (0, inner) * fmax (0, inner)) : 0;
  double size = allies_style_get_size (ALLIES_STYLE_SMALL_STRONG);

  rise = fmax (rise, radar->radius * G_SQRT2 / 2);
  allies_style_text (radar->builder, cos (angle) > 0 ? 2 * radar->x : 0,
                     sin (angle) < 0 ? radar->y - rise : radar->y + rise + size * CAPITAL,
                     cos (angle) > 0 ? ALLIES_ANCHOR_END : ALLIES_ANCHOR_START,
                     ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_INK, name);
}

static void
draw_pillar_names (const Radar *radar, AlliesModel *model, gboolean corners)
{
  GListModel *pillars = allies_model_get_pillars (model);
  guint first = 0;

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      guint n = count_capabilities (pillar);

      (corners ? draw_corner_name : draw_pillar_name) (radar, get_angle (first, n, radar->n),
                                                       allies_pillar_get_name (pillar));
      first += n;
    }
}

static double
get_own (const AlliesGap *gap)
{
  return gap->partial ? NAN : gap->score;
}

static double
get_peers (const AlliesGap *gap)
{
  return gap->cell != NULL ? allies_peer_cell_get_centre (gap->cell, NULL) : NAN;
}

/* Only between neighbours that are both known is a line true. */
static void
draw_series (const Radar *radar,
             const AlliesGap *gaps,
             double (*get) (const AlliesGap *gap),
             AlliesInk ink,
             double width,
             AlliesDash dash)
{
  for (guint i = 0; i < radar->n; i++)
    {
      guint next = (i + 1) % radar->n;

      if (isnan (get (&gaps[i])) || isnan (get (&gaps[next])))
        continue;
      AlliesPoint from = map_point (radar, i, get (&gaps[i]));
      AlliesPoint to = map_point (radar, next, get (&gaps[next]));
      allies_scene_builder_line (radar->builder, from.x, from.y, to.x, to.y, ink, width, dash);
    }
}

static void
draw_dots (const Radar *radar, const AlliesGap *gaps)
{
  for (guint i = 0; i < radar->n; i++)
    {
      AlliesPoint point;

      if (isnan (get_own (&gaps[i])))
        continue;
      point = map_point (radar, i, gaps[i].score);
      allies_scene_builder_disc (radar->builder, point.x, point.y, DOT, ALLIES_INK_INK,
                                 ALLIES_INK_NONE, 0);
    }
}

/* Without peers there is one line, which needs no legend. */
static void
draw_legend (const Radar *radar, double width, double y)
{
  double own = allies_style_measure (radar->builder, ALLIES_STYLE_SMALL, _ ("We"));
  double peers = allies_style_measure (radar->builder, ALLIES_STYLE_SMALL, _ ("Peer median"));
  double x = (width - own - peers - 66) / 2;

  allies_scene_builder_line (radar->builder, x, y, x + 18, y, ALLIES_INK_INK, 1.8,
                             ALLIES_DASH_SOLID);
  x += 24 + allies_marks_legend_text (radar->builder, x + 24, y, _ ("We")) + 18;
  allies_scene_builder_line (radar->builder, x, y, x + 18, y, ALLIES_INK_PEERS, 1.2,
                             ALLIES_DASH_DASHED);
  allies_marks_legend_text (radar->builder, x + 24, y, _ ("Peer median"));
}

void
allies_radar_chart_draw (AlliesSceneBuilder *builder,
                         const AlliesResults *results,
                         double width,
                         double height)
{
  AlliesModel *model = allies_results_get_model (results);
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);
  double high = height - LEGEND_HEIGHT - 2 * NAME_SPACE;
  double beside = find_radius (builder, model, n, width, fmin (width - 2 * 44, high) / 2);
  double room = fmin (width - 2, high) / 2;
  gboolean corners = room > beside && has_corners (builder, model, width);
  double radius = corners ? room : beside;
  double middle = fmax (NAME_SPACE + radius, (height - LEGEND_HEIGHT) / 2);
  Radar radar = { builder, allies_model_get_scale (model), width / 2, middle, radius, n };

  draw_grid (&radar);
  draw_series (&radar, gaps, get_peers, ALLIES_INK_PEERS, 1.2, ALLIES_DASH_DASHED);
  draw_series (&radar, gaps, get_own, ALLIES_INK_INK, 1.8, ALLIES_DASH_SOLID);
  draw_dots (&radar, gaps);
  draw_pillar_names (&radar, model, corners);
  if (allies_findings_has_peers (results))
    draw_legend (&radar, width, middle + NAME_SPACE + radius + LEGEND_HEIGHT / 2.0);
}

char *
allies_radar_chart_describe (const AlliesResults *results)
{
  g_autofree char *score = allies_number_text_score (
      allies_score_get_overall (allies_results_get_score (results))->score);

  return g_strdup_printf (_ ("Overview of all capabilities; the overall score is %s."), score);
}
