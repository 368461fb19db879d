/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * allies_cash_chart_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results
 * @width: width in points
 * @height: height in points
 *
 * Cumulative net cash with likely figures, month by month, with the stages, the month in which it
 * turns positive, and a band that holds 8 of 10 cases.
 */
void allies_cash_chart_draw (AlliesSceneBuilder *builder,
                             AlliesResults *results,
                             double width,
                             double height);

/**
 * allies_cash_chart_describe:
 * @results: results
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *allies_cash_chart_describe (AlliesResults *results);

G_END_DECLS
