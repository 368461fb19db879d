/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"
#include "dossier/answer.h"

G_BEGIN_DECLS

/**
 * AlliesEarlier:
 *
 * What an answer was before: each change of an answer leaves one, so that who set what and when can
 * be shown, and so that files that come together know which of two answers replaced the other.
 * Immutable; made by allies_earlier_new().
 */
#define ALLIES_TYPE_EARLIER (allies_earlier_get_type ())
G_DECLARE_FINAL_TYPE (AlliesEarlier, allies_earlier, ALLIES, EARLIER, AlliesRecord)

/**
 * allies_earlier_get_respondent:
 * @earlier: an earlier
 *
 * Returns: (transfer none): identifier of who answered
 */
const char *allies_earlier_get_respondent (AlliesEarlier *earlier);

/**
 * allies_earlier_get_question:
 * @earlier: an earlier
 *
 * Returns: (transfer none): identifier of the question
 */
const char *allies_earlier_get_question (AlliesEarlier *earlier);

/**
 * allies_earlier_get_state:
 * @earlier: an earlier
 *
 * Returns: what kind of answer it was
 */
AlliesAnswerState allies_earlier_get_state (AlliesEarlier *earlier);

/**
 * allies_earlier_get_level:
 * @earlier: an earlier
 *
 * Returns: the level; NaN when it was none
 */
double allies_earlier_get_level (AlliesEarlier *earlier);

/**
 * allies_earlier_get_number:
 * @earlier: an earlier
 *
 * Returns: the figure; NaN when it was none
 */
double allies_earlier_get_number (AlliesEarlier *earlier);

/**
 * allies_earlier_get_time:
 * @earlier: an earlier
 *
 * Returns: (transfer none): when it was set, in UTC
 */
const char *allies_earlier_get_time (AlliesEarlier *earlier);

/**
 * allies_earlier_get_practices:
 * @earlier: an earlier
 *
 * Returns: (transfer none) (array zero-terminated=1): what was ticked
 */
const char *const *allies_earlier_get_practices (AlliesEarlier *earlier);

/**
 * allies_earlier_get_reason:
 * @earlier: an earlier
 *
 * Returns: (transfer none): why it was not applicable
 */
const char *allies_earlier_get_reason (AlliesEarlier *earlier);

/**
 * allies_earlier_get_note:
 * @earlier: an earlier
 *
 * Returns: (transfer none): its note
 */
const char *allies_earlier_get_note (AlliesEarlier *earlier);

/**
 * allies_earlier_new:
 * @answer: an answer that is about to be replaced
 *
 * Returns: (transfer full): what it was
 */
AlliesEarlier *allies_earlier_new (AlliesAnswer *answer);

G_END_DECLS
