/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/alignment.h"
#include "model/question-map.h"
#include "scoring/score.h"

G_BEGIN_DECLS

/**
 * AlliesYearChange:
 * @id: identifier of the pillar or capability; "overall" for the whole
 * @old_score: what was reported then; NaN without a score
 * @new_score: what is reported now; NaN without a score
 * @old_shared: what the shared questions alone gave then; NaN without any
 * @new_shared: what they give now
 * @reported: @new_score − @old_score
 * @ours: @new_shared − @old_shared: what the organisation did
 * @model: what the change of the questionnaire did; @ours + @model is @reported
 * @old_partial: whether the score then was too incomplete to be ranked
 * @new_partial: whether the score now is
 * @comparable: whether @ours rests on enough answers, in both years, as reported and of the shared
 *   questions, to be ranked
 *
 * How one score changed, by section 7 of the method. What cannot be told is NaN.
 */
typedef struct
{
  const char *id;
  double old_score;
  double new_score;
  double old_shared;
  double new_shared;
  double reported;
  double ours;
  double model;
  gboolean old_partial;
  gboolean new_partial;
  gboolean comparable;
} AlliesYearChange;

/**
 * AlliesYearMove:
 * @question: a question of the newer questionnaire
 * @before: the question of the older one with which it is compared; often of the same identifier
 * @capability: capability of @question
 * @old_position: the position then
 * @new_position: the position now
 *
 * A question whose position moved.
 */
typedef struct
{
  AlliesQuestion *question;
  AlliesQuestion *before;
  AlliesCapability *capability;
  double old_position;
  double new_position;
} AlliesYearMove;

/**
 * AlliesTargetOutcome:
 * @ALLIES_TARGET_UNKNOWN: there is no score now, or too little of it
 * @ALLIES_TARGET_REACHED: the score is at the target or above
 * @ALLIES_TARGET_MISSED: it is below
 */
typedef enum
{
  ALLIES_TARGET_UNKNOWN,
  ALLIES_TARGET_REACHED,
  ALLIES_TARGET_MISSED,
} AlliesTargetOutcome;

/**
 * AlliesYearTarget:
 * @capability: a capability of the older questionnaire
 * @target: the level that was set in the older year
 * @old_score: its score then; NaN without any
 * @new_score: its score now; NaN without any
 * @outcome: whether the target is reached
 */
typedef struct
{
  AlliesCapability *capability;
  double target;
  double old_score;
  double new_score;
  AlliesTargetOutcome outcome;
} AlliesYearTarget;

/**
 * AlliesYearComparison:
 *
 * Two assessments compared like for like, by section 7 of the method. They may be of one dossier or
 * of two, and of different versions of a questionnaire. What the shared questions give is measured
 * by the weights of the newer questionnaire in both years, so that a change of weights is one of
 * the questionnaire. Immutable.
 */
typedef struct _AlliesYearComparison AlliesYearComparison;

#define ALLIES_TYPE_YEAR_COMPARISON (allies_year_comparison_get_type ())
GType allies_year_comparison_get_type (void);

/**
 * allies_year_comparison_new:
 * @before: the dossier of the older assessment
 * @from: its year, with a known model
 * @after: the dossier of the newer one; may be the same
 * @to: its year, with a known model
 *
 * Returns: (transfer full): the comparison
 */
AlliesYearComparison *
allies_year_comparison_new (AlliesDossier *before, guint from, AlliesDossier *after, guint to);

/**
 * allies_year_comparison_ref:
 * @comparison: a comparison
 *
 * Returns: (transfer full): @comparison
 */
AlliesYearComparison *allies_year_comparison_ref (AlliesYearComparison *comparison);

/**
 * allies_year_comparison_unref:
 * @comparison: (transfer full): a comparison
 */
void allies_year_comparison_unref (AlliesYearComparison *comparison);

/**
 * allies_year_comparison_get_from:
 * @comparison: a comparison
 *
 * Returns: the older year
 */
guint allies_year_comparison_get_from (const AlliesYearComparison *comparison);

/**
 * allies_year_comparison_get_to:
 * @comparison: a comparison
 *
 * Returns: the newer year
 */
guint allies_year_comparison_get_to (const AlliesYearComparison *comparison);

/**
 * allies_year_comparison_get_before:
 * @comparison: a comparison
 *
 * Returns: (transfer none): the dossier of the older year
 */
AlliesDossier *allies_year_comparison_get_before (const AlliesYearComparison *comparison);

/**
 * allies_year_comparison_get_after:
 * @comparison: a comparison
 *
 * Returns: (transfer none): the dossier of the newer year
 */
AlliesDossier *allies_year_comparison_get_after (const AlliesYearComparison *comparison);

/**
 * allies_year_comparison_get_score:
 * @comparison: a comparison
 * @newer: whether that of the newer year is meant
 *
 * Returns: (transfer none): the scores as reported
 */
AlliesScore *
allies_year_comparison_get_score (const AlliesYearComparison *comparison, gboolean newer);

/**
 * allies_year_comparison_get_alignment:
 * @comparison: a comparison
 * @newer: whether that of the newer year is meant
 *
 * Returns: (transfer none): how far the two sides agreed
 */
AlliesAlignment *
allies_year_comparison_get_alignment (const AlliesYearComparison *comparison, gboolean newer);

/**
 * allies_year_comparison_get_compatibility:
 * @comparison: a comparison
 *
 * The share of each questionnaire's whole that its shared questions have, the mean of both.
 *
 * Returns: from 0 for nothing shared to 1 for the same questions; 0 where the scales differ
 */
double allies_year_comparison_get_compatibility (const AlliesYearComparison *comparison);

/**
 * allies_year_comparison_get_n_shared:
 * @comparison: a comparison
 *
 * Returns: how many questions of the newer questionnaire are shared
 */
guint allies_year_comparison_get_n_shared (const AlliesYearComparison *comparison);

/**
 * allies_year_comparison_is_comparable:
 * @comparison: a comparison
 *
 * Returns: whether there is a change like for like to speak of: two thirds of the weight is shared,
 *   and enough of it answered in both years
 */
gboolean allies_year_comparison_is_comparable (const AlliesYearComparison *comparison);

/**
 * allies_year_comparison_get_overall:
 * @comparison: a comparison
 *
 * Returns: (transfer none): how the whole changed
 */
const AlliesYearChange *allies_year_comparison_get_overall (const AlliesYearComparison *comparison);

/**
 * allies_year_comparison_get_pillars:
 * @comparison: a comparison
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the pillars of the newer questionnaire in its order,
 *   then those that only the older one has
 */
const AlliesYearChange *
allies_year_comparison_get_pillars (const AlliesYearComparison *comparison, guint *n);

/**
 * allies_year_comparison_get_capabilities:
 * @comparison: a comparison
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the capabilities, in the same order
 */
const AlliesYearChange *
allies_year_comparison_get_capabilities (const AlliesYearComparison *comparison, guint *n);

/**
 * allies_year_comparison_list_movers:
 * @comparison: a comparison
 *
 * Returns: (transfer container) (element-type AlliesYearChange): the capabilities that moved like
 *   for like and can be ranked, the largest change first, equal ones in the order of the
 *   questionnaire; lives as long as @comparison
 */
GPtrArray *allies_year_comparison_list_movers (const AlliesYearComparison *comparison);

/**
 * allies_year_comparison_get_moves:
 * @comparison: a comparison
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the shared questions whose position moved, the largest
 *   change first, equal ones in the order of the questionnaire
 */
const AlliesYearMove *
allies_year_comparison_get_moves (const AlliesYearComparison *comparison, guint *n);

/**
 * allies_year_comparison_get_targets:
 * @comparison: a comparison
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what became of the targets of the older year, in the
 *   order of its questionnaire
 */
const AlliesYearTarget *
allies_year_comparison_get_targets (const AlliesYearComparison *comparison, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesYearComparison, allies_year_comparison_unref)

G_END_DECLS
