/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/session.h"

#include "app/answering.h"
#include "support/app-fixture.h"

static void
count_cb (AlliesSession *session, guint *n)
{
  (*n)++;
}

static void
test_announces_once (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  guint n = 0;

  fixture_settle (session);
  g_signal_connect (session, "updated", G_CALLBACK (count_cb), &n);
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  for (guint level = 1; level <= 5; level++)
    allies_answering_choose_level (
        session, fixture_get_question (session, "data.single-view.identity"), level);
  g_assert_cmpuint (n, ==, 0);
  fixture_settle (session);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_results_follow (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.sources");
  double before =
      allies_score_get_overall (allies_results_get_score (allies_session_get_results (session)))
          ->score;

  g_assert_true (allies_session_get_results (session) == allies_session_get_results (session));
  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  g_assert_true (allies_answering_choose_level (session, question, 5));
  g_assert_cmpfloat (
      allies_score_get_overall (allies_results_get_score (allies_session_get_results (session)))
          ->score,
      >, before);
  allies_edit_history_undo (allies_session_get_history (session));
  g_assert_cmpfloat (
      allies_score_get_overall (allies_results_get_score (allies_session_get_results (session)))
          ->score,
      ==, before);
}

static void
test_years (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  g_assert_cmpuint (allies_session_get_year (session), ==, 2026);
  allies_session_set_year (session, 2025);
  g_assert_cmpuint (allies_session_get_year (session), ==, 2025);
  g_assert_cmpuint (allies_results_get_year (allies_session_get_results (session)), ==, 2025);
  allies_session_set_year (session, 1999);
  g_assert_cmpuint (allies_session_get_year (session), ==, 2025);
}

static void
test_other_scale (void)
{
  g_autoptr (AlliesSession) session = fixture_new_unusual_session ();

  g_assert_cmpstr (allies_model_get_id (allies_session_get_model (session)), ==, "unusual");
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  g_assert_true (
      allies_answering_choose_level (session, fixture_get_question (session, "a.1.level"), 0.2));
  g_assert_nonnull (allies_results_get_roadmap (allies_session_get_results (session)));
}

/* The first choice in a place is free; then a side that answered elsewhere is sealed. */
static void
test_sealed_side (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  fixture_make_blind (session);
  allies_dossier_replace (allies_session_get_dossier (session),
                          "answer/2026/marketing/culture.values.rewards", NULL);
  g_assert_false (allies_session_is_revealed (session));
  g_assert_true (allies_session_may_answer_as (session, ALLIES_SIDE_MARKETING));
  g_assert_true (allies_session_may_answer_as (session, ALLIES_SIDE_TECHNOLOGY));
  g_assert_true (allies_session_set_side (session, ALLIES_SIDE_MARKETING));
  g_assert_false (allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY));
  g_assert_cmpint (allies_session_get_side (session), ==, ALLIES_SIDE_MARKETING);
  g_assert_null (allies_dossier_get_answer (allies_session_get_view (session), 2026, "technology",
                                            "data.insight.access"));
  allies_session_set_sides_here (session, 3);
  g_assert_true (allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/session/announces-once", test_announces_once);
  g_test_add_func ("/session/results-follow", test_results_follow);
  g_test_add_func ("/session/years", test_years);
  g_test_add_func ("/session/other-scale", test_other_scale);
  g_test_add_func ("/session/sealed-side", test_sealed_side);
  return g_test_run ();
}
