/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/durable-file.h"

#include "base/error.h"
#include "base/xml-guard.h"
#include "support/sample.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("allies-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static char *
in_folder (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* (transfer full): the names in the folder, sorted */
static char *
list (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  GList *names = NULL;
  GString *all = g_string_new (NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    names = g_list_insert_sorted (names, g_strdup (name), (GCompareFunc)g_strcmp0);
  for (GList *name = names; name != NULL; name = name->next)
    g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", (const char *)name->data);
  g_list_free_full (names, g_free);
  return g_string_free (all, FALSE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = in_folder (fixture, name);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
replace (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = sample_bytes (text);
  g_autoptr (GError) error = NULL;
  gboolean done = allies_durable_file_replace (path, bytes, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = allies_durable_file_load (path, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  const char *const contents[] = { "one", "a longer two", "", "three" };
  g_autofree char *path = in_folder (fixture, "f");

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      replace (path, contents[i]);
      assert_holds (path, contents[i]);
      g_autofree char *names = list (fixture);
      g_assert_cmpstr (names, ==, "f");
    }
}

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  const mode_t modes[] = { 0600, 0640, 0644, 0660, 0664, 0666, 0755, 0700 };
  mode_t old = umask (0022);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *path = in_folder (fixture, "f");
      GStatBuf status;

      replace (path, "before");
      g_assert_cmpint (g_chmod (path, (int)modes[i]), ==, 0);
      replace (path, "after");
      assert_holds (path, "after");
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmphex (status.st_mode & 0777, ==, modes[i]);
    }
  umask (old);
}

static void
test_new_file_heeds_umask (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "f");
  mode_t old = umask (0077);
  GStatBuf status;

  replace (path, "private");
  umask (old);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

static void
make_link (const Fixture *fixture, const char *target, const char *name)
{
  g_autofree char *path = in_folder (fixture, name);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "f");
  const char *const links[] = { "near", "whole", "chain", "chain-of-chain" };

  replace (path, "before");
  make_link (fixture, "f", "near");
  make_link (fixture, path, "whole");
  make_link (fixture, "near", "chain");
  make_link (fixture, "./chain", "chain-of-chain");
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *link = in_folder (fixture, links[i]);

      replace (link, links[i]);
      assert_holds (path, links[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *link = in_folder (fixture, links[i]);

      g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
    }
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_dangling_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "f");
  g_autofree char *link = in_folder (fixture, "link");

  make_link (fixture, "f", "link");
  replace (link, "new");
  assert_holds (path, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_circular_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "a");
  g_autoptr (GBytes) bytes = sample_bytes ("x");
  g_autoptr (GError) error = NULL;

  make_link (fixture, "b", "a");
  make_link (fixture, "a", "b");
  g_assert_false (allies_durable_file_replace (path, bytes, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "it is a link that leads back to itself"));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_missing_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "gone/f");
  g_autoptr (GBytes) bytes = sample_bytes ("x");
  g_autoptr (GError) error = NULL;

  g_assert_false (allies_durable_file_replace (path, bytes, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_autofree char *expected = g_strdup_printf (
      "%s could not be saved: its folder is not there (any more); save a copy elsewhere.", path);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_folder_is_a_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = in_folder (fixture, "f");
  g_autofree char *path = in_folder (fixture, "f/g");
  g_autoptr (GBytes) bytes = sample_bytes ("x");
  g_autoptr (GError) error = NULL;

  replace (file, "kept");
  g_assert_false (allies_durable_file_replace (path, bytes, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "its folder is not there"));
  assert_holds (file, "kept");
}

static void
test_folder_in_the_way (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "f");
  g_autoptr (GBytes) bytes = sample_bytes ("x");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_false (allies_durable_file_replace (path, bytes, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  g_autofree char *names = list (fixture);
  g_assert_cmpstr (names, ==, "f");
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "f");
  g_autoptr (GBytes) bytes = sample_bytes ("new");
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write to a read-only folder");
      return;
    }
  replace (path, "old");
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  g_assert_false (allies_durable_file_replace (path, bytes, &error));
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "this place may not be written to"));
  assert_holds (path, "old");
  g_autofree char *names = list (fixture);
  g_assert_cmpstr (names, ==, "f");
}

static void
test_nothing_can_be_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = sample_bytes ("new");
  g_autoptr (GError) error = NULL;

  /* Also where root runs the tests: no file can be made in here. */
  g_assert_false (allies_durable_file_replace ("/proc/self/f", bytes, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_true (g_str_has_prefix (error->message, "/proc/self/f could not be saved: "));
}

static void
test_load_faults (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "none");
  g_autofree char *expected =
      g_strdup_printf ("%s could not be opened: there is no such file.", path);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_null (allies_durable_file_load (path, &missing));
  g_assert_error (missing, ALLIES_ERROR, ALLIES_ERROR_READ);
  g_assert_cmpstr (missing->message, ==, expected);
  g_assert_null (allies_durable_file_load (fixture->folder, &folder));
  g_assert_error (folder, ALLIES_ERROR, ALLIES_ERROR_READ);
}

static void
test_load_limit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "f");
  g_autoptr (GError) error = NULL;

  replace (path, "");
  g_assert_cmpint (truncate (path, ALLIES_XML_MAXIMUM_SIZE), ==, 0);
  g_autoptr (GBytes) most = allies_durable_file_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (most), ==, ALLIES_XML_MAXIMUM_SIZE);

  g_assert_cmpint (truncate (path, (off_t)ALLIES_XML_MAXIMUM_SIZE + 1), ==, 0);
  g_assert_null (allies_durable_file_load (path, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT);
  g_autofree char *expected =
      g_strdup_printf ("%s:1: The file is larger than 16 MiB, so it is not read.", path);
  g_assert_cmpstr (error->message, ==, expected);
}

/* It says that it is empty and has no end. */
static void
test_load_endless (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/dev/zero", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/zero");
      return;
    }
  g_assert_null (allies_durable_file_load ("/dev/zero", &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/durable-file/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("replace", test_replace);
  ADD ("permissions", test_permissions);
  ADD ("new-file-heeds-umask", test_new_file_heeds_umask);
  ADD ("links", test_links);
  ADD ("dangling-link", test_dangling_link);
  ADD ("circular-link", test_circular_link);
  ADD ("missing-folder", test_missing_folder);
  ADD ("folder-is-a-file", test_folder_is_a_file);
  ADD ("folder-in-the-way", test_folder_in_the_way);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("nothing-can-be-made", test_nothing_can_be_made);
  ADD ("load-faults", test_load_faults);
  ADD ("load-limit", test_load_limit);
  ADD ("load-endless", test_load_endless);
  return g_test_run ();
}
