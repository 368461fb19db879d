/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/start-page.h"

#include "app/column.h"
#include "app/recent-row.h"
#include "support/app-fixture.h"

static AlliesStartPage *
new_page (void)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  return g_object_new (ALLIES_TYPE_START_PAGE, NULL);
}

/* It says where the file will be before it is made. */
static void
test_names_the_file (void)
{
  AlliesStartPage *page = new_page ();
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkEditable *name = fixture_find (page, GTK_TYPE_ENTRY, NULL);
  GtkWidget *create = fixture_find (page, GTK_TYPE_BUTTON, "Create");
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_assert_false (gtk_widget_get_sensitive (create));
  gtk_editable_set_text (name, " Alder / Oak ");
  g_assert_true (gtk_widget_get_sensitive (create));
  text = g_strdup_printf ("It will be kept in ~/Alder Oak %d.allies", g_date_time_get_year (now));
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, text));
  gtk_editable_set_text (name, "   ");
  g_assert_false (gtk_widget_get_sensitive (create));
  gtk_window_destroy (window);
}

static void
test_chooses_the_questionnaire (void)
{
  AlliesStartPage *page = new_page ();
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkDropDown *choice = fixture_find (page, GTK_TYPE_DROP_DOWN, NULL);
  GtkStringObject *name = gtk_drop_down_get_selected_item (choice);

  g_assert_cmpstr (gtk_string_object_get_string (name), ==, "From acquaintances to allies");
  gtk_drop_down_set_selected (choice, 1);
  name = gtk_drop_down_get_selected_item (choice);
  g_assert_cmpstr (gtk_string_object_get_string (name), ==,
                   "Can customers trust you with their data?");
  g_assert_nonnull (fixture_find (
      page, GTK_TYPE_LABEL,
      "Privacy, consent, security as customers meet it, and decisions that software takes."));
  gtk_window_destroy (window);
}

static void
test_lists_and_forgets (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesStartPage *page = NULL;
  GtkWindow *window = NULL;

  allies_recent_remember (session);
  page = new_page ();
  window = fixture_show (GTK_WIDGET (page));
  g_assert_nonnull (fixture_find (page, ALLIES_TYPE_RECENT_ROW, NULL));
  gtk_widget_activate_action (GTK_WIDGET (page), "start.forget", "s",
                              allies_session_get_path (session));
  g_assert_null (fixture_find (page, ALLIES_TYPE_RECENT_ROW, NULL));
  g_assert_true (g_file_test (allies_session_get_path (session), G_FILE_TEST_EXISTS));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/start-page/names-the-file", test_names_the_file);
  g_test_add_func ("/start-page/chooses-the-questionnaire", test_chooses_the_questionnaire);
  g_test_add_func ("/start-page/lists-and-forgets", test_lists_and_forgets);
  return g_test_run ();
}
