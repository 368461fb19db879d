/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Which of the three values of an entry is explained. */
typedef enum
{
  VALUE_SCORE,
  VALUE_LOW,
  VALUE_HIGH,
} Value;

static double
get_value (const AlliesScoreEntry *entry, Value value)
{
  if (value == VALUE_SCORE)
    return entry->score;
  return value == VALUE_LOW ? entry->low : entry->high;
}

static void
note_entry (AlliesExplanationStep *step, const AlliesScoreEntry *entry)
{
  g_autofree char *coverage = allies_number_text_percent (entry->coverage);

  if (entry->stage != NULL)
    allies_step_take_note (step, g_strdup_printf (_ ("Nearest level: %s."), entry->stage));
  if (isnan (entry->coverage))
    allies_step_add_note (step, _ ("Nothing of it applies."));
  else if (entry->coverage < 1)
    allies_step_take_note (
        step,
        g_strdup_printf (_ ("%s of the weight is there; with what is missing at the bottom and at "
                            "the top of the scale it would be from %.2f to %.2f."),
                         coverage, entry->low, entry->high));
  if (entry->partial && !isnan (entry->coverage))
    allies_step_add_note (step, _ ("Less than two thirds is there, so it is partial and does not "
                                   "count above."));
}

static AlliesExplanationStep *
start_step (const AlliesExplaining *explaining, const char *id, const char *label, Value value)
{
  const AlliesScoreEntry *entry =
      allies_score_find (allies_results_get_score (explaining->results), id);
  AlliesExplanationStep *step = allies_step_new (id, label, get_value (entry, value));

  allies_step_set_rule (step, value == VALUE_SCORE ? ALLIES_RULE_SCORE : ALLIES_RULE_BOUNDS);
  if (value != VALUE_SCORE)
    {
      if (isnan (step->value))
        allies_step_set_text (step, _ ("not applicable"));
      return step;
    }
  if (isnan (entry->score))
    allies_step_set_text (step, isnan (entry->coverage) ? _ ("not applicable") : _ ("no score"));
  note_entry (step, entry);
  return step;
}

/* What is open gets the end of the scale; the answers that there are stay below it. */
static void
put_at_end (const AlliesExplaining *explaining,
            AlliesExplanationStep *step,
            AlliesQuestion *question,
            Value value)
{
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (explaining->results));
  const AlliesPosition *position = allies_score_get_position (
      allies_results_get_score (explaining->results), allies_question_get_id (question));

  if (value == VALUE_SCORE || !isnan (step->value)
      || position->state == ALLIES_POSITION_NOT_APPLICABLE)
    return;
  step->value = value == VALUE_LOW ? allies_scale_get_low (scale) : allies_scale_get_high (scale);
  allies_step_set_text (step, position->state == ALLIES_POSITION_UNKNOWN
                                  ? _ ("put here, because we don’t know")
                                  : _ ("put here, because it is not answered"));
}

static AlliesExplanationStep *
explain_capability (const AlliesExplaining *explaining,
                    AlliesCapability *capability,
                    const char *label,
                    Value value)
{
  GListModel *questions = allies_capability_get_questions (capability);
  AlliesExplanationStep *step =
      start_step (explaining, allies_capability_get_id (capability), label, value);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      AlliesExplanationStep *child;

      if (!allies_question_is_scored (question))
        continue;
      child = allies_explain_position (explaining, question);
      put_at_end (explaining, child, question, value);
      allies_step_add (step, child, allies_question_get_weight (question));
      child->counts = !isnan (child->value);
      allies_step_set_reason (child, allies_question_get_weight_reason (question));
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

/* What counts in a pillar or in the whole; the same test as for the scores. All that applies counts
 * in the bounds. */
static void
add_part (const AlliesExplaining *explaining,
          AlliesExplanationStep *step,
          AlliesExplanationStep *child,
          double weight,
          const char *reason,
          Value value)
{
  const AlliesScoreEntry *entry =
      allies_score_find (allies_results_get_score (explaining->results), child->id);

  allies_step_add (step, child, weight);
  child->counts = value == VALUE_SCORE ? !entry->partial && !isnan (entry->score)
                                       : !isnan (get_value (entry, value));
  allies_step_set_reason (child, reason);
}

static AlliesExplanationSum
get_sum (AlliesPillar *pillar)
{
  switch (allies_pillar_get_aggregation (pillar))
    {
    case ALLIES_AGGREGATION_GEOMETRIC:
      return ALLIES_EXPLANATION_GEOMETRIC;
    case ALLIES_AGGREGATION_MINIMUM:
      return ALLIES_EXPLANATION_MINIMUM;
    case ALLIES_AGGREGATION_ARITHMETIC:
    default:
      return ALLIES_EXPLANATION_MEAN;
    }
}

static AlliesExplanationStep *
explain_pillar (const AlliesExplaining *explaining,
                AlliesPillar *pillar,
                const char *label,
                Value value)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  AlliesExplanationStep *step =
      start_step (explaining, allies_pillar_get_id (pillar), label, value);
  AlliesExplanationSum sum = get_sum (pillar);

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      add_part (explaining, step,
                explain_capability (explaining, capability, allies_capability_get_name (capability),
                                    value),
                allies_capability_get_weight (capability),
                allies_capability_get_weight_reason (capability), value);
    }
  if (sum == ALLIES_EXPLANATION_GEOMETRIC)
    allies_step_set_rule (step, ALLIES_RULE_GEOMETRIC);
  else if (sum == ALLIES_EXPLANATION_MINIMUM)
    allies_step_set_rule (step, ALLIES_RULE_MINIMUM);
  allies_step_sum (step, sum);
  return step;
}

static AlliesExplanationStep *
explain_overall (const AlliesExplaining *explaining, const char *label, Value value)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (explaining->results));
  AlliesExplanationStep *step = start_step (explaining, "overall", label, value);

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      add_part (explaining, step,
                explain_pillar (explaining, pillar, allies_pillar_get_name (pillar), value),
                allies_pillar_get_weight (pillar), allies_pillar_get_weight_reason (pillar), value);
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static AlliesExplanationStep *
explain (const AlliesExplaining *explaining, const char *id, const char *label, Value value)
{
  AlliesModel *model = allies_results_get_model (explaining->results);
  GListModel *pillars = allies_model_get_pillars (model);
  AlliesCapability *capability = allies_model_find_capability (model, id);

  if (capability != NULL)
    return explain_capability (explaining, capability, label, value);
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (g_str_equal (allies_pillar_get_id (pillar), id))
        return explain_pillar (explaining, pillar, label, value);
    }
  return explain_overall (explaining, label, value);
}

AlliesExplanationStep *
allies_explain_score (const AlliesExplaining *explaining, const char *id, const char *label)
{
  return explain (explaining, id, label, VALUE_SCORE);
}

AlliesExplanationStep *
allies_explain_bound (const AlliesExplaining *explaining, const char *id, gboolean is_high)
{
  return explain (explaining, id, "", is_high ? VALUE_HIGH : VALUE_LOW);
}
