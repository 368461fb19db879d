/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/agreement.h"
#include "dossier/answer.h"
#include "dossier/side.h"
#include "peers/pool-frame.h"

G_BEGIN_DECLS

/**
 * AlliesPoolYear:
 *
 * What one assessment says, gathered entry by entry in whatever order a file has them, and used
 * again for the next one.
 */
typedef struct _AlliesPoolYear AlliesPoolYear;

/**
 * AlliesPoolAnswer:
 * @respondent: index from allies_pool_year_find_respondent()
 * @question: index among the questions of the frame
 * @state: what kind of answer it is
 * @flagged: whether the respondent wants to come back to it
 * @value: its level or figure; NaN when it gives none
 */
typedef struct
{
  guint respondent;
  guint question;
  AlliesAnswerState state;
  gboolean flagged;
  double value;
} AlliesPoolAnswer;

/**
 * allies_pool_year_new:
 * @frame: a frame, which must outlive the year
 *
 * Returns: (transfer full): an empty year
 */
AlliesPoolYear *allies_pool_year_new (const AlliesPoolFrame *frame);

/**
 * allies_pool_year_free:
 * @year: (nullable): a year
 */
void allies_pool_year_free (AlliesPoolYear *year);

/**
 * allies_pool_year_begin:
 * @year: a year
 * @blind: whether it is answered blindly
 *
 * Forgets what it held.
 */
void allies_pool_year_begin (AlliesPoolYear *year, gboolean blind);

/**
 * allies_pool_year_find_respondent:
 * @year: a year
 * @id: identifier of a respondent, who may not have been introduced yet
 * @length: its length
 *
 * Returns: the index of the respondent
 */
guint allies_pool_year_find_respondent (AlliesPoolYear *year, const char *id, gsize length);

/**
 * allies_pool_year_introduce:
 * @year: a year
 * @respondent: index of a respondent
 * @side: the respondent's side
 *
 * Returns: %FALSE when the respondent has been introduced before
 */
gboolean allies_pool_year_introduce (AlliesPoolYear *year, guint respondent, AlliesSide side);

/**
 * allies_pool_year_answer:
 * @year: a year
 * @answer: an answer
 *
 * Returns: %FALSE when the respondent has answered the question before
 */
gboolean allies_pool_year_answer (AlliesPoolYear *year, const AlliesPoolAnswer *answer);

/**
 * allies_pool_year_agree:
 * @year: a year
 * @question: index of a question
 * @state: what was agreed
 * @level: the agreed level
 *
 * Returns: %FALSE when an agreement on it is there already
 */
gboolean allies_pool_year_agree (AlliesPoolYear *year,
                                 guint question,
                                 AlliesAgreementState state,
                                 double level);

/**
 * allies_pool_year_complete:
 * @year: a year
 * @side: a side that has finished or wants to look
 *
 * Returns: %FALSE when the side has said so before
 */
gboolean allies_pool_year_complete (AlliesPoolYear *year, AlliesSide side);

/**
 * allies_pool_year_reveal:
 * @year: a year
 *
 * Returns: %FALSE when it was revealed before
 */
gboolean allies_pool_year_reveal (AlliesPoolYear *year);

/**
 * allies_pool_year_hand_out:
 * @year: a year
 * @side: a side that this copy was made for
 */
void allies_pool_year_hand_out (AlliesPoolYear *year, AlliesSide side);

/**
 * allies_pool_year_find_stranger:
 * @year: a year with all its entries
 *
 * Returns: (transfer none) (nullable): a respondent who answers and was never introduced
 */
const char *allies_pool_year_find_stranger (AlliesPoolYear *year);

/**
 * allies_pool_year_is_half:
 * @year: a year with all its entries
 *
 * Returns: whether this is a copy for one side, without the answers of the other (see
 *   allies_visibility_find_handout())
 */
gboolean allies_pool_year_is_half (AlliesPoolYear *year);

/**
 * allies_pool_year_is_revealed:
 * @year: a year with all its entries, without a stranger
 *
 * Returns: what allies_visibility_is_revealed() would say of it
 */
gboolean allies_pool_year_is_revealed (AlliesPoolYear *year);

/**
 * allies_pool_year_compute:
 * @year: a year with all its entries, without a stranger
 * @values: (array) (out caller-allocates): a value for each subject of the frame
 *
 * Scores of capabilities by sections 1 and 2 of the method, NaN for partial ones; for a question
 * that asks for a number the mean of the sides that gave one, each side being the mean of its
 * respondents, NaN when there is none or it was agreed not to apply.
 *
 * Returns: whether there is any value
 */
gboolean allies_pool_year_compute (AlliesPoolYear *year, double *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPoolYear, allies_pool_year_free)

G_END_DECLS
