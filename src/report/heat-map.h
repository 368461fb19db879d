/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/chart-scope.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_heat_map_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results
 * @scope: which pillars
 * @width: width in points
 * @height: height in points
 *
 * All capabilities as tiles with printed scores, darker where higher, a row for
 * each pillar. Each tile's subject is the capability.
 */
void allies_heat_map_draw (AlliesSceneBuilder *builder,
                           const AlliesResults *results,
                           const AlliesChartScope *scope,
                           double width,
                           double height);

/**
 * allies_heat_map_count_rows:
 * @results: results
 * @scope: which pillars
 * @width: width in points
 *
 * Returns: how many rows of tiles there are: one for each pillar, and more where its capabilities
 *   do not fit side by side
 */
guint allies_heat_map_count_rows (const AlliesResults *results,
                                  const AlliesChartScope *scope,
                                  double width);

/**
 * allies_heat_map_describe:
 * @results: results
 * @scope: which pillars
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *allies_heat_map_describe (const AlliesResults *results, const AlliesChartScope *scope);

G_END_DECLS
