/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-problem.h"

#include <math.h>

static void
clear_item (AlliesPlanItem *item)
{
  g_free (item->values);
  g_array_unref (item->lifts);
  g_array_unref (item->requirements);
}

static double
sum_weights (AlliesScore *score, AlliesCapability *capability)
{
  GListModel *questions = allies_capability_get_questions (capability);
  double sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const AlliesPosition *position =
          allies_score_get_position (score, allies_question_get_id (question));

      if (position != NULL && position->state == ALLIES_POSITION_KNOWN)
        sum += allies_question_get_weight (question);
    }
  return sum;
}

static void
add_questions (AlliesPlanProblem *self, guint index, AlliesCapability *capability)
{
  AlliesScore *score = allies_gaps_get_score (self->gaps);
  const AlliesGap *gap = allies_gaps_find (self->gaps, allies_capability_get_id (capability));
  GListModel *questions = allies_capability_get_questions (capability);
  double total = sum_weights (score, capability);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const AlliesPosition *position =
          allies_score_get_position (score, allies_question_get_id (question));

      if (position == NULL || position->state != ALLIES_POSITION_KNOWN)
        continue;

      double share = allies_question_get_weight (question) / total;
      AlliesPlanQuestion entry = { allies_question_get_id (question),
                                   index,
                                   position->value,
                                   isnan (gap->target) ? position->value : gap->target,
                                   share * gap->importance / ALLIES_IMPORTANCE_HIGHEST,
                                   share,
                                   !isnan (gap->target) };
      g_array_append_val (self->questions, entry);
    }
}

static void
collect_questions (AlliesPlanProblem *self)
{
  GListModel *capabilities =
      allies_model_get_capabilities (allies_score_get_model (allies_gaps_get_score (self->gaps)));

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      add_questions (self, i, capability);
    }
}

static gboolean
find_question (const AlliesPlanProblem *self, const char *id, guint *index)
{
  for (*index = 0; *index < self->questions->len; (*index)++)
    if (g_str_equal (allies_plan_problem_get_question (self, *index)->id, id))
      return TRUE;
  return FALSE;
}

static void
collect_lifts (const AlliesPlanProblem *self, AlliesPlanItem *item)
{
  guint n;
  const AlliesLift *lifts = allies_initiative_get_lifts (item->initiative, &n);

  for (guint i = 0; i < n; i++)
    {
      AlliesPlanLift lift = { 0, lifts[i].from, lifts[i].to };

      if (find_question (self, lifts[i].question, &lift.question))
        g_array_append_val (item->lifts, lift);
    }
}

/* An initiative that lifts nothing by itself is wanted only where others need it. */
static AlliesPlanNeed
judge_need (const AlliesPlanProblem *self, const AlliesPlanItem *item)
{
  gboolean in_place = TRUE;
  gboolean aimed = FALSE;
  guint n_in_catalogue;

  allies_initiative_get_lifts (item->initiative, &n_in_catalogue);
  if (item->lifts->len == 0)
    return n_in_catalogue > 0 ? ALLIES_PLAN_NEED_UNKNOWN : ALLIES_PLAN_NEED_REACHED;
  for (guint i = 0; i < item->lifts->len; i++)
    {
      const AlliesPlanLift *lift = &g_array_index (item->lifts, AlliesPlanLift, i);
      const AlliesPlanQuestion *question = allies_plan_problem_get_question (self, lift->question);

      if (question->position < fmin (lift->to, question->target))
        return ALLIES_PLAN_NEED_OPEN;
      in_place &= question->position >= lift->to;
      aimed |= question->aimed;
    }
  if (in_place)
    return ALLIES_PLAN_NEED_IN_PLACE;
  return aimed ? ALLIES_PLAN_NEED_REACHED : ALLIES_PLAN_NEED_UNAIMED;
}

static int
find_stage (const AlliesPlanProblem *self, const char *id)
{
  for (guint i = 0; i < self->n_stages; i++)
    if (g_str_equal (self->stages[i].id, id))
      return (int)i;
  return ALLIES_STAGE_NONE;
}

static void
read_placement (const AlliesPlanProblem *self,
                AlliesDossier *dossier,
                guint year,
                AlliesPlanItem *item)
{
  g_autofree char *key =
      g_strdup_printf ("placement/%u/%s", year, allies_initiative_get_id (item->initiative));
  AlliesPlacement *placement = allies_dossier_get (dossier, key);

  item->pinned_stage = ALLIES_STAGE_NONE;
  if (placement == NULL)
    return;
  item->pinned = allies_placement_is_pinned (placement);
  item->pinned_stage = find_stage (self, allies_placement_get_stage (placement));
}

/* Work that has begun stays in its stage; what was dropped stays out, and what is done and stands
 * in no stage is in place. */
static void
read_progress (AlliesDossier *dossier, guint year, AlliesPlanItem *item)
{
  g_autofree char *key =
      g_strdup_printf ("progress/%u/%s", year, allies_initiative_get_id (item->initiative));
  AlliesInitiativeProgress *progress = allies_dossier_get (dossier, key);
  AlliesInitiativeState state = progress != NULL ? allies_initiative_progress_get_state (progress)
                                                 : ALLIES_INITIATIVE_PLANNED;

  item->done = state == ALLIES_INITIATIVE_DONE;
  item->dropped = state == ALLIES_INITIATIVE_DROPPED;
  if (item->dropped)
    item->pinned_stage = ALLIES_STAGE_NONE;
  item->pinned |=
      item->dropped
      || (state != ALLIES_INITIATIVE_PLANNED && item->pinned_stage != ALLIES_STAGE_NONE);
}

static void
append_item (AlliesPlanProblem *self,
             AlliesDossier *dossier,
             guint year,
             AlliesInitiative *initiative)
{
  AlliesOrganisation *organisation = allies_dossier_get_organisation (dossier);
  int size = MAX (0, allies_company_size_find (allies_organisation_get_size (organisation)));
  AlliesPlanItem item = { 0 };

  item.initiative = initiative;
  item.economics = allies_economics_compute (initiative, organisation);
  item.effort = allies_initiative_get_effort (initiative, (guint)size);
  item.values = g_new0 (double, MAX (self->n_stages, 1));
  item.lifts = g_array_new (FALSE, FALSE, sizeof (AlliesPlanLift));
  item.requirements = g_array_new (FALSE, FALSE, sizeof (AlliesPlanRequirement));
  for (guint s = 0; s < self->n_stages; s++)
    {
      AlliesSpan span = { self->stages[s].start, self->stages[s].end,
                          allies_terms_get_horizon (self->terms),
                          allies_terms_get_rate (self->terms) };

      item.values[s] = allies_economics_value (&item.economics, &span);
    }
  read_placement (self, dossier, year, &item);
  read_progress (dossier, year, &item);
  collect_lifts (self, &item);
  item.need = item.done && item.pinned_stage == ALLIES_STAGE_NONE ? ALLIES_PLAN_NEED_IN_PLACE
                                                                  : judge_need (self, &item);
  g_array_append_val (self->items, item);
}

static gboolean
find_item (const AlliesPlanProblem *self, const char *id, guint *index)
{
  for (*index = 0; *index < self->items->len; (*index)++)
    if (g_strcmp0 (
            allies_initiative_get_id (allies_plan_problem_get_item (self, *index)->initiative), id)
        == 0)
      return TRUE;
  return FALSE;
}

/* What is done can be built on, whatever stage it was planned for. */
static gboolean
is_there (const AlliesPlanItem *item)
{
  return item->done || item->need == ALLIES_PLAN_NEED_IN_PLACE;
}

static void
collect_requirements (AlliesPlanProblem *self, AlliesPlanItem *item)
{
  guint n;
  const AlliesRequirement *requirements = allies_initiative_get_requirements (item->initiative, &n);

  for (guint i = 0; i < n; i++)
    {
      AlliesPlanRequirement entry = { 0, requirements[i].together };

      if (find_item (self, requirements[i].initiative, &entry.item)
          && !is_there (allies_plan_problem_get_item (self, entry.item)))
        g_array_append_val (item->requirements, entry);
    }
}

AlliesPlanProblem *
allies_plan_problem_new (AlliesDossier *dossier,
                         guint year,
                         AlliesTerms *terms,
                         AlliesCatalogue *catalogue,
                         AlliesGaps *gaps)
{
  AlliesPlanProblem *self = g_new0 (AlliesPlanProblem, 1);
  GListModel *initiatives = allies_catalogue_get_initiatives (catalogue);

  self->terms = allies_terms_ref (terms);
  self->gaps = allies_gaps_ref (gaps);
  self->catalogue = g_object_ref (catalogue);
  self->stages = allies_terms_get_stages (terms, &self->n_stages);
  self->items = g_array_new (FALSE, FALSE, sizeof (AlliesPlanItem));
  g_array_set_clear_func (self->items, (GDestroyNotify)clear_item);
  self->questions = g_array_new (FALSE, FALSE, sizeof (AlliesPlanQuestion));
  collect_questions (self);
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      /* the catalogue keeps it alive */
      g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (initiatives, i);

      append_item (self, dossier, year, initiative);
    }
  for (guint i = 0; i < self->items->len; i++)
    collect_requirements (self, &g_array_index (self->items, AlliesPlanItem, i));
  return self;
}

static AlliesStageTerms *
change_stages (const AlliesPlanProblem *problem, const AlliesPlanChange *change, int stage)
{
  AlliesStageTerms *stages = g_new0 (AlliesStageTerms, problem->n_stages + 1);

  for (guint s = 0; s < problem->n_stages; s++)
    {
      stages[s] = problem->stages[s];
      if (stage != ALLIES_STAGE_NONE && stage != (int)s)
        continue;
      stages[s].budget *= 1 + change->budget_percent / 100;
      stages[s].marketing_capacity += change->marketing;
      stages[s].technology_capacity += change->technology;
    }
  return stages;
}

AlliesPlanProblem *
allies_plan_problem_new_changed (const AlliesPlanProblem *problem,
                                 const AlliesPlanChange *change,
                                 int stage)
{
  AlliesPlanProblem *self = g_new0 (AlliesPlanProblem, 1);

  *self = *problem;
  allies_terms_ref (self->terms);
  if (self->gaps != NULL)
    allies_gaps_ref (self->gaps);
  if (self->catalogue != NULL)
    g_object_ref (self->catalogue);
  self->own_stages = change_stages (problem, change, stage);
  self->stages = self->own_stages;
  self->questions = g_array_copy (problem->questions);
  self->items = g_array_copy (problem->items);
  g_array_set_clear_func (self->items, (GDestroyNotify)clear_item);
  for (guint i = 0; i < self->items->len; i++)
    {
      AlliesPlanItem *item = &g_array_index (self->items, AlliesPlanItem, i);

      g_array_ref (item->lifts);
      g_array_ref (item->requirements);
      item->values = g_memdup2 (item->values, MAX (self->n_stages, 1) * sizeof (double));
      for (guint s = 0; change->horizon > 0 && s < self->n_stages; s++)
        {
          AlliesSpan span = { self->stages[s].start, self->stages[s].end,
                              allies_terms_get_horizon (self->terms) + change->horizon,
                              allies_terms_get_rate (self->terms) };

          item->values[s] = allies_economics_value (&item->economics, &span);
        }
    }
  return self;
}

void
allies_plan_problem_free (AlliesPlanProblem *problem)
{
  if (problem == NULL)
    return;
  g_array_unref (problem->items);
  g_array_unref (problem->questions);
  g_clear_object (&problem->catalogue);
  g_free (problem->own_stages);
  g_clear_pointer (&problem->gaps, allies_gaps_unref);
  allies_terms_unref (problem->terms);
  g_free (problem);
}

const AlliesPlanItem *
allies_plan_problem_get_item (const AlliesPlanProblem *problem, guint index)
{
  return &g_array_index (problem->items, AlliesPlanItem, index);
}

const AlliesPlanQuestion *
allies_plan_problem_get_question (const AlliesPlanProblem *problem, guint index)
{
  return &g_array_index (problem->questions, AlliesPlanQuestion, index);
}
