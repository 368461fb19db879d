/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/deck-frame.h"

G_BEGIN_DECLS

/**
 * allies_basis_panel_draw:
 * @frame: a frame with a page
 * @left: left edge; it reaches to the right margin of the page
 * @top: upper edge
 *
 * Draws what a roadmap rests on, and how much of that there is so far.
 */
void allies_basis_panel_draw (AlliesDeckFrame *frame, double left, double top);

G_END_DECLS
