/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/chart-scope.h"
#include "scene/metrics.h"
#include "scene/scene.h"

G_BEGIN_DECLS

#define ALLIES_CHART_DEFAULT_WIDTH 860.0

/**
 * AlliesChartKind:
 * @ALLIES_CHART_PILLARS: pillars against peers
 * @ALLIES_CHART_CAPABILITIES: scores of all capabilities
 * @ALLIES_CHART_RADAR: the small overview
 * @ALLIES_CHART_GAPS: the largest gaps
 * @ALLIES_CHART_ROADMAP: the stages of the roadmap
 * @ALLIES_CHART_CASH: cumulative cash
 * @ALLIES_CHART_DIFFERENCES: where marketing and technology see it differently
 * @ALLIES_CHART_KPIS: key figures against peers
 * @ALLIES_CHART_RISKS: the assumptions that move the value of the roadmap most
 * @ALLIES_CHART_TARGETS: the capabilities with their targets, and why they are there
 * @ALLIES_CHART_LOAD: what each stage takes of both teams
 * @ALLIES_CHART_FRONTIER: plans between most value and most gap closed, which are looked for where
 *   the results have none yet
 * @ALLIES_CHART_CHANGES: what moved since the year before
 * @ALLIES_CHART_YEARS: the pillars, or a pillar and its capabilities, over all years
 */
typedef enum
{
  ALLIES_CHART_PILLARS,
  ALLIES_CHART_CAPABILITIES,
  ALLIES_CHART_RADAR,
  ALLIES_CHART_GAPS,
  ALLIES_CHART_ROADMAP,
  ALLIES_CHART_CASH,
  ALLIES_CHART_DIFFERENCES,
  ALLIES_CHART_KPIS,
  ALLIES_CHART_RISKS,
  ALLIES_CHART_TARGETS,
  ALLIES_CHART_LOAD,
  ALLIES_CHART_FRONTIER,
  ALLIES_CHART_CHANGES,
  ALLIES_CHART_YEARS,
} AlliesChartKind;

/**
 * allies_chart_names:
 *
 * The names of the charts, ended by %NULL; the index is an #AlliesChartKind.
 */
extern const char *const allies_chart_names[];

/**
 * allies_chart_find:
 * @name: (nullable): a name
 * @kind: (out): the chart
 *
 * Returns: whether there is such a chart
 */
gboolean allies_chart_find (const char *name, AlliesChartKind *kind);

/**
 * allies_chart_new:
 * @kind: which chart
 * @scope: (nullable): what part of the results it shows, where it can show a part; %NULL for what
 *   the deck shows
 * @results: what it shows
 * @metrics: metrics of the font with which it will be drawn
 * @width: width in points
 *
 * A chart by itself, as the window and image files show it; the deck draws the
 * same chart on its pages.
 *
 * Returns: (transfer full) (nullable): a scene of one page, described in words; %NULL when there
 *   is no roadmap, or no earlier year, or fewer than three years, to draw
 */
AlliesScene *allies_chart_new (AlliesChartKind kind,
                               const AlliesChartScope *scope,
                               AlliesResults *results,
                               AlliesMetrics *metrics,
                               double width);

G_END_DECLS
