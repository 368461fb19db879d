/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifdef __linux__
#define _GNU_SOURCE
#include <sys/mman.h>
#endif

#include "base/platform-memory.h"

#include "base/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define MEMORY_PREFIX "/proc/self/fd/"

/* Returns: -1 where there are no such files, or no path to them */
static int
open_memory (const char *name, char **path)
{
#ifdef __linux__
  int descriptor = memfd_create (name, MFD_CLOEXEC);

  if (descriptor < 0)
    return -1;
  *path = g_strdup_printf (MEMORY_PREFIX "%d", descriptor);
  if (g_access (*path, R_OK) == 0)
    return descriptor;
  g_clear_pointer (path, g_free);
  close (descriptor);
#endif
  return -1;
}

static gboolean
write_all (int descriptor, GBytes *content)
{
  gsize left;
  const char *at = g_bytes_get_data (content, &left);

  while (left > 0)
    {
      gssize written = write (descriptor, at, left);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;
      at += written;
      left -= (gsize)written;
    }
  return TRUE;
}

int
allies_platform_anonymous_file (const char *name, GBytes *content, char **path, GError **error)
{
  int descriptor;

  g_return_val_if_fail (name != NULL && content != NULL && path != NULL, -1);

  *path = NULL;
  descriptor = open_memory (name, path);
  if (descriptor < 0)
    descriptor = g_file_open_tmp ("allies-XXXXXX", path, NULL);
  if (descriptor >= 0 && write_all (descriptor, content))
    return descriptor;

  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE,
               _ ("There is no room for a temporary file: %s. Free some space and try again."),
               g_strerror (errno));
  allies_platform_release_file (descriptor, g_steal_pointer (path));
  return -1;
}

void
allies_platform_release_file (int descriptor, char *path)
{
  if (path != NULL && !g_str_has_prefix (path, MEMORY_PREFIX))
    g_unlink (path);
  if (descriptor >= 0)
    close (descriptor);
  g_free (path);
}
