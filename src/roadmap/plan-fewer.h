/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-problem.h"

G_BEGIN_DECLS

/**
 * allies_plan_fewer_new:
 * @problem: a problem with two stages or more
 * @stage: a stage into which nothing is pinned
 *
 * Returns: (transfer full): the numbers of the same problem without that stage: what follows comes
 *   earlier by its months. Nothing of a dossier or a catalogue is in it (see
 *   allies_plan_numbers_copy()).
 */
AlliesPlanProblem *allies_plan_fewer_new (const AlliesPlanProblem *problem, guint stage);

G_END_DECLS
