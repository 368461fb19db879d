/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/durable-file.h"

#include "base/error.h"
#include "base/xml-guard.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

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

/* The rename must replace the file that a link points to, not the link. */
static char *
resolve_link (const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);

  if (target == NULL)
    return g_strdup (path);
  if (g_path_is_absolute (target))
    return g_steal_pointer (&target);
  g_autofree char *folder = g_path_get_dirname (path);
  return g_build_filename (folder, target, NULL);
}

gboolean
allies_durable_file_replace (const char *path, GBytes *content, GError **error)
{
  g_return_val_if_fail (path != NULL && content != NULL, FALSE);

  g_autofree char *target = resolve_link (path);
  g_autoptr (GError) fault = NULL;
  gsize length;
  const char *data = g_bytes_get_data (content, &length);
  GStatBuf status;
  int mode = g_stat (target, &status) == 0 ? (int)(status.st_mode & 0777) : 0644;

  if (g_file_set_contents_full (target, data != NULL ? data : "", (gssize)length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode,
                                &fault))
    return TRUE;
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE, _ ("%s could not be saved: %s."), path,
               explain (fault));
  return FALSE;
}

GBytes *
allies_durable_file_load (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GError) fault = NULL;
  GStatBuf status;
  char *data = NULL;
  gsize length = 0;

  if (g_stat (path, &status) == 0 && status.st_size > (goffset)ALLIES_XML_MAXIMUM_SIZE)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT,
                   _ ("%s:1: The file is larger than 16 MiB, so it is not read."), path);
      return NULL;
    }
  if (!g_file_get_contents (path, &data, &length, &fault))
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_READ, _ ("%s could not be opened: %s."), path,
                   g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                       ? _ ("there is no such file")
                       : fault->message);
      return NULL;
    }
  return g_bytes_new_take (data, length);
}
