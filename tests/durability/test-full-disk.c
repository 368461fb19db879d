/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves where there is no room: on a file system of a few pages, filled so that each number of
 * pages is left once, and under a limit that stops writing at each byte. A file system gives room
 * by whole pages, so the first shows what really happens and the second that no position matters.
 */
#define _GNU_SOURCE
#include "base/durable-file.h"
#include "base/error.h"
#include "dossier/dossier-file.h"
#include "dossier/dossier-writer.h"
#include "support/sample-dossier.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGES       64
#define NOTE_LENGTH 60000

static gboolean may_mount;
static int page_size;

/* A mount that nobody else sees and that ends with this process. */
static gboolean
enter_own_mounts (void)
{
  if (unshare (CLONE_NEWNS) != 0 && unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;
  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static AlliesDossierFile *
create_file (const char *path, const char *note)
{
  g_autofree char *answer = g_strdup_printf ("<answer respondent='cmo' question='art.one.a' "
                                             "state='level' level='2'><note>%s</note></answer>",
                                             note);
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (answer);
  g_autoptr (GError) error = NULL;
  AlliesDossierFile *file = allies_dossier_file_create (path, dossier, &error);

  g_assert_no_error (error);
  return file;
}

/* Leaves so many pages free. */
static void
fill_disk (const char *path, gsize free_pages)
{
  g_autofree char *page = g_malloc0 ((gsize)page_size);
  int descriptor = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gsize n = 0;

  while (write (descriptor, page, (gsize)page_size) == page_size)
    n++;
  g_assert_cmpuint (n, >, free_pages);
  g_assert_cmpint (ftruncate (descriptor, (off_t)((n - free_pages) * (gsize)page_size)), ==, 0);
  close (descriptor);
}

static char *
load (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
set_target (AlliesDossierFile *file, AlliesEditHistory *history, double level)
{
  g_assert_true (allies_edit_history_apply (
      history, "Target", SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", "art.one", "level", level, NULL)));
  g_assert_true (allies_dossier_file_record (file, NULL));
  g_assert_true (allies_dossier_file_is_kept (file));
}

/* Returns: whether there was room */
static gboolean
save_with_room (AlliesDossierFile *file,
                AlliesEditHistory *history,
                const char *folder,
                gsize pages)
{
  const char *path = allies_dossier_file_get_path (file);
  g_autofree char *filler = g_build_filename (folder, "filler", NULL);
  g_autofree char *new = allies_durable_file_dup_beside (path, ".new");
  g_autofree char *before = load (path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved = FALSE;

  fill_disk (filler, pages);
  set_target (file, history, 1 + (double)(pages % 5));
  saved = allies_dossier_file_save (file, &error);
  after = load (path);
  g_assert_false (g_file_test (new, G_FILE_TEST_EXISTS));
  if (saved)
    g_assert_cmpstr (after, !=, before);
  else
    {
      g_assert_cmpstr (after, ==, before);
      g_assert_nonnull (strstr (error->message, "the disk is full; free some space"));
      g_assert_true (allies_dossier_file_is_kept (file));
    }
  g_assert_cmpint (g_remove (filler), ==, 0);
  g_assert_true (allies_dossier_file_save (file, NULL));
  return saved;
}

static void
fill_step_by_step (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "a.allies", NULL);
  g_autofree char *note = g_strnfill (NOTE_LENGTH, 'x');
  g_autoptr (AlliesDossierFile) file = create_file (path, note);
  g_autoptr (AlliesEditHistory) history =
      allies_edit_history_new (allies_dossier_file_get_dossier (file));
  guint n_saved = 0;
  guint n_failed = 0;

  allies_dossier_file_attend (file, history);
  for (gsize pages = 0; pages < NOTE_LENGTH / (gsize)page_size + 6; pages++)
    if (save_with_room (file, history, folder, pages))
      n_saved++;
    else
      n_failed++;
  g_test_message ("%u times too full, %u times room enough", n_failed, n_saved);
  g_assert_cmpuint (n_failed, >=, NOTE_LENGTH / (guint)page_size);
  g_assert_cmpuint (n_saved, >, 0);
}

static void
test_file_system (void)
{
  g_autofree char *folder = g_dir_make_tmp ("allies-XXXXXX", NULL);
  g_autofree char *options = g_strdup_printf ("size=%d", PAGES * page_size);

  if (!may_mount || mount ("tmpfs", folder, "tmpfs", 0, options) != 0)
    {
      g_rmdir (folder);
      g_test_skip ("no file system may be mounted here");
      return;
    }
  fill_step_by_step (folder);
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
  g_rmdir (folder);
}

static void
set_limit (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* In memory where there is such a place: what a disk does otherwise is not the question here, and
 * there are thousands of positions. */
static char *
make_quick_folder (void)
{
  g_autofree char *folder = g_strdup ("/dev/shm/allies-XXXXXX");

  return g_mkdtemp (folder) != NULL ? g_steal_pointer (&folder)
                                    : g_dir_make_tmp ("allies-XXXXXX", NULL);
}

static void
test_every_byte (void)
{
  g_autofree char *folder = make_quick_folder ();
  g_autofree char *path = g_build_filename (folder, "a.allies", NULL);
  g_autofree char *new = allies_durable_file_dup_beside (path, ".new");
  g_autoptr (AlliesDossierFile) file = create_file (path, "short");
  AlliesDossier *dossier = allies_dossier_file_get_dossier (file);
  g_autofree char *before = load (path);
  g_autoptr (GBytes) bytes = NULL;

  allies_dossier_put (
      dossier, SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", "art.one", "level", 3.0, NULL));
  bytes = allies_dossier_write (dossier);
  for (gsize room = 0; room < g_bytes_get_size (bytes); room++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      gboolean saved = FALSE;

      set_limit (room);
      saved = allies_dossier_file_save (file, &error);
      set_limit (RLIM_INFINITY);
      g_assert_false (saved);
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
      after = load (path);
      g_assert_cmpstr (after, ==, before);
      g_assert_false (g_file_test (new, G_FILE_TEST_EXISTS));
    }
  g_test_message ("%u positions", (guint)g_bytes_get_size (bytes));
  g_assert_true (allies_dossier_file_save (file, NULL));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  page_size = (int)sysconf (_SC_PAGESIZE);
  may_mount = enter_own_mounts ();
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/full-disk/file-system", test_file_system);
  g_test_add_func ("/full-disk/every-byte", test_every_byte);
  return g_test_run ();
}
