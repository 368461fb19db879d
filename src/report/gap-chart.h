/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_gap_chart_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results
 * @width: width in points
 * @height: height in points
 *
 * The largest gaps, by priority: own position, peer median and target, importance
 * and priority. Each row's subject is the capability.
 */
void allies_gap_chart_draw (AlliesSceneBuilder *builder,
                            const AlliesResults *results,
                            double width,
                            double height);

/**
 * allies_gap_chart_describe:
 * @results: results
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *allies_gap_chart_describe (const AlliesResults *results);

G_END_DECLS
