/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-file.h"

#include "base/durable-file-steps.h"
#include "support/sample-dossier.h"
#include "support/sample-file.h"

#include <errno.h>
#include <string.h>

typedef SampleFile Fixture;

static void
put_target (AlliesDossier *dossier, const char *capability, double level)
{
  allies_dossier_put (
      dossier, SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", capability, "level", level, NULL));
}

static void
attend (Fixture *fixture)
{
  fixture->history = allies_edit_history_new (fixture->dossier);
  allies_dossier_file_attend (fixture->file, fixture->history);
}

static void
edit_and_record (AlliesDossierFile *file,
                 AlliesEditHistory *history,
                 const char *capability,
                 double level)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (allies_edit_history_apply (
      history, "Target", SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", capability, "level", level, NULL)));
  g_assert_true (allies_dossier_file_record (file, &error));
  g_assert_no_error (error);
}

static AlliesDossierFile *
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AlliesDossierFile *file = NULL;

  g_clear_object (&fixture->history);
  g_clear_object (&fixture->file);
  file = allies_dossier_file_open (fixture->path, NULL, &error);
  g_assert_no_error (error);
  return file;
}

static void
assert_target (AlliesDossierFile *file, const char *capability, double level)
{
  AlliesTarget *target =
      allies_dossier_get_target (allies_dossier_file_get_dossier (file), SAMPLE_YEAR, capability);

  g_assert_cmpfloat (target != NULL ? allies_target_get_level (target) : 0, ==, level);
}

static void
assert_notice (AlliesDossierFile *file, const char *beginning)
{
  gboolean stays = FALSE;
  g_autofree char *notice = allies_dossier_file_take_notice (file, &stays);

  g_assert_nonnull (notice);
  g_test_message ("%s", notice);
  g_assert_true (g_str_has_prefix (notice, beginning));
}

static void
test_recovers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = sample_file_load (fixture->path);
  g_autoptr (AlliesDossierFile) again = NULL;
  g_autoptr (AlliesEditHistory) history = NULL;

  attend (fixture);
  edit_and_record (fixture->file, fixture->history, "art.one", 2);
  edit_and_record (fixture->file, fixture->history, "art.one", 3);
  allies_edit_history_undo (fixture->history);
  g_assert_true (allies_dossier_file_record (fixture->file, NULL));
  again = reopen (fixture);
  assert_target (again, "art.one", 2);
  g_autofree char *after = sample_file_load (fixture->path);
  g_assert_cmpstr (before, ==, after);
  history = allies_edit_history_new (allies_dossier_file_get_dossier (again));
  allies_dossier_file_attend (again, history);
  assert_notice (again, "3 changes that were not yet in the file were recovered.");
  sample_file_save (again);
}

/* The program ended between the file and the removal of the journal. */
static void
test_recovers_what_is_there (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, ".a.allies.journal", NULL);
  g_autofree char *journal = NULL;
  gsize length = 0;
  g_autoptr (AlliesDossierFile) again = NULL;
  g_autofree char *before = NULL;

  attend (fixture);
  edit_and_record (fixture->file, fixture->history, "art.one", 2);
  edit_and_record (fixture->file, fixture->history, "art.one", 3);
  g_assert_true (g_file_get_contents (path, &journal, &length, NULL));
  sample_file_save (fixture->file);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  before = sample_file_load (fixture->path);
  g_assert_true (g_file_set_contents (path, journal, (gssize)length, NULL));
  again = reopen (fixture);
  g_autofree char *read = sample_dossier_dup_bytes (allies_dossier_file_get_dossier (again));
  g_assert_cmpstr (read, ==, before);
  sample_file_save (again);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Somebody else has changed the same target since: both are kept, and nobody is silent about it. */
static void
test_recovers_a_difference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesDossierFile) other = NULL;
  g_autoptr (AlliesDossierFile) again = NULL;
  g_autoptr (AlliesEditHistory) history = NULL;

  attend (fixture);
  edit_and_record (fixture->file, fixture->history, "art.one", 2);
  other = allies_dossier_file_open (fixture->path, NULL, NULL);
  put_target (allies_dossier_file_get_dossier (other), "art.one", 5);
  sample_file_save (other);
  again = reopen (fixture);
  assert_target (again, "art.one", 5);
  history = allies_edit_history_new (allies_dossier_file_get_dossier (again));
  allies_dossier_file_attend (again, history);
  assert_notice (again,
                 "Changes that were not yet in the file were recovered and brought together");
  sample_file_save (again);
  g_autofree char *text = sample_file_load (fixture->path);
  g_assert_nonnull (strstr (text, "level=\"5\""));
  g_assert_nonnull (strstr (text, "level=\"2\""));
}

/* Their file is not even a dossier: theirs stays, ours goes on in a copy. */
static void
test_goes_on_in_a_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock = NULL;

  attend (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "theirs", -1, NULL));
  edit_and_record (fixture->file, fixture->history, "art.one", 2);
  sample_file_save (fixture->file);
  assert_notice (fixture->file, fixture->path);
  g_autofree char *theirs = sample_file_load (fixture->path);
  g_assert_cmpstr (theirs, ==, "theirs");
  const char *path = allies_dossier_file_get_path (fixture->file);
  g_autofree char *copy = sample_file_load (path);
  g_autofree char *name = g_path_get_basename (path);
  g_assert_true (g_str_has_prefix (name, "a (copy of "));
  g_assert_nonnull (strstr (copy, "<target capability=\"art.one\" level=\"2\"/>"));
  edit_and_record (fixture->file, fixture->history, "art.one", 3);
  sample_file_save (fixture->file);
}

static void
test_second_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesDossierFile) other = NULL;
  g_autoptr (AlliesEditHistory) history = NULL;

  attend (fixture);
  other = allies_dossier_file_open (fixture->path, NULL, NULL);
  history = allies_edit_history_new (allies_dossier_file_get_dossier (other));
  allies_dossier_file_attend (other, history);
  assert_notice (other, "This dossier is open in another window as well");
  edit_and_record (other, history, "art.one", 2);
  edit_and_record (fixture->file, fixture->history, "art.two", 4);
  sample_file_save (other);
  sample_file_save (fixture->file);
  assert_target (fixture->file, "art.one", 2);
  assert_target (fixture->file, "art.two", 4);
  allies_edit_history_undo (history);
  g_assert_true (allies_dossier_file_record (other, NULL));
  sample_file_save (other);
  assert_target (other, "art.one", 0);
  assert_target (other, "art.two", 4);
}

static int
beside_hook (AlliesDurableStep step, const char *path, gsize *length, gpointer folder)
{
  return step == ALLIES_DURABLE_OPEN && g_str_has_prefix (path, folder) ? EROFS : 0;
}

static void
test_keeps_at_home (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesDossierFile) again = NULL;
  g_autoptr (GError) error = NULL;
  gboolean stays = FALSE;

  attend (fixture);
  allies_durable_file_set_fault (beside_hook, fixture->folder);
  edit_and_record (fixture->file, fixture->history, "art.one", 2);
  g_assert_true (allies_dossier_file_is_kept (fixture->file));
  assert_notice (fixture->file, "Nothing can be written beside this file at the moment.");
  g_assert_false (allies_dossier_file_save (fixture->file, &error));
  g_assert_nonnull (strstr (error->message, "this place may not be written to"));
  edit_and_record (fixture->file, fixture->history, "art.one", 3);
  g_assert_null (allies_dossier_file_take_notice (fixture->file, &stays));
  allies_durable_file_set_fault (NULL, NULL);
  again = reopen (fixture);
  assert_target (again, "art.one", 3);
  sample_file_save (again);
}

static void
test_undo_across_saving (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = sample_file_load (fixture->path);

  attend (fixture);
  for (guint i = 0; i < 12; i++)
    {
      edit_and_record (fixture->file, fixture->history, i % 2 ? "art.one" : "art.two", 1 + i % 5);
      if (i % 3 == 0)
        sample_file_save (fixture->file);
    }
  g_autofree char *last = sample_dossier_dup_bytes (fixture->dossier);
  for (guint i = 0; allies_edit_history_undo (fixture->history) != NULL; i++)
    {
      g_assert_true (allies_dossier_file_record (fixture->file, NULL));
      if (i % 4 == 0)
        sample_file_save (fixture->file);
    }
  sample_file_save (fixture->file);
  g_autofree char *undone = sample_file_load (fixture->path);
  g_assert_cmpstr (undone, ==, before);
  while (allies_edit_history_redo (fixture->history) != NULL)
    g_assert_true (allies_dossier_file_record (fixture->file, NULL));
  sample_file_save (fixture->file);
  g_autofree char *redone = sample_file_load (fixture->path);
  g_assert_cmpstr (redone, ==, last);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/dossier-file-journal/recovers", test_recovers },
    { "/dossier-file-journal/recovers-what-is-there", test_recovers_what_is_there },
    { "/dossier-file-journal/recovers-a-difference", test_recovers_a_difference },
    { "/dossier-file-journal/goes-on-in-a-copy", test_goes_on_in_a_copy },
    { "/dossier-file-journal/second-window", test_second_window },
    { "/dossier-file-journal/keeps-at-home", test_keeps_at_home },
    { "/dossier-file-journal/undo-across-saving", test_undo_across_saving },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, sample_file_set_up, tests[i].run,
                sample_file_tear_down);
  return g_test_run ();
}
