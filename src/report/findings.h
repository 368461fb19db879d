/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * allies_findings_verdict:
 * @entry: a score
 * @gap: its gaps
 *
 * Returns: (transfer full): how it stands to the peer median, in a few words, such as "0.3 behind
 *   the median", "level with the median", "not answered yet" or "no peers to compare with"
 */
char *allies_findings_verdict (const AlliesScoreEntry *entry, const AlliesGap *gap);

/**
 * allies_findings_standing:
 * @results: results
 *
 * Returns: (transfer full): where the pillars stand, in a sentence without full stop
 */
char *allies_findings_standing (const AlliesResults *results);

/**
 * allies_findings_capabilities:
 * @results: results
 *
 * Returns: (transfer full): which capabilities are weakest and strongest, in a sentence
 */
char *allies_findings_capabilities (const AlliesResults *results);

/**
 * allies_findings_lacks_targets:
 * @results: results
 *
 * Returns: whether capabilities are answered, and none has a target, not even a proposed one
 */
gboolean allies_findings_lacks_targets (const AlliesResults *results);

/**
 * allies_findings_gaps:
 * @results: results
 *
 * Returns: (transfer full): which gaps matter most, in a sentence
 */
char *allies_findings_gaps (const AlliesResults *results);

/**
 * allies_findings_count_gaps:
 * @results: results
 *
 * Returns: how many gaps stand out: those with at least 60 % of the highest priority, at most five
 */
guint allies_findings_count_gaps (const AlliesResults *results);

/**
 * allies_findings_roadmap:
 * @results: results
 *
 * Returns: (transfer full): what the roadmap comes to, in a sentence
 */
char *allies_findings_roadmap (AlliesResults *results);

/**
 * allies_findings_stage:
 * @results: results
 * @stage: index of a stage of the roadmap
 *
 * Returns: (transfer full): what the stage costs, returns and lifts, in a sentence
 */
char *allies_findings_stage (AlliesResults *results, guint stage);

/**
 * allies_findings_pays:
 * @results: results
 *
 * Returns: (transfer full): when the whole turns positive, in a sentence
 */
char *allies_findings_pays (AlliesResults *results);

/**
 * allies_findings_summary:
 * @results: results
 *
 * Returns: (transfer full): the answer, in a sentence
 */
char *allies_findings_summary (AlliesResults *results);

/**
 * allies_findings_first_stage:
 * @results: results with a roadmap
 *
 * Returns: index of the first stage that holds an initiative
 */
guint allies_findings_first_stage (AlliesResults *results);

/**
 * allies_findings_decisions:
 * @results: results
 *
 * Returns: (transfer full): what is asked for, in a sentence
 */
char *allies_findings_decisions (AlliesResults *results);

/**
 * allies_findings_peers:
 * @results: results
 *
 * Returns: (transfer full): which peers are shown and what they rest on, for the source line
 */
char *allies_findings_peers (const AlliesResults *results);

/**
 * allies_findings_has_plan:
 * @results: results
 *
 * Returns: whether there is a roadmap with at least one initiative
 */
gboolean allies_findings_has_plan (AlliesResults *results);

G_END_DECLS
