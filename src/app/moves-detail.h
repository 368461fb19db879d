/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/year-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesMovesDetail:
 *
 * The answers behind one change: each question that moved, with what both years say and their
 * notes. Its button activates the action "years.back" of whoever holds it.
 */
#define ALLIES_TYPE_MOVES_DETAIL (allies_moves_detail_get_type ())
G_DECLARE_FINAL_TYPE (AlliesMovesDetail, allies_moves_detail, ALLIES, MOVES_DETAIL, GtkWidget)

/**
 * allies_moves_detail_show:
 * @detail: a detail
 * @comparison: two years
 * @capability: identifier of a capability of either
 *
 * Returns: whether there is such a capability
 */
gboolean allies_moves_detail_show (AlliesMovesDetail *detail,
                                   const AlliesYearComparison *comparison,
                                   const char *capability);

G_END_DECLS
