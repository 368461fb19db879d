/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesAnswerGroup:
 *
 * Everything by which one question is answered: level cards, practices or a
 * figure, "not applicable" with its reason, "I don't know", the flag and how sure
 * one is. Single keys act while the focus is here and not in a text.
 */
#define ALLIES_TYPE_ANSWER_GROUP (allies_answer_group_get_type ())
G_DECLARE_FINAL_TYPE (AlliesAnswerGroup, allies_answer_group, ALLIES, ANSWER_GROUP, GtkWidget)

/**
 * AlliesAnswerGroup::answered:
 * @group: the group
 *
 * The question has been answered and one can go on.
 */

/**
 * allies_answer_group_show:
 * @group: a group
 * @session: a session with a side
 * @question: the question
 *
 * Shows the question with what the side has said.
 */
void allies_answer_group_show (AlliesAnswerGroup *group,
                               AlliesSession *session,
                               AlliesQuestion *question);

/**
 * allies_answer_group_choose:
 * @group: a group that shows a question
 * @index: which of its cards, from 0; one that it does not have is ignored
 *
 * Answers as by a click on the card.
 */
void allies_answer_group_choose (AlliesAnswerGroup *group, guint index);

/**
 * allies_answer_group_ask_reason:
 * @group: a group that shows a question
 *
 * Asks why the question does not apply.
 */
void allies_answer_group_ask_reason (AlliesAnswerGroup *group);

/**
 * allies_answer_group_repeat_last:
 * @group: a group that shows a question
 *
 * Answers as the year before, where that can be confirmed.
 */
void allies_answer_group_repeat_last (AlliesAnswerGroup *group);

/**
 * allies_answer_group_commit:
 * @group: a group
 *
 * Keeps what is being typed.
 */
void allies_answer_group_commit (AlliesAnswerGroup *group);

G_END_DECLS
