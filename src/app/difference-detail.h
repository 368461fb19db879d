/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesDifferenceDetail:
 *
 * One question on which the sides differ: both answers side by side, and what both say together.
 * Its keys settle; to go on it activates the actions "differences.next", "differences.previous" and
 * "differences.back" of whoever holds it.
 */
#define ALLIES_TYPE_DIFFERENCE_DETAIL (allies_difference_detail_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesDifferenceDetail, allies_difference_detail, ALLIES, DIFFERENCE_DETAIL, GtkWidget)

/**
 * allies_difference_detail_show:
 * @detail: a detail
 * @session: a session whose answers are revealed
 * @index: index of a difference of its results
 */
void
allies_difference_detail_show (AlliesDifferenceDetail *detail, AlliesSession *session, guint index);

/**
 * allies_difference_detail_commit:
 * @detail: a detail
 *
 * Keeps the reason that is being typed.
 */
void allies_difference_detail_commit (AlliesDifferenceDetail *detail);

G_END_DECLS
