/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/finishing.h"

#include "app/answering.h"
#include "support/app-fixture.h"

/* (transfer full): an empty year that is answered blindly, the CMO first */
static AlliesSession *
new_session (void)
{
  AlliesSession *session = fixture_new_empty_session ();

  fixture_make_blind (session);
  g_assert_true (allies_session_set_side (session, ALLIES_SIDE_MARKETING));
  return session;
}

static void
answer (AlliesSession *session, double level)
{
  allies_answering_choose_level (
      session, fixture_get_question (session, "data.single-view.identity"), level);
}

static double
get_score (AlliesSession *session)
{
  return allies_score_find (allies_results_get_score (allies_session_get_results (session)),
                            "data.single-view")
      ->score;
}

static void
test_both_finish (void)
{
  g_autoptr (AlliesSession) session = new_session ();

  answer (session, 2);
  g_assert_cmpint (allies_finishing_get (session, ALLIES_SIDE_MARKETING), ==,
                   ALLIES_FINISHING_ANSWERING);
  allies_finishing_finish (session);
  g_assert_cmpstr (allies_edit_history_get_undo_label (allies_session_get_history (session)), ==,
                   "I have finished");
  g_assert_cmpint (allies_finishing_get (session, ALLIES_SIDE_MARKETING), ==,
                   ALLIES_FINISHING_FINISHED);
  g_assert_false (allies_session_is_revealed (session));
  g_assert_true (allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY));
  answer (session, 4);
  g_assert_cmpfloat (get_score (session), ==, 4);
  allies_finishing_finish (session);
  g_assert_true (allies_session_is_revealed (session));
  g_assert_true (allies_finishing_is_sealed (session));
  g_assert_null (allies_edit_history_get_undo_label (allies_session_get_history (session)));
  g_assert_cmpfloat (get_score (session), ==, 3);
}

/* One who agrees to look shows nothing; when both do, it is recorded. */
static void
test_both_look (void)
{
  g_autoptr (AlliesSession) session = new_session ();

  allies_finishing_look (session);
  g_assert_cmpint (allies_finishing_get (session, ALLIES_SIDE_MARKETING), ==,
                   ALLIES_FINISHING_LOOKS);
  g_assert_false (allies_session_is_revealed (session));
  allies_finishing_take_back (session);
  g_assert_cmpint (allies_finishing_get (session, ALLIES_SIDE_MARKETING), ==,
                   ALLIES_FINISHING_ANSWERING);
  allies_finishing_look (session);
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  allies_finishing_look (session);
  g_assert_true (allies_session_is_revealed (session));
  g_assert_nonnull (
      allies_dossier_get (allies_session_get_dossier (session), "completion/2026/marketing"));
  g_assert_nonnull (allies_dossier_get (allies_session_get_dossier (session), "reveal/2026"));
}

/* What each said stays as it was; a note may still be added. */
static void
test_sealed (void)
{
  g_autoptr (AlliesSession) session = new_session ();
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.identity");

  answer (session, 2);
  allies_finishing_finish (session);
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  allies_finishing_finish (session);
  g_assert_false (allies_answering_choose_level (session, question, 3));
  g_assert_false (allies_answering_set_unknown (session, question));
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  g_assert_false (allies_answering_choose_level (session, question, 3));
  g_assert_true (allies_answering_set_note (session, question, "Now I see."));
  g_assert_cmpfloat (allies_answer_get_level (allies_answering_get_current (session, question)), ==,
                     2);
}

/* Where answering is open nothing is ever sealed. */
static void
test_open (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  g_assert_true (allies_session_is_revealed (session));
  allies_finishing_seal (session);
  g_assert_false (allies_finishing_is_sealed (session));
  g_assert_true (allies_answering_choose_level (
      session, fixture_get_question (session, "data.single-view.identity"), 5));
}

/* Looking at the differences of two who have answered everything seals the year. */
static void
test_seal (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  fixture_make_blind (session);
  g_assert_true (allies_session_is_revealed (session));
  g_assert_false (allies_finishing_is_sealed (session));
  allies_finishing_seal (session);
  g_assert_true (allies_finishing_is_sealed (session));
  g_assert_null (allies_edit_history_get_undo_label (allies_session_get_history (session)));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/finishing/both-finish", test_both_finish);
  g_test_add_func ("/finishing/both-look", test_both_look);
  g_test_add_func ("/finishing/sealed", test_sealed);
  g_test_add_func ("/finishing/open", test_open);
  g_test_add_func ("/finishing/seal", test_seal);
  return g_test_run ();
}
