/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-tally.h"

#include <math.h>

/* Sums drift as they are added to and taken from: after so many changes they are made anew. */
#define CHANGES   100000
#define LEAST_USE 1e-3

typedef struct
{
  guint item;
  double from;
  double to;
} Lift;

struct _AlliesPlanTally
{
  const AlliesPlanProblem *problem;
  AlliesPlanAim aim;
  guint n;
  int *stages;
  AlliesStageSum *sums;
  GArray **lifts; /* of each question */
  double *gains;  /* of each question */
  gboolean *needs_reason;
  double *uses;
  double closed;
  guint n_changes;
};

static double
find_gain (const AlliesPlanTally *self, guint index)
{
  const AlliesPlanQuestion *question = allies_plan_problem_get_question (self->problem, index);
  const Lift *lifts = (const Lift *)self->lifts[index]->data;
  double level = question->position;

  for (int s = 0; s < (int)self->problem->n_stages && level < question->target; s++)
    for (guint i = 0; i < self->lifts[index]->len; i++)
      if (self->stages[lifts[i].item] == s && level >= lifts[i].from && level < lifts[i].to)
        {
          level = lifts[i].to;
          i = (guint)-1; /* what starts higher may help now */
        }
  return question->weight * fmax (0, fmin (level, question->target) - question->position);
}

static void
update_gains (AlliesPlanTally *self, const AlliesPlanItem *item)
{
  for (guint i = 0; i < item->lifts->len; i++)
    {
      guint question = g_array_index (item->lifts, AlliesPlanLift, i).question;
      double gain = find_gain (self, question);

      self->closed += gain - self->gains[question];
      self->gains[question] = gain;
    }
}

static void
count (AlliesPlanTally *self, const AlliesPlanItem *item, int stage, int sign)
{
  if (stage == ALLIES_STAGE_NONE)
    return;

  AlliesStageSum *sum = &self->sums[stage];
  sum->n += (guint)sign;
  sum->cost += sign * item->economics.cost.likely;
  sum->marketing += sign * item->effort.marketing;
  sum->technology += sign * item->effort.technology;
  sum->value += sign * item->values[stage];
  if (sum->n == 0)
    *sum = (AlliesStageSum){ 0 };
}

static void
change (AlliesPlanTally *self, guint index, int stage)
{
  const AlliesPlanItem *item = allies_plan_problem_get_item (self->problem, index);

  count (self, item, self->stages[index], -1);
  count (self, item, stage, 1);
  self->stages[index] = stage;
  if (self->aim.closed != 0)
    update_gains (self, item);
  self->n_changes++;
}

static void
start_anew (AlliesPlanTally *self)
{
  self->n_changes = 0;
  self->closed = 0;
  for (guint s = 0; s < self->problem->n_stages; s++)
    self->sums[s] = (AlliesStageSum){ 0 };
  for (guint q = 0; q < self->problem->questions->len; q++)
    self->gains[q] = 0;
  for (guint i = 0; i < self->n; i++)
    self->stages[i] = ALLIES_STAGE_NONE;
}

static gboolean
keeps_requirements (const AlliesPlanTally *self, guint index)
{
  const AlliesPlanItem *item = allies_plan_problem_get_item (self->problem, index);

  for (guint i = 0; i < item->requirements->len; i++)
    {
      const AlliesPlanRequirement *requirement =
          &g_array_index (item->requirements, AlliesPlanRequirement, i);
      int before = self->stages[requirement->item];

      if (before == ALLIES_STAGE_NONE
          || before + (requirement->together ? 0 : 1) > self->stages[index])
        return FALSE;
    }
  return !self->needs_reason[index]
         || allies_plan_state_is_wanted (self->problem, self->stages, index);
}

static gboolean
keeps_rules (const AlliesPlanTally *self)
{
  for (guint s = 0; s < self->problem->n_stages; s++)
    if (allies_plan_state_check_stage (self->problem, &self->sums[s], s) != ALLIES_PLAN_BREACH_NONE)
      return FALSE;
  for (guint i = 0; i < self->n; i++)
    if (self->stages[i] != ALLIES_STAGE_NONE && !keeps_requirements (self, i))
      return FALSE;
  return TRUE;
}

static double
add_use (double use, double amount, double limit)
{
  return isfinite (limit) && limit > 0 && isfinite (amount) ? use + amount / limit : use;
}

static void
find_uses (AlliesPlanTally *self)
{
  AlliesStageTerms all = { 0 };

  for (guint s = 0; s < self->problem->n_stages; s++)
    {
      all.budget += self->problem->stages[s].budget;
      all.marketing_capacity += self->problem->stages[s].marketing_capacity;
      all.technology_capacity += self->problem->stages[s].technology_capacity;
    }
  for (guint i = 0; i < self->n; i++)
    {
      const AlliesPlanItem *item = allies_plan_problem_get_item (self->problem, i);

      self->uses[i] = add_use (LEAST_USE, item->economics.cost.likely, all.budget);
      self->uses[i] = add_use (self->uses[i], item->effort.marketing, all.marketing_capacity);
      self->uses[i] = add_use (self->uses[i], item->effort.technology, all.technology_capacity);
    }
}

AlliesPlanTally *
allies_plan_tally_new (const AlliesPlanProblem *problem, const AlliesPlanAim *aim)
{
  AlliesPlanTally *self = g_new0 (AlliesPlanTally, 1);
  guint n_questions = problem->questions->len;

  self->problem = problem;
  self->aim = *aim;
  self->n = problem->items->len;
  self->stages = g_new (int, self->n + 1);
  self->sums = g_new0 (AlliesStageSum, problem->n_stages + 1);
  self->lifts = g_new0 (GArray *, n_questions + 1);
  self->gains = g_new0 (double, n_questions + 1);
  self->needs_reason = g_new0 (gboolean, self->n + 1);
  self->uses = g_new0 (double, self->n + 1);
  for (guint q = 0; q < n_questions; q++)
    self->lifts[q] = g_array_new (FALSE, FALSE, sizeof (Lift));
  for (guint i = 0; i < self->n; i++)
    {
      const AlliesPlanItem *item = allies_plan_problem_get_item (problem, i);

      self->needs_reason[i] = item->need != ALLIES_PLAN_NEED_OPEN && !item->pinned;
      for (guint k = 0; k < item->lifts->len; k++)
        {
          const AlliesPlanLift *lift = &g_array_index (item->lifts, AlliesPlanLift, k);
          Lift entry = { i, lift->from, lift->to };

          g_array_append_val (self->lifts[lift->question], entry);
        }
    }
  find_uses (self);
  start_anew (self);
  return self;
}

void
allies_plan_tally_free (AlliesPlanTally *tally)
{
  if (tally == NULL)
    return;
  for (guint q = 0; q < tally->problem->questions->len; q++)
    g_array_unref (tally->lifts[q]);
  g_free (tally->lifts);
  g_free (tally->stages);
  g_free (tally->sums);
  g_free (tally->gains);
  g_free (tally->needs_reason);
  g_free (tally->uses);
  g_free (tally);
}

double
allies_plan_tally_rate (AlliesPlanTally *tally, const int *stages)
{
  double value = 0;

  if (tally->n_changes > CHANGES)
    start_anew (tally);
  for (guint i = 0; i < tally->n; i++)
    if (tally->stages[i] != stages[i])
      change (tally, i, stages[i]);
  for (guint s = 0; s < tally->problem->n_stages; s++)
    if (isnan (tally->sums[s].value))
      {
        start_anew (tally);
        return -INFINITY;
      }
  if (!keeps_rules (tally))
    return -INFINITY;
  for (guint s = 0; s < tally->problem->n_stages; s++)
    value += tally->sums[s].value;
  return tally->aim.value * value + tally->aim.closed * tally->closed;
}

double
allies_plan_tally_get_use (const AlliesPlanTally *tally, guint item)
{
  return tally->uses[item];
}
