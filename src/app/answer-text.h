/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/answer.h"
#include "model/question.h"

G_BEGIN_DECLS

/**
 * allies_answer_text_new:
 * @question: a question
 * @record: (nullable): an #AlliesAnswer or #AlliesEarlier to it
 *
 * Returns: (transfer full): what was answered, in a word or two, such as "level 3"
 */
char *allies_answer_text_new (AlliesQuestion *question, gpointer record);

/**
 * allies_answer_text_new_level:
 * @level: a level, or the mean of some
 *
 * Returns: (transfer full): the level in words, such as "level 3.5"
 */
char *allies_answer_text_new_level (double level);

/**
 * allies_answer_text_new_figure:
 * @question: a number question
 * @figure: a figure
 *
 * Returns: (transfer full): the figure with its unit
 */
char *allies_answer_text_new_figure (AlliesQuestion *question, double figure);

G_END_DECLS
