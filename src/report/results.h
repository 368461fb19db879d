/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-frontier.h"
#include "roadmap/planner.h"
#include "roadmap/risk.h"
#include "scoring/alignment.h"
#include "scoring/year-series.h"

G_BEGIN_DECLS

/**
 * AlliesResults:
 *
 * Everything that follows from one year of a dossier: scores, alignment, gaps and
 * the roadmap. Made in one go, immutable, and what the window, the deck and the
 * command line show.
 */
typedef struct _AlliesResults AlliesResults;

#define ALLIES_TYPE_RESULTS (allies_results_get_type ())
GType allies_results_get_type (void);

/**
 * allies_results_new:
 * @dossier: a dossier
 * @year: a year that it has, with a known model
 * @peers: (nullable): peers
 * @catalogue: initiatives
 *
 * Returns: (transfer full): the results
 */
AlliesResults *allies_results_new (AlliesDossier *dossier,
                                   guint year,
                                   AlliesPeers *peers,
                                   AlliesCatalogue *catalogue);

/**
 * allies_results_new_bundled:
 * @dossier: a dossier
 * @year: a year that it has, with a known model
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the results with the bundled peers and initiatives of the
 *   year's model, as far as there are any
 */
AlliesResults *allies_results_new_bundled (AlliesDossier *dossier, guint year, GError **error);

/**
 * allies_results_ref:
 * @results: results
 *
 * Returns: (transfer full): @results
 */
AlliesResults *allies_results_ref (AlliesResults *results);

/**
 * allies_results_unref:
 * @results: (transfer full): results
 */
void allies_results_unref (AlliesResults *results);

/**
 * allies_results_get_dossier:
 * @results: results
 *
 * Returns: (transfer none): the dossier
 */
AlliesDossier *allies_results_get_dossier (const AlliesResults *results);

/**
 * allies_results_get_year:
 * @results: results
 *
 * Returns: the year
 */
guint allies_results_get_year (const AlliesResults *results);

/**
 * allies_results_get_model:
 * @results: results
 *
 * Returns: (transfer none): the year's model
 */
AlliesModel *allies_results_get_model (const AlliesResults *results);

/**
 * allies_results_get_score:
 * @results: results
 *
 * Returns: (transfer none): the scores
 */
AlliesScore *allies_results_get_score (const AlliesResults *results);

/**
 * allies_results_get_alignment:
 * @results: results
 *
 * Returns: (transfer none): how far the two sides agree
 */
AlliesAlignment *allies_results_get_alignment (const AlliesResults *results);

/**
 * allies_results_get_gaps:
 * @results: results
 *
 * Returns: (transfer none): the gaps
 */
AlliesGaps *allies_results_get_gaps (const AlliesResults *results);

/**
 * allies_results_get_peers:
 * @results: results
 *
 * Returns: (transfer none) (nullable): the peers
 */
AlliesPeers *allies_results_get_peers (const AlliesResults *results);

/**
 * allies_results_get_catalogue:
 * @results: results
 *
 * Returns: (transfer none): the initiatives of the catalogue, with what the dossier knows better,
 * and the organisation's own
 */
AlliesCatalogue *allies_results_get_catalogue (const AlliesResults *results);

/**
 * allies_results_get_roadmap:
 * @results: results
 *
 * The roadmap is made when it is asked for first, because a search takes longer than a score.
 *
 * Returns: (transfer none): the roadmap that the dossier holds, else the proposal
 */
AlliesRoadmap *allies_results_get_roadmap (AlliesResults *results);

/**
 * allies_results_get_fingerprint:
 * @results: results
 *
 * Returns: (transfer none): the fingerprint of the dossier in this year, made when first asked for;
 *   see allies_dossier_dup_fingerprint()
 */
const char *allies_results_get_fingerprint (AlliesResults *results);

/**
 * allies_results_get_risk:
 * @results: results
 *
 * Returns: (transfer none): what becomes of the roadmap when money turns out otherwise than likely,
 *   drawn when first asked for
 */
AlliesRisk *allies_results_get_risk (AlliesResults *results);

/**
 * allies_results_has_risk:
 * @results: results
 *
 * Returns: whether allies_results_get_risk() has its answer already
 */
gboolean allies_results_has_risk (const AlliesResults *results);

/**
 * allies_results_set_risk:
 * @results: results
 * @risk: what was drawn elsewhere for their roadmap, %ALLIES_RISK_RUNS times with
 *   %ALLIES_RISK_SEED
 */
void allies_results_set_risk (AlliesResults *results, AlliesRisk *risk);

/**
 * allies_results_get_frontier:
 * @results: results
 *
 * Returns: (transfer none) (nullable): the plans between most value and most gap closed; %NULL
 *   where nobody has looked for them yet
 */
AlliesPlanFrontier *allies_results_get_frontier (const AlliesResults *results);

/**
 * allies_results_find_frontier:
 * @results: results
 *
 * Looks for the plans where nobody has done so yet, which may take long.
 */
void allies_results_find_frontier (AlliesResults *results);

/**
 * allies_results_set_frontier:
 * @results: results
 * @frontier: (nullable): what was found for the problem of their roadmap
 */
void allies_results_set_frontier (AlliesResults *results, AlliesPlanFrontier *frontier);

/**
 * allies_results_get_series:
 * @results: results
 *
 * Returns: (transfer none) (nullable): all years up to this one that have answers, compared when
 *   first asked for; %NULL where there are fewer than three, or this one has none
 */
AlliesYearSeries *allies_results_get_series (AlliesResults *results);

/**
 * allies_results_get_changes:
 * @results: results
 *
 * Compares the year with the latest one before it when it is asked for first, unless
 * allies_results_compare_with() has named another.
 *
 * Returns: (transfer none) (nullable): what changed; %NULL where this year or every
 *   earlier one is without answers
 */
AlliesYearComparison *allies_results_get_changes (AlliesResults *results);

/**
 * allies_results_compare_with:
 * @results: results that nobody else shows
 * @year: another year of the dossier, with a known model
 *
 * Chooses the year with which allies_results_get_changes() compares.
 */
void allies_results_compare_with (AlliesResults *results, guint year);

/**
 * allies_results_has_money:
 * @results: results
 *
 * Returns: whether the organisation's revenue and budgets are known, without which no roadmap
 *   can be made
 */
gboolean allies_results_has_money (const AlliesResults *results);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesResults, allies_results_unref)

G_END_DECLS
