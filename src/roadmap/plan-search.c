/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-search.h"

#include <math.h>
#include <string.h>

#define IMPROVEMENT 1e-9

typedef struct
{
  const AlliesPlanProblem *problem;
  double weight;
  double best_value;
  double best_closed;
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

static double
rate (const Search *search, const int *stages)
{
  double score = 0;

  if (search->best_value > 0)
    score +=
        search->weight * allies_plan_state_value (search->problem, stages) / search->best_value;
  if (search->best_closed > 0)
    score += (1 - search->weight) * allies_plan_state_closed (search->problem, stages)
             / search->best_closed;
  return score;
}

static void
consider_trial (Search *search)
{
  if (allies_plan_state_check (search->problem, search->trial) != ALLIES_PLAN_BREACH_NONE)
    return;

  double score = rate (search, search->trial);
  if (score <= search->best_score + IMPROVEMENT)
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
  if (search->best_score <= search->current_score)
    try_exchanges (search);
  if (search->best_score <= search->current_score)
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

static void
run (const AlliesPlanProblem *problem,
     double weight,
     double best_value,
     double best_closed,
     int *stages)
{
  guint n = problem->items->len;
  g_autofree int *trial = g_new (int, MAX (n, 1));
  g_autofree int *best = g_new (int, MAX (n, 1));
  Search search = { problem, weight, best_value, best_closed, n, stages, 0, trial, best, 0 };

  start_from_pins (problem, stages, FALSE);
  if (allies_plan_state_check (problem, stages) != ALLIES_PLAN_BREACH_NONE)
    start_from_pins (problem, stages, TRUE);
  /* whatever keeps the rules is better than what the pins alone would break */
  search.current_score = allies_plan_state_check (problem, stages) == ALLIES_PLAN_BREACH_NONE
                             ? rate (&search, stages)
                             : -INFINITY;
  while (step (&search))
    ;
}

void
allies_plan_search (const AlliesPlanProblem *problem, double weight, int *stages)
{
  double best_value;
  double best_closed;

  g_return_if_fail (problem != NULL && stages != NULL && weight >= 0 && weight <= 1);

  run (problem, 1, 1, 0, stages);
  best_value = allies_plan_state_value (problem, stages);
  run (problem, 0, 0, 1, stages);
  best_closed = allies_plan_state_closed (problem, stages);
  run (problem, weight, best_value, best_closed, stages);
}
