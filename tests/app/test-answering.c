/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answering.h"

#include "app/progress.h"
#include "dossier/next-year.h"
#include "dossier/side-respondents.h"
#include "support/app-fixture.h"

#include <math.h>

static const char *
undo (AlliesSession *session)
{
  return allies_edit_history_undo (allies_session_get_history (session));
}

static void
test_first_answer (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesDossier *dossier = allies_session_get_dossier (session);
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.identity");
  guint year = allies_session_get_year (session);
  g_autofree char *who = g_strdup_printf ("respondent/%u/marketing", year);
  g_autofree char *key = g_strdup_printf ("answer/%u/marketing/data.single-view.identity", year);
  AlliesAnswer *answer = NULL;

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  g_assert_true (allies_answering_choose_level (session, question, 3));
  g_assert_false (allies_answering_choose_level (session, question, 3));
  answer = allies_answering_get_current (session, question);
  g_assert_cmpfloat (allies_answer_get_level (answer), ==, 3);
  g_assert_true (g_str_has_suffix (allies_answer_get_time (answer), "Z"));
  g_assert_nonnull (allies_dossier_get (dossier, who));
  g_assert_cmpstr (undo (session), ==, key);
  g_assert_null (allies_dossier_get (dossier, who));
  g_assert_null (allies_answering_get_current (session, question));
}

static void
test_states_replace_one_another (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.identity");
  AlliesAnswer *answer = NULL;

  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  allies_answering_choose_level (session, question, 4);
  allies_answering_set_note (session, question, "  A note \n");
  allies_answering_set_evidence (session, question, "one\n\n two \n");
  allies_answering_set_flagged (session, question, TRUE);
  allies_answering_set_not_applicable (session, question, "No customers");
  answer = allies_answering_get_current (session, question);
  g_assert_cmpint (allies_answer_get_state (answer), ==, ALLIES_ANSWER_NOT_APPLICABLE);
  g_assert_true (isnan (allies_answer_get_level (answer)));
  g_assert_cmpstr (allies_answer_get_note (answer), ==, "A note");
  g_assert_cmpstr (allies_answer_get_evidence (answer)[1], ==, "two");
  g_assert_null (allies_answer_get_evidence (answer)[2]);

  g_assert_true (allies_answering_set_unknown (session, question));
  answer = allies_answering_get_current (session, question);
  g_assert_cmpstr (allies_answer_get_reason (answer), ==, "");
  g_assert_true (allies_answer_is_flagged (answer));
  g_assert_true (allies_answering_clear (session, question));
  g_assert_false (allies_answering_clear (session, question));
}

static void
test_practices (void)
{
  g_autoptr (AlliesSession) session = fixture_new_unusual_session ();
  GListModel *questions = allies_model_get_questions (allies_session_get_model (session));

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      GListModel *practices = allies_question_get_practices (question);
      g_autoptr (AlliesPractice) first = g_list_model_get_item (practices, 0);

      if (first == NULL)
        continue;
      g_assert_true (
          allies_answering_set_practice (session, question, allies_practice_get_id (first), TRUE));
      g_assert_cmpuint (g_strv_length ((char **)allies_answer_get_practices (
                            allies_answering_get_current (session, question))),
                        ==, 1);
      g_assert_true (allies_answering_set_practice (session, question, NULL, FALSE));
      g_assert_cmpint (allies_answer_get_state (allies_answering_get_current (session, question)),
                       ==, ALLIES_ANSWER_PRACTICES);
      return;
    }
  g_assert_not_reached ();
}

static void
test_last_year (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesLastAnswer last = { 0 };
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.identity");

  g_assert_false (allies_answering_get_last (session, question, &last));
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  g_assert_true (allies_answering_get_last (session, question, &last));
  g_assert_cmpuint (last.year, ==, 2025);
  allies_session_set_year (session, 2025);
  g_assert_false (allies_answering_get_last (session, question, &last));
}

static AlliesSession *
new_next_year (void)
{
  AlliesSession *session = fixture_new_session ();
  AlliesDossier *dossier = allies_session_get_dossier (session);

  allies_next_year_start (allies_session_get_history (session), dossier, 2026, 2027,
                          allies_dossier_get_model (dossier, 2026), "2027-01-31");
  allies_session_set_year (session, 2027);
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  return session;
}

static void
test_repeat_last (void)
{
  g_autoptr (AlliesSession) session = new_next_year ();
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.identity");
  AlliesLastAnswer last = { 0 };
  AlliesAnswer *answer = NULL;
  AlliesProgress before = allies_progress_count (session, ALLIES_SIDE_MARKETING, NULL);

  g_assert_cmpuint (before.answered, ==, 0);
  g_assert_true (allies_answering_get_last (session, question, &last));
  g_assert_cmpuint (last.year, ==, 2026);
  g_assert_true (allies_answering_repeat_last (session, question));
  answer = allies_answering_get_current (session, question);
  g_assert_cmpfloat (allies_answer_get_level (answer), ==, allies_answer_get_level (last.answer));
  g_assert_cmpstr (allies_answer_get_note (answer), ==, allies_answer_get_note (last.answer));
  g_assert_cmpstr (allies_answer_get_time (answer), !=, allies_answer_get_time (last.answer));
  g_assert_cmpuint (allies_progress_count (session, ALLIES_SIDE_MARKETING, NULL).answered, ==, 1);

  /* saying it twice is no edit, and one step takes it back */
  g_assert_true (allies_answering_repeat_last (session, question));
  g_assert_nonnull (undo (session));
  g_assert_null (allies_answering_get_current (session, question));
}

static void
test_own_note_stays (void)
{
  g_autoptr (AlliesSession) session = new_next_year ();
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.identity");

  allies_answering_set_note (session, question, "of this year");
  g_assert_true (allies_answering_repeat_last (session, question));
  g_assert_cmpstr (allies_answer_get_note (allies_answering_get_current (session, question)), ==,
                   "of this year");
}

/* Who did not answer then is not taken for the executive. */
static void
test_new_delegate_has_no_last (void)
{
  g_autoptr (AlliesSession) session = new_next_year ();
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.identity");
  AlliesDossier *dossier = allies_session_get_dossier (session);
  g_autoptr (AlliesRespondent) delegate =
      allies_side_respondents_new_delegate (dossier, 2027, ALLIES_SIDE_MARKETING, "Jo New", "");
  AlliesLastAnswer last = { 0 };

  allies_edit_history_apply (allies_session_get_history (session), "Delegate", 2027,
                             g_object_ref (delegate));
  allies_session_set_respondent (session, allies_respondent_get_id (delegate));
  g_assert_false (allies_answering_get_last (session, question, &last));
  g_assert_false (allies_answering_repeat_last (session, question));
  g_assert_null (allies_answering_get_current (session, question));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/answering/first-answer", test_first_answer);
  g_test_add_func ("/answering/states-replace-one-another", test_states_replace_one_another);
  g_test_add_func ("/answering/practices", test_practices);
  g_test_add_func ("/answering/last-year", test_last_year);
  g_test_add_func ("/answering/repeat-last", test_repeat_last);
  g_test_add_func ("/answering/own-note-stays", test_own_note_stays);
  g_test_add_func ("/answering/new-delegate-has-no-last", test_new_delegate_has_no_last);
  return g_test_run ();
}
