/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/durable-file-steps.h"

#include "base/durable-file.h"
#include "base/error.h"
#include "base/platform-file-lock.h"
#include "support/sample.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define OLD "what was there"
#define NEW "what is to be there, and longer than what was"

typedef struct
{
  char *folder;
  char *path;
  GString *steps;
  AlliesDurableStep fails;
  int number;
  gsize room; /* how many bytes can be written before the disk is full */
} Fixture;

static const char *const names[] = { "open", "write", "sync", "rename", "remove", "sync-folder" };

static int
hook (AlliesDurableStep step, const char *path, gsize *length, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_string_append_printf (fixture->steps, "%s ", names[step]);
  if (fixture->number != 0 && step == fixture->fails)
    return fixture->number;
  if (step == ALLIES_DURABLE_WRITE && fixture->room == 0)
    return ENOSPC;
  if (step == ALLIES_DURABLE_WRITE)
    {
      *length = MIN (*length, fixture->room);
      fixture->room -= *length;
    }
  return 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("allies-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "f", NULL);
  fixture->steps = g_string_new (NULL);
  fixture->room = G_MAXSIZE;
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  allies_durable_file_set_fault (NULL, NULL);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing stays beside it */
  g_free (fixture->folder);
  g_free (fixture->path);
  g_string_free (fixture->steps, TRUE);
}

static gboolean
replace (Fixture *fixture, const char *known, GError **error)
{
  g_autoptr (GBytes) before = known != NULL ? sample_bytes (known) : NULL;
  g_autoptr (GBytes) after = sample_bytes (NEW);

  return allies_durable_file_replace_known (fixture->path, before, after, error);
}

static void
assert_holds (const Fixture *fixture, const char *text)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, text);
}

/* The content is on disk before its name is, and the name before anybody is told. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  allies_durable_file_set_fault (hook, fixture);
  g_assert_true (replace (fixture, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fixture->steps->str, ==, "open write sync rename sync-folder ");
}

static void
test_each_failure (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    AlliesDurableStep step;
    int number;
    const char *says;
    const char *left;
  } cases[] = {
    { ALLIES_DURABLE_OPEN, ENOSPC, "the disk is full; free some space", OLD },
    { ALLIES_DURABLE_OPEN, EACCES, "this place may not be written to", OLD },
    { ALLIES_DURABLE_OPEN, EROFS, "this place may not be written to", OLD },
    { ALLIES_DURABLE_OPEN, ENOENT, "its folder is not there", OLD },
    { ALLIES_DURABLE_OPEN, ESTALE, "this place is out of reach; connect", OLD },
    { ALLIES_DURABLE_WRITE, ENOSPC, "the disk is full; free some space", OLD },
    { ALLIES_DURABLE_WRITE, EDQUOT, "your share of the disk is used up", OLD },
    { ALLIES_DURABLE_WRITE, EIO, "the drive reports a fault", OLD },
    { ALLIES_DURABLE_SYNC, EIO, "the drive reports a fault", OLD },
    { ALLIES_DURABLE_SYNC, ENOSPC, "the disk is full; free some space", OLD },
    { ALLIES_DURABLE_RENAME, EPERM, "this place may not be written to", OLD },
    { ALLIES_DURABLE_RENAME, ENOENT, "its folder is not there", OLD },
    /* The new content has its name; it is only not certain yet that a power cut leaves it there. */
    { ALLIES_DURABLE_SYNC_FOLDER, EIO, "the drive reports a fault", NEW },
  };

  g_autofree char *new = allies_durable_file_dup_beside (fixture->path, ".new");

  allies_durable_file_set_fault (hook, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
      fixture->fails = cases[i].step;
      fixture->number = cases[i].number;
      g_assert_false (replace (fixture, OLD, &error));
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      assert_holds (fixture, cases[i].left);
      g_assert_false (g_file_test (new, G_FILE_TEST_EXISTS));
    }
  fixture->number = 0;
  g_assert_true (replace (fixture, OLD, NULL));
  assert_holds (fixture, NEW);
}

static void
test_full_at_every_byte (Fixture *fixture, gconstpointer data)
{
  allies_durable_file_set_fault (hook, fixture);
  for (gsize room = 0; room < strlen (NEW); room++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *new = allies_durable_file_dup_beside (fixture->path, ".new");

      fixture->room = room;
      g_assert_false (replace (fixture, OLD, &error));
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
      assert_holds (fixture, OLD);
      g_assert_false (g_file_test (new, G_FILE_TEST_EXISTS));
    }
  fixture->room = strlen (NEW);
  g_assert_true (replace (fixture, OLD, NULL));
  assert_holds (fixture, NEW);
}

/* A write of one byte at a time is slow and not a failure. */
static int
one_byte_hook (AlliesDurableStep step, const char *path, gsize *length, gpointer user_data)
{
  if (step == ALLIES_DURABLE_WRITE)
    *length = 1;
  return 0;
}

static void
test_short_writes (Fixture *fixture, gconstpointer data)
{
  allies_durable_file_set_fault (one_byte_hook, NULL);
  g_assert_true (replace (fixture, OLD, NULL));
  assert_holds (fixture, NEW);
}

/* Somebody who knows nothing of our lock writes while we do. */
static int
intruding_hook (AlliesDurableStep step, const char *path, gsize *length, gpointer user_data)
{
  Fixture *fixture = user_data;

  if (step == ALLIES_DURABLE_SYNC)
    g_assert_true (g_file_set_contents (fixture->path, "theirs", -1, NULL));
  return 0;
}

static void
test_last_look (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  allies_durable_file_set_fault (intruding_hook, fixture);
  g_assert_false (replace (fixture, OLD, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
  assert_holds (fixture, "theirs");
}

static void
test_known (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (replace (fixture, "something else", &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
  assert_holds (fixture, OLD);
  g_assert_true (replace (fixture, OLD, NULL));
  g_assert_true (replace (fixture, OLD, NULL)); /* it holds already what it is to hold */
  assert_holds (fixture, NEW);
}

static void
test_left_over (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new = allies_durable_file_dup_beside (fixture->path, ".new");

  g_assert_true (g_file_set_contents (new, "half of", -1, NULL));
  g_assert_true (replace (fixture, OLD, NULL));
  assert_holds (fixture, NEW);
}

static void
test_waits_for_another_saver (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new = allies_durable_file_dup_beside (fixture->path, ".new");
  g_autoptr (GError) error = NULL;
  int descriptor = g_open (new, O_RDWR | O_CREAT, 0600);

  g_assert_cmpint (allies_platform_lock (descriptor), ==, ALLIES_LOCK_TAKEN);
  g_assert_false (replace (fixture, OLD, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "another program is saving it at this moment"));
  assert_holds (fixture, OLD);
  close (descriptor);
  g_assert_true (replace (fixture, OLD, NULL));
  assert_holds (fixture, NEW);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/durable-file-steps/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("each-failure", test_each_failure);
  ADD ("full-at-every-byte", test_full_at_every_byte);
  ADD ("short-writes", test_short_writes);
  ADD ("last-look", test_last_look);
  ADD ("known", test_known);
  ADD ("left-over", test_left_over);
  ADD ("waits-for-another-saver", test_waits_for_another_saver);
  return g_test_run ();
}
