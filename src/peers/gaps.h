/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/kpi.h"
#include "scoring/score.h"

G_BEGIN_DECLS

#define ALLIES_IMPORTANCE_LOWEST  1
#define ALLIES_IMPORTANCE_HIGHEST 5
#define ALLIES_IMPORTANCE_DEFAULT 3

/**
 * AlliesProposal:
 * @ALLIES_PROPOSAL_NONE: there is none
 * @ALLIES_PROPOSAL_TOP_QUARTILE: the top quartile of the peers
 * @ALLIES_PROPOSAL_SCORE: the own score, which is no lower or all there is
 * @ALLIES_PROPOSAL_MEDIAN: the middle of the peers, since importance is 2 or less
 *
 * Where a proposed target comes from.
 */
typedef enum
{
  ALLIES_PROPOSAL_NONE,
  ALLIES_PROPOSAL_TOP_QUARTILE,
  ALLIES_PROPOSAL_SCORE,
  ALLIES_PROPOSAL_MEDIAN,
} AlliesProposal;

/**
 * AlliesGap:
 * @id: identifier of the capability, pillar or "overall"
 * @score: its score, NaN when there is none
 * @partial: whether the score is incomplete and must not be ranked
 * @cell: (nullable): its peers
 * @standing: (nullable): where it stands among them
 * @importance: mean of what both sides gave, 1 to 5; 3 where neither did
 * @target: level aimed at, NaN when there is none
 * @proposed: whether the target is a proposal and not the user's own
 * @proposal: the target by the rule of the method, whether or not it is used; NaN when there is
 * none
 * @proposal_from: where @proposal comes from
 * @gap_peer: peer median − score; positive is behind; NaN without peers
 * @gap_top: peers' top quartile − score; NaN without peers
 * @gap_target: target − score; NaN without a target or score
 * @before: complete score of the last year before this one, as reported then; NaN when there is
 * none
 * @gap_before: @before − score; positive is behind; NaN when either is missing
 * @priority: (importance ÷ 5) × max (0, gap to target) ÷ (high − low) × 100; NaN when partial
 * @enough: effort that could move: at target and top quartile with importance at most 2
 *
 * The gaps of one capability, by section 5 of the method. Pillars and the whole have peers and a
 * standing, but neither importance nor target of their own (NaN).
 */
typedef struct
{
  const char *id;
  double score;
  gboolean partial;
  AlliesPeerCell *cell;
  AlliesStanding *standing;
  double importance;
  double target;
  gboolean proposed;
  double proposal;
  AlliesProposal proposal_from;
  double gap_peer;
  double gap_top;
  double gap_target;
  double before;
  double gap_before;
  double priority;
  gboolean enough;
} AlliesGap;

/**
 * AlliesGapOrder:
 * @ALLIES_GAP_ORDER_PRIORITY: by priority
 * @ALLIES_GAP_ORDER_PEERS: by the gap to the peer median
 * @ALLIES_GAP_ORDER_TARGET: by the gap to the target
 * @ALLIES_GAP_ORDER_BEFORE: by the gap to the year before
 *
 * What gaps are ranked by.
 */
typedef enum
{
  ALLIES_GAP_ORDER_PRIORITY,
  ALLIES_GAP_ORDER_PEERS,
  ALLIES_GAP_ORDER_TARGET,
  ALLIES_GAP_ORDER_BEFORE,
} AlliesGapOrder;

#define ALLIES_N_GAP_ORDERS (ALLIES_GAP_ORDER_BEFORE + 1)

/**
 * allies_gap_order_names:
 *
 * The names of the orders for commands, ended by %NULL; the index is an #AlliesGapOrder.
 */
extern const char *const allies_gap_order_names[];

/**
 * AlliesGaps:
 *
 * The gaps of all capabilities of one year. Immutable.
 */
typedef struct _AlliesGaps AlliesGaps;

#define ALLIES_TYPE_GAPS (allies_gaps_get_type ())
GType allies_gaps_get_type (void);

/**
 * allies_gaps_new:
 * @dossier: a dossier
 * @year: a year that it has
 * @score: the scores of that year
 * @peers: (nullable): peers
 *
 * Returns: (transfer full): the gaps
 */
AlliesGaps *
allies_gaps_new (AlliesDossier *dossier, guint year, AlliesScore *score, AlliesPeers *peers);

/**
 * allies_gaps_ref:
 * @gaps: gaps
 *
 * Returns: (transfer full): @gaps
 */
AlliesGaps *allies_gaps_ref (AlliesGaps *gaps);

/**
 * allies_gaps_unref:
 * @gaps: (transfer full): gaps
 */
void allies_gaps_unref (AlliesGaps *gaps);

/**
 * allies_gaps_get_all:
 * @gaps: gaps
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the capabilities in the order of the model
 */
const AlliesGap *allies_gaps_get_all (const AlliesGaps *gaps, guint *n);

/**
 * allies_gaps_get_pillars:
 * @gaps: gaps
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the pillars in the order of the model
 */
const AlliesGap *allies_gaps_get_pillars (const AlliesGaps *gaps, guint *n);

/**
 * allies_gaps_get_kpis:
 * @gaps: gaps
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the number questions in the order of the model
 */
const AlliesKpi *allies_gaps_get_kpis (const AlliesGaps *gaps, guint *n);

/**
 * allies_gaps_find_kpi:
 * @gaps: gaps
 * @id: identifier of a number question
 *
 * Returns: (transfer none) (nullable): its figure
 */
const AlliesKpi *allies_gaps_find_kpi (const AlliesGaps *gaps, const char *id);

/**
 * allies_gaps_get_overall:
 * @gaps: gaps
 *
 * Returns: (transfer none): the whole
 */
const AlliesGap *allies_gaps_get_overall (const AlliesGaps *gaps);

/**
 * allies_gaps_find:
 * @gaps: gaps
 * @id: identifier of a capability, a pillar or "overall"
 *
 * Returns: (transfer none) (nullable): its gaps
 */
const AlliesGap *allies_gaps_find (const AlliesGaps *gaps, const char *id);

/**
 * allies_gaps_rank:
 * @gaps: gaps
 * @order: what they are ranked by
 *
 * Returns: (transfer container) (element-type AlliesGap): the complete capabilities of which the
 *   ranked number is known, largest first; equal ones by the larger gap to target, then in the
 *   order of the model
 */
GPtrArray *allies_gaps_rank (const AlliesGaps *gaps, AlliesGapOrder order);

/**
 * allies_gap_get_rank:
 * @gap: a gap
 * @order: what it is ranked by
 *
 * Returns: the number by which it is ranked, above 0 where something is to be done; NaN when it
 *   is not known
 */
double allies_gap_get_rank (const AlliesGap *gap, AlliesGapOrder order);

/**
 * allies_gaps_get_year_before:
 * @gaps: gaps
 *
 * Returns: the last year of the dossier before this one, 0 when there is none
 */
guint allies_gaps_get_year_before (const AlliesGaps *gaps);

/**
 * allies_gaps_get_score:
 * @gaps: gaps
 *
 * Returns: (transfer none): the scores they are made from
 */
AlliesScore *allies_gaps_get_score (const AlliesGaps *gaps);

/**
 * allies_gaps_get_segment:
 * @gaps: gaps
 *
 * Returns: the segment for which peers were looked up
 */
AlliesSegment allies_gaps_get_segment (const AlliesGaps *gaps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesGaps, allies_gaps_unref)

G_END_DECLS
