/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef gboolean (*HitFunc) (AlliesScale *scale, double marketing, double technology);

typedef struct
{
  const AlliesExplaining *explaining;
  AlliesScale *scale;
  HitFunc is_hit;
} Counting;

/* What is counted of a part. */
typedef struct
{
  guint n;
  guint hits;
} Count;

static void
finish (AlliesExplanationStep *step, Count count)
{
  step->value = count.n > 0 ? (double)count.hits / count.n : NAN;
  if (count.n > 0)
    {
      g_autofree char *text = g_strdup_printf (
          ngettext ("%u of %u question", "%u of %u questions", count.n), count.hits, count.n);

      allies_step_set_text (step, text);
    }
  else
    allies_step_set_text (step, _ ("nothing to compare"));
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
}

static void
add_part (AlliesExplanationStep *step, AlliesExplanationStep *child, Count *sum, Count part)
{
  finish (child, part);
  allies_step_add (step, child, part.n > 0 ? part.n : NAN);
  sum->n += part.n;
  sum->hits += part.hits;
}

static Count
count_question (const Counting *counting, AlliesExplanationStep *step, AlliesQuestion *question)
{
  const char *id = allies_question_get_id (question);
  const AlliesPosition *position =
      allies_score_get_position (allies_results_get_score (counting->explaining->results), id);
  double marketing = position != NULL ? position->sides[ALLIES_SIDE_MARKETING] : NAN;
  double technology = position != NULL ? position->sides[ALLIES_SIDE_TECHNOLOGY] : NAN;
  Count count = { 0, 0 };
  AlliesExplanationStep *child;

  if (isnan (marketing) || isnan (technology))
    return count;
  count.n = 1;
  count.hits = counting->is_hit (counting->scale, marketing, technology);
  child = allies_step_new (id, allies_question_get_text (question), count.hits);
  child->decimals = 0;
  allies_step_set_text (child, count.hits > 0 ? _ ("counts as yes") : _ ("counts as no"));
  allies_step_add_given (child, allies_side_get_title (ALLIES_SIDE_MARKETING), marketing, 1, 2);
  allies_step_add_given (child, allies_side_get_title (ALLIES_SIDE_TECHNOLOGY), technology, 1, 2);
  allies_step_add (step, child, 1);
  return count;
}

static Count
count_capability (const Counting *counting,
                  AlliesExplanationStep *step,
                  AlliesCapability *capability)
{
  GListModel *questions = allies_capability_get_questions (capability);
  AlliesExplanationStep *child = allies_step_new (allies_capability_get_id (capability),
                                                  allies_capability_get_name (capability), NAN);
  Count sum = { 0, 0 };
  Count total = { 0, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      Count part = { 0, 0 };

      if (allies_question_is_scored (question))
        part = count_question (counting, child, question);
      sum.n += part.n;
      sum.hits += part.hits;
    }
  add_part (step, child, &total, sum);
  return total;
}

static Count
count_pillar (const Counting *counting, AlliesExplanationStep *step, AlliesPillar *pillar)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  AlliesExplanationStep *child =
      allies_step_new (allies_pillar_get_id (pillar), allies_pillar_get_name (pillar), NAN);
  Count sum = { 0, 0 };
  Count total = { 0, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      Count part = count_capability (counting, child, capability);

      sum.n += part.n;
      sum.hits += part.hits;
    }
  add_part (step, child, &total, sum);
  return total;
}

/* A share is the mean of noughts and ones, each question once. */
static AlliesExplanationStep *
explain_share (const AlliesExplaining *explaining, HitFunc is_hit)
{
  AlliesModel *model = allies_results_get_model (explaining->results);
  GListModel *pillars = allies_model_get_pillars (model);
  Counting counting = { explaining, allies_model_get_scale (model), is_hit };
  AlliesExplanationStep *step = allies_step_new (NULL, NULL, NAN);
  Count sum = { 0, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      Count part = count_pillar (&counting, step, pillar);

      sum.n += part.n;
      sum.hits += part.hits;
    }
  finish (step, sum);
  return step;
}

AlliesExplanationStep *
allies_explain_equal (const AlliesExplaining *explaining)
{
  return explain_share (explaining, allies_alignment_is_equal);
}

AlliesExplanationStep *
allies_explain_within_one (const AlliesExplaining *explaining)
{
  return explain_share (explaining, allies_alignment_is_within_one);
}
