/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage-form.h"

#include "app/figure-text.h"
#include "app/planning.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AlliesStageForm
{
  GtkPopover parent_instance;
  GtkGrid *grid;
  GtkLabel *fault;
  GtkWidget *apply;
  GtkEditable *entries[ALLIES_STAGE_N_FIELDS];
  guint index;
};

G_DEFINE_FINAL_TYPE (AlliesStageForm, allies_stage_form, GTK_TYPE_POPOVER)

static gboolean
check (AlliesStageForm *self)
{
  gboolean fine = TRUE;

  for (guint i = 0; i < ALLIES_STAGE_N_FIELDS; i++)
    {
      gboolean can =
          allies_planning_can_be ((AlliesStageField)i, gtk_editable_get_text (self->entries[i]));

      if (can)
        gtk_widget_remove_css_class (GTK_WIDGET (self->entries[i]), "error");
      else
        gtk_widget_add_css_class (GTK_WIDGET (self->entries[i]), "error");
      fine &= can;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->fault), !fine);
  gtk_widget_set_sensitive (self->apply, fine);
  return fine;
}

static void
apply_cb (AlliesStageForm *self)
{
  const char *texts[ALLIES_STAGE_N_FIELDS + 1] = { NULL };

  if (!check (self))
    return;
  for (guint i = 0; i < ALLIES_STAGE_N_FIELDS; i++)
    texts[i] = gtk_editable_get_text (self->entries[i]);
  gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.set-stage", "(u^as)", self->index, texts);
}

static void
add_entry (AlliesStageForm *self, AlliesStageField field, const char *name)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 14);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_grid_attach (self->grid, label, 0, (int)field, 1, 1);
  gtk_grid_attach (self->grid, entry, 1, (int)field, 1, 1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (apply_cb), self);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (check), self);
  self->entries[field] = GTK_EDITABLE (entry);
}

static void
allies_stage_form_class_init (AlliesStageFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/stage-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesStageForm, grid);
  gtk_widget_class_bind_template_child (widget_class, AlliesStageForm, fault);
  gtk_widget_class_bind_template_child (widget_class, AlliesStageForm, apply);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
allies_stage_form_init (AlliesStageForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_entry (self, ALLIES_STAGE_NAME, _ ("Name"));
  add_entry (self, ALLIES_STAGE_MONTHS, _ ("Months"));
  add_entry (self, ALLIES_STAGE_BUDGET, _ ("Budget"));
  add_entry (self, ALLIES_STAGE_MARKETING, _ ("Person-months of marketing"));
  add_entry (self, ALLIES_STAGE_TECHNOLOGY, _ ("Person-months of technology"));
}

static void
fill (AlliesStageForm *self, AlliesStageField field, double number)
{
  g_autofree char *text = isfinite (number) ? allies_figure_text_format (number, 1) : g_strdup ("");

  gtk_editable_set_text (self->entries[field], text);
}

GtkWidget *
allies_stage_form_new (const AlliesStageTerms *terms, guint index)
{
  g_return_val_if_fail (terms != NULL, NULL);

  AlliesStageForm *self = g_object_new (ALLIES_TYPE_STAGE_FORM, NULL);

  self->index = index;
  gtk_editable_set_text (self->entries[ALLIES_STAGE_NAME], terms->name);
  fill (self, ALLIES_STAGE_MONTHS, terms->end - terms->start);
  fill (self, ALLIES_STAGE_BUDGET, terms->budget);
  fill (self, ALLIES_STAGE_MARKETING, terms->marketing_capacity);
  fill (self, ALLIES_STAGE_TECHNOLOGY, terms->technology_capacity);
  return GTK_WIDGET (self);
}
