/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/children.h"

void
allies_children_clear (gpointer widget)
{
  GtkWidget *child = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
