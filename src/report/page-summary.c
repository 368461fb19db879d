/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings-money.h"
#include "report/findings.h"
#include "report/number-text.h"
#include "report/numbered-point.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REASONS_GAP   52.0
#define POINT_GAP     42
#define FIGURES_WIDTH 252.0
#define ASK_HEIGHT    58.0
#define ONE_LEVEL     (1 + 1e-9)

static double
draw_reason (AlliesDeckFrame *frame, guint number, const char *text, const char *detail, double top)
{
  AlliesNumberedPoint point = { number, text, detail };

  return allies_numbered_point_draw (frame->builder, ALLIES_DECK_MARGIN, top,
                                     frame->content_width - FIGURES_WIDTH - REASONS_GAP, &point)
         + POINT_GAP;
}

static double
draw_figure (AlliesDeckFrame *frame, const char *value, const char *text, double top)
{
  double right = frame->width - ALLIES_DECK_MARGIN;
  double left = right - FIGURES_WIDTH;
  double y = top + 10;

  allies_scene_builder_line (frame->builder, left, top, right, top, ALLIES_INK_MUTED, 0.8,
                             ALLIES_DASH_SOLID);
  allies_style_text (frame->builder, left, y + 20, ALLIES_ANCHOR_START, ALLIES_STYLE_TITLE,
                     ALLIES_INK_INK, value);
  y += 28;
  y += allies_text_flow_draw_balanced (frame->builder, left, y, FIGURES_WIDTH, ALLIES_ANCHOR_START,
                                       ALLIES_STYLE_BODY, ALLIES_INK_MUTED, text);
  return y + 20;
}

/* Where a level stands on the scale, counted in levels, so that uneven scales are counted alike. */
static double
count_levels (AlliesScale *scale, double value)
{
  guint n = allies_scale_get_n_levels (scale);

  for (guint i = 1; i < n; i++)
    {
      double below = allies_scale_get_value (scale, i - 1);
      double above = allies_scale_get_value (scale, i);

      if (value <= above)
        return i - 1 + (value - below) / (above - below);
    }
  return isnan (value) ? NAN : n - 1;
}

static char *
describe_agreement (AlliesDeckFrame *frame, guint near, guint both)
{
  guint answered;
  guint applicable;

  allies_score_count (allies_results_get_score (frame->results), &answered, &applicable);
  if (answered == 0)
    return g_strdup (_ ("So far neither side has answered."));
  if (both == 0)
    return g_strdup (_ ("There is no question yet to which both sides have given a level."));
  return g_strdup_printf (
      ngettext ("We answered independently, and agree within one level on %u of the %u question "
                "that both of us answered.",
                "We answered independently, and agree within one level on %u of the %u questions "
                "that both of us answered.",
                both),
      near, both);
}

static char *
dup_agreement_detail (AlliesDeckFrame *frame)
{
  AlliesScore *score = allies_results_get_score (frame->results);
  AlliesModel *model = allies_results_get_model (frame->results);
  AlliesScale *scale = allies_model_get_scale (model);
  GListModel *questions = allies_model_get_questions (model);
  guint both = 0;
  guint near = 0;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const AlliesPosition *position =
          allies_score_get_position (score, allies_question_get_id (question));
      double difference = position != NULL ? fabs (count_levels (scale, position->sides[0])
                                                   - count_levels (scale, position->sides[1]))
                                           : NAN;

      both += !isnan (difference);
      near += !isnan (difference) && difference <= ONE_LEVEL;
    }
  return describe_agreement (frame, near, both);
}

static char *
dup_coverage_detail (AlliesDeckFrame *frame)
{
  guint answered;
  guint applicable;

  allies_score_count (allies_results_get_score (frame->results), &answered, &applicable);
  return g_strdup_printf (
      _ ("Measured on %u of %u questions that apply; peers are %s."), answered, applicable,
      allies_gaps_get_overall (allies_results_get_gaps (frame->results))->cell != NULL
          ? _ ("estimated from published surveys, not measured by us")
          : _ ("not available"));
}

static double
draw_reasons (AlliesDeckFrame *frame, double top)
{
  g_autofree char *standing = allies_findings_places (frame->results);
  g_autofree char *standing_detail = dup_coverage_detail (frame);
  g_autofree char *gaps = allies_findings_gaps (frame->results);
  g_autofree char *gaps_detail = dup_agreement_detail (frame);
  gboolean has_plan = allies_findings_has_plan (frame->results);
  g_autofree char *plan =
      has_plan ? allies_findings_roadmap (frame->results)
      : allies_results_has_money (frame->results)
          ? g_strdup (_ ("A roadmap follows once there are gaps that an initiative can close"))
          : g_strdup (_ ("A roadmap follows once revenue and budgets are known"));
  g_autofree char *plan_detail = has_plan ? allies_findings_pays (frame->results) : g_strdup ("");
  double y = top;

  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_LIST);
  y = draw_reason (frame, 1, standing, standing_detail, y);
  y = draw_reason (frame, 2, gaps, gaps_detail, y);
  y = draw_reason (frame, 3, plan, plan_detail, y);
  allies_scene_builder_pop_role (frame->builder);
  return y;
}

static double
draw_overall (AlliesDeckFrame *frame, double top)
{
  const AlliesGap *overall = allies_gaps_get_overall (allies_results_get_gaps (frame->results));
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (frame->results));
  double median = overall->cell != NULL ? allies_peer_cell_get_centre (overall->cell, NULL) : NAN;
  g_autofree char *score = allies_number_text_score (overall->score);
  g_autofree char *high = g_strdup_printf ("%g", allies_scale_get_high (scale));
  g_autofree char *peers = allies_number_text_score (median);
  g_autofree char *value = g_strdup_printf (_ ("%s of %s"), score, high);
  const char *label =
      overall->partial ? _ ("Overall maturity so far, not complete") : _ ("Overall maturity");
  g_autofree char *text = isnan (median)
                              ? g_strdup (label)
                              : g_strdup_printf (_ ("%s; the peer median is %s"), label, peers);

  return draw_figure (frame, value, text, top);
}

static char *
dup_value_text (AlliesDeckFrame *frame, guint months, const char *cost)
{
  switch (allies_findings_money_basis (frame->results))
    {
    case ALLIES_MONEY_BASIS_ASSUMED:
      return g_strdup_printf (
          _ ("Present value over %u months, after %s of one-off cost (planning assumptions)"),
          months, cost);
    case ALLIES_MONEY_BASIS_MIXED:
      return g_strdup_printf (_ ("Present value over %u months, after %s of one-off cost (in part "
                                 "planning assumptions)"),
                              months, cost);
    case ALLIES_MONEY_BASIS_GIVEN:
    default:
      return g_strdup_printf (_ ("Present value over %u months, after %s of one-off cost"), months,
                              cost);
    }
}

static void
draw_figures (AlliesDeckFrame *frame, double top)
{
  double y = draw_overall (frame, top);

  if (!allies_findings_has_plan (frame->results))
    return;

  AlliesRoadmap *roadmap = allies_results_get_roadmap (frame->results);
  const char *currency = allies_deck_frame_get_currency (frame);
  guint months = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));
  gboolean partial = allies_gaps_get_overall (allies_results_get_gaps (frame->results))->partial;
  g_autofree char *closed = allies_number_text_percent (allies_roadmap_get_closed (roadmap));
  g_autofree char *value =
      allies_number_text_signed_money (allies_roadmap_get_value (roadmap), currency);
  g_autofree char *cost = allies_number_text_money (allies_roadmap_get_cost (roadmap), currency);
  g_autofree char *value_text = dup_value_text (frame, months, cost);

  if (!isnan (allies_roadmap_get_closed (roadmap)))
    y = draw_figure (frame, closed,
                     partial ? _ ("Of the weighted gap known so far closed by the roadmap")
                             : _ ("Of the weighted gap to our targets closed by the roadmap"),
                     y);
  draw_figure (frame, value, value_text, y);
}

static void
draw_ask (AlliesDeckFrame *frame)
{
  g_autofree char *ask = allies_findings_decisions (frame->results);
  g_autofree char *sentence = g_strconcat (ask, ".", NULL);
  double top = frame->content_bottom - ASK_HEIGHT;

  allies_scene_builder_rectangle (frame->builder, ALLIES_DECK_MARGIN, top, frame->content_width,
                                  ASK_HEIGHT, 3, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_HEADING);
  allies_style_text (frame->builder, ALLIES_DECK_MARGIN + 16, top + 20, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_MUTED, _ ("WHAT WE ASK FOR"));
  allies_scene_builder_pop_role (frame->builder);
  allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN + 16, top + 27,
                         frame->content_width - 32, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING,
                         ALLIES_INK_INK, sentence);
}

void
allies_page_summary_draw (AlliesDeckFrame *frame)
{
  g_autofree char *title = allies_findings_summary (frame->results);
  g_autofree char *source = allies_findings_peers (frame->results);
  double top = allies_deck_frame_begin (frame, "summary", _ ("The answer first"), title, NULL) + 20;

  draw_reasons (frame, top);
  draw_figures (frame, top);
  draw_ask (frame);
  allies_deck_frame_end (frame, source);
}
