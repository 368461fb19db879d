/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "scene/scene-builder.h"

G_BEGIN_DECLS

#define ALLIES_FRONTIER_CHART_HEIGHT 300.0

/**
 * allies_frontier_chart_draw:
 * @builder: a builder; drawing starts at its origin
 * @results: results with a frontier
 * @width: width in points
 * @height: height in points
 *
 * The plans between most value and most gap closed as dots, numbered, and where the roadmap shown
 * lies.
 */
void allies_frontier_chart_draw (AlliesSceneBuilder *builder,
                                 AlliesResults *results,
                                 double width,
                                 double height);

/**
 * allies_frontier_chart_describe:
 * @results: results with a frontier
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *allies_frontier_chart_describe (AlliesResults *results);

/**
 * allies_frontier_chart_dup_finding:
 * @results: results with a frontier
 *
 * Returns: (transfer full): what there is to choose between, in a sentence without a full stop
 */
char *allies_frontier_chart_dup_finding (AlliesResults *results);

/**
 * allies_frontier_chart_dup_subject:
 * @point: index of a plan
 *
 * Returns: (transfer full): the subject of its dot
 */
char *allies_frontier_chart_dup_subject (guint point);

/**
 * allies_frontier_chart_parse_subject:
 * @subject: a subject
 * @point: (out): index of a plan
 *
 * Returns: whether it is that of a dot
 */
gboolean allies_frontier_chart_parse_subject (const char *subject, guint *point);

/**
 * allies_frontier_chart_get_share:
 * @results: results with a roadmap
 * @point: a plan of their frontier
 *
 * Returns: share of the weighted gap to target that the plan closes, 0 to 1
 */
double allies_frontier_chart_get_share (AlliesResults *results, const AlliesPlanPoint *point);

/**
 * allies_frontier_chart_is_shown:
 * @results: results with a roadmap
 * @point: a plan of their frontier
 *
 * Returns: whether the roadmap is worth as much and closes as much as that plan
 */
gboolean allies_frontier_chart_is_shown (AlliesResults *results, const AlliesPlanPoint *point);

G_END_DECLS
