/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pulse-offer.h"

#include "app/children.h"
#include "app/progress.h"

#include <glib/gi18n-lib.h>

struct _AlliesPulseOffer
{
  GtkWidget parent_instance;
  GtkButton *pulse;
  GtkButton *everything;
};

G_DEFINE_FINAL_TYPE (AlliesPulseOffer, allies_pulse_offer, GTK_TYPE_WIDGET)

static void
allies_pulse_offer_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_pulse_offer_parent_class)->dispose (object);
}

static void
allies_pulse_offer_class_init (AlliesPulseOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_pulse_offer_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/pulse-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesPulseOffer, pulse);
  gtk_widget_class_bind_template_child (widget_class, AlliesPulseOffer, everything);
}

static void
allies_pulse_offer_init (AlliesPulseOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* (transfer full): such as "Quick pulse: 16 questions, about 6 minutes" */
static char *
dup_label (const char *name, const AlliesProgress *progress)
{
  guint n = progress->total + progress->figures;
  guint minutes = allies_progress_get_minutes (progress);
  g_autofree char *questions = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  g_autofree char *time =
      g_strdup_printf (ngettext ("about %u minute", "about %u minutes", minutes), minutes);

  return g_strdup_printf ("%s: %s, %s", name, questions, time);
}

static void
show_label (GtkButton *button, const char *label)
{
  gtk_button_set_label (button, label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (button)), TRUE);
}

void
allies_pulse_offer_show (AlliesPulseOffer *offer, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_PULSE_OFFER (offer) && ALLIES_IS_SESSION (session));

  AlliesProgress pulse = allies_progress_count_pulse (session);
  AlliesProgress whole = allies_progress_count (session, allies_session_get_side (session), NULL);
  guint n_pulse = pulse.total + pulse.figures;
  g_autofree char *first = dup_label (_ ("Quick pulse"), &pulse);
  g_autofree char *second = dup_label (_ ("Everything"), &whole);

  show_label (offer->pulse, first);
  show_label (offer->everything, second);
  gtk_widget_set_visible (GTK_WIDGET (offer), whole.answered + whole.figures_answered == 0
                                                  && n_pulse > 0
                                                  && n_pulse < whole.total + whole.figures);
}
