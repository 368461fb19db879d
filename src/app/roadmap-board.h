/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

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
 * @roadmap: a roadmap
 * @currency: the dossier's currency
 */
void allies_roadmap_board_show (AlliesRoadmapBoard *board,
                                const AlliesRoadmap *roadmap,
                                const char *currency);

G_END_DECLS
