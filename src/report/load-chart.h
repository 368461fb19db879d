/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/roadmap-chart.h"

G_BEGIN_DECLS

/**
 * allies_load_chart_measure:
 * @builder: a builder, whose metrics measure
 * @results: results with a roadmap
 * @range: which stages
 * @width: width in points
 *
 * Returns: the least height the chart needs
 */
double allies_load_chart_measure (AlliesSceneBuilder *builder,
                                  AlliesResults *results,
                                  AlliesStageRange range,
                                  double width);

/**
 * allies_load_chart_draw:
 * @builder: a builder with a page
 * @results: results with a roadmap
 * @range: which stages
 * @width: width in points
 * @height: height in points
 *
 * Draws for each stage what it takes of both teams, initiative by initiative, against what there is
 * of them; in person-months.
 */
void allies_load_chart_draw (AlliesSceneBuilder *builder,
                             AlliesResults *results,
                             AlliesStageRange range,
                             double width,
                             double height);

/**
 * allies_load_chart_describe:
 * @results: results with a roadmap
 *
 * Returns: (transfer full): the chart in words
 */
char *allies_load_chart_describe (AlliesResults *results);

G_END_DECLS
