/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/progress.h"

#include "app/answering.h"
#include "dossier/side-respondents.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Sixty questions are to be answered in under 25 minutes. */
#define MINUTES_A_QUESTION 0.4

static void
add_questions (GPtrArray *order, AlliesPillar *pillar, gboolean scored)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      GListModel *questions = allies_capability_get_questions (capability);

      for (guint j = 0; j < g_list_model_get_n_items (questions); j++)
        {
          g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, j);

          if (allies_question_is_scored (question) == scored)
            g_ptr_array_add (order, question);
        }
    }
}

GPtrArray *
allies_question_order_list (AlliesModel *model, AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  GListModel *pillars = allies_model_get_pillars (model);
  GPtrArray *order = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) each = g_list_model_get_item (pillars, i);

      if (pillar != NULL && pillar != each)
        continue;
      add_questions (order, each, TRUE);
      add_questions (order, each, FALSE);
    }
  return order;
}

/* A delegate may answer for some capabilities only. */
static gboolean
is_for_respondent (AlliesSession *session, AlliesQuestion *question)
{
  AlliesRespondent *respondent = allies_answering_get_respondent (session);
  AlliesCapability *capability = allies_model_find_capability_of (
      allies_session_get_model (session), allies_question_get_id (question));

  return respondent == NULL || capability == NULL
         || allies_respondent_is_asked (respondent, allies_capability_get_id (capability));
}

gboolean
allies_question_order_is_asked (AlliesSession *session, AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_QUESTION (question), FALSE);
  return (!allies_session_is_pulse (session) || allies_question_is_pulse (question))
         && is_for_respondent (session, question);
}

GPtrArray *
allies_question_order_list_asked (AlliesSession *session, AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  g_autoptr (GPtrArray) all =
      allies_question_order_list (allies_session_get_model (session), pillar);
  GPtrArray *asked = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (allies_question_order_is_asked (session, all->pdata[i]))
      g_ptr_array_add (asked, all->pdata[i]);
  return asked;
}

static void
count_answer (AlliesProgress *progress, AlliesQuestion *question, AlliesAnswer *answer)
{
  AlliesAnswerState state = answer != NULL ? allies_answer_get_state (answer) : ALLIES_ANSWER_OPEN;
  gboolean is_answered = state != ALLIES_ANSWER_OPEN;

  if (allies_question_is_scored (question))
    {
      progress->total++;
      progress->answered += is_answered;
    }
  else
    {
      progress->figures++;
      progress->figures_answered += is_answered;
    }
  progress->unknown += state == ALLIES_ANSWER_UNKNOWN;
  progress->flagged += answer != NULL && allies_answer_is_flagged (answer);
}

/* For the other side, whatever one of its respondents has said. */
static AlliesAnswer *
find_answer (AlliesSession *session, int side, AlliesQuestion *question)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);
  g_autoptr (GPtrArray) respondents = NULL;

  if (side == allies_session_get_side (session) || side == ALLIES_SIDE_NONE)
    return allies_answering_get (session, side, year, question);
  respondents = allies_side_respondents_list (dossier, year, (AlliesSide)side);
  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesAnswer *answer = allies_dossier_get_answer (
          dossier, year, allies_respondent_get_id (respondents->pdata[i]),
          allies_question_get_id (question));

      if (answer != NULL && allies_answer_get_state (answer) != ALLIES_ANSWER_OPEN)
        return answer;
    }
  return NULL;
}

AlliesProgress
allies_progress_count (AlliesSession *session, int side, AlliesPillar *pillar)
{
  AlliesProgress progress = { 0 };

  g_return_val_if_fail (ALLIES_IS_SESSION (session), progress);

  g_autoptr (GPtrArray) order =
      allies_question_order_list (allies_session_get_model (session), pillar);

  for (guint i = 0; i < order->len; i++)
    if (side != allies_session_get_side (session) || is_for_respondent (session, order->pdata[i]))
      count_answer (&progress, order->pdata[i], find_answer (session, side, order->pdata[i]));
  return progress;
}

AlliesProgress
allies_progress_count_pulse (AlliesSession *session)
{
  AlliesProgress progress = { 0 };

  g_return_val_if_fail (ALLIES_IS_SESSION (session), progress);

  g_autoptr (GPtrArray) order =
      allies_question_order_list (allies_session_get_model (session), NULL);
  for (guint i = 0; i < order->len; i++)
    if (allies_question_is_pulse (order->pdata[i]) && is_for_respondent (session, order->pdata[i]))
      count_answer (&progress, order->pdata[i],
                    allies_answering_get_current (session, order->pdata[i]));
  return progress;
}

guint
allies_progress_count_beyond_pulse (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), 0);

  AlliesProgress pulse = allies_progress_count_pulse (session);
  AlliesProgress whole = allies_progress_count (session, allies_session_get_side (session), NULL);

  return (whole.total - whole.answered) + (whole.figures - whole.figures_answered)
         - (pulse.total - pulse.answered) - (pulse.figures - pulse.figures_answered);
}

guint
allies_progress_get_minutes (const AlliesProgress *progress)
{
  g_return_val_if_fail (progress != NULL, 0);

  guint open = progress->total - progress->answered;
  return open > 0 ? MAX (1, (guint)round (open * MINUTES_A_QUESTION)) : 0;
}

char *
allies_progress_dup_welcome (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  GListModel *questions = allies_model_get_questions (model);
  AlliesProgress whole = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      whole.total += allies_question_is_scored (question) ? 1 : 0;
    }

  guint minutes = allies_progress_get_minutes (&whole);
  return g_strdup_printf (
      ngettext ("About %u minute. Stop whenever you like: everything is kept as you go. Digits "
                "answer, Enter goes on, Backspace goes back.",
                "About %u minutes. Stop whenever you like: everything is kept as you go. Digits "
                "answer, Enter goes on, Backspace goes back.",
                minutes),
      minutes);
}

static gboolean
is_open (AlliesSession *session, AlliesQuestion *question)
{
  AlliesAnswer *answer = allies_answering_get (session, allies_session_get_side (session),
                                               allies_session_get_year (session), question);

  return answer == NULL || allies_answer_get_state (answer) == ALLIES_ANSWER_OPEN;
}

static int
find_index (GPtrArray *order, const char *id)
{
  for (guint i = 0; id != NULL && i < order->len; i++)
    if (g_str_equal (allies_question_get_id (order->pdata[i]), id))
      return (int)i;
  return -1;
}

AlliesQuestion *
allies_question_order_find_open (AlliesSession *session, const char *after, AlliesPillar *pillar)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  g_autoptr (GPtrArray) order =
      allies_question_order_list (allies_session_get_model (session), pillar);
  int start = find_index (order, after) + 1;

  for (guint i = 0; i < order->len; i++)
    {
      AlliesQuestion *question = order->pdata[((guint)start + i) % order->len];

      if (allies_question_order_is_asked (session, question) && is_open (session, question))
        return question;
    }
  return NULL;
}

AlliesQuestion *
allies_question_order_find_next (AlliesSession *session, AlliesQuestion *from, int step)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_QUESTION (from), NULL);
  g_return_val_if_fail (step == 1 || step == -1, NULL);

  g_autoptr (GPtrArray) order =
      allies_question_order_list (allies_session_get_model (session), NULL);
  int index = find_index (order, allies_question_get_id (from));

  if (index < 0)
    return NULL;
  for (index += step; index >= 0 && index < (int)order->len; index += step)
    if (allies_question_order_is_asked (session, order->pdata[index]))
      return order->pdata[index];
  return NULL;
}

AlliesQuestion *
allies_question_order_find_start (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  AlliesModel *model = allies_session_get_model (session);
  AlliesQuestion *question =
      allies_model_find_question (model, allies_session_get_question (session));
  g_autoptr (GPtrArray) order = allies_question_order_list_asked (session, NULL);

  if (question == NULL || !is_for_respondent (session, question))
    question = allies_question_order_find_open (session, NULL, NULL);
  if (question == NULL && order->len > 0)
    question = order->pdata[0];
  return question;
}

AlliesQuestion *
allies_question_order_find_in (AlliesSession *session, const char *pillar)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && pillar != NULL, NULL);

  AlliesModel *model = allies_session_get_model (session);
  GListModel *pillars = allies_model_get_pillars (model);

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) each = g_list_model_get_item (pillars, i);
      g_autoptr (GPtrArray) order = allies_question_order_list_asked (session, each);
      AlliesQuestion *open = NULL;

      if (!g_str_equal (allies_pillar_get_id (each), pillar) || order->len == 0)
        continue;
      open = allies_question_order_find_open (session, NULL, each);
      return open != NULL ? open : order->pdata[0];
    }
  return NULL;
}
