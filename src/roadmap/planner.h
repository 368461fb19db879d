/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

G_BEGIN_DECLS

/**
 * allies_planner_propose:
 * @dossier: a dossier
 * @year: a year that it has
 * @terms: the terms
 * @catalogue: the initiatives
 * @gaps: the gaps of that year
 *
 * Arranges initiatives in stages so that every stage keeps its limits and pays
 * for itself (section 6 of the method), respecting what the user pinned. The
 * plan is a good one found by search, without a proof that none is better.
 *
 * Returns: (transfer full): the roadmap
 */
AlliesRoadmap *allies_planner_propose (AlliesDossier *dossier,
                                       guint year,
                                       AlliesTerms *terms,
                                       AlliesCatalogue *catalogue,
                                       AlliesGaps *gaps);

/**
 * allies_planner_prove:
 * @dossier: a dossier
 * @year: a year that it has
 * @terms: the terms
 * @catalogue: the initiatives
 * @gaps: the gaps of that year
 * @options: (nullable): how long to look; %NULL for as long as it takes
 * @cancellable: (nullable): stops the work, and leaves the best roadmap so far
 *
 * As allies_planner_propose(), with the best roadmap that is found in the time
 * given and how far it is from the best possible.
 *
 * Returns: (transfer full): the roadmap
 */
AlliesRoadmap *allies_planner_prove (AlliesDossier *dossier,
                                     guint year,
                                     AlliesTerms *terms,
                                     AlliesCatalogue *catalogue,
                                     AlliesGaps *gaps,
                                     const AlliesPlanProofOptions *options,
                                     GCancellable *cancellable);

/**
 * allies_planner_keep:
 * @dossier: a dossier
 * @year: a year that it has
 * @terms: the terms
 * @catalogue: the initiatives
 * @gaps: the gaps of that year
 *
 * Returns: (transfer full): the roadmap that the dossier holds, as it is; the
 *   proposal when it holds none
 */
AlliesRoadmap *allies_planner_keep (AlliesDossier *dossier,
                                    guint year,
                                    AlliesTerms *terms,
                                    AlliesCatalogue *catalogue,
                                    AlliesGaps *gaps);

G_END_DECLS
