/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/side-answer.h"

#include "app/answer-text.h"
#include "app/answering.h"
#include "dossier/side-respondents.h"
#include "scoring/position.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
dup_mean (AlliesSession *session, AlliesQuestion *question, AlliesSide side)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);
  gboolean is_figure = allies_question_get_kind (question) == ALLIES_QUESTION_NUMBER;
  double mean = is_figure ? allies_side_number (dossier, year, question, side)
                          : allies_position_compute (dossier, year, question).sides[side];

  if (isnan (mean))
    return NULL;
  return is_figure ? allies_answer_text_new_figure (question, mean)
                   : allies_answer_text_new_level (mean);
}

static AlliesAnswer *
find_answer (AlliesSession *session, AlliesQuestion *question, AlliesRespondent *respondent)
{
  AlliesAnswer *answer = allies_dossier_get_answer (
      allies_session_get_dossier (session), allies_session_get_year (session),
      allies_respondent_get_id (respondent), allies_question_get_id (question));

  return answer != NULL && allies_answer_get_state (answer) != ALLIES_ANSWER_OPEN ? answer : NULL;
}

char *
allies_side_answer_new_line (AlliesSession *session, AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_QUESTION (question), NULL);
  g_return_val_if_fail (allies_session_get_side (session) != ALLIES_SIDE_NONE, NULL);

  AlliesDossier *dossier = allies_session_get_dossier (session);
  AlliesSide side = (AlliesSide)allies_session_get_side (session);
  g_autoptr (GPtrArray) respondents =
      allies_side_respondents_list (dossier, allies_session_get_year (session), side);
  g_autofree char *mean = dup_mean (session, question, side);
  g_autoptr (GString) line = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesAnswer *answer = find_answer (session, question, respondents->pdata[i]);
      g_autofree char *said = allies_answer_text_new (question, answer);

      n += answer != NULL;
      if (answer != NULL && respondents->pdata[i] != allies_answering_get_respondent (session))
        g_string_append_printf (
            line, "%s: %s · ",
            allies_side_respondents_get_name (dossier, side, respondents->pdata[i]), said);
    }
  if (n < 2)
    return NULL;
  g_string_append_printf (line, _ ("Side's answer: %s"), mean != NULL ? mean : _ ("none yet"));
  return g_strdup (line->str);
}
