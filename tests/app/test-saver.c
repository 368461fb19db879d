/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/saver.h"

#include "support/app-fixture.h"

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

static void
test_saves_in_time (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesSaver *saver = allies_session_get_saver (session);

  rename_to (session, "First");
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_PENDING);
  fixture_wait (150);
  rename_to (session, "Second");
  fixture_wait (150);
  g_assert_true (is_on_disk (session, "Second"));
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

static void
test_failure_keeps_everything (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesSaver *saver = allies_session_get_saver (session);
  const char *path = allies_session_get_path (session);
  g_autofree char *theirs = NULL;

  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  rename_to (session, "Mine");
  fixture_wait (400);
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_FAILED);
  g_assert_nonnull (strstr (allies_saver_get_message (saver), "somebody else"));
  g_assert_true (g_file_get_contents (path, &theirs, NULL, NULL));
  g_assert_cmpstr (theirs, ==, "theirs");

  g_remove (path);
  g_assert_true (allies_saver_save (saver));
  g_assert_true (is_on_disk (session, "Mine"));
  g_assert_cmpint (allies_saver_get_state (saver), ==, ALLIES_SAVE_DONE);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/saver/saves-in-time", test_saves_in_time);
  g_test_add_func ("/saver/saves-at-once", test_saves_at_once);
  g_test_add_func ("/saver/failure-keeps-everything", test_failure_keeps_everything);
  return g_test_run ();
}
