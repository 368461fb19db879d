/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"
#include "dossier/last-answer.h"

G_BEGIN_DECLS

/* What the side of a session says to a question. Each function is one edit that can be undone and
 * carries the moment; each returns whether anything was changed. */

/**
 * allies_answering_get_respondent:
 * @session: a session
 *
 * Returns: (transfer none) (nullable): who answers now; %NULL while there is no side, or its
 *   executive has not answered yet
 */
AlliesRespondent *allies_answering_get_respondent (AlliesSession *session);

/**
 * allies_answering_get:
 * @session: a session
 * @side: an #AlliesSide or %ALLIES_SIDE_NONE
 * @year: a year
 * @question: a question
 *
 * Returns: (transfer none) (nullable): what whoever answers now has said, when it is the side of
 *   the session; else what the executive of the side has said
 */
AlliesAnswer *
allies_answering_get (AlliesSession *session, int side, guint year, AlliesQuestion *question);

/**
 * allies_answering_get_current:
 * @session: a session
 * @question: a question
 *
 * Returns: (transfer none) (nullable): what whoever answers now has said in the session's year
 */
AlliesAnswer *allies_answering_get_current (AlliesSession *session, AlliesQuestion *question);

/**
 * allies_answering_get_last:
 * @session: a session
 * @question: a question
 * @last: (out): what whoever answers now said in the latest year before
 *
 * Returns: whether there is something, see allies_last_answer_find()
 */
gboolean allies_answering_get_last (AlliesSession *session,
                                    AlliesQuestion *question,
                                    AlliesLastAnswer *last);

/**
 * allies_answering_repeat_last:
 * @session: a session with a side
 * @question: a question
 *
 * Says again what was said the year before, with its note where there is none yet. An answer that
 * cannot be confirmed is left alone.
 *
 * Returns: whether the question is answered that way now
 */
gboolean allies_answering_repeat_last (AlliesSession *session, AlliesQuestion *question);

/**
 * allies_answering_choose_level:
 * @session: a session with a side
 * @question: a level question
 * @level: a level of the scale
 *
 * Returns: whether anything was changed
 */
gboolean
allies_answering_choose_level (AlliesSession *session, AlliesQuestion *question, double level);

/**
 * allies_answering_set_practice:
 * @session: a session with a side
 * @question: a practices question
 * @practice: (nullable): identifier of a practice; %NULL for all of them
 * @ticked: whether it is in place
 *
 * Returns: whether anything was changed
 */
gboolean allies_answering_set_practice (AlliesSession *session,
                                        AlliesQuestion *question,
                                        const char *practice,
                                        gboolean ticked);

/**
 * allies_answering_set_number:
 * @session: a session with a side
 * @question: a number question
 * @number: the figure; NaN takes the answer back
 *
 * Returns: whether anything was changed
 */
gboolean
allies_answering_set_number (AlliesSession *session, AlliesQuestion *question, double number);

/**
 * allies_answering_set_not_applicable:
 * @session: a session with a side
 * @question: a question
 * @reason: why it does not apply, not empty
 *
 * Returns: whether anything was changed
 */
gboolean allies_answering_set_not_applicable (AlliesSession *session,
                                              AlliesQuestion *question,
                                              const char *reason);

/**
 * allies_answering_set_unknown:
 * @session: a session with a side
 * @question: a question
 *
 * Returns: whether anything was changed
 */
gboolean allies_answering_set_unknown (AlliesSession *session, AlliesQuestion *question);

/**
 * allies_answering_clear:
 * @session: a session with a side
 * @question: a question
 *
 * Takes the answer back; note, evidence and flag stay.
 *
 * Returns: whether anything was changed
 */
gboolean allies_answering_clear (AlliesSession *session, AlliesQuestion *question);

/**
 * allies_answering_set_flagged:
 * @session: a session with a side
 * @question: a question
 * @flagged: whether to come back to it
 *
 * Returns: whether anything was changed
 */
gboolean
allies_answering_set_flagged (AlliesSession *session, AlliesQuestion *question, gboolean flagged);

/**
 * allies_answering_set_confidence:
 * @session: a session with a side
 * @question: a question
 * @confidence: how sure the side is
 *
 * Returns: whether anything was changed
 */
gboolean allies_answering_set_confidence (AlliesSession *session,
                                          AlliesQuestion *question,
                                          AlliesConfidence confidence);

/**
 * allies_answering_set_note:
 * @session: a session with a side
 * @question: a question
 * @note: a remark; may be empty
 *
 * Returns: whether anything was changed
 */
gboolean
allies_answering_set_note (AlliesSession *session, AlliesQuestion *question, const char *note);

/**
 * allies_answering_set_evidence:
 * @session: a session with a side
 * @question: a question
 * @evidence: what the answer rests on, one place or link a line
 *
 * Returns: whether anything was changed
 */
gboolean allies_answering_set_evidence (AlliesSession *session,
                                        AlliesQuestion *question,
                                        const char *evidence);

G_END_DECLS
