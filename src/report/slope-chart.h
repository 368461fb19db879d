/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/style.h"
#include "scoring/year-comparison.h"

G_BEGIN_DECLS

/**
 * ALLIES_SLOPE_CHART_MOST:
 *
 * So many movers at most have their name beside their line.
 */
#define ALLIES_SLOPE_CHART_MOST 8

/**
 * allies_slope_chart_measure:
 * @builder: a builder, whose metrics measure
 * @comparison: two years
 * @width: width in points
 *
 * Returns: the least height with which all movers that are named have their room
 */
double allies_slope_chart_measure (AlliesSceneBuilder *builder,
                                   const AlliesYearComparison *comparison,
                                   double width);

/**
 * allies_slope_chart_draw:
 * @builder: a builder with a page
 * @comparison: two years
 * @width: width in points
 * @height: height in points
 *
 * Draws each capability that can be compared as a line from its score then to its score now, by the
 * shared questions alone. Those that moved most are named, as many as there is room for.
 */
void allies_slope_chart_draw (AlliesSceneBuilder *builder,
                              const AlliesYearComparison *comparison,
                              double width,
                              double height);

/**
 * allies_slope_chart_describe:
 * @comparison: two years
 *
 * Returns: (transfer full): the chart in words
 */
char *allies_slope_chart_describe (const AlliesYearComparison *comparison);

G_END_DECLS
