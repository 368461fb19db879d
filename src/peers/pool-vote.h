/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/segment.h"

G_BEGIN_DECLS

#define ALLIES_POOL_NAME_LENGTH 16

/**
 * AlliesPoolVote:
 * @organisation: digest of the name of the organisation, written small and with single spaces
 * @segment: its industry, size and region
 * @year: the latest year of the file that counts
 * @last_answer: when its last answer was given, in seconds since the beginning of 1970; G_MININT64
 *   when no answer tells
 * @values: a value for each subject of the frame, NaN where it has none
 *
 * What one file adds to a pool.
 */
typedef struct
{
  guint8 organisation[ALLIES_POOL_NAME_LENGTH];
  AlliesSegment segment;
  guint year;
  gint64 last_answer;
  double *values;
} AlliesPoolVote;

/**
 * allies_pool_vote_free:
 * @vote: (nullable): a vote
 */
void allies_pool_vote_free (AlliesPoolVote *vote);

/**
 * allies_pool_vote_set_organisation:
 * @vote: a vote
 * @name: name of its organisation
 *
 * Keeps a digest of the name: all that is needed to count an organisation once. Capitals, runs of
 * spaces and forms of one letter make no difference.
 */
void allies_pool_vote_set_organisation (AlliesPoolVote *vote, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPoolVote, allies_pool_vote_free)

G_END_DECLS
