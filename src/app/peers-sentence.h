/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_peers_sentence_dup_segment:
 * @session: a session
 *
 * Returns: (transfer full): one sentence that says with whom the organisation is compared
 */
char *allies_peers_sentence_dup_segment (AlliesSession *session);

/**
 * allies_peers_sentence_dup_basis:
 * @session: a session
 *
 * Returns: (transfer full): one or two sentences that say what those peers rest on, how well they
 *   are founded and how old they are; "" when there are none
 */
char *allies_peers_sentence_dup_basis (AlliesSession *session);

/**
 * allies_peers_sentence_dup_detail:
 * @session: a session
 *
 * Returns: (transfer full): sentences that say how many organisations or figures stand behind those
 *   peers, for how many capabilities a wider group answered, and what is old; "" when there are
 * none
 */
char *allies_peers_sentence_dup_detail (AlliesSession *session);

G_END_DECLS
