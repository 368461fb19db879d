/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_pillar_chart_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results
 * @width: width in points
 * @height: height in points
 *
 * Pillars against peers: own score with bounds, peer median, band of the middle
 * half, and the distance in words. Each row's subject is the pillar.
 */
void allies_pillar_chart_draw (AlliesSceneBuilder *builder,
                               const AlliesResults *results,
                               double width,
                               double height);

/**
 * allies_pillar_chart_describe:
 * @results: results
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *allies_pillar_chart_describe (const AlliesResults *results);

G_END_DECLS
