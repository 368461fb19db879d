/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-search.h"
#include "support/sample-problem.h"

#include <string.h>

#define RUNS 400
#define SEED 1000
#define OUT  ALLIES_STAGE_NONE

static int *
search (const AlliesPlanProblem *problem, double weight)
{
  int *stages = g_new (int, problem->items->len + 1);

  allies_plan_search (problem, weight, stages);
  return stages;
}

static void
check_random (guint32 seed, gboolean pins, guint *n_placed)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_random (seed, pins);
  g_autoptr (AlliesPlanProblem) again = sample_problem_random (seed, pins);
  double weight = allies_terms_get_weight (problem->terms);
  g_autofree int *stages = search (problem, weight);
  g_autofree int *same = search (again, weight);

  g_assert_cmpstr (sample_problem_breach (problem, stages), ==, NULL);
  g_assert_cmpmem (stages, problem->items->len * sizeof (int), same,
                   again->items->len * sizeof (int));
  for (guint i = 0; i < problem->items->len; i++)
    {
      const AlliesPlanItem *item = allies_plan_problem_get_item (problem, i);

      *n_placed += stages[i] != OUT;
      if (item->pinned)
        g_assert_cmpint (stages[i], ==, item->pinned_stage);
    }
}

static void
test_random (void)
{
  guint n_placed = 0;

  for (guint i = 0; i < RUNS; i++)
    check_random (SEED + i, FALSE, &n_placed);
  g_assert_cmpuint (n_placed, >, RUNS); /* the plans are not just empty */
}

static void
test_random_pins (void)
{
  guint n_placed = 0;

  for (guint i = 0; i < RUNS; i++)
    check_random (SEED + i, TRUE, &n_placed);
  g_assert_cmpuint (n_placed, >, RUNS / 2);
}

/* What is proposed, pinned anywhere the rules allow, is kept and completed by the rules. */
static void
test_pinned_proposals (void)
{
  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (AlliesPlanProblem) problem = sample_problem_random (SEED + i, FALSE);
      g_autofree int *proposed = search (problem, 0.5);

      for (guint k = 0; k < problem->items->len; k++)
        {
          AlliesPlanItem *item = &g_array_index (problem->items, AlliesPlanItem, k);

          item->pinned = k % 2 == i % 2;
          item->pinned_stage = item->pinned ? proposed[k] : OUT;
        }
      g_autofree int *stages = search (problem, 1);
      for (guint k = 0; k < problem->items->len; k++)
        if (k % 2 == i % 2)
          g_assert_cmpint (stages[k], ==, proposed[k]);
      g_assert_cmpstr (sample_problem_breach (problem, stages), ==, NULL);
    }
}

#define STAGES(limits)                                                                             \
  "<stage id='s1' months='6' " limits "/><stage id='s2' months='6' " limits "/>"
#define TERMS "<plan horizon='3' rate='0' weight='0.5'/>"
#define ANSWERS                                                                                    \
  AGREED ("art.one.a", "1")                                                                        \
  AGREED ("art.one.b", "1") AGREED ("art.one.c", "1") TARGET ("art.one", "5")

static void
test_small (void)
{
  static const struct
  {
    const char *body;
    const char *initiatives;
    double weight;
    int stages[3];
  } cases[] = {
    /* sooner is worth more */
    { ANSWERS STAGES ("") TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "12"),
      1,
      { 0 } },
    /* what does not pay for itself is left out, also where only gaps count */
    { ANSWERS STAGES ("") TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "50", "0", "1"),
      0,
      { OUT } },
    /* unless another in its stage pays for it */
    { ANSWERS STAGES ("") TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "20", "0", "1")
          INITIATIVE ("b", LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "50"),
      0,
      { 0, 0 } },
    { ANSWERS STAGES ("") TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "20", "0", "1")
          INITIATIVE ("b", LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "50"),
      1,
      { OUT, 0 } },
    /* a requirement comes with what needs it, a stage before */
    { ANSWERS STAGES ("") TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "1")
          INITIATIVE ("b", REQUIRES ("a") LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "50"),
      1,
      { 0, 1 } },
    /* one fits into each stage */
    { ANSWERS STAGES ("marketing-capacity='1'") TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "5")
          INITIATIVE ("b", LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "9")
              INITIATIVE ("c", LIFT ("art.one.c", "1", "3"), "1", "1", "1", "0", "7"),
      1,
      { OUT, 0, 1 } },
    /* nothing may be spent */
    { ANSWERS STAGES ("budget='0'") TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "12"),
      0.5,
      { OUT } },
    /* the best first choices are not the best plan: c helps only after a, in the place of b */
    { ANSWERS "<stage id='s1' months='6' marketing-capacity='2'/>" TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "2"), "1", "1", "1", "0", "9")
          INITIATIVE ("b", LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "9")
              INITIATIVE ("c", LIFT ("art.one.a", "2", "5"), "1", "1", "1", "0", "9"),
      0,
      { 0, OUT, 0 } },
    /* what is pinned brings along what it requires */
    { ANSWERS STAGES ("") TERMS "<placement initiative='b' stage='s2' pinned='yes'/>",
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "1.5")
          INITIATIVE ("b", REQUIRES ("a") LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "50"),
      1,
      { 0, 1 } },
    { ANSWERS STAGES ("") TERMS "<placement initiative='c' stage='s2' pinned='yes'/>",
      INITIATIVE ("a", "", "1", "1", "1", "0", "0")
          INITIATIVE ("b", WITH ("a") LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "0")
              INITIATIVE ("c", WITH ("b") LIFT ("art.one.c", "1", "3"), "1", "1", "1", "0", "50"),
      1,
      { 1, 1, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesPlanProblem) problem =
          sample_problem_new (cases[i].body, cases[i].initiatives);
      g_autofree int *stages = search (problem, cases[i].weight);

      for (guint k = 0; k < problem->items->len; k++)
        g_assert_cmpint (stages[k], ==, cases[i].stages[k]);
    }
}

static void
test_place (void)
{
  g_autoptr (AlliesPlanProblem) problem =
      sample_problem_new (ANSWERS STAGES ("") "<stage id='s3' months='6'/>" TERMS,
                          INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "1")
                              INITIATIVE ("b", REQUIRES ("a"), "1", "1", "1", "0", "1")
                                  INITIATIVE ("c", WITH ("b"), "1", "1", "1", "0", "1"));
  static const struct
  {
    int before[3];
    guint item;
    int stage;
    gboolean early;
    gboolean placed;
    int after[3];
  } cases[] = {
    { { OUT, OUT, OUT }, 2, 2, FALSE, TRUE, { 1, 2, 2 } },
    { { OUT, OUT, OUT }, 2, 2, TRUE, TRUE, { 0, 1, 2 } },
    { { OUT, OUT, OUT }, 2, 1, FALSE, TRUE, { 0, 1, 1 } },
    { { OUT, OUT, OUT }, 2, 0, FALSE, FALSE, { 0 } },
    { { OUT, OUT, OUT }, 0, 3, FALSE, FALSE, { 0 } },
    { { OUT, OUT, OUT }, 0, -1, FALSE, FALSE, { 0 } },
    { { 1, OUT, OUT }, 2, 2, FALSE, TRUE, { 1, 2, 2 } },
    { { 1, OUT, OUT }, 2, 1, FALSE, FALSE, { 0 } },
    { { 0, 2, OUT }, 2, 1, FALSE, FALSE, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int stages[3];

      memcpy (stages, cases[i].before, sizeof stages);
      g_assert_cmpint (
          allies_plan_search_place (problem, stages, cases[i].item, cases[i].stage, cases[i].early),
          ==, cases[i].placed);
      if (cases[i].placed)
        g_assert_cmpmem (stages, sizeof stages, cases[i].after, sizeof stages);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-search/random", test_random);
  g_test_add_func ("/plan-search/random-pins", test_random_pins);
  g_test_add_func ("/plan-search/pinned-proposals", test_pinned_proposals);
  g_test_add_func ("/plan-search/small", test_small);
  g_test_add_func ("/plan-search/place", test_place);
  return g_test_run ();
}
