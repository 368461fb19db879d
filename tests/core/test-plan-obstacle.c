/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-fewer.h"
#include "roadmap/plan-obstacle.h"
#include "roadmap/plan-search.h"
#include "support/sample-problem.h"

#define OUT ALLIES_STAGE_NONE
#define ANSWERS                                                                                    \
  AGREED ("art.one.a", "1")                                                                        \
  AGREED ("art.one.b", "1") AGREED ("art.one.c", "1") TARGET ("art.one", "5")
#define TERMS(years)  "<plan horizon='" years "' rate='0' weight='1'/>"
#define STAGE(limits) "<stage id='s1' months='6' " limits "/>"

static void
test_stage (void)
{
  static const struct
  {
    const char *body;
    const char *initiatives;
    AlliesPlanLimit limit;
    double budget_percent;
    double marketing;
    double technology;
    guint horizon;
  } cases[] = {
    /* 10 000 for a cost of 11 400 */
    { ANSWERS STAGE ("budget='10000'") TERMS ("3"),
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1.14", "0", "12"),
      ALLIES_PLAN_LIMIT_BUDGET, 14 },
    { ANSWERS STAGE ("marketing-capacity='4'") TERMS ("3"),
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "7", "1", "1", "0", "12"),
      ALLIES_PLAN_LIMIT_MARKETING, 0, 3 },
    { ANSWERS STAGE ("technology-capacity='4'") TERMS ("3"),
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "4.5", "1", "0", "12"),
      ALLIES_PLAN_LIMIT_TECHNOLOGY, 0, 0, 1 },
    /* 1 000 a month after a ramp of six months: 3 500 by then, and 11 500 by month 20 */
    { ANSWERS STAGE ("") TERMS ("1"),
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1.1", "0", "1.2"),
      ALLIES_PLAN_LIMIT_HORIZON, 0, 0, 0, 9 },
    /* what another would pay for, had it room: more budget or a longer horizon */
    { ANSWERS STAGE ("budget='10000'") TERMS ("1"),
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "1.2")
          INITIATIVE ("b", LIFT ("art.one.b", "1", "3"), "1", "1", "1.5", "0", "12"),
      ALLIES_PLAN_LIMIT_BUDGET, 50, 0, 0, 9 },
    /* nothing helps */
    { ANSWERS STAGE ("") TERMS ("1"),
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "1", "1"),
      ALLIES_PLAN_LIMIT_RETURN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesPlanProblem) problem =
          sample_problem_new (cases[i].body, cases[i].initiatives);
      int stages[] = { OUT, OUT };
      g_autoptr (AlliesPlanObstacle) obstacle =
          allies_plan_obstacle_new_for_stage (problem, stages, 0, NULL);

      g_assert_nonnull (obstacle);
      g_assert_cmpint (obstacle->stage, ==, 0);
      g_assert_cmpfloat (obstacle->budget_percent, ==, cases[i].budget_percent);
      g_assert_cmpfloat (obstacle->marketing, ==, cases[i].marketing);
      g_assert_cmpfloat (obstacle->technology, ==, cases[i].technology);
      g_assert_cmpuint (obstacle->horizon, ==, cases[i].horizon);
      if (i != 4)
        g_assert_cmpint (obstacle->limit, ==, cases[i].limit);
    }
}

static void
test_none (void)
{
  g_autoptr (AlliesPlanProblem) problem =
      sample_problem_new (ANSWERS STAGE ("") TERMS ("3"),
                          INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "12"));
  int stages[] = { 0 };

  g_assert_null (allies_plan_obstacle_new_for_stage (problem, stages, 0, NULL));
  g_assert_null (allies_plan_obstacle_new_for_pins (problem, NULL));
  g_assert_cmpint (allies_plan_obstacle_find_limit (problem, stages, 0), ==,
                   ALLIES_PLAN_LIMIT_NONE);
}

static void
test_pins (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_new (
      ANSWERS STAGE ("") "<stage id='s2' months='6'/>" TERMS (
          "3") "<placement initiative='a' stage='s2' pinned='yes'/>"
               "<placement initiative='b' stage='s2' pinned='yes'/>"
               "<placement initiative='c' stage='s1' pinned='yes'/>",
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "12")
          INITIATIVE ("b", REQUIRES ("a") LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "12")
              INITIATIVE ("c", LIFT ("art.one.c", "1", "3"), "1", "1", "1", "0", "12"));
  g_autoptr (AlliesPlanObstacle) obstacle = allies_plan_obstacle_new_for_pins (problem, NULL);

  g_assert_nonnull (obstacle);
  g_assert_cmpint (obstacle->stage, ==, OUT);
  g_assert_cmpuint (obstacle->pins->len, ==, 2);
  g_assert_cmpuint (g_array_index (obstacle->pins, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (obstacle->pins, guint, 1), ==, 1);
  g_assert_cmpfloat (obstacle->budget_percent, ==, 0);
}

/* With the empty stage gone, what is in the second begins six months earlier and brings a year of
 * 12 000 for six months more. */
static void
test_fewer (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_new (
      ANSWERS "<stage id='s1' months='6' budget='0'/><stage id='s2' months='6'/>" TERMS ("3"),
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "12"));
  g_autoptr (AlliesPlanProblem) fewer = allies_plan_fewer_new (problem, 0);
  int stages[] = { 1 };
  int early[] = { 0 };
  g_autoptr (AlliesPlanObstacle) obstacle =
      allies_plan_obstacle_new_for_stage (problem, stages, 0, NULL);
  double before = allies_plan_state_value (problem, stages);
  double after = allies_plan_state_value (fewer, early);

  g_assert_cmpuint (fewer->n_stages, ==, 1);
  g_assert_cmpuint (fewer->stages[0].start, ==, 0);
  g_assert_cmpuint (fewer->stages[0].end, ==, 6);
  g_assert_cmpfloat (after - before, ==, 60000);
  g_assert_nonnull (obstacle);
  g_assert_true (obstacle->fewer);
  g_assert_cmpfloat_with_epsilon (obstacle->fewer_percent, 100 * (after / before - 1), 1e-6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-obstacle/stage", test_stage);
  g_test_add_func ("/plan-obstacle/none", test_none);
  g_test_add_func ("/plan-obstacle/pins", test_pins);
  g_test_add_func ("/plan-obstacle/fewer", test_fewer);
  return g_test_run ();
}
