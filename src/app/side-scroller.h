/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * allies_side_scroller_prepare:
 * @scroller: scrolls to the sides only, within a page that scrolls up and down
 *
 * GTK keeps the wheel for the inner one even when it cannot scroll that way; this
 * hands it to the page.
 */
void allies_side_scroller_prepare (GtkScrolledWindow *scroller);

G_END_DECLS
