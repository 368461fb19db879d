/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/plain-programme.h"

#include <glpk.h>
#include <math.h>
#include <string.h>

#define MOST_TERMS 20000

typedef struct
{
  const AlliesPlanProblem *problem;
  glp_prob *solver;
  int n_stages;
  int *columns;
  double *factors;
  int n_terms;
  gint64 begun;
  PlainResult result;
} Plain;

static int
get_placed (const Plain *self, guint item, int stage)
{
  return 1 + (int)item * self->n_stages + stage;
}

static void
add (Plain *self, int column, double factor)
{
  for (int i = 1; i <= self->n_terms; i++)
    if (self->columns[i] == column)
      {
        self->factors[i] += factor;
        return;
      }
  self->n_terms++;
  self->columns[self->n_terms] = column;
  self->factors[self->n_terms] = factor;
}

static void
end_row (Plain *self, int kind, double limit)
{
  int row = glp_add_rows (self->solver, 1);

  glp_set_row_bnds (self->solver, row, kind, limit, limit);
  glp_set_mat_row (self->solver, row, self->n_terms, self->columns, self->factors);
  self->n_terms = 0;
}

static void
add_rules_of (Plain *self, guint index)
{
  const AlliesPlanItem *item = allies_plan_problem_get_item (self->problem, index);

  for (int s = 0; s < self->n_stages; s++)
    add (self, get_placed (self, index, s), 1);
  end_row (self, GLP_UP, 1);
  for (guint k = 0; k < item->requirements->len; k++)
    for (int s = 0; s < self->n_stages; s++)
      {
        AlliesPlanRequirement needed = g_array_index (item->requirements, AlliesPlanRequirement, k);

        add (self, get_placed (self, index, s), 1);
        for (int before = 0; before < s + needed.together; before++)
          add (self, get_placed (self, needed.item, before), -1);
        end_row (self, GLP_UP, 0);
      }
}

static void
add_limits_of (Plain *self, int stage)
{
  const AlliesStageTerms *terms = &self->problem->stages[stage];
  double limits[] = { terms->budget, terms->marketing_capacity, terms->technology_capacity, 0 };

  for (guint limit = 0; limit < G_N_ELEMENTS (limits); limit++)
    {
      for (guint i = 0; i < self->problem->items->len; i++)
        {
          const AlliesPlanItem *item = allies_plan_problem_get_item (self->problem, i);
          double amounts[] = { item->economics.cost.likely, item->effort.marketing,
                               item->effort.technology, -item->values[stage] };

          add (self, get_placed (self, i, stage), amounts[limit]);
        }
      end_row (self, GLP_UP, limits[limit]);
    }
}

/* A column for each lift in each stage that really lifts, and one for each level by each stage. */
static void
add_level (
    Plain *self, guint question, double level, double below, double factor, GHashTable *known)
{
  int first = glp_add_cols (self->solver, self->n_stages);

  for (int s = 0; s < self->n_stages; s++)
    {
      glp_set_col_bnds (self->solver, first + s, GLP_DB, 0, 1);
      add (self, first + s, 1);
      for (guint i = 0; i < self->problem->items->len; i++)
        {
          GArray *lifts = allies_plan_problem_get_item (self->problem, i)->lifts;

          for (guint k = 0; k < lifts->len; k++)
            {
              AlliesPlanLift *lift = &g_array_index (lifts, AlliesPlanLift, k);
              int helps = GPOINTER_TO_INT (g_hash_table_lookup (known, lift));

              if (lift->question == question && lift->to >= level && lift->from < level)
                for (int before = 0; before <= s; before++)
                  add (self, helps + before, -1);
            }
        }
      end_row (self, GLP_UP, 0);
    }
  for (guint i = 0; i < self->problem->items->len; i++)
    {
      GArray *lifts = allies_plan_problem_get_item (self->problem, i)->lifts;

      for (guint k = 0; k < lifts->len; k++)
        {
          AlliesPlanLift *lift = &g_array_index (lifts, AlliesPlanLift, k);
          int helps = GPOINTER_TO_INT (g_hash_table_lookup (known, lift));

          for (int s = 0; lift->question == question && lift->from == level && s < self->n_stages;
               s++)
            {
              add (self, helps + s, 1);
              add (self, first + s, -1);
              end_row (self, GLP_UP, 0);
            }
        }
    }
  glp_set_obj_coef (self->solver, first + self->n_stages - 1, factor * (level - below));
}

static void
add_lifts (Plain *self, GHashTable *known)
{
  for (guint i = 0; i < self->problem->items->len; i++)
    {
      GArray *lifts = allies_plan_problem_get_item (self->problem, i)->lifts;

      for (guint k = 0; k < lifts->len; k++)
        {
          int first = glp_add_cols (self->solver, self->n_stages);

          g_hash_table_insert (known, &g_array_index (lifts, AlliesPlanLift, k),
                               GINT_TO_POINTER (first));
          for (int s = 0; s < self->n_stages; s++)
            {
              glp_set_col_bnds (self->solver, first + s, GLP_DB, 0, 1);
              add (self, first + s, 1);
              add (self, get_placed (self, i, s), -1);
              end_row (self, GLP_UP, 0);
            }
        }
    }
}

static void
add_gaps (Plain *self, double factor)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  add_lifts (self, known);
  for (guint q = 0; q < self->problem->questions->len; q++)
    {
      const AlliesPlanQuestion *question = allies_plan_problem_get_question (self->problem, q);
      double below = question->position;

      /* all levels of these instances are halves */
      for (double level = below + 0.5; level <= question->target; level += 0.5)
        {
          add_level (self, q, level, below, factor * question->weight, known);
          below = level;
        }
    }
}

static void
tree_cb (glp_tree *tree, void *user_data)
{
  Plain *self = user_data;
  glp_prob *solved = glp_ios_get_prob (tree);
  int node = glp_ios_best_node (tree);
  double seconds = (double)(g_get_monotonic_time () - self->begun) / G_USEC_PER_SEC;

  if (node > 0)
    self->result.bound = MIN (self->result.bound, glp_ios_node_bound (tree, node));
  if (glp_mip_status (solved) != GLP_FEAS)
    return;
  self->result.best = glp_mip_obj_val (solved);
  if (isnan (self->result.seconds_to_first))
    self->result.seconds_to_first = seconds;
  if (isnan (self->result.seconds_to_percent)
      && self->result.bound - self->result.best <= 0.01 * self->result.bound)
    self->result.seconds_to_percent = seconds;
}

static void
solve (Plain *self, double seconds)
{
  glp_iocp options;

  glp_init_iocp (&options);
  options.msg_lev = GLP_MSG_OFF;
  options.br_tech = GLP_BR_PCH;
  options.presolve = GLP_ON;
  options.tm_lim = (int)(1000 * seconds);
  options.cb_func = tree_cb;
  options.cb_info = self;
  if (glp_intopt (self->solver, &options) == 0 && glp_mip_status (self->solver) == GLP_OPT)
    {
      self->result.best = self->result.bound = glp_mip_obj_val (self->solver);
      self->result.seconds = (double)(g_get_monotonic_time () - self->begun) / G_USEC_PER_SEC;
      if (isnan (self->result.seconds_to_percent))
        self->result.seconds_to_percent = self->result.seconds;
      if (isnan (self->result.seconds_to_first))
        self->result.seconds_to_first = self->result.seconds;
    }
  self->result.seconds = (double)(g_get_monotonic_time () - self->begun) / G_USEC_PER_SEC;
}

PlainResult
plain_programme_solve (const AlliesPlanProblem *problem, const AlliesPlanAim *aim, double seconds)
{
  g_autofree int *columns = g_new (int, MOST_TERMS);
  g_autofree double *factors = g_new (double, MOST_TERMS);
  Plain self = { problem, glp_create_prob (), (int)problem->n_stages, columns, factors };

  self.begun = g_get_monotonic_time ();
  self.result = (PlainResult){ NAN, NAN, NAN, NAN, INFINITY };
  glp_term_out (GLP_OFF);
  glp_set_obj_dir (self.solver, GLP_MAX);
  glp_add_cols (self.solver, (int)problem->items->len * self.n_stages);
  for (guint i = 0; i < problem->items->len; i++)
    for (int s = 0; s < self.n_stages; s++)
      {
        glp_set_col_kind (self.solver, get_placed (&self, i, s), GLP_BV);
        glp_set_obj_coef (self.solver, get_placed (&self, i, s),
                          aim->value * allies_plan_problem_get_item (problem, i)->values[s]);
      }
  for (guint i = 0; i < problem->items->len; i++)
    add_rules_of (&self, i);
  for (int s = 0; s < self.n_stages; s++)
    add_limits_of (&self, s);
  if (aim->closed > 0)
    add_gaps (&self, aim->closed);
  solve (&self, seconds);
  glp_delete_prob (self.solver);
  glp_free_env ();
  return self.result;
}
