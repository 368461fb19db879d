/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * allies_closing_rows_show:
 * @box: a box, emptied
 * @session: a session
 *
 * Shows of each year, the latest first, whether it is closed, since when and by whom, and why it was
 * opened again, with the button to close or reopen it or what is missing for that.
 */
void allies_closing_rows_show (GtkBox *box, AlliesSession *session);

/**
 * allies_closing_rows_dup_history:
 * @dossier: a dossier
 * @year: a year
 *
 * Returns: (transfer full) (nullable): when it was closed and opened again, in one sentence; %NULL
 *   where it never was
 */
char *allies_closing_rows_dup_history (AlliesDossier *dossier, guint year);

G_END_DECLS
