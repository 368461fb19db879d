/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pool-window.h"

#include "app/data-table.h"
#include "base/bundle.h"
#include "support/app-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define PATIENCE_MS 20000

/* A folder of copies of the example, each of another organisation, and one file that is none. */
static char *
make_folder (guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = allies_bundle_load ("examples/northwind.allies", &error);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) parts = g_strsplit (text, "Northwind Outfitters (example)", -1);
  char *folder = g_dir_make_tmp ("allies-pool-XXXXXX", &error);
  g_autofree char *broken = g_build_filename (folder, "broken.allies", NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Company %u", i);
      g_autofree char *file = g_strdup_printf ("%u.allies", i);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autofree char *content = g_strjoinv (name, parts);

      g_file_set_contents (path, content, -1, &error);
    }
  g_file_set_contents (broken, "<dossier/>", -1, &error);
  g_assert_no_error (error);
  return folder;
}

/* Long enough to be stopped: the same files under many names. */
static char *
make_large_folder (void)
{
  char *folder = make_folder (6);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *old = g_strdup_printf ("%s/%u.allies", folder, i % 6);
      g_autofree char *new = g_strdup_printf ("%s/again-%u.allies", folder, i);

      g_assert_cmpint (link (old, new), ==, 0);
    }
  return folder;
}

static GtkLabel *
find_label (gpointer root, const char *part)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (root), part) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_label (child, part);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static AlliesPoolWindow *
open_window (AlliesSession *session, const char *folder, const char *output)
{
  AlliesPoolWindow *window = allies_pool_window_new (NULL);

  fixture_show (GTK_WIDGET (window));
  allies_pool_window_set_session (window, session);
  allies_pool_window_set_folder (window, folder);
  allies_pool_window_set_output (window, output);
  return window;
}

static gboolean
is_sensitive (AlliesPoolWindow *window, const char *label)
{
  return gtk_widget_get_sensitive (fixture_find (window, GTK_TYPE_BUTTON, label));
}

static void
wait_until_done (AlliesPoolWindow *window)
{
  for (guint waited = 0; is_sensitive (window, "Cancel") && waited < PATIENCE_MS; waited += 20)
    fixture_wait (20);
  g_assert_false (is_sensitive (window, "Cancel"));
}

static void
test_pool (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *folder = make_folder (6);
  g_autofree char *output = g_build_filename (folder, "made", NULL);
  g_autofree char *made = g_strconcat (output, ".peers", NULL);
  AlliesPoolWindow *window = open_window (session, folder, output);
  AlliesDataTable *table = fixture_find (window, ALLIES_TYPE_DATA_TABLE, NULL);
  g_autoptr (AlliesDataRow) row = NULL;

  g_assert_true (is_sensitive (window, "Pool"));
  gtk_widget_activate_action (GTK_WIDGET (window), "pool.start", NULL);
  g_assert_false (is_sensitive (window, "Pool"));
  wait_until_done (window);
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
  g_assert_nonnull (find_label (window, "6 dossiers were counted. They are of 6 organisations"));
  g_assert_nonnull (find_label (window, "1 file was rejected."));
  g_assert_nonnull (find_label (window, "distributions were kept."));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (table)));
  g_assert_cmpuint (g_list_model_get_n_items (allies_data_table_get_shown (table)), ==, 1);
  row = g_list_model_get_item (allies_data_table_get_shown (table), 0);
  g_assert_cmpstr (allies_data_row_get_text (row, 0), ==, "broken.allies");
  g_assert_null (strstr (allies_data_row_get_text (row, 1), "broken.allies"));
  g_assert_cmpuint (strlen (allies_data_row_get_text (row, 1)), >, 10);

  gtk_widget_activate_action (GTK_WIDGET (window), "pool.use", NULL);
  g_assert_cmpstr (allies_session_get_peers_path (session), ==, made);
  g_assert_nonnull (find_label (window, "is compared with them from now on."));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Too few organisations: it is said, with all that was found, and nothing is written. */
static void
test_too_few (void)
{
  g_autofree char *folder = make_folder (4);
  g_autofree char *output = g_build_filename (folder, "made.peers", NULL);
  AlliesPoolWindow *window = open_window (NULL, folder, output);

  gtk_widget_activate_action (GTK_WIDGET (window), "pool.start", NULL);
  wait_until_done (window);
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
  g_assert_nonnull (find_label (window, "no cell would have 5 organisations"));
  g_assert_nonnull (find_label (window, "4 dossiers were counted."));
  g_assert_nonnull (find_label (window, "0 distributions were kept."));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_cancel (void)
{
  g_autofree char *folder = make_large_folder ();
  g_autofree char *output = g_build_filename (folder, "made.peers", NULL);
  AlliesPoolWindow *window = open_window (NULL, folder, output);

  gtk_widget_activate_action (GTK_WIDGET (window), "pool.start", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "pool.cancel", NULL);
  wait_until_done (window);
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
  g_assert_nonnull (find_label (window, "Stopped; nothing has been written."));
  g_assert_true (is_sensitive (window, "Pool"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Closing it stops the work. */
static void
test_close (void)
{
  g_autofree char *folder = make_large_folder ();
  g_autofree char *output = g_build_filename (folder, "made.peers", NULL);
  AlliesPoolWindow *window = open_window (NULL, folder, output);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_widget_activate_action (GTK_WIDGET (window), "pool.start", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (window);
  fixture_wait (500);
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (void)
{
  g_autofree char *output = g_build_filename (g_get_home_dir (), "none.peers", NULL);
  AlliesPoolWindow *window = allies_pool_window_new (NULL);

  fixture_show (GTK_WIDGET (window));
  g_assert_false (is_sensitive (window, "Pool"));
  allies_pool_window_set_folder (window, "/nowhere/at/all/");
  g_assert_false (is_sensitive (window, "Pool"));
  allies_pool_window_set_output (window, output);
  gtk_widget_activate_action (GTK_WIDGET (window), "pool.start", NULL);
  wait_until_done (window);
  g_assert_nonnull (find_label (window, "could not be opened"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/pool-window/pool", test_pool);
  g_test_add_func ("/pool-window/too-few", test_too_few);
  g_test_add_func ("/pool-window/cancel", test_cancel);
  g_test_add_func ("/pool-window/close", test_close);
  g_test_add_func ("/pool-window/no-folder", test_no_folder);
  return g_test_run ();
}
