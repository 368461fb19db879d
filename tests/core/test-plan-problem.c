/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-problem.h"
#include "support/sample-problem.h"

#include <math.h>

static void
test_questions (void)
{
  g_autoptr (AlliesPlanProblem) problem =
      sample_problem_new (AGREED ("art.one.a", "2") AGREED ("art.one.c", "4")
                              TARGET ("art.one", "3") IMPORTANCE ("marketing", "art.one", "4")
                                  STATE ("cmo", "geo.one.a", "unknown") AGREED ("min.two.a", "1"),
                          "");
  const AlliesPlanQuestion *question;

  g_assert_cmpuint (problem->questions->len, ==, 3);
  question = allies_plan_problem_get_question (problem, 0);
  g_assert_cmpstr (question->id, ==, "art.one.a");
  g_assert_cmpuint (question->capability, ==, 0);
  g_assert_cmpfloat (question->position, ==, 2);
  g_assert_cmpfloat (question->target, ==, 3);
  g_assert_cmpfloat (question->share, ==, 0.5);
  g_assert_cmpfloat (question->weight, ==, 0.4);
  g_assert_cmpstr (allies_plan_problem_get_question (problem, 1)->id, ==, "art.one.c");
  /* without a target there is no gap */
  question = allies_plan_problem_get_question (problem, 2);
  g_assert_cmpstr (question->id, ==, "min.two.a");
  g_assert_cmpuint (question->capability, ==, 5);
  g_assert_cmpfloat (question->target, ==, 1);
  g_assert_cmpfloat (question->share, ==, 1);
}

static void
test_need (void)
{
  static const struct
  {
    const char *initiative;
    AlliesPlanNeed need;
  } cases[] = {
    { INITIATIVE ("i", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "1"),
      ALLIES_PLAN_NEED_OPEN },
    { INITIATIVE ("i", LIFT ("art.one.a", "1", "2"), "1", "1", "1", "0", "1"),
      ALLIES_PLAN_NEED_IN_PLACE },
    { INITIATIVE ("i", LIFT ("art.one.c", "1", "5"), "1", "1", "1", "0", "1"),
      ALLIES_PLAN_NEED_REACHED },
    { INITIATIVE ("i", LIFT ("art.one.b", "1", "5"), "1", "1", "1", "0", "1"),
      ALLIES_PLAN_NEED_UNKNOWN },
    { INITIATIVE ("i", LIFT ("geo.one.a", "1", "5"), "1", "1", "1", "0", "1"),
      ALLIES_PLAN_NEED_UNAIMED },
    { INITIATIVE ("i", "", "1", "1", "1", "0", "1"), ALLIES_PLAN_NEED_REACHED },
    { INITIATIVE ("i", LIFT ("art.one.c", "1", "4") LIFT ("art.one.a", "1", "3"), "1", "1", "1",
                  "0", "1"),
      ALLIES_PLAN_NEED_OPEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesPlanProblem) problem =
          sample_problem_new (AGREED ("art.one.a", "2") AGREED ("art.one.c", "4")
                                  AGREED ("geo.one.a", "2") TARGET ("art.one", "3"),
                              cases[i].initiative);

      g_assert_cmpint (allies_plan_problem_get_item (problem, 0)->need, ==, cases[i].need);
    }
}

static void
test_items (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_new (
      AGREED ("art.one.a", "2")
          TARGET ("art.one", "4") "<stage id='a' months='6'/><stage id='b' months='6'/>"
                                  "<plan horizon='1' rate='0' weight='0'/>"
                                  "<placement initiative='y' stage='b' pinned='yes'/><placement "
                                  "initiative='x' stage='a'/>"
                                  "<placement initiative='z' pinned='yes'/>",
      INITIATIVE ("w", LIFT ("art.one.a", "1", "2"), "1", "2", "1", "0", "0")
          INITIATIVE ("x", REQUIRES ("w"), "3", "4", "2", "0", "0")
              INITIATIVE ("y", WITH ("x") REQUIRES ("w"), "0", "0", "0", "0", "12")
                  INITIATIVE ("z", LIFT ("art.one.b", "1", "2"), "0", "0", "0", "12", "0"));
  const AlliesPlanItem *y = allies_plan_problem_get_item (problem, 2);

  g_assert_cmpuint (problem->items->len, ==, 4);
  g_assert_cmpuint (problem->n_stages, ==, 2);
  /* what is in place is no requirement */
  g_assert_cmpuint (allies_plan_problem_get_item (problem, 1)->requirements->len, ==, 0);
  g_assert_cmpuint (y->requirements->len, ==, 1);
  g_assert_cmpuint (g_array_index (y->requirements, AlliesPlanRequirement, 0).item, ==, 1);
  g_assert_true (g_array_index (y->requirements, AlliesPlanRequirement, 0).together);
  g_assert_cmpfloat (allies_plan_problem_get_item (problem, 1)->effort.technology, ==, 4);
  g_assert_cmpfloat (allies_plan_problem_get_item (problem, 1)->values[0], ==, -20000);
  /* six months of a ramp over six: 1/6 + … + 6/6 of 10 000 */
  g_assert_cmpfloat_with_epsilon (y->values[0], 35000, 1e-6);
  g_assert_cmpfloat (y->values[1], ==, 0);
  g_assert_true (y->pinned);
  g_assert_cmpint (y->pinned_stage, ==, 1);
  g_assert_false (allies_plan_problem_get_item (problem, 1)->pinned);
  g_assert_cmpint (allies_plan_problem_get_item (problem, 1)->pinned_stage, ==, 0);
  g_assert_true (allies_plan_problem_get_item (problem, 3)->pinned);
  g_assert_cmpint (allies_plan_problem_get_item (problem, 3)->pinned_stage, ==, ALLIES_STAGE_NONE);
  g_assert_cmpuint (allies_plan_problem_get_item (problem, 3)->lifts->len, ==, 0);
}

/* What is done can be built on in every stage; without a stage it is in place. */
static void
test_progress (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_new (
      AGREED ("art.one.a", "1")
          TARGET ("art.one", "4") "<stage id='a' months='6'/><stage id='b' months='6'/>"
                                  "<plan horizon='1' rate='0' weight='0'/>"
                                  "<placement initiative='w' stage='b'/>"
                                  "<placement initiative='y' stage='b'/>"
                                  "<progress initiative='w' state='done'/>"
                                  "<progress initiative='x' state='done'/>"
                                  "<progress initiative='y' state='dropped'/>",
      INITIATIVE ("w", LIFT ("art.one.a", "1", "2"), "1", "2", "1", "0", "0")
          INITIATIVE ("x", LIFT ("art.one.a", "1", "3"), "3", "4", "2", "0", "0")
              INITIATIVE ("y", LIFT ("art.one.a", "1", "3"), "0", "0", "0", "0", "12") INITIATIVE (
                  "z", REQUIRES ("w") REQUIRES ("x") REQUIRES ("y"), "0", "0", "0", "12", "0"));
  const AlliesPlanItem *w = allies_plan_problem_get_item (problem, 0);
  const AlliesPlanItem *x = allies_plan_problem_get_item (problem, 1);
  const AlliesPlanItem *y = allies_plan_problem_get_item (problem, 2);
  const AlliesPlanItem *z = allies_plan_problem_get_item (problem, 3);

  g_assert_true (w->done && w->pinned);
  g_assert_cmpint (w->pinned_stage, ==, 1);
  g_assert_cmpint (w->need, ==, ALLIES_PLAN_NEED_OPEN);
  g_assert_true (x->done && !x->pinned);
  g_assert_cmpint (x->need, ==, ALLIES_PLAN_NEED_IN_PLACE);
  g_assert_true (y->dropped && y->pinned);
  g_assert_cmpint (y->pinned_stage, ==, ALLIES_STAGE_NONE);
  g_assert_cmpuint (z->requirements->len, ==, 1);
  g_assert_cmpuint (g_array_index (z->requirements, AlliesPlanRequirement, 0).item, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-problem/questions", test_questions);
  g_test_add_func ("/plan-problem/need", test_need);
  g_test_add_func ("/plan-problem/items", test_items);
  g_test_add_func ("/plan-problem/progress", test_progress);
  return g_test_run ();
}
