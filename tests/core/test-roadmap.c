/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/roadmap.h"
#include "support/sample-problem.h"

#include <math.h>

#define OUT  ALLIES_STAGE_NONE
#define CENT 1e-6
#define STAGE                                                                                      \
  "<stage id='s1' months='6' budget='40000' marketing-capacity='10' "                              \
  "technology-capacity='5'/><stage id='s2' months='6'/>"
#define BODY                                                                                       \
  AGREED ("art.one.a", "1")                                                                        \
  AGREED ("art.one.b", "1")                                                                        \
  TARGET ("art.one", "4") STAGE "<plan horizon='2' rate='0' weight='0.5'/>"
/* 10 000 a month each, after six months of ramp; b only runs up costs of 1 000 a month */
#define INITIATIVES                                                                                \
  INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "2", "4.5", "2", "0", "12")                       \
  INITIATIVE ("b", LIFT ("art.one.b", "1", "5"), "1", "0.5", "1", "1.2", "0")

static AlliesRoadmap *
new_roadmap (int a, int b)
{
  const int stages[] = { a, b };

  return allies_roadmap_new (sample_problem_new (BODY, INITIATIVES), stages);
}

static void
test_stages (void)
{
  g_autoptr (AlliesRoadmap) roadmap = new_roadmap (0, 1);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  const AlliesRoadmapEntry *entry = &g_array_index (stages[0].entries, AlliesRoadmapEntry, 0);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (stages[0].terms->id, ==, "s1");
  g_assert_cmpuint (stages[0].entries->len, ==, 1);
  g_assert_cmpstr (allies_initiative_get_id (entry->initiative), ==, "a");
  g_assert_cmpfloat (entry->effort.technology, ==, 4.5);
  g_assert_cmpfloat (entry->economics.cost.likely, ==, 20000);
  /* (3.5 + 12) months of 10 000 less 20 000 */
  g_assert_cmpfloat_with_epsilon (entry->value, 135000, CENT);
  g_assert_cmpfloat_with_epsilon (stages[0].sum.value, 135000, CENT);
  g_assert_cmpfloat_with_epsilon (stages[1].sum.value, -22000, CENT);
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_value (roadmap), 113000, CENT);
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_cost (roadmap), 30000, CENT);
  g_assert_cmpuint (allies_roadmap_count (roadmap), ==, 2);
  g_assert_false (allies_roadmap_pays (roadmap));
  g_assert_cmpuint (allies_terms_get_horizon (allies_roadmap_get_terms (roadmap)), ==, 24);
  allies_roadmap_get_left_out (roadmap, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_limit (void)
{
  static const struct
  {
    const char *stage;
    AlliesStageLimit limit;
  } cases[] = {
    { "<stage id='s1' months='6'/>", ALLIES_STAGE_LIMIT_NONE },
    { "<stage id='s1' months='6' budget='24000'/>", ALLIES_STAGE_LIMIT_NONE },
    { "<stage id='s1' months='6' budget='23000'/>", ALLIES_STAGE_LIMIT_BUDGET },
    { "<stage id='s1' months='6' marketing-capacity='2'/>", ALLIES_STAGE_LIMIT_MARKETING },
    { "<stage id='s1' months='6' technology-capacity='5' marketing-capacity='2.3'/>",
      ALLIES_STAGE_LIMIT_TECHNOLOGY },
    { "<stage id='s1' months='6' budget='20000' technology-capacity='5'/>",
      ALLIES_STAGE_LIMIT_BUDGET },
  };
  static const int stages[] = { 0, OUT };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strconcat (AGREED ("art.one.a", "1"), cases[i].stage, NULL);
      g_autoptr (AlliesRoadmap) roadmap =
          allies_roadmap_new (sample_problem_new (body, INITIATIVES), stages);
      guint n;

      g_assert_cmpint (allies_roadmap_get_stages (roadmap, &n)[0].limit, ==, cases[i].limit);
    }
}

static void
test_lifts (void)
{
  g_autoptr (AlliesRoadmap) roadmap = new_roadmap (0, 1);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  const AlliesStageLift *first = &g_array_index (stages[0].lifts, AlliesStageLift, 0);
  const AlliesStageLift *second = &g_array_index (stages[1].lifts, AlliesStageLift, 0);

  g_assert_cmpuint (stages[0].lifts->len, ==, 1);
  g_assert_cmpstr (first->capability, ==, "art.one");
  g_assert_cmpfloat (first->before, ==, 1);
  g_assert_cmpfloat (first->after, ==, 2);
  g_assert_cmpfloat (second->before, ==, 2);
  g_assert_cmpfloat (second->after, ==, 4);
  /* 2 of 3 and all 3 of 3 up to the target, half of the weight each */
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_closed (roadmap), 5.0 / 6, CENT);
}

static void
test_left_out (void)
{
  g_autoptr (AlliesRoadmap) roadmap = new_roadmap (0, OUT);
  guint n;
  const AlliesLeftOut *left_out = allies_roadmap_get_left_out (roadmap, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (allies_initiative_get_id (left_out[0].initiative), ==, "b");
  g_assert_nonnull (left_out[0].why);
  g_assert_true (allies_roadmap_pays (roadmap));
  g_assert_cmpuint (allies_roadmap_count (roadmap), ==, 1);
}

static void
test_cash (void)
{
  g_autoptr (AlliesRoadmap) roadmap = new_roadmap (0, OUT);
  g_autoptr (AlliesRoadmap) spending = new_roadmap (OUT, 1);
  g_autoptr (AlliesRoadmap) empty = new_roadmap (OUT, OUT);

  g_assert_cmpfloat (allies_roadmap_get_cash (roadmap, 0), ==, 0);
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_cash (roadmap, 3), -10000, CENT);
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_cash (roadmap, 6), -20000, CENT);
  /* 1, 3, 6, 10 sixths of 10 000 come back */
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_cash (roadmap, 9), -10000, CENT);
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_cash (roadmap, 24), 135000, CENT);
  g_assert_cmpuint (allies_roadmap_get_turning_month (roadmap), ==, 11);
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_cash (spending, 24), -22000, CENT);
  g_assert_cmpuint (allies_roadmap_get_turning_month (spending), ==, 0);
  g_assert_cmpfloat (allies_roadmap_get_cash (empty, 24), ==, 0);
  g_assert_cmpfloat (allies_roadmap_get_value (empty), ==, 0);
  g_assert_true (allies_roadmap_pays (empty));
}

static void
test_no_gap (void)
{
  static const int stages[] = { OUT, OUT };
  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_new (
      sample_problem_new (AGREED ("art.one.a", "4") TARGET ("art.one", "3"), INITIATIVES), stages);
  g_autoptr (AlliesRoadmap) again = allies_roadmap_ref (roadmap);

  g_assert_true (isnan (allies_roadmap_get_closed (again)));
}

#define FOR_VALUE                                                                                  \
  AGREED ("art.one.a", "1")                                                                        \
  TARGET ("art.one", "4") "<stage id='s1' months='6'/><plan horizon='3' rate='0' weight='1'/>"

/* What is bounded is the aim; it tells of money by what money counts there. */
static void
test_proven (void)
{
  static const struct
  {
    double money;
    double bound;
    double best_possible;
    double within;
  } cases[] = {
    { 0.001, 250, 250000, 20 }, /* (250 − 200) ÷ 250; 50 ÷ 0.001 more than the value */
    { 0.001, 200, 200000, 0 },
    { 0, 250, NAN, 20 },
    { 0.001, NAN, NAN, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlliesPlanProblem *problem = sample_problem_new (
          FOR_VALUE, INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "0", "0", "0"));
      int stages[] = { 0 };
      AlliesPlanProof proof = { .stages = stages,
                                .feasible = TRUE,
                                .aim = { cases[i].money, 0 },
                                .rate = 200,
                                .bound = cases[i].bound };

      g_array_index (problem->items, AlliesPlanItem, 0).values[0] = 200000;
      g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_new_proven (problem, &proof);
      double best = allies_roadmap_get_best_possible (roadmap);
      double within = allies_roadmap_get_within_percent (roadmap);
      g_assert_true (isnan (cases[i].best_possible) ? isnan (best)
                                                    : fabs (best - cases[i].best_possible) < 1e-6);
      g_assert_true (isnan (cases[i].within) ? isnan (within)
                                             : fabs (within - cases[i].within) < 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap/stages", test_stages);
  g_test_add_func ("/roadmap/limit", test_limit);
  g_test_add_func ("/roadmap/lifts", test_lifts);
  g_test_add_func ("/roadmap/left-out", test_left_out);
  g_test_add_func ("/roadmap/cash", test_cash);
  g_test_add_func ("/roadmap/no-gap", test_no_gap);
  g_test_add_func ("/roadmap/proven", test_proven);
  return g_test_run ();
}
