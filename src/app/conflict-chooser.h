/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesConflictChooser:
 *
 * What came in twice: each entry with a button for every version, so that somebody can choose.
 * Hidden when there is nothing to choose.
 */
#define ALLIES_TYPE_CONFLICT_CHOOSER (allies_conflict_chooser_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesConflictChooser, allies_conflict_chooser, ALLIES, CONFLICT_CHOOSER, GtkWidget)

/**
 * allies_conflict_chooser_show:
 * @chooser: a chooser
 * @session: a session
 *
 * Shows what the side that answers may see and choose.
 */
void allies_conflict_chooser_show (AlliesConflictChooser *chooser, AlliesSession *session);

G_END_DECLS
