/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesRevealPanel:
 *
 * How far each side is before both see each other's answers, and what either can do about it:
 * finish, look, send a copy, bring answers in. Nothing of the answers themselves.
 */
#define ALLIES_TYPE_REVEAL_PANEL (allies_reveal_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesRevealPanel, allies_reveal_panel, ALLIES, REVEAL_PANEL, GtkWidget)

/**
 * allies_reveal_panel_show:
 * @panel: a panel
 * @session: a session
 *
 * Shows how things stand now.
 */
void allies_reveal_panel_show (AlliesRevealPanel *panel, AlliesSession *session);

G_END_DECLS
