/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ALLIES_QUESTION_NOT_APPLICABLE "question.not-applicable"
#define ALLIES_QUESTION_UNKNOWN        "question.unknown"
#define ALLIES_QUESTION_FLAG           "question.flag"
#define ALLIES_QUESTION_CLEAR          "question.clear"
#define ALLIES_QUESTION_NOTE           "question.note"
#define ALLIES_QUESTION_SAME           "question.same"

/**
 * AlliesQuestionView:
 *
 * One question with everything around its answer.
 */
#define ALLIES_TYPE_QUESTION_VIEW (allies_question_view_get_type ())
G_DECLARE_FINAL_TYPE (AlliesQuestionView, allies_question_view, ALLIES, QUESTION_VIEW, GtkWidget)

/**
 * AlliesQuestionView::answered:
 * @view: the view
 *
 * The question has an answer with which one can go on.
 */

/**
 * allies_question_view_show:
 * @view: a view
 * @session: a session with a side
 * @question: the question
 */
void allies_question_view_show (AlliesQuestionView *view,
                                AlliesSession *session,
                                AlliesQuestion *question);

/**
 * allies_question_view_act:
 * @view: a view that shows a question
 * @action: name of one of the actions above
 *
 * Does what a key or a button below the answers asks for. A second time takes back a flag or
 * "I don't know".
 */
void allies_question_view_act (AlliesQuestionView *view, const char *action);

/**
 * allies_question_view_commit:
 * @view: a view
 *
 * Keeps what is being typed.
 */
void allies_question_view_commit (AlliesQuestionView *view);

G_END_DECLS
