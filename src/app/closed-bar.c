/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/closed-bar.h"

#include "app/children.h"
#include "dossier/year-closing.h"

struct _AlliesClosedBar
{
  GtkWidget parent_instance;
  GtkLabel *sentence;
  GtkButton *ask;
  GtkWidget *question;
  GtkEntry *reason;
  guint year;
};

G_DEFINE_FINAL_TYPE (AlliesClosedBar, allies_closed_bar, GTK_TYPE_WIDGET)

static void
stop_asking (AlliesClosedBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->reason), "fault");
  gtk_widget_set_visible (self->question, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->ask), TRUE);
}

static void
ask_cb (GtkButton *button, AlliesClosedBar *self)
{
  allies_closed_bar_ask (self);
}

static void
reopen_cb (GtkWidget *widget, AlliesClosedBar *self)
{
  g_autofree char *why =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  if (*why == '\0')
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->reason), "fault");
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  stop_asking (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reopen-year", "s", why);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                AlliesClosedBar *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  stop_asking (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->ask));
  return TRUE;
}

static void
allies_closed_bar_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_closed_bar_parent_class)->dispose (object);
}

static void
allies_closed_bar_class_init (AlliesClosedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_closed_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/closed-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesClosedBar, sentence);
  gtk_widget_class_bind_template_child (widget_class, AlliesClosedBar, ask);
  gtk_widget_class_bind_template_child (widget_class, AlliesClosedBar, question);
  gtk_widget_class_bind_template_child (widget_class, AlliesClosedBar, reason);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, reopen_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
allies_closed_bar_init (AlliesClosedBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_closed_bar_show (AlliesClosedBar *bar, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_CLOSED_BAR (bar) && ALLIES_IS_SESSION (session));

  guint year = allies_session_get_year (session);
  gboolean is_closed = allies_session_is_closed (session);
  g_autofree char *sentence = allies_year_closing_dup_sentence (year);

  if (!is_closed || year != bar->year)
    stop_asking (bar);
  bar->year = year;
  gtk_label_set_label (bar->sentence, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (bar), is_closed);
}

void
allies_closed_bar_ask (AlliesClosedBar *bar)
{
  g_return_if_fail (ALLIES_IS_CLOSED_BAR (bar));

  gtk_widget_set_visible (bar->question, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (bar->ask), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (bar->reason));
}
