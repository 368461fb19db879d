/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_question_finder_list:
 * @session: a session with a side
 * @words: what to look for; case and accents do not count
 *
 * Looks through questions, levels, practices, the names of their capabilities and the notes of
 * whoever answers in the session. Each word must occur.
 *
 * Returns: (transfer container) (element-type AlliesQuestion): the questions, in the order in which
 *   they are asked; none for no words
 */
GPtrArray *allies_question_finder_list (AlliesSession *session, const char *words);

G_END_DECLS
