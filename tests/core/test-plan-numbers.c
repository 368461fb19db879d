/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-numbers.h"
#include "roadmap/plan-obstacle.h"
#include "roadmap/plan-proof.h"
#include "support/sample-problem.h"

#define RUNS 30

/* What is proven of the copy is what is proven of the problem. */
static void
test_copy (void)
{
  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr (AlliesPlanProblem) problem = sample_problem_random (run, TRUE);
      g_autofree char *digest = allies_plan_numbers_digest (problem);
      g_autoptr (AlliesPlanProof) proof = allies_plan_proof_new (problem, 0.5, NULL, NULL);
      g_autoptr (AlliesPlanProblem) copy = allies_plan_numbers_copy (problem);
      g_autofree char *copied = allies_plan_numbers_digest (copy);
      guint n = problem->items->len;

      g_clear_pointer (&problem, allies_plan_problem_free); /* it stands by itself */
      g_autoptr (AlliesPlanProof) again = allies_plan_proof_new (copy, 0.5, NULL, NULL);
      g_assert_cmpstr (copied, ==, digest);
      g_assert_cmpfloat (again->rate, ==, proof->rate);
      g_assert_cmpmem (again->stages, n * sizeof (int), proof->stages, n * sizeof (int));
      for (guint i = 0; i < n; i++)
        g_assert_null (allies_plan_problem_get_item (copy, i)->initiative);
    }
}

static void
check_differs (const AlliesPlanProblem *problem, const char *digest, gboolean differs)
{
  g_autofree char *other = allies_plan_numbers_digest (problem);

  g_assert_true (g_str_equal (digest, other) != differs);
}

/* Each number counts, but not where an initiative lies that may lie elsewhere. */
static void
test_digest (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_large (1, 10, 3);
  g_autoptr (AlliesPlanProblem) copy = allies_plan_numbers_copy (problem);
  g_autofree char *digest = allies_plan_numbers_digest (problem);
  AlliesPlanItem *item = &g_array_index (copy->items, AlliesPlanItem, 4);
  int stage = item->pinned_stage;

  item->pinned_stage = stage == 1 ? 2 : 1;
  check_differs (copy, digest, item->pinned);
  item->pinned = !item->pinned;
  check_differs (copy, digest, TRUE);
  item->pinned = !item->pinned;
  item->pinned_stage = stage;
  double marketing = item->effort.marketing;
  item->effort.marketing = marketing + 1;
  check_differs (copy, digest, TRUE);
  item->effort.marketing = marketing;
  double value = item->values[2];
  item->values[2] = value + 1;
  check_differs (copy, digest, TRUE);
  item->values[2] = value;
  check_differs (copy, digest, FALSE);
  double budget = copy->own_stages[1].budget;
  copy->own_stages[1].budget = budget + 1e6;
  check_differs (copy, digest, TRUE);
  copy->own_stages[1].budget = budget;
  g_array_index (copy->questions, AlliesPlanQuestion, 0).target += 0.5;
  check_differs (copy, digest, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-numbers/copy", test_copy);
  g_test_add_func ("/plan-numbers/digest", test_digest);
  return g_test_run ();
}
