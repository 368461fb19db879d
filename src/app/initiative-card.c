/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/initiative-card.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DRAG_PREFIX "allies-initiative:" /* so that no other text is taken for a card */

struct _AlliesInitiativeCard
{
  GtkButton parent_instance;
  GtkWidget *disc;
  GtkWidget *square;
  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *pin;
  GtkLabel *state;
  GtkDragSource *source;
  char *id;
  char *name; /* by which it is called */
  int stage;
  gboolean pinned;
};

G_DEFINE_FINAL_TYPE (AlliesInitiativeCard, allies_initiative_card, GTK_TYPE_BUTTON)

static void
place (AlliesInitiativeCard *self, int stage)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.place", "(si)", self->id, stage);
}

/* The stages stand in the direction of reading. */
static void
move_action_cb (GtkWidget *widget, const char *action, GVariant *step)
{
  AlliesInitiativeCard *self = ALLIES_INITIATIVE_CARD (widget);
  int direction = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int stage = self->stage + direction * g_variant_get_int32 (step);

  if (stage >= 0)
    place (self, stage);
}

static void
leave_out_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  place (ALLIES_INITIATIVE_CARD (widget), ALLIES_STAGE_NONE);
}

static void
pin_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesInitiativeCard *self = ALLIES_INITIATIVE_CARD (widget);

  gtk_widget_activate_action (widget, "roadmap.pin", "(sb)", self->id, !self->pinned);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, AlliesInitiativeCard *self)
{
  g_autofree char *text = g_strconcat (DRAG_PREFIX, self->id, NULL);

  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, AlliesInitiativeCard *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
allies_initiative_card_finalize (GObject *object)
{
  g_free (ALLIES_INITIATIVE_CARD (object)->id);
  g_free (ALLIES_INITIATIVE_CARD (object)->name);
  G_OBJECT_CLASS (allies_initiative_card_parent_class)->finalize (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const guint left[] = { GDK_KEY_Left, GDK_KEY_KP_Left };
  static const guint right[] = { GDK_KEY_Right, GDK_KEY_KP_Right };

  gtk_widget_class_install_action (widget_class, "card.move", "i", move_action_cb);
  gtk_widget_class_install_action (widget_class, "card.leave-out", NULL, leave_out_action_cb);
  gtk_widget_class_install_action (widget_class, "card.pin", NULL, pin_action_cb);
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, left[i], GDK_CONTROL_MASK, "card.move",
                                           "i", -1);
      gtk_widget_class_add_binding_action (widget_class, right[i], GDK_CONTROL_MASK, "card.move",
                                           "i", 1);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.leave-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "card.pin", NULL);
}

static void
allies_initiative_card_class_init (AlliesInitiativeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = allies_initiative_card_finalize;
  install_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/initiative-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, disc);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, square);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, facts);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, pin);
  gtk_widget_class_bind_template_child (widget_class, AlliesInitiativeCard, state);
}

static void
allies_initiative_card_init (AlliesInitiativeCard *self)
{
  self->source = gtk_drag_source_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drag_source_set_actions (self->source, GDK_ACTION_MOVE);
  g_signal_connect (self->source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (self->source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->source));
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
allies_initiative_card_new (const AlliesRoadmapEntry *entry,
                            int stage,
                            gboolean pinned,
                            const char *currency)
{
  g_return_val_if_fail (entry != NULL && currency != NULL, NULL);

  AlliesInitiativeCard *self = g_object_new (ALLIES_TYPE_INITIATIVE_CARD, NULL);
  AlliesOwner owner = allies_initiative_get_owner (entry->initiative);
  const char *title = allies_initiative_get_name (entry->initiative);
  g_autofree char *facts = dup_facts (entry, currency);

  self->name = g_strdup_printf (pinned ? _ ("%s, %s, %s, pinned") : "%s, %s, %s", title,
                                allies_owner_get_name (owner), facts);
  self->id = g_strdup (allies_initiative_get_id (entry->initiative));
  self->stage = stage;
  self->pinned = pinned;
  gtk_widget_set_visible (GTK_WIDGET (self->pin), pinned);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_visible (self->disc, owner != ALLIES_OWNER_TECHNOLOGY);
  gtk_widget_set_visible (self->square, owner != ALLIES_OWNER_MARKETING);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               allies_initiative_get_outcome (entry->initiative));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s",
                                    allies_initiative_get_id (entry->initiative));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  -1);
  return GTK_WIDGET (self);
}

void
allies_initiative_card_set_state (AlliesInitiativeCard *card, const char *word)
{
  g_return_if_fail (ALLIES_IS_INITIATIVE_CARD (card) && word != NULL);

  g_autofree char *name = g_strdup_printf ("%s, %s", card->name, word);

  gtk_label_set_label (card->state, word);
  gtk_widget_set_visible (GTK_WIDGET (card->state), *word != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *word != '\0' ? name : card->name, -1);
}

void
allies_initiative_card_freeze (AlliesInitiativeCard *card)
{
  g_return_if_fail (ALLIES_IS_INITIATIVE_CARD (card));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (card->source), GTK_PHASE_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (card), "frozen");
}

const char *
allies_initiative_card_get_id (AlliesInitiativeCard *card)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE_CARD (card), NULL);
  return card->id;
}

const char *
allies_initiative_card_parse_drag (const char *text)
{
  return text != NULL && g_str_has_prefix (text, DRAG_PREFIX) ? text + strlen (DRAG_PREFIX) : NULL;
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
