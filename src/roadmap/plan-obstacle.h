/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-proof.h"

G_BEGIN_DECLS

/**
 * AlliesPlanLimit:
 * @ALLIES_PLAN_LIMIT_NONE: nothing; no other initiative is worth it
 * @ALLIES_PLAN_LIMIT_REQUIREMENT: what initiatives require is finished too late
 * @ALLIES_PLAN_LIMIT_BUDGET: the budget
 * @ALLIES_PLAN_LIMIT_MARKETING: the marketing team's capacity
 * @ALLIES_PLAN_LIMIT_TECHNOLOGY: the technology team's capacity
 * @ALLIES_PLAN_LIMIT_RETURN: the stage would not pay for itself
 * @ALLIES_PLAN_LIMIT_HORIZON: the stage would pay for itself with two years more
 *
 * What keeps a stage from holding more.
 */
typedef enum
{
  ALLIES_PLAN_LIMIT_NONE,
  ALLIES_PLAN_LIMIT_REQUIREMENT,
  ALLIES_PLAN_LIMIT_BUDGET,
  ALLIES_PLAN_LIMIT_MARKETING,
  ALLIES_PLAN_LIMIT_TECHNOLOGY,
  ALLIES_PLAN_LIMIT_RETURN,
  ALLIES_PLAN_LIMIT_HORIZON,
} AlliesPlanLimit;

/**
 * AlliesPlanObstacle:
 * @stage: the stage that can hold nothing, or %ALLIES_STAGE_NONE where no plan keeps the pins
 * @limit: what keeps the stage from holding something
 * @budget_percent: with so many per cent more budget it could; 0 where no budget up to four times
 *   as much helps
 * @marketing: with so many person-months more of marketing in the stage it could; 0 likewise
 * @technology: with so many person-months more of technology in the stage it could; 0 likewise
 * @horizon: with so many months more it could; 0 where five years more do not help
 * @pins: (element-type guint): items whose pins contradict each other or the limits: without any
 *   one of them, the others can be kept
 * @unknown: the search ended before it was known whether the stage can hold something, or whether
 *   the pins can be kept; nothing else is said then
 * @fewer: where no single change helps: whether a plan without the stage closes at least as much
 * @fewer_percent: how much more the best such plan is worth, in per cent; may be below 0
 *
 * Why something is not possible, and the smallest single changes that would make it so.
 */
typedef struct
{
  int stage;
  AlliesPlanLimit limit;
  double budget_percent;
  double marketing;
  double technology;
  guint horizon;
  GArray *pins;
  gboolean unknown;
  gboolean fewer;
  double fewer_percent;
} AlliesPlanObstacle;

/**
 * allies_plan_obstacle_find_limit:
 * @problem: a problem
 * @stages: (array): a plan that keeps the rules
 * @stage: a stage
 *
 * Puts each initiative that is left out into the stage, with what it requires.
 *
 * Returns: what most of them fail at
 */
AlliesPlanLimit
allies_plan_obstacle_find_limit (const AlliesPlanProblem *problem, const int *stages, guint stage);

/**
 * allies_plan_obstacle_new_for_stage:
 * @problem: a problem
 * @stages: (array): a plan that keeps the rules
 * @stage: a stage
 * @cancellable: (nullable): stops the work
 *
 * Returns: (transfer full) (nullable): why the stage can hold nothing; %NULL when it could, or when
 *   the work was stopped
 */
AlliesPlanObstacle *allies_plan_obstacle_new_for_stage (const AlliesPlanProblem *problem,
                                                        const int *stages,
                                                        guint stage,
                                                        GCancellable *cancellable);

/**
 * allies_plan_obstacle_new_for_pins:
 * @problem: a problem
 * @cancellable: (nullable): stops the work
 *
 * Returns: (transfer full) (nullable): why no plan keeps the pins; %NULL when one does, or when
 *   the work was stopped
 */
AlliesPlanObstacle *
allies_plan_obstacle_new_for_pins (const AlliesPlanProblem *problem, GCancellable *cancellable);

/**
 * allies_plan_obstacle_free:
 * @obstacle: (nullable): an obstacle
 */
void allies_plan_obstacle_free (AlliesPlanObstacle *obstacle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPlanObstacle, allies_plan_obstacle_free)

G_END_DECLS
