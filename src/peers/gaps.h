/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/peers.h"
#include "peers/standing.h"
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
  double priority;
  gboolean enough;
} AlliesGap;

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
 *
 * Returns: (transfer container) (element-type AlliesGap): the capabilities with a priority, highest
 *   first; equal ones by the larger gap to target, then in the order of the model
 */
GPtrArray *allies_gaps_rank (const AlliesGaps *gaps);

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
