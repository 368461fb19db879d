/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/data-table.h"
#include "report/chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesChartPanel:
 *
 * A chart with its heading (#AlliesChartPanel:heading) and, one key (T) away, the
 * table of its figures. It can be copied and saved as a picture.
 */
#define ALLIES_TYPE_CHART_PANEL (allies_chart_panel_get_type ())
G_DECLARE_FINAL_TYPE (AlliesChartPanel, allies_chart_panel, ALLIES, CHART_PANEL, GtkWidget)

/**
 * AlliesChartPanel::activated:
 * @panel: the panel
 * @subject: what was chosen in the chart or in the table
 */

/**
 * allies_chart_panel_set_chart:
 * @panel: a panel
 * @kind: which chart
 * @scope: (nullable): what part of the results; %NULL for what the deck shows
 * @results: what it shows
 */
void allies_chart_panel_set_chart (AlliesChartPanel *panel,
                                   AlliesChartKind kind,
                                   const AlliesChartScope *scope,
                                   AlliesResults *results);

/**
 * allies_chart_panel_set_finding:
 * @panel: a panel
 * @finding: what the chart shows, in a sentence without full stop
 *
 * Says it below the heading.
 */
void allies_chart_panel_set_finding (AlliesChartPanel *panel, const char *finding);

/**
 * allies_chart_panel_add_control:
 * @panel: a panel
 * @control: what changes the chart
 *
 * Puts something between the heading and the buttons.
 */
void allies_chart_panel_add_control (AlliesChartPanel *panel, GtkWidget *control);

/**
 * allies_chart_panel_save:
 * @panel: a panel with a chart
 * @path: a file; *.svg becomes a drawing, all else a PNG picture
 * @error: return location
 *
 * Returns: whether the chart is there now
 */
gboolean allies_chart_panel_save (AlliesChartPanel *panel, const char *path, GError **error);

/**
 * allies_chart_panel_get_table:
 * @panel: a panel
 *
 * Returns: (transfer none): its table, to be filled
 */
AlliesDataTable *allies_chart_panel_get_table (AlliesChartPanel *panel);

G_END_DECLS
