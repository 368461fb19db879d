/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/chart-scope.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_gap_chart_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results
 * @scope: what is ranked, and by what
 * @width: width in points
 * @height: height in points
 *
 * The largest gaps: own position, peer median, and target or the year before; importance and the
 * number they are ranked by. Each row's subject is the capability.
 */
void allies_gap_chart_draw (AlliesSceneBuilder *builder,
                            const AlliesResults *results,
                            const AlliesChartScope *scope,
                            double width,
                            double height);

/**
 * allies_gap_chart_describe:
 * @results: results
 * @scope: what is ranked, and by what
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *allies_gap_chart_describe (const AlliesResults *results, const AlliesChartScope *scope);

G_END_DECLS
