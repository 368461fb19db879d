/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/question-map.h"

static AlliesQuestion *
find_of_kind (AlliesModel *model, const char *id, AlliesQuestionKind kind)
{
  AlliesQuestion *question = allies_model_find_question (model, id);

  return question != NULL && allies_question_get_kind (question) == kind ? question : NULL;
}

/* A level and a checklist both give a level; a figure is compared with a figure. */
static AlliesQuestion *
find_comparable (AlliesModel *model, const char *id, AlliesQuestion *question)
{
  AlliesQuestion *found = allies_model_find_question (model, id);
  gboolean fits =
      found != NULL && allies_question_is_scored (found) == allies_question_is_scored (question);

  return fits ? found : NULL;
}

static AlliesQuestion *
find_replaced (AlliesQuestion *question, AlliesModel *before, AlliesQuestionFate *fate)
{
  guint n;
  const AlliesReplacement *replaces = allies_question_get_replaces (question, &n);

  for (guint i = 0; i < n; i++)
    {
      AlliesQuestion *found = find_comparable (before, replaces[i].question, question);

      *fate = replaces[i].wholly ? ALLIES_QUESTION_REPLACED : ALLIES_QUESTION_PARTLY;
      if (found != NULL)
        return found;
    }
  return NULL;
}

static AlliesQuestion *
find_replacing (AlliesQuestion *question,
                AlliesModel *model,
                AlliesModel *before,
                AlliesQuestionFate *fate)
{
  GListModel *questions = allies_model_get_questions (before);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) other = g_list_model_get_item (questions, i);

      if (allies_model_find_question (model, allies_question_get_id (other)) == NULL
          && find_replaced (other, model, fate) == question)
        return allies_model_find_question (before, allies_question_get_id (other));
    }
  return NULL;
}

AlliesQuestion *
allies_question_map_find (AlliesQuestion *question,
                          AlliesModel *model,
                          AlliesModel *before,
                          AlliesQuestionFate *fate)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  g_return_val_if_fail (ALLIES_IS_MODEL (model) && ALLIES_IS_MODEL (before), NULL);

  AlliesQuestionFate how = ALLIES_QUESTION_SAME;
  AlliesQuestion *found =
      find_of_kind (before, allies_question_get_id (question), allies_question_get_kind (question));

  if (found == NULL)
    found = find_replaced (question, before, &how);
  if (found == NULL)
    found = find_replacing (question, model, before, &how);
  if (fate != NULL)
    *fate = found != NULL ? how : ALLIES_QUESTION_ADDED;
  return found;
}

static AlliesQuestionFate
join_fates (AlliesQuestionFate first, AlliesQuestionFate second)
{
  if (first == ALLIES_QUESTION_PARTLY || second == ALLIES_QUESTION_PARTLY)
    return ALLIES_QUESTION_PARTLY;
  return first == ALLIES_QUESTION_SAME ? second : first;
}

AlliesQuestion *
allies_question_map_find_along (AlliesQuestion *question,
                                const GPtrArray *models,
                                AlliesQuestionFate *fate)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);
  g_return_val_if_fail (models != NULL && models->len > 0, NULL);

  AlliesQuestionFate whole = ALLIES_QUESTION_SAME;
  AlliesQuestion *found = question;

  for (guint at = 0; found != NULL && at + 1 < models->len;)
    {
      AlliesQuestionFate step = ALLIES_QUESTION_SAME;
      AlliesQuestion *next = NULL;
      guint to = models->len;

      while (next == NULL && to > at + 1)
        next = allies_question_map_find (found, models->pdata[at], models->pdata[--to], &step);
      whole = join_fates (whole, step);
      found = next;
      at = to;
    }
  if (fate != NULL)
    *fate = found != NULL ? whole : ALLIES_QUESTION_ADDED;
  return found;
}

gboolean
allies_question_map_is_shared (AlliesQuestionFate fate)
{
  return fate == ALLIES_QUESTION_SAME || fate == ALLIES_QUESTION_REPLACED;
}

gboolean
allies_question_map_same_scale (AlliesModel *model, AlliesModel *before)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model) && ALLIES_IS_MODEL (before), FALSE);

  AlliesScale *scale = allies_model_get_scale (model);
  AlliesScale *other = allies_model_get_scale (before);
  guint n = allies_scale_get_n_levels (scale);

  if (n != allies_scale_get_n_levels (other))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (allies_scale_get_value (scale, i) != allies_scale_get_value (other, i))
      return FALSE;
  return TRUE;
}

static double
sum_questions (AlliesCapability *capability)
{
  GListModel *questions = allies_capability_get_questions (capability);
  double sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      sum += allies_question_is_scored (question) ? allies_question_get_weight (question) : 0;
    }
  return sum;
}

/* A capability of figures only enters no score and has no share. */
static double
get_weight (AlliesCapability *capability)
{
  return sum_questions (capability) > 0 ? allies_capability_get_weight (capability) : 0;
}

static double
sum_capabilities (AlliesPillar *pillar)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  double sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      sum += get_weight (capability);
    }
  return sum;
}

static double
sum_pillars (AlliesModel *model)
{
  GListModel *pillars = allies_model_get_pillars (model);
  double sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      sum += sum_capabilities (pillar) > 0 ? allies_pillar_get_weight (pillar) : 0;
    }
  return sum;
}

GHashTable *
allies_question_map_list_shares (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  GHashTable *shares = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GListModel *questions = allies_model_get_questions (model);
  double whole = sum_pillars (model);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const char *id = allies_question_get_id (question);
      AlliesCapability *capability = allies_model_find_capability_of (model, id);
      AlliesPillar *pillar = allies_model_find_pillar_of (model, id);
      double share;

      if (!allies_question_is_scored (question))
        continue;
      share = allies_pillar_get_weight (pillar) / whole * allies_capability_get_weight (capability)
              / sum_capabilities (pillar) * allies_question_get_weight (question)
              / sum_questions (capability);
      g_hash_table_insert (shares, (char *)id, g_memdup2 (&share, sizeof share));
    }
  return shares;
}
