/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/roadmap-chart.h"

#include "report/calendar-words.h"
#include "report/marks.h"
#include "report/number-text.h"
#include "report/roadmap-card.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_WIDTH   84
#define COLUMN_GAP    10
#define LEGEND_HEIGHT 18
#define HEADER_HEIGHT 36
#define SUM_HEIGHT    31
#define SUMS_PADDING  11 /* below the sums, as far as there is room */
#define SUM_SHARE     0.45
#define ARROW         9
#define CARD_GAP      3
#define STEP          0.5 /* by which cards are moved apart */
#define MOST_PADDING  9
#define BROAD_CARD    200 /* a stage that is twice as wide has its cards side by side */
#define LANE_PADDING  5
#define WIDE_GAP      "\xC2\xA0\xC2\xA0"

typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesResults *results;
  const AlliesRoadmapStage *stages;
  guint first;
  guint n_stages;
  double width;
  double label;
  double column;
  guint n_cards; /* side by side in a stage */
  AlliesRoadmapCards cards;
  double card_gap;
  double header;
  gboolean stacked; /* whether the sums of a stage stand one above the other */
  double sums;
  double stretch; /* lanes are so many times as high as their cards need */
} Chart;

static double
get_left (const Chart *chart, guint stage)
{
  return chart->label + stage * (chart->column + COLUMN_GAP);
}

static void
draw_legend (const Chart *chart)
{
  const AlliesOwner owners[] = { ALLIES_OWNER_MARKETING, ALLIES_OWNER_TECHNOLOGY,
                                 ALLIES_OWNER_BOTH };
  const char *const texts[] = { _ ("CMO leads"), _ ("CIO leads"), _ ("Both lead") };
  double x = chart->width;

  for (int i = G_N_ELEMENTS (owners) - 1; i >= 0; i--)
    {
      double mark = owners[i] == ALLIES_OWNER_BOTH ? 17 : 8;

      x -= allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, texts[i]);
      allies_marks_legend_text (chart->builder, x, 6, texts[i]);
      x -= mark + 5;
      allies_marks_owner (chart->builder, x, 6, owners[i]);
      x -= 16;
    }
}

static double
get_header_width (const Chart *chart)
{
  return chart->column - 18 - ARROW;
}

static char *
dup_stage_name (const Chart *chart, guint index)
{
  return g_strdup_printf ("%u" WIDE_GAP "%s", chart->first + index + 1,
                          chart->stages[index].terms->name);
}

static char *
dup_months (const Chart *chart, const AlliesStageTerms *stage)
{
  AlliesTerms *terms = allies_roadmap_get_terms (allies_results_get_roadmap (chart->results));
  g_autofree char *span = allies_calendar_words_span (terms, stage->start, stage->end);

  if (span == NULL)
    return g_strdup_printf (_ ("Months %u–%u"), stage->start + 1, stage->end);
  if (allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, span) > get_header_width (chart))
    return allies_calendar_words_short_span (terms, stage->start, stage->end);
  return g_steal_pointer (&span);
}

static void
draw_header (const Chart *chart, guint index)
{
  const AlliesStageTerms *terms = chart->stages[index].terms;
  double left = get_left (chart, index);
  double right = left + chart->column;
  double top = LEGEND_HEIGHT;
  double notch = chart->first + index > 0 ? ARROW : 0;
  AlliesPoint points[] = { { left, top },
                           { right - ARROW, top },
                           { right, top + chart->header / 2 },
                           { right - ARROW, top + chart->header },
                           { left, top + chart->header },
                           { left + notch, top + chart->header / 2 } };
  g_autofree char *name = dup_stage_name (chart, index);
  g_autofree char *months = dup_months (chart, terms);

  allies_scene_builder_polygon (chart->builder, points, G_N_ELEMENTS (points), ALLIES_INK_SHADE,
                                ALLIES_INK_NONE, 0);
  allies_text_flow_draw (chart->builder, left + 18, top + 3, get_header_width (chart),
                         ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING, ALLIES_INK_INK, name);
  allies_style_text (chart->builder, left + 18, top + chart->header - 7, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, months);
}

/* Draws the cards of a lane in a stage, or only measures how high they are. */
static double
place_cards (const Chart *chart, guint stage, guint kind, double top, gboolean draw)
{
  const GArray *entries = chart->stages[stage].entries;
  double y = top;
  double row = 0;
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const AlliesRoadmapEntry *entry = &g_array_index (entries, AlliesRoadmapEntry, i);
      double x = get_left (chart, stage) + (n % chart->n_cards) * (chart->cards.width + CARD_GAP);
      double height;

      if (allies_initiative_get_kind (entry->initiative) != kind)
        continue;
      if (n % chart->n_cards == 0)
        {
          y += row;
          row = 0;
        }
      height = allies_roadmap_cards_measure (&chart->cards, entry);
      if (draw)
        allies_roadmap_cards_draw (&chart->cards, entry, x, y);
      row = fmax (row, height + chart->card_gap);
      n++;
    }
  return y + row - top;
}

static double
measure_lane (const Chart *chart, guint kind)
{
  double height = 0;

  for (guint s = 0; s < chart->n_stages; s++)
    height = fmax (height, place_cards (chart, s, kind, 0, FALSE));
  return (fmax (height, 24) + 2 * LANE_PADDING - chart->card_gap) * chart->stretch;
}

static const char *
get_lane_name (guint kind)
{
  return allies_initiative_kind_get_name ((AlliesInitiativeKind)kind);
}

static void
draw_lane (const Chart *chart, guint kind, double top)
{
  allies_scene_builder_line (chart->builder, 0, top, chart->width, top, ALLIES_INK_FAINT, 0.8,
                             ALLIES_DASH_SOLID);
  allies_style_text (chart->builder, 0, top + LANE_PADDING + 13, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_STRONG, ALLIES_INK_INK, get_lane_name (kind));
  for (guint s = 0; s < chart->n_stages; s++)
    place_cards (chart, s, kind, top + LANE_PADDING, TRUE);
}

static double
measure_small (const Chart *chart, const char *text, double width)
{
  return allies_text_flow_measure (chart->builder, ALLIES_STYLE_SMALL, text, width);
}

static const char *
get_cost_label (void)
{
  return _ ("One-off cost");
}

static const char *
get_value_label (void)
{
  return _ ("Worth more than it costs");
}

static double
draw_sum (
    const Chart *chart, double x, double y, const char *label, const char *value, AlliesInk ink)
{
  double height =
      allies_text_flow_draw (chart->builder, x, y + 3, chart->column - 12, ALLIES_ANCHOR_START,
                             ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, label);

  allies_style_text (chart->builder, x, y + height + 15.5, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_HEADING, ink, value);
  return height - allies_style_get_leading (ALLIES_STYLE_SMALL) + SUM_HEIGHT;
}

static void
draw_stage_sums (const Chart *chart, guint stage, double top)
{
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (chart->results)));
  const AlliesStageSum *sum = &chart->stages[stage].sum;
  g_autofree char *cost = allies_number_text_money (sum->cost, currency);
  g_autofree char *value = allies_number_text_signed_money (sum->value, currency);
  double left = get_left (chart, stage);
  double height = draw_sum (chart, left + 6, top, get_cost_label (), cost, ALLIES_INK_INK);

  draw_sum (chart, chart->stacked ? left + 6 : left + chart->column * SUM_SHARE,
            chart->stacked ? top + height : top, get_value_label (), value,
            sum->value > 0 ? ALLIES_INK_TARGET : ALLIES_INK_WARNING);
}

static void
draw_sums (const Chart *chart, double top)
{
  allies_scene_builder_line (chart->builder, 0, top, chart->width, top, ALLIES_INK_MUTED, 1,
                             ALLIES_DASH_SOLID);
  allies_text_flow_draw (chart->builder, 0, top + 9, chart->label, ALLIES_ANCHOR_START,
                         ALLIES_STYLE_STRONG, ALLIES_INK_INK, _ ("Each stage"));
  for (guint s = 0; s < chart->n_stages; s++)
    if (chart->stages[s].sum.n > 0)
      draw_stage_sums (chart, s, top);
}

static void
lay_out_sums (Chart *chart)
{
  double cost = allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, get_cost_label ());
  double value = allies_style_measure (chart->builder, ALLIES_STYLE_SMALL, get_value_label ());
  double leading = allies_style_get_leading (ALLIES_STYLE_SMALL);

  chart->stacked = cost + 12 > chart->column * SUM_SHARE || value > chart->column * (1 - SUM_SHARE);
  chart->sums = SUM_HEIGHT + SUMS_PADDING;
  if (chart->stacked)
    chart->sums += SUM_HEIGHT - 2 * leading
                   + measure_small (chart, get_cost_label (), chart->column - 12)
                   + measure_small (chart, get_value_label (), chart->column - 12);
}

static void
lay_out_header (Chart *chart)
{
  double height = 0;

  for (guint s = 0; s < chart->n_stages; s++)
    {
      g_autofree char *name = dup_stage_name (chart, s);

      height = fmax (height, allies_text_flow_measure (chart->builder, ALLIES_STYLE_HEADING, name,
                                                       get_header_width (chart)));
    }
  chart->header = HEADER_HEIGHT + height - allies_style_get_leading (ALLIES_STYLE_HEADING);
}

static Chart
lay_out (AlliesSceneBuilder *builder, AlliesResults *results, AlliesStageRange range, double width)
{
  Chart chart = { .builder = builder,
                  .results = results,
                  .first = range.first,
                  .n_stages = range.n,
                  .width = width,
                  .label = LABEL_WIDTH,
                  .card_gap = CARD_GAP,
                  .stretch = 1 };
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);

  chart.stages = stages + range.first;
  for (guint kind = 0; kind < ALLIES_ROADMAP_CARD_KINDS; kind++)
    chart.label = fmax (
        chart.label, 8 + allies_style_measure (builder, ALLIES_STYLE_STRONG, get_lane_name (kind)));
  chart.column = (width - chart.label - (range.n - 1) * COLUMN_GAP) / range.n;
  chart.n_cards = MAX (1, (guint)floor ((chart.column - ARROW) / BROAD_CARD));
  chart.cards = (AlliesRoadmapCards){
    .builder = builder,
    .numbers = allies_roadmap_cards_number (allies_results_get_roadmap (results)),
    .currency = allies_organisation_get_currency (
        allies_dossier_get_organisation (allies_results_get_dossier (results))),
    .width = (chart.column - ARROW - (chart.n_cards - 1) * CARD_GAP) / chart.n_cards,
    .padding = ALLIES_ROADMAP_CARD_PADDING,
  };
  lay_out_header (&chart);
  lay_out_sums (&chart);
  return chart;
}

static double
measure_lanes (const Chart *chart)
{
  double height = 0;

  for (guint kind = 0; kind < ALLIES_ROADMAP_CARD_KINDS; kind++)
    height += measure_lane (chart, kind);
  return height;
}

static double
get_lanes_top (const Chart *chart)
{
  return LEGEND_HEIGHT + chart->header + 6;
}

double
allies_roadmap_chart_measure (AlliesSceneBuilder *builder,
                              AlliesResults *results,
                              AlliesStageRange range,
                              double width)
{
  Chart chart = lay_out (builder, results, range, width);
  g_autoptr (GHashTable) numbers = chart.cards.numbers;

  return get_lanes_top (&chart) + chart.sums - SUMS_PADDING + measure_lanes (&chart);
}

static void
space_cards (Chart *chart, double step)
{
  chart->cards.padding += step;
  chart->card_gap += 2 * step;
}

/* Where there is room, each card also says how long its initiative takes and what it is worth.
   Cards and lanes stand as far apart as they can. */
static void
use_room (Chart *chart, double room)
{
  chart->cards.roomy = TRUE;
  chart->cards.roomy = measure_lanes (chart) <= room;
  while (chart->cards.padding < MOST_PADDING && measure_lanes (chart) <= room)
    space_cards (chart, STEP);
  if (chart->cards.padding > ALLIES_ROADMAP_CARD_PADDING && measure_lanes (chart) > room)
    space_cards (chart, -STEP);
  chart->stretch = fmax (1, room / measure_lanes (chart));
}

void
allies_roadmap_chart_draw (AlliesSceneBuilder *builder,
                           AlliesResults *results,
                           AlliesStageRange range,
                           double width,
                           double height)
{
  Chart chart = lay_out (builder, results, range, width);
  g_autoptr (GHashTable) numbers = chart.cards.numbers;
  double y = get_lanes_top (&chart);

  use_room (&chart, height - chart.sums - y);
  draw_legend (&chart);
  for (guint s = 0; s < chart.n_stages; s++)
    draw_header (&chart, s);
  for (guint kind = 0; kind < ALLIES_ROADMAP_CARD_KINDS; kind++)
    {
      draw_lane (&chart, kind, y);
      y += measure_lane (&chart, kind);
    }
  draw_sums (&chart, fmax (y, height - chart.sums));
}

char *
allies_roadmap_chart_describe (AlliesResults *results)
{
  GString *text = g_string_new (_ ("The roadmap by stages."));
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);

  for (guint s = 0; s < n; s++)
    {
      g_string_append_printf (text, _ (" Stage %u, %s:"), s + 1, stages[s].terms->name);
      for (guint i = 0; i < stages[s].entries->len; i++)
        g_string_append_printf (
            text, "%s %s", i > 0 ? "," : "",
            allies_initiative_get_name (
                g_array_index (stages[s].entries, AlliesRoadmapEntry, i).initiative));
      g_string_append_c (text, '.');
    }
  return g_string_free (text, FALSE);
}
