/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/last-answer.h"

#include "dossier/side-respondents.h"

static gboolean
offers_same_practices (AlliesQuestion *question, AlliesQuestion *before)
{
  GListModel *now = allies_question_get_practices (question);
  GListModel *then = allies_question_get_practices (before);
  guint n = g_list_model_get_n_items (then);

  if (g_list_model_get_n_items (now) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesPractice) practice = g_list_model_get_item (then, i);

      if (!allies_question_has_practice (question, allies_practice_get_id (practice)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
allows_number (AlliesQuestion *question, AlliesQuestion *before, double number)
{
  return g_strcmp0 (allies_question_get_unit (question), allies_question_get_unit (before)) == 0
         && number >= allies_question_get_minimum (question)
         && number <= allies_question_get_maximum (question);
}

/* "Not applicable" and "don't know" mean the same whatever there is to choose from. */
static gboolean
has_same_choices (AlliesQuestion *question,
                  AlliesQuestion *before,
                  gboolean same_scale,
                  AlliesAnswer *answer)
{
  AlliesAnswerState state = allies_answer_get_state (answer);

  if (state == ALLIES_ANSWER_NOT_APPLICABLE || state == ALLIES_ANSWER_UNKNOWN)
    return TRUE;
  if (allies_question_get_kind (question) != allies_question_get_kind (before))
    return FALSE;
  if (state == ALLIES_ANSWER_PRACTICES)
    return offers_same_practices (question, before);
  if (state == ALLIES_ANSWER_NUMBER)
    return allows_number (question, before, allies_answer_get_number (answer));
  return same_scale;
}

static AlliesLastAnswerUse
find_use (const AlliesLastAnswer *last, AlliesQuestion *question, gboolean same_scale)
{
  if (!allies_question_map_is_shared (last->fate))
    return ALLIES_LAST_ANSWER_PARTLY;
  return has_same_choices (question, last->question, same_scale, last->answer)
             ? ALLIES_LAST_ANSWER_CONFIRMABLE
             : ALLIES_LAST_ANSWER_OTHER_CHOICES;
}

typedef struct
{
  AlliesDossier *dossier;
  AlliesModel *model;
  AlliesSide side;
  const char *respondent;
  AlliesQuestion *question;
} Search;

static gboolean
find_in (const Search *search, guint year, AlliesLastAnswer *last)
{
  AlliesModel *before = allies_dossier_get_model (search->dossier, year);
  AlliesRespondent *respondent =
      allies_side_respondents_get (search->dossier, year, search->side, search->respondent);
  AlliesLastAnswer found = { .year = year };

  if (before == NULL || respondent == NULL)
    return FALSE;
  found.question = allies_question_map_find (search->question, search->model, before, &found.fate);
  if (found.question == NULL)
    return FALSE;
  found.answer =
      allies_dossier_get_answer (search->dossier, year, allies_respondent_get_id (respondent),
                                 allies_question_get_id (found.question));
  if (found.answer == NULL || allies_answer_get_state (found.answer) == ALLIES_ANSWER_OPEN)
    return FALSE;
  found.use =
      find_use (&found, search->question, allies_question_map_same_scale (search->model, before));
  *last = found;
  return TRUE;
}

gboolean
allies_last_answer_find (AlliesDossier *dossier,
                         guint year,
                         AlliesSide side,
                         const char *respondent,
                         AlliesQuestion *question,
                         AlliesLastAnswer *last)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_QUESTION (question), FALSE);
  g_return_val_if_fail (last != NULL, FALSE);

  const Search search = { dossier, allies_dossier_get_model (dossier, year), side, respondent,
                          question };
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);

  if (search.model == NULL)
    return FALSE;
  for (guint i = years->len; i > 0; i--)
    if (g_array_index (years, guint, i - 1) < year
        && find_in (&search, g_array_index (years, guint, i - 1), last))
      return TRUE;
  return FALSE;
}

AlliesAnswer *
allies_last_answer_repeat (const AlliesLastAnswer *last, AlliesAnswer *base)
{
  g_return_val_if_fail (last != NULL && last->use == ALLIES_LAST_ANSWER_CONFIRMABLE, NULL);
  g_return_val_if_fail (ALLIES_IS_ANSWER (base), NULL);

  const char *note = allies_answer_get_note (base);

  return allies_record_with (base, "state", (int)allies_answer_get_state (last->answer), "level",
                             allies_answer_get_level (last->answer), "number",
                             allies_answer_get_number (last->answer), "practice",
                             allies_answer_get_practices (last->answer), "reason",
                             allies_answer_get_reason (last->answer), "note",
                             *note != '\0' ? note : allies_answer_get_note (last->answer), NULL);
}

gboolean
allies_last_answer_is_repeated (const AlliesLastAnswer *last, AlliesAnswer *answer)
{
  g_return_val_if_fail (last != NULL, FALSE);

  if (answer == NULL || last->use != ALLIES_LAST_ANSWER_CONFIRMABLE)
    return FALSE;

  g_autoptr (AlliesAnswer) repeated = allies_last_answer_repeat (last, answer);
  g_autoptr (AlliesAnswer) silent =
      allies_record_with (repeated, "note", allies_answer_get_note (answer), NULL);
  return allies_record_equal (ALLIES_RECORD (silent), ALLIES_RECORD (answer));
}
