/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * AlliesRiskDraw:
 *
 * Draws the risk of roadmaps in a thread of its own, of the last one that was asked for. What it
 * reads there, the finished roadmap, never changes.
 */
#define ALLIES_TYPE_RISK_DRAW (allies_risk_draw_get_type ())
G_DECLARE_FINAL_TYPE (AlliesRiskDraw, allies_risk_draw, ALLIES, RISK_DRAW, GObject)

/**
 * AlliesRiskDraw::drawn:
 * @draw: the draw
 *
 * The results that were asked for last have their risk now.
 */

/**
 * allies_risk_draw_new:
 *
 * Returns: (transfer full): a draw that has nothing to do yet
 */
AlliesRiskDraw *allies_risk_draw_new (void);

/**
 * allies_risk_draw_request:
 * @draw: a draw
 * @results: results with a roadmap
 *
 * Returns: whether they have their risk already; if not, ::drawn tells when they do
 */
gboolean allies_risk_draw_request (AlliesRiskDraw *draw, AlliesResults *results);

/**
 * allies_risk_draw_get_stage:
 * @draw: a draw
 * @results: results with a roadmap
 * @stage: index of a stage
 *
 * A stage comes to the same whatever the others hold, so that what was drawn of it before still
 * holds where it has not changed.
 *
 * Returns: (transfer none) (nullable): what the stage comes to; %NULL where that is not known yet
 */
const AlliesRiskRange *
allies_risk_draw_get_stage (AlliesRiskDraw *draw, AlliesResults *results, guint stage);

G_END_DECLS
