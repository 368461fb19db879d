/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/stage-return.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_LEFT       130.0
#define VALUE_SPACE    90.0
#define VALUE_GAP      8.0
#define HEADING_HEIGHT 19.0
#define CAPTION_HEIGHT 14.0
#define CAPTION_GAP    14.0

/* Heights of what is drawn; the rest of the room is shared between the least and the greatest. */
typedef struct
{
  double space; /* above it */
  double bar;
  double gap; /* between bars */
} Measures;

static const Measures least = { 9, 12, 4 };
static const Measures greatest = { 34, 26, 16 };

/* All in money of today. */
typedef struct
{
  double once;
  double running;
  double benefit;
} Return;

typedef struct
{
  AlliesDeckFrame *frame;
  const Measures *measures;
  double scale;
} Bars;

static double
get_height (const Measures *measures, guint bars)
{
  return measures->space + HEADING_HEIGHT + bars * measures->bar + CAPTION_HEIGHT
         + (bars - 1) * measures->gap;
}

double
allies_stage_return_get_height (AlliesStageReturnSize size)
{
  if (size == ALLIES_STAGE_RETURN_ROOMY)
    return (get_height (&least, 3) + get_height (&greatest, 3)) / 2;
  return get_height (&least, size == ALLIES_STAGE_RETURN_SHORT ? 2 : 3);
}

static Measures
choose_measures (double room, guint bars)
{
  double low = get_height (&least, bars);
  double share = CLAMP ((room - low) / (get_height (&greatest, bars) - low), 0, 1);

  return (Measures){ least.space + share * (greatest.space - least.space),
                     least.bar + share * (greatest.bar - least.bar),
                     least.gap + share * (greatest.gap - least.gap) };
}

static Return
compute_return (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage)
{
  AlliesTerms *terms = allies_roadmap_get_terms (allies_results_get_roadmap (frame->results));
  AlliesSpan span = { stage->terms->start, stage->terms->end, allies_terms_get_horizon (terms),
                      allies_terms_get_rate (terms) };
  double discount = allies_span_discount (&span, allies_span_middle (&span));
  Return sums = { 0 };

  for (guint i = 0; i < stage->entries->len; i++)
    {
      const AlliesEconomics *economics =
          &g_array_index (stage->entries, AlliesRoadmapEntry, i).economics;
      double once = economics->cost.likely * discount;

      sums.once += once;
      sums.running += allies_economics_present_cost (economics, &span) - once;
    }
  sums.benefit = sums.once + sums.running + stage->sum.value;
  return sums;
}

static char *
dup_money (const Bars *bars, double amount)
{
  return allies_number_text_money (amount, allies_deck_frame_get_currency (bars->frame));
}

static double
get_baseline (const Bars *bars, double top)
{
  return top + bars->measures->bar / 2 + 3.8;
}

static void
draw_label (const Bars *bars, double top, const char *label)
{
  allies_style_text (bars->frame->builder, 0, get_baseline (bars, top), ALLIES_ANCHOR_START,
                     ALLIES_STYLE_BODY, ALLIES_INK_INK, label);
}

static void
draw_amount (const Bars *bars, double top, double end, const char *text)
{
  allies_style_text (bars->frame->builder, BAR_LEFT + end * bars->scale + VALUE_GAP,
                     get_baseline (bars, top), ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG,
                     ALLIES_INK_INK, text);
}

static void
draw_bar (const Bars *bars, double top, double from, double to, AlliesInk fill, AlliesInk stroke)
{
  allies_scene_builder_rectangle (bars->frame->builder, BAR_LEFT + from * bars->scale, top,
                                  fmax (1, (to - from) * bars->scale), bars->measures->bar, 1.5,
                                  fill, stroke, stroke == ALLIES_INK_NONE ? 0 : 1);
}

static double
draw_caption (const Bars *bars, double left, double top, const char *text)
{
  return allies_style_text (bars->frame->builder, left, top + bars->measures->bar + 11,
                            ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, text);
}

/* Each part of the bar has its name below it; where the first is too short for that, both stand
 * together. */
static void
draw_captions (const Bars *bars, const Return *sums, double top)
{
  g_autofree char *once = dup_money (bars, sums->once);
  g_autofree char *running = dup_money (bars, sums->running);
  /* Translators: %s is an amount of money */
  g_autofree char *first = g_strdup_printf (_ ("one-off %s"), once);
  g_autofree char *second = g_strdup_printf (_ ("running %s"), running);
  double begin = BAR_LEFT + sums->once * bars->scale;
  double end = BAR_LEFT + allies_style_measure (bars->frame->builder, ALLIES_STYLE_SMALL, first)
               + CAPTION_GAP;

  draw_caption (bars, BAR_LEFT, top, first);
  draw_caption (bars, fmax (begin, end), top, second);
}

static void
draw_costs (const Bars *bars, const Return *sums, double top)
{
  double cost = sums->once + sums->running;
  g_autofree char *text = dup_money (bars, cost);

  draw_label (bars, top, _ ("Costs"));
  draw_bar (bars, top, 0, sums->once, ALLIES_INK_PEERS, ALLIES_INK_NONE);
  if (sums->running * bars->scale > 1)
    draw_bar (bars, top, sums->once, cost, ALLIES_INK_SURFACE, ALLIES_INK_PEERS);
  draw_amount (bars, top, cost, text);
  draw_captions (bars, sums, top);
}

static void
draw_benefits (const Bars *bars, const Return *sums, double top)
{
  g_autofree char *text = dup_money (bars, sums->benefit);

  draw_label (bars, top, _ ("Benefits"));
  draw_bar (bars, top, 0, fmax (0, sums->benefit), ALLIES_INK_TARGET, ALLIES_INK_NONE);
  draw_amount (bars, top, fmax (0, sums->benefit), text);
}

/* From where the costs end to where the benefits do. */
static void
draw_value (const Bars *bars, const Return *sums, double top)
{
  double cost = sums->once + sums->running;
  double benefit = fmax (0, sums->benefit);
  g_autofree char *text = allies_number_text_signed_money (
      sums->benefit - cost, allies_deck_frame_get_currency (bars->frame));
  gboolean is_gain = benefit >= cost;

  draw_label (bars, top, _ ("Value"));
  draw_bar (bars, top, fmin (cost, benefit), fmax (cost, benefit),
            is_gain ? ALLIES_INK_TARGET : ALLIES_INK_SURFACE,
            is_gain ? ALLIES_INK_NONE : ALLIES_INK_WARNING);
  draw_amount (bars, top, fmax (cost, benefit), text);
}

void
allies_stage_return_draw (AlliesDeckFrame *frame,
                          const AlliesRoadmapStage *stage,
                          double top,
                          double bottom)
{
  g_return_if_fail (frame != NULL && stage != NULL);

  Return sums = compute_return (frame, stage);
  guint n = bottom - top < get_height (&least, 3) ? 2 : 3;
  Measures measures = choose_measures (bottom - top, n);
  double longest = fmax (fmax (sums.once + sums.running, sums.benefit), 1);
  const Bars bars = { frame, &measures, (frame->content_width - BAR_LEFT - VALUE_SPACE) / longest };
  double y = HEADING_HEIGHT;

  allies_scene_builder_push_offset (frame->builder, ALLIES_DECK_MARGIN, top + measures.space);
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_HEADING);
  allies_style_text (frame->builder, 0, 11, ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG,
                     ALLIES_INK_INK, _ ("The stage's return, in money of today"));
  allies_scene_builder_pop_role (frame->builder);
  draw_costs (&bars, &sums, y);
  y += measures.bar + CAPTION_HEIGHT + measures.gap;
  draw_benefits (&bars, &sums, y);
  if (n == 3)
    draw_value (&bars, &sums, y + measures.bar + measures.gap);
  allies_scene_builder_pop_offset (frame->builder);
}
