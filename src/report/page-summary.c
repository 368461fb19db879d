/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-pages.h"
#include "report/findings-money.h"
#include "report/findings-lack.h"
#include "report/findings.h"
#include "report/number-text.h"
#include "report/numbered-point.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REASONS_GAP   52.0
#define LEAST_GAP     20.0
#define MOST_GAP      76.0
#define FIGURES_WIDTH 252.0
#define MEANING_TOP   26.0 /* below the number that it explains */
#define ASK_HEIGHT    58.0
#define N_ROWS        3
#define ONE_LEVEL     (1 + 1e-9)

/* A reason, with the key figure that stands beside it, if there is one. */
typedef struct
{
  char *text;
  char *detail;
  char *value;
  char *meaning;
} Row;

static void
row_clear (Row *row)
{
  g_free (row->text);
  g_free (row->detail);
  g_free (row->value);
  g_free (row->meaning);
}

static double
get_reason_width (AlliesDeckFrame *frame)
{
  return frame->content_width - FIGURES_WIDTH - REASONS_GAP;
}

static double
measure_row (AlliesDeckFrame *frame, const Row *row)
{
  AlliesNumberedPoint point = { 1, row->text, row->detail };
  double reason = allies_numbered_point_measure (frame->builder, get_reason_width (frame), &point);

  return row->value == NULL
             ? reason
             : fmax (reason, MEANING_TOP
                                 + allies_text_flow_measure (frame->builder, ALLIES_STYLE_BODY,
                                                             row->meaning, FIGURES_WIDTH));
}

static void
draw_figure (AlliesDeckFrame *frame, const Row *row, double top)
{
  double left = frame->width - ALLIES_DECK_MARGIN - FIGURES_WIDTH;

  if (row->value == NULL)
    return;
  allies_style_text (frame->builder, left, top + 18, ALLIES_ANCHOR_START, ALLIES_STYLE_TITLE,
                     ALLIES_INK_INK, row->value);
  allies_text_flow_draw_balanced (frame->builder, left, top + MEANING_TOP, FIGURES_WIDTH,
                                  ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_MUTED,
                                  row->meaning);
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

static void
fill_reasons (AlliesDeckFrame *frame, Row rows[N_ROWS])
{
  gboolean has_plan = allies_findings_has_plan (frame->results);

  rows[0].text = allies_findings_places (frame->results);
  rows[0].detail = dup_coverage_detail (frame);
  rows[1].text = allies_findings_gaps (frame->results);
  rows[1].detail = dup_agreement_detail (frame);
  rows[2].text =
      has_plan ? allies_findings_roadmap (frame->results)
               : g_strdup (allies_findings_lack_wait (allies_findings_find_lack (frame->results)));
  rows[2].detail = has_plan ? allies_findings_pays (frame->results) : g_strdup ("");
}

static void
fill_answered (AlliesDeckFrame *frame, const char *high, double median, Row *row)
{
  guint answered;
  guint applicable;
  g_autofree char *peers = allies_number_text_score (median);

  allies_score_count (allies_results_get_score (frame->results), &answered, &applicable);
  row->value = g_strdup_printf (_ ("%u of %u"), answered, applicable);
  row->meaning = isnan (median)
                     ? g_strdup (_ ("Questions answered; our maturity is not known yet"))
                     : g_strdup_printf (_ ("Questions answered; our maturity is not known yet, the "
                                           "peer median is %s of %s"),
                                        peers, high);
}

/* How mature we are; where nothing is known of that, how much is answered. */
static void
fill_overall (AlliesDeckFrame *frame, Row *row)
{
  const AlliesGap *overall = allies_gaps_get_overall (allies_results_get_gaps (frame->results));
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (frame->results));
  double median = overall->cell != NULL ? allies_peer_cell_get_centre (overall->cell, NULL) : NAN;
  g_autofree char *score = allies_number_text_score (overall->score);
  g_autofree char *high = g_strdup_printf ("%g", allies_scale_get_high (scale));
  g_autofree char *peers = allies_number_text_score (median);
  const char *label =
      overall->partial ? _ ("Overall maturity so far, not complete") : _ ("Overall maturity");

  if (isnan (overall->score))
    {
      fill_answered (frame, high, median, row);
      return;
    }
  row->value = g_strdup_printf (_ ("%s of %s"), score, high);
  row->meaning = isnan (median) ? g_strdup (label)
                                : g_strdup_printf (_ ("%s; the peer median is %s"), label, peers);
}

/* Without a roadmap the two sides' agreement is the second figure, if there is any. */
static void
fill_alignment (AlliesDeckFrame *frame, Row *row)
{
  const AlliesAlignmentEntry *overall =
      allies_alignment_get_overall (allies_results_get_alignment (frame->results));

  if (overall->n == 0)
    return;
  row->value = g_strdup_printf (_ ("%.0f of 100"), overall->index);
  row->meaning = g_strdup (_ ("Alignment of marketing and technology"));
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
fill_plan (AlliesDeckFrame *frame, Row rows[N_ROWS])
{
  AlliesRoadmap *roadmap = allies_results_get_roadmap (frame->results);
  const char *currency = allies_deck_frame_get_currency (frame);
  guint months = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));
  gboolean partial = allies_gaps_get_overall (allies_results_get_gaps (frame->results))->partial;
  g_autofree char *cost = allies_number_text_money (allies_roadmap_get_cost (roadmap), currency);

  if (!isnan (allies_roadmap_get_closed (roadmap)))
    {
      rows[1].value = allies_number_text_percent (allies_roadmap_get_closed (roadmap));
      rows[1].meaning =
          g_strdup (partial ? _ ("Of the weighted gap known so far closed by the roadmap")
                            : _ ("Of the weighted gap to our targets closed by the roadmap"));
    }
  rows[2].value = allies_number_text_signed_money (allies_roadmap_get_value (roadmap), currency);
  rows[2].meaning = dup_value_text (frame, months, cost);
}

static void
draw_row (AlliesDeckFrame *frame, const Row *row, guint number, double top)
{
  AlliesNumberedPoint point = { number, row->text, row->detail };

  allies_numbered_point_draw (frame->builder, ALLIES_DECK_MARGIN, top, get_reason_width (frame),
                              &point);
}

/* Each reason stands beside its figure; the rows share the height down to what is asked for. */
static void
draw_rows (AlliesDeckFrame *frame, const Row rows[N_ROWS], double top)
{
  double height = frame->content_bottom - ASK_HEIGHT - top;
  double tops[N_ROWS];
  double gap;

  for (guint i = 0; i < N_ROWS; i++)
    height -= measure_row (frame, &rows[i]);
  gap = fmin (MOST_GAP, fmax (LEAST_GAP, height / N_ROWS));
  for (guint i = 0; i < N_ROWS; i++)
    {
      tops[i] = top;
      if (i > 0)
        allies_scene_builder_line (frame->builder, ALLIES_DECK_MARGIN, top - gap / 2,
                                   frame->width - ALLIES_DECK_MARGIN, top - gap / 2,
                                   ALLIES_INK_FAINT, 0.8, ALLIES_DASH_SOLID);
      top += measure_row (frame, &rows[i]) + gap;
    }
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_LIST);
  for (guint i = 0; i < N_ROWS; i++)
    draw_row (frame, &rows[i], i + 1, tops[i]);
  allies_scene_builder_pop_role (frame->builder);
  for (guint i = 0; i < N_ROWS; i++)
    draw_figure (frame, &rows[i], tops[i]);
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
  Row rows[N_ROWS] = { 0 };

  fill_reasons (frame, rows);
  fill_overall (frame, &rows[0]);
  if (allies_findings_has_plan (frame->results))
    fill_plan (frame, rows);
  else
    fill_alignment (frame, &rows[1]);
  draw_rows (frame, rows, top);
  draw_ask (frame);
  for (guint i = 0; i < N_ROWS; i++)
    row_clear (&rows[i]);
  allies_deck_frame_end (frame, source);
}
