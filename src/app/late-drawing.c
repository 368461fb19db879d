/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/late-drawing.h"

struct _AlliesLateDrawing
{
  GtkWidget *widget;
  GdkFrameClock *clock; /* while nothing is drawn */
  gulong layout;        /* its handler */
};

static gboolean
is_in_view (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;
  graphene_rect_t view;

  if (viewport == NULL || !gtk_widget_compute_bounds (widget, viewport, &bounds))
    return TRUE;
  graphene_rect_init (&view, 0, 0, (float)gtk_widget_get_width (viewport),
                      (float)gtk_widget_get_height (viewport));
  return graphene_rect_intersection (&bounds, &view, NULL);
}

/* A clock whose window is gone has let go of its handlers. */
static void
stop_watching (AlliesLateDrawing *drawing)
{
  if (drawing->clock != NULL && g_signal_handler_is_connected (drawing->clock, drawing->layout))
    g_signal_handler_disconnect (drawing->clock, drawing->layout);
  g_clear_object (&drawing->clock);
}

/* Whatever moves a widget makes a frame, and from its layout on it is known where the widget is. */
static void
layout_cb (GdkFrameClock *clock, AlliesLateDrawing *drawing)
{
  if (!gtk_widget_get_mapped (drawing->widget) || !is_in_view (drawing->widget))
    return;
  stop_watching (drawing);
  gtk_widget_queue_draw (drawing->widget);
}

AlliesLateDrawing *
allies_late_drawing_new (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  AlliesLateDrawing *drawing = g_new0 (AlliesLateDrawing, 1);

  drawing->widget = widget;
  g_signal_connect (widget, "map", G_CALLBACK (gtk_widget_queue_draw), NULL);
  return drawing;
}

void
allies_late_drawing_free (AlliesLateDrawing *drawing)
{
  if (drawing == NULL)
    return;
  stop_watching (drawing);
  g_free (drawing);
}

gboolean
allies_late_drawing_is_due (AlliesLateDrawing *drawing)
{
  g_return_val_if_fail (drawing != NULL, TRUE);

  stop_watching (drawing);
  if (is_in_view (drawing->widget))
    return TRUE;
  drawing->clock = g_object_ref (gtk_widget_get_frame_clock (drawing->widget));
  drawing->layout =
      g_signal_connect_after (drawing->clock, "layout", G_CALLBACK (layout_cb), drawing);
  return FALSE;
}
