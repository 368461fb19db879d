/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/platform-file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#ifdef G_OS_UNIX
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#endif

#ifndef O_CLOEXEC
#define O_CLOEXEC 0
#endif
#ifndef O_NOFOLLOW
#define O_NOFOLLOW 0
#endif

#define FIRST_LINE      "allies-lock 1"
#define MAXIMUM_TEXT    1024
#define MAXIMUM_TRIES   5
#define MAXIMUM_SECONDS ((gint64)24 * 60 * 60)

struct _AlliesFileLock
{
  char *path;
  int descriptor;
};

AlliesLockState
allies_platform_lock (int descriptor)
{
#ifdef G_OS_UNIX
  if (flock (descriptor, LOCK_EX | LOCK_NB) == 0)
    return ALLIES_LOCK_TAKEN;
  return errno == EWOULDBLOCK ? ALLIES_LOCK_HELD : ALLIES_LOCK_UNKNOWN;
#else
  return ALLIES_LOCK_UNKNOWN;
#endif
}

gboolean
allies_platform_is_same_file (int descriptor, const char *path)
{
#ifdef G_OS_UNIX
  struct stat open_file;
  struct stat named_file;

  return fstat (descriptor, &open_file) == 0 && stat (path, &named_file) == 0
         && open_file.st_ino == named_file.st_ino && open_file.st_dev == named_file.st_dev;
#else
  return g_file_test (path, G_FILE_TEST_EXISTS);
#endif
}

static gboolean
is_process_gone (gint64 process)
{
#ifdef G_OS_UNIX
  return process <= 0 || (kill ((pid_t)process, 0) != 0 && errno == ESRCH);
#else
  return FALSE;
#endif
}

AlliesLockHolder *
allies_lock_holder_new_self (void)
{
  AlliesLockHolder *holder = g_new0 (AlliesLockHolder, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  holder->host = g_strdup (g_get_host_name ());
  holder->process = getpid ();
  holder->since = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  return holder;
}

static const char *
get_value (const char *line, const char *name)
{
  gsize length = strlen (name);

  return line != NULL && strncmp (line, name, length) == 0 && line[length] == ' '
             ? line + length + 1
             : NULL;
}

AlliesLockHolder *
allies_lock_holder_new_from_text (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 5);
  guint n = g_strv_length (lines);
  const char *host = n > 3 ? get_value (lines[1], "host") : NULL;
  const char *process = n > 3 ? get_value (lines[2], "process") : NULL;
  const char *since = n > 3 ? get_value (lines[3], "since") : NULL;
  AlliesLockHolder *holder = NULL;

  if (host == NULL || process == NULL || since == NULL || !g_str_equal (lines[0], FIRST_LINE)
      || !g_utf8_validate (text, -1, NULL))
    return NULL;
  holder = g_new0 (AlliesLockHolder, 1);
  holder->host = g_strdup (host);
  holder->process = g_ascii_strtoll (process, NULL, 10);
  holder->since = g_strdup (since);
  return holder;
}

char *
allies_lock_holder_to_text (const AlliesLockHolder *holder)
{
  g_return_val_if_fail (holder != NULL, NULL);
  return g_strdup_printf (FIRST_LINE "\nhost %s\nprocess %" G_GINT64_FORMAT "\nsince %s\n",
                          holder->host, holder->process, holder->since);
}

gboolean
allies_lock_holder_is_here (const AlliesLockHolder *holder)
{
  g_return_val_if_fail (holder != NULL, FALSE);
  return g_str_equal (holder->host, g_get_host_name ());
}

/* In seconds, 0 when it is not known */
static gint64
get_time_changed (int descriptor)
{
#ifdef G_OS_UNIX
  struct stat status;

  return fstat (descriptor, &status) == 0 ? (gint64)status.st_mtime : 0;
#else
  return 0;
#endif
}

gboolean
allies_lock_holder_is_gone (const AlliesLockHolder *holder, int descriptor)
{
  g_return_val_if_fail (holder != NULL, TRUE);

  gint64 seconds = g_get_real_time () / G_USEC_PER_SEC - get_time_changed (descriptor);

  if (allies_lock_holder_is_here (holder))
    return is_process_gone (holder->process);
  return seconds > MAXIMUM_SECONDS;
}

void
allies_lock_holder_free (AlliesLockHolder *holder)
{
  if (holder == NULL)
    return;
  g_free (holder->host);
  g_free (holder->since);
  g_free (holder);
}

static AlliesLockHolder *
read_holder (int descriptor)
{
  char text[MAXIMUM_TEXT + 1];
  gssize length = 0;

  if (lseek (descriptor, 0, SEEK_SET) != 0)
    return NULL;
  length = read (descriptor, text, MAXIMUM_TEXT);
  if (length <= 0)
    return NULL;
  text[length] = '\0';
  return allies_lock_holder_new_from_text (text);
}

/* On a full disk the file stays empty; the lock holds all the same. */
static void
write_holder (int descriptor)
{
  g_autoptr (AlliesLockHolder) self = allies_lock_holder_new_self ();
  g_autofree char *text = allies_lock_holder_to_text (self);

  if (ftruncate (descriptor, 0) == 0 && lseek (descriptor, 0, SEEK_SET) == 0
      && write (descriptor, text, strlen (text)) < 0)
    g_debug ("The lock file stays empty: %s", g_strerror (errno));
}

static gboolean
is_somebody_elses (AlliesLockState state, const AlliesLockHolder *holder, int descriptor)
{
  if (state == ALLIES_LOCK_HELD)
    return TRUE;
  if (holder == NULL || (state == ALLIES_LOCK_TAKEN && allies_lock_holder_is_here (holder)))
    return FALSE;
  return !allies_lock_holder_is_gone (holder, descriptor);
}

/* Returns: whether another try makes sense, because the file has gone in between */
static gboolean
try_to_take (const char *path, int *descriptor, AlliesLockHolder **holder)
{
  AlliesLockState state = ALLIES_LOCK_UNKNOWN;
  gboolean is_others = FALSE;
  g_autoptr (AlliesLockHolder) other = NULL;

  *descriptor = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (*descriptor < 0)
    return FALSE;
  state = allies_platform_lock (*descriptor);
  other = read_holder (*descriptor);
  is_others = is_somebody_elses (state, other, *descriptor);
  if (!is_others && allies_platform_is_same_file (*descriptor, path))
    {
      write_holder (*descriptor);
      return FALSE;
    }
  close (*descriptor);
  *descriptor = -1;
  if (!is_others)
    return TRUE;
  if (holder != NULL)
    *holder = other != NULL ? g_steal_pointer (&other) : allies_lock_holder_new_self ();
  return FALSE;
}

AlliesFileLock *
allies_file_lock_take (const char *path, AlliesLockHolder **holder)
{
  g_return_val_if_fail (path != NULL, NULL);

  int descriptor = -1;
  AlliesFileLock *lock = NULL;

  if (holder != NULL)
    *holder = NULL;
  for (int i = 0; i < MAXIMUM_TRIES && try_to_take (path, &descriptor, holder); i++)
    ;
  if (descriptor < 0)
    return NULL;
  lock = g_new0 (AlliesFileLock, 1);
  lock->path = g_strdup (path);
  lock->descriptor = descriptor;
  return lock;
}

void
allies_file_lock_refresh (AlliesFileLock *lock)
{
  g_return_if_fail (lock != NULL);
#ifdef G_OS_UNIX
  futimens (lock->descriptor, NULL);
#endif
}

void
allies_file_lock_release (AlliesFileLock *lock)
{
  if (lock == NULL)
    return;
  if (allies_platform_is_same_file (lock->descriptor, lock->path))
    g_unlink (lock->path);
  close (lock->descriptor);
  g_free (lock->path);
  g_free (lock);
}
