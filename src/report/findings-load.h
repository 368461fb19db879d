/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * allies_findings_load:
 * @results: results with a roadmap
 *
 * Returns: (transfer full): whether both teams can carry the roadmap, and where they are fullest; a
 *   sentence without full stop
 */
char *allies_findings_load (AlliesResults *results);

/**
 * allies_findings_load_of:
 * @stage: a stage of a roadmap
 * @side: a team
 *
 * Returns: (transfer full): what the stage takes of the team and what there is of it, in
 *   person-months, such as "52 of 60 (87 %)"
 */
char *allies_findings_load_of (const AlliesRoadmapStage *stage, AlliesSide side);

/**
 * allies_findings_leads:
 * @stage: a stage of a roadmap
 *
 * Returns: (transfer full): how many initiatives each executive leads
 */
char *allies_findings_leads (const AlliesRoadmapStage *stage);

G_END_DECLS
