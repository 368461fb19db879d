/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesPoolWindow:
 *
 * For consultants: makes peers of a folder of dossiers and says what was counted and what was not.
 */
#define ALLIES_TYPE_POOL_WINDOW (allies_pool_window_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPoolWindow, allies_pool_window, ALLIES, POOL_WINDOW, GtkWindow)

/**
 * allies_pool_window_new:
 * @application: (nullable): the application
 *
 * Returns: (transfer none): a window, not shown yet
 */
AlliesPoolWindow *allies_pool_window_new (GtkApplication *application);

/**
 * allies_pool_window_set_session:
 * @window: a window
 * @session: (nullable): the dossier that may use the peers, and whose questionnaire is pooled;
 * %NULL for none
 */
void allies_pool_window_set_session (AlliesPoolWindow *window, AlliesSession *session);

/**
 * allies_pool_window_set_folder:
 * @window: a window
 * @path: the folder of dossiers
 */
void allies_pool_window_set_folder (AlliesPoolWindow *window, const char *path);

/**
 * allies_pool_window_set_output:
 * @window: a window
 * @path: where to write
 */
void allies_pool_window_set_output (AlliesPoolWindow *window, const char *path);

G_END_DECLS
