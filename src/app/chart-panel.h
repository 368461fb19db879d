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
 * table of its figures.
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
 * @results: what it shows
 */
void allies_chart_panel_set_chart (AlliesChartPanel *panel,
                                   AlliesChartKind kind,
                                   AlliesResults *results);

/**
 * allies_chart_panel_get_table:
 * @panel: a panel
 *
 * Returns: (transfer none): its table, to be filled
 */
AlliesDataTable *allies_chart_panel_get_table (AlliesChartPanel *panel);

G_END_DECLS
