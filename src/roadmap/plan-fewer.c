/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-fewer.h"

#include "roadmap/plan-numbers.h"

static void
take_out (AlliesPlanProblem *self, guint stage)
{
  guint months = self->stages[stage].end - self->stages[stage].start;

  self->n_stages--;
  for (guint s = stage; s < self->n_stages; s++)
    {
      self->own_stages[s] = self->own_stages[s + 1];
      self->own_stages[s].start -= months;
      self->own_stages[s].end -= months;
    }
}

static void
value_item (const AlliesPlanProblem *self, AlliesPlanItem *item, guint stage)
{
  if (item->pinned_stage > (int)stage)
    item->pinned_stage--;
  for (guint s = 0; s < self->n_stages; s++)
    {
      AlliesSpan span = { self->stages[s].start, self->stages[s].end,
                          allies_terms_get_horizon (self->terms),
                          allies_terms_get_rate (self->terms) };

      item->values[s] = allies_economics_value (&item->economics, &span);
    }
}

AlliesPlanProblem *
allies_plan_fewer_new (const AlliesPlanProblem *problem, guint stage)
{
  g_return_val_if_fail (problem != NULL && problem->n_stages > 1, NULL);
  g_return_val_if_fail (stage < problem->n_stages, NULL);

  AlliesPlanProblem *self = allies_plan_numbers_copy (problem);

  take_out (self, stage);
  for (guint i = 0; i < self->items->len; i++)
    value_item (self, &g_array_index (self->items, AlliesPlanItem, i), stage);
  return self;
}
