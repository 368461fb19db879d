/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesColumn:
 *
 * Keeps its one child (#AlliesColumn:child) at a readable width (#AlliesColumn:maximum) in the
 * middle of the room there is, or at its start (#AlliesColumn:at-start).
 */
#define ALLIES_TYPE_COLUMN (allies_column_get_type ())
G_DECLARE_FINAL_TYPE (AlliesColumn, allies_column, ALLIES, COLUMN, GtkWidget)

G_END_DECLS
