/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-proof.h"

G_BEGIN_DECLS

/**
 * AlliesPlanPoint:
 * @weight: how much value counts against gaps closed where this is the best plan; NaN where it is
 *   with no weight
 * @stages: stage of each item
 * @value: net present value
 * @closed: weighted gap closed
 *
 * A plan on the frontier.
 */
typedef struct
{
  double weight;
  int *stages;
  double value;
  double closed;
} AlliesPlanPoint;

/**
 * AlliesPlanFrontier:
 *
 * Plans between the one of most value and the one that closes most of the gap. Immutable.
 */
typedef struct _AlliesPlanFrontier AlliesPlanFrontier;

/**
 * allies_plan_frontier_new:
 * @problem: a problem
 * @options: (nullable): how long to look in all, and how near the best possible each plan is to be;
 *   %NULL for as long as it takes
 * @cancellable: (nullable): stops the work, and leaves the plans found so far
 *
 * Looks for plans with weights from 1 to 0, and between those that lie farthest
 * apart until there are five or no more are found. May be called in any thread.
 * The same plans come of the same problem where the time is enough.
 *
 * Returns: (transfer full): the frontier; without a plan where none keeps every rule
 */
AlliesPlanFrontier *allies_plan_frontier_new (const AlliesPlanProblem *problem,
                                              const AlliesPlanProofOptions *options,
                                              GCancellable *cancellable);

/**
 * allies_plan_frontier_get_points:
 * @frontier: a frontier
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): plans that keep every rule, by falling value and
 *   rising gap closed: none is better than another in both
 */
const AlliesPlanPoint *
allies_plan_frontier_get_points (const AlliesPlanFrontier *frontier, guint *n);

/**
 * allies_plan_frontier_ref:
 * @frontier: a frontier
 *
 * Returns: (transfer full): @frontier
 */
AlliesPlanFrontier *allies_plan_frontier_ref (AlliesPlanFrontier *frontier);

/**
 * allies_plan_frontier_unref:
 * @frontier: (transfer full) (nullable): a frontier
 */
void allies_plan_frontier_unref (AlliesPlanFrontier *frontier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPlanFrontier, allies_plan_frontier_unref)

G_END_DECLS
