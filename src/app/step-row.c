/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/step-row.h"

struct _AlliesStepRow
{
  GtkToggleButton parent_instance;
  GtkLabel *title;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (AlliesStepRow, allies_step_row, GTK_TYPE_TOGGLE_BUTTON)

enum
{
  PROP_TITLE = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
update_name (AlliesStepRow *self)
{
  const char *state = gtk_label_get_label (self->state);
  g_autofree char *name =
      g_strconcat (gtk_label_get_label (self->title), *state != '\0' ? ", " : NULL, state, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
allies_step_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AlliesStepRow *self = ALLIES_STEP_ROW (object);

  gtk_label_set_label (self->title, g_value_get_string (value));
  update_name (self);
}

static void
allies_step_row_class_init (AlliesStepRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = allies_step_row_set_property;
  props[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesStepRow, state);
}

static void
allies_step_row_init (AlliesStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
allies_step_row_new (const char *step, const char *title)
{
  g_return_val_if_fail (step != NULL && title != NULL, NULL);

  AlliesStepRow *self = g_object_new (ALLIES_TYPE_STEP_ROW, "title", title, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", step);
  gtk_widget_add_css_class (GTK_WIDGET (self), "below");
  return GTK_WIDGET (self);
}

void
allies_step_row_set_state (AlliesStepRow *row, const char *state)
{
  g_return_if_fail (ALLIES_IS_STEP_ROW (row) && state != NULL);

  gtk_label_set_label (row->state, state);
  gtk_widget_set_visible (GTK_WIDGET (row->state), *state != '\0');
  update_name (row);
}
