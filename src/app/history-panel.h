/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesHistoryPanel:
 *
 * Who set the answers of the own side to a question, when, and what they were
 * before; folded away until it is wanted.
 */
#define ALLIES_TYPE_HISTORY_PANEL (allies_history_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesHistoryPanel, allies_history_panel, ALLIES, HISTORY_PANEL, GtkWidget)

/**
 * allies_history_panel_show:
 * @panel: a panel
 * @session: a session with a side
 * @question: the question
 *
 * Shows nothing where the side has never answered.
 */
void allies_history_panel_show (AlliesHistoryPanel *panel,
                                AlliesSession *session,
                                AlliesQuestion *question);

G_END_DECLS
