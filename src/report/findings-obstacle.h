/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-obstacle.h"

G_BEGIN_DECLS

/**
 * allies_findings_limit:
 * @terms: terms of a stage
 * @limit: what keeps it from holding more
 *
 * Returns: (transfer full) (nullable): that in a sentence; %NULL for no limit
 */
char *allies_findings_limit (const AlliesStageTerms *terms, AlliesPlanLimit limit);

/**
 * allies_findings_obstacle:
 * @problem: a problem
 * @obstacle: why something is not possible in it
 *
 * Returns: (transfer full): that in a sentence, with the smallest changes that would make it
 *   possible
 */
char *
allies_findings_obstacle (const AlliesPlanProblem *problem, const AlliesPlanObstacle *obstacle);

G_END_DECLS
