/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/deck-frame.h"

G_BEGIN_DECLS

/**
 * AlliesStageReturnSize:
 * @ALLIES_STAGE_RETURN_SHORT: costs and benefits close together
 * @ALLIES_STAGE_RETURN_USUAL: with the value between them
 * @ALLIES_STAGE_RETURN_ROOMY: the same, with room to breathe
 *
 * How much of the return of a stage is drawn, the least high first.
 */
typedef enum
{
  ALLIES_STAGE_RETURN_SHORT,
  ALLIES_STAGE_RETURN_USUAL,
  ALLIES_STAGE_RETURN_ROOMY,
} AlliesStageReturnSize;

/**
 * allies_stage_return_get_height:
 * @size: how much is drawn
 *
 * Returns: the least height that it takes
 */
double allies_stage_return_get_height (AlliesStageReturnSize size);

/**
 * allies_stage_return_draw:
 * @frame: a frame with a roadmap
 * @stage: one of its stages
 * @top: where what is above it ends
 * @bottom: lowest y it may reach
 *
 * Draws what a stage costs, once and as it runs, what it brings and what is left of it, on one
 * scale of money of today, as large as there is room for.
 */
void allies_stage_return_draw (AlliesDeckFrame *frame,
                               const AlliesRoadmapStage *stage,
                               double top,
                               double bottom);

G_END_DECLS
