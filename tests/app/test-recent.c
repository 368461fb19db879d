/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recent.h"

#include "app/recent-row.h"
#include "support/app-fixture.h"

#include <glib/gstdio.h>

static void
test_remembers (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (AlliesRecentEntry) entry = NULL;

  g_assert_null (allies_recent_find (allies_session_get_path (session)));
  allies_session_set_side (session, ALLIES_SIDE_TECHNOLOGY);
  allies_session_set_question (session, "culture.values.rewards");
  allies_session_set_year (session, 2025);
  allies_recent_remember (session);
  entry = allies_recent_find (allies_session_get_path (session));
  g_assert_nonnull (entry);
  g_assert_cmpint (entry->side, ==, ALLIES_SIDE_TECHNOLOGY);
  g_assert_cmpuint (entry->year, ==, 2025);
  g_assert_cmpstr (entry->question, ==, "culture.values.rewards");
  g_assert_cmpuint (entry->answered, ==, entry->total);
}

static void
test_lists_what_exists (void)
{
  g_autoptr (AlliesSession) kept = fixture_new_session ();
  g_autoptr (AlliesSession) gone = fixture_new_session ();
  guint before = 0;

  {
    g_autoptr (GPtrArray) list = allies_recent_list ();

    before = list->len;
  }
  allies_recent_remember (kept);
  allies_recent_remember (gone);
  g_remove (allies_session_get_path (gone));
  {
    g_autoptr (GPtrArray) list = allies_recent_list ();

    g_assert_cmpuint (list->len, ==, before + 1);
  }
  allies_recent_forget (allies_session_get_path (kept));
  {
    g_autoptr (GPtrArray) list = allies_recent_list ();

    g_assert_cmpuint (list->len, ==, before);
  }
}

static void
test_damaged_store (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "allies", "recent.ini", NULL);
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (g_file_set_contents (path, "\x01 not [a key file", -1, NULL));
  list = allies_recent_list ();
  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_row_says_what_it_does (void)
{
  AlliesRecentEntry entry = { .path = (char *)"/nowhere/x.allies",
                              .organisation = (char *)"Alder",
                              .year = 2026,
                              .question = (char *)"",
                              .answered = 12,
                              .total = 60,
                              .changed = (char *)"2026-09-14T10:30:00Z" };
  GtkWidget *row = g_object_ref_sink (allies_recent_row_new (&entry));
  GtkButton *open = fixture_find (row, GTK_TYPE_BUTTON, NULL);
  g_autofree char *name = fixture_dup_label (open);

  g_assert_nonnull (strstr (name, "Alder"));
  g_assert_nonnull (strstr (name, "12 of 60"));
  g_object_unref (row);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/recent/remembers", test_remembers);
  g_test_add_func ("/recent/lists-what-exists", test_lists_what_exists);
  g_test_add_func ("/recent/damaged-store", test_damaged_store);
  g_test_add_func ("/recent/row-says-what-it-does", test_row_says_what_it_does);
  return g_test_run ();
}
