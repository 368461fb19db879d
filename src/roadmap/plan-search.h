/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-state.h"

G_BEGIN_DECLS

/**
 * allies_plan_search:
 * @problem: a problem
 * @weight: how much value counts against gaps closed, 0 to 1
 * @stages: (out) (array): stage of each item, or %ALLIES_STAGE_NONE
 *
 * A good plan by construction and local improvement: the best addition (an
 * initiative with what it requires), move, removal or exchange is made as long
 * as one improves weight × value ÷ best value + (1 − weight) × gap closed ÷
 * most gap closed. Every plan on the way keeps every rule. Deterministic.
 */
void allies_plan_search (const AlliesPlanProblem *problem, double weight, int *stages);

/**
 * allies_plan_search_aim:
 * @problem: a problem
 * @aim: what to aim at
 * @stages: (out) (array): stage of each item, or %ALLIES_STAGE_NONE
 *
 * As allies_plan_search(), with an aim that is given.
 */
void
allies_plan_search_aim (const AlliesPlanProblem *problem, const AlliesPlanAim *aim, int *stages);

/**
 * allies_plan_search_improve:
 * @problem: a problem
 * @aim: what to aim at
 * @rounds: how often to take some out and fill up again
 * @stages: (inout) (array): a plan, never made worse
 *
 * Improves a plan.
 */
void allies_plan_search_improve (const AlliesPlanProblem *problem,
                                 const AlliesPlanAim *aim,
                                 guint rounds,
                                 int *stages);

/**
 * allies_plan_search_place:
 * @problem: a problem
 * @stages: (inout) (array): a plan
 * @item: an item that is left out
 * @stage: a stage
 * @early: whether what it requires goes as early as possible instead of as late
 *
 * Puts an item into a stage together with all that it requires.
 *
 * Returns: whether there was room in time; the limits of the stages are not looked at
 */
gboolean allies_plan_search_place (
    const AlliesPlanProblem *problem, int *stages, guint item, int stage, gboolean early);

G_END_DECLS
