/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/chart-scope.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_kpi_chart_measure:
 * @builder: a builder
 * @results: results
 * @scope: what part of them
 * @width: width in points
 *
 * Returns: the height that the chart takes
 */
double allies_kpi_chart_measure (AlliesSceneBuilder *builder,
                                 const AlliesResults *results,
                                 const AlliesChartScope *scope,
                                 double width);

/**
 * allies_kpi_chart_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results
 * @scope: what part of them
 * @width: width in points
 *
 * The key figures, each on a line of its own: own figure, peer median and the middle half of
 * peers. Each row's subject is the question.
 */
void allies_kpi_chart_draw (AlliesSceneBuilder *builder,
                            const AlliesResults *results,
                            const AlliesChartScope *scope,
                            double width);

/**
 * allies_kpi_chart_describe:
 * @results: results
 * @scope: what part of them
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *allies_kpi_chart_describe (const AlliesResults *results, const AlliesChartScope *scope);

/**
 * allies_kpi_chart_dup_verdict:
 * @kpi: a key figure
 *
 * Returns: (transfer full): how it stands to peers, in a few words, such as "12 % behind the
 *   median" or "no peers to compare with"
 */
char *allies_kpi_chart_dup_verdict (const AlliesKpi *kpi);

G_END_DECLS
