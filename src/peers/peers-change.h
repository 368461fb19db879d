/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/peers.h"
#include "scoring/year-comparison.h"

G_BEGIN_DECLS

/**
 * allies_peers_change_find:
 * @peers: (nullable): peers
 * @comparison: two years
 * @id: identifier of a pillar or capability of the newer questionnaire, or "overall"
 *
 * How far the peer median moved between the two years, in the segment of the newer one, by
 * section 7 of the method. Both years must have peers of their own there: distributions of one
 * basis, not newer than their year, and not the same one. A pillar and the whole are the weighted
 * means of their parts.
 *
 * Returns: the change in levels, positive where peers rose; NaN when it cannot be told, also where
 *   parts with less than two thirds of the weight tell it
 */
double allies_peers_change_find (AlliesPeers *peers,
                                 const AlliesYearComparison *comparison,
                                 const char *id);

G_END_DECLS
