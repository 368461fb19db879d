/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/saver.h"

#include "base/durable-file-steps.h"
#include "base/durable-file.h"
#include "support/app-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>

static void
rename_to (AlliesSession *session, const char *name)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);

  allies_edit_history_apply (
      allies_session_get_history (session), "Name", 0,
      allies_record_with (allies_dossier_get_organisation (dossier), "name", name, NULL));
}

static gboolean
is_on_disk (AlliesSession *session, const char *text)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (allies_session_get_path (session), &content, NULL, NULL));
  return strstr (content, text) != NULL;
}

static char *
dup_journal_path (AlliesSession *session)
{
  return allies_durable_file_dup_beside (allies_session_get_path (session), ".journal");
}

/* An edit counts as saved when it is in the journal; the file follows when it is quiet. */
static void
test_saves_in_time (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesSaver *saver = allies_session_get_saver (session);
  g_autofree char *path = dup_journal_path (session);
  g_autofree char *journal = NULL;

  rename_to (session, "First");
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_DONE);
  g_assert_true (g_file_get_contents (path, &journal, NULL, NULL));
  g_assert_nonnull (strstr (journal, "First"));
  g_assert_false (is_on_disk (session, "First"));
  fixture_wait (600);
  rename_to (session, "Second");
  fixture_wait (600);
  g_assert_false (is_on_disk (session, "First"));
  fixture_wait (600);
  g_assert_true (is_on_disk (session, "Second"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_DONE);
}

/* Neither beside the file nor at home: then the file has to be quick. */
static int
journal_hook (AlliesDurableStep step, const char *path, gsize *length, gpointer user_data)
{
  return step == ALLIES_DURABLE_OPEN && g_str_has_suffix (path, ".journal") ? ENOSPC : 0;
}

static void
test_saves_without_a_journal (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesSaver *saver = allies_session_get_saver (session);

  allies_durable_file_set_fault (journal_hook, NULL);
  rename_to (session, "First");
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_PENDING);
  g_assert_false (allies_saver_is_kept (saver));
  fixture_wait (350);
  allies_durable_file_set_fault (NULL, NULL);
  g_assert_true (is_on_disk (session, "First"));
  g_assert_true (allies_saver_is_kept (saver));
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_DONE);
}

static void
test_saves_at_once (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();

  rename_to (session, "At once");
  g_assert_true (allies_saver_save (allies_session_get_saver (session)));
  g_assert_true (is_on_disk (session, "At once"));
}

static int
beside_hook (AlliesDurableStep step, const char *path, gsize *length, gpointer folder)
{
  g_autofree char *place = path != NULL ? g_path_get_dirname (path) : NULL;

  return step == ALLIES_DURABLE_OPEN && g_strcmp0 (place, folder) == 0 ? EROFS : 0;
}

static void
test_failure_keeps_everything (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesSaver *saver = allies_session_get_saver (session);
  g_autofree char *folder = g_path_get_dirname (allies_session_get_path (session));

  allies_durable_file_set_fault (beside_hook, folder);
  rename_to (session, "Mine");
  g_assert_cmpint (allies_saver_get_state (saver), ==,
                   ALLIES_SAVE_DONE); /* in the journal at home */
  g_assert_false (allies_saver_save (saver));
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_FAILED);
  g_assert_true (allies_saver_is_kept (saver));
  g_assert_nonnull (strstr (allies_saver_get_message (saver), "may not be written to"));
  rename_to (session, "Mine too");
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_FAILED);
  g_assert_true (allies_saver_is_kept (saver));
  allies_durable_file_set_fault (NULL, NULL);
  g_assert_true (allies_saver_save (saver));
  g_assert_true (is_on_disk (session, "Mine too"));
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_DONE);
}

static void
test_goes_on_in_a_copy (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesSaver *saver = allies_session_get_saver (session);
  g_autofree char *path = g_strdup (allies_session_get_path (session));
  g_autofree char *theirs = NULL;

  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  rename_to (session, "Mine");
  g_assert_true (allies_saver_save (saver));
  g_assert_cmpstr (allies_session_get_path (session), !=, path);
  g_assert_true (is_on_disk (session, "Mine"));
  g_assert_true (g_file_get_contents (path, &theirs, NULL, NULL));
  g_assert_cmpstr (theirs, ==, "theirs");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/saver/saves-in-time", test_saves_in_time);
  g_test_add_func ("/saver/saves-at-once", test_saves_at_once);
  g_test_add_func ("/saver/saves-without-a-journal", test_saves_without_a_journal);
  g_test_add_func ("/saver/goes-on-in-a-copy", test_goes_on_in_a_copy);
  g_test_add_func ("/saver/failure-keeps-everything", test_failure_keeps_everything);
  return g_test_run ();
}
