/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesQuestionSearch:
 *
 * Finds questions by words. Enter shows the first one by the action
 * "question.show"; Esc closes it by "question.close-search".
 */
#define ALLIES_TYPE_QUESTION_SEARCH (allies_question_search_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesQuestionSearch, allies_question_search, ALLIES, QUESTION_SEARCH, GtkWidget)

/**
 * allies_question_search_start:
 * @search: a search
 * @session: a session with a side
 *
 * Begins anew, with the focus where one types.
 */
void allies_question_search_start (AlliesQuestionSearch *search, AlliesSession *session);

G_END_DECLS
