/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/chart-scope.h"

G_BEGIN_DECLS

/**
 * allies_findings_are_alike:
 * @gap: a gap
 *
 * Returns: whether the score cannot be told apart from the peer median, or is shown as the same
 */
gboolean allies_findings_are_alike (const AlliesGap *gap);

/**
 * allies_findings_verdict:
 * @entry: a score
 * @gap: its gaps
 *
 * A distance is named only where it can be told apart from none.
 *
 * Returns: (transfer full): how it stands to the peer median, in a few words, such as "0.3 behind
 *   the median", "level with the median", "cannot be told apart from the median", "not answered
 *   yet" or "no peers to compare with"
 */
char *allies_findings_verdict (const AlliesScoreEntry *entry, const AlliesGap *gap);

/**
 * allies_findings_join:
 * @names: (element-type utf8): one name or several
 *
 * Returns: (transfer full): them in a row, such as “Data, Culture and Partnership”
 */
char *allies_findings_join (const GPtrArray *names);

/**
 * allies_findings_standing:
 * @results: results
 *
 * Nothing is called below or above the peers that cannot be told apart from them, and “clearly” is
 * said only where their uncertainty is known.
 *
 * Returns: (transfer full): how many pillars stand where to the peer median, in a sentence without
 *   full stop; how they stand to each other where there are no peers
 */
char *allies_findings_standing (const AlliesResults *results);

/**
 * allies_findings_places:
 * @results: results
 *
 * Returns: (transfer full): the same of the capabilities
 */
char *allies_findings_places (const AlliesResults *results);

/**
 * allies_findings_capabilities:
 * @results: results
 *
 * Returns: (transfer full): which capabilities are weakest and strongest, in a sentence
 */
char *allies_findings_capabilities (const AlliesResults *results);

/**
 * allies_findings_has_peers:
 * @results: results
 *
 * Returns: whether any capability can be compared with peers
 */
gboolean allies_findings_has_peers (const AlliesResults *results);

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
 * allies_findings_ranked:
 * @results: results
 * @scope: what is ranked, and by what
 *
 * Returns: (transfer full): which gap of the scope is the largest, in a sentence without full stop
 */
char *allies_findings_ranked (const AlliesResults *results, const AlliesChartScope *scope);

/**
 * allies_findings_certainty:
 * @results: results
 *
 * Returns: (transfer full) (nullable): which pillars can be told apart from the peer median at all,
 *   in a sentence without full stop; %NULL when none is compared
 */
char *allies_findings_certainty (const AlliesResults *results);

/**
 * allies_findings_kpis:
 * @results: results
 *
 * The furthest behind is the one with the largest gap as a share of the peer median.
 *
 * Returns: (transfer full): how the key figures stand, in a sentence without full stop
 */
char *allies_findings_kpis (const AlliesResults *results);

/**
 * allies_findings_warning:
 * @roadmap: a roadmap
 * @warning: one of its warnings
 * @currency: code of the dossier's currency
 *
 * Returns: (transfer full): what is wrong, in a sentence
 */
char *allies_findings_warning (const AlliesRoadmap *roadmap,
                               const AlliesWarning *warning,
                               const char *currency);

/**
 * allies_findings_count_gaps:
 * @results: results
 *
 * Returns: how many gaps stand out: those with at least 60 % of the highest priority, at most five
 */
guint allies_findings_count_gaps (const AlliesResults *results);

/**
 * allies_findings_alignment:
 * @results: results
 *
 * Returns: (transfer full): how far both sides agree on the whole, with index and band, in a
 *   sentence
 */
char *allies_findings_alignment (const AlliesResults *results);

/**
 * allies_findings_chance:
 * @kappa: agreement beyond chance
 * @n: questions that it rests on
 *
 * Under ten questions say nothing about chance, and then the sentence says so.
 *
 * Returns: (transfer full): whether both sides agree better than chance would, with the interval,
 * in a sentence
 */
char *allies_findings_chance (const AlliesWeightedKappa *kappa, guint n);

/**
 * allies_findings_optimism:
 * @results: results
 *
 * Returns: (transfer full): which side rates higher on the whole, in a sentence
 */
char *allies_findings_optimism (const AlliesResults *results);

/**
 * allies_findings_differences:
 * @results: results
 *
 * Returns: (transfer full): on which pillars both sides agree most and least and which capability
 *   they see furthest apart, in a sentence
 */
char *allies_findings_differences (const AlliesResults *results);

/**
 * allies_findings_leaning:
 * @entry: alignment of a pillar or capability
 *
 * Returns: (transfer full): who rates it higher, in a few words, such as "marketing rates it 0.8
 *   higher", "alike", "alike on average" or "not compared yet"
 */
char *allies_findings_leaning (const AlliesAlignmentEntry *entry);

/**
 * allies_findings_find_widest:
 * @results: results
 *
 * Returns: (transfer none) (nullable): the capability whose means lie furthest apart, the first of
 *   equals; %NULL when none does
 */
const AlliesAlignmentEntry *allies_findings_find_widest (const AlliesResults *results);

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
