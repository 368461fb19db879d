/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * allies_children_clear:
 * @widget: a box, a grid, or a widget in its dispose
 *
 * Takes all its children away.
 */
void allies_children_clear (gpointer widget);

G_END_DECLS
