/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-programme.h"

G_BEGIN_DECLS

/* What the files that make a programme share. */

typedef struct
{
  guint question;
  double level;
  double gain;
  gboolean staged;    /* whether it matters when it is reached */
  guint first_column; /* one for each stage, or only for the last */
} AlliesPlanThreshold;

typedef struct
{
  guint item;
  guint question;
  double from;
  double to;
  guint first_column; /* one for each stage; 0 where it needs nothing before */
} AlliesPlanStep;

struct _AlliesPlanProgramme
{
  const AlliesPlanProblem *problem;
  glp_prob *solver;
  guint n_stages;
  GArray *thresholds;
  GArray *lifts;
  GArray *columns;
  GArray *factors;
};

/**
 * allies_plan_programme_get_item:
 * @self: a programme
 * @item: index of an item
 *
 * Returns: (transfer none): the item
 */
const AlliesPlanItem *allies_plan_programme_get_item (const AlliesPlanProgramme *self, guint item);

/**
 * allies_plan_programme_get_started:
 * @self: a programme
 * @item: index of an item
 * @stage: a stage
 *
 * Returns: the column that says whether the item is started by that stage
 */
int allies_plan_programme_get_started (const AlliesPlanProgramme *self, guint item, guint stage);

/**
 * allies_plan_programme_has_column:
 * @self: a programme
 * @threshold: a threshold
 * @stage: a stage
 *
 * Returns: whether it has a column for that stage
 */
gboolean allies_plan_programme_has_column (const AlliesPlanProgramme *self,
                                           const AlliesPlanThreshold *threshold,
                                           guint stage);

/**
 * allies_plan_programme_get_reached:
 * @threshold: a threshold
 * @stage: a stage
 *
 * Returns: the column that says whether it is reached by that stage
 */
int allies_plan_programme_get_reached (const AlliesPlanThreshold *threshold, guint stage);

/**
 * allies_plan_programme_begin_row:
 * @self: a programme
 *
 * Begins a row without terms.
 */
void allies_plan_programme_begin_row (AlliesPlanProgramme *self);

/**
 * allies_plan_programme_add_term:
 * @self: a programme
 * @column: a column
 * @factor: what it counts
 *
 * Adds a term to the row that was begun.
 */
void allies_plan_programme_add_term (AlliesPlanProgramme *self, int column, double factor);

/**
 * allies_plan_programme_add_placed:
 * @self: a programme
 * @item: index of an item
 * @stage: a stage
 * @factor: what it counts
 *
 * Adds what an item in exactly this stage counts to the row that was begun.
 */
void allies_plan_programme_add_placed (AlliesPlanProgramme *self,
                                       guint item,
                                       guint stage,
                                       double factor);

/**
 * allies_plan_programme_end_row:
 * @self: a programme
 * @kind: kind of bound, as the solver names it
 * @limit: the bound
 *
 * Adds the row that was begun to the solver.
 *
 * Returns: its number
 */
int allies_plan_programme_end_row (AlliesPlanProgramme *self, int kind, double limit);

/**
 * allies_plan_programme_add_order:
 * @self: a programme
 * @smaller: a column
 * @greater: a column
 * @kind: kind of bound, as the solver names it
 *
 * Adds a row that keeps one column below another.
 */
void
allies_plan_programme_add_order (AlliesPlanProgramme *self, int smaller, int greater, int kind);

/**
 * allies_plan_programme_add_objective:
 * @self: a programme
 * @column: a column
 * @amount: what it counts
 *
 * Adds to what the column counts in the aim.
 */
void allies_plan_programme_add_objective (AlliesPlanProgramme *self, int column, double amount);

/**
 * allies_plan_programme_add_lifts:
 * @self: a programme with the columns of its items
 * @closed: what a unit of weighted gap closed counts
 *
 * Adds how far lifts bring questions, and what that counts.
 */
void allies_plan_programme_add_lifts (AlliesPlanProgramme *self, double closed);

G_END_DECLS
