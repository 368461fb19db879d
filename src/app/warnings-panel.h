/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesWarningsPanel:
 *
 * What a roadmap breaks, in words. Not there when it breaks nothing.
 */
#define ALLIES_TYPE_WARNINGS_PANEL (allies_warnings_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesWarningsPanel, allies_warnings_panel, ALLIES, WARNINGS_PANEL, GtkWidget)

/**
 * allies_warnings_panel_show:
 * @panel: a panel
 * @roadmap: a roadmap
 * @currency: code of the dossier's currency
 */
void allies_warnings_panel_show (AlliesWarningsPanel *panel,
                                 const AlliesRoadmap *roadmap,
                                 const char *currency);

G_END_DECLS
