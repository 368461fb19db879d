/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/chart.h"

G_BEGIN_DECLS

/**
 * sample_chart:
 * @deck: name of a sample deck
 * @kind: which chart
 * @width: width in points
 *
 * Returns: (transfer full) (nullable): the chart by itself, set in the font of the program
 */
AlliesScene *sample_chart (const char *deck, AlliesChartKind kind, double width);

/**
 * sample_check_chart_scopes:
 * @kind: which chart
 *
 * Lays the chart out for every sample deck, every order of gaps, all pillars and each: nothing
 * overlaps or leaves the chart.
 */
void sample_check_chart_scopes (AlliesChartKind kind);

/**
 * sample_check_chart:
 * @kind: which chart
 *
 * Compares the chart of the example with tests/golden/chart-<name>.txt and lays it out for every
 * sample deck, in the width of the deck and in that of a small window: nothing overlaps or leaves
 * the chart, and each has a description in sentences.
 */
void sample_check_chart (AlliesChartKind kind);

G_END_DECLS
