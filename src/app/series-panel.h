/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesSeriesPanel:
 *
 * All years of a dossier in small charts, for the pillars or for one of them.
 */
#define ALLIES_TYPE_SERIES_PANEL (allies_series_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesSeriesPanel, allies_series_panel, ALLIES, SERIES_PANEL, GtkWidget)

/**
 * allies_series_panel_show:
 * @panel: a panel
 * @results: those of the last year; with fewer than three years the panel hides
 */
void allies_series_panel_show (AlliesSeriesPanel *panel, AlliesResults *results);

G_END_DECLS
