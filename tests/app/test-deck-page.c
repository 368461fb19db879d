/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-page.h"

#include "app/column.h"
#include "base/error.h"
#include "support/app-fixture.h"

static AlliesPage *
new_page (AlliesSession *session)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  return g_object_new (ALLIES_TYPE_DECK_PAGE, "session", session, NULL);
}

static void
test_pages (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkListBox *list = fixture_find (page, GTK_TYPE_LIST_BOX, NULL);

  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 13));
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "deck.next", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "deck.next", NULL);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (page), "deck.previous", NULL);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 1);
  gtk_window_destroy (window);
}

static guint
count_rows (AlliesPage *page)
{
  GtkListBox *list = fixture_find (page, GTK_TYPE_LIST_BOX, NULL);
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int)n) != NULL)
    n++;
  return n;
}

static char *
dup_row_name (AlliesPage *page, int index)
{
  return fixture_dup_label (
      gtk_list_box_get_row_at_index (fixture_find (page, GTK_TYPE_LIST_BOX, NULL), index));
}

static void
go_to (AlliesPage *page, int index)
{
  GtkListBox *list = fixture_find (page, GTK_TYPE_LIST_BOX, NULL);

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, index));
}

/* The sentence about a logo, where it is shown. */
static GtkWidget *
find_trouble (AlliesPage *page)
{
  GtkWidget *label =
      fixture_find (page, GTK_TYPE_LABEL,
                    "The logo in this dossier is damaged, so the pages are without it; choose it "
                    "again under “Look of the deck”.");

  return label != NULL && gtk_widget_get_visible (label) ? label : NULL;
}

/* What is hidden stays in the list; the other pages have the numbers of the PDF. */
static void
test_hide (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  guint n = count_rows (page);
  g_autofree char *hidden = NULL;
  g_autofree char *next = NULL;

  go_to (page, 2);
  gtk_widget_activate_action (GTK_WIDGET (page), "deck.hidden", NULL);
  fixture_settle (session);
  hidden = dup_row_name (page, 2);
  next = dup_row_name (page, 3);
  g_assert_cmpuint (count_rows (page), ==, n);
  g_assert_true (g_str_has_prefix (hidden, "Hidden: "));
  g_assert_true (g_str_has_prefix (next, "Page 3: "));
  gtk_widget_activate_action (GTK_WIDGET (page), "deck.hidden", NULL);
  fixture_settle (session);
  g_free (hidden);
  hidden = dup_row_name (page, 2);
  g_assert_true (g_str_has_prefix (hidden, "Page 3: "));
  go_to (page, 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "deck.hidden", NULL);
  fixture_settle (session);
  g_free (hidden);
  hidden = dup_row_name (page, 0);
  g_assert_true (g_str_has_prefix (hidden, "Page 1: "));
  gtk_window_destroy (window);
}

/* The page that is shown goes along, and so does the focus. */
static void
test_move (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  GtkListBox *list = fixture_find (page, GTK_TYPE_LIST_BOX, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  go_to (page, 2);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (list)));
  before = dup_row_name (page, 2);
  gtk_widget_activate_action (GTK_WIDGET (page), "deck.move-down", NULL);
  fixture_settle (session);
  after = dup_row_name (page, 3);
  g_assert_cmpstr (strchr (after, ':'), ==, strchr (before, ':'));
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 3);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (list))
                 == GTK_WIDGET (gtk_list_box_get_selected_row (list)));
  gtk_widget_activate_action (GTK_WIDGET (page), "deck.move-onto", "(ss)", "standing", "cover");
  fixture_settle (session);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 1);
  gtk_window_destroy (window);
}

static void
test_save_page (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  static const char *const names[] = { "page.png", "page.svg" };
  static const char *const starts[] = { "\x89PNG", "<?xml" };

  go_to (page, 4);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_get_home_dir (), names[i], NULL);
      g_autofree char *content = NULL;

      gtk_widget_activate_action (GTK_WIDGET (page), "deck.save-page-to", "s", path);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, starts[i]));
    }
  gtk_window_destroy (window);
}

static void
test_save_notes (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  g_autofree char *path = g_build_filename (g_get_home_dir (), "page-notes.pdf", NULL);
  g_autofree char *content = NULL;

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (page), "deck.save-notes-to", "s", path));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  gtk_window_destroy (window);
}

static char *export(AlliesPage *page, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_assert_true (allies_deck_page_export (ALLIES_DECK_PAGE (page), path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, length, NULL));
  return content;
}

static void
test_export (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  gsize lengths[3] = { 0 };
  g_autofree char *first = export(page, "first.pdf", &lengths[0]);
  g_autofree char *second = export(page, "second.pdf", &lengths[1]);
  g_autofree char *draft = NULL;

  g_assert_true (g_str_has_prefix (first, "%PDF-"));
  g_assert_cmpmem (first, lengths[0], second, lengths[1]);
  g_object_set (page, "draft", TRUE, NULL);
  draft = export(page, "draft.pdf", &lengths[2]);
  g_assert_false (lengths[0] == lengths[2] && memcmp (first, draft, lengths[0]) == 0);
  gtk_window_destroy (window);
}

static void
test_export_fails_in_words (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  g_autoptr (GError) error = NULL;

  g_assert_false (
      allies_deck_page_export (ALLIES_DECK_PAGE (page), "/no/such/folder/x.pdf", &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  gtk_window_destroy (window);
}

static void
test_empty_teaches (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture_find (page, GTK_TYPE_STACK, NULL)), ==,
                   "empty");
  gtk_window_destroy (window);
}

static void
test_file_name (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = g_object_ref_sink (new_page (session));
  g_autofree char *name = allies_deck_page_dup_file_name (ALLIES_DECK_PAGE (page));

  g_assert_cmpstr (name, ==, "Northwind Outfitters example 2026.pdf");
  g_object_unref (page);
}

/* The pages are shown without a logo that cannot be drawn, and that is said. */
static void
test_damaged_logo (void)
{
  const char *const pieces[] = { "bm8gcGljdHVyZQ==", NULL };
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesPage *page = new_page (session);
  GtkWindow *window = fixture_show (GTK_WIDGET (page));
  AlliesEditHistory *history = allies_session_get_history (session);

  g_assert_null (find_trouble (page));
  allies_edit_history_begin (history, "Logo");
  allies_edit_history_put (history, allies_session_get_year (session),
                           allies_record_new (ALLIES_TYPE_LOGO, "data", pieces, NULL));
  allies_edit_history_end (history);
  fixture_settle (session);
  g_assert_nonnull (find_trouble (page));
  g_assert_true (count_rows (page) > 10);
  allies_edit_history_undo (history);
  fixture_settle (session);
  g_assert_null (find_trouble (page));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/deck-page/damaged-logo", test_damaged_logo);
  g_test_add_func ("/deck-page/pages", test_pages);
  g_test_add_func ("/deck-page/hide", test_hide);
  g_test_add_func ("/deck-page/move", test_move);
  g_test_add_func ("/deck-page/save-page", test_save_page);
  g_test_add_func ("/deck-page/save-notes", test_save_notes);
  g_test_add_func ("/deck-page/export", test_export);
  g_test_add_func ("/deck-page/export-fails-in-words", test_export_fails_in_words);
  g_test_add_func ("/deck-page/empty-teaches", test_empty_teaches);
  g_test_add_func ("/deck-page/file-name", test_file_name);
  return g_test_run ();
}
