/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/durable-file-steps.h"

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

static AlliesDurableHook fault_hook;
static gpointer fault_data;

static gboolean
is_allowed (AlliesDurableStep step, const char *path, gsize *length)
{
  int number = fault_hook != NULL ? fault_hook (step, path, length, fault_data) : 0;

  if (number == 0)
    return TRUE;
  errno = number;
  return FALSE;
}

void
allies_durable_file_set_fault (AlliesDurableHook hook, gpointer user_data)
{
  fault_hook = hook;
  fault_data = user_data;
}

int
allies_durable_step_open (const char *path, int flags, int mode)
{
  return is_allowed (ALLIES_DURABLE_OPEN, path, NULL)
             ? g_open (path, flags | O_CLOEXEC | O_NOFOLLOW, mode)
             : -1;
}

gboolean
allies_durable_step_write (int descriptor, const char *data, gsize length)
{
  while (length > 0)
    {
      gsize part = length;
      gssize written = 0;

      if (!is_allowed (ALLIES_DURABLE_WRITE, NULL, &part))
        return FALSE;
      written = write (descriptor, data, part);
      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      if (written == 0)
        {
          errno = ENOSPC;
          return FALSE;
        }
      data += written;
      length -= (gsize)written;
    }
  return TRUE;
}

gboolean
allies_durable_step_sync (int descriptor)
{
  return is_allowed (ALLIES_DURABLE_SYNC, NULL, NULL) && g_fsync (descriptor) == 0;
}

gboolean
allies_durable_step_rename (const char *from, const char *to)
{
  return is_allowed (ALLIES_DURABLE_RENAME, to, NULL) && g_rename (from, to) == 0;
}

gboolean
allies_durable_step_remove (const char *path)
{
  return is_allowed (ALLIES_DURABLE_REMOVE, path, NULL) && g_unlink (path) == 0;
}

#ifdef G_OS_UNIX
/* Some file systems, most of them on a network, cannot synchronise a folder at all. */
static gboolean
sync_descriptor (int descriptor)
{
  int number = g_fsync (descriptor) == 0 ? 0 : errno;

  close (descriptor);
  errno = number;
  return number == 0 || number == EINVAL || number == ENOTSUP || number == EBADF;
}
#endif

gboolean
allies_durable_step_sync_folder (const char *path)
{
  if (!is_allowed (ALLIES_DURABLE_SYNC_FOLDER, path, NULL))
    return FALSE;
#ifdef G_OS_UNIX
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_CLOEXEC, 0);

  /* One may write to a folder that one may not list. */
  if (descriptor < 0)
    return errno == EACCES;
  return sync_descriptor (descriptor);
#else
  return TRUE;
#endif
}

const char *
allies_durable_explain (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EFBIG:
      return _ ("the disk is full; free some space, or save a copy elsewhere");
#ifdef EDQUOT
    case EDQUOT:
      return _ ("your share of the disk is used up; remove what you do not need, or save a copy "
                "elsewhere");
#endif
    case EROFS:
    case EACCES:
    case EPERM:
      return _ ("this place may not be written to; save a copy elsewhere");
    case ENOENT:
    case ENOTDIR:
      return _ ("its folder is not there (any more); save a copy elsewhere");
    case ENODEV:
    case ENXIO:
#ifdef ESTALE
    case ESTALE:
#endif
#ifdef EHOSTDOWN
    case EHOSTDOWN:
#endif
#ifdef ENOTCONN
    case ENOTCONN:
#endif
    case ETIMEDOUT:
      return _ ("this place is out of reach; connect the drive or the network again, or save a "
                "copy elsewhere");
    case EIO:
      return _ ("the drive reports a fault; save a copy on another drive");
    case EBUSY:
    case EAGAIN:
      return _ ("another program is saving it at this moment; wait a little, or save a copy "
                "elsewhere");
    case ELOOP:
      return _ ("it is a link that leads back to itself");
    default:
      return g_strerror (number);
    }
}
