/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * AlliesStageRange:
 * @first: index of the first stage that is shown
 * @n: how many are shown, at least 1
 *
 * Which stages of a roadmap a chart shows; those that do not fit side by side go
 * on on a further page.
 */
typedef struct
{
  guint first;
  guint n;
} AlliesStageRange;

/**
 * allies_roadmap_chart_measure:
 * @builder: a builder, whose metrics measure
 * @results: results with a roadmap
 * @range: which stages are shown
 * @width: width in points
 *
 * Returns: the least height the chart needs
 */
double allies_roadmap_chart_measure (AlliesSceneBuilder *builder,
                                     AlliesResults *results,
                                     AlliesStageRange range,
                                     double width);

/**
 * allies_roadmap_chart_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results with a roadmap
 * @range: which stages are shown
 * @width: width in points
 * @height: height in points
 *
 * The roadmap: stages as columns, process, technology and organisation as rows, who
 * leads, what each needs first, and the sums of each stage. Each card's subject is the initiative.
 */
void allies_roadmap_chart_draw (AlliesSceneBuilder *builder,
                                AlliesResults *results,
                                AlliesStageRange range,
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
