/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-file.h"
#include "support/sample-dossier.h"
#include "support/sample-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define TOO_LARGE ((gsize)16 * 1024 * 1024 + 1)

typedef SampleFile Fixture;

static void
edit (AlliesDossier *dossier)
{
  allies_dossier_put (
      dossier, 2026,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", "art.one", "level", 4.0, NULL));
}

static void
test_create_and_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = sample_file_load (fixture->path);
  g_autofree char *expected = sample_dossier_dup_bytes (fixture->dossier);
  g_autoptr (AlliesDossierFile) again = allies_dossier_file_open (fixture->path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (allies_dossier_file_get_path (again), ==, fixture->path);
  g_autofree char *read = sample_dossier_dup_bytes (allies_dossier_file_get_dossier (again));
  g_assert_cmpstr (read, ==, expected);
}

static void
test_create_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossier) other = allies_dossier_new (NULL);
  g_autofree char *before = sample_file_load (fixture->path);

  g_assert_null (allies_dossier_file_create (fixture->path, other, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
  g_autofree char *after = sample_file_load (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  edit (fixture->dossier);
  sample_file_save (fixture->file);
  g_autofree char *text = sample_file_load (fixture->path);
  g_assert_nonnull (strstr (text, "<target capability=\"art.one\" level=\"4\"/>"));
  sample_file_save (fixture->file);
}

static void
put_target (AlliesDossier *dossier, const char *capability, double level)
{
  allies_dossier_put (
      dossier, SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", capability, "level", level, NULL));
}

/* Two who have the file open in one program: neither overwrites the other. */
static void
test_changed_by_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) other = allies_dossier_file_open (fixture->path, NULL, &error);
  g_autofree char *notice = NULL;
  gboolean stays = FALSE;

  put_target (allies_dossier_file_get_dossier (other), "art.one", 4);
  sample_file_save (other);
  put_target (fixture->dossier, "art.two", 2);
  sample_file_save (fixture->file);
  g_autofree char *left = sample_file_load (fixture->path);
  g_assert_nonnull (strstr (left, "<target capability=\"art.one\" level=\"4\"/>"));
  g_assert_nonnull (strstr (left, "<target capability=\"art.two\" level=\"2\"/>"));
  notice = allies_dossier_file_take_notice (fixture->file, &stays);
  g_assert_false (stays);
  g_assert_true (g_str_has_prefix (notice, "Somebody else has changed this dossier meanwhile"));
  sample_file_save (other);
  sample_file_save (fixture->file);
  g_autofree char *still = sample_file_load (fixture->path);
  g_assert_cmpstr (still, ==, left);
}

/* What cannot be read any more may still be somebody's work. */
static void
test_replaced_by_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *large = g_malloc0 (TOO_LARGE);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (g_file_set_contents (fixture->path, large, (gssize)TOO_LARGE, NULL));
  edit (fixture->dossier);
  g_assert_false (allies_dossier_file_save (fixture->file, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, TOO_LARGE);
}

static void
test_vanished_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = sample_file_load (fixture->path);

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  sample_file_save (fixture->file);
  g_autofree char *after = sample_file_load (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  edit (fixture->dossier);
  sample_file_save (fixture->file);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_vanished_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence =
      g_strdup_printf ("%s could not be saved: its folder is not there (any more); save a copy "
                       "elsewhere.",
                       fixture->path);

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_assert_false (allies_dossier_file_save (fixture->file, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  sample_file_save (fixture->file);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *probe = g_build_filename (fixture->folder, "probe", NULL);
  g_autofree char *before = sample_file_load (fixture->path);

  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  if (g_file_set_contents (probe, "", 0, NULL))
    {
      g_remove (probe);
      g_chmod (fixture->folder, 0700);
      g_test_skip ("Nothing is read-only for this user");
      return;
    }
  edit (fixture->dossier);
  g_assert_false (allies_dossier_file_save (fixture->file, &error));
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "this place may not be written to"));
  g_autofree char *after = sample_file_load (fixture->path);
  g_assert_cmpstr (before, ==, after);
  sample_file_save (fixture->file);
}

/* The kernel's own tree takes no files from anybody, not even from the superuser. */
static void
test_refused_by_system (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/sys/kernel", G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("There is no /sys here");
      return;
    }
  g_assert_null (allies_dossier_file_create ("/sys/kernel/a.allies", fixture->dossier, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_true (g_str_has_prefix (error->message, "/sys/kernel/a.allies could not be saved: "));
}

static void
test_open_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = g_build_filename (fixture->folder, "b.allies", NULL);
  g_autofree char *sentence =
      g_strdup_printf ("%s could not be opened: there is no such file.", missing);

  g_assert_null (allies_dossier_file_open (missing, NULL, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_READ);
  g_assert_cmpstr (error->message, ==, sentence);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (fixture->path, "<dossier", -1, NULL));
  g_assert_null (allies_dossier_file_open (fixture->path, NULL, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_SYNTAX);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/dossier-file/create-and-open", test_create_and_open },
    { "/dossier-file/create-over", test_create_over },
    { "/dossier-file/save", test_save },
    { "/dossier-file/changed-by-others", test_changed_by_others },
    { "/dossier-file/replaced-by-unreadable", test_replaced_by_unreadable },
    { "/dossier-file/vanished-file", test_vanished_file },
    { "/dossier-file/vanished-folder", test_vanished_folder },
    { "/dossier-file/read-only", test_read_only },
    { "/dossier-file/refused-by-system", test_refused_by_system },
    { "/dossier-file/open-fails", test_open_fails },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, sample_file_set_up, tests[i].run,
                sample_file_tear_down);
  return g_test_run ();
}
