/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-numbers.h"

static AlliesPlanItem
copy_item (const AlliesPlanItem *item, guint n_stages)
{
  AlliesPlanItem copy = *item;

  copy.initiative = NULL;
  copy.values = g_memdup2 (item->values, MAX (n_stages, 1) * sizeof (double));
  copy.lifts = g_array_copy (item->lifts);
  copy.requirements = g_array_copy (item->requirements);
  return copy;
}

AlliesPlanProblem *
allies_plan_numbers_copy (const AlliesPlanProblem *problem)
{
  static const AlliesPlanChange none;

  g_return_val_if_fail (problem != NULL, NULL);

  AlliesPlanProblem *self = allies_plan_problem_new_changed (problem, &none, ALLIES_STAGE_NONE);

  /* the items of a changed problem share their lifts with the first one */
  for (guint i = 0; i < self->items->len; i++)
    {
      AlliesPlanItem *item = &g_array_index (self->items, AlliesPlanItem, i);
      AlliesPlanItem shared = *item;

      *item = copy_item (&shared, self->n_stages);
      g_free (shared.values);
      g_array_unref (shared.lifts);
      g_array_unref (shared.requirements);
    }
  for (guint q = 0; q < self->questions->len; q++)
    g_array_index (self->questions, AlliesPlanQuestion, q).id = NULL;
  g_clear_pointer (&self->gaps, allies_gaps_unref);
  g_clear_object (&self->catalogue);
  return self;
}

static void
add (GChecksum *sum, double number)
{
  double plain = number == 0 ? 0 : number; /* without a sign */

  g_checksum_update (sum, (const guchar *)&plain, sizeof plain);
}

static void
add_item (GChecksum *sum, const AlliesPlanItem *item, guint n_stages)
{
  const double numbers[] = { item->need,
                             item->pinned,
                             item->pinned ? item->pinned_stage : ALLIES_STAGE_NONE,
                             item->dropped,
                             item->economics.cost.likely,
                             item->effort.marketing,
                             item->effort.technology,
                             item->lifts->len,
                             item->requirements->len };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    add (sum, numbers[i]);
  for (guint s = 0; s < n_stages; s++)
    add (sum, item->values[s]);
  for (guint i = 0; i < item->lifts->len; i++)
    {
      const AlliesPlanLift *lift = &g_array_index (item->lifts, AlliesPlanLift, i);

      add (sum, lift->question);
      add (sum, lift->from);
      add (sum, lift->to);
    }
  for (guint i = 0; i < item->requirements->len; i++)
    {
      const AlliesPlanRequirement *entry =
          &g_array_index (item->requirements, AlliesPlanRequirement, i);

      add (sum, entry->item);
      add (sum, entry->together);
    }
}

char *
allies_plan_numbers_digest (const AlliesPlanProblem *problem)
{
  g_return_val_if_fail (problem != NULL, NULL);

  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add (sum, problem->n_stages);
  for (guint s = 0; s < problem->n_stages; s++)
    {
      add (sum, problem->stages[s].start);
      add (sum, problem->stages[s].end);
      add (sum, problem->stages[s].budget);
      add (sum, problem->stages[s].marketing_capacity);
      add (sum, problem->stages[s].technology_capacity);
    }
  add (sum, problem->questions->len);
  for (guint q = 0; q < problem->questions->len; q++)
    {
      const AlliesPlanQuestion *question = allies_plan_problem_get_question (problem, q);

      add (sum, question->position);
      add (sum, question->target);
      add (sum, question->weight);
    }
  add (sum, problem->items->len);
  for (guint i = 0; i < problem->items->len; i++)
    add_item (sum, allies_plan_problem_get_item (problem, i), problem->n_stages);
  return g_strdup (g_checksum_get_string (sum));
}
