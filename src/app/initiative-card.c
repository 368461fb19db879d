/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/initiative-card.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>

struct _AlliesInitiativeCard
{
  GtkButton parent_instance;
  GtkWidget *disc;
  GtkWidget *square;
  GtkLabel *title;
  GtkLabel *facts;
};

G_DEFINE_FINAL_TYPE (AlliesInitiativeCard, allies_initiative_card, GTK_TYPE_BUTTON)

static void
allies_initiative_card_class_init (AlliesInitiativeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/initiative-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, disc);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, square);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, facts);
}

static void
allies_initiative_card_init (AlliesInitiativeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_facts (const AlliesRoadmapEntry *entry, const char *currency)
{
  g_autofree char *cost = allies_number_text_money (entry->economics.cost.likely, currency);
  g_autofree char *benefit =
      allies_number_text_signed_money (entry->economics.benefit.likely, currency);
  guint months = (guint)(allies_initiative_get_duration (entry->initiative) + 0.5);

  return g_strdup_printf (
      ngettext ("%u month · %s · %s a year", "%u months · %s · %s a year", months), months, cost,
      benefit);
}

GtkWidget *
allies_initiative_card_new (const AlliesRoadmapEntry *entry, const char *currency)
{
  g_return_val_if_fail (entry != NULL && currency != NULL, NULL);

  AlliesInitiativeCard *self = g_object_new (ALLIES_TYPE_INITIATIVE_CARD, NULL);
  AlliesOwner owner = allies_initiative_get_owner (entry->initiative);
  const char *title = allies_initiative_get_name (entry->initiative);
  g_autofree char *facts = dup_facts (entry, currency);
  g_autofree char *name =
      g_strdup_printf ("%s, %s, %s", title, allies_owner_get_name (owner), facts);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_visible (self->disc, owner != ALLIES_OWNER_TECHNOLOGY);
  gtk_widget_set_visible (self->square, owner != ALLIES_OWNER_MARKETING);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               allies_initiative_get_outcome (entry->initiative));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s",
                                    allies_initiative_get_id (entry->initiative));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

const char *
allies_initiative_card_get_shape (AlliesOwner owner)
{
  switch (owner)
    {
    case ALLIES_OWNER_MARKETING:
      return "●";
    case ALLIES_OWNER_TECHNOLOGY:
      return "■";
    case ALLIES_OWNER_BOTH:
    default:
      return "●■";
    }
}
