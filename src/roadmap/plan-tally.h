/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-state.h"

G_BEGIN_DECLS

/**
 * AlliesPlanTally:
 *
 * Rates many plans that differ little, fast: it remembers the sums of the last
 * plan and works out what is different.
 */
typedef struct _AlliesPlanTally AlliesPlanTally;

/**
 * allies_plan_tally_new:
 * @problem: a problem, which must outlive the tally
 * @aim: what makes one plan better than another
 *
 * Returns: (transfer full): a tally
 */
AlliesPlanTally *allies_plan_tally_new (const AlliesPlanProblem *problem, const AlliesPlanAim *aim);

/**
 * allies_plan_tally_free:
 * @tally: (nullable): a tally
 */
void allies_plan_tally_free (AlliesPlanTally *tally);

/**
 * allies_plan_tally_rate:
 * @tally: a tally
 * @stages: (array): stage of each item
 *
 * Returns: what allies_plan_state_rate() says up to rounding; minus infinity for a plan that breaks
 *   a rule or holds something that a proposal may not hold
 */
double allies_plan_tally_rate (AlliesPlanTally *tally, const int *stages);

/**
 * allies_plan_tally_get_use:
 * @tally: a tally
 * @item: an item
 *
 * Returns: the share of all budgets and capacities that the item takes, added up; above 0
 */
double allies_plan_tally_get_use (const AlliesPlanTally *tally, guint item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPlanTally, allies_plan_tally_free)

G_END_DECLS
