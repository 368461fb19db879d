/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_targeting_list_levels:
 * @scale: a scale
 *
 * Returns: (transfer full) (element-type double): what a target is chosen from: the levels and
 *   the middle between each two, rising
 */
GArray *allies_targeting_list_levels (AlliesScale *scale);

/**
 * allies_targeting_dup_level:
 * @level: a target
 *
 * Returns: (transfer full): the level with one decimal, a quarter with two
 */
char *allies_targeting_dup_level (double level);

/**
 * allies_targeting_get:
 * @session: a session
 * @capability: identifier of a capability
 *
 * Returns: (transfer none) (nullable): the target that was set in the year
 */
AlliesTarget *allies_targeting_get (AlliesSession *session, const char *capability);

/**
 * allies_targeting_set_level:
 * @session: a session
 * @capability: identifier of a capability
 * @level: the level to reach; NaN goes back to the proposal, and takes the reason away
 *
 * Returns: whether anything was changed, as one edit
 */
gboolean allies_targeting_set_level (AlliesSession *session, const char *capability, double level);

/**
 * allies_targeting_set_why:
 * @session: a session
 * @capability: identifier of a capability
 * @why: the reason for its target, a line; without a target it is not kept
 *
 * Returns: whether anything was changed, as one edit
 */
gboolean allies_targeting_set_why (AlliesSession *session, const char *capability, const char *why);

/**
 * allies_targeting_count_proposals:
 * @session: a session
 *
 * Returns: the number of capabilities without a target for which there is a proposal
 */
guint allies_targeting_count_proposals (AlliesSession *session);

/**
 * allies_targeting_take_all:
 * @session: a session
 *
 * Sets what is proposed as the target of each capability that has none, as one edit.
 *
 * Returns: whether anything was changed
 */
gboolean allies_targeting_take_all (AlliesSession *session);

/**
 * allies_targeting_get_importance:
 * @session: a session
 * @side: a side
 * @capability: identifier of a capability
 *
 * Returns: how much it matters to that side, 1 to 5; NaN when it has not said, or when the side
 * that answers may not see it yet
 */
double
allies_targeting_get_importance (AlliesSession *session, AlliesSide side, const char *capability);

/**
 * allies_targeting_set_importance:
 * @session: a session
 * @capability: identifier of a capability
 * @value: how much it matters to the side that answers, 1 to 5; NaN takes back what it said
 *
 * Returns: whether anything was changed, as one edit; never without a side
 */
gboolean
allies_targeting_set_importance (AlliesSession *session, const char *capability, double value);

/**
 * allies_targeting_get_word:
 * @importance: from 1 to 5
 *
 * Returns: (transfer none): that in a word, from "little" to "decisive"
 */
const char *allies_targeting_get_word (double importance);

/**
 * allies_targeting_dup_proposal:
 * @gap: the gap of a capability
 *
 * Returns: (transfer full): what is proposed and why, such as "proposed 3.5: the top quartile of
 *   your peers"
 */
char *allies_targeting_dup_proposal (const AlliesGap *gap);

G_END_DECLS
