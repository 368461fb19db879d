/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-programme.h"
#include "roadmap/plan-search.h"
#include "support/sample-problem.h"

#include <math.h>

#define RUNS  150
#define CLOSE 1e-6

static double
get_row (glp_prob *solver, int row, const double *columns)
{
  g_autofree int *indices = g_new (int, (gsize)glp_get_num_cols (solver) + 1);
  g_autofree double *factors = g_new (double, (gsize)glp_get_num_cols (solver) + 1);
  int n = glp_get_mat_row (solver, row, indices, factors);
  double sum = 0;

  for (int i = 1; i <= n; i++)
    sum += factors[i] * columns[indices[i]];
  return sum;
}

/* The first row or column that is not kept, or 0. */
static int
find_broken (glp_prob *solver, const double *columns)
{
  for (int row = 1; row <= glp_get_num_rows (solver); row++)
    {
      double sum = get_row (solver, row, columns);

      if (sum < glp_get_row_lb (solver, row) - CLOSE || sum > glp_get_row_ub (solver, row) + CLOSE)
        return row;
    }
  for (int column = 1; column <= glp_get_num_cols (solver); column++)
    if (columns[column] < glp_get_col_lb (solver, column)
        || columns[column] > glp_get_col_ub (solver, column))
      return -column;
  return 0;
}

static double
get_objective (glp_prob *solver, const double *columns)
{
  double sum = glp_get_obj_coef (solver, 0);

  for (int column = 1; column <= glp_get_num_cols (solver); column++)
    sum += glp_get_obj_coef (solver, column) * columns[column];
  return sum;
}

/* A plan that keeps the rules keeps the programme, and counts there what it counts. */
static void
test_write (void)
{
  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr (AlliesPlanProblem) problem =
          run % 10 == 0 ? sample_problem_large (run, 30, 3) : sample_problem_random (run, FALSE);
      AlliesPlanAim aim = { 1e-6, 1 };
      g_autoptr (AlliesPlanProgramme) programme =
          allies_plan_programme_new (problem, aim.value, aim.closed);
      glp_prob *solver = allies_plan_programme_get_solver (programme);
      g_autofree double *columns = g_new0 (double, (gsize)glp_get_num_cols (solver) + 1);
      int stages[30];

      allies_plan_search_aim (problem, &aim, stages);
      allies_plan_programme_write (programme, stages, columns);
      g_assert_cmpint (find_broken (solver, columns), ==, 0);
      g_assert_cmpfloat_with_epsilon (get_objective (solver, columns),
                                      allies_plan_state_rate (problem, stages, &aim), CLOSE);
      allies_plan_programme_forbid (programme, solver, stages);
      g_assert_cmpint (find_broken (solver, columns), ==, glp_get_num_rows (solver));
    }
}

/* A plan that breaks a rule breaks the programme. */
static void
test_broken (void)
{
  guint n_broken = 0;

  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr (AlliesPlanProblem) problem = sample_problem_random (run, FALSE);
      g_autoptr (GRand) random = g_rand_new_with_seed (run);
      g_autoptr (AlliesPlanProgramme) programme = allies_plan_programme_new (problem, 1e-6, 1);
      glp_prob *solver = allies_plan_programme_get_solver (programme);
      g_autofree double *columns = g_new0 (double, (gsize)glp_get_num_cols (solver) + 1);
      int stages[16];

      for (guint i = 0; i < problem->items->len; i++)
        stages[i] = g_rand_int_range (random, -1, (int)problem->n_stages);
      if (allies_plan_state_check (problem, stages) == ALLIES_PLAN_BREACH_NONE)
        continue;
      allies_plan_programme_write (programme, stages, columns);
      g_assert_cmpint (find_broken (solver, columns), !=, 0);
      n_broken++;
    }
  g_assert_cmpuint (n_broken, >, RUNS / 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-programme/write", test_write);
  g_test_add_func ("/plan-programme/broken", test_broken);
  return g_test_run ();
}
