/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * allies_questionnaire_end_get_label:
 * @session: a session with a side chosen
 *
 * While answering is blind, what follows the last question is to say that one has finished, or,
 * where questions are open still or one has said so, to see how far both are. Otherwise it is the
 * results.
 *
 * Returns: (transfer none): what follows the last question, as a button says it
 */
const char *allies_questionnaire_end_get_label (AlliesSession *session);

/**
 * allies_questionnaire_end_go:
 * @session: a session with a side chosen
 * @widget: a widget of its window
 *
 * Does what the label says.
 */
void allies_questionnaire_end_go (AlliesSession *session, GtkWidget *widget);

G_END_DECLS
