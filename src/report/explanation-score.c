/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

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
start_step (const AlliesExplaining *explaining, const char *id, const char *label)
{
  const AlliesScoreEntry *entry =
      allies_score_find (allies_results_get_score (explaining->results), id);
  AlliesExplanationStep *step = allies_step_new (id, label, entry->score);

  allies_step_set_rule (step, ALLIES_RULE_SCORE);
  if (isnan (entry->score))
    allies_step_set_text (step, isnan (entry->coverage) ? _ ("not applicable") : _ ("no score"));
  note_entry (step, entry);
  return step;
}

static AlliesExplanationStep *
explain_capability (const AlliesExplaining *explaining,
                    AlliesCapability *capability,
                    const char *label)
{
  GListModel *questions = allies_capability_get_questions (capability);
  AlliesExplanationStep *step =
      start_step (explaining, allies_capability_get_id (capability), label);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      AlliesExplanationStep *child;

      if (!allies_question_is_scored (question))
        continue;
      child = allies_explain_position (explaining, question);
      allies_step_add (step, child, allies_question_get_weight (question));
      child->counts = !isnan (child->value);
      allies_step_set_reason (child, allies_question_get_weight_reason (question));
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

/* What counts in a pillar or in the whole; the same test as for the scores. */
static void
add_part (const AlliesExplaining *explaining,
          AlliesExplanationStep *step,
          AlliesExplanationStep *child,
          double weight,
          const char *reason)
{
  const AlliesScoreEntry *entry =
      allies_score_find (allies_results_get_score (explaining->results), child->id);

  allies_step_add (step, child, weight);
  child->counts = !entry->partial && !isnan (entry->score);
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
explain_pillar (const AlliesExplaining *explaining, AlliesPillar *pillar, const char *label)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  AlliesExplanationStep *step = start_step (explaining, allies_pillar_get_id (pillar), label);
  AlliesExplanationSum sum = get_sum (pillar);

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      add_part (
          explaining, step,
          explain_capability (explaining, capability, allies_capability_get_name (capability)),
          allies_capability_get_weight (capability),
          allies_capability_get_weight_reason (capability));
    }
  if (sum == ALLIES_EXPLANATION_GEOMETRIC)
    allies_step_set_rule (step, ALLIES_RULE_GEOMETRIC);
  else if (sum == ALLIES_EXPLANATION_MINIMUM)
    allies_step_set_rule (step, ALLIES_RULE_MINIMUM);
  allies_step_sum (step, sum);
  return step;
}

static AlliesExplanationStep *
explain_overall (const AlliesExplaining *explaining, const char *label)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (explaining->results));
  AlliesExplanationStep *step = start_step (explaining, "overall", label);

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      add_part (explaining, step,
                explain_pillar (explaining, pillar, allies_pillar_get_name (pillar)),
                allies_pillar_get_weight (pillar), allies_pillar_get_weight_reason (pillar));
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

AlliesExplanationStep *
allies_explain_score (const AlliesExplaining *explaining, const char *id, const char *label)
{
  AlliesModel *model = allies_results_get_model (explaining->results);
  GListModel *pillars = allies_model_get_pillars (model);
  AlliesCapability *capability = allies_model_find_capability (model, id);

  if (capability != NULL)
    return explain_capability (explaining, capability, label);
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (g_str_equal (allies_pillar_get_id (pillar), id))
        return explain_pillar (explaining, pillar, label);
    }
  return explain_overall (explaining, label);
}
