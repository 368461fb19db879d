/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/exchange.h"

#include "app/answering.h"
#include "base/durable-file.h"
#include "support/app-fixture.h"

#include <string.h>

#define QUESTION "data.single-view.identity"

static char *
dup_path (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("allies-XXXXXX", NULL);

  return g_build_filename (folder, name, NULL);
}

static void
answer (AlliesSession *session, int side, double level, const char *note)
{
  g_assert_true (allies_session_set_side (session, side));
  allies_answering_choose_level (session, fixture_get_question (session, QUESTION), level);
  allies_answering_set_note (session, fixture_get_question (session, QUESTION), note);
}

static AlliesSession *
open (const char *path)
{
  g_autoptr (AlliesDossierFile) file = allies_dossier_file_open (path, NULL, NULL);

  g_assert_nonnull (file);
  return allies_session_new (file, NULL);
}

static void
assert_holds (const char *path, const char *word, gboolean holds)
{
  g_autoptr (GBytes) bytes = allies_durable_file_load (path, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpint (strstr (text, word) != NULL, ==, holds);
}

/* The CMO answers and sends, the CIO answers and returns, and both answers are there. */
static void
test_there_and_back (void)
{
  g_autoptr (AlliesSession) hers = fixture_new_empty_session ();
  g_autofree char *path = dup_path ("copy.allies");
  g_autoptr (GError) error = NULL;

  fixture_make_blind (hers);
  answer (hers, ALLIES_SIDE_MARKETING, 2, "Her secret.");
  g_assert_true (allies_exchange_send (hers, ALLIES_SIDE_TECHNOLOGY, path, &error));
  g_assert_no_error (error);
  assert_holds (path, "Her secret.", FALSE);
  assert_holds (path, "level=\"2\"", FALSE);

  g_autoptr (AlliesSession) his = open (path);
  g_assert_cmpint (allies_session_get_side (his), ==, ALLIES_SIDE_TECHNOLOGY);
  g_assert_false (allies_session_set_side (his, ALLIES_SIDE_MARKETING));
  answer (his, ALLIES_SIDE_TECHNOLOGY, 4, "His secret.");
  g_assert_true (allies_saver_save (allies_session_get_saver (his)));

  g_assert_true (allies_exchange_is_own (hers, path));
  answer (hers, ALLIES_SIDE_MARKETING, 3, "Her second thought.");
  g_auto (GStrv) report = allies_exchange_bring_in (hers, path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (report[0], ==, "1 answer of the CIO came in.");
  g_assert_null (report[1]);

  AlliesDossier *dossier = allies_session_get_dossier (hers);
  AlliesAnswer *own = allies_dossier_get_answer (dossier, 2026, "marketing", QUESTION);
  AlliesAnswer *other = allies_dossier_get_answer (dossier, 2026, "technology", QUESTION);
  g_assert_cmpfloat (allies_answer_get_level (own), ==, 3);
  g_assert_cmpfloat (allies_answer_get_level (other), ==, 4);

  /* his are here and stay sealed */
  g_assert_false (allies_session_set_side (hers, ALLIES_SIDE_TECHNOLOGY));
  g_assert_null (
      allies_dossier_get_answer (allies_session_get_view (hers), 2026, "technology", QUESTION));
  g_assert_nonnull (allies_edit_history_undo (allies_session_get_history (hers)));
  g_assert_null (allies_dossier_get_answer (dossier, 2026, "technology", QUESTION));
}

/* Both answered for one person: the levels of the other side are not told. */
static void
test_conflict_is_not_told (void)
{
  g_autoptr (AlliesSession) hers = fixture_new_empty_session ();
  g_autofree char *path = dup_path ("copy.allies");

  fixture_make_blind (hers);
  answer (hers, ALLIES_SIDE_TECHNOLOGY, 1, "");
  answer (hers, ALLIES_SIDE_MARKETING, 2, "");
  g_assert_true (allies_exchange_send (hers, ALLIES_SIDE_TECHNOLOGY, path, NULL));
  g_autoptr (AlliesSession) his = open (path);
  answer (his, ALLIES_SIDE_TECHNOLOGY, 4, "");
  g_assert_true (allies_saver_save (allies_session_get_saver (his)));
  answer (hers, ALLIES_SIDE_TECHNOLOGY, 5, "");
  g_assert_true (allies_session_set_side (hers, ALLIES_SIDE_MARKETING));

  g_auto (GStrv) report = allies_exchange_bring_in (hers, path, NULL);
  g_autofree char *text = g_strjoinv (" ", report);
  g_assert_nonnull (strstr (text, "1 answer came in twice; the one who gave it can choose."));
  g_assert_null (strstr (text, "level"));
}

static void
test_others (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  g_autoptr (AlliesSession) other = fixture_new_session ();
  g_autofree char *path = dup_path ("nothing.allies");
  g_autoptr (GError) error = NULL;

  g_assert_false (allies_exchange_is_own (session, path));
  g_assert_false (allies_exchange_is_own (session, allies_session_get_path (other)));
  g_assert_null (allies_exchange_bring_in (session, path, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_READ);
  g_clear_error (&error);
  g_assert_null (allies_exchange_bring_in (session, allies_session_get_path (other), &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
}

static void
test_file_name (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *name = allies_exchange_dup_file_name (session, ALLIES_SIDE_TECHNOLOGY);

  g_assert_cmpstr (name, ==, "Northwind Outfitters example 2026 for the CIO.allies");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/exchange/there-and-back", test_there_and_back);
  g_test_add_func ("/exchange/conflict-is-not-told", test_conflict_is_not_told);
  g_test_add_func ("/exchange/others", test_others);
  g_test_add_func ("/exchange/file-name", test_file_name);
  return g_test_run ();
}
