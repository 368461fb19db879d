/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/roadmap.h"

#include "roadmap/left-out.h"

#include <math.h>

/* A limit is named as the one that binds when this much of it is used. */
#define NEARLY_USED_UP 0.85
#define VISIBLE_LIFT   1e-9

struct _AlliesRoadmap
{
  gatomicrefcount references;
  AlliesPlanProblem *problem;
  GArray *stages;
  GArray *left_out;
  GArray *warnings;
  double value;
  double cost;
  double closed;
  GArray *cash;
  int *plan;
  double within_percent;
  double best_possible;
  gboolean out_of_time;
};

G_DEFINE_BOXED_TYPE (AlliesRoadmap, allies_roadmap, allies_roadmap_ref, allies_roadmap_unref)

static void
clear_stage (AlliesRoadmapStage *stage)
{
  g_array_unref (stage->entries);
  g_array_unref (stage->lifts);
}

static void
clear_left_out (AlliesLeftOut *left_out)
{
  g_free (left_out->why);
}

static AlliesStageLimit
find_limit (const AlliesRoadmapStage *stage)
{
  double used[] = { NEARLY_USED_UP, stage->sum.cost / stage->terms->budget,
                    stage->sum.marketing / stage->terms->marketing_capacity,
                    stage->sum.technology / stage->terms->technology_capacity };
  guint limit = ALLIES_STAGE_LIMIT_NONE;

  for (guint i = 1; i < G_N_ELEMENTS (used); i++)
    if (used[i] > used[limit])
      limit = i;
  return (AlliesStageLimit)limit;
}

static void
collect_entries (const AlliesPlanProblem *problem, const int *stages, guint s, GArray *entries)
{
  for (guint i = 0; i < problem->items->len; i++)
    {
      const AlliesPlanItem *item = allies_plan_problem_get_item (problem, i);
      AlliesRoadmapEntry entry = { item->initiative, item->economics, item->effort,
                                   item->values[s] };

      if (stages[i] == (int)s)
        g_array_append_val (entries, entry);
    }
}

static double
average (const AlliesPlanProblem *problem, const double *levels, guint capability)
{
  double sum = 0;

  for (guint q = 0; q < problem->questions->len; q++)
    {
      const AlliesPlanQuestion *question = allies_plan_problem_get_question (problem, q);

      if (question->capability == capability)
        sum += question->share * levels[q];
    }
  return sum;
}

static void
collect_lifts (const AlliesPlanProblem *problem, const int *stages, guint s, GArray *lifts)
{
  g_autofree double *before = g_new (double, MAX (problem->questions->len, 1));
  g_autofree double *after = g_new (double, MAX (problem->questions->len, 1));
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (problem->gaps, &n);

  allies_plan_state_levels (problem, stages, (int)s - 1, before);
  allies_plan_state_levels (problem, stages, (int)s, after);
  for (guint i = 0; i < n; i++)
    {
      AlliesStageLift lift = { gaps[i].id, average (problem, before, i),
                               average (problem, after, i) };

      if (lift.after > lift.before + VISIBLE_LIFT)
        g_array_append_val (lifts, lift);
    }
}

static void
append_stage (AlliesRoadmap *self, const int *stages, guint s)
{
  AlliesRoadmapStage stage = { &self->problem->stages[s],
                               allies_plan_state_sum (self->problem, stages, s),
                               ALLIES_STAGE_LIMIT_NONE,
                               g_array_new (FALSE, FALSE, sizeof (AlliesRoadmapEntry)),
                               g_array_new (FALSE, FALSE, sizeof (AlliesStageLift)) };

  stage.limit = find_limit (&stage);
  collect_entries (self->problem, stages, s, stage.entries);
  collect_lifts (self->problem, stages, s, stage.lifts);
  self->value += stage.sum.value;
  self->cost += stage.sum.cost;
  g_array_append_val (self->stages, stage);
}

static void
collect_left_out (AlliesRoadmap *self, const int *stages)
{
  for (guint i = 0; i < self->problem->items->len; i++)
    {
      AlliesLeftOut left_out = { allies_plan_problem_get_item (self->problem, i)->initiative,
                                 NULL };

      if (stages[i] != ALLIES_STAGE_NONE)
        continue;
      left_out.why = allies_left_out_explain (self->problem, stages, i);
      g_array_append_val (self->left_out, left_out);
    }
}

static double
get_month_cash (const AlliesPlanProblem *problem, const int *stages, guint month)
{
  double cash = 0;

  for (guint i = 0; i < problem->items->len; i++)
    if (stages[i] != ALLIES_STAGE_NONE)
      {
        const AlliesStageTerms *stage = &problem->stages[stages[i]];
        AlliesSpan span = { stage->start, stage->end, allies_terms_get_horizon (problem->terms),
                            allies_terms_get_rate (problem->terms) };

        cash += allies_economics_cash (&allies_plan_problem_get_item (problem, i)->economics, &span,
                                       month);
      }
  return cash;
}

static void
accumulate_cash (AlliesRoadmap *self, const int *stages)
{
  double cash = 0;

  for (guint month = 0; month <= allies_terms_get_horizon (self->problem->terms); month++)
    {
      if (month > 0)
        cash += get_month_cash (self->problem, stages, month);
      g_array_append_val (self->cash, cash);
    }
}

static double
share_closed (const AlliesPlanProblem *problem, const int *stages)
{
  double open = 0;

  for (guint q = 0; q < problem->questions->len; q++)
    {
      const AlliesPlanQuestion *question = allies_plan_problem_get_question (problem, q);

      open += question->weight * fmax (0, question->target - question->position);
    }
  return open > 0 ? allies_plan_state_closed (problem, stages) / open : NAN;
}

AlliesRoadmap *
allies_roadmap_new (AlliesPlanProblem *problem, const int *stages)
{
  g_return_val_if_fail (problem != NULL && stages != NULL, NULL);

  AlliesRoadmap *self = g_new0 (AlliesRoadmap, 1);

  g_atomic_ref_count_init (&self->references);
  self->problem = problem;
  self->stages = g_array_new (FALSE, FALSE, sizeof (AlliesRoadmapStage));
  g_array_set_clear_func (self->stages, (GDestroyNotify)clear_stage);
  self->left_out = g_array_new (FALSE, FALSE, sizeof (AlliesLeftOut));
  g_array_set_clear_func (self->left_out, (GDestroyNotify)clear_left_out);
  self->cash = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint s = 0; s < problem->n_stages; s++)
    append_stage (self, stages, s);
  collect_left_out (self, stages);
  self->warnings = allies_warnings_list (problem, stages);
  accumulate_cash (self, stages);
  self->closed = share_closed (problem, stages);
  self->plan = g_new (int, problem->items->len + 1); /* never NULL, even for no items */
  for (guint i = 0; i < problem->items->len; i++)
    self->plan[i] = stages[i];
  self->within_percent = NAN;
  self->best_possible = NAN;
  return self;
}

AlliesRoadmap *
allies_roadmap_new_proven (AlliesPlanProblem *problem, const AlliesPlanProof *proof)
{
  g_return_val_if_fail (problem != NULL && proof != NULL, NULL);

  AlliesRoadmap *self = allies_roadmap_new (problem, proof->stages);

  self->within_percent = allies_plan_proof_within (proof);
  self->out_of_time = proof->out_of_time;
  if (proof->aim.value > 0)
    self->best_possible = self->value + (proof->bound - proof->rate) / proof->aim.value;
  return self;
}

const AlliesPlanProblem *
allies_roadmap_get_problem (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, NULL);
  return roadmap->problem;
}

const int *
allies_roadmap_get_plan (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, NULL);
  return roadmap->plan;
}

double
allies_roadmap_get_within_percent (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, NAN);
  return roadmap->within_percent;
}

double
allies_roadmap_get_best_possible (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, NAN);
  return roadmap->best_possible;
}

gboolean
allies_roadmap_is_out_of_time (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, FALSE);
  return roadmap->out_of_time;
}

AlliesRoadmap *
allies_roadmap_ref (AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, NULL);
  g_atomic_ref_count_inc (&roadmap->references);
  return roadmap;
}

void
allies_roadmap_unref (AlliesRoadmap *roadmap)
{
  g_return_if_fail (roadmap != NULL);
  if (!g_atomic_ref_count_dec (&roadmap->references))
    return;
  g_array_unref (roadmap->stages);
  g_array_unref (roadmap->left_out);
  g_array_unref (roadmap->warnings);
  g_array_unref (roadmap->cash);
  g_free (roadmap->plan);
  allies_plan_problem_free (roadmap->problem);
  g_free (roadmap);
}

AlliesTerms *
allies_roadmap_get_terms (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, NULL);
  return roadmap->problem->terms;
}

const AlliesRoadmapStage *
allies_roadmap_get_stages (const AlliesRoadmap *roadmap, guint *n)
{
  g_return_val_if_fail (roadmap != NULL && n != NULL, NULL);
  *n = roadmap->stages->len;
  return (const AlliesRoadmapStage *)roadmap->stages->data;
}

const AlliesLeftOut *
allies_roadmap_get_left_out (const AlliesRoadmap *roadmap, guint *n)
{
  g_return_val_if_fail (roadmap != NULL && n != NULL, NULL);
  *n = roadmap->left_out->len;
  return (const AlliesLeftOut *)roadmap->left_out->data;
}

const AlliesWarning *
allies_roadmap_get_warnings (const AlliesRoadmap *roadmap, guint *n)
{
  g_return_val_if_fail (roadmap != NULL && n != NULL, NULL);
  *n = roadmap->warnings->len;
  return (const AlliesWarning *)roadmap->warnings->data;
}

static gboolean
holds (const AlliesRoadmapStage *stage, const char *initiative)
{
  for (guint i = 0; i < stage->entries->len; i++)
    if (g_str_equal (allies_initiative_get_id (
                         g_array_index (stage->entries, AlliesRoadmapEntry, i).initiative),
                     initiative))
      return TRUE;
  return FALSE;
}

int
allies_roadmap_find_stage (const AlliesRoadmap *roadmap, const char *initiative)
{
  g_return_val_if_fail (roadmap != NULL && initiative != NULL, ALLIES_STAGE_NONE);

  for (guint s = 0; s < roadmap->stages->len; s++)
    if (holds (&g_array_index (roadmap->stages, AlliesRoadmapStage, s), initiative))
      return (int)s;
  return ALLIES_STAGE_NONE;
}

guint
allies_roadmap_count (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, 0);
  return roadmap->problem->items->len - roadmap->left_out->len;
}

double
allies_roadmap_get_value (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, NAN);
  return roadmap->value;
}

double
allies_roadmap_get_cost (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, NAN);
  return roadmap->cost;
}

double
allies_roadmap_get_closed (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, NAN);
  return roadmap->closed;
}

gboolean
allies_roadmap_pays (const AlliesRoadmap *roadmap)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  for (guint i = 0; i < n; i++)
    if (stages[i].sum.n > 0 && !(stages[i].sum.value > 0))
      return FALSE;
  return TRUE;
}

double
allies_roadmap_get_cash (const AlliesRoadmap *roadmap, guint month)
{
  g_return_val_if_fail (roadmap != NULL && month < roadmap->cash->len, NAN);
  return g_array_index (roadmap->cash, double, month);
}

guint
allies_roadmap_get_turning_month (const AlliesRoadmap *roadmap)
{
  g_return_val_if_fail (roadmap != NULL, 0);

  guint month = roadmap->cash->len;
  while (month > 1 && g_array_index (roadmap->cash, double, month - 1) >= 0)
    month--;
  return month < roadmap->cash->len ? month : 0;
}
