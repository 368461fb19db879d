/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/risk-draw.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesRoadmapBoard:
 *
 * The stages of a roadmap as columns; process, technology and organisation as rows.
 */
#define ALLIES_TYPE_ROADMAP_BOARD (allies_roadmap_board_get_type ())
G_DECLARE_FINAL_TYPE (AlliesRoadmapBoard, allies_roadmap_board, ALLIES, ROADMAP_BOARD, GtkWidget)

/**
 * allies_roadmap_board_show:
 * @board: a board
 * @session: a session
 * @roadmap: its roadmap
 *
 * The card that has the focus keeps it.
 */
void allies_roadmap_board_show (AlliesRoadmapBoard *board,
                                AlliesSession *session,
                                const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_board_enter:
 * @board: a board
 * @initiative: (nullable): identifier of an initiative
 *
 * Takes the focus to its card, else to the first.
 *
 * Returns: whether there is a card
 */
gboolean allies_roadmap_board_enter (AlliesRoadmapBoard *board, const char *initiative);

/**
 * allies_roadmap_board_show_risk:
 * @board: a board
 * @draw: what draws the risk
 * @results: what the board shows
 *
 * Says in the head of each stage in how many cases it pays for itself, as far as that is known.
 */
void allies_roadmap_board_show_risk (AlliesRoadmapBoard *board,
                                     AlliesRiskDraw *draw,
                                     AlliesResults *results);

G_END_DECLS
