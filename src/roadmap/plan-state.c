/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-state.h"

#include <math.h>

/* Sums of money and months are compared with their limits up to rounding. */
#define ROUNDING 1e-9

AlliesStageSum
allies_plan_state_sum (const AlliesPlanProblem *problem, const int *stages, guint stage)
{
  AlliesStageSum sum = { 0 };

  for (guint i = 0; i < problem->items->len; i++)
    {
      const AlliesPlanItem *item = allies_plan_problem_get_item (problem, i);

      if (stages[i] != (int)stage)
        continue;
      sum.n++;
      sum.cost += item->economics.cost.likely;
      sum.marketing += item->effort.marketing;
      sum.technology += item->effort.technology;
      sum.value += item->values[stage];
    }
  return sum;
}

static gboolean
exceeds (double amount, double limit)
{
  return amount > limit + ROUNDING * fmax (1, fabs (limit));
}

AlliesPlanBreach
allies_plan_state_check_stage (const AlliesPlanProblem *problem,
                               const AlliesStageSum *sum,
                               guint stage)
{
  const AlliesStageTerms *terms = &problem->stages[stage];

  if (sum->n == 0)
    return ALLIES_PLAN_BREACH_NONE;
  if (isnan (sum->value))
    return ALLIES_PLAN_BREACH_MONEY_UNKNOWN;
  if (exceeds (sum->cost, terms->budget))
    return ALLIES_PLAN_BREACH_BUDGET;
  if (exceeds (sum->marketing, terms->marketing_capacity))
    return ALLIES_PLAN_BREACH_MARKETING;
  if (exceeds (sum->technology, terms->technology_capacity))
    return ALLIES_PLAN_BREACH_TECHNOLOGY;
  return sum->value > 0 ? ALLIES_PLAN_BREACH_NONE : ALLIES_PLAN_BREACH_RETURN;
}

static gboolean
keeps_requirements (const AlliesPlanProblem *problem, const int *stages, guint index)
{
  const AlliesPlanItem *item = allies_plan_problem_get_item (problem, index);

  for (guint i = 0; i < item->requirements->len; i++)
    {
      const AlliesPlanRequirement *requirement =
          &g_array_index (item->requirements, AlliesPlanRequirement, i);
      int before = stages[requirement->item];

      if (before == ALLIES_STAGE_NONE || before > stages[index]
          || (before == stages[index] && !requirement->together))
        return FALSE;
    }
  return TRUE;
}

AlliesPlanBreach
allies_plan_state_check (const AlliesPlanProblem *problem, const int *stages)
{
  for (guint i = 0; i < problem->items->len; i++)
    if (stages[i] != ALLIES_STAGE_NONE && !keeps_requirements (problem, stages, i))
      return ALLIES_PLAN_BREACH_REQUIREMENT;
  for (guint s = 0; s < problem->n_stages; s++)
    {
      AlliesStageSum sum = allies_plan_state_sum (problem, stages, s);
      AlliesPlanBreach breach = allies_plan_state_check_stage (problem, &sum, s);

      if (breach != ALLIES_PLAN_BREACH_NONE)
        return breach;
    }
  return ALLIES_PLAN_BREACH_NONE;
}

double
allies_plan_state_value (const AlliesPlanProblem *problem, const int *stages)
{
  double value = 0;

  for (guint i = 0; i < problem->items->len; i++)
    if (stages[i] != ALLIES_STAGE_NONE)
      value += allies_plan_problem_get_item (problem, i)->values[stages[i]];
  return value;
}

static gboolean
apply_lifts (const AlliesPlanItem *item, double *levels)
{
  gboolean lifted = FALSE;

  for (guint i = 0; i < item->lifts->len; i++)
    {
      const AlliesPlanLift *lift = &g_array_index (item->lifts, AlliesPlanLift, i);

      if (levels[lift->question] >= lift->from && levels[lift->question] < lift->to)
        {
          levels[lift->question] = lift->to;
          lifted = TRUE;
        }
    }
  return lifted;
}

static gboolean
apply_stage (const AlliesPlanProblem *problem, const int *stages, int stage, double *levels)
{
  gboolean lifted = FALSE;

  for (guint i = 0; i < problem->items->len; i++)
    if (stages[i] == stage)
      lifted |= apply_lifts (allies_plan_problem_get_item (problem, i), levels);
  return lifted;
}

void
allies_plan_state_levels (const AlliesPlanProblem *problem,
                          const int *stages,
                          int last,
                          double *levels)
{
  for (guint q = 0; q < problem->questions->len; q++)
    levels[q] = allies_plan_problem_get_question (problem, q)->position;
  for (int s = 0; s <= last; s++)
    while (apply_stage (problem, stages, s, levels))
      ;
}

double
allies_plan_state_closed (const AlliesPlanProblem *problem, const int *stages)
{
  g_autofree double *levels = g_new (double, MAX (problem->questions->len, 1));
  double closed = 0;

  allies_plan_state_levels (problem, stages, (int)problem->n_stages - 1, levels);
  for (guint q = 0; q < problem->questions->len; q++)
    {
      const AlliesPlanQuestion *question = allies_plan_problem_get_question (problem, q);

      closed +=
          question->weight * fmax (0, fmin (levels[q], question->target) - question->position);
    }
  return closed;
}

AlliesPlanAim
allies_plan_state_aim (double weight, double best_value, double most_closed)
{
  AlliesPlanAim aim = { best_value > 0 ? weight / best_value : 0,
                        most_closed > 0 ? (1 - weight) / most_closed : 0 };

  return aim;
}

double
allies_plan_state_rate (const AlliesPlanProblem *problem,
                        const int *stages,
                        const AlliesPlanAim *aim)
{
  double rate = 0;

  if (aim->value != 0)
    rate += aim->value * allies_plan_state_value (problem, stages);
  if (aim->closed != 0)
    rate += aim->closed * allies_plan_state_closed (problem, stages);
  return rate;
}

static gboolean
is_required (const AlliesPlanItem *item, guint required)
{
  for (guint i = 0; i < item->requirements->len; i++)
    if (g_array_index (item->requirements, AlliesPlanRequirement, i).item == required)
      return TRUE;
  return FALSE;
}

gboolean
allies_plan_state_is_wanted (const AlliesPlanProblem *problem, const int *stages, guint item)
{
  const AlliesPlanItem *entry = allies_plan_problem_get_item (problem, item);

  if (entry->pinned || entry->need == ALLIES_PLAN_NEED_OPEN)
    return TRUE;
  for (guint i = 0; i < problem->items->len; i++)
    if (stages[i] != ALLIES_STAGE_NONE
        && is_required (allies_plan_problem_get_item (problem, i), item))
      return TRUE;
  return FALSE;
}
