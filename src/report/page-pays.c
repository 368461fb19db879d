/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cash-chart.h"
#include "report/deck-pages.h"
#include "report/findings-risk.h"
#include "report/findings.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SIDE_WIDTH     202.0
#define SIDE_GAP       32.0
#define BAR_HEIGHT     10.0
#define STAGE_SPACE    17.0
#define LEAST_SPACE    4.0
#define HEADING_HEIGHT 45.0 /* of two lines, and the space below them */

static double
find_largest (const AlliesRoadmapStage *stages, guint n)
{
  double largest = 1;

  for (guint i = 0; i < n; i++)
    largest = fmax (largest, fabs (stages[i].sum.value));
  return largest;
}

static double
get_side_left (const AlliesDeckFrame *frame)
{
  return frame->width - ALLIES_DECK_MARGIN - SIDE_WIDTH;
}

/* The width that the value of a stage leaves for its name. */
static double
get_name_width (AlliesDeckFrame *frame, const AlliesRoadmapStage *stage)
{
  g_autofree char *value =
      allies_number_text_signed_money (stage->sum.value, allies_deck_frame_get_currency (frame));

  return SIDE_WIDTH - 8 - allies_style_measure (frame->builder, ALLIES_STYLE_STRONG, value);
}

/* With its number, by which the chart names it where there is little room. */
static char *
dup_name (const AlliesRoadmapStage *stage, guint index)
{
  return g_strdup_printf ("%u %s", index + 1, stage->terms->name);
}

/* Returns: the height of the stage */
static double
draw_stage (AlliesDeckFrame *frame,
            const AlliesRoadmapStage *stage,
            guint index,
            double largest,
            double top)
{
  g_autofree char *label = dup_name (stage, index);
  double right = frame->width - ALLIES_DECK_MARGIN;
  double width = (SIDE_WIDTH)*fabs (stage->sum.value) / largest;
  gboolean pays = stage->sum.value > 0;
  g_autofree char *value =
      allies_number_text_signed_money (stage->sum.value, allies_deck_frame_get_currency (frame));

  double name = allies_text_flow_draw (frame->builder, get_side_left (frame), top - 1,
                                       get_name_width (frame, stage), ALLIES_ANCHOR_START,
                                       ALLIES_STYLE_BODY, ALLIES_INK_INK, label);
  double bar = top + name + 2.5;

  allies_style_text (frame->builder, right, top + 10, ALLIES_ANCHOR_END, ALLIES_STYLE_STRONG,
                     pays ? ALLIES_INK_TARGET : ALLIES_INK_WARNING, value);
  allies_scene_builder_rectangle (frame->builder, get_side_left (frame), bar, SIDE_WIDTH,
                                  BAR_HEIGHT, 1.5, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
  allies_scene_builder_rectangle (frame->builder, get_side_left (frame), bar, fmax (width, 1),
                                  BAR_HEIGHT, 1.5, pays ? ALLIES_INK_TARGET : ALLIES_INK_WARNING,
                                  ALLIES_INK_NONE, 0);
  return bar + BAR_HEIGHT - top;
}

static char *
dup_rule (AlliesDeckFrame *frame)
{
  AlliesTerms *terms = allies_roadmap_get_terms (allies_results_get_roadmap (frame->results));

  return g_strdup_printf (
      _ ("A stage pays for itself when its benefits up to month %u, less its one-off and running "
         "cost, are worth more than nothing at %.0f %% a year. The line adds up cash as it comes "
         "and goes, not discounted."),
      allies_terms_get_horizon (terms), allies_terms_get_rate (terms) * 100);
}

static double
draw_stages (AlliesDeckFrame *frame, double top, double space)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (frame->results), &n);
  double largest = find_largest (stages, n);
  double y = top;

  y += 11
       + allies_deck_frame_draw_heading (frame, get_side_left (frame), y - 1, SIDE_WIDTH,
                                         _ ("Worth of each stage today"));
  for (guint i = 0; i < n; i++)
    if (stages[i].sum.n > 0)
      y += draw_stage (frame, &stages[i], i, largest, y) + space;
  return y;
}

static double
measure_body (AlliesDeckFrame *frame, const char *text)
{
  return allies_text_flow_measure (frame->builder, ALLIES_STYLE_BODY, text, SIDE_WIDTH);
}

/* Returns: what the stages take without the space between them */
static double
measure_stages (AlliesDeckFrame *frame, guint *shown)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (frame->results), &n);
  double used = HEADING_HEIGHT;

  *shown = 0;
  for (guint i = 0; i < n; i++)
    if (stages[i].sum.n > 0)
      {
        g_autofree char *name = dup_name (&stages[i], i);

        used += BAR_HEIGHT + 2.5
                + allies_text_flow_measure (frame->builder, ALLIES_STYLE_BODY, name,
                                            get_name_width (frame, &stages[i]));
        (*shown)++;
      }
  return used;
}

/* Many stages stand closer, so that the words below them have room. */
static double
find_space (AlliesDeckFrame *frame, double height)
{
  guint shown;
  double used = measure_stages (frame, &shown);

  return CLAMP ((height - used) / MAX (shown, 1), LEAST_SPACE, STAGE_SPACE);
}

/* What is said of chance is left out where many stages leave no room, and then all of it: the
 * subtitle names the band, and the appendix tells the rule. */
static char *
dup_reading (AlliesDeckFrame *frame, double height)
{
  g_autofree char *rule = dup_rule (frame);
  g_autofree char *chance = allies_findings_least_certain (frame->results);
  g_autofree char *both = chance != NULL ? g_strconcat (rule, " ", chance, NULL) : NULL;
  guint shown;
  double used = measure_stages (frame, &shown) + shown * LEAST_SPACE;

  if (both != NULL && used + measure_body (frame, both) <= height)
    return g_steal_pointer (&both);
  return used + measure_body (frame, rule) <= height ? g_steal_pointer (&rule) : NULL;
}

static void
draw_reading (AlliesDeckFrame *frame, const char *text, double top)
{
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_HEADING);
  allies_style_text (frame->builder, get_side_left (frame), top + 12, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_HEADING, ALLIES_INK_INK, _ ("How to read this"));
  allies_scene_builder_pop_role (frame->builder);
  allies_text_flow_draw (frame->builder, get_side_left (frame), top + 20, SIDE_WIDTH,
                         ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_MUTED, text);
}

static void
draw_side (AlliesDeckFrame *frame, double top)
{
  double whole = frame->content_bottom - top - 36;
  g_autofree char *reading = dup_reading (frame, whole);
  double height = whole - (reading != NULL ? measure_body (frame, reading) : 0);
  double bottom = draw_stages (frame, top, find_space (frame, height));

  if (reading != NULL)
    draw_reading (frame, reading, bottom + 16);
}

void
allies_page_pays_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_pays (frame->results);
  g_autofree char *description = allies_cash_chart_describe (frame->results);
  double top = allies_deck_frame_begin (
      frame, "pays", _ ("The way forward"), title,
      _ ("Cumulative net cash: the likely course, and a band that holds 8 of 10 cases"));

  allies_scene_builder_describe_page (frame->builder, description);
  allies_deck_frame_begin_figure (frame, description, ALLIES_DECK_MARGIN, top);
  allies_cash_chart_draw (frame->builder, frame->results,
                          frame->content_width - SIDE_WIDTH - SIDE_GAP,
                          frame->content_bottom - top);
  allies_deck_frame_end_figure (frame);
  draw_side (frame, top);
  allies_deck_frame_end_with_money (frame);
}
