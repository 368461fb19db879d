/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/start-field.h"

#include "app/children.h"
#include "dossier/plan.h"
#include "report/calendar-words.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12

struct _AlliesStartField
{
  GtkWidget parent_instance;
  GtkMenuButton *button;
  GtkDropDown *month;
  GtkEditable *year;
  GtkLabel *fault;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (AlliesStartField, allies_start_field, GTK_TYPE_WIDGET)

static void
set_fault (AlliesStartField *self, gboolean is_fault)
{
  gtk_widget_set_visible (GTK_WIDGET (self->fault), is_fault);
  if (is_fault)
    gtk_widget_add_css_class (GTK_WIDGET (self->year), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->year), "fault");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->year), GTK_ACCESSIBLE_STATE_INVALID,
      is_fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
apply_cb (AlliesStartField *self)
{
  g_autofree char *year = g_strstrip (g_strdup (gtk_editable_get_text (self->year)));
  g_autofree char *start =
      g_strdup_printf ("%s-%02u", year, gtk_drop_down_get_selected (self->month) + 1);
  gboolean is_fault = !allies_plan_parse_start (start, NULL, NULL);

  set_fault (self, is_fault);
  if (is_fault)
    return;
  gtk_menu_button_popdown (self->button);
  gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.start", "s", start);
}

static void
count_cb (AlliesStartField *self)
{
  gtk_menu_button_popdown (self->button);
  gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.start", "s", "");
}

static void
allies_start_field_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_start_field_parent_class)->dispose (object);
}

static void
allies_start_field_class_init (AlliesStartFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_start_field_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/start-field.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesStartField, button);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartField, month);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartField, year);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartField, fault);
  gtk_widget_class_bind_template_child (widget_class, AlliesStartField, count);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, count_cb);
}

static void
allies_start_field_init (AlliesStartField *self)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 1; i <= MONTHS; i++)
    gtk_string_list_append (months, allies_calendar_words_get_month (i));
  gtk_drop_down_set_model (self->month, G_LIST_MODEL (months));
}

void
allies_start_field_show (AlliesStartField *field, const AlliesTerms *terms)
{
  g_return_if_fail (ALLIES_IS_START_FIELD (field) && terms != NULL);

  guint year;
  guint month;
  gboolean is_known = allies_terms_get_start (terms, &year, &month);
  g_autofree char *first = allies_calendar_words_month (terms, 1);
  g_autofree char *label = is_known ? g_strdup_printf (_ ("Starts in %s"), first)
                                    : g_strdup (_ ("Choose when it starts"));
  g_autofree char *text = is_known ? g_strdup_printf ("%u", year) : g_strdup ("");

  gtk_menu_button_set_label (field->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_drop_down_set_selected (field->month, is_known ? month - 1 : 0);
  gtk_editable_set_text (field->year, text);
  gtk_widget_set_visible (field->count, is_known);
  set_fault (field, FALSE);
}
