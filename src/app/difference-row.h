/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesDifferenceRow:
 *
 * One question on which the sides differ, in a list: both levels, how far they are apart and what
 * was settled. It activates "differences.show" with the question.
 */
#define ALLIES_TYPE_DIFFERENCE_ROW (allies_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (AlliesDifferenceRow, allies_difference_row, ALLIES, DIFFERENCE_ROW, GtkButton)

/**
 * allies_difference_row_new:
 * @session: a session whose answers are revealed
 * @difference: a difference
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *allies_difference_row_new (AlliesSession *session, const AlliesDifference *difference);

/**
 * allies_difference_row_dup_distance:
 * @scale: a scale
 * @difference: marketing − technology on it
 *
 * Returns: (transfer full): such as "two levels apart", or "0.3 apart" where levels are not one
 *   apart
 */
char *allies_difference_row_dup_distance (AlliesScale *scale, double difference);

G_END_DECLS
