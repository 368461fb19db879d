/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/message.h"

#include "app/children.h"

#define NOTE_SECONDS 6

struct _AlliesMessage
{
  GtkWidget parent_instance;
  GtkRevealer *revealer;
  GtkImage *icon;
  GtkLabel *sentence;
  GtkButton *button;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (AlliesMessage, allies_message, GTK_TYPE_WIDGET)

static void
hide_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_message_hide (ALLIES_MESSAGE (widget));
}

static gboolean
timeout_cb (gpointer user_data)
{
  AlliesMessage *self = user_data;

  self->timeout = 0;
  allies_message_hide (self);
  return G_SOURCE_REMOVE;
}

static void
allies_message_dispose (GObject *object)
{
  AlliesMessage *self = ALLIES_MESSAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  allies_children_clear (self);
  G_OBJECT_CLASS (allies_message_parent_class)->dispose (object);
}

static void
allies_message_class_init (AlliesMessageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_message_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/message.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesMessage, revealer);
  gtk_widget_class_bind_template_child (widget_class, AlliesMessage, icon);
  gtk_widget_class_bind_template_child (widget_class, AlliesMessage, sentence);
  gtk_widget_class_bind_template_child (widget_class, AlliesMessage, button);
  gtk_widget_class_install_action (widget_class, "message.hide", NULL, hide_action_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
allies_message_init (AlliesMessage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_message_show (AlliesMessage *message, AlliesMessageKind kind, const char *sentence)
{
  g_return_if_fail (ALLIES_IS_MESSAGE (message) && sentence != NULL);

  gboolean is_error = kind == ALLIES_MESSAGE_ERROR;

  g_clear_handle_id (&message->timeout, g_source_remove);
  gtk_label_set_label (message->sentence, sentence);
  gtk_image_set_from_icon_name (message->icon,
                                is_error ? "dialog-warning-symbolic" : "object-select-symbolic");
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (message), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (message), "error");
  gtk_widget_set_visible (GTK_WIDGET (message->button), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (message), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (message), TRUE);
  gtk_revealer_set_reveal_child (message->revealer, TRUE);
  if (!is_error)
    message->timeout = g_timeout_add_seconds (NOTE_SECONDS, timeout_cb, message);
}

void
allies_message_offer (AlliesMessage *message, const char *label, const char *action)
{
  g_return_if_fail (ALLIES_IS_MESSAGE (message) && label != NULL && action != NULL);

  GtkActionable *button = GTK_ACTIONABLE (message->button);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    g_return_if_reached ();
  gtk_button_set_label (message->button, label);
  /* an action never sees the target of another */
  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
  gtk_widget_set_visible (GTK_WIDGET (message->button), TRUE);
}

void
allies_message_hide (AlliesMessage *message)
{
  g_return_if_fail (ALLIES_IS_MESSAGE (message));

  g_clear_handle_id (&message->timeout, g_source_remove);
  gtk_revealer_set_reveal_child (message->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (message), FALSE);
}

const char *
allies_message_get_sentence (AlliesMessage *message)
{
  g_return_val_if_fail (ALLIES_IS_MESSAGE (message), NULL);

  return gtk_revealer_get_reveal_child (message->revealer) ? gtk_label_get_label (message->sentence)
                                                           : NULL;
}
