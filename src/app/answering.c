/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answering.h"

#include "app/environment.h"
#include "app/finishing.h"
#include "dossier/answer-change.h"
#include "dossier/side-respondents.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* For the side of the session whoever answers now, for the other one its executive. */
static AlliesRespondent *
find_respondent (AlliesSession *session, int side, guint year)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);
  const char *id =
      side == allies_session_get_side (session) ? allies_session_get_respondent (session) : NULL;

  return side == ALLIES_SIDE_NONE
             ? NULL
             : allies_side_respondents_get (dossier, year, (AlliesSide)side, id);
}

static AlliesRespondent *
make_respondent (AlliesSession *session)
{
  return allies_side_respondents_new_executive (allies_session_get_dossier (session),
                                                allies_session_get_year (session),
                                                (AlliesSide)allies_session_get_side (session));
}

AlliesRespondent *
allies_answering_get_respondent (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return find_respondent (session, allies_session_get_side (session),
                          allies_session_get_year (session));
}

AlliesAnswer *
allies_answering_get (AlliesSession *session, int side, guint year, AlliesQuestion *question)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_QUESTION (question), NULL);

  AlliesRespondent *respondent = find_respondent (session, side, year);

  if (respondent == NULL)
    return NULL;
  return allies_dossier_get_answer (allies_session_get_dossier (session), year,
                                    allies_respondent_get_id (respondent),
                                    allies_question_get_id (question));
}

AlliesAnswer *
allies_answering_get_current (AlliesSession *session, AlliesQuestion *question)
{
  return allies_answering_get (session, allies_session_get_side (session),
                               allies_session_get_year (session), question);
}

gboolean
allies_answering_get_last (AlliesSession *session, AlliesQuestion *question, AlliesLastAnswer *last)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);

  int side = allies_session_get_side (session);

  return side != ALLIES_SIDE_NONE
         && allies_last_answer_find (allies_session_get_dossier (session),
                                     allies_session_get_year (session), (AlliesSide)side,
                                     allies_session_get_respondent (session), question, last);
}

/* What each said before both looked stays as it was; notes and evidence may still be added. */
static gboolean
is_sealed (AlliesSession *session, AlliesAnswer *answer)
{
  AlliesQuestion *question = allies_model_find_question (allies_session_get_model (session),
                                                         allies_answer_get_question (answer));
  AlliesAnswer *before = allies_answering_get_current (session, question);
  g_autoptr (AlliesAnswer) compared =
      allies_record_with (answer, "note", before != NULL ? allies_answer_get_note (before) : "",
                          "evidence", before != NULL ? allies_answer_get_evidence (before) : NULL,
                          "time", before != NULL ? allies_answer_get_time (before) : "", NULL);

  return allies_finishing_is_sealed (session) && allies_question_is_scored (question)
         && (before == NULL
             || !allies_record_equal (ALLIES_RECORD (before), ALLIES_RECORD (compared)));
}

/* The answer first, so that undoing points to it and not to the one who gave it. */
static gboolean
put (AlliesSession *session, const char *label, AlliesAnswer *answer)
{
  AlliesEditHistory *history = allies_session_get_history (session);
  guint year = allies_session_get_year (session);

  if (is_sealed (session, answer))
    {
      g_object_unref (answer);
      return FALSE;
    }
  allies_edit_history_begin (history, label);
  allies_answer_change (history, allies_session_get_dossier (session), year, answer);
  if (find_respondent (session, allies_session_get_side (session), year) == NULL)
    allies_edit_history_put (history, year, make_respondent (session));
  return allies_edit_history_end (history);
}

static AlliesAnswer *
dup_base (AlliesSession *session, AlliesQuestion *question)
{
  AlliesAnswer *answer = allies_answering_get_current (session, question);
  AlliesRespondent *known = allies_answering_get_respondent (session);
  g_autoptr (AlliesRespondent) respondent =
      known != NULL ? g_object_ref (known) : make_respondent (session);
  g_autofree char *time = allies_environment_dup_time ();

  if (answer != NULL)
    return allies_record_with (answer, "time", time, NULL);
  return allies_record_new (ALLIES_TYPE_ANSWER, "respondent", allies_respondent_get_id (respondent),
                            "question", allies_question_get_id (question), "time", time, NULL);
}

static AlliesAnswer *
with_state (AlliesAnswer *base, AlliesAnswerState state)
{
  return allies_record_with (base, "state", (int)state, "level", (double)NAN, "number", (double)NAN,
                             "practice", NULL, "reason", "", NULL);
}

static AlliesAnswerState
get_state (AlliesSession *session, AlliesQuestion *question)
{
  AlliesAnswer *answer = allies_answering_get_current (session, question);

  return answer != NULL ? allies_answer_get_state (answer) : ALLIES_ANSWER_OPEN;
}

gboolean
allies_answering_choose_level (AlliesSession *session, AlliesQuestion *question, double level)
{
  g_autoptr (AlliesAnswer) base = dup_base (session, question);
  g_autoptr (AlliesAnswer) answer = with_state (base, ALLIES_ANSWER_LEVEL);

  if (allies_answer_get_level (base) == level)
    return FALSE;
  return put (session, _ ("Answer"), allies_record_with (answer, "level", level, NULL));
}

static gboolean
is_ticked (const char *const *ticked, const char *practice)
{
  return g_strv_contains (ticked, practice);
}

gboolean
allies_answering_set_practice (AlliesSession *session,
                               AlliesQuestion *question,
                               const char *practice,
                               gboolean ticked)
{
  g_autoptr (AlliesAnswer) base = dup_base (session, question);
  g_autoptr (AlliesAnswer) answer = with_state (base, ALLIES_ANSWER_PRACTICES);
  const char *const *before = allies_answer_get_practices (base);
  GListModel *practices = allies_question_get_practices (question);
  g_autoptr (GPtrArray) after = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (practices); i++)
    {
      g_autoptr (AlliesPractice) each = g_list_model_get_item (practices, i);
      const char *id = allies_practice_get_id (each);
      gboolean is_meant = practice == NULL || g_str_equal (id, practice);

      if (is_meant ? ticked : is_ticked (before, id))
        g_ptr_array_add (after, (char *)id);
    }
  g_ptr_array_add (after, NULL);
  if (get_state (session, question) == ALLIES_ANSWER_PRACTICES
      && g_strv_equal (before, (const char *const *)after->pdata))
    return FALSE;
  return put (session, _ ("Answer"), allies_record_with (answer, "practice", after->pdata, NULL));
}

gboolean
allies_answering_set_number (AlliesSession *session, AlliesQuestion *question, double number)
{
  if (isnan (number))
    return allies_answering_clear (session, question);

  g_autoptr (AlliesAnswer) base = dup_base (session, question);
  g_autoptr (AlliesAnswer) answer = with_state (base, ALLIES_ANSWER_NUMBER);

  if (allies_answer_get_number (base) == number)
    return FALSE;
  return put (session, _ ("Figure"), allies_record_with (answer, "number", number, NULL));
}

gboolean
allies_answering_set_not_applicable (AlliesSession *session,
                                     AlliesQuestion *question,
                                     const char *reason)
{
  g_return_val_if_fail (reason != NULL && *reason != '\0', FALSE);

  g_autoptr (AlliesAnswer) base = dup_base (session, question);
  g_autoptr (AlliesAnswer) answer = with_state (base, ALLIES_ANSWER_NOT_APPLICABLE);

  if (get_state (session, question) == ALLIES_ANSWER_NOT_APPLICABLE
      && g_str_equal (allies_answer_get_reason (base), reason))
    return FALSE;
  return put (session, _ ("Not applicable"), allies_record_with (answer, "reason", reason, NULL));
}

gboolean
allies_answering_set_unknown (AlliesSession *session, AlliesQuestion *question)
{
  g_autoptr (AlliesAnswer) base = dup_base (session, question);

  if (get_state (session, question) == ALLIES_ANSWER_UNKNOWN)
    return FALSE;
  return put (session, _ ("I don't know"), with_state (base, ALLIES_ANSWER_UNKNOWN));
}

gboolean
allies_answering_repeat_last (AlliesSession *session, AlliesQuestion *question)
{
  AlliesLastAnswer last;

  if (!allies_answering_get_last (session, question, &last)
      || last.use != ALLIES_LAST_ANSWER_CONFIRMABLE)
    return FALSE;
  if (allies_last_answer_is_repeated (&last, allies_answering_get_current (session, question)))
    return TRUE;

  g_autoptr (AlliesAnswer) base = dup_base (session, question);
  g_autofree char *label = g_strdup_printf (_ ("Same as %u"), last.year);
  return put (session, label, allies_last_answer_repeat (&last, base));
}

gboolean
allies_answering_clear (AlliesSession *session, AlliesQuestion *question)
{
  g_autoptr (AlliesAnswer) base = dup_base (session, question);

  if (get_state (session, question) == ALLIES_ANSWER_OPEN)
    return FALSE;
  return put (session, _ ("Take the answer back"), with_state (base, ALLIES_ANSWER_OPEN));
}

gboolean
allies_answering_set_flagged (AlliesSession *session, AlliesQuestion *question, gboolean flagged)
{
  g_autoptr (AlliesAnswer) base = dup_base (session, question);

  if (allies_answer_is_flagged (base) == flagged)
    return FALSE;
  return put (session, _ ("Flag"), allies_record_with (base, "flagged", flagged ? 1 : 0, NULL));
}

gboolean
allies_answering_set_confidence (AlliesSession *session,
                                 AlliesQuestion *question,
                                 AlliesConfidence confidence)
{
  g_autoptr (AlliesAnswer) base = dup_base (session, question);

  if (allies_answer_get_confidence (base) == confidence)
    return FALSE;
  return put (session, _ ("How sure"),
              allies_record_with (base, "confidence", (int)confidence, NULL));
}

gboolean
allies_answering_set_note (AlliesSession *session, AlliesQuestion *question, const char *note)
{
  g_autoptr (AlliesAnswer) base = dup_base (session, question);
  g_autofree char *trimmed = g_strstrip (g_strdup (note));

  if (g_str_equal (allies_answer_get_note (base), trimmed))
    return FALSE;
  return put (session, _ ("Note"), allies_record_with (base, "note", trimmed, NULL));
}

static GStrv
split_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (kept, lines[i]);
  return g_strv_builder_end (kept);
}

gboolean
allies_answering_set_evidence (AlliesSession *session,
                               AlliesQuestion *question,
                               const char *evidence)
{
  g_autoptr (AlliesAnswer) base = dup_base (session, question);
  g_auto (GStrv) lines = split_lines (evidence);

  if (g_strv_equal (allies_answer_get_evidence (base), (const char *const *)lines))
    return FALSE;
  return put (session, _ ("Evidence"), allies_record_with (base, "evidence", lines, NULL));
}
