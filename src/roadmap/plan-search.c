/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-search.h"

#include "roadmap/plan-tally.h"

#include <math.h>
#include <string.h>

#define IMPROVEMENT 1e-9
#define TOLERATED   0.01
#define SEED        1
#define ROUNDS      40

typedef struct
{
  const AlliesPlanProblem *problem;
  AlliesPlanTally *tally;
  guint n;
  int *current;
  double current_score;
  int *trial;
  int *best;
  double best_score;
} Search;

static gboolean
is_free (const AlliesPlanProblem *problem, guint item)
{
  return !allies_plan_problem_get_item (problem, item)->pinned;
}

static int
get_earliest (const AlliesPlanProblem *problem, const int *stages, guint index)
{
  const AlliesPlanItem *item = allies_plan_problem_get_item (problem, index);
  int earliest = 0;

  for (guint i = 0; i < item->requirements->len; i++)
    {
      const AlliesPlanRequirement *requirement =
          &g_array_index (item->requirements, AlliesPlanRequirement, i);
      int own = stages[requirement->item];

      if (own == ALLIES_STAGE_NONE)
        own = get_earliest (problem, stages, requirement->item);
      earliest = MAX (earliest, own + (requirement->together ? 0 : 1));
    }
  return earliest;
}

gboolean
allies_plan_search_place (
    const AlliesPlanProblem *problem, int *stages, guint item, int stage, gboolean early)
{
  const AlliesPlanItem *entry = allies_plan_problem_get_item (problem, item);

  if (stage < 0 || stage >= (int)problem->n_stages || !is_free (problem, item))
    return FALSE;
  for (guint i = 0; i < entry->requirements->len; i++)
    {
      const AlliesPlanRequirement *requirement =
          &g_array_index (entry->requirements, AlliesPlanRequirement, i);
      int latest = requirement->together ? stage : stage - 1;
      int own = stages[requirement->item];

      if (own != ALLIES_STAGE_NONE && own <= latest)
        continue;
      if (own != ALLIES_STAGE_NONE
          || !allies_plan_search_place (
              problem, stages, requirement->item,
              early ? MIN (latest, get_earliest (problem, stages, requirement->item)) : latest,
              early))
        return FALSE;
    }
  stages[item] = stage;
  return TRUE;
}

static void
consider_trial (Search *search)
{
  double score = allies_plan_tally_rate (search->tally, search->trial);

  if (!(score > search->best_score + IMPROVEMENT))
    return;
  search->best_score = score;
  memcpy (search->best, search->trial, search->n * sizeof (int));
}

static void
start_trial (Search *search)
{
  memcpy (search->trial, search->current, search->n * sizeof (int));
}

static void
try_additions_to (Search *search, const int *from)
{
  for (guint i = 0; i < search->n; i++)
    {
      if (from[i] != ALLIES_STAGE_NONE
          || allies_plan_problem_get_item (search->problem, i)->need != ALLIES_PLAN_NEED_OPEN)
        continue;
      for (guint choice = 0; choice < 2 * search->problem->n_stages; choice++)
        {
          memcpy (search->trial, from, search->n * sizeof (int));
          if (allies_plan_search_place (search->problem, search->trial, i, (int)choice / 2,
                                        choice % 2 == 1))
            consider_trial (search);
        }
    }
}

static void
try_moves (Search *search)
{
  for (guint i = 0; i < search->n; i++)
    {
      if (search->current[i] == ALLIES_STAGE_NONE || !is_free (search->problem, i))
        continue;
      for (int s = ALLIES_STAGE_NONE; s < (int)search->problem->n_stages; s++)
        {
          start_trial (search);
          search->trial[i] = s;
          if (s != search->current[i])
            consider_trial (search);
        }
    }
}

static gboolean
requires (const AlliesPlanProblem *problem, guint item, guint required)
{
  const AlliesPlanItem *entry = allies_plan_problem_get_item (problem, item);

  for (guint i = 0; i < entry->requirements->len; i++)
    {
      guint next = g_array_index (entry->requirements, AlliesPlanRequirement, i).item;

      if (next == required || requires (problem, next, required))
        return TRUE;
    }
  return FALSE;
}

static gboolean
remove_with_dependents (const Search *search, int *stages, guint item)
{
  for (guint i = 0; i < search->n; i++)
    if (stages[i] != ALLIES_STAGE_NONE && (i == item || requires (search->problem, i, item)))
      {
        if (!is_free (search->problem, i))
          return FALSE;
        stages[i] = ALLIES_STAGE_NONE;
      }
  return TRUE;
}

static void
try_exchanges (Search *search)
{
  g_autofree int *without = g_new (int, search->n);

  for (guint i = 0; i < search->n; i++)
    {
      if (search->current[i] == ALLIES_STAGE_NONE)
        continue;
      memcpy (without, search->current, search->n * sizeof (int));
      if (remove_with_dependents (search, without, i))
        try_additions_to (search, without);
    }
}

static gboolean
step (Search *search)
{
  search->best_score = search->current_score;
  try_additions_to (search, search->current);
  try_moves (search);
  if (!(search->best_score > search->current_score))
    try_exchanges (search);
  if (!(search->best_score > search->current_score))
    return FALSE;
  search->current_score = search->best_score;
  memcpy (search->current, search->best, search->n * sizeof (int));
  return TRUE;
}

/* Puts what an item requires where there is room in time, the item itself staying where it is. */
static void
complete (const AlliesPlanProblem *problem, int *stages, guint index, gboolean early)
{
  const AlliesPlanItem *item = allies_plan_problem_get_item (problem, index);

  for (guint i = 0; i < item->requirements->len; i++)
    {
      const AlliesPlanRequirement *requirement =
          &g_array_index (item->requirements, AlliesPlanRequirement, i);
      int latest = requirement->together ? stages[index] : stages[index] - 1;

      if (stages[requirement->item] == ALLIES_STAGE_NONE)
        allies_plan_search_place (
            problem, stages, requirement->item,
            early ? MIN (latest, get_earliest (problem, stages, requirement->item)) : latest,
            early);
    }
}

static void
start_from_pins (const AlliesPlanProblem *problem, int *stages, gboolean early)
{
  for (guint i = 0; i < problem->items->len; i++)
    {
      const AlliesPlanItem *item = allies_plan_problem_get_item (problem, i);

      stages[i] = item->pinned ? item->pinned_stage : ALLIES_STAGE_NONE;
    }
  for (guint i = 0; i < problem->items->len; i++)
    if (!is_free (problem, i) && stages[i] != ALLIES_STAGE_NONE)
      complete (problem, stages, i, early);
}

/* Takes out what is left there without a reason. */
static void
drop_unwanted (const AlliesPlanProblem *problem, int *stages)
{
  gboolean dropped = TRUE;

  while (dropped)
    {
      dropped = FALSE;
      for (guint i = 0; i < problem->items->len; i++)
        if (stages[i] != ALLIES_STAGE_NONE && !allies_plan_state_is_wanted (problem, stages, i))
          {
            stages[i] = ALLIES_STAGE_NONE;
            dropped = TRUE;
          }
    }
}

static double
get_use_of_additions (const Search *search, const int *from, const int *to)
{
  double use = 0;

  for (guint i = 0; i < search->n; i++)
    if (from[i] == ALLIES_STAGE_NONE && to[i] != ALLIES_STAGE_NONE)
      use += allies_plan_tally_get_use (search->tally, i);
  return use;
}

/* Fills a plan up, each time with what brings most for what it takes. */
static void
refill (Search *search, int *stages, GRand *random)
{
  double exponent = g_rand_double_range (random, 0, 1.2);
  double score = allies_plan_tally_rate (search->tally, stages);
  g_autofree int *chosen = g_new (int, search->n + 1);
  double worth;

  do
    {
      double chosen_score = score;

      worth = 0;
      for (guint i = 0; i < search->n; i++)
        {
          double noise = g_rand_double_range (random, 0.8, 1.2);

          if (stages[i] != ALLIES_STAGE_NONE
              || allies_plan_problem_get_item (search->problem, i)->need != ALLIES_PLAN_NEED_OPEN)
            continue;
          for (guint choice = 0; choice < 2 * search->problem->n_stages; choice++)
            {
              memcpy (search->trial, stages, search->n * sizeof (int));
              if (!allies_plan_search_place (search->problem, search->trial, i, (int)choice / 2,
                                             choice % 2 == 1))
                continue;
              double trial_score = allies_plan_tally_rate (search->tally, search->trial);
              if (trial_score <= score + IMPROVEMENT)
                continue;
              double trial_worth =
                  noise * (isfinite (score) ? trial_score - score : 1)
                  / pow (get_use_of_additions (search, stages, search->trial), exponent);
              if (trial_worth <= worth)
                continue;
              worth = trial_worth;
              chosen_score = trial_score;
              memcpy (chosen, search->trial, search->n * sizeof (int));
            }
        }
      if (worth > 0)
        memcpy (stages, chosen, search->n * sizeof (int));
      score = chosen_score;
    }
  while (worth > 0);
}

/* Takes some out at random, mostly from one or two stages. */
static void
thin_out (Search *search, int *stages, GRand *random)
{
  int n = g_rand_int_range (random, 1, 7);
  gboolean together = g_rand_boolean (random);
  int stage = g_rand_int_range (random, 0, MAX (1, (int)search->problem->n_stages));

  for (int tries = 0; n > 0 && tries < 60; tries++)
    {
      guint i = (guint)g_rand_int_range (random, 0, (int)search->n);

      if (stages[i] == ALLIES_STAGE_NONE || (together && ABS (stages[i] - stage) > 1))
        continue;
      memcpy (search->trial, stages, search->n * sizeof (int));
      if (!remove_with_dependents (search, search->trial, i))
        continue;
      memcpy (stages, search->trial, search->n * sizeof (int));
      n--;
    }
  drop_unwanted (search->problem, stages);
}

static void
vary (Search *search, guint rounds)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autofree int *varied = g_new (int, search->n + 1);
  g_autofree int *kept = g_memdup2 (search->current, search->n * sizeof (int));
  double kept_score = search->current_score;

  for (guint round = 0; round < rounds; round++)
    {
      memcpy (varied, kept, search->n * sizeof (int));
      thin_out (search, varied, random);
      refill (search, varied, random);

      double score = allies_plan_tally_rate (search->tally, varied);
      if (score < kept_score - TOLERATED * fabs (kept_score) * (1 - (round + 1.0) / rounds))
        continue;
      memcpy (kept, varied, search->n * sizeof (int));
      kept_score = score;
      if (score <= search->current_score + IMPROVEMENT)
        continue;
      memcpy (search->current, varied, search->n * sizeof (int));
      search->current_score = score;
    }
}

/* A plan whose money is not known is as bad as one that breaks the rules. */
static double
rate_known (AlliesPlanTally *tally, const int *stages)
{
  double score = allies_plan_tally_rate (tally, stages);

  return isnan (score) ? -INFINITY : score;
}

void
allies_plan_search_improve (const AlliesPlanProblem *problem,
                            const AlliesPlanAim *aim,
                            guint rounds,
                            int *stages)
{
  guint n = problem->items->len;
  g_autoptr (AlliesPlanTally) tally = allies_plan_tally_new (problem, aim);
  g_autofree int *trial = g_new (int, n + 1);
  g_autofree int *best = g_new (int, n + 1);
  Search search = { problem, tally, n, stages, 0, trial, best, 0 };

  /* whatever keeps the rules is better than what breaks them */
  search.current_score = rate_known (tally, stages);
  while (step (&search))
    ;
  if (n == 0 || !isfinite (search.current_score))
    return;
  vary (&search, rounds);
  while (step (&search))
    ;
}

void
allies_plan_search_aim (const AlliesPlanProblem *problem, const AlliesPlanAim *aim, int *stages)
{
  g_return_if_fail (problem != NULL && aim != NULL && stages != NULL);

  start_from_pins (problem, stages, FALSE);
  if (allies_plan_state_check (problem, stages) != ALLIES_PLAN_BREACH_NONE)
    start_from_pins (problem, stages, TRUE);
  allies_plan_search_improve (problem, aim, ROUNDS, stages);
}

typedef struct
{
  const AlliesPlanProblem *problem;
  int *stages;
} Closing;

static gpointer
close_most (gpointer data)
{
  const Closing *closing = data;
  const AlliesPlanAim aim = { 0, 1 };

  allies_plan_search_aim (closing->problem, &aim, closing->stages);
  return NULL;
}

/* The two ends of the scale do not know of each other, and are looked for at the same time. */
void
allies_plan_search (const AlliesPlanProblem *problem, double weight, int *stages)
{
  AlliesPlanAim aim = { 1, 0 };

  g_return_if_fail (problem != NULL && stages != NULL && weight >= 0 && weight <= 1);

  g_autofree int *closed = g_new (int, problem->items->len + 1);
  Closing closing = { problem, closed };
  GThread *thread = g_thread_new ("plan-search", close_most, &closing);

  allies_plan_search_aim (problem, &aim, stages);
  g_thread_join (thread);
  aim = allies_plan_state_aim (weight, allies_plan_state_value (problem, stages),
                               allies_plan_state_closed (problem, closed));
  allies_plan_search_aim (problem, &aim, stages);
}
