/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/explanation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesExplanationView:
 *
 * Explains a number, as a tree that the arrow keys go through. It lies over what it
 * explains until it is closed.
 */
#define ALLIES_TYPE_EXPLANATION_VIEW (allies_explanation_view_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesExplanationView, allies_explanation_view, ALLIES, EXPLANATION_VIEW, GtkWidget)

/**
 * allies_explanation_view_open:
 * @view: a view
 * @results: what is explained
 * @id: see allies_explanation_new(); what cannot be explained changes nothing
 * @behind: what is hidden meanwhile
 *
 * Takes the focus, and gives it back when it is closed.
 */
void allies_explanation_view_open (AlliesExplanationView *view,
                                   const AlliesResults *results,
                                   const char *id,
                                   GtkWidget *behind);

/**
 * allies_explanation_view_is_open:
 * @view: a view
 *
 * Returns: whether it is open
 */
gboolean allies_explanation_view_is_open (AlliesExplanationView *view);

/**
 * allies_explanation_view_refresh:
 * @view: a view
 * @results: new results
 *
 * Explains the same anew where it is open; closes where there is nothing of that name any more.
 */
void allies_explanation_view_refresh (AlliesExplanationView *view, const AlliesResults *results);

/**
 * allies_explanation_view_close:
 * @view: a view
 *
 * Shows what was behind it.
 */
void allies_explanation_view_close (AlliesExplanationView *view);

G_END_DECLS
