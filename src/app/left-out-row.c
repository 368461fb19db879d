/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/left-out-row.h"

GtkWidget *
allies_left_out_row_new (const AlliesLeftOut *left_out)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *name = gtk_label_new (allies_initiative_get_name (left_out->initiative));
  GtkWidget *why = gtk_label_new (left_out->why);
  g_autofree char *label =
      g_strdup_printf ("%s: %s", allies_initiative_get_name (left_out->initiative), left_out->why);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_label_set_xalign (GTK_LABEL (why), 0);
  gtk_widget_add_css_class (why, "small");
  gtk_widget_add_css_class (why, "muted");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), why);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "line");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "roadmap.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    allies_initiative_get_id (left_out->initiative));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}
