/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/closing-rows.h"

#include "dossier/year-closing.h"
#include "support/app-fixture.h"

/* Noon in UTC, the same day in most places. */
#define CLOSED   "2027-03-03T12:00:00Z"
#define REOPENED "2027-04-05T12:00:00Z"

static void
check_history (AlliesSession *session, guint year, const char *expected)
{
  g_autofree char *history =
      allies_closing_rows_dup_history (allies_session_get_dossier (session), year);

  g_assert_cmpstr (history, ==, expected);
}

static void
close_year (AlliesSession *session, guint year, const char *by)
{
  allies_year_closing_close (allies_session_get_history (session),
                             allies_session_get_dossier (session), year, by, CLOSED);
}

static void
test_history (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  check_history (session, 2025, NULL);
  close_year (session, 2025, "");
  check_history (session, 2025, "2025: closed on 3 March 2027.");
  allies_year_closing_reopen (allies_session_get_history (session),
                              allies_session_get_dossier (session), 2025, "Jane Doe",
                              "a figure was wrong", REOPENED);
  check_history (session, 2025,
                 "2025: closed on 3 March 2027; reopened on 5 April 2027 by Jane Doe because “a "
                 "figure was wrong”.");
  check_history (session, 2026, NULL);
}

static void
test_who_closed (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();

  close_year (session, 2025, "Saskia Molenaar");
  check_history (session, 2025, "2025: closed on 3 March 2027 by Saskia Molenaar.");
}

/* A row for each year, the latest first, each with the button for what can be done. */
static void
test_rows (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWindow *window = fixture_show (GTK_WIDGET (box));
  GtkWidget *first = NULL;

  close_year (session, 2025, "");
  for (guint i = 0; i < 2; i++)
    allies_closing_rows_show (box, session);
  first = gtk_widget_get_first_child (GTK_WIDGET (box));
  g_assert_nonnull (fixture_find (first, GTK_TYPE_LABEL, "2026: open."));
  g_assert_nonnull (fixture_find (first, GTK_TYPE_BUTTON, "Close 2026"));
  g_assert_true (gtk_widget_get_next_sibling (first)
                 == gtk_widget_get_last_child (GTK_WIDGET (box)));
  g_assert_nonnull (
      fixture_find (gtk_widget_get_next_sibling (first), GTK_TYPE_BUTTON, "Reopen 2025…"));
  gtk_window_destroy (window);
}

/* What cannot be closed yet has no button, but says why. */
static void
test_missing (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWindow *window = fixture_show (GTK_WIDGET (box));
  g_autoptr (GError) error = NULL;

  allies_closing_rows_show (box, session);
  g_assert_false (allies_year_closing_check (allies_session_get_dossier (session),
                                             allies_session_get_year (session), &error));
  g_assert_null (fixture_find (box, GTK_TYPE_BUTTON, NULL));
  g_assert_nonnull (fixture_find (box, GTK_TYPE_LABEL, error->message));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/closing-rows/history", test_history);
  g_test_add_func ("/closing-rows/who-closed", test_who_closed);
  g_test_add_func ("/closing-rows/rows", test_rows);
  g_test_add_func ("/closing-rows/missing", test_missing);
  return g_test_run ();
}
