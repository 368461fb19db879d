/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesTargetsPanel:
 *
 * Targets and importance of all capabilities in one place.
 */
#define ALLIES_TYPE_TARGETS_PANEL (allies_targets_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesTargetsPanel, allies_targets_panel, ALLIES, TARGETS_PANEL, GtkWidget)

/**
 * allies_targets_panel_show:
 * @panel: a panel
 * @session: a session
 */
void allies_targets_panel_show (AlliesTargetsPanel *panel, AlliesSession *session);

/**
 * allies_targets_panel_enter:
 * @panel: a panel
 * @capability: (nullable): identifier of a capability; %NULL for the first
 * @importance: whether to go to its importance, else to its target
 *
 * Takes the focus.
 *
 * Returns: whether there is such a capability
 */
gboolean
allies_targets_panel_enter (AlliesTargetsPanel *panel, const char *capability, gboolean importance);

G_END_DECLS
