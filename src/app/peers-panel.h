/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesPeersPanel:
 *
 * With whom the company is compared: which segment answered and how well that is founded, always in
 * view; and, opened, the choice of another segment or another file of peers.
 */
#define ALLIES_TYPE_PEERS_PANEL (allies_peers_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPeersPanel, allies_peers_panel, ALLIES, PEERS_PANEL, GtkWidget)

/**
 * allies_peers_panel_show:
 * @panel: a panel
 * @session: a session
 *
 * Shows the peers of its year.
 */
void allies_peers_panel_show (AlliesPeersPanel *panel, AlliesSession *session);

/**
 * allies_peers_panel_enter:
 * @panel: a panel
 *
 * Opens the choices and goes to the first one.
 */
void allies_peers_panel_enter (AlliesPeersPanel *panel);

/**
 * allies_peers_panel_use:
 * @panel: a panel
 * @path: (nullable): a *.peers file; %NULL for the peers that come with the program
 *
 * Uses these peers from now on, or says why not.
 */
void allies_peers_panel_use (AlliesPeersPanel *panel, const char *path);

G_END_DECLS
