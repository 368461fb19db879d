/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/peers-panel.h"

#include "app/column.h"
#include "app/comparing.h"
#include "app/recent.h"
#include "app/results-page.h"
#include "app/results-tables.h"
#include "report/peer-words.h"
#include "support/app-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define CAPABILITY "data.single-view"

static const char own_peers[] =
    "<peers xmlns='urn:allies:peers:1' format='1.0' id='own' version='1' model='cmo-cio'>"
    "<name>Our &lt;b&gt;group</name><cell subject='" CAPABILITY
    "' basis='illustrative' year='2026' "
    "median='4'><population>P</population><source>S</source><sample>n not published</sample></cell>"
    "</peers>";

static char *
write_peers (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (g_get_home_dir (), name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static GtkWindow *
show_panel (AlliesSession *session, AlliesPeersPanel **panel)
{
  GtkWindow *window = NULL;

  *panel = g_object_new (ALLIES_TYPE_PEERS_PANEL, NULL);
  allies_peers_panel_show (*panel, session);
  window = fixture_show (GTK_WIDGET (*panel));
  g_signal_connect_object (session, "updated", G_CALLBACK (allies_peers_panel_show), *panel,
                           G_CONNECT_SWAPPED);
  return window;
}

/* The drop-downs stand in the order industry, size, region. */
static GtkDropDown *
find_drop_down (gpointer root, guint *index)
{
  if (GTK_IS_DROP_DOWN (root) && (*index)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkDropDown *found = find_drop_down (child, index);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkDropDown *
get_drop_down (AlliesPeersPanel *panel, guint index)
{
  return find_drop_down (panel, &index);
}

static void
test_choose_segment (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesEditHistory *history = allies_session_get_history (session);
  AlliesPeersPanel *panel = NULL;
  GtkWindow *window = show_panel (session, &panel);
  GtkDropDown *industry = NULL;

  allies_peers_panel_enter (panel);
  industry = get_drop_down (panel, 0);
  g_assert_true (fixture_shows (panel, "Peers: Retail"));
  g_assert_true (fixture_shows (panel, "As the company: Retail"));
  g_assert_cmpuint (gtk_drop_down_get_selected (industry), ==, 0);
  g_assert_null (allies_edit_history_get_undo_label (history));
  gtk_drop_down_set_selected (industry, 1);
  fixture_settle (session);
  g_assert_cmpstr (allies_comparing_get (session, ALLIES_COMPARED_INDUSTRY), ==, "all");
  g_assert_cmpint (allies_session_get_segment (session).industry, ==, -1);
  g_assert_true (fixture_shows (panel, "Peers: all industries"));
  gtk_drop_down_set_selected (get_drop_down (panel, 2), 1 + 3);
  fixture_settle (session);
  g_assert_cmpstr (allies_comparing_get (session, ALLIES_COMPARED_REGION), ==, "asia-pacific");
  g_assert_cmpstr (allies_comparing_get (session, ALLIES_COMPARED_INDUSTRY), ==, "all");
  allies_edit_history_undo (history);
  allies_edit_history_undo (history);
  fixture_settle (session);
  g_assert_null (allies_edit_history_get_undo_label (history));
  g_assert_cmpuint (gtk_drop_down_get_selected (industry), ==, 0);
  g_assert_true (fixture_shows (panel, "Peers: Retail"));
  gtk_drop_down_set_selected (industry, 0);
  g_assert_null (allies_edit_history_get_undo_label (history));
  gtk_window_destroy (window);
}

/* The company itself is changed elsewhere; what it is shows in the first choice. */
static void
test_follows_the_company (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesDossier *dossier = allies_session_get_dossier (session);
  AlliesPeersPanel *panel = NULL;
  GtkWindow *window = show_panel (session, &panel);

  allies_comparing_set (session, ALLIES_COMPARED_SIZE, "small");
  allies_edit_history_apply (
      allies_session_get_history (session), "Size", 0,
      allies_record_with (allies_dossier_get_organisation (dossier), "size", "micro", NULL));
  fixture_settle (session);
  allies_peers_panel_enter (panel);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_drop_down (panel, 1)), ==, 2 + 1);
  gtk_drop_down_set_selected (get_drop_down (panel, 1), 0);
  fixture_settle (session);
  g_assert_true (fixture_shows (panel, "As the company: 1 to 9 people"));
  g_assert_cmpint (allies_session_get_segment (session).size, ==, 0);
  gtk_window_destroy (window);
}

static double
get_median (AlliesSession *session)
{
  const AlliesGap *gap =
      allies_gaps_find (allies_results_get_gaps (allies_session_get_results (session)), CAPABILITY);

  return allies_standing_get (gap->standing)->centre;
}

static void
test_choose_file (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *path = write_peers ("own.peers", own_peers);
  g_autofree char *bad = write_peers ("bad.peers", "<peers/>");
  AlliesPeersPanel *panel = NULL;
  GtkWindow *window = show_panel (session, &panel);
  double bundled = get_median (session);

  allies_peers_panel_enter (panel);
  g_assert_true (fixture_shows (panel, "The peers that come with Allies"));
  allies_peers_panel_use (panel, path);
  fixture_settle (session);
  g_assert_cmpfloat (get_median (session), ==, 4);
  g_assert_true (fixture_shows (panel, "illustrative only"));
  g_assert_true (fixture_shows (panel, "Our <b>group, from "));
  allies_peers_panel_use (panel, bad);
  g_assert_true (fixture_shows (panel, "The peers stay as they were. bad.peers:1:1: "));
  g_assert_cmpfloat (get_median (session), ==, 4);
  gtk_widget_activate_action (GTK_WIDGET (panel), "peers.use-bundled", NULL);
  fixture_settle (session);
  g_assert_cmpfloat (get_median (session), ==, bundled);
  g_assert_false (fixture_shows (panel, "The peers stay"));
  g_assert_null (allies_session_get_peers_path (session));
  gtk_window_destroy (window);
}

static void
test_remembered_here (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_peers ("kept.peers", own_peers);
  g_autoptr (AlliesRecentEntry) entry = NULL;
  double bundled = get_median (session);
  AlliesPeersPanel *panel = NULL;
  GtkWindow *window = NULL;

  g_assert_true (allies_session_set_peers (session, path, &error));
  allies_recent_remember (session);
  entry = allies_recent_find (allies_session_get_path (session));
  g_assert_cmpstr (entry->peers, ==, path);
  g_assert_null (allies_edit_history_get_undo_label (allies_session_get_history (session)));
  g_assert_true (allies_session_set_peers (session, NULL, &error));
  allies_session_restore_peers (session, entry->peers);
  g_assert_null (allies_session_get_peers_fault (session));
  g_assert_cmpfloat (get_median (session), ==, 4);

  g_remove (path);
  allies_session_set_peers (session, NULL, &error);
  allies_session_restore_peers (session, path);
  g_assert_cmpstr (allies_session_get_peers_path (session), ==, path);
  g_assert_cmpfloat (get_median (session), ==, bundled);
  window = show_panel (session, &panel);
  g_assert_true (fixture_shows (panel, "as those you chose cannot be: "));
  gtk_window_destroy (window);
}

/* In the table it is said of each capability with whom it is compared, and what is old is marked.
 */
static void
test_columns (void)
{
  static const char *const marks[] = { NULL, "ageing", "old" };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesResults *results = allies_session_get_results (session);
  AlliesDataTable *table = g_object_ref_sink (g_object_new (ALLIES_TYPE_DATA_TABLE, NULL));
  GListModel *rows = NULL;
  guint n_old = 0;

  allies_results_tables_init_capabilities (table);
  allies_results_tables_show_capabilities (
      table, results, &(AlliesChartScope){ NULL, ALLIES_GAP_ORDER_PRIORITY, 0 });
  rows = allies_data_table_get_shown (table);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 16);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AlliesDataRow) row = g_list_model_get_item (rows, i);
      const AlliesGap *gap =
          allies_gaps_find (allies_results_get_gaps (results), allies_data_row_get_subject (row));
      AlliesAgeing ageing = allies_peer_words_get_ageing (gap->cell, 2026);
      g_autofree char *standing = allies_peer_words_dup_standing (gap);

      g_assert_cmpstr (allies_data_row_get_text (row, 5), ==, standing);
      g_assert_cmpstr (allies_data_row_get_mark (row, 6), ==, marks[ageing]);
      g_assert_true ((ageing == ALLIES_AGEING_FRESH)
                     == g_str_equal (allies_data_row_get_text (row, 6), "current"));
      n_old += ageing != ALLIES_AGEING_FRESH;
    }
  g_assert_cmpuint (n_old, >, 0);
  g_object_unref (table);
}

/* Undoing shows what it is about. */
static void
test_reveal (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = NULL;
  GtkWindow *window = NULL;

  g_type_ensure (ALLIES_TYPE_COLUMN);
  page = g_object_new (ALLIES_TYPE_RESULTS_PAGE, "session", session, NULL);
  window = fixture_show (GTK_WIDGET (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "results.show", "s", CAPABILITY);
  g_assert_true (allies_page_reveal (page, "comparison/2026"));
  g_assert_true (fixture_shows (page, "As the company: Retail"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window),
                                         fixture_find (page, ALLIES_TYPE_PEERS_PANEL, NULL)));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/peers-panel/choose-segment", test_choose_segment);
  g_test_add_func ("/peers-panel/follows-the-company", test_follows_the_company);
  g_test_add_func ("/peers-panel/choose-file", test_choose_file);
  g_test_add_func ("/peers-panel/remembered-here", test_remembered_here);
  g_test_add_func ("/peers-panel/columns", test_columns);
  g_test_add_func ("/peers-panel/reveal", test_reveal);
  return g_test_run ();
}
