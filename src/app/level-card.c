/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/level-card.h"

struct _AlliesLevelCard
{
  GtkToggleButton parent_instance;
  GtkLabel *digit;
  GtkLabel *text;
  GtkLabel *remark;
};

G_DEFINE_FINAL_TYPE (AlliesLevelCard, allies_level_card, GTK_TYPE_TOGGLE_BUTTON)

static void
allies_level_card_class_init (AlliesLevelCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/level-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesLevelCard, digit);
  gtk_widget_class_bind_template_child (widget_class, AlliesLevelCard, text);
  gtk_widget_class_bind_template_child (widget_class, AlliesLevelCard, remark);
}

static void
allies_level_card_init (AlliesLevelCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Said as a whole: the key, the sentence, the remark. */
static void
update_name (AlliesLevelCard *self)
{
  const char *remark = gtk_label_get_label (self->remark);
  g_autofree char *name =
      g_strconcat (gtk_label_get_label (self->digit), ": ", gtk_label_get_label (self->text),
                   *remark != '\0' ? " " : NULL, remark, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
allies_level_card_new (const char *digit, const char *text)
{
  g_return_val_if_fail (digit != NULL && text != NULL, NULL);

  AlliesLevelCard *self = g_object_new (ALLIES_TYPE_LEVEL_CARD, NULL);

  gtk_label_set_label (self->digit, digit);
  gtk_label_set_label (self->text, text);
  update_name (self);
  return GTK_WIDGET (self);
}

void
allies_level_card_set_remark (AlliesLevelCard *card, const char *remark)
{
  g_return_if_fail (ALLIES_IS_LEVEL_CARD (card));

  gtk_label_set_label (card->remark, remark != NULL ? remark : "");
  gtk_widget_set_visible (GTK_WIDGET (card->remark), remark != NULL);
  update_name (card);
}
