/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/difference-map.h"

G_BEGIN_DECLS

/**
 * allies_target_chart_measure:
 * @builder: a builder, whose metrics measure
 * @results: results
 * @range: which capabilities
 * @width: width in points
 *
 * Returns: the least height the chart needs
 */
double allies_target_chart_measure (AlliesSceneBuilder *builder,
                                    const AlliesResults *results,
                                    AlliesCapabilityRange range,
                                    double width);

/**
 * allies_target_chart_draw:
 * @builder: a builder with a page
 * @results: results
 * @range: which capabilities
 * @width: width in points
 * @height: height in points
 *
 * Draws for each capability a bar up to its score on the middle half of the peers, with its target
 * and why it is set there.
 */
void allies_target_chart_draw (AlliesSceneBuilder *builder,
                               const AlliesResults *results,
                               AlliesCapabilityRange range,
                               double width,
                               double height);

/**
 * allies_target_chart_describe:
 * @results: results
 *
 * Returns: (transfer full): the chart in words
 */
char *allies_target_chart_describe (const AlliesResults *results);

G_END_DECLS
