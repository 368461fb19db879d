/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesLateDrawing:
 *
 * Spares a widget drawing what is scrolled away: it is drawn in the frame in which it comes into
 * view.
 */
typedef struct _AlliesLateDrawing AlliesLateDrawing;

/**
 * allies_late_drawing_new:
 * @widget: (transfer none): a widget, which owns the result and outlives it
 *
 * Returns: (transfer full): what watches where the widget is
 */
AlliesLateDrawing *allies_late_drawing_new (GtkWidget *widget);

/**
 * allies_late_drawing_free:
 * @drawing: (nullable): what watches
 */
void allies_late_drawing_free (AlliesLateDrawing *drawing);

/**
 * allies_late_drawing_is_due:
 * @drawing: what watches
 *
 * To be asked when the widget is to be drawn.
 *
 * Returns: whether some of the widget is in view; otherwise it is to draw nothing, and asked to
 * draw again when this changes
 */
gboolean allies_late_drawing_is_due (AlliesLateDrawing *drawing);

G_END_DECLS
