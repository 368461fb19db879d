/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/years-page.h"

#include "app/column.h"
#include "support/app-fixture.h"

static AlliesPage *
new_page (AlliesSession *session)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  return g_object_new (ALLIES_TYPE_YEARS_PAGE, "session", session, NULL);
}

static void
test_compares (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  fixture_settle (session);
  g_assert_nonnull (fixture_find (
      page, GTK_TYPE_LABEL, "We rose by 0.3 levels since 2025; Shared agenda rose most, by 0.6."));
  g_assert_nonnull (
      fixture_find (page, GTK_TYPE_LABEL, "Both years answer the same 60 scored questions."));
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "Targets of 2025 reached: 2 of 16."));
  gtk_window_destroy (window);
}

/* Choosing the older year where the newer one stands turns both round. */
static void
test_chooses_years (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkDropDown *from = fixture_find (page, GTK_TYPE_DROP_DOWN, NULL);

  fixture_settle (session);
  g_assert_cmpuint (gtk_drop_down_get_selected (from), ==, 0);
  gtk_drop_down_set_selected (from, 1);
  fixture_settle (session);
  g_assert_nonnull (fixture_find (
      page, GTK_TYPE_LABEL, "We fell by 0.3 levels since 2026; Shared agenda fell most, by 0.6."));
  gtk_window_destroy (window);
}

static void
test_starts_the_next_year (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesDossier *dossier = allies_session_get_dossier (session);

  gtk_widget_activate_action (GTK_WIDGET (page), "years.start-next", NULL);
  fixture_settle (session);
  g_assert_cmpuint (allies_session_get_year (session), ==, 2027);
  g_assert_nonnull (allies_dossier_get_target (dossier, 2027, "data.single-view"));
  g_assert_nonnull (fixture_find (page, GTK_TYPE_BUTTON, "Start 2028"));
  allies_edit_history_undo (allies_session_get_history (session));
  fixture_settle (session);
  g_assert_null (allies_dossier_get_assessment (dossier, 2027));
  gtk_window_destroy (window);
}

static void
test_empty_teaches (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  fixture_settle (session);
  g_assert_nonnull (fixture_find (page, GTK_TYPE_LABEL, "Year after year"));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/years-page/compares", test_compares);
  g_test_add_func ("/years-page/chooses-years", test_chooses_years);
  g_test_add_func ("/years-page/starts-the-next-year", test_starts_the_next_year);
  g_test_add_func ("/years-page/empty-teaches", test_empty_teaches);
  return g_test_run ();
}
