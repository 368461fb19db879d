/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/part-list.h"

#include "app/children.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AlliesPartList
{
  GtkWidget parent_instance;
  char *name;
  char *invitation;
  GtkWidget *box;
  GtkWidget *rows;
  GtkLabel *fault;
  GtkDropDown *choice; /* its first entry is the invitation */
  GStrv ids;
  GStrv names;
  GStrv options;
};

G_DEFINE_FINAL_TYPE (AlliesPartList, allies_part_list, GTK_TYPE_WIDGET)

static guint
find (AlliesPartList *self, const char *id)
{
  guint i = 0;

  while (self->ids[i] != NULL && !g_str_equal (self->ids[i], id))
    i++;
  return i;
}

static GtkWidget *
find_row (AlliesPartList *self, const char *id)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL && !g_str_equal (g_object_get_data (G_OBJECT (row), "id"), id))
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static void
remove_action_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  AlliesPartList *self = ALLIES_PART_LIST (widget);
  GtkWidget *row = find_row (self, g_variant_get_string (id, NULL));

  if (row == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->choice));
  gtk_box_remove (GTK_BOX (self->rows), row);
  allies_part_list_set_fault (self, NULL);
}

static void
chosen_cb (AlliesPartList *self)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);

  if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return;
  allies_part_list_add (self, self->ids[chosen - 1], 0);
  allies_part_list_set_fault (self, NULL);
  gtk_drop_down_set_selected (self->choice, 0);
}

static void
allies_part_list_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_part_list_parent_class)->dispose (object);
}

static void
allies_part_list_finalize (GObject *object)
{
  AlliesPartList *self = ALLIES_PART_LIST (object);

  g_free (self->name);
  g_free (self->invitation);
  g_strfreev (self->ids);
  g_strfreev (self->names);
  g_strfreev (self->options);
  G_OBJECT_CLASS (allies_part_list_parent_class)->finalize (object);
}

static void
allies_part_list_class_init (AlliesPartListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_part_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = allies_part_list_finalize;
  gtk_widget_class_install_action (widget_class, "parts.remove", "s", remove_action_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
allies_part_list_init (AlliesPartList *self)
{
  self->ids = g_new0 (char *, 1);
  self->names = g_new0 (char *, 1);
  self->options = g_new0 (char *, 1);
}

static GtkDropDown *
new_choice (AlliesPartList *self)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings ((const char *const[]){ "", NULL });
  g_autoptr (GtkExpression) text =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (GTK_DROP_DOWN (choice), text);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_widget_set_halign (choice, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->invitation, -1);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  return GTK_DROP_DOWN (choice);
}

GtkWidget *
allies_part_list_new (const char *name, const char *invitation)
{
  g_return_val_if_fail (name != NULL && invitation != NULL, NULL);

  AlliesPartList *self = g_object_new (ALLIES_TYPE_PART_LIST, NULL);
  GtkWidget *label = gtk_label_new (name);

  self->name = g_strdup (name);
  self->invitation = g_strdup (invitation);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->fault = GTK_LABEL (gtk_label_new (NULL));
  self->choice = new_choice (self);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (self->fault, 0);
  gtk_label_set_wrap (self->fault, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "small");
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "fault");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->fault));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

void
allies_part_list_start (AlliesPartList *list,
                        const char *const *ids,
                        const char *const *names,
                        const char *const *options)
{
  g_return_if_fail (ALLIES_IS_PART_LIST (list) && ids != NULL && names != NULL && options != NULL);

  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  g_strfreev (list->ids);
  g_strfreev (list->names);
  g_strfreev (list->options);
  list->ids = g_strdupv ((char **)ids);
  list->names = g_strdupv ((char **)names);
  list->options = g_strdupv ((char **)options);
  gtk_string_list_append (model, list->invitation);
  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (model, names[i]);
  allies_children_clear (list->rows);
  gtk_drop_down_set_model (list->choice, G_LIST_MODEL (model));
  allies_part_list_set_fault (list, NULL);
}

static GtkWidget *
new_remove (const char *id, const char *name)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Take away: %s"), name);

  gtk_button_set_has_frame (GTK_BUTTON (remove), FALSE);
  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (remove, _ ("Take away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "parts.remove");
  return remove;
}

void
allies_part_list_add (AlliesPartList *list, const char *id, guint option)
{
  g_return_if_fail (ALLIES_IS_PART_LIST (list) && id != NULL);

  guint index = find (list, id);
  const char *name = list->names[index];
  GtkWidget *row = NULL;
  GtkWidget *label = NULL;
  GtkWidget *options = NULL;

  if (list->ids[index] == NULL || find_row (list, id) != NULL)
    return;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  label = gtk_label_new (name);
  options = gtk_drop_down_new_from_strings ((const char *const *)list->options);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (options, GTK_ALIGN_START);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (options),
                              MIN (option, g_strv_length (list->options) - 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (options), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), options);
  gtk_box_append (GTK_BOX (row), new_remove (id, name));
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), "options", options);
  gtk_box_append (GTK_BOX (list->rows), row);
}

const char *
allies_part_list_get (AlliesPartList *list, guint index, guint *option)
{
  g_return_val_if_fail (ALLIES_IS_PART_LIST (list) && option != NULL, NULL);

  GtkWidget *row = gtk_widget_get_first_child (list->rows);

  for (guint i = 0; i < index && row != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  if (row == NULL)
    return NULL;
  *option = gtk_drop_down_get_selected (g_object_get_data (G_OBJECT (row), "options"));
  return g_object_get_data (G_OBJECT (row), "id");
}

void
allies_part_list_set_fault (AlliesPartList *list, const char *fault)
{
  g_return_if_fail (ALLIES_IS_PART_LIST (list));

  gtk_label_set_label (list->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (list->fault), fault != NULL);
}
