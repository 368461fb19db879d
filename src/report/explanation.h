/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * AlliesExplanationSum:
 * @ALLIES_EXPLANATION_GIVEN: the value is given; its steps only tell more
 * @ALLIES_EXPLANATION_MEAN: Σ share × value of the steps that count
 * @ALLIES_EXPLANATION_GEOMETRIC: exp Σ share × ln value
 * @ALLIES_EXPLANATION_MINIMUM: the lowest value
 * @ALLIES_EXPLANATION_MAXIMUM: the highest value
 * @ALLIES_EXPLANATION_TOTAL: Σ weight × value
 * @ALLIES_EXPLANATION_DISTANCE: |Σ weight × value|
 * @ALLIES_EXPLANATION_PRODUCT: the product of all values
 * @ALLIES_EXPLANATION_QUOTIENT: the first value ÷ the second
 * @ALLIES_EXPLANATION_SQUARE: (Σ weight × value)²
 * @ALLIES_EXPLANATION_ROOT: √ Σ weight × value
 *
 * How a value follows from its steps.
 */
typedef enum
{
  ALLIES_EXPLANATION_GIVEN,
  ALLIES_EXPLANATION_MEAN,
  ALLIES_EXPLANATION_GEOMETRIC,
  ALLIES_EXPLANATION_MINIMUM,
  ALLIES_EXPLANATION_MAXIMUM,
  ALLIES_EXPLANATION_TOTAL,
  ALLIES_EXPLANATION_DISTANCE,
  ALLIES_EXPLANATION_PRODUCT,
  ALLIES_EXPLANATION_QUOTIENT,
  ALLIES_EXPLANATION_SQUARE,
  ALLIES_EXPLANATION_ROOT,
} AlliesExplanationSum;

/**
 * AlliesExplanationStep:
 * @id: (nullable): with which the value can be explained on its own
 * @label: what it is
 * @value: its value; NaN where there is none
 * @text: (nullable): what to say in place of a value, such as "not applicable", or besides one
 * @unit: (nullable): unit of @value, in words
 * @decimals: with how many decimals to show @value
 * @precision: how far the steps may miss the value, because a file keeps it rounded; 0 as a rule
 * @rule: (nullable): the rule, a sentence of the method
 * @sum: how @value follows from @steps
 * @counts: whether it counts in what it is a step of
 * @weight: its weight there; NaN where there is none
 * @share: its share of the result, 0 to 1; NaN where the result is no mean
 * @reason: (nullable): why it weighs so
 * @notes: (element-type utf8): remarks, one each
 * @steps: (element-type AlliesExplanationStep): what the value is made from
 *
 * One number with what it is made from. Plain data, not to be changed.
 */
typedef struct
{
  char *id;
  char *label;
  double value;
  char *text;
  char *unit;
  guint decimals;
  double precision;
  char *rule;
  AlliesExplanationSum sum;
  gboolean counts;
  double weight;
  double share;
  char *reason;
  GPtrArray *notes;
  GPtrArray *steps;
} AlliesExplanationStep;

/**
 * AlliesExplanation:
 *
 * Where the numbers about one thing come from, down to the single answer and the single published
 * figure. Immutable.
 */
typedef struct _AlliesExplanation AlliesExplanation;

#define ALLIES_TYPE_EXPLANATION (allies_explanation_get_type ())
GType allies_explanation_get_type (void);

/**
 * allies_explanation_new:
 * @results: results
 * @id: "overall", "alignment", or the identifier of a pillar, capability or question; with a slash
 *   and the name of a number behind it, such as "data.insight/priority", only of that number
 *
 * Returns: (transfer full) (nullable): the explanation; %NULL when there is nothing of that name
 */
AlliesExplanation *allies_explanation_new (const AlliesResults *results, const char *id);

/**
 * allies_explanation_ref:
 * @explanation: an explanation
 *
 * Returns: (transfer full): @explanation
 */
AlliesExplanation *allies_explanation_ref (AlliesExplanation *explanation);

/**
 * allies_explanation_unref:
 * @explanation: (transfer full): an explanation
 */
void allies_explanation_unref (AlliesExplanation *explanation);

/**
 * allies_explanation_get_id:
 * @explanation: an explanation
 *
 * Returns: (transfer none): what it was asked for
 */
const char *allies_explanation_get_id (const AlliesExplanation *explanation);

/**
 * allies_explanation_get_title:
 * @explanation: an explanation
 *
 * Returns: (transfer none): name of what its numbers are about
 */
const char *allies_explanation_get_title (const AlliesExplanation *explanation);

/**
 * allies_explanation_get_numbers:
 * @explanation: an explanation
 *
 * Returns: (transfer none) (element-type AlliesExplanationStep): the numbers, the main one first
 */
const GPtrArray *allies_explanation_get_numbers (const AlliesExplanation *explanation);

/**
 * allies_explanation_step_recompute:
 * @step: a step
 *
 * Returns: its value as it follows from its steps; the value itself where it is given
 */
double allies_explanation_step_recompute (const AlliesExplanationStep *step);

/**
 * allies_explanation_step_dup_value:
 * @step: a step
 *
 * Returns: (transfer full): its value to show, with its unit
 */
char *allies_explanation_step_dup_value (const AlliesExplanationStep *step);

/**
 * allies_explanation_step_dup_weight:
 * @step: a step
 *
 * Returns: (transfer full): how it counts, such as "weight 2, 40 % of the result"; "" where there
 * is nothing to say
 */
char *allies_explanation_step_dup_weight (const AlliesExplanationStep *step);

/**
 * allies_explanation_sum_get_code:
 * @sum: a way to sum
 *
 * Returns: (transfer none): its word for programs, such as "mean"
 */
const char *allies_explanation_sum_get_code (AlliesExplanationSum sum);

/**
 * allies_explanation_get_kinds:
 *
 * Returns: (transfer none): one sentence that lists what can be explained
 */
const char *allies_explanation_get_kinds (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesExplanation, allies_explanation_unref)

G_END_DECLS
