/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/message.h"

#include "support/app-fixture.h"

static void
test_shows_and_hides (void)
{
  AlliesMessage *message = g_object_new (ALLIES_TYPE_MESSAGE, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (message));

  g_assert_null (allies_message_get_sentence (message));
  allies_message_show (message, ALLIES_MESSAGE_ERROR, "It failed.");
  allies_message_offer (message, "Do it again", "win.save");
  g_assert_cmpstr (allies_message_get_sentence (message), ==, "It failed.");
  gtk_test_accessible_assert_role (message, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (message, GTK_ACCESSIBLE_PROPERTY_LABEL, "It failed.");
  g_assert_true (gtk_widget_get_visible (fixture_find (message, GTK_TYPE_BUTTON, "Do it again")));
  allies_message_show (message, ALLIES_MESSAGE_NOTE, "Now it works.");
  g_assert_false (gtk_widget_get_visible (fixture_find (message, GTK_TYPE_BUTTON, "Do it again")));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (message), "error"));
  gtk_widget_activate_action (GTK_WIDGET (message), "message.hide", NULL);
  g_assert_null (allies_message_get_sentence (message));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/message/shows-and-hides", test_shows_and_hides);
  return g_test_run ();
}
