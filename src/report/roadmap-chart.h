/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_roadmap_chart_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results
 * @width: width in points
 * @height: height in points
 *
 * The roadmap: stages as columns, process, technology and organisation as rows, who
 * leads, what each needs first, and the sums of each stage. Each card's subject is the initiative.
 */
void allies_roadmap_chart_draw (AlliesSceneBuilder *builder,
                                AlliesResults *results,
                                double width,
                                double height);

/**
 * allies_roadmap_chart_describe:
 * @results: results
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *allies_roadmap_chart_describe (AlliesResults *results);

G_END_DECLS
