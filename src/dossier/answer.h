/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesAnswerState:
 * @ALLIES_ANSWER_OPEN: not answered (there may be a note or a flag)
 * @ALLIES_ANSWER_LEVEL: a level of the scale
 * @ALLIES_ANSWER_PRACTICES: practices ticked on a checklist
 * @ALLIES_ANSWER_NUMBER: a figure
 * @ALLIES_ANSWER_NOT_APPLICABLE: the question does not apply, with a reason
 * @ALLIES_ANSWER_UNKNOWN: the respondent does not know
 */
typedef enum
{
  ALLIES_ANSWER_OPEN,
  ALLIES_ANSWER_LEVEL,
  ALLIES_ANSWER_PRACTICES,
  ALLIES_ANSWER_NUMBER,
  ALLIES_ANSWER_NOT_APPLICABLE,
  ALLIES_ANSWER_UNKNOWN,
} AlliesAnswerState;

/**
 * AlliesConfidence:
 * @ALLIES_CONFIDENCE_UNSAID: not said
 * @ALLIES_CONFIDENCE_SURE: sure
 * @ALLIES_CONFIDENCE_FAIRLY: fairly sure
 * @ALLIES_CONFIDENCE_GUESS: a guess
 */
typedef enum
{
  ALLIES_CONFIDENCE_UNSAID,
  ALLIES_CONFIDENCE_SURE,
  ALLIES_CONFIDENCE_FAIRLY,
  ALLIES_CONFIDENCE_GUESS,
} AlliesConfidence;

/**
 * allies_answer_states:
 *
 * The words for #AlliesAnswerState in files, ended by %NULL.
 */
extern const char *const allies_answer_states[];

/**
 * allies_answer_confidences:
 *
 * The words for #AlliesConfidence in files, ended by %NULL.
 */
extern const char *const allies_answer_confidences[];

/**
 * AlliesAnswer:
 *
 * What one respondent said to one question. Immutable; made by allies_record_new() with the field
 * names of the file format.
 */
#define ALLIES_TYPE_ANSWER (allies_answer_get_type ())
G_DECLARE_FINAL_TYPE (AlliesAnswer, allies_answer, ALLIES, ANSWER, AlliesRecord)

/**
 * allies_answer_get_respondent:
 * @answer: an answer
 *
 * Returns: (transfer none): identifier of the respondent
 */
const char *allies_answer_get_respondent (AlliesAnswer *answer);

/**
 * allies_answer_get_question:
 * @answer: an answer
 *
 * Returns: (transfer none): identifier of the question
 */
const char *allies_answer_get_question (AlliesAnswer *answer);

/**
 * allies_answer_get_state:
 * @answer: an answer
 *
 * Returns: what kind of answer it is
 */
AlliesAnswerState allies_answer_get_state (AlliesAnswer *answer);

/**
 * allies_answer_get_level:
 * @answer: an answer
 *
 * Returns: the chosen level; NaN unless the state is a level
 */
double allies_answer_get_level (AlliesAnswer *answer);

/**
 * allies_answer_get_number:
 * @answer: an answer
 *
 * Returns: the figure; NaN unless the state is a number
 */
double allies_answer_get_number (AlliesAnswer *answer);

/**
 * allies_answer_get_confidence:
 * @answer: an answer
 *
 * Returns: how sure the respondent is
 */
AlliesConfidence allies_answer_get_confidence (AlliesAnswer *answer);

/**
 * allies_answer_is_flagged:
 * @answer: an answer
 *
 * Returns: whether it is flagged for later
 */
gboolean allies_answer_is_flagged (AlliesAnswer *answer);

/**
 * allies_answer_get_time:
 * @answer: an answer
 *
 * Returns: (transfer none): when it was given, in UTC
 */
const char *allies_answer_get_time (AlliesAnswer *answer);

/**
 * allies_answer_get_practices:
 * @answer: an answer
 *
 * Returns: (transfer none) (array zero-terminated=1): identifiers of the practices ticked
 */
const char *const *allies_answer_get_practices (AlliesAnswer *answer);

/**
 * allies_answer_get_reason:
 * @answer: an answer
 *
 * Returns: (transfer none): why the question does not apply; may be empty
 */
const char *allies_answer_get_reason (AlliesAnswer *answer);

/**
 * allies_answer_get_note:
 * @answer: an answer
 *
 * Returns: (transfer none): a remark; may be empty
 */
const char *allies_answer_get_note (AlliesAnswer *answer);

/**
 * allies_answer_get_evidence:
 * @answer: an answer
 *
 * Returns: (transfer none) (array zero-terminated=1): what the answer rests on: places, links or
 * names
 */
const char *const *allies_answer_get_evidence (AlliesAnswer *answer);

G_END_DECLS
