/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-problem.h"

G_BEGIN_DECLS

/**
 * allies_plan_numbers_copy:
 * @problem: a problem
 *
 * Copies what a search or a proof works on, and nothing that belongs to a dossier or a catalogue:
 * the copy may be used and freed in another thread, however long that lives.
 *
 * Returns: (transfer full): the copy
 */
AlliesPlanProblem *allies_plan_numbers_copy (const AlliesPlanProblem *problem);

/**
 * allies_plan_numbers_digest:
 * @problem: a problem
 *
 * Two problems with the same numbers have the same best plans. Where initiatives that are not
 * pinned lie now, and how much value counts against gaps closed, is not part of it.
 *
 * Returns: (transfer full): a digest of all numbers of the problem
 */
char *allies_plan_numbers_digest (const AlliesPlanProblem *problem);

G_END_DECLS
