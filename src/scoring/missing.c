/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/missing.h"

static void
count_question (AlliesMissing *missing, AlliesScore *score, AlliesQuestion *question)
{
  const AlliesPosition *position =
      allies_score_get_position (score, allies_question_get_id (question));

  if (!allies_question_is_scored (question) || position == NULL)
    return;
  if (position->state != ALLIES_POSITION_OPEN && position->state != ALLIES_POSITION_UNKNOWN)
    return;
  missing->open += position->state == ALLIES_POSITION_OPEN;
  missing->unknown += position->state == ALLIES_POSITION_UNKNOWN;
  if (missing->first == NULL)
    missing->first = question;
}

static AlliesMissing
count_capability (AlliesScore *score, const AlliesScoreEntry *entry)
{
  AlliesMissing missing = { allies_model_find_capability (allies_score_get_model (score),
                                                          entry->id),
                            0, 0, NULL, entry->partial };
  GListModel *questions = allies_capability_get_questions (missing.capability);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      count_question (&missing, score, question);
    }
  return missing;
}

GArray *
allies_missing_list (AlliesScore *score)
{
  g_return_val_if_fail (score != NULL, NULL);

  GArray *list = g_array_new (FALSE, FALSE, sizeof (AlliesMissing));
  guint n;
  const AlliesScoreEntry *entries = allies_score_get_capabilities (score, &n);

  for (guint i = 0; i < n; i++)
    {
      AlliesMissing missing = count_capability (score, &entries[i]);

      if (missing.open + missing.unknown > 0)
        g_array_append_val (list, missing);
    }
  return list;
}
