/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/gaps.h"

G_BEGIN_DECLS

/* What is said of peers wherever they are shown: how one stands among them, and what they rest on.
 */

/**
 * allies_peer_words_dup_standing:
 * @gap: a gap
 *
 * A percentile is given only where it is earned (see allies_standing_new()); otherwise the quarter,
 * or that one cannot be told apart from the median.
 *
 * Returns: (transfer full): part of a sentence, such as "in the top quarter"; "" where there is
 *   nothing to say
 */
char *allies_peer_words_dup_standing (const AlliesGap *gap);

/**
 * allies_peer_words_get_age:
 * @ageing: how old figures are
 *
 * Returns: (transfer none): "current", "more than five years old" or "more than ten years old"
 */
const char *allies_peer_words_get_age (AlliesAgeing ageing);

/**
 * allies_peer_words_dup_age:
 * @cell: peers
 * @year: the year of the assessment
 *
 * Returns: (transfer full): how old the newest figure is and, where some are older, that they are
 */
char *allies_peer_words_dup_age (AlliesPeerCell *cell, guint year);

/**
 * allies_peer_words_get_ageing:
 * @cell: peers
 * @year: the year of the assessment
 *
 * Returns: how old the oldest figure is, by which a mark is chosen
 */
AlliesAgeing allies_peer_words_get_ageing (AlliesPeerCell *cell, guint year);

/**
 * allies_peer_words_dup_years:
 * @cell: peers
 *
 * Returns: (transfer full): "2012–2021", or one year
 */
char *allies_peer_words_dup_years (AlliesPeerCell *cell);

/**
 * allies_peer_words_dup_n:
 * @cell: peers
 *
 * Returns: (transfer full): the number of organisations, else the number of published figures, else
 *   that it is not published
 */
char *allies_peer_words_dup_n (AlliesPeerCell *cell);

/**
 * allies_peer_words_get_evidence:
 * @cell: peers
 *
 * Returns: (transfer none): how well they are founded
 */
const char *allies_peer_words_get_evidence (AlliesPeerCell *cell);

G_END_DECLS
