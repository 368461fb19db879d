/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/explanation.h"
#include "report/method-rule.h"

G_BEGIN_DECLS

/**
 * AlliesExplaining:
 * @results: what is explained
 * @deep: whether only one number is asked for, so that each of its steps is told to the end; else
 *   what is told under another number is not repeated
 *
 * What every part of an explanation is made with.
 */
typedef struct
{
  const AlliesResults *results;
  gboolean deep;
} AlliesExplaining;

AlliesExplanationStep *allies_step_new (const char *id, const char *label, double value);
void allies_step_free (AlliesExplanationStep *step);
/* Sets what makes a step a number of its own. */
void allies_step_set_number (AlliesExplanationStep *step,
                             const char *id,
                             const char *label,
                             AlliesMethodRule rule);
void allies_step_set_rule (AlliesExplanationStep *step, AlliesMethodRule rule);
/* Takes the unit over. */
void allies_step_take_unit (AlliesExplanationStep *step, char *unit);
void allies_step_set_text (AlliesExplanationStep *step, const char *text);
void allies_step_set_reason (AlliesExplanationStep *step, const char *reason);
void allies_step_add_note (AlliesExplanationStep *step, const char *note);
void allies_step_take_note (AlliesExplanationStep *step, char *note);
/* Takes the step over; one whose weight is NaN does not count. */
void allies_step_add (AlliesExplanationStep *step, AlliesExplanationStep *child, double weight);
void allies_step_add_given (
    AlliesExplanationStep *step, const char *label, double value, double weight, guint decimals);
void
allies_step_add_apart (AlliesExplanationStep *step, AlliesExplanationStep *child, double weight);
/* Adds what is multiplied, or divided, or only told; none of them has a weight. */
void allies_step_add_factor (AlliesExplanationStep *step, AlliesExplanationStep *child);
/* Says how the value follows from the steps, which gives them their shares. */
void allies_step_sum (AlliesExplanationStep *step, AlliesExplanationSum sum);

char *allies_explain_dup_scale (const AlliesExplaining *explaining);
char *allies_explain_dup_gap_unit (const AlliesExplaining *explaining);
char *allies_explain_dup_figure_unit (const AlliesExplaining *explaining, AlliesQuestion *question);

/* One file for each of them, named alike: explanation-score.c and so on. */

AlliesExplanationStep *
allies_explain_score (const AlliesExplaining *explaining, const char *id, const char *label);

/* With all that is unanswered at the bottom or at the top of the scale. */
AlliesExplanationStep *
allies_explain_bound (const AlliesExplaining *explaining, const char *id, gboolean is_high);

AlliesExplanationStep *
allies_explain_position (const AlliesExplaining *explaining, AlliesQuestion *question);
AlliesExplanationStep *
allies_explain_figure (const AlliesExplaining *explaining, AlliesQuestion *question);
/* NULL where there is nothing to compare. */
AlliesExplanationStep *
allies_explain_figure_gap (const AlliesExplaining *explaining, AlliesQuestion *question);

AlliesExplanationStep *allies_explain_index (const AlliesExplaining *explaining, const char *id);
AlliesExplanationStep *allies_explain_leaning (const AlliesExplaining *explaining, const char *id);
AlliesExplanationStep *
allies_explain_difference (const AlliesExplaining *explaining, AlliesQuestion *question);

AlliesExplanationStep *allies_explain_distance (const AlliesExplaining *explaining, const char *id);

/* About the whole alone. */
AlliesExplanationStep *allies_explain_equal (const AlliesExplaining *explaining);
AlliesExplanationStep *allies_explain_within_one (const AlliesExplaining *explaining);
AlliesExplanationStep *allies_explain_chance (const AlliesExplaining *explaining);
AlliesExplanationStep *allies_explain_chance_low (const AlliesExplaining *explaining);
AlliesExplanationStep *allies_explain_chance_high (const AlliesExplaining *explaining);

AlliesExplanationStep *
allies_explain_peers (const AlliesExplaining *explaining, const AlliesGap *gap, gboolean is_top);
AlliesExplanationStep *
allies_explain_figure_peers (const AlliesExplaining *explaining, AlliesQuestion *question);
AlliesExplanationStep *allies_explain_published (AlliesFigure *figure);
/* How the value of an estimated cell was made; NULL when the file does not tell. */
gboolean allies_explain_estimate (const AlliesExplaining *explaining,
                                  AlliesExplanationStep *step,
                                  AlliesPeerCell *cell,
                                  gboolean is_top);

AlliesExplanationStep *
allies_explain_gap_peer (const AlliesExplaining *explaining, const AlliesGap *gap);
AlliesExplanationStep *
allies_explain_gap_top (const AlliesExplaining *explaining, const AlliesGap *gap);
AlliesExplanationStep *
allies_explain_standing (const AlliesExplaining *explaining, const AlliesGap *gap);
AlliesExplanationStep *
allies_explain_gap_target (const AlliesExplaining *explaining, const AlliesGap *gap);
AlliesExplanationStep *
allies_explain_importance (const AlliesExplaining *explaining, const AlliesGap *gap);
AlliesExplanationStep *
allies_explain_priority (const AlliesExplaining *explaining, const AlliesGap *gap);

G_END_DECLS
