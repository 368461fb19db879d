/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-tally.h"
#include "support/sample-problem.h"

#include <math.h>

#define RUNS    100
#define CHANGES 300

/* Whatever is changed, in whatever order, it says what working it out from the start says. */
static void
test_changes (void)
{
  guint n_good = 0;

  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr (AlliesPlanProblem) problem = sample_problem_random (run, FALSE);
      g_autoptr (GRand) random = g_rand_new_with_seed (run);
      AlliesPlanAim aim = { 1e-6, 1 };
      g_autoptr (AlliesPlanTally) tally = allies_plan_tally_new (problem, &aim);
      int stages[16] = { 0 };

      for (guint i = 0; i < problem->items->len; i++)
        stages[i] = ALLIES_STAGE_NONE;
      for (guint change = 0; change < CHANGES; change++)
        {
          guint item = (guint)g_rand_int_range (random, 0, (int)problem->items->len);
          gboolean good;

          stages[item] = change % 3 == 0 ? ALLIES_STAGE_NONE
                                         : g_rand_int_range (random, 0, (int)problem->n_stages);
          good = allies_plan_state_check (problem, stages) == ALLIES_PLAN_BREACH_NONE;
          for (guint i = 0; i < problem->items->len; i++)
            good &=
                stages[i] == ALLIES_STAGE_NONE || allies_plan_state_is_wanted (problem, stages, i);
          n_good += good;
          if (good)
            g_assert_cmpfloat_with_epsilon (allies_plan_tally_rate (tally, stages),
                                            allies_plan_state_rate (problem, stages, &aim), 1e-9);
          else
            g_assert_true (allies_plan_tally_rate (tally, stages) == -INFINITY);
        }
    }
  g_assert_cmpuint (n_good, >, RUNS);
}

static void
test_use (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_new (
      "<stage id='a' months='6' budget='10000' marketing-capacity='4'/>"
      "<stage id='b' months='6' budget='30000' marketing-capacity='4'/>",
      INITIATIVE ("x", "", "1", "9", "1", "0", "0") INITIATIVE ("y", "", "2", "0", "2", "0", "0"));
  AlliesPlanAim aim = { 1, 1 };
  g_autoptr (AlliesPlanTally) tally = allies_plan_tally_new (problem, &aim);

  g_assert_cmpfloat_with_epsilon (allies_plan_tally_get_use (tally, 0), 0.25 + 0.125, 2e-3);
  g_assert_cmpfloat_with_epsilon (allies_plan_tally_get_use (tally, 1), 0.5 + 0.25, 2e-3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-tally/changes", test_changes);
  g_test_add_func ("/plan-tally/use", test_use);
  return g_test_run ();
}
