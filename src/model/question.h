/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/level.h"
#include "model/practice.h"
#include "model/scale.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ALLIES_TYPE_QUESTION (allies_question_get_type ())
G_DECLARE_FINAL_TYPE (AlliesQuestion, allies_question, ALLIES, QUESTION, GObject)

/**
 * AlliesQuestionKind:
 * @ALLIES_QUESTION_LEVEL: one of the levels of the scale, each an observable behaviour
 * @ALLIES_QUESTION_PRACTICES: a checklist; its share ticked gives the level
 * @ALLIES_QUESTION_NUMBER: a figure (KPI), compared with peers and never part of a score
 */
typedef enum
{
  ALLIES_QUESTION_LEVEL,
  ALLIES_QUESTION_PRACTICES,
  ALLIES_QUESTION_NUMBER,
} AlliesQuestionKind;

/**
 * AlliesReplacement:
 * @question: identifier of a question of an earlier version of the questionnaire
 * @wholly: whether it asks for the same; if not, only in part
 *
 * Which question of an earlier version another one stands in for.
 */
typedef struct
{
  char *question;
  gboolean wholly;
} AlliesReplacement;

/**
 * allies_question_read:
 * @element: a question element
 * @scale: the model's scale
 * @language: (nullable): language of the texts
 *
 * Faults: levels that are not those of the scale, a checklist without
 * practices, a negative weight, missing texts.
 *
 * Returns: (transfer full): the question
 */
AlliesQuestion *
allies_question_read (const AlliesXmlElement *element, AlliesScale *scale, const char *language);

/**
 * allies_question_get_id:
 * @question: a question
 *
 * Returns: (transfer none): its identifier, under which answers are stored
 */
const char *allies_question_get_id (AlliesQuestion *question);

/**
 * allies_question_get_kind:
 * @question: a question
 *
 * Returns: its kind
 */
AlliesQuestionKind allies_question_get_kind (AlliesQuestion *question);

/**
 * allies_question_is_scored:
 * @question: a question
 *
 * Returns: whether it enters a score (level and practices questions do)
 */
gboolean allies_question_is_scored (AlliesQuestion *question);

/**
 * allies_question_get_weight:
 * @question: a question
 *
 * Returns: its weight within the capability, above 0
 */
double allies_question_get_weight (AlliesQuestion *question);

/**
 * allies_question_get_weight_reason:
 * @question: a question
 *
 * Returns: (transfer none): why it weighs more or less than others; empty when it does not
 */
const char *allies_question_get_weight_reason (AlliesQuestion *question);

/**
 * allies_question_is_pulse:
 * @question: a question
 *
 * Returns: whether it belongs to the quick pulse
 */
gboolean allies_question_is_pulse (AlliesQuestion *question);

/**
 * allies_question_get_text:
 * @question: a question
 *
 * Returns: (transfer none): the question itself
 */
const char *allies_question_get_text (AlliesQuestion *question);

/**
 * allies_question_get_why:
 * @question: a question
 *
 * Returns: (transfer none): why it matters, in a line; may be empty
 */
const char *allies_question_get_why (AlliesQuestion *question);

/**
 * allies_question_get_evidence:
 * @question: a question
 *
 * Returns: (transfer none): what to look for; may be empty
 */
const char *allies_question_get_evidence (AlliesQuestion *question);

/**
 * allies_question_get_knows:
 * @question: a question
 *
 * Returns: (transfer none): who usually knows; may be empty
 */
const char *allies_question_get_knows (AlliesQuestion *question);

/**
 * allies_question_get_count:
 * @question: a number question
 *
 * Returns: (transfer none): how to count; may be empty
 */
const char *allies_question_get_count (AlliesQuestion *question);

/**
 * allies_question_get_levels:
 * @question: a question
 *
 * Returns: (transfer none): #AlliesLevel in rising order; empty unless a level question
 */
GListModel *allies_question_get_levels (AlliesQuestion *question);

/**
 * allies_question_dup_level_text:
 * @question: a level question
 * @value: a level of the scale
 *
 * Returns: (transfer full) (nullable): the sentence of that level
 */
char *allies_question_dup_level_text (AlliesQuestion *question, double value);

/**
 * allies_question_get_practices:
 * @question: a question
 *
 * Returns: (transfer none): #AlliesPractice; empty unless a practices question
 */
GListModel *allies_question_get_practices (AlliesQuestion *question);

/**
 * allies_question_has_practice:
 * @question: a question
 * @id: an identifier
 *
 * Returns: whether the checklist has this practice
 */
gboolean allies_question_has_practice (AlliesQuestion *question, const char *id);

/**
 * allies_question_get_unit:
 * @question: a number question
 *
 * Returns: (transfer none): "percent", "count", "days", "hours", "minutes", "ratio", "score" or
 * "money"
 */
const char *allies_question_get_unit (AlliesQuestion *question);

/**
 * allies_question_is_more_better:
 * @question: a number question
 *
 * Returns: whether a higher figure is the better one
 */
gboolean allies_question_is_more_better (AlliesQuestion *question);

/**
 * allies_question_get_minimum:
 * @question: a number question
 *
 * Returns: the lowest figure that makes sense
 */
double allies_question_get_minimum (AlliesQuestion *question);

/**
 * allies_question_get_maximum:
 * @question: a number question
 *
 * Returns: the highest figure that makes sense
 */
double allies_question_get_maximum (AlliesQuestion *question);

/**
 * allies_question_get_decimals:
 * @question: a number question
 *
 * Returns: decimals with which the figure is shown, 0 to 3
 */
guint allies_question_get_decimals (AlliesQuestion *question);

/**
 * allies_question_get_sources:
 * @question: a question
 *
 * Returns: (transfer none) (array zero-terminated=1): identifiers of the ideas it comes from
 */
const char *const *allies_question_get_sources (AlliesQuestion *question);

/**
 * allies_question_get_replaces:
 * @question: a question
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the questions of earlier versions that it stands in
 *   for, in the order of the file; the first that an earlier version has is the one that counts
 */
const AlliesReplacement *allies_question_get_replaces (AlliesQuestion *question, guint *n);

G_END_DECLS
