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
 * allies_findings_obstacle_unknown:
 * @stage: (nullable): name of a stage; %NULL for the pins
 *
 * Returns: (transfer full): that the time was over before it was known what stands in its way
 */
char *allies_findings_obstacle_unknown (const char *stage);

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
