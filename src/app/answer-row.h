/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesAnswerRow:
 *
 * One question with what both sides say to it, read-only; a click opens it in
 * the questionnaire.
 */
#define ALLIES_TYPE_ANSWER_ROW (allies_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (AlliesAnswerRow, allies_answer_row, ALLIES, ANSWER_ROW, GtkButton)

/**
 * allies_answer_row_new:
 * @session: a session
 * @question: a question
 * @sides: (array length=2): whether the answer of each side may be seen
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *allies_answer_row_new (AlliesSession *session,
                                  AlliesQuestion *question,
                                  const gboolean sides[ALLIES_N_SIDES]);

G_END_DECLS
