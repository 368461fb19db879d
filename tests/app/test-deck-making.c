/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-making.h"

#include "app/presenting.h"
#include "base/error.h"
#include "support/app-fixture.h"

#include <string.h>

#define PAGE "gaps"

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_home_dir (), name, NULL);
}

static void
test_name (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *deck = allies_deck_making_dup_name (session, NULL, "pdf");
  g_autofree char *page = allies_deck_making_dup_name (session, PAGE, "png");

  g_assert_cmpstr (deck, ==, "Northwind Outfitters example 2026.pdf");
  g_assert_cmpstr (page, ==, "Northwind Outfitters example 2026 " PAGE ".png");
}

/* The window draws hidden pages in their places; paper does without them. */
static void
test_hidden (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesScene) shown = NULL;
  g_autoptr (AlliesScene) printed = NULL;
  guint index;

  g_assert_true (allies_presenting_set_hidden (session, PAGE, TRUE));
  shown = allies_deck_making_new (session, TRUE, &error);
  g_assert_no_error (error);
  printed = allies_deck_making_new (session, FALSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (allies_scene_find_page (shown, PAGE, &index));
  g_assert_null (allies_scene_find_page (printed, PAGE, &index));
}

static void
test_save (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path ("deck.pdf");
  g_autofree char *text = NULL;

  g_assert_true (allies_deck_making_save (session, path, &error));
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
}

/* The ending of the name says which picture; a page can be taken out although it is hidden. */
/* The notes leave out the pages that are hidden. */
static void
test_save_notes (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path ("notes.pdf");
  g_autofree char *nowhere = dup_path ("none/notes.pdf");
  g_autofree char *all = NULL;
  g_autofree char *fewer = NULL;
  gsize n_all;
  gsize n_fewer;

  g_assert_true (allies_deck_making_save_notes (session, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &all, &n_all, NULL));
  g_assert_true (g_str_has_prefix (all, "%PDF-"));
  g_assert_true (allies_presenting_set_hidden (session, PAGE, TRUE));
  g_assert_true (allies_deck_making_save_notes (session, path, &error));
  g_assert_true (g_file_get_contents (path, &fewer, &n_fewer, NULL));
  g_assert_cmpuint (n_fewer, <, n_all);
  g_assert_false (allies_deck_making_save_notes (session, nowhere, &error));
  g_assert_nonnull (error);
}

static void
test_save_page (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (GError) error = NULL;
  g_autofree char *svg = dup_path ("page.svg");
  g_autofree char *png = dup_path ("page.png");
  g_autofree char *text = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  allies_presenting_set_hidden (session, PAGE, TRUE);
  g_assert_true (allies_deck_making_save_page (session, PAGE, svg, &error));
  g_file_get_contents (svg, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "<svg"));
  g_assert_true (allies_deck_making_save_page (session, PAGE, png, &error));
  texture = gdk_texture_new_from_filename (png, &error);
  g_assert_no_error (error);
}

static void
test_no_such_page (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path ("none.png");

  g_assert_false (allies_deck_making_save_page (session, "none", path, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/deck-making/name", test_name);
  g_test_add_func ("/deck-making/hidden", test_hidden);
  g_test_add_func ("/deck-making/save", test_save);
  g_test_add_func ("/deck-making/save-notes", test_save_notes);
  g_test_add_func ("/deck-making/save-page", test_save_page);
  g_test_add_func ("/deck-making/no-such-page", test_no_such_page);
  return g_test_run ();
}
