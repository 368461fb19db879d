/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesStepRow:
 *
 * A step of the journey in the sidebar: its title and how far it is.
 */
#define ALLIES_TYPE_STEP_ROW (allies_step_row_get_type ())
G_DECLARE_FINAL_TYPE (AlliesStepRow, allies_step_row, ALLIES, STEP_ROW, GtkToggleButton)

/**
 * allies_step_row_new:
 * @step: what the action "win.step" is told
 * @title: the title
 *
 * Returns: (transfer floating): a row below another one
 */
GtkWidget *allies_step_row_new (const char *step, const char *title);

/**
 * allies_step_row_set_state:
 * @row: a row
 * @state: how far the step is, such as "12 of 16"; may be empty
 */
void allies_step_row_set_state (AlliesStepRow *row, const char *state);

G_END_DECLS
