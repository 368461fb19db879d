/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/recent.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesRecentRow:
 *
 * A dossier one worked on before: organisation, year, progress, last change.
 */
#define ALLIES_TYPE_RECENT_ROW (allies_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (AlliesRecentRow, allies_recent_row, ALLIES, RECENT_ROW, GtkWidget)

/**
 * allies_recent_row_new:
 * @entry: what is remembered of a dossier
 *
 * Returns: (transfer floating): a row that opens or forgets it
 */
GtkWidget *allies_recent_row_new (const AlliesRecentEntry *entry);

G_END_DECLS
