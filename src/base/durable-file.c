/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/durable-file.h"

#include "base/error.h"
#include "base/xml-guard.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MAXIMUM_LINKS 32

static const char *
explain (const GError *fault)
{
  if (g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return _ ("the disk is full; free some space, or save a copy elsewhere");
  if (g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_ROFS)
      || g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_ACCES)
      || g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_PERM))
    return _ ("this place may not be written to; save a copy elsewhere");
  if (g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_NOENT)
      || g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    return _ ("its folder is not there (any more); save a copy elsewhere");
  return fault->message;
}

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

static gboolean
write_file (const char *target, GBytes *content, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (content, &length);
  GStatBuf status;
  gboolean exists = g_stat (target, &status) == 0;
  int mode = exists ? (int)(status.st_mode & 0777) : 0644;

  if (!g_file_set_contents_full (target, data != NULL ? data : "", (gssize)length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode,
                                 error))
    return FALSE;
  /* The umask narrowed them; the content is safe whether or not this succeeds. */
  if (exists)
    g_chmod (target, mode);
  return TRUE;
}

gboolean
allies_durable_file_replace (const char *path, GBytes *content, GError **error)
{
  g_return_val_if_fail (path != NULL && content != NULL, FALSE);

  g_autofree char *target = resolve_links (path);
  g_autoptr (GError) fault = NULL;

  if (target == NULL)
    g_set_error_literal (&fault, G_FILE_ERROR, G_FILE_ERROR_LOOP,
                         _ ("it is a link that leads back to itself"));
  else if (write_file (target, content, &fault))
    return TRUE;
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE, _ ("%s could not be saved: %s."), path,
               explain (fault));
  return FALSE;
}

/* A size from the file system says nothing for a pipe or a device, so it is read and counted. */
static char *
read_file (const char *path, gsize *length, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = NULL;

  if (stream == NULL)
    return NULL;
  data = g_malloc (ALLIES_XML_MAXIMUM_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, ALLIES_XML_MAXIMUM_SIZE + 1, length,
                                NULL, error))
    return NULL;
  return g_realloc (g_steal_pointer (&data), MAX (*length, 1));
}

GBytes *
allies_durable_file_load (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GError) fault = NULL;
  gsize length = 0;
  g_autofree char *data = read_file (path, &length, &fault);

  if (data == NULL)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_READ, _ ("%s could not be opened: %s."), path,
                   g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                       ? _ ("there is no such file")
                       : fault->message);
      return NULL;
    }
  if (length > ALLIES_XML_MAXIMUM_SIZE)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT,
                   _ ("%s:1: The file is larger than 16 MiB, so it is not read."), path);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&data), length);
}
