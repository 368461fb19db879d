/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_side_answer_new_line:
 * @session: a session with a side
 * @question: a question
 *
 * Never tells anything of the other side.
 *
 * Returns: (transfer full) (nullable): what the others of the side answered and what follows for
 *   the side, such as "Jane Doe: level 3 · Side's answer: level 3.5"; %NULL unless more than one
 *   answered
 */
char *allies_side_answer_new_line (AlliesSession *session, AlliesQuestion *question);

G_END_DECLS
