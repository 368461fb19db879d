/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const AlliesAlignmentEntry *
find_in (const AlliesAlignmentEntry *entries, guint n, const char *id)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (entries[i].id, id))
      return &entries[i];
  return NULL;
}

static const AlliesAlignmentEntry *
find_entry (const AlliesExplaining *explaining, const char *id)
{
  AlliesAlignment *alignment = allies_results_get_alignment (explaining->results);
  guint n;
  const AlliesAlignmentEntry *entries = allies_alignment_get_capabilities (alignment, &n);
  const AlliesAlignmentEntry *found = find_in (entries, n, id);

  if (found == NULL)
    {
      entries = allies_alignment_get_pillars (alignment, &n);
      found = find_in (entries, n, id);
    }
  return found != NULL ? found : allies_alignment_get_overall (alignment);
}

static double
get_difference (const AlliesExplaining *explaining, AlliesQuestion *question)
{
  const AlliesPosition *position = allies_score_get_position (
      allies_results_get_score (explaining->results), allies_question_get_id (question));

  return position != NULL
             ? position->sides[ALLIES_SIDE_MARKETING] - position->sides[ALLIES_SIDE_TECHNOLOGY]
             : NAN;
}

static AlliesExplanationStep *
compare_question (const AlliesExplaining *explaining,
                  AlliesQuestion *question,
                  gboolean is_distance)
{
  const char *id = allies_question_get_id (question);
  const AlliesPosition *position =
      allies_score_get_position (allies_results_get_score (explaining->results), id);
  double difference = get_difference (explaining, question);
  AlliesExplanationStep *step = allies_step_new (id, allies_question_get_text (question),
                                                 is_distance ? fabs (difference) : difference);

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    allies_step_add_given (step, allies_side_get_title ((AlliesSide)side), position->sides[side],
                           side == ALLIES_SIDE_MARKETING ? 1 : -1, 2);
  allies_step_sum (step, is_distance ? ALLIES_EXPLANATION_DISTANCE : ALLIES_EXPLANATION_TOTAL);
  return step;
}

static AlliesExplanationStep *
compare_capability (const AlliesExplaining *explaining,
                    AlliesCapability *capability,
                    const char *label,
                    gboolean is_distance)
{
  GListModel *questions = allies_capability_get_questions (capability);
  const AlliesAlignmentEntry *entry =
      find_entry (explaining, allies_capability_get_id (capability));
  AlliesExplanationStep *step =
      allies_step_new (entry->id, label, is_distance ? entry->mean_absolute : entry->mean_signed);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      if (!isnan (get_difference (explaining, question)))
        allies_step_add (step, compare_question (explaining, question, is_distance), 1);
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

/* Every question counts once, so a part weighs as many as it has. */
static void
add_part (const AlliesExplaining *explaining,
          AlliesExplanationStep *step,
          AlliesExplanationStep *child)
{
  guint n = find_entry (explaining, child->id)->n;

  if (n == 0)
    {
      allies_step_add (step, child, NAN);
      allies_step_set_text (child, _ ("nothing to compare"));
      return;
    }
  allies_step_add (step, child, n);
  allies_step_set_reason (child, _ ("The questions that both answered with a level, each once."));
}

static AlliesExplanationStep *
compare_pillar (const AlliesExplaining *explaining,
                AlliesPillar *pillar,
                const char *label,
                gboolean is_distance)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  const AlliesAlignmentEntry *entry = find_entry (explaining, allies_pillar_get_id (pillar));
  AlliesExplanationStep *step =
      allies_step_new (entry->id, label, is_distance ? entry->mean_absolute : entry->mean_signed);

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      add_part (explaining, step,
                compare_capability (explaining, capability, allies_capability_get_name (capability),
                                    is_distance));
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static AlliesExplanationStep *
compare_overall (const AlliesExplaining *explaining, const char *label, gboolean is_distance)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (explaining->results));
  const AlliesAlignmentEntry *entry = find_entry (explaining, "overall");
  AlliesExplanationStep *step =
      allies_step_new ("overall", label, is_distance ? entry->mean_absolute : entry->mean_signed);

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      add_part (explaining, step,
                compare_pillar (explaining, pillar, allies_pillar_get_name (pillar), is_distance));
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static AlliesExplanationStep *
compare (const AlliesExplaining *explaining,
         const char *id,
         const char *label,
         gboolean is_distance)
{
  AlliesModel *model = allies_results_get_model (explaining->results);
  GListModel *pillars = allies_model_get_pillars (model);
  AlliesCapability *capability = allies_model_find_capability (model, id);

  if (capability != NULL)
    return compare_capability (explaining, capability, label, is_distance);
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (g_str_equal (allies_pillar_get_id (pillar), id))
        return compare_pillar (explaining, pillar, label, is_distance);
    }
  return compare_overall (explaining, label, is_distance);
}

static const char *
get_band_text (AlliesBand band)
{
  static const char *const names[] = { NULL, N_ ("strangers"), N_ ("acquaintances"),
                                       N_ ("partners"), N_ ("allies") };

  return names[band] != NULL ? _ (names[band]) : _ ("nothing to compare");
}

AlliesExplanationStep *
allies_explain_index (const AlliesExplaining *explaining, const char *id)
{
  const AlliesAlignmentEntry *entry = find_entry (explaining, id);
  double span = allies_scale_get_span (
      allies_model_get_scale (allies_results_get_model (explaining->results)));
  AlliesExplanationStep *step = allies_step_new (NULL, NULL, entry->index);
  AlliesExplanationStep *distance;

  step->decimals = 1;
  allies_step_take_unit (step, g_strdup (_ ("of 100")));
  allies_step_set_text (step, get_band_text (entry->band));
  allies_step_add_note (step, allies_method_rule_get_text (ALLIES_RULE_BANDS));
  if (entry->n == 0)
    return step;
  if (explaining->deep)
    distance = compare (explaining, id, _ ("Mean distance of the two sides"), TRUE);
  else /* told as a number of its own */
    distance = allies_step_new (NULL, _ ("Mean distance of the two sides"), entry->mean_absolute);
  allies_step_take_note (
      distance,
      g_strdup_printf (ngettext ("Over %u question that both answered with a level.",
                                 "Over %u questions that both answered with a level.", entry->n),
                       entry->n));
  allies_step_add_given (step, _ ("Full agreement"), 100, 1, 0);
  allies_step_add (step, distance, -100 / span);
  allies_step_take_unit (distance, allies_explain_dup_gap_unit (explaining));
  allies_step_set_reason (distance, _ ("100 ÷ length of the scale, taken away."));
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  return step;
}

AlliesExplanationStep *
allies_explain_distance (const AlliesExplaining *explaining, const char *id)
{
  AlliesExplanationStep *step = compare (explaining, id, "", TRUE);

  allies_step_take_unit (step, allies_explain_dup_gap_unit (explaining));
  if (isnan (step->value))
    allies_step_set_text (step, _ ("nothing to compare"));
  return step;
}

AlliesExplanationStep *
allies_explain_leaning (const AlliesExplaining *explaining, const char *id)
{
  AlliesExplanationStep *step = compare (explaining, id, "", FALSE);

  allies_step_take_unit (step, allies_explain_dup_gap_unit (explaining));
  if (isnan (step->value))
    allies_step_set_text (step, _ ("nothing to compare"));
  return step;
}

AlliesExplanationStep *
allies_explain_difference (const AlliesExplaining *explaining, AlliesQuestion *question)
{
  AlliesExplanationStep *step;

  if (isnan (get_difference (explaining, question)))
    return NULL;
  step = compare_question (explaining, question, FALSE);
  allies_step_take_unit (step, allies_explain_dup_gap_unit (explaining));
  return step;
}
