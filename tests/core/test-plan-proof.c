/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-proof.h"
#include "roadmap/plan-search.h"
#include "support/sample-problem.h"

#include <math.h>
#include <string.h>

#define INSTANCES  300
#define MOST_ITEMS 8
#define OUT        ALLIES_STAGE_NONE
#define CLOSE      1e-6

/* All plans, one after the other, by other means than the program: nothing of what rates and checks
 * plans there is used here. */
typedef struct
{
  const AlliesPlanProblem *problem;
  double money;
  double gaps;
  int stages[16];
  double best;
  guint n_feasible;
} All;

static gboolean
is_needed_by_another (const All *all, guint item)
{
  for (guint i = 0; i < all->problem->items->len; i++)
    {
      GArray *requirements = allies_plan_problem_get_item (all->problem, i)->requirements;

      for (guint k = 0; all->stages[i] >= 0 && k < requirements->len; k++)
        if (g_array_index (requirements, AlliesPlanRequirement, k).item == item)
          return TRUE;
    }
  return FALSE;
}

static gboolean
may_stay (const All *all, guint item)
{
  const AlliesPlanItem *entry = allies_plan_problem_get_item (all->problem, item);
  int stage = all->stages[item];

  if (entry->pinned && entry->pinned_stage != stage)
    return FALSE;
  if (stage < 0)
    return TRUE;
  for (guint k = 0; k < entry->requirements->len; k++)
    {
      AlliesPlanRequirement needed = g_array_index (entry->requirements, AlliesPlanRequirement, k);
      int before = all->stages[needed.item];

      if (before < 0 || before > stage || (before == stage && !needed.together))
        return FALSE;
    }
  return entry->pinned || entry->need == ALLIES_PLAN_NEED_OPEN || is_needed_by_another (all, item);
}

static gboolean
keeps_limits (const All *all, guint stage)
{
  const AlliesStageTerms *terms = &all->problem->stages[stage];
  double cost = 0;
  double marketing = 0;
  double technology = 0;
  double value = 0;
  guint n = 0;

  for (guint i = 0; i < all->problem->items->len; i++)
    if (all->stages[i] == (int)stage)
      {
        const AlliesPlanItem *item = allies_plan_problem_get_item (all->problem, i);

        cost += item->economics.cost.likely;
        marketing += item->effort.marketing;
        technology += item->effort.technology;
        value += item->values[stage];
        n++;
      }
  return n == 0
         || (cost <= terms->budget + CLOSE && marketing <= terms->marketing_capacity + CLOSE
             && technology <= terms->technology_capacity + CLOSE && value > 0);
}

static double
get_level (const All *all, guint question)
{
  double level = allies_plan_problem_get_question (all->problem, question)->position;

  for (guint s = 0; s < all->problem->n_stages; s++)
    for (gboolean lifted = TRUE; lifted;)
      {
        lifted = FALSE;
        for (guint i = 0; i < all->problem->items->len; i++)
          {
            GArray *lifts = allies_plan_problem_get_item (all->problem, i)->lifts;

            for (guint k = 0; all->stages[i] == (int)s && k < lifts->len; k++)
              {
                AlliesPlanLift lift = g_array_index (lifts, AlliesPlanLift, k);

                if (lift.question != question || level < lift.from || level >= lift.to)
                  continue;
                level = lift.to;
                lifted = TRUE;
              }
          }
      }
  return level;
}

static double
rate (const All *all)
{
  double sum = 0;

  for (guint i = 0; i < all->problem->items->len; i++)
    if (all->stages[i] >= 0)
      sum += all->money * allies_plan_problem_get_item (all->problem, i)->values[all->stages[i]];
  for (guint q = 0; all->gaps > 0 && q < all->problem->questions->len; q++)
    {
      const AlliesPlanQuestion *question = allies_plan_problem_get_question (all->problem, q);
      double reached = MIN (get_level (all, q), question->target);

      if (reached > question->position)
        sum += all->gaps * question->weight * (reached - question->position);
    }
  return sum;
}

static void
look_at_all (All *all, guint from)
{
  if (from < all->problem->items->len)
    {
      for (all->stages[from] = OUT; all->stages[from] < (int)all->problem->n_stages;
           all->stages[from]++)
        look_at_all (all, from + 1);
      return;
    }
  for (guint i = 0; i < all->problem->items->len; i++)
    if (!may_stay (all, i))
      return;
  for (guint s = 0; s < all->problem->n_stages; s++)
    if (!keeps_limits (all, s))
      return;
  all->best = MAX (all->best, rate (all));
  all->n_feasible++;
}

static double
find_best (const AlliesPlanProblem *problem, double money, double gaps)
{
  All all = { problem, money, gaps, { 0 }, -INFINITY, 0 };

  look_at_all (&all, 0);
  return all.best;
}

static double
find_best_weighted (const AlliesPlanProblem *problem, double weight)
{
  double money = find_best (problem, 1, 0);
  double gaps = find_best (problem, 0, 1);

  if (!isfinite (money))
    return NAN;
  return find_best (problem, money > 0 ? weight / money : 0, gaps > 0 ? (1 - weight) / gaps : 0);
}

/* Small enough to look at all plans; every third with pins, which may contradict each other, and
 * with more lifts, which overlap. */
static AlliesPlanProblem *
make_small (guint32 *seed)
{
  AlliesPlanProblem *problem = sample_problem_random (++*seed, FALSE);
  g_autoptr (GRand) random = g_rand_new_with_seed (*seed);

  while (problem->items->len > MOST_ITEMS)
    {
      allies_plan_problem_free (problem);
      problem = sample_problem_random (++*seed, FALSE);
    }
  for (guint i = 0; i < problem->items->len; i++)
    {
      AlliesPlanItem *item = &g_array_index (problem->items, AlliesPlanItem, i);
      AlliesPlanLift lift = { (guint)g_rand_int_range (random, 0, (int)problem->questions->len),
                              g_rand_int_range (random, 1, 4), 0 };

      lift.to = lift.from + g_rand_int_range (random, 1, 3);
      if (item->need == ALLIES_PLAN_NEED_OPEN)
        g_array_append_val (item->lifts, lift);
      item->pinned = *seed % 3 == 0 && g_rand_int_range (random, 0, 4) == 0;
      if (item->pinned)
        item->pinned_stage = g_rand_int_range (random, -1, (int)problem->n_stages);
    }
  return problem;
}

static void
check_plan (const AlliesPlanProblem *problem, const AlliesPlanProof *proof)
{
  if (!proof->feasible)
    return;
  g_assert_cmpstr (sample_problem_breach (problem, proof->stages), ==, NULL);
  for (guint i = 0; i < problem->items->len; i++)
    if (allies_plan_problem_get_item (problem, i)->pinned)
      g_assert_cmpint (proof->stages[i], ==,
                       allies_plan_problem_get_item (problem, i)->pinned_stage);
}

static void
test_optimum (void)
{
  guint32 seed = 0;
  guint n_impossible = 0;
  guint n_placed = 0;

  for (guint i = 0; i < INSTANCES; i++)
    {
      g_autoptr (AlliesPlanProblem) problem = make_small (&seed);
      double weight = allies_terms_get_weight (problem->terms);
      double best = find_best_weighted (problem, weight);
      g_autoptr (AlliesPlanProof) proof = allies_plan_proof_new (problem, weight, NULL, NULL);
      g_autoptr (AlliesPlanProof) again = allies_plan_proof_new (problem, weight, NULL, NULL);

      check_plan (problem, proof);
      g_assert_cmpint (proof->impossible, ==, isnan (best));
      g_assert_cmpint (proof->feasible, ==, !isnan (best));
      g_assert_cmpmem (proof->stages, problem->items->len * sizeof (int), again->stages,
                       problem->items->len * sizeof (int));
      n_impossible += proof->impossible;
      if (proof->impossible)
        continue;
      g_assert_true (proof->proven && proof->aim_proven);
      g_assert_cmpfloat_with_epsilon (proof->rate, best, CLOSE);
      g_assert_cmpfloat (proof->bound, ==, proof->rate);
      g_assert_cmpfloat (proof->bound, >=, best - 1e-9);
      g_assert_cmpfloat (allies_plan_proof_within (proof), ==, 0);
      for (guint k = 0; k < problem->items->len; k++)
        n_placed += proof->stages[k] != OUT;
    }
  g_assert_cmpuint (n_impossible, >, 5);
  g_assert_cmpuint (n_placed, >, INSTANCES);
}

typedef struct
{
  GCancellable *cancellable;
  guint n_left;
  guint n_calls;
  double share;
  double bound;
} Watch;

static void
progress_cb (double bound, double best, double share, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpfloat (share, >=, 0);
  g_assert_cmpfloat (share, <=, 1);
  watch->n_calls++;
  if (watch->n_left > 0 && --watch->n_left == 0)
    g_cancellable_cancel (watch->cancellable);
}

/* However early it is stopped, no plan is better than the bound. */
static void
test_bound (void)
{
  guint32 seed = 10000;
  guint n_open = 0;

  for (guint i = 0; i < INSTANCES / 3; i++)
    {
      g_autoptr (AlliesPlanProblem) problem = make_small (&seed);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Watch watch = { cancellable, 1 + i % 3 };
      AlliesPlanProofOptions options = { 0, 0, progress_cb, &watch };
      AlliesPlanAim aim = { i % 2, 1000 };
      double best = find_best (problem, aim.value, aim.closed);
      g_autoptr (AlliesPlanProof) proof =
          allies_plan_proof_aim (problem, &aim, NULL, &options, cancellable);

      check_plan (problem, proof);
      if (!isfinite (best))
        continue;
      if (!isnan (proof->bound))
        g_assert_cmpfloat (proof->bound, >=, best * (1 - 1e-9));
      g_assert_true (!proof->proven || proof->rate >= best * (1 - CLOSE));
      n_open += !proof->proven;
    }
  g_assert_cmpuint (n_open, >, 10);
}

/* What it starts from is not made worse, and the bound is known soon. */
static void
test_cancel (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_large (7, 40, 4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree int *searched = g_new (int, problem->items->len);
  Watch watch = { cancellable, 3 };
  AlliesPlanProofOptions options = { 0, 0, progress_cb, &watch };
  AlliesPlanAim aim = { 1, 0 };
  g_autoptr (AlliesPlanProof) none = NULL;
  g_autoptr (AlliesPlanProof) proof = NULL;

  allies_plan_search_aim (problem, &aim, searched);
  proof = allies_plan_proof_aim (problem, &aim, NULL, &options, cancellable);
  g_assert_cmpuint (watch.n_calls, ==, 3);
  g_assert_false (proof->proven);
  g_assert_cmpfloat (proof->bound, >, proof->rate);
  g_assert_cmpfloat (allies_plan_proof_within (proof), >, 0);
  g_assert_cmpfloat (proof->rate, >=, allies_plan_state_value (problem, searched));
  none = allies_plan_proof_new (problem, 0.5, NULL, cancellable);
  g_assert_true (none->feasible);
  g_assert_true (isnan (none->bound) && isnan (allies_plan_proof_within (none)));
}

/* What ends after so many parts ends in the same way every time; what ends by time says so. */
static void
test_nodes (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_large (7, 30, 3);
  AlliesPlanProofOptions few = { .nodes = 12 };
  AlliesPlanProofOptions no_time = { .nodes = 12, .seconds = 1e-6 };
  g_autoptr (AlliesPlanProof) first = allies_plan_proof_new (problem, 0.5, &few, NULL);
  g_autoptr (AlliesPlanProof) second = allies_plan_proof_new (problem, 0.5, &few, NULL);
  g_autoptr (AlliesPlanProof) hasty = allies_plan_proof_new (problem, 0.5, &no_time, NULL);
  gsize size = problem->items->len * sizeof (int);

  g_assert_cmpuint (first->nodes, <=, 12);
  g_assert_false (first->proven);
  g_assert_false (first->out_of_time);
  g_assert_cmpfloat (first->bound, >, first->rate);
  g_assert_cmpfloat (first->bound, ==, second->bound);
  g_assert_cmpmem (first->stages, size, second->stages, size);
  g_assert_true (hasty->out_of_time);
}

/* Good enough is good enough. */
static void
test_gap (void)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_large (3, 20, 3);
  AlliesPlanProofOptions options = { 0, 20, NULL, NULL };
  g_autoptr (AlliesPlanProof) rough = allies_plan_proof_new (problem, 1, &options, NULL);
  g_autoptr (AlliesPlanProof) exact = allies_plan_proof_new (problem, 1, NULL, NULL);

  g_assert_cmpfloat (allies_plan_proof_within (rough), <=, 20);
  g_assert_true (exact->proven);
  g_assert_cmpfloat (rough->bound / rough->aim.value, >=,
                     exact->rate / exact->aim.value * (1 - CLOSE));
  g_assert_cmpuint (rough->nodes, <=, exact->nodes);
}

static gpointer
prove_cb (gpointer problem)
{
  return allies_plan_proof_new (problem, 0.5, NULL, NULL);
}

static void
test_threads (void)
{
  AlliesPlanProblem *problems[4];
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      problems[i] = sample_problem_large (i / 2, 16, 3);
      threads[i] = g_thread_new ("proof", prove_cb, problems[i]);
    }
  g_autoptr (AlliesPlanProof) first = g_thread_join (threads[0]);
  g_autoptr (AlliesPlanProof) same = g_thread_join (threads[1]);
  g_autoptr (AlliesPlanProof) second = g_thread_join (threads[2]);
  g_autoptr (AlliesPlanProof) twin = g_thread_join (threads[3]);
  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    allies_plan_problem_free (problems[i]);
  g_assert_true (first->proven && second->proven);
  g_assert_cmpmem (first->stages, 16 * sizeof (int), same->stages, 16 * sizeof (int));
  g_assert_cmpmem (second->stages, 16 * sizeof (int), twin->stages, 16 * sizeof (int));
}

#define STAGES "<stage id='s1' months='6'/><stage id='s2' months='6'/>"
#define TERMS  "<plan horizon='3' rate='0' weight='0.5'/>"
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
    gboolean impossible;
    int stages[3];
  } cases[] = {
    /* worth exactly nothing is not enough for a stage of its own */
    { ANSWERS STAGES TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "0", "0", "0"),
      0,
      FALSE,
      { OUT } },
    { ANSWERS STAGES TERMS,
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "0", "0", "0")
          INITIATIVE ("b", LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "12"),
      0.5,
      FALSE,
      { 0, 0 } },
    /* what only prepares comes where it is needed, and not for its money alone */
    { ANSWERS STAGES TERMS,
      INITIATIVE ("a", "", "1", "1", "1", "0", "12")
          INITIATIVE ("b", LIFT ("art.one.b", "1", "3"), "1", "1", "90", "0", "1"),
      1,
      FALSE,
      { OUT, OUT } },
    { ANSWERS STAGES TERMS,
      INITIATIVE ("a", "", "1", "1", "1", "0", "12")
          INITIATIVE ("b", REQUIRES ("a") LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "12"),
      1,
      FALSE,
      { 0, 1 } },
    /* pins against each other */
    { ANSWERS STAGES TERMS "<placement initiative='a' stage='s2' pinned='yes'/>"
                           "<placement initiative='b' stage='s1' pinned='yes'/>",
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "1", "0", "12")
          INITIATIVE ("b", REQUIRES ("a") LIFT ("art.one.b", "1", "3"), "1", "1", "1", "0", "12"),
      0.5,
      TRUE,
      { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesPlanProblem) problem =
          sample_problem_new (cases[i].body, cases[i].initiatives);
      g_autoptr (AlliesPlanProof) proof =
          allies_plan_proof_new (problem, cases[i].weight, NULL, NULL);

      g_assert_cmpint (proof->impossible, ==, cases[i].impossible);
      for (guint k = 0; !proof->impossible && k < problem->items->len; k++)
        g_assert_cmpint (proof->stages[k], ==, cases[i].stages[k]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-proof/optimum", test_optimum);
  g_test_add_func ("/plan-proof/bound", test_bound);
  g_test_add_func ("/plan-proof/cancel", test_cancel);
  g_test_add_func ("/plan-proof/nodes", test_nodes);
  g_test_add_func ("/plan-proof/gap", test_gap);
  g_test_add_func ("/plan-proof/threads", test_threads);
  g_test_add_func ("/plan-proof/small", test_small);
  return g_test_run ();
}
