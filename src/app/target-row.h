/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesTargetRow:
 *
 * Target and importance of one capability, to be set. Alone, with a reason that can be typed; as a
 * row of a table (#AlliesTargetRow:in-table), with the name of the capability, which opens it.
 */
#define ALLIES_TYPE_TARGET_ROW (allies_target_row_get_type ())
G_DECLARE_FINAL_TYPE (AlliesTargetRow, allies_target_row, ALLIES, TARGET_ROW, GtkWidget)

/**
 * allies_target_row_show:
 * @row: a row
 * @session: a session
 * @capability: a capability of its questionnaire
 */
void
allies_target_row_show (AlliesTargetRow *row, AlliesSession *session, AlliesCapability *capability);

/**
 * allies_target_row_enter:
 * @row: a row
 * @importance: whether to go to the importance, else to the target
 *
 * Takes the focus.
 */
void allies_target_row_enter (AlliesTargetRow *row, gboolean importance);

/**
 * allies_target_row_commit:
 * @row: a row
 *
 * Keeps the reason that is being typed.
 */
void allies_target_row_commit (AlliesTargetRow *row);

G_END_DECLS
