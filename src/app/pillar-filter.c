/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pillar-filter.h"

#include "app/children.h"

#include <glib/gi18n-lib.h>

struct _AlliesPillarFilter
{
  GtkWidget parent_instance;
  GtkFlowBox *chips;
  GtkToggleButton *all;
  AlliesModel *model;
  char *pillar;
};

G_DEFINE_FINAL_TYPE (AlliesPillarFilter, allies_pillar_filter, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (GtkToggleButton *chip, AlliesPillarFilter *self)
{
  if (!gtk_toggle_button_get_active (chip))
    return;
  g_free (self->pillar);
  self->pillar = g_strdup (g_object_get_data (G_OBJECT (chip), "pillar"));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkToggleButton *
append_chip (AlliesPillarFilter *self, const char *name, const char *pillar)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label (name);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (chip), "pillar", g_strdup (pillar), g_free);
  if (self->all != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), self->all);
  gtk_flow_box_insert (self->chips, chip, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
  g_signal_connect (chip, "toggled", G_CALLBACK (toggled_cb), self);
  return GTK_TOGGLE_BUTTON (chip);
}

static void
build (AlliesPillarFilter *self)
{
  GListModel *pillars = allies_model_get_pillars (self->model);

  while (gtk_flow_box_get_child_at_index (self->chips, 0) != NULL)
    gtk_flow_box_remove (self->chips,
                         GTK_WIDGET (gtk_flow_box_get_child_at_index (self->chips, 0)));
  g_clear_pointer (&self->pillar, g_free);
  self->all = NULL;
  self->all = append_chip (self, _ ("All pillars"), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      append_chip (self, allies_pillar_get_name (pillar), allies_pillar_get_id (pillar));
    }
  gtk_toggle_button_set_active (self->all, TRUE);
}

static void
allies_pillar_filter_dispose (GObject *object)
{
  AlliesPillarFilter *self = ALLIES_PILLAR_FILTER (object);

  allies_children_clear (object);
  g_clear_object (&self->model);
  g_clear_pointer (&self->pillar, g_free);
  G_OBJECT_CLASS (allies_pillar_filter_parent_class)->dispose (object);
}

static void
allies_pillar_filter_class_init (AlliesPillarFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_pillar_filter_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
allies_pillar_filter_init (AlliesPillarFilter *self)
{
  self->chips = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->chips, GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (self->chips, 8);
  gtk_flow_box_set_row_spacing (self->chips, 8);
  gtk_flow_box_set_max_children_per_line (self->chips, 16);
  gtk_widget_add_css_class (GTK_WIDGET (self->chips), "chips");
  gtk_widget_set_parent (GTK_WIDGET (self->chips), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which pillars are shown below"), -1);
}

void
allies_pillar_filter_show (AlliesPillarFilter *filter, AlliesModel *model)
{
  g_return_if_fail (ALLIES_IS_PILLAR_FILTER (filter) && ALLIES_IS_MODEL (model));

  if (g_set_object (&filter->model, model))
    build (filter);
}

const char *
allies_pillar_filter_get_pillar (AlliesPillarFilter *filter)
{
  g_return_val_if_fail (ALLIES_IS_PILLAR_FILTER (filter), NULL);
  return filter->pillar;
}
