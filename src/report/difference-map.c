/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/difference-map.h"

#include "report/findings.h"
#include "report/marks.h"
#include "report/number-text.h"
#include "report/scale-axis.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEGEND_HEIGHT    22
#define AXIS_HEIGHT      20
#define FLOW_SLACK       3 /* words set one by one take a little more than a line in one piece */
#define GAP              12
#define NUMBER_WIDTH     38
#define NUMBER_GAP       9
#define LEAST_APART      11
#define LEAST_ROW        17
#define PILLAR_SHARE     0.14
#define CAPABILITY_SHARE 0.26
#define LEANING_SHARE    0.26

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesResults *results;
  const AlliesAlignmentEntry *entries;
  const AlliesAlignmentEntry *widest;
  AlliesCapabilityRange range;
  double width;
  double pillar_width;
  double capability_width;
  double leaning_width;
  AlliesScaleAxis axis;
} Map;

static AlliesCapability *
get_capability (const Map *map, guint i)
{
  return allies_model_find_capability (allies_results_get_model (map->results), map->entries[i].id);
}

static AlliesPillar *
get_pillar (const Map *map, guint i)
{
  return allies_model_find_pillar_of (allies_results_get_model (map->results), map->entries[i].id);
}

static double
measure (const Map *map, const char *text)
{
  return allies_style_measure (map->builder, ALLIES_STYLE_STRONG, text) + FLOW_SLACK;
}

/* Columns are as wide as their texts; what is wider than its share wraps. */
static void
measure_columns (Map *map)
{
  guint end = map->range.first + map->range.n;

  for (guint i = map->range.first; i < end; i++)
    {
      g_autofree char *leaning = allies_findings_leaning (&map->entries[i]);

      map->pillar_width =
          fmax (map->pillar_width, measure (map, allies_pillar_get_name (get_pillar (map, i))));
      map->capability_width =
          fmax (map->capability_width,
                measure (map, allies_capability_get_name (get_capability (map, i))));
      map->leaning_width = fmax (map->leaning_width, measure (map, leaning));
    }
  map->pillar_width = fmin (map->pillar_width, map->width * PILLAR_SHARE);
  map->capability_width = fmin (map->capability_width, map->width * CAPABILITY_SHARE);
  map->leaning_width = fmin (map->leaning_width, map->width * LEANING_SHARE);
}

static Map
make_map (AlliesSceneBuilder *builder,
          const AlliesResults *results,
          AlliesCapabilityRange range,
          double width)
{
  guint n;
  Map map = { .builder = builder, .results = results, .range = range, .width = width };

  map.entries = allies_alignment_get_capabilities (allies_results_get_alignment (results), &n);
  map.widest = allies_findings_find_widest (results);
  measure_columns (&map);
  map.axis.scale = allies_model_get_scale (allies_results_get_model (results));
  map.axis.left = map.pillar_width + GAP + map.capability_width + NUMBER_WIDTH;
  map.axis.right = width - map.leaning_width - NUMBER_WIDTH;
  return map;
}

static guint
count_group (const Map *map, guint first)
{
  guint n = 1;

  while (first + n < map->range.first + map->range.n
         && get_pillar (map, first + n) == get_pillar (map, first))
    n++;
  return n;
}

static double
measure_flow (const Map *map, const char *text, double width)
{
  return allies_text_flow_measure (map->builder, ALLIES_STYLE_STRONG, text, width);
}

static double
measure_row (const Map *map, guint i)
{
  g_autofree char *leaning = allies_findings_leaning (&map->entries[i]);

  return fmax (measure_flow (map, allies_capability_get_name (get_capability (map, i)),
                             map->capability_width),
               measure_flow (map, leaning, map->leaning_width));
}

double
allies_difference_map_measure (AlliesSceneBuilder *builder,
                               const AlliesResults *results,
                               AlliesCapabilityRange range,
                               double width)
{
  Map map = make_map (builder, results, range, width);
  double row = LEAST_ROW;
  guint group = 0;

  for (guint i = range.first; i < range.first + range.n; i += group)
    {
      group = count_group (&map, i);
      row = fmax (
          row, measure_flow (&map, allies_pillar_get_name (get_pillar (&map, i)), map.pillar_width)
                       / group
                   + 3);
      for (guint j = i; j < i + group; j++)
        row = fmax (row, measure_row (&map, j) + 3);
    }
  return LEGEND_HEIGHT + range.n * row + AXIS_HEIGHT;
}

static void
draw_legend (const Map *map)
{
  const char *const texts[] = { _ ("Marketing (CMO)"), _ ("Technology (CIO)") };
  double x = map->axis.left;

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      allies_marks_side (map->builder, x + 5, 8, (AlliesSide)side);
      x += 16 + allies_marks_legend_text (map->builder, x + 16, 8, texts[side]) + 20;
    }
}

static void
draw_number (const Map *map, double x, double y, AlliesAnchor anchor, AlliesSide side, double value)
{
  g_autofree char *number = allies_number_text_score (value);

  allies_style_text (map->builder, x, y + 3.2, anchor, ALLIES_STYLE_SMALL_STRONG,
                     side == ALLIES_SIDE_MARKETING ? ALLIES_INK_MARKETING : ALLIES_INK_TECHNOLOGY,
                     number);
}

/* Marks that would cover each other stand side by side. */
static void
draw_marks (const Map *map, const AlliesAlignmentEntry *entry, double y)
{
  AlliesSide lower = entry->mean_signed > 0 ? ALLIES_SIDE_TECHNOLOGY : ALLIES_SIDE_MARKETING;
  AlliesSide higher = entry->mean_signed > 0 ? ALLIES_SIDE_MARKETING : ALLIES_SIDE_TECHNOLOGY;
  double left = allies_scale_axis_map (&map->axis, entry->sides[lower]);
  double right = allies_scale_axis_map (&map->axis, entry->sides[higher]);
  double missing = fmax (0, LEAST_APART - (right - left));

  left -= missing / 2;
  right += missing / 2;
  if (missing <= 0)
    allies_scene_builder_line (map->builder, left, y, right, y,
                               entry == map->widest ? ALLIES_INK_INK : ALLIES_INK_PEERS, 2,
                               ALLIES_DASH_SOLID);
  allies_marks_side (map->builder, left, y, lower);
  allies_marks_side (map->builder, right, y, higher);
  draw_number (map, left - NUMBER_GAP, y, ALLIES_ANCHOR_END, lower, entry->sides[lower]);
  draw_number (map, right + NUMBER_GAP, y, ALLIES_ANCHOR_START, higher, entry->sides[higher]);
}

static void
draw_text (const Map *map,
           double x,
           double y,
           double width,
           AlliesAnchor anchor,
           AlliesStyle style,
           AlliesInk ink,
           const char *text)
{
  double height = allies_text_flow_measure (map->builder, style, text, width);

  allies_text_flow_draw (map->builder, x, y - height / 2, width, anchor, style, ink, text);
}

static void
draw_row (const Map *map, guint i, double top, double height)
{
  const AlliesAlignmentEntry *entry = &map->entries[i];
  AlliesStyle style = entry == map->widest ? ALLIES_STYLE_STRONG : ALLIES_STYLE_BODY;
  g_autofree char *leaning = allies_findings_leaning (entry);
  double y = top + height / 2;

  allies_scene_builder_push_subject (map->builder, entry->id);
  allies_scene_builder_rectangle (map->builder, map->pillar_width + GAP, top,
                                  map->width - map->pillar_width - GAP, height, 0, ALLIES_INK_NONE,
                                  ALLIES_INK_NONE, 0);
  draw_text (map, map->pillar_width + GAP, y, map->capability_width, ALLIES_ANCHOR_START, style,
             ALLIES_INK_INK, allies_capability_get_name (get_capability (map, i)));
  if (entry->n > 0)
    draw_marks (map, entry, y);
  draw_text (map, map->width, y, map->leaning_width, ALLIES_ANCHOR_END, style,
             entry == map->widest ? ALLIES_INK_INK : ALLIES_INK_MUTED, leaning);
  allies_scene_builder_pop_subject (map->builder);
}

static void
draw_pillar (const Map *map, AlliesPillar *pillar, double top, double row)
{
  double spare = row - allies_style_get_leading (ALLIES_STYLE_STRONG);

  if (top > LEGEND_HEIGHT)
    allies_scene_builder_line (map->builder, 0, top, map->width, top, ALLIES_INK_FAINT, 1,
                               ALLIES_DASH_SOLID);
  allies_scene_builder_push_subject (map->builder, allies_pillar_get_id (pillar));
  allies_text_flow_draw (map->builder, 0, top + fmin (spare / 2, 8), map->pillar_width,
                         ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG, ALLIES_INK_INK,
                         allies_pillar_get_name (pillar));
  allies_scene_builder_pop_subject (map->builder);
}

void
allies_difference_map_draw (AlliesSceneBuilder *builder,
                            const AlliesResults *results,
                            AlliesCapabilityRange range,
                            double width,
                            double height)
{
  Map map = make_map (builder, results, range, width);
  double row = (height - LEGEND_HEIGHT - AXIS_HEIGHT) / MAX (range.n, 1);

  draw_legend (&map);
  allies_scale_axis_draw (&map.axis, builder, LEGEND_HEIGHT, height - AXIS_HEIGHT, FALSE);
  for (guint i = 0; i < range.n; i++)
    {
      double top = LEGEND_HEIGHT + i * row;
      AlliesPillar *pillar = get_pillar (&map, range.first + i);

      if (i == 0 || pillar != get_pillar (&map, range.first + i - 1))
        draw_pillar (&map, pillar, top, row);
      draw_row (&map, range.first + i, top, row);
    }
}

char *
allies_difference_map_describe (const AlliesResults *results)
{
  guint n;
  const AlliesAlignmentEntry *entries =
      allies_alignment_get_capabilities (allies_results_get_alignment (results), &n);
  GString *text = g_string_new (_ ("What marketing and technology answered on average."));

  for (guint i = 0; i < n; i++)
    {
      AlliesCapability *capability =
          allies_model_find_capability (allies_results_get_model (results), entries[i].id);
      g_autofree char *marketing =
          allies_number_text_score (entries[i].sides[ALLIES_SIDE_MARKETING]);
      g_autofree char *technology =
          allies_number_text_score (entries[i].sides[ALLIES_SIDE_TECHNOLOGY]);
      g_autofree char *leaning = allies_findings_leaning (&entries[i]);

      g_string_append_printf (text, _ (" %s: marketing %s, technology %s, %s."),
                              allies_capability_get_name (capability), marketing, technology,
                              leaning);
    }
  return g_string_free (text, FALSE);
}
