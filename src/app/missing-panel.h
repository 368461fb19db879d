/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesMissingPanel:
 *
 * What the results lack: the capabilities with open or unknown questions, each
 * leading to the first of them. Not there when nothing is missing.
 */
#define ALLIES_TYPE_MISSING_PANEL (allies_missing_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesMissingPanel, allies_missing_panel, ALLIES, MISSING_PANEL, GtkWidget)

/**
 * allies_missing_panel_show:
 * @panel: a panel
 * @results: results
 */
void allies_missing_panel_show (AlliesMissingPanel *panel, AlliesResults *results);

G_END_DECLS
