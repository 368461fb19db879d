/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/platform-file-lock.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define NOBODY 999999999

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("allies-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, ".a.lock", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
test_take_and_release (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesLockHolder) holder = NULL;
  AlliesFileLock *lock = allies_file_lock_take (fixture->path, &holder);
  g_autofree char *text = NULL;
  g_autofree char *process = g_strdup_printf ("process %d\n", (int)getpid ());

  g_assert_nonnull (lock);
  g_assert_null (holder);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "allies-lock 1\nhost "));
  g_assert_nonnull (strstr (text, process));
  g_assert_null (strstr (text, g_get_user_name ()));
  allies_file_lock_release (lock);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_second_one_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesLockHolder) holder = NULL;
  g_autoptr (AlliesFileLock) lock = allies_file_lock_take (fixture->path, NULL);

  g_assert_null (allies_file_lock_take (fixture->path, &holder));
  g_assert_nonnull (holder);
  g_assert_true (allies_lock_holder_is_here (holder));
  g_assert_cmpint (holder->process, ==, getpid ());
}

static void
write_lock (const Fixture *fixture, const char *host, int process, gint64 hours)
{
  g_autofree char *text = g_strdup_printf (
      "allies-lock 1\nhost %s\nprocess %d\nsince 2026-01-02T03:04:05Z\n", host, process);
  time_t then = time (NULL) - hours * 3600;
  struct utimbuf times = { then, then };

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  g_assert_cmpint (utime (fixture->path, &times), ==, 0);
}

static void
test_stale (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *host;
    int process;
    gint64 hours;
    gboolean is_taken;
  } cases[] = {
    { g_get_host_name (), NOBODY, 0, TRUE },
    { g_get_host_name (), 1, 0, TRUE }, /* the number of a process may be used again */
    { "elsewhere", 1, 1, FALSE },
    { "elsewhere", 1, 23, FALSE },
    { "elsewhere", 1, 25, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesLockHolder) holder = NULL;
      g_autoptr (AlliesFileLock) lock = NULL;

      write_lock (fixture, cases[i].host, cases[i].process, cases[i].hours);
      lock = allies_file_lock_take (fixture->path, &holder);
      g_assert_cmpint (lock != NULL, ==, cases[i].is_taken);
      g_assert_cmpint (holder == NULL, ==, cases[i].is_taken);
      if (holder != NULL)
        g_assert_cmpstr (holder->host, ==, "elsewhere");
    }
}

static void
test_ends_with_the_process (Fixture *fixture, gconstpointer data)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    _exit (allies_file_lock_take (fixture->path, NULL) != NULL ? 0 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  allies_file_lock_release (allies_file_lock_take (fixture->path, NULL));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  const char *const texts[] = { "", "x", "allies-lock 1\n", "allies-lock 1\nhost\nprocess\nsince\n",
                                "allies-lock 1\nhost \xff\nprocess 1\nsince x\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (AlliesFileLock) lock = NULL;

      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      lock = allies_file_lock_take (fixture->path, NULL);
      g_assert_nonnull (lock);
    }
}

static void
test_no_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesLockHolder) holder = NULL;

  g_assert_null (allies_file_lock_take ("/proc/self/no-such", &holder));
  g_assert_null (holder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/platform-file-lock/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("take-and-release", test_take_and_release);
  ADD ("second-one-is-told", test_second_one_is_told);
  ADD ("stale", test_stale);
  ADD ("ends-with-the-process", test_ends_with_the_process);
  ADD ("damaged", test_damaged);
  ADD ("no-writing", test_no_writing);
  return g_test_run ();
}
