/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks every page and fails on anything that takes the focus and has no name. */
#include "app/window-private.h"

#include "app/steps.h"
#include "support/app-fixture.h"

static AlliesApplication *application;

static gboolean
is_named (GtkWidget *widget)
{
  g_autofree char *label = fixture_dup_label (widget);

  return *label != '\0'
         || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* The inside of one of GTK's own controls answers to the name of the control. */
static gboolean
is_named_by_control (GtkWidget *widget)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent))
    if (GTK_IS_ENTRY (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_MENU_BUTTON (parent)
        || GTK_IS_COLUMN_VIEW (parent) || GTK_IS_EXPANDER (parent))
      return is_named (parent);
  return FALSE;
}

static void
list_nameless (GtkWidget *widget, GString *nameless)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (gtk_widget_get_focusable (widget) && !is_named (widget) && !is_named_by_control (widget))
    g_string_append_printf (nameless, "%s “%s” in %s\n", G_OBJECT_TYPE_NAME (widget),
                            gtk_widget_get_name (widget),
                            G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_nameless (child, nameless);
}

static void
assert_named (AlliesWindow *window, const char *place)
{
  g_autoptr (GString) nameless = g_string_new (NULL);

  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  list_nameless (GTK_WIDGET (window), nameless);
  g_test_message ("%s", place);
  g_assert_cmpstr (nameless->str, ==, "");
}

static void
visit_steps (AlliesSession *session, gboolean with_tables)
{
  AlliesWindow *window = allies_window_new (GTK_APPLICATION (application));
  const char *const *steps = allies_steps_list ();

  allies_window_set_session (window, session);
  fixture_show (GTK_WIDGET (window));
  for (guint i = 0; steps[i] != NULL; i++)
    {
      GtkToggleButton *table = NULL;

      allies_window_show_step (window, steps[i]);
      fixture_settle (session);
      assert_named (window, steps[i]);
      table = fixture_find (gtk_stack_get_visible_child (window->pages), GTK_TYPE_TOGGLE_BUTTON,
                            "As a table");
      if (with_tables && table != NULL)
        {
          gtk_toggle_button_set_active (table, TRUE);
          assert_named (window, "as a table");
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_walk_finds_the_nameless (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWindow *window = fixture_show (button);
  g_autoptr (GString) nameless = g_string_new (NULL);

  list_nameless (button, nameless);
  g_assert_nonnull (strstr (nameless->str, "GtkButton"));
  gtk_window_destroy (window);
}

static void
test_start_page (void)
{
  AlliesWindow *window = allies_window_new (GTK_APPLICATION (application));

  fixture_show (GTK_WIDGET (window));
  assert_named (window, "start");
  allies_window_say (window, ALLIES_MESSAGE_ERROR, "A sentence.");
  assert_named (window, "message");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_empty_steps (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();

  visit_steps (session, FALSE);
}

static void
test_full_steps (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  visit_steps (session, TRUE);
}

static void
test_details (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesWindow *window = allies_window_new (GTK_APPLICATION (application));
  GListModel *initiatives =
      allies_catalogue_get_initiatives (allies_session_get_catalogue (session));
  g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (initiatives, 0);

  allies_window_set_session (window, session);
  fixture_show (GTK_WIDGET (window));
  allies_window_show_step (window, "results");
  gtk_widget_activate_action (gtk_stack_get_visible_child (window->pages), "results.show", "s",
                              "data.insight");
  assert_named (window, "a capability");
  allies_window_show_step (window, "roadmap");
  gtk_widget_activate_action (gtk_stack_get_visible_child (window->pages), "roadmap.show", "s",
                              allies_initiative_get_id (initiative));
  assert_named (window, "an initiative");
  g_action_group_activate_action (G_ACTION_GROUP (window), "answer-as",
                                  g_variant_new_string ("marketing"));
  gtk_widget_activate_action (GTK_WIDGET (window->questionnaire), "question.note", NULL);
  assert_named (window, "a note");
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-question",
                                  g_variant_new_string ("data.single-view.joined-share"));
  assert_named (window, "a figure");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  int status = 0;

  fixture_init (&argc, &argv);
  application = fixture_new_application ();
  g_test_add_func ("/names/walk-finds-the-nameless", test_walk_finds_the_nameless);
  g_test_add_func ("/names/start-page", test_start_page);
  g_test_add_func ("/names/empty-steps", test_empty_steps);
  g_test_add_func ("/names/full-steps", test_full_steps);
  g_test_add_func ("/names/details", test_details);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
