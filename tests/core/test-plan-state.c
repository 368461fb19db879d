/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-state.h"
#include "support/sample-problem.h"

#define OUT ALLIES_STAGE_NONE
#define N   4

static void
test_check (void)
{
  static const struct
  {
    int stages[N];
    AlliesPlanBreach breach;
  } cases[] = {
    { { OUT, OUT, OUT, OUT }, ALLIES_PLAN_BREACH_NONE },
    { { 0, OUT, OUT, OUT }, ALLIES_PLAN_BREACH_NONE },
    { { 0, 0, OUT, OUT }, ALLIES_PLAN_BREACH_MARKETING },
    { { 0, OUT, 0, OUT }, ALLIES_PLAN_BREACH_BUDGET },
    { { OUT, 0, 0, OUT }, ALLIES_PLAN_BREACH_RETURN },
    { { OUT, OUT, 1, OUT }, ALLIES_PLAN_BREACH_RETURN },
    { { 1, 1, OUT, OUT }, ALLIES_PLAN_BREACH_NONE },
    { { 1, OUT, OUT, 1 }, ALLIES_PLAN_BREACH_REQUIREMENT },
    { { 1, 0, OUT, 1 }, ALLIES_PLAN_BREACH_NONE },
    { { 1, 1, OUT, 1 }, ALLIES_PLAN_BREACH_REQUIREMENT },
    { { 1, 0, OUT, 0 }, ALLIES_PLAN_BREACH_REQUIREMENT },
  };
  g_autoptr (AlliesPlanProblem) problem = sample_problem_small ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (allies_plan_state_check (problem, cases[i].stages), ==, cases[i].breach);
}

static void
test_check_stage (void)
{
  static const struct
  {
    AlliesStageSum sum;
    AlliesPlanBreach breach;
  } cases[] = {
    { { 0, 1e9, 99, 99, -1 }, ALLIES_PLAN_BREACH_NONE },
    { { 1, 30000, 4, 8, 0.01 }, ALLIES_PLAN_BREACH_NONE },
    { { 1, 30000.00001, 4, 8, 0.01 }, ALLIES_PLAN_BREACH_NONE },
    { { 1, 30000.1, 4, 8, 0.01 }, ALLIES_PLAN_BREACH_BUDGET },
    { { 1, 30000, 4.1, 9, 0.01 }, ALLIES_PLAN_BREACH_MARKETING },
    { { 1, 30000, 4, 8.1, 0.01 }, ALLIES_PLAN_BREACH_TECHNOLOGY },
    { { 1, 30000, 4, 8, 0 }, ALLIES_PLAN_BREACH_RETURN },
    { { 1, 30000, 4, 8, -0.01 }, ALLIES_PLAN_BREACH_RETURN },
  };
  g_autoptr (AlliesPlanProblem) problem = sample_problem_small ();
  AlliesStageSum unknown = { 1, 0, 0, 0, 0.0 / 0.0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (allies_plan_state_check_stage (problem, &cases[i].sum, 0), ==,
                     cases[i].breach);
  g_assert_cmpint (allies_plan_state_check_stage (problem, &unknown, 0), ==,
                   ALLIES_PLAN_BREACH_MONEY_UNKNOWN);
}

static void
test_sums (void)
{
  static const int stages[N] = { 0, 1, 0, 1 };
  g_autoptr (AlliesPlanProblem) problem = sample_problem_small ();
  AlliesStageSum first = allies_plan_state_sum (problem, stages, 0);
  AlliesStageSum second = allies_plan_state_sum (problem, stages, 1);

  g_assert_cmpuint (first.n, ==, 2);
  g_assert_cmpfloat (first.cost, ==, 40000);
  g_assert_cmpfloat (first.marketing, ==, 3);
  g_assert_cmpfloat (first.technology, ==, 9);
  /* 10 000 a month over 18 months, of which six ramp up (3.5), less 20 000; and −20 000 − 180 000
   */
  g_assert_cmpfloat_with_epsilon (first.value, 155000 - 20000 - 200000, 1e-6);
  /* twice 10 000 a month over 12 months with the ramp, less 10 000 */
  g_assert_cmpfloat_with_epsilon (second.value, 2 * (95000 - 10000), 1e-6);
  g_assert_cmpfloat_with_epsilon (allies_plan_state_value (problem, stages),
                                  first.value + second.value, 1e-6);
}

static void
test_levels (void)
{
  static const struct
  {
    int stages[N];
    double first;
    double after_one;
    double after_two;
    double closed;
  } cases[] = {
    { { OUT, OUT, OUT, OUT }, 1, 1, 1, 0 },
    { { 0, OUT, OUT, OUT }, 1, 3, 3, 2.0 / 3 },
    /* b starts at 3 and helps only after a; beyond the target of 4 nothing counts */
    { { OUT, 0, OUT, OUT }, 1, 1, 1, 0 },
    { { 0, 1, OUT, OUT }, 1, 3, 5, 1 },
    { { 1, 0, OUT, OUT }, 1, 1, 3, 2.0 / 3 },
    { { 0, 0, OUT, OUT }, 1, 5, 5, 1 },
    { { OUT, OUT, 1, OUT }, 1, 1, 1, 1.0 / 3 },
  };
  g_autoptr (AlliesPlanProblem) problem = sample_problem_small ();
  double levels[3];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      allies_plan_state_levels (problem, cases[i].stages, -1, levels);
      g_assert_cmpfloat (levels[0], ==, cases[i].first);
      allies_plan_state_levels (problem, cases[i].stages, 0, levels);
      g_assert_cmpfloat (levels[0], ==, cases[i].after_one);
      allies_plan_state_levels (problem, cases[i].stages, 1, levels);
      g_assert_cmpfloat (levels[0], ==, cases[i].after_two);
      g_assert_cmpfloat (levels[2], ==, 4);
      g_assert_cmpfloat_with_epsilon (allies_plan_state_closed (problem, cases[i].stages),
                                      cases[i].closed, 1e-12);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-state/check", test_check);
  g_test_add_func ("/plan-state/check-stage", test_check_stage);
  g_test_add_func ("/plan-state/sums", test_sums);
  g_test_add_func ("/plan-state/levels", test_levels);
  return g_test_run ();
}
