/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/message.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesWindow:
 *
 * A window with one dossier, or with the start page before it has one. Its
 * property "session" is the dossier.
 */
#define ALLIES_TYPE_WINDOW (allies_window_get_type ())
G_DECLARE_FINAL_TYPE (AlliesWindow, allies_window, ALLIES, WINDOW, GtkApplicationWindow)

/**
 * allies_window_new:
 * @application: the application
 *
 * Returns: (transfer floating): a window with the start page
 */
AlliesWindow *allies_window_new (GtkApplication *application);

/**
 * allies_window_get_session:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): its dossier
 */
AlliesSession *allies_window_get_session (AlliesWindow *window);

/**
 * allies_window_set_session:
 * @window: a window without a dossier
 * @session: the dossier it shows from now on
 */
void allies_window_set_session (AlliesWindow *window, AlliesSession *session);

/**
 * allies_window_show_step:
 * @window: a window with a dossier
 * @step: a step of the journey, such as "results" or "questionnaire/data"
 */
void allies_window_show_step (AlliesWindow *window, const char *step);

/**
 * allies_window_say:
 * @window: a window
 * @kind: kind of message
 * @sentence: what to say at the top of the window
 */
void allies_window_say (AlliesWindow *window, AlliesMessageKind kind, const char *sentence);

G_END_DECLS
