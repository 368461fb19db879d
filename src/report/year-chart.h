/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/chart-scope.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_year_chart_measure:
 * @builder: a builder, whose metrics measure
 * @results: results with three years or more
 * @scope: which pillar; all of them without one
 * @width: width in points
 *
 * Returns: the height that the chart wants in that width
 */
double allies_year_chart_measure (AlliesSceneBuilder *builder,
                                  AlliesResults *results,
                                  const AlliesChartScope *scope,
                                  double width);

/**
 * allies_year_chart_draw:
 * @builder: a builder
 * @results: results with three years or more
 * @scope: which pillar; all of them without one
 * @width: width in points
 * @height: height in points
 *
 * Draws a small panel for the whole and each pillar, or for a pillar and each of its capabilities:
 * the scores of all years as reported, on the same scale. The line is broken where another
 * questionnaire begins; what moved like for like is said in words.
 */
void allies_year_chart_draw (AlliesSceneBuilder *builder,
                             AlliesResults *results,
                             const AlliesChartScope *scope,
                             double width,
                             double height);

/**
 * allies_year_chart_describe:
 * @results: results with three years or more
 * @scope: which pillar; all of them without one
 *
 * Returns: (transfer full): what the chart shows, in sentences
 */
char *allies_year_chart_describe (AlliesResults *results, const AlliesChartScope *scope);

G_END_DECLS
