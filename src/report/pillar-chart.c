/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pillar-chart.h"

#include "report/findings.h"
#include "report/marks.h"
#include "report/number-text.h"
#include "report/scale-axis.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEGEND_HEIGHT 22
#define AXIS_HEIGHT   34
#define LABEL_SHARE   0.21
#define VERDICT_SHARE 0.215
#define BAND_HEIGHT   16

typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesScaleAxis axis;
  double width;
  double label_width;
  double verdict_width;
} Chart;

static double
draw_legend_band (AlliesSceneBuilder *builder, double x, double y)
{
  allies_scene_builder_rectangle (builder, x, y - 4, 20, 8, 2, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
  return 26 + allies_marks_legend_text (builder, x + 26, y, _ ("Middle half of peers"));
}

static void
draw_legend (const Chart *chart, gboolean has_peers)
{
  double x = chart->axis.left;
  double y = 8;

  allies_marks_own (chart->builder, x + 6, y, FALSE);
  x += 18 + allies_marks_legend_text (chart->builder, x + 18, y, _ ("Our position, with bounds"))
       + 22;
  if (!has_peers)
    return;
  allies_marks_peers (chart->builder, x + 6, y);
  x += 18 + allies_marks_legend_text (chart->builder, x + 18, y, _ ("Peer median")) + 22;
  draw_legend_band (chart->builder, x, y);
}

static void
draw_band (const Chart *chart, const AlliesGap *gap, double y)
{
  const AlliesPeerValues *peers = gap->cell != NULL ? allies_peer_cell_get (gap->cell) : NULL;
  double left;

  if (peers == NULL || isnan (peers->q1) || isnan (peers->q3))
    return;
  left = allies_scale_axis_map (&chart->axis, peers->q1);
  allies_scene_builder_rectangle (chart->builder, left, y - BAND_HEIGHT / 2.0,
                                  allies_scale_axis_map (&chart->axis, peers->q3) - left,
                                  BAND_HEIGHT, 3, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
}

static void
draw_peers (const Chart *chart, const AlliesGap *gap, double y)
{
  double median = gap->cell != NULL ? allies_peer_cell_get_centre (gap->cell, NULL) : NAN;
  g_autofree char *number = allies_number_text_score (median);
  double x;

  if (isnan (median))
    return;
  x = allies_scale_axis_map (&chart->axis, median);
  allies_marks_peers (chart->builder, x, y);
  allies_style_text (chart->builder, x, y + 20, ALLIES_ANCHOR_MIDDLE, ALLIES_STYLE_SMALL,
                     ALLIES_INK_MUTED, number);
}

static void
draw_own (const Chart *chart, const AlliesScoreEntry *entry, double y)
{
  g_autofree char *number = allies_number_text_score (entry->score);
  double x;

  if (!isnan (entry->low) && entry->high > entry->low)
    allies_scene_builder_line (chart->builder, allies_scale_axis_map (&chart->axis, entry->low), y,
                               allies_scale_axis_map (&chart->axis, entry->high), y, ALLIES_INK_INK,
                               1.8, ALLIES_DASH_SOLID);
  if (isnan (entry->score))
    return;
  x = allies_scale_axis_map (&chart->axis, entry->score);
  allies_marks_own (chart->builder, x, y, entry->partial);
  allies_style_text (chart->builder, x, y - 12, ALLIES_ANCHOR_MIDDLE,
                     entry->partial ? ALLIES_STYLE_BODY : ALLIES_STYLE_STRONG,
                     entry->partial ? ALLIES_INK_MUTED : ALLIES_INK_INK, number);
}

/* A name that would reach into the row above is set smaller. */
static AlliesStyle
choose_name_style (const Chart *chart, AlliesPillar *pillar, double room)
{
  double width = chart->label_width - 12;
  double height = allies_text_flow_measure (chart->builder, ALLIES_STYLE_HEADING,
                                            allies_pillar_get_name (pillar), width)
                  + allies_text_flow_measure (chart->builder, ALLIES_STYLE_SMALL,
                                              allies_pillar_get_tagline (pillar), width);

  return height > room ? ALLIES_STYLE_SMALL_STRONG : ALLIES_STYLE_HEADING;
}

/* The last line of the name stands on the middle; a name of several lines moves up by half of
 * what it is longer. */
static void
draw_name (const Chart *chart, AlliesPillar *pillar, double y, double room)
{
  double width = chart->label_width - 12;
  const char *name = allies_pillar_get_name (pillar);
  AlliesStyle style = choose_name_style (chart, pillar, room);
  double leading = allies_style_get_leading (style);
  double height = allies_text_flow_measure (chart->builder, style, name, width);
  double top = y - 1 - allies_style_get_size (style) - (height - leading) / 2;

  allies_text_flow_draw (chart->builder, 0, top, width, ALLIES_ANCHOR_START, style, ALLIES_INK_INK,
                         name);
  allies_text_flow_draw (chart->builder, 0, y + 5 + (height - leading) / 2, width,
                         ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED,
                         allies_pillar_get_tagline (pillar));
}

/* What is clear stands out. */
static void
draw_verdict (const Chart *chart, const AlliesScoreEntry *entry, const AlliesGap *gap, double y)
{
  gboolean is_clear = !entry->partial && !allies_findings_are_alike (gap);
  AlliesStyle style = is_clear ? ALLIES_STYLE_STRONG : ALLIES_STYLE_BODY;
  g_autofree char *verdict = allies_findings_verdict (entry, gap);
  double height = allies_text_flow_measure (chart->builder, style, verdict, chart->verdict_width);

  allies_text_flow_draw_balanced (chart->builder, chart->width, y - height / 2,
                                  chart->verdict_width, ALLIES_ANCHOR_END, style,
                                  entry->partial ? ALLIES_INK_MUTED : ALLIES_INK_INK, verdict);
}

static void
draw_row (const Chart *chart,
          AlliesPillar *pillar,
          const AlliesScoreEntry *entry,
          const AlliesGap *gap,
          double top,
          double height)
{
  double y = top + height / 2;

  allies_scene_builder_push_subject (chart->builder, entry->id);
  allies_scene_builder_rectangle (chart->builder, 0, top, chart->width, height, 0, ALLIES_INK_NONE,
                                  ALLIES_INK_NONE, 0);
  draw_name (chart, pillar, y, height);
  draw_band (chart, gap, y);
  draw_peers (chart, gap, y);
  draw_own (chart, entry, y);
  draw_verdict (chart, entry, gap, y);
  allies_scene_builder_pop_subject (chart->builder);
}

void
allies_pillar_chart_draw (AlliesSceneBuilder *builder,
                          const AlliesResults *results,
                          double width,
                          double height)
{
  AlliesModel *model = allies_results_get_model (results);
  guint n;
  const AlliesScoreEntry *entries =
      allies_score_get_pillars (allies_results_get_score (results), &n);
  const AlliesGap *gaps = allies_gaps_get_pillars (allies_results_get_gaps (results), &n);
  Chart chart = { builder,
                  { allies_model_get_scale (model), width * LABEL_SHARE + 24,
                    width * (1 - VERDICT_SHARE) - 24 },
                  width,
                  width * LABEL_SHARE,
                  width * VERDICT_SHARE };
  double row = (height - LEGEND_HEIGHT - AXIS_HEIGHT) / MAX (n, 1);

  draw_legend (&chart, !allies_peers_is_empty (allies_results_get_peers (results)));
  allies_scale_axis_draw (&chart.axis, builder, LEGEND_HEIGHT, height - AXIS_HEIGHT, TRUE);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (allies_model_get_pillars (model), i);

      draw_row (&chart, pillar, &entries[i], &gaps[i], LEGEND_HEIGHT + i * row, row);
    }
}

char *
allies_pillar_chart_describe (const AlliesResults *results)
{
  AlliesModel *model = allies_results_get_model (results);
  GString *text = g_string_new (_ ("Pillars against peers."));
  guint n;
  const AlliesScoreEntry *entries =
      allies_score_get_pillars (allies_results_get_score (results), &n);
  const AlliesGap *gaps = allies_gaps_get_pillars (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (allies_model_get_pillars (model), i);
      g_autofree char *score = allies_number_text_score (entries[i].score);
      g_autofree char *verdict = allies_findings_verdict (&entries[i], &gaps[i]);

      g_string_append_printf (text, " %s: %s, %s.", allies_pillar_get_name (pillar), score,
                              verdict);
    }
  return g_string_free (text, FALSE);
}
