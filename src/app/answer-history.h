/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_answer_history_new_head:
 * @session: a session with a side
 * @question: a question
 * @respondent: a respondent of that side
 *
 * Returns: (transfer full) (nullable): who set the present answer and when; %NULL where nothing was
 *   ever answered
 */
char *allies_answer_history_new_head (AlliesSession *session,
                                      AlliesQuestion *question,
                                      AlliesRespondent *respondent);

/**
 * allies_answer_history_new_sentence:
 * @session: a session with a side
 * @question: a question
 * @respondent: a respondent of that side
 *
 * Changes that leave the answer as it was, such as those of a note, are not told.
 *
 * Returns: (transfer full) (nullable): the same with what was answered, now and before, the latest
 *   first
 */
char *allies_answer_history_new_sentence (AlliesSession *session,
                                          AlliesQuestion *question,
                                          AlliesRespondent *respondent);

G_END_DECLS
