/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "report/style.h"

G_BEGIN_DECLS

#define ALLIES_RISK_CHART_MOST_ROWS 10

/**
 * allies_risk_chart_measure:
 * @builder: a builder
 * @results: results with a roadmap
 * @rows: how many amounts at most, those that matter most
 * @width: width in points
 *
 * Returns: the height it takes
 */
double allies_risk_chart_measure (AlliesSceneBuilder *builder,
                                  AlliesResults *results,
                                  guint rows,
                                  double width);

/**
 * allies_risk_chart_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results with a roadmap
 * @rows: how many amounts at most, those that matter most
 * @width: width in points
 *
 * The amounts that move the value of the whole most, with the value when each alone turns out low
 * or high: a bar to both sides of the likely value.
 */
void allies_risk_chart_draw (AlliesSceneBuilder *builder,
                             AlliesResults *results,
                             guint rows,
                             double width);

/**
 * allies_risk_chart_describe:
 * @results: results with a roadmap
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *allies_risk_chart_describe (AlliesResults *results);

G_END_DECLS
