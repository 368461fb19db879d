/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/durable-file.h"

#include "base/durable-file-steps.h"
#include "base/error.h"
#include "base/platform-file-lock.h"
#include "base/xml-guard.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#ifndef O_CLOEXEC
#define O_CLOEXEC 0
#endif
#ifndef O_NOFOLLOW
#define O_NOFOLLOW 0
#endif

#define PART_SIZE     ((gsize)64 * 1024)
#define MAXIMUM_LINKS 32
#define MAXIMUM_WAITS 100
#define WAIT_US       10000
#define CHANGED       (-1)

typedef struct
{
  const char *target;
  GBytes *known; /* (nullable) */
  GBytes *content;
} Replacement;

static char *
resolve_once (const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);

  if (target == NULL || g_path_is_absolute (target))
    return g_steal_pointer (&target);
  g_autofree char *folder = g_path_get_dirname (path);
  return g_build_filename (folder, target, NULL);
}

/* The rename must replace the file that a link points to, not the link. NULL for a circle. */
static char *
resolve_links (const char *path)
{
  char *current = g_strdup (path);

  for (int i = 0; i < MAXIMUM_LINKS; i++)
    {
      g_autofree char *previous = current;

      current = resolve_once (previous);
      if (current == NULL)
        return g_steal_pointer (&previous);
    }
  g_free (current);
  return NULL;
}

char *
allies_durable_file_dup_target (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);
  return resolve_links (path);
}

char *
allies_durable_file_dup_beside (const char *path, const char *suffix)
{
  g_return_val_if_fail (path != NULL && suffix != NULL, NULL);

  g_autofree char *target = resolve_links (path);
  const char *actual = target != NULL ? target : path;
  g_autofree char *folder = g_path_get_dirname (actual);
  g_autofree char *base = g_path_get_basename (actual);
  g_autofree char *name = g_strconcat (".", base, suffix, NULL);

  return g_build_filename (folder, name, NULL);
}

/* What a program left here that was ended in the middle of saving is nobody's any more. */
static void
remove_left_over (const char *path)
{
  int descriptor = g_open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);

  if (descriptor < 0)
    return;
  if (allies_platform_lock (descriptor) != ALLIES_LOCK_HELD
      && allies_platform_is_same_file (descriptor, path))
    g_unlink (path);
  close (descriptor);
}

/* The file that is to take the place of the other is the lock as well: who has it, saves.
 * Returns: -1 with errno, EEXIST while somebody else saves */
static int
open_new (const char *path, int mode)
{
  int descriptor = allies_durable_step_open (path, O_RDWR | O_CREAT | O_EXCL, mode);

  if (descriptor >= 0 || errno != EEXIST)
    return descriptor;
  remove_left_over (path);
  errno = EEXIST;
  return -1;
}

static int
take_new (const char *path, int mode)
{
  int descriptor = open_new (path, mode);

  if (descriptor < 0)
    return -1;
  if (allies_platform_lock (descriptor) != ALLIES_LOCK_HELD
      && allies_platform_is_same_file (descriptor, path))
    return descriptor;
  close (descriptor);
  errno = EEXIST;
  return -1;
}

static int
wait_for_new (const char *path, int mode)
{
  for (int i = 0; i < MAXIMUM_WAITS; i++)
    {
      int descriptor = take_new (path, mode);

      if (descriptor >= 0 || errno != EEXIST)
        return descriptor;
      if (i > 0)
        g_usleep (WAIT_US);
    }
  errno = EBUSY;
  return -1;
}

static gboolean
equal_content (const char *path, GBytes *content)
{
  g_autoptr (GBytes) now = allies_durable_file_load (path, NULL);

  return now != NULL && g_bytes_equal (now, content);
}

/* A file that has vanished is written anew; one that holds something else, readable or not, is
 * somebody's work. */
static gboolean
is_as_known (const Replacement *replacement)
{
  return replacement->known == NULL || !g_file_test (replacement->target, G_FILE_TEST_EXISTS)
         || equal_content (replacement->target, replacement->known)
         || equal_content (replacement->target, replacement->content);
}

static gboolean
fill (int descriptor, GBytes *content)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (content, &length);

  return allies_durable_step_write (descriptor, data, length)
         && allies_durable_step_sync (descriptor);
}

/* Returns: 0 when it is done, the errno else, CHANGED when the place holds something else */
static int
put_in_place (const Replacement *replacement, const char *path, int descriptor)
{
  if (!is_as_known (replacement))
    return CHANGED;
  if (!fill (descriptor, replacement->content))
    return errno;
  /* It took time to write; what came in between is as good as what was there before. */
  if (!is_as_known (replacement))
    return CHANGED;
  return allies_durable_step_rename (path, replacement->target) ? 0 : errno;
}

static int
replace (const Replacement *replacement)
{
  g_autofree char *path = allies_durable_file_dup_beside (replacement->target, ".new");
  GStatBuf status;
  gboolean exists = g_stat (replacement->target, &status) == 0;
  int mode = exists ? (int)(status.st_mode & 0777) : 0644;
  int descriptor = wait_for_new (path, mode | 0600);
  int number = descriptor < 0 ? errno : put_in_place (replacement, path, descriptor);

  if (descriptor < 0)
    return number;
  if (number != 0)
    g_unlink (path);
  /* The umask narrowed them; the content is safe whether or not this succeeds. */
  else if (exists)
    g_chmod (replacement->target, mode);
  close (descriptor);
  if (number == 0 && !allies_durable_step_sync_folder (replacement->target))
    return errno;
  return number;
}

gboolean
allies_durable_file_replace_known (const char *path, GBytes *known, GBytes *content, GError **error)
{
  g_return_val_if_fail (path != NULL && content != NULL, FALSE);

  g_autofree char *target = resolve_links (path);
  Replacement replacement = { target, known, content };
  int number = target != NULL ? replace (&replacement) : ELOOP;

  if (number == 0)
    return TRUE;
  if (number == CHANGED)
    g_set_error (
        error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
        _ ("%s was changed by somebody else in the meantime; save a copy under another name."),
        path);
  else
    g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE, _ ("%s could not be saved: %s."), path,
                 allies_durable_explain (number));
  return FALSE;
}

gboolean
allies_durable_file_replace (const char *path, GBytes *content, GError **error)
{
  return allies_durable_file_replace_known (path, NULL, content, error);
}

/* A size from the file system says nothing for a pipe or a device, so it is read and counted. */
static GByteArray *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *part = g_malloc (PART_SIZE);
  gsize length = PART_SIZE;

  if (stream == NULL)
    return NULL;
  while (length == PART_SIZE && content->len <= ALLIES_XML_MAXIMUM_SIZE)
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), part, PART_SIZE, &length, NULL, error))
        return NULL;
      g_byte_array_append (content, part, (guint)length);
    }
  return g_steal_pointer (&content);
}

GBytes *
allies_durable_file_load (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GError) fault = NULL;
  g_autoptr (GByteArray) content = read_file (path, &fault);

  if (content == NULL)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_READ, _ ("%s could not be opened: %s."), path,
                   g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                       ? _ ("there is no such file")
                       : fault->message);
      return NULL;
    }
  if (content->len > ALLIES_XML_MAXIMUM_SIZE)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT,
                   _ ("%s:1: The file is larger than 16 MiB, so it is not read."), path);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}
