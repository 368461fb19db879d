/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/warnings.h"
#include "support/sample-problem.h"

#define OUT  ALLIES_STAGE_NONE
#define N    4
#define MOST 4

typedef struct
{
  int stages[N];
  guint n;
  AlliesWarningKind kinds[MOST];
  guint of_stage[MOST];
} Case;

static const Case cases[] = {
  { { OUT, OUT, OUT, OUT }, 0, { 0 }, { 0 } },
  { { 0, OUT, OUT, OUT }, 0, { 0 }, { 0 } },
  /* 5 person-months of marketing where there are 4 */
  { { 0, 0, OUT, OUT }, 1, { ALLIES_WARNING_MARKETING }, { 0 } },
  /* c costs and never earns */
  { { OUT, OUT, 1, OUT }, 2, { ALLIES_WARNING_RETURN, ALLIES_WARNING_NO_EARLY_WIN }, { 1, 1 } },
  { { 1, OUT, OUT, 1 }, 1, { ALLIES_WARNING_MISSING }, { 1 } },
  { { 1, 0, OUT, 1 }, 0, { 0 }, { 0 } },
  { { 1, 1, OUT, 1 }, 1, { ALLIES_WARNING_LATE }, { 1 } },
  { { 1, 0, OUT, 0 }, 2, { ALLIES_WARNING_LATE, ALLIES_WARNING_LATE }, { 0, 0 } },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesPlanProblem) problem = sample_problem_small ();
  g_autoptr (GArray) warnings = allies_warnings_list (problem, test->stages);

  g_assert_cmpuint (warnings->len, ==, test->n);
  for (guint i = 0; i < test->n; i++)
    {
      const AlliesWarning *warning = &g_array_index (warnings, AlliesWarning, i);

      g_assert_cmpint (warning->kind, ==, test->kinds[i]);
      g_assert_cmpuint (warning->stage, ==, test->of_stage[i]);
    }
}

static void
test_amounts (void)
{
  static const int stages[N] = { 0, 0, OUT, OUT };
  static const int late[N] = { 1, 1, OUT, 1 };
  g_autoptr (AlliesPlanProblem) problem = sample_problem_small ();
  g_autoptr (GArray) over = allies_warnings_list (problem, stages);
  g_autoptr (GArray) too_late = allies_warnings_list (problem, late);
  const AlliesWarning *warning = &g_array_index (too_late, AlliesWarning, 0);

  g_assert_cmpfloat (g_array_index (over, AlliesWarning, 0).amount, ==, 1);
  g_assert_cmpstr (allies_initiative_get_id (warning->initiative), ==, "d");
  g_assert_cmpstr (allies_initiative_get_id (warning->other), ==, "b");
  g_assert_cmpint (warning->other_stage, ==, 1);
}

/* What the planner may do breaks no rule, except that a win may come late. */
static void
test_as_the_rules (void)
{
  for (guint32 seed = 1; seed <= 200; seed++)
    {
      g_autoptr (AlliesPlanProblem) problem = sample_problem_random (seed, FALSE);
      g_autofree int *stages = g_new (int, problem->items->len);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GArray) warnings = NULL;
      guint n = 0;

      for (guint i = 0; i < problem->items->len; i++)
        stages[i] = g_rand_int_range (random, -1, (int)problem->n_stages);
      warnings = allies_warnings_list (problem, stages);
      for (guint i = 0; i < warnings->len; i++)
        n += g_array_index (warnings, AlliesWarning, i).kind != ALLIES_WARNING_NO_EARLY_WIN;
      g_assert_cmpint (n == 0, ==,
                       allies_plan_state_check (problem, stages) == ALLIES_PLAN_BREACH_NONE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/warnings/case/%u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/warnings/amounts", test_amounts);
  g_test_add_func ("/warnings/as-the-rules", test_as_the_rules);
  return g_test_run ();
}
