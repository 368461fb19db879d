/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-programme-private.h"

#include <math.h>

#define WHOLE 1e-6
/* as in the rules themselves, so that the programme is never stricter than they are */
#define ROUNDING 1e-9

const AlliesPlanItem *
allies_plan_programme_get_item (const AlliesPlanProgramme *self, guint item)
{
  return allies_plan_problem_get_item (self->problem, item);
}

int
allies_plan_programme_get_started (const AlliesPlanProgramme *self, guint item, guint stage)
{
  return (int)(1 + item * self->n_stages + stage);
}

gboolean
allies_plan_programme_has_column (const AlliesPlanProgramme *self,
                                  const AlliesPlanThreshold *threshold,
                                  guint stage)
{
  return threshold->staged || stage == self->n_stages - 1;
}

int
allies_plan_programme_get_reached (const AlliesPlanThreshold *threshold, guint stage)
{
  return (int)(threshold->first_column + (threshold->staged ? stage : 0));
}

void
allies_plan_programme_begin_row (AlliesPlanProgramme *self)
{
  g_array_set_size (self->columns, 1);
  g_array_set_size (self->factors, 1);
}

void
allies_plan_programme_add_term (AlliesPlanProgramme *self, int column, double factor)
{
  if (factor == 0)
    return;
  for (guint i = 1; i < self->columns->len; i++)
    if (g_array_index (self->columns, int, i) == column)
      {
        g_array_index (self->factors, double, i) += factor;
        return;
      }
  g_array_append_val (self->columns, column);
  g_array_append_val (self->factors, factor);
}

/* What an item in exactly this stage counts. */
void
allies_plan_programme_add_placed (AlliesPlanProgramme *self, guint item, guint stage, double factor)
{
  allies_plan_programme_add_term (self, allies_plan_programme_get_started (self, item, stage),
                                  factor);
  if (stage > 0)
    allies_plan_programme_add_term (self, allies_plan_programme_get_started (self, item, stage - 1),
                                    -factor);
}

int
allies_plan_programme_end_row (AlliesPlanProgramme *self, int kind, double limit)
{
  int row = glp_add_rows (self->solver, 1);

  glp_set_row_bnds (self->solver, row, kind, limit, limit);
  glp_set_mat_row (self->solver, row, (int)self->columns->len - 1, (int *)self->columns->data,
                   (double *)self->factors->data);
  return row;
}

void
allies_plan_programme_add_order (AlliesPlanProgramme *self, int smaller, int greater, int kind)
{
  allies_plan_programme_begin_row (self);
  allies_plan_programme_add_term (self, smaller, 1);
  allies_plan_programme_add_term (self, greater, -1);
  allies_plan_programme_end_row (self, kind, 0);
}

static gboolean
may_be_in (const AlliesPlanProgramme *self, guint item, guint stage)
{
  const AlliesPlanItem *entry = allies_plan_programme_get_item (self, item);
  const AlliesStageTerms *terms = &self->problem->stages[stage];

  if (entry->pinned)
    return entry->pinned_stage == (int)stage;
  return !isnan (entry->values[stage]) && entry->need != ALLIES_PLAN_NEED_IN_PLACE
         && entry->economics.cost.likely <= terms->budget * (1 + ROUNDING) + ROUNDING
         && entry->effort.marketing <= terms->marketing_capacity * (1 + ROUNDING) + ROUNDING
         && entry->effort.technology <= terms->technology_capacity * (1 + ROUNDING) + ROUNDING;
}

static void
add_stage_columns (AlliesPlanProgramme *self, guint item)
{
  const AlliesPlanItem *entry = allies_plan_programme_get_item (self, item);

  for (guint s = 0; s < self->n_stages; s++)
    {
      int column = allies_plan_programme_get_started (self, item, s);

      glp_set_col_kind (self->solver, column, GLP_BV);
      if (s > 0)
        allies_plan_programme_add_order (self,
                                         allies_plan_programme_get_started (self, item, s - 1),
                                         column, may_be_in (self, item, s) ? GLP_UP : GLP_FX);
      else if (!may_be_in (self, item, s))
        glp_set_col_bnds (self->solver, column, GLP_FX, 0, 0);
      if (entry->pinned && entry->pinned_stage == (int)s)
        glp_set_col_bnds (self->solver, column, GLP_FX, 1, 1);
    }
}

static void
add_requirements (AlliesPlanProgramme *self, guint item)
{
  const AlliesPlanItem *entry = allies_plan_programme_get_item (self, item);

  for (guint i = 0; i < entry->requirements->len; i++)
    {
      const AlliesPlanRequirement *requirement =
          &g_array_index (entry->requirements, AlliesPlanRequirement, i);

      for (guint s = 0; s < self->n_stages; s++)
        if (requirement->together)
          allies_plan_programme_add_order (
              self, allies_plan_programme_get_started (self, item, s),
              allies_plan_programme_get_started (self, requirement->item, s), GLP_UP);
        else if (s > 0)
          allies_plan_programme_add_order (
              self, allies_plan_programme_get_started (self, item, s),
              allies_plan_programme_get_started (self, requirement->item, s - 1), GLP_UP);
        else
          {
            allies_plan_programme_begin_row (self);
            allies_plan_programme_add_term (self, allies_plan_programme_get_started (self, item, 0),
                                            1);
            allies_plan_programme_end_row (self, GLP_UP, 0);
          }
    }
}

static gboolean
requires (const AlliesPlanItem *item, guint required)
{
  for (guint i = 0; i < item->requirements->len; i++)
    if (g_array_index (item->requirements, AlliesPlanRequirement, i).item == required)
      return TRUE;
  return FALSE;
}

/* What closes nothing itself is there only for what requires it. */
static void
add_reason (AlliesPlanProgramme *self, guint item)
{
  const AlliesPlanItem *entry = allies_plan_programme_get_item (self, item);
  guint last = self->n_stages - 1;

  if (entry->pinned || entry->need == ALLIES_PLAN_NEED_OPEN)
    return;
  allies_plan_programme_begin_row (self);
  allies_plan_programme_add_term (self, allies_plan_programme_get_started (self, item, last), 1);
  for (guint i = 0; i < self->problem->items->len; i++)
    if (requires (allies_plan_programme_get_item (self, i), item))
      allies_plan_programme_add_term (self, allies_plan_programme_get_started (self, i, last), -1);
  allies_plan_programme_end_row (self, GLP_UP, 0);
}

typedef double (*GetAmount) (const AlliesPlanItem *item);

static double
get_cost (const AlliesPlanItem *item)
{
  return item->economics.cost.likely;
}

static double
get_marketing (const AlliesPlanItem *item)
{
  return item->effort.marketing;
}

static double
get_technology (const AlliesPlanItem *item)
{
  return item->effort.technology;
}

/* The same limit for all stages up to one follows, and helps the solver to see what excludes
 * what. */
static void
add_limit_up_to (AlliesPlanProgramme *self, guint stage, double limit, GetAmount get_amount)
{
  double scale = limit > 0 ? limit : 1;

  allies_plan_programme_begin_row (self);
  for (guint i = 0; i < self->problem->items->len; i++)
    {
      double amount = get_amount (allies_plan_programme_get_item (self, i));

      if (isfinite (amount))
        allies_plan_programme_add_term (self, allies_plan_programme_get_started (self, i, stage),
                                        amount / scale);
    }
  allies_plan_programme_end_row (self, GLP_UP, (limit + ROUNDING * fmax (1, limit)) / scale);
}

static void
add_limit (AlliesPlanProgramme *self, guint stage, double limit, GetAmount get_amount)
{
  double scale = limit > 0 ? limit : 1;

  allies_plan_programme_begin_row (self);
  for (guint i = 0; i < self->problem->items->len; i++)
    {
      double amount = get_amount (allies_plan_programme_get_item (self, i));

      if (isfinite (amount))
        allies_plan_programme_add_placed (self, i, stage, amount / scale);
    }
  allies_plan_programme_end_row (self, GLP_UP, (limit + ROUNDING * fmax (1, limit)) / scale);
}

static void
add_limits (AlliesPlanProgramme *self, GetAmount get_amount, gsize offset)
{
  double sum = 0;

  for (guint s = 0; s < self->n_stages; s++)
    {
      double limit = G_STRUCT_MEMBER (double, &self->problem->stages[s], offset);

      sum += limit;
      if (isfinite (limit))
        add_limit (self, s, limit, get_amount);
      if (s > 0 && isfinite (sum))
        add_limit_up_to (self, s, sum, get_amount);
    }
}

static void
add_return (AlliesPlanProgramme *self, guint stage)
{
  double scale = 0;

  for (guint i = 0; i < self->problem->items->len; i++)
    if (!isnan (allies_plan_programme_get_item (self, i)->values[stage]))
      scale = fmax (scale, fabs (allies_plan_programme_get_item (self, i)->values[stage]));
  if (scale == 0)
    return;
  allies_plan_programme_begin_row (self);
  for (guint i = 0; i < self->problem->items->len; i++)
    if (!isnan (allies_plan_programme_get_item (self, i)->values[stage]))
      allies_plan_programme_add_placed (
          self, i, stage, allies_plan_programme_get_item (self, i)->values[stage] / scale);
  allies_plan_programme_end_row (self, GLP_LO, -ROUNDING);
}

void
allies_plan_programme_add_objective (AlliesPlanProgramme *self, int column, double amount)
{
  glp_set_obj_coef (self->solver, column, glp_get_obj_coef (self->solver, column) + amount);
}

static void
add_values (AlliesPlanProgramme *self, double factor)
{
  for (guint i = 0; i < self->problem->items->len; i++)
    for (guint s = 0; s < self->n_stages; s++)
      {
        double value = allies_plan_programme_get_item (self, i)->values[s];

        if (isnan (value))
          continue;
        allies_plan_programme_add_objective (self, allies_plan_programme_get_started (self, i, s),
                                             factor * value);
        if (s > 0)
          allies_plan_programme_add_objective (
              self, allies_plan_programme_get_started (self, i, s - 1), -factor * value);
      }
}

static void
build (AlliesPlanProgramme *self, double value, double closed)
{
  guint n = self->problem->items->len;

  glp_set_obj_dir (self->solver, GLP_MAX);
  glp_add_cols (self->solver, (int)(n * self->n_stages));
  for (guint i = 0; i < n; i++)
    add_stage_columns (self, i);
  for (guint i = 0; i < n; i++)
    {
      add_requirements (self, i);
      add_reason (self, i);
    }
  add_limits (self, get_cost, G_STRUCT_OFFSET (AlliesStageTerms, budget));
  add_limits (self, get_marketing, G_STRUCT_OFFSET (AlliesStageTerms, marketing_capacity));
  add_limits (self, get_technology, G_STRUCT_OFFSET (AlliesStageTerms, technology_capacity));
  for (guint s = 0; s < self->n_stages; s++)
    add_return (self, s);
  add_values (self, value);
  if (closed == 0)
    return;
  allies_plan_programme_add_lifts (self, closed);
}

AlliesPlanProgramme *
allies_plan_programme_new (const AlliesPlanProblem *problem, double value, double closed)
{
  AlliesPlanProgramme *self = g_new0 (AlliesPlanProgramme, 1);

  self->problem = problem;
  self->n_stages = problem->n_stages;
  self->thresholds = g_array_new (FALSE, FALSE, sizeof (AlliesPlanThreshold));
  self->lifts = g_array_new (FALSE, FALSE, sizeof (AlliesPlanStep));
  self->columns = g_array_new (FALSE, TRUE, sizeof (int));
  self->factors = g_array_new (FALSE, TRUE, sizeof (double));
  self->solver = glp_create_prob ();
  build (self, value, closed);
  return self;
}

void
allies_plan_programme_free (AlliesPlanProgramme *programme)
{
  if (programme == NULL)
    return;
  if (programme->solver != NULL)
    glp_delete_prob (programme->solver);
  g_array_unref (programme->thresholds);
  g_array_unref (programme->lifts);
  g_array_unref (programme->columns);
  g_array_unref (programme->factors);
  g_free (programme);
}

void
allies_plan_programme_forget_solver (AlliesPlanProgramme *programme)
{
  programme->solver = NULL;
}

glp_prob *
allies_plan_programme_get_solver (AlliesPlanProgramme *programme)
{
  return programme->solver;
}

gboolean
allies_plan_programme_read (const AlliesPlanProgramme *programme, glp_prob *solved, int *stages)
{
  for (guint i = 0; i < programme->problem->items->len; i++)
    {
      stages[i] = ALLIES_STAGE_NONE;
      for (guint s = programme->n_stages; s-- > 0;)
        {
          double started =
              glp_get_col_prim (solved, allies_plan_programme_get_started (programme, i, s));

          if (started > WHOLE && started < 1 - WHOLE)
            return FALSE;
          if (started > 0.5)
            stages[i] = (int)s;
        }
    }
  return TRUE;
}

static void
write_levels (const AlliesPlanProgramme *self, const int *stages, guint stage, double *columns)
{
  g_autofree double *levels = g_new (double, MAX (self->problem->questions->len, 1));

  allies_plan_state_levels (self->problem, stages, (int)stage, levels);
  for (guint i = 0; i < self->thresholds->len; i++)
    {
      const AlliesPlanThreshold *threshold =
          &g_array_index (self->thresholds, AlliesPlanThreshold, i);

      if (allies_plan_programme_has_column (self, threshold, stage))
        columns[allies_plan_programme_get_reached (threshold, stage)] =
            levels[threshold->question] >= threshold->level;
    }
  for (guint i = 0; i < self->lifts->len; i++)
    {
      const AlliesPlanStep *lift = &g_array_index (self->lifts, AlliesPlanStep, i);

      if (lift->first_column > 0)
        columns[lift->first_column + stage] =
            stages[lift->item] == (int)stage && levels[lift->question] >= lift->from;
    }
}

void
allies_plan_programme_write (const AlliesPlanProgramme *programme,
                             const int *stages,
                             double *columns)
{
  for (guint i = 0; i < programme->problem->items->len; i++)
    for (guint s = 0; s < programme->n_stages; s++)
      columns[allies_plan_programme_get_started (programme, i, s)] =
          stages[i] != ALLIES_STAGE_NONE && stages[i] <= (int)s;
  for (guint s = 0; s < programme->n_stages; s++)
    write_levels (programme, stages, s, columns);
}

void
allies_plan_programme_forbid (const AlliesPlanProgramme *programme,
                              glp_prob *solved,
                              const int *stages)
{
  guint n = programme->problem->items->len * programme->n_stages;
  g_autofree int *columns = g_new (int, n + 1);
  g_autofree double *factors = g_new (double, n + 1);
  int row = glp_add_rows (solved, 1);
  double limit = 1;

  for (guint i = 0; i < n; i++)
    {
      int stage = stages[i / programme->n_stages];
      gboolean started = stage != ALLIES_STAGE_NONE && stage <= (int)(i % programme->n_stages);

      columns[i + 1] = (int)i + 1;
      factors[i + 1] = started ? -1 : 1;
      limit -= started;
    }
  glp_set_row_bnds (solved, row, GLP_LO, limit, 0);
  glp_set_mat_row (solved, row, (int)n, columns, factors);
}

void
allies_plan_programme_close_at_least (AlliesPlanProgramme *programme, double closed)
{
  double scale = closed > 0 ? closed : 1;

  allies_plan_programme_begin_row (programme);
  for (guint i = 0; i < programme->thresholds->len; i++)
    {
      const AlliesPlanThreshold *threshold =
          &g_array_index (programme->thresholds, AlliesPlanThreshold, i);

      allies_plan_programme_add_term (
          programme, allies_plan_programme_get_reached (threshold, programme->n_stages - 1),
          threshold->gain / scale);
    }
  allies_plan_programme_end_row (programme, GLP_LO, closed / scale - ROUNDING);
}

void
allies_plan_programme_fill (AlliesPlanProgramme *programme, guint stage)
{
  allies_plan_programme_begin_row (programme);
  for (guint i = 0; i < programme->problem->items->len; i++)
    allies_plan_programme_add_placed (programme, i, stage, 1);
  allies_plan_programme_end_row (programme, GLP_LO, 1);
}
