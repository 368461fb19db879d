/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/heat-map.h"

#include "report/findings.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEAT_STEPS   5
#define LABEL_SHARE  0.14
#define GAP          5
#define LABEL_TOP    8
#define PADDING      8
#define NAME_TOP     7
#define SCORE_HEIGHT 20
#define SCORE_GAP    6
#define TALL_TILE    62 /* has room for the score as large as a title, below the name */
#define LEAST_TILE   92 /* what is narrower has no room for a name; the row goes on below */

typedef struct
{
  AlliesSceneBuilder *builder;
  const AlliesResults *results;
  const AlliesChartScope *scope;
  guint columns;
  double tile_width;
  double tile_height;
  double label_width;
  gboolean stacked; /* the score stands below the name, which needs the whole width */
  AlliesStyle score_style;
  AlliesStyle label_style; /* one for all pillars, in which each has room beside its tiles */
} Map;

/* Each fifth of the scale has its own step; what is partial has none. */
static AlliesInk
get_heat (AlliesScale *scale, const AlliesGap *gap)
{
  double share = (gap->score - allies_scale_get_low (scale)) / allies_scale_get_span (scale);
  int step = (int)floor (share * HEAT_STEPS);

  if (isnan (gap->score) || gap->partial)
    return ALLIES_INK_SURFACE;
  return (AlliesInk)(ALLIES_INK_HEAT_1 + CLAMP (step, 0, HEAT_STEPS - 1));
}

static char *
dup_note (const AlliesGap *gap)
{
  double median = gap->cell != NULL ? allies_peer_cell_get_centre (gap->cell, NULL) : NAN;
  g_autofree char *number = allies_number_text_score (median);

  if (gap->partial)
    return g_strdup (isnan (gap->score) ? _ ("not answered") : _ ("not complete"));
  return isnan (median) ? g_strdup (_ ("no peers")) : g_strdup_printf (_ ("peers %s"), number);
}

/* Where there are no peers at all, the page says so once. */
static char *
dup_tile_note (const Map *map, const AlliesGap *gap)
{
  return !gap->partial && !allies_findings_has_peers (map->results) ? g_strdup ("")
                                                                    : dup_note (gap);
}

static double
get_name_width (const Map *map, const AlliesGap *gap)
{
  g_autofree char *score = allies_number_text_score (gap->score);

  if (map->stacked)
    return map->tile_width - 2 * PADDING;
  return map->tile_width - allies_style_measure (map->builder, map->score_style, score)
         - 2 * PADDING - 6;
}

static void
draw_tile (const Map *map, AlliesCapability *capability, const AlliesGap *gap, double x, double y)
{
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (map->results));
  AlliesInk ink = gap->partial ? ALLIES_INK_MUTED : ALLIES_INK_INK;
  g_autofree char *score = allies_number_text_score (gap->score);
  g_autofree char *note = dup_tile_note (map, gap);
  double right = x + map->tile_width - PADDING;
  double bottom = y + map->tile_height - PADDING;

  allies_scene_builder_push_subject (map->builder, gap->id);
  allies_scene_builder_rectangle (map->builder, x, y, map->tile_width, map->tile_height, 3,
                                  get_heat (scale, gap),
                                  gap->partial ? ALLIES_INK_FAINT : ALLIES_INK_NONE, 1);
  allies_text_flow_draw (map->builder, x + PADDING, y + NAME_TOP, get_name_width (map, gap),
                         ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ink,
                         allies_capability_get_label (capability));
  if (map->stacked)
    allies_style_text (map->builder, x + PADDING, bottom, ALLIES_ANCHOR_START, map->score_style,
                       ink, score);
  else
    allies_style_text (map->builder, right, y + 20, ALLIES_ANCHOR_END, map->score_style, ink,
                       score);
  allies_style_text (map->builder, right, bottom, ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL, ink, note);
  allies_scene_builder_pop_subject (map->builder);
}

static void
draw_row (const Map *map, AlliesPillar *pillar, double y)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  AlliesGaps *gaps = allies_results_get_gaps (map->results);

  allies_text_flow_draw (map->builder, 0, y + LABEL_TOP, map->label_width - 8, ALLIES_ANCHOR_START,
                         map->label_style, ALLIES_INK_INK, allies_pillar_get_name (pillar));
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      const AlliesGap *gap = allies_gaps_find (gaps, allies_capability_get_id (capability));

      draw_tile (map, capability, gap,
                 map->label_width + i % map->columns * (map->tile_width + GAP),
                 y + i / map->columns * (map->tile_height + GAP));
    }
}

static guint
count_columns (GListModel *pillars)
{
  guint columns = 1;

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      columns = MAX (columns, g_list_model_get_n_items (allies_pillar_get_capabilities (pillar)));
    }
  return columns;
}

static guint
count_rows (AlliesPillar *pillar, guint columns)
{
  guint n = g_list_model_get_n_items (allies_pillar_get_capabilities (pillar));

  return MAX (1, (n + columns - 1) / columns);
}

static guint
count_all_rows (GListModel *pillars, const AlliesChartScope *scope, guint columns)
{
  guint rows = 0;

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (allies_chart_scope_has_pillar (scope, allies_pillar_get_id (pillar)))
        rows += count_rows (pillar, columns);
    }
  return rows;
}

static double
get_label_width (double width)
{
  return fmax (96, width * LABEL_SHARE);
}

static guint
choose_columns (GListModel *pillars, double width)
{
  double room = width - get_label_width (width) + GAP;

  return MIN (count_columns (pillars), MAX (1, (guint)(fmax (0, room) / (LEAST_TILE + GAP))));
}

guint
allies_heat_map_count_rows (const AlliesResults *results,
                            const AlliesChartScope *scope,
                            double width)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (results));

  return count_all_rows (pillars, scope, choose_columns (pillars, width));
}

/* Whether each name has room beside its score without a word being broken. */
static gboolean
names_fit (const Map *map)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (map->results), &n);
  AlliesModel *model = allies_results_get_model (map->results);

  for (guint i = 0; i < n; i++)
    if (allies_text_flow_measure_word (
            map->builder, ALLIES_STYLE_BODY,
            allies_capability_get_label (allies_model_find_capability (model, gaps[i].id)))
        > get_name_width (map, &gaps[i]))
      return FALSE;
  return TRUE;
}

/* Whether every name leaves room for a large score below it, and that for what stands beside it. */
static gboolean
large_scores_fit (const Map *map)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (map->results), &n);
  AlliesModel *model = allies_results_get_model (map->results);
  double room = map->tile_width - 2 * PADDING;

  for (guint i = 0; i < n && map->tile_height >= TALL_TILE; i++)
    {
      g_autofree char *score = allies_number_text_score (gaps[i].score);
      g_autofree char *note = dup_tile_note (map, &gaps[i]);
      double line = allies_style_measure (map->builder, ALLIES_STYLE_TITLE, score) + SCORE_GAP
                    + allies_style_measure (map->builder, ALLIES_STYLE_SMALL, note);
      double name = allies_text_flow_measure (
          map->builder, ALLIES_STYLE_BODY,
          allies_capability_get_label (allies_model_find_capability (model, gaps[i].id)), room);

      if (line > room || NAME_TOP + name + SCORE_HEIGHT + PADDING > map->tile_height)
        return FALSE;
    }
  return map->tile_height >= TALL_TILE;
}

/* Tall tiles have a large score below the name; in others it stands beside the name, unless a name
   needs the whole width. */
static void
place_scores (Map *map)
{
  gboolean large = large_scores_fit (map);

  map->score_style = large ? ALLIES_STYLE_TITLE : ALLIES_STYLE_HEADING;
  map->stacked = large || !names_fit (map);
}

static gboolean
labels_fit (const Map *map, GListModel *pillars)
{
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      double height = count_rows (pillar, map->columns) * (map->tile_height + GAP) - GAP;

      if (LABEL_TOP
              + allies_text_flow_measure (map->builder, map->label_style,
                                          allies_pillar_get_name (pillar), map->label_width - 8)
          > height)
        return FALSE;
    }
  return TRUE;
}

void
allies_heat_map_draw (AlliesSceneBuilder *builder,
                      const AlliesResults *results,
                      const AlliesChartScope *scope,
                      double width,
                      double height)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (results));
  double label_width = get_label_width (width);
  guint columns = choose_columns (pillars, width);
  guint rows = MAX (1, count_all_rows (pillars, scope, columns));
  Map map = { builder,
              results,
              scope,
              columns,
              (width - label_width - (columns - 1) * GAP) / columns,
              (height - (rows - 1) * GAP) / rows,
              label_width,
              FALSE,
              ALLIES_STYLE_HEADING,
              ALLIES_STYLE_HEADING };
  double y = 0;

  place_scores (&map);
  if (!labels_fit (&map, pillars))
    map.label_style = ALLIES_STYLE_SMALL_STRONG;
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (!allies_chart_scope_has_pillar (scope, allies_pillar_get_id (pillar)))
        continue;
      draw_row (&map, pillar, y);
      y += count_rows (pillar, columns) * (map.tile_height + GAP);
    }
}

char *
allies_heat_map_describe (const AlliesResults *results, const AlliesChartScope *scope)
{
  GString *text = g_string_new (_ ("Scores of all capabilities."));
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    {
      AlliesCapability *capability =
          allies_model_find_capability (allies_results_get_model (results), gaps[i].id);
      g_autofree char *score = allies_number_text_score (gaps[i].score);
      g_autofree char *note = dup_note (&gaps[i]);

      if (allies_chart_scope_has (scope, results, gaps[i].id))
        g_string_append_printf (text, " %s: %s, %s.", allies_capability_get_name (capability),
                                score, note);
    }
  return g_string_free (text, FALSE);
}
