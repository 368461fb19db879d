/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-frontier.h"
#include "support/sample-problem.h"

#define RUNS 60

static void
check (const AlliesPlanProblem *problem, const AlliesPlanFrontier *frontier)
{
  guint n;
  const AlliesPlanPoint *points = allies_plan_frontier_get_points (frontier, &n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (allies_plan_state_check (problem, points[i].stages), ==,
                       ALLIES_PLAN_BREACH_NONE);
      g_assert_cmpfloat (points[i].value, ==, allies_plan_state_value (problem, points[i].stages));
      g_assert_cmpfloat (points[i].closed, ==,
                         allies_plan_state_closed (problem, points[i].stages));
      if (i > 0)
        g_assert_true (points[i].value < points[i - 1].value
                       && points[i].closed > points[i - 1].closed);
    }
}

static void
test_random (void)
{
  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr (AlliesPlanProblem) problem = sample_problem_random (run, FALSE);
      g_autoptr (AlliesPlanFrontier) frontier = allies_plan_frontier_new (problem, NULL, NULL);
      guint n;
      const AlliesPlanPoint *points = allies_plan_frontier_get_points (frontier, &n);

      check (problem, frontier);
      g_assert_cmpuint (n, >, 0); /* the empty plan at least */
      for (guint i = 0; i < n; i++)
        g_assert_cmpstr (sample_problem_breach (problem, points[i].stages), ==, NULL);
    }
}

/* From the best of one to the best of the other, with some between. */
static void
test_large (void)
{
  for (guint run = 1; run <= 3; run++)
    {
      g_autoptr (AlliesPlanProblem) problem = sample_problem_large (run, 20, 3);
      g_autoptr (AlliesPlanFrontier) frontier = allies_plan_frontier_new (problem, NULL, NULL);
      g_autoptr (AlliesPlanProof) value = allies_plan_proof_new (problem, 1, NULL, NULL);
      g_autoptr (AlliesPlanProof) closed = allies_plan_proof_new (problem, 0, NULL, NULL);
      guint n;
      const AlliesPlanPoint *points = allies_plan_frontier_get_points (frontier, &n);

      check (problem, frontier);
      g_assert_cmpuint (n, >=, 5);
      g_assert_cmpfloat_with_epsilon (points[0].value,
                                      allies_plan_state_value (problem, value->stages), 1e-3);
      g_assert_cmpfloat_with_epsilon (points[n - 1].closed,
                                      allies_plan_state_closed (problem, closed->stages), 1e-6);
    }
}

static void
test_cancel (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_large (1, 40, 4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (AlliesPlanFrontier) frontier = allies_plan_frontier_new (problem, NULL, cancellable);
  check (problem, frontier);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);
}

static void
test_impossible (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_new (
      AGREED ("art.one.a", "1")
          TARGET ("art.one", "4") "<stage id='s1' months='6' budget='0'/>"
                                  "<plan horizon='3' rate='0' weight='1'/>"
                                  "<placement initiative='a' stage='s1' pinned='yes'/>",
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "9"));
  g_autoptr (AlliesPlanFrontier) frontier = allies_plan_frontier_new (problem, NULL, NULL);
  guint n;

  allies_plan_frontier_get_points (frontier, &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-frontier/random", test_random);
  g_test_add_func ("/plan-frontier/large", test_large);
  g_test_add_func ("/plan-frontier/cancel", test_cancel);
  g_test_add_func ("/plan-frontier/impossible", test_impossible);
  return g_test_run ();
}
