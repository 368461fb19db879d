/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-obstacle.h"

#include "roadmap/plan-fewer.h"
#include "roadmap/plan-search.h"

#include <math.h>

#define SECONDS        5
#define NODES          2000
#define MOST_PERCENT   300
#define MOST_MONTHS    200
#define LONGEST        60
#define LONGER_STEP    3
#define TWO_YEARS      24
#define ANY_PLAN       100 /* per cent of the best */
#define JUST_COUNTS    1e-9
#define NEARLY_AS_MUCH (1 - 1e-9)
#define N_LIMITS       (ALLIES_PLAN_LIMIT_HORIZON + 1)

typedef struct
{
  const AlliesPlanProblem *problem;
  int stage;
  GCancellable *cancellable;
} Work;

/* Money counts, so that what the solver tries first pays for itself. */
static AlliesPlanProof *
try_change (const Work *work, const AlliesPlanChange *change)
{
  g_autoptr (AlliesPlanProblem) changed =
      allies_plan_problem_new_changed (work->problem, change, work->stage);
  AlliesPlanProofOptions options = { .seconds = SECONDS, .gap = ANY_PLAN, .nodes = NODES };
  AlliesPlanAim aim = { 0, 0 };
  double most = 1;

  for (guint i = 0; i < changed->items->len; i++)
    for (guint s = 0; s < changed->n_stages; s++)
      most = MAX (most, allies_plan_problem_get_item (changed, i)->values[s]);
  aim.value = 1 / most;
  options.filled = work->stage == ALLIES_STAGE_NONE ? 0 : (guint)work->stage + 1;
  return allies_plan_proof_aim (changed, &aim, NULL, &options, work->cancellable);
}

static gboolean
is_stopped (const Work *work)
{
  return g_cancellable_is_cancelled (work->cancellable);
}

static gboolean
helps (const Work *work, const AlliesPlanChange *change)
{
  if (is_stopped (work))
    return FALSE;

  g_autoptr (AlliesPlanProof) proof = try_change (work, change);

  return proof->feasible;
}

/* The smallest whole number that helps, where more of it never harms; 0 when none does. */
static double
find_least (const Work *work, gsize offset, guint most)
{
  AlliesPlanChange change = { 0 };
  guint low = 0; /* does not help */
  guint high = most;

  G_STRUCT_MEMBER (double, &change, offset) = high;
  if (!helps (work, &change))
    return 0;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      G_STRUCT_MEMBER (double, &change, offset) = middle;
      if (helps (work, &change))
        high = middle;
      else
        low = middle;
    }
  return high;
}

/* A longer horizon may harm what costs more to run than it brings, so all are tried in turn. */
static guint
find_horizon (const Work *work)
{
  for (guint longer = LONGER_STEP; longer <= LONGEST; longer += LONGER_STEP)
    {
      AlliesPlanChange change = { .horizon = longer };

      if (helps (work, &change))
        return longer;
    }
  return 0;
}

static AlliesPlanObstacle *
find_changes (const Work *work)
{
  static const AlliesPlanChange none;
  g_autoptr (AlliesPlanProof) proof = try_change (work, &none);

  if (proof->feasible || is_stopped (work))
    return NULL;

  AlliesPlanObstacle *self = g_new0 (AlliesPlanObstacle, 1);
  self->stage = work->stage;
  self->pins = g_array_new (FALSE, FALSE, sizeof (guint));
  self->unknown = !proof->impossible;
  if (self->unknown)
    return self;
  self->budget_percent =
      find_least (work, G_STRUCT_OFFSET (AlliesPlanChange, budget_percent), MOST_PERCENT);
  self->marketing = find_least (work, G_STRUCT_OFFSET (AlliesPlanChange, marketing), MOST_MONTHS);
  self->technology = find_least (work, G_STRUCT_OFFSET (AlliesPlanChange, technology), MOST_MONTHS);
  self->horizon = find_horizon (work);
  if (is_stopped (work)) /* what was not tried may be the smallest */
    g_clear_pointer (&self, allies_plan_obstacle_free);
  return self;
}

static AlliesPlanLimit
judge_return (const AlliesPlanProblem *problem, const int *stages, guint stage)
{
  AlliesPlanChange change = { .horizon = TWO_YEARS };
  g_autoptr (AlliesPlanProblem) longer =
      allies_plan_problem_new_changed (problem, &change, ALLIES_STAGE_NONE);

  return allies_plan_state_sum (longer, stages, stage).value > 0 ? ALLIES_PLAN_LIMIT_HORIZON
                                                                 : ALLIES_PLAN_LIMIT_RETURN;
}

static AlliesPlanLimit
try_item (const AlliesPlanProblem *problem, const int *stages, guint item, guint stage)
{
  g_autofree int *trial = g_memdup2 (stages, problem->items->len * sizeof (int));

  if (!allies_plan_search_place (problem, trial, item, (int)stage, TRUE))
    return ALLIES_PLAN_LIMIT_REQUIREMENT;

  AlliesStageSum sum = allies_plan_state_sum (problem, trial, stage);
  switch (allies_plan_state_check_stage (problem, &sum, stage))
    {
    case ALLIES_PLAN_BREACH_BUDGET:
      return ALLIES_PLAN_LIMIT_BUDGET;
    case ALLIES_PLAN_BREACH_MARKETING:
      return ALLIES_PLAN_LIMIT_MARKETING;
    case ALLIES_PLAN_BREACH_TECHNOLOGY:
      return ALLIES_PLAN_LIMIT_TECHNOLOGY;
    case ALLIES_PLAN_BREACH_RETURN:
      return judge_return (problem, trial, stage);
    case ALLIES_PLAN_BREACH_REQUIREMENT:
    case ALLIES_PLAN_BREACH_MONEY_UNKNOWN:
    case ALLIES_PLAN_BREACH_NONE:
    default:
      return ALLIES_PLAN_LIMIT_NONE;
    }
}

AlliesPlanLimit
allies_plan_obstacle_find_limit (const AlliesPlanProblem *problem, const int *stages, guint stage)
{
  guint counts[N_LIMITS] = { 0 };
  guint most = ALLIES_PLAN_LIMIT_NONE;

  for (guint i = 0; i < problem->items->len; i++)
    {
      const AlliesPlanItem *item = allies_plan_problem_get_item (problem, i);

      if (stages[i] == ALLIES_STAGE_NONE && item->need == ALLIES_PLAN_NEED_OPEN && !item->pinned)
        counts[try_item (problem, stages, i, stage)]++;
    }
  counts[ALLIES_PLAN_LIMIT_NONE] = 0;
  for (guint limit = 0; limit < N_LIMITS; limit++)
    if (counts[limit] > counts[most])
      most = limit;
  return (AlliesPlanLimit)most;
}

static gboolean
has_change (const AlliesPlanObstacle *self)
{
  return self->budget_percent > 0 || self->marketing > 0 || self->technology > 0
         || self->horizon > 0;
}

/* The plan of most value that closes as much as the one there is. */
static void
try_fewer (AlliesPlanObstacle *self, const Work *work, const int *stages)
{
  double value = allies_plan_state_value (work->problem, stages);
  double closed = allies_plan_state_closed (work->problem, stages);

  if (has_change (self) || work->problem->n_stages < 2 || !(value > 0))
    return;

  g_autoptr (AlliesPlanProblem) fewer = allies_plan_fewer_new (work->problem, (guint)work->stage);
  AlliesPlanProofOptions options = { .seconds = SECONDS, .nodes = NODES };
  AlliesPlanAim aim = { 1 / value, JUST_COUNTS };
  options.least_closed = closed * NEARLY_AS_MUCH;
  g_autoptr (AlliesPlanProof) proof =
      allies_plan_proof_aim (fewer, &aim, NULL, &options, work->cancellable);
  self->fewer = proof->feasible;
  if (proof->feasible)
    self->fewer_percent = 100 * (allies_plan_state_value (fewer, proof->stages) / value - 1);
}

AlliesPlanObstacle *
allies_plan_obstacle_new_for_stage (const AlliesPlanProblem *problem,
                                    const int *stages,
                                    guint stage,
                                    GCancellable *cancellable)
{
  g_return_val_if_fail (problem != NULL && stages != NULL && stage < problem->n_stages, NULL);

  Work work = { problem, (int)stage, cancellable };
  AlliesPlanObstacle *self = find_changes (&work);

  if (self != NULL && !self->unknown)
    {
      self->limit = allies_plan_obstacle_find_limit (problem, stages, stage);
      try_fewer (self, &work, stages);
    }
  return self;
}

/* Takes away each pin without which the rest still cannot be kept: what stays is needed for it. */
static void
find_pins (const Work *work, GArray *pins)
{
  static const AlliesPlanChange none;
  g_autoptr (AlliesPlanProblem) fewer =
      allies_plan_problem_new_changed (work->problem, &none, ALLIES_STAGE_NONE);
  Work rest = { fewer, ALLIES_STAGE_NONE, work->cancellable };

  for (guint i = 0; i < fewer->items->len; i++)
    {
      AlliesPlanItem *item = &g_array_index (fewer->items, AlliesPlanItem, i);

      if (!item->pinned)
        continue;
      item->pinned = FALSE;
      g_autoptr (AlliesPlanProof) proof = try_change (&rest, &none);
      if (proof->impossible)
        continue;
      item->pinned = TRUE;
      g_array_append_val (pins, i);
    }
}

AlliesPlanObstacle *
allies_plan_obstacle_new_for_pins (const AlliesPlanProblem *problem, GCancellable *cancellable)
{
  g_return_val_if_fail (problem != NULL, NULL);

  Work work = { problem, ALLIES_STAGE_NONE, cancellable };
  AlliesPlanObstacle *self = find_changes (&work);

  if (self != NULL && !self->unknown)
    find_pins (&work, self->pins);
  return self;
}

void
allies_plan_obstacle_free (AlliesPlanObstacle *obstacle)
{
  if (obstacle == NULL)
    return;
  g_array_unref (obstacle->pins);
  g_free (obstacle);
}
