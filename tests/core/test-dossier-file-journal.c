/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-file.h"

#include "base/durable-file-steps.h"
#include "support/sample-dossier.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  AlliesDossier *dossier;
  AlliesDossierFile *file;
  AlliesEditHistory *history;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("allies-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "a.allies", NULL);
  fixture->dossier = sample_dossier_new (LEVEL ("cmo", "art.one.a", "3"));
  fixture->file = allies_dossier_file_create (fixture->path, fixture->dossier, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;

  g_clear_object (&fixture->history);
  g_clear_object (&fixture->file);
  folder = g_dir_open (fixture->folder, 0, NULL);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_true (*name != '.'); /* nothing half-written beside it, no lock, no journal */
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->dossier);
}

static char *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
save (AlliesDossierFile *file)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = allies_dossier_file_save (file, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

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
  g_autofree char *before = load (fixture->path);
  g_autoptr (AlliesDossierFile) again = NULL;
  g_autoptr (AlliesEditHistory) history = NULL;

  attend (fixture);
  edit_and_record (fixture->file, fixture->history, "art.one", 2);
  edit_and_record (fixture->file, fixture->history, "art.one", 3);
  allies_edit_history_undo (fixture->history);
  g_assert_true (allies_dossier_file_record (fixture->file, NULL));
  again = reopen (fixture);
  assert_target (again, "art.one", 2);
  g_autofree char *after = load (fixture->path);
  g_assert_cmpstr (before, ==, after);
  history = allies_edit_history_new (allies_dossier_file_get_dossier (again));
  allies_dossier_file_attend (again, history);
  assert_notice (again, "3 changes that were not yet in the file were recovered.");
  save (again);
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
  save (fixture->file);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  before = load (fixture->path);
  g_assert_true (g_file_set_contents (path, journal, (gssize)length, NULL));
  again = reopen (fixture);
  g_autofree char *read = sample_dossier_dup_bytes (allies_dossier_file_get_dossier (again));
  g_assert_cmpstr (read, ==, before);
  save (again);
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
  save (other);
  again = reopen (fixture);
  assert_target (again, "art.one", 5);
  history = allies_edit_history_new (allies_dossier_file_get_dossier (again));
  allies_dossier_file_attend (again, history);
  assert_notice (again,
                 "Changes that were not yet in the file were recovered and brought together");
  save (again);
  g_autofree char *text = load (fixture->path);
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
  save (fixture->file);
  assert_notice (fixture->file, fixture->path);
  g_autofree char *theirs = load (fixture->path);
  g_assert_cmpstr (theirs, ==, "theirs");
  const char *path = allies_dossier_file_get_path (fixture->file);
  g_autofree char *copy = load (path);
  g_autofree char *name = g_path_get_basename (path);
  g_assert_true (g_str_has_prefix (name, "a (copy of "));
  g_assert_nonnull (strstr (copy, "<target capability=\"art.one\" level=\"2\"/>"));
  edit_and_record (fixture->file, fixture->history, "art.one", 3);
  save (fixture->file);
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
  save (other);
  save (fixture->file);
  assert_target (fixture->file, "art.one", 2);
  assert_target (fixture->file, "art.two", 4);
  allies_edit_history_undo (history);
  g_assert_true (allies_dossier_file_record (other, NULL));
  save (other);
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
  save (again);
}

static void
test_undo_across_saving (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = load (fixture->path);

  attend (fixture);
  for (guint i = 0; i < 12; i++)
    {
      edit_and_record (fixture->file, fixture->history, i % 2 ? "art.one" : "art.two", 1 + i % 5);
      if (i % 3 == 0)
        save (fixture->file);
    }
  g_autofree char *last = sample_dossier_dup_bytes (fixture->dossier);
  for (guint i = 0; allies_edit_history_undo (fixture->history) != NULL; i++)
    {
      g_assert_true (allies_dossier_file_record (fixture->file, NULL));
      if (i % 4 == 0)
        save (fixture->file);
    }
  save (fixture->file);
  g_autofree char *undone = load (fixture->path);
  g_assert_cmpstr (undone, ==, before);
  while (allies_edit_history_redo (fixture->history) != NULL)
    g_assert_true (allies_dossier_file_record (fixture->file, NULL));
  save (fixture->file);
  g_autofree char *redone = load (fixture->path);
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
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
