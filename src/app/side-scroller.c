/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/side-scroller.h"

#include <math.h>

/* A step of the wheel as GTK takes it. */
static double
get_step (GtkEventControllerScroll *controller, GtkAdjustment *adjustment)
{
  return gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL
             ? pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0)
             : 1;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, GtkWidget *scroller)
{
  GtkWidget *parent = gtk_widget_get_parent (scroller);
  GtkWidget *page =
      parent != NULL ? gtk_widget_get_ancestor (parent, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  GdkModifierType modifiers =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GtkAdjustment *adjustment = NULL;

  if (page == NULL || dy == 0 || dx != 0 || modifiers & GDK_SHIFT_MASK)
    return FALSE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                            + dy * get_step (controller, adjustment));
  return TRUE;
}

void
allies_side_scroller_prepare (GtkScrolledWindow *scroller)
{
  GtkEventController *controller =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "scroll", G_CALLBACK (scroll_cb), scroller);
  gtk_widget_add_controller (GTK_WIDGET (scroller), controller);
}
