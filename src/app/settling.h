/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/* What both sides settle about a question. Each function is one edit that can be undone and carries
 * the moment; the answers stay as they are. Each returns whether anything was changed. */

/**
 * allies_settling_get:
 * @session: a session
 * @question: identifier of a question
 *
 * Returns: (transfer none) (nullable): what was settled in the session's year
 */
AlliesAgreement *allies_settling_get (AlliesSession *session, const char *question);

/**
 * allies_settling_agree:
 * @session: a session
 * @question: identifier of a question
 * @level: the level both stand behind, within the scale
 *
 * Returns: whether anything was changed
 */
gboolean allies_settling_agree (AlliesSession *session, const char *question, double level);

/**
 * allies_settling_differ:
 * @session: a session
 * @question: identifier of a question
 *
 * Both leave their answers as they are.
 *
 * Returns: whether anything was changed
 */
gboolean allies_settling_differ (AlliesSession *session, const char *question);

/**
 * allies_settling_set_not_applicable:
 * @session: a session
 * @question: identifier of a question
 *
 * Returns: whether anything was changed
 */
gboolean allies_settling_set_not_applicable (AlliesSession *session, const char *question);

/**
 * allies_settling_set_why:
 * @session: a session
 * @question: identifier of a question; nothing happens unless it is settled
 * @why: the reason; may be empty
 *
 * Returns: whether anything was changed
 */
gboolean allies_settling_set_why (AlliesSession *session, const char *question, const char *why);

/**
 * allies_settling_take_back:
 * @session: a session
 * @question: identifier of a question
 *
 * Returns: whether anything was changed
 */
gboolean allies_settling_take_back (AlliesSession *session, const char *question);

/**
 * allies_settling_count:
 * @session: a session whose answers are revealed
 * @total: (out): questions on which the sides differ
 *
 * Returns: how many of them are settled
 */
guint allies_settling_count (AlliesSession *session, guint *total);

/**
 * allies_settling_dup_state:
 * @session: a session
 * @question: identifier of a question
 *
 * Returns: (transfer full): what was settled, in a word or two: "open", "level 3", "agreed to
 *   differ" or "does not apply"
 */
char *allies_settling_dup_state (AlliesSession *session, const char *question);

G_END_DECLS
