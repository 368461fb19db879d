/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-problem.h"

G_BEGIN_DECLS

/**
 * AlliesPlanBreach:
 * @ALLIES_PLAN_BREACH_NONE: the plan keeps every rule
 * @ALLIES_PLAN_BREACH_MONEY_UNKNOWN: the money of an initiative cannot be worked out
 * @ALLIES_PLAN_BREACH_REQUIREMENT: a prerequisite is missing or too late
 * @ALLIES_PLAN_BREACH_BUDGET: a stage costs more than its budget
 * @ALLIES_PLAN_BREACH_MARKETING: a stage needs more of the marketing team than there is
 * @ALLIES_PLAN_BREACH_TECHNOLOGY: a stage needs more of the technology team than there is
 * @ALLIES_PLAN_BREACH_RETURN: a stage does not pay for itself
 *
 * The rules of section 6 of the method.
 */
typedef enum
{
  ALLIES_PLAN_BREACH_NONE,
  ALLIES_PLAN_BREACH_MONEY_UNKNOWN,
  ALLIES_PLAN_BREACH_REQUIREMENT,
  ALLIES_PLAN_BREACH_BUDGET,
  ALLIES_PLAN_BREACH_MARKETING,
  ALLIES_PLAN_BREACH_TECHNOLOGY,
  ALLIES_PLAN_BREACH_RETURN,
} AlliesPlanBreach;

/**
 * AlliesStageSum:
 * @n: number of initiatives
 * @cost: their one-off cost
 * @marketing: person-months of the marketing team
 * @technology: person-months of the technology team
 * @value: their net present value
 */
typedef struct
{
  guint n;
  double cost;
  double marketing;
  double technology;
  double value;
} AlliesStageSum;

/**
 * AlliesPlanAim:
 * @value: what a unit of money counts
 * @closed: what a unit of weighted gap closed counts
 *
 * What makes one plan better than another.
 */
typedef struct
{
  double value;
  double closed;
} AlliesPlanAim;

/**
 * allies_plan_state_sum:
 * @problem: a problem
 * @stages: (array): stage of each item, or %ALLIES_STAGE_NONE
 * @stage: a stage
 *
 * Returns: the sums of that stage
 */
AlliesStageSum
allies_plan_state_sum (const AlliesPlanProblem *problem, const int *stages, guint stage);

/**
 * allies_plan_state_check:
 * @problem: a problem
 * @stages: (array): stage of each item, or %ALLIES_STAGE_NONE
 *
 * Returns: the first rule that the plan breaks, in the order of #AlliesPlanBreach
 */
AlliesPlanBreach allies_plan_state_check (const AlliesPlanProblem *problem, const int *stages);

/**
 * allies_plan_state_check_stage:
 * @problem: a problem
 * @sum: the sums of a stage
 * @stage: that stage
 *
 * Returns: the first limit of the stage that the sums break
 */
AlliesPlanBreach allies_plan_state_check_stage (const AlliesPlanProblem *problem,
                                                const AlliesStageSum *sum,
                                                guint stage);

/**
 * allies_plan_state_value:
 * @problem: a problem
 * @stages: (array): stage of each item
 *
 * Returns: net present value of the whole plan
 */
double allies_plan_state_value (const AlliesPlanProblem *problem, const int *stages);

/**
 * allies_plan_state_levels:
 * @problem: a problem
 * @stages: (array): stage of each item
 * @last: the last stage that is delivered
 * @levels: (out) (array): level of each question after that stage
 *
 * Lifts take effect stage by stage; one that starts higher than a question
 * stands helps once another has brought it there.
 */
void allies_plan_state_levels (const AlliesPlanProblem *problem,
                               const int *stages,
                               int last,
                               double *levels);

/**
 * allies_plan_state_closed:
 * @problem: a problem
 * @stages: (array): stage of each item
 *
 * Returns: weighted gap closed, counting no level beyond the target
 */
double allies_plan_state_closed (const AlliesPlanProblem *problem, const int *stages);

/**
 * allies_plan_state_aim:
 * @weight: how much value counts against gaps closed, 0 to 1
 * @best_value: the most value that a plan can have
 * @most_closed: the most weighted gap that a plan can close
 *
 * Returns: the aim weight × value ÷ best value + (1 − weight) × gap closed ÷ most gap closed; what
 *   no plan can have more of than 0 counts nothing
 */
AlliesPlanAim allies_plan_state_aim (double weight, double best_value, double most_closed);

/**
 * allies_plan_state_rate:
 * @problem: a problem
 * @stages: (array): stage of each item
 * @aim: an aim
 *
 * Returns: how good the plan is
 */
double allies_plan_state_rate (const AlliesPlanProblem *problem,
                               const int *stages,
                               const AlliesPlanAim *aim);

/**
 * allies_plan_state_is_wanted:
 * @problem: a problem
 * @stages: (array): stage of each item
 * @item: an item in a stage
 *
 * What closes nothing by itself is proposed only where another in the plan
 * requires it, or where the user put it.
 *
 * Returns: whether a proposal may hold the item
 */
gboolean
allies_plan_state_is_wanted (const AlliesPlanProblem *problem, const int *stages, guint item);

G_END_DECLS
