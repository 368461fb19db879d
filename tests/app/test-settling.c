/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/settling.h"

#include "app/answering.h"
#include "support/app-fixture.h"

#include <math.h>

#define QUESTION "culture.values.rewards"

static const char *
undo (AlliesSession *session)
{
  return allies_edit_history_undo (allies_session_get_history (session));
}

static void
assert_state (AlliesSession *session, const char *expected)
{
  g_autofree char *state = allies_settling_dup_state (session, QUESTION);

  g_assert_cmpstr (state, ==, expected);
}

static void
test_each_is_one_edit (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  g_assert_null (allies_settling_get (session, QUESTION));
  assert_state (session, "open");
  g_assert_true (allies_settling_agree (session, QUESTION, 3));
  g_assert_false (allies_settling_agree (session, QUESTION, 3));
  assert_state (session, "level 3");
  g_assert_true (
      g_str_has_suffix (allies_agreement_get_time (allies_settling_get (session, QUESTION)), "Z"));
  g_assert_true (allies_settling_set_why (session, QUESTION, " Since March. "));
  g_assert_false (allies_settling_set_why (session, QUESTION, "Since March."));
  g_assert_true (allies_settling_differ (session, QUESTION));
  g_assert_false (allies_settling_differ (session, QUESTION));
  assert_state (session, "agreed to differ");
  g_assert_true (isnan (allies_agreement_get_level (allies_settling_get (session, QUESTION))));
  g_assert_true (allies_settling_set_not_applicable (session, QUESTION));
  assert_state (session, "does not apply");
  g_assert_cmpstr (allies_agreement_get_why (allies_settling_get (session, QUESTION)), ==,
                   "Since March.");
  g_assert_true (allies_settling_take_back (session, QUESTION));
  g_assert_false (allies_settling_take_back (session, QUESTION));
  assert_state (session, "open");
  g_assert_cmpstr (undo (session), ==, "agreement/2026/" QUESTION);
  assert_state (session, "does not apply");
  undo (session);
  assert_state (session, "agreed to differ");
  undo (session);
  assert_state (session, "level 3");
  undo (session);
  g_assert_cmpstr (allies_agreement_get_why (allies_settling_get (session, QUESTION)), ==, "");
  undo (session);
  assert_state (session, "open");
}

/* Nothing to explain where nothing is settled. */
static void
test_why_needs_a_settlement (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  g_assert_false (allies_settling_set_why (session, QUESTION, "Why"));
  g_assert_null (allies_settling_get (session, QUESTION));
}

/* What both answered is never touched. */
static void
test_answers_stay (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesQuestion *question = fixture_get_question (session, QUESTION);
  AlliesAnswer *marketing = allies_answering_get (session, ALLIES_SIDE_MARKETING, 2026, question);
  AlliesAnswer *technology = allies_answering_get (session, ALLIES_SIDE_TECHNOLOGY, 2026, question);

  allies_settling_agree (session, QUESTION, 5);
  g_assert_true (allies_answering_get (session, ALLIES_SIDE_MARKETING, 2026, question)
                 == marketing);
  g_assert_true (allies_answering_get (session, ALLIES_SIDE_TECHNOLOGY, 2026, question)
                 == technology);
}

static void
test_count (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  guint n = 0;
  const AlliesDifference *differences = allies_alignment_get_differences (
      allies_results_get_alignment (allies_session_get_results (session)), &n);
  guint total = 0;
  guint settled = allies_settling_count (session, &total);

  g_assert_cmpuint (total, ==, n);
  for (guint i = 0; i < n; i++)
    if (allies_settling_get (session, differences[i].question) == NULL)
      {
        g_autofree char *question = g_strdup (differences[i].question);

        g_assert_true (allies_settling_differ (session, question));
        g_assert_cmpuint (allies_settling_count (session, &total), ==, settled + 1);
        g_assert_cmpuint (total, ==, n);
        return;
      }
  g_assert_not_reached ();
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/settling/each-is-one-edit", test_each_is_one_edit);
  g_test_add_func ("/settling/why-needs-a-settlement", test_why_needs_a_settlement);
  g_test_add_func ("/settling/answers-stay", test_answers_stay);
  g_test_add_func ("/settling/count", test_count);
  return g_test_run ();
}
