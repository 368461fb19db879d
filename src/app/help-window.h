/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesHelpWindow:
 *
 * The help: all chapters in a list that can be searched, and the one that is read.
 */
#define ALLIES_TYPE_HELP_WINDOW (allies_help_window_get_type ())
G_DECLARE_FINAL_TYPE (AlliesHelpWindow, allies_help_window, ALLIES, HELP_WINDOW, GtkWindow)

/**
 * allies_help_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a help window with the first chapter
 */
AlliesHelpWindow *allies_help_window_new (GtkApplication *application);

/**
 * allies_help_window_show:
 * @window: a help window
 * @id: identifier of a chapter; another one is passed over
 *
 * Goes to a chapter; the one before can be gone back to.
 */
void allies_help_window_show (AlliesHelpWindow *window, const char *id);

G_END_DECLS
