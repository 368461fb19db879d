/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-state.h"

#include <glpk.h>

G_BEGIN_DECLS

/**
 * AlliesPlanProgramme:
 *
 * A roadmap to be made as an integer programme. A column for each item and
 * stage says "started by this stage", others say "this question has reached
 * this level by this stage", which is what lifts that start higher than a
 * question stands depend on. The rule that a stage with something in it is
 * worth more than 0 is there as "not less than 0": what keeps the programme is
 * to be checked.
 */
typedef struct _AlliesPlanProgramme AlliesPlanProgramme;

/**
 * allies_plan_programme_new:
 * @problem: a problem, which must outlive the programme
 * @value: what a unit of money counts
 * @closed: what a unit of weighted gap closed counts
 *
 * To be used and freed in one thread.
 *
 * Returns: (transfer full): the programme
 */
AlliesPlanProgramme *
allies_plan_programme_new (const AlliesPlanProblem *problem, double value, double closed);

/**
 * allies_plan_programme_free:
 * @programme: (nullable): a programme
 */
void allies_plan_programme_free (AlliesPlanProgramme *programme);

/**
 * allies_plan_programme_forget_solver:
 * @programme: a programme
 *
 * To be called before it is freed where the solver has freed all its memory by itself.
 */
void allies_plan_programme_forget_solver (AlliesPlanProgramme *programme);

/**
 * allies_plan_programme_get_solver:
 * @programme: a programme
 *
 * Returns: (transfer none): the programme as the solver holds it
 */
glp_prob *allies_plan_programme_get_solver (AlliesPlanProgramme *programme);

/**
 * allies_plan_programme_read:
 * @programme: a programme
 * @solved: its solver's object, or that of a part of it
 * @stages: (out) (array): stage of each item
 *
 * Returns: whether the solution that @solved holds is whole
 */
gboolean
allies_plan_programme_read (const AlliesPlanProgramme *programme, glp_prob *solved, int *stages);

/**
 * allies_plan_programme_write:
 * @programme: a programme
 * @stages: (array): a plan that keeps the rules
 * @columns: (out) (array): what each column would be, from index 1 on
 */
void allies_plan_programme_write (const AlliesPlanProgramme *programme,
                                  const int *stages,
                                  double *columns);

/**
 * allies_plan_programme_forbid:
 * @programme: a programme
 * @solved: its solver's object, or that of a part of it
 * @stages: (array): a plan
 *
 * Adds a row that only this plan breaks.
 */
void allies_plan_programme_forbid (const AlliesPlanProgramme *programme,
                                   glp_prob *solved,
                                   const int *stages);

/**
 * allies_plan_programme_close_at_least:
 * @programme: a programme in which gaps closed count
 * @closed: weighted gap
 *
 * Adds a row for plans that close so much.
 */
void allies_plan_programme_close_at_least (AlliesPlanProgramme *programme, double closed);

/**
 * allies_plan_programme_fill:
 * @programme: a programme
 * @stage: a stage
 *
 * Adds a row for plans that have something in the stage.
 */
void allies_plan_programme_fill (AlliesPlanProgramme *programme, guint stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPlanProgramme, allies_plan_programme_free)

G_END_DECLS
