/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/years-page.h"

#include "app/chart-panel.h"
#include "app/column.h"
#include "app/series-panel.h"
#include "app/start-year.h"
#include "app/year-results.h"
#include "base/bundle.h"
#include "dossier/dossier-writer.h"
#include "support/app-fixture.h"

#include <glib/gstdio.h>

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

static gboolean
is_shown (gpointer root, GType type, const char *text)
{
  GtkWidget *found = fixture_find (root, type, text);

  return found != NULL && gtk_widget_get_mapped (found);
}

/* A mark of the chart leads to the answers behind it, with what both years say and their notes. */
static void
test_answers_behind (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesChartPanel *chart = NULL;

  fixture_settle (session);
  chart = fixture_find (page, ALLIES_TYPE_CHART_PANEL, NULL);
  g_signal_emit_by_name (chart, "activated", "nonsense");
  g_assert_false (is_shown (page, GTK_TYPE_BUTTON, "Back"));
  g_signal_emit_by_name (chart, "activated", "partnership.agenda");
  g_assert_true (is_shown (page, GTK_TYPE_LABEL, "Shared agenda"));
  g_assert_true (
      is_shown (page, GTK_TYPE_LABEL, "Like for like from 1.9 in 2025 to 2.5 in 2026: +0.6."));
  g_assert_true (is_shown (page, GTK_TYPE_LABEL, "2025: level 1.5 (marketing 1, technology 2)"));
  gtk_widget_activate_action (GTK_WIDGET (page), "years.back", NULL);
  g_assert_false (is_shown (page, GTK_TYPE_LABEL, "Shared agenda"));
  g_assert_true (
      is_shown (page, GTK_TYPE_LABEL, "Both years answer the same 60 scored questions."));
  gtk_window_destroy (window);
}

static void
copy_year (AlliesDossier *dossier, guint from, guint year)
{
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", from);
  g_autoptr (GPtrArray) answers = allies_dossier_list (dossier, "answer", from);

  allies_dossier_put (dossier, year,
                      allies_record_with (allies_dossier_get_assessment (dossier, from), "year",
                                          (double)year, NULL));
  for (guint i = 0; i < respondents->len; i++)
    allies_dossier_put (dossier, year, g_object_ref (respondents->pdata[i]));
  for (guint i = 0; i < answers->len; i++)
    allies_dossier_put (dossier, year, g_object_ref (answers->pdata[i]));
}

static void
test_all_years (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkWidget *panel = NULL;
  GListModel *columns = NULL;

  fixture_settle (session);
  panel = fixture_find (page, ALLIES_TYPE_SERIES_PANEL, NULL);
  g_assert_false (gtk_widget_get_visible (panel));
  copy_year (allies_session_get_dossier (session), 2025, 2024);
  fixture_settle (session);
  g_assert_true (gtk_widget_get_visible (panel));
  allies_page_update (page);
  columns = gtk_column_view_get_columns (fixture_find (panel, GTK_TYPE_COLUMN_VIEW, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 1 + 3);
  g_assert_nonnull (fixture_find (panel, GTK_TYPE_LABEL,
                                  "We rose by 0.3 levels from 2024 to 2026; Engagement rose most, "
                                  "by 0.4. All 3 years answer the same questions."));
  gtk_window_destroy (window);
}

/* Whichever year the window shows, the newer of both has its own initiatives. */
static void
test_results_of_a_year (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesDossier *dossier = allies_session_get_dossier (session);
  g_autoptr (AlliesResults) results = NULL;

  allies_dossier_put (
      dossier, 2026,
      allies_record_new (ALLIES_TYPE_OWN_INITIATIVE, "id", "own.one", "name", "Ours", NULL));
  allies_session_set_year (session, 2025);
  fixture_settle (session);
  results = allies_year_results_new (session, 2026);
  g_assert_cmpuint (allies_results_get_year (results), ==, 2026);
  g_assert_nonnull (allies_catalogue_find (allies_results_get_catalogue (results), "own.one"));
  g_assert_null (allies_catalogue_find (allies_session_get_catalogue (session), "own.one"));
  g_assert_true (allies_results_get_peers (results) == allies_session_get_peers (session));
}

static char *
swap (const char *text, const char *old, const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, 2);

  g_assert_nonnull (parts[1]);
  return g_strjoinv (new, parts);
}

/* Returns: (transfer full): path of a version 2099.1 beside the dossier, in which a question is new
 */
static char *
write_newer (AlliesSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bundled = allies_bundle_load ("models/cmo-cio.maturity", &error);
  g_autofree char *text = g_strndup (g_bytes_get_data (bundled, NULL), g_bytes_get_size (bundled));
  g_autofree char *version = g_strdup_printf (
      " version=\"%s\"", allies_model_get_version (allies_session_get_model (session)));
  g_autofree char *newer = swap (text, version, " version=\"2099.1\"");
  g_autofree char *whole = swap (newer, "id=\"data.single-view.identity\"", "id=\"asked.anew\"");
  g_autofree char *folder = g_path_get_dirname (allies_session_get_path (session));
  char *path = g_build_filename (folder, "newer.maturity", NULL);

  g_file_set_contents (path, whole, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* What a newer version does is seen before anything happens, and undone at once. */
static void
test_upgrade (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *path = write_newer (session);
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesDossier *dossier = allies_session_get_dossier (session);
  g_autofree char *before = allies_dossier_dup_fingerprint (dossier, 2026);

  fixture_settle (session);
  gtk_widget_activate_action (GTK_WIDGET (page), "years.start-next", NULL);
  g_assert_null (allies_dossier_get_assessment (dossier, 2027));
  g_assert_true (is_shown (page, GTK_TYPE_LABEL,
                           "Questions that stay comparable: 71; in part: 0; new: 1; gone: 1."));
  g_assert_true (is_shown (page, GTK_TYPE_LABEL, "Go on to version 2099.1 (newer.maturity)"));
  gtk_widget_activate_action (GTK_WIDGET (page), "years.back", NULL);
  g_assert_null (allies_dossier_get_assessment (dossier, 2027));
  gtk_widget_activate_action (GTK_WIDGET (page), "years.offer-file", "s", path);
  gtk_widget_activate_action (GTK_WIDGET (page), "years.start", NULL);
  fixture_settle (session);
  g_assert_cmpstr (allies_model_get_version (allies_dossier_get_model (dossier, 2027)), ==,
                   "2099.1");
  g_assert_cmpstr (allies_model_get_version (allies_dossier_get_model (dossier, 2026)), !=,
                   "2099.1");
  g_assert_cmpuint (allies_session_get_year (session), ==, 2027);
  g_assert_cmpstr (allies_model_get_version (allies_session_get_model (session)), ==, "2099.1");
  allies_edit_history_undo (allies_session_get_history (session));
  fixture_settle (session);
  g_assert_null (allies_dossier_get_assessment (dossier, 2027));
  g_autofree char *after = allies_dossier_dup_fingerprint (dossier, 2026);
  g_assert_cmpstr (before, ==, after);
  g_remove (path);
  gtk_window_destroy (window);
}

static GtkCheckButton *
find_check (gpointer root, const char *text)
{
  return GTK_CHECK_BUTTON (
      gtk_widget_get_ancestor (fixture_find (root, GTK_TYPE_LABEL, text), GTK_TYPE_CHECK_BUTTON));
}

static void
test_keeps (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *path = write_newer (session);
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesDossier *dossier = allies_session_get_dossier (session);
  g_autoptr (GPtrArray) inside = NULL;
  GtkCheckButton *move = NULL;

  fixture_settle (session);
  gtk_widget_activate_action (GTK_WIDGET (page), "years.start-next", NULL);
  move = find_check (page, "Go on to version 2099.1 (newer.maturity)");
  gtk_check_button_set_active (
      find_check (page, "Keep the questionnaire as it is (version 2026.1)"), TRUE);
  g_assert_false (gtk_check_button_get_active (move));
  g_assert_true (is_shown (page, GTK_TYPE_LABEL,
                           "Questions that stay comparable: 72; in part: 0; new: 0; gone: 0."));
  gtk_widget_activate_action (GTK_WIDGET (page), "years.start", NULL);
  fixture_settle (session);
  inside = allies_dossier_get_models (dossier);
  g_assert_cmpuint (inside->len, ==, 1);
  g_assert_cmpstr (allies_model_get_version (inside->pdata[0]), ==, "2026.1");
  g_assert_nonnull (allies_dossier_get_assessment (dossier, 2027));
  g_remove (path);
  gtk_window_destroy (window);
}

/* However large the text, the page stays in the width of its column. */
static void
test_width (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWindow *window = NULL;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  window = fixture_show (GTK_WIDGET (page));
  fixture_settle (session);
  fixture_wait (100);
  g_assert_cmpint (gtk_widget_get_width (fixture_find (page, ALLIES_TYPE_CHART_PANEL, NULL)), <=,
                   920);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
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
  g_test_add_func ("/years-page/answers-behind", test_answers_behind);
  g_test_add_func ("/years-page/all-years", test_all_years);
  g_test_add_func ("/years-page/results-of-a-year", test_results_of_a_year);
  g_test_add_func ("/years-page/upgrade", test_upgrade);
  g_test_add_func ("/years-page/keeps", test_keeps);
  g_test_add_func ("/years-page/width", test_width);
  return g_test_run ();
}
