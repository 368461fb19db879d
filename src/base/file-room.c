/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file-room.h"

#include "base/xml-guard.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef O_CLOEXEC
#define O_CLOEXEC 0
#endif
#ifndef O_BINARY
#define O_BINARY 0
#endif

#define MOST_KEPT (1024u * 1024)

struct _AlliesFileRoom
{
  char *content;
  gsize size;
};

AlliesFileRoom *
allies_file_room_new (void)
{
  return g_new0 (AlliesFileRoom, 1);
}

void
allies_file_room_free (AlliesFileRoom *room)
{
  if (room == NULL)
    return;
  g_free (room->content);
  g_free (room);
}

/* a descriptor, negative with a fault */
static int
open_file (const char *path, gsize *size, AlliesProblems *problems)
{
  GStatBuf status;
  gboolean exists = g_stat (path, &status) == 0;
  int file =
      exists && S_ISREG (status.st_mode) ? g_open (path, O_RDONLY | O_CLOEXEC | O_BINARY, 0) : -1;

  if (file < 0)
    allies_problems_add (problems, ALLIES_ERROR_READ, 0, 0, _ ("The file could not be opened: %s."),
                         exists && !S_ISREG (status.st_mode) ? _ ("it is not a file")
                                                             : g_strerror (errno));
  else
    *size = (gsize)MAX (status.st_size, 0);
  return file;
}

/* A large file is rare, and its room is not kept. */
static void
make_room (AlliesFileRoom *room, gsize size)
{
  if (size <= room->size && room->size <= MAX (MOST_KEPT, size))
    return;
  g_free (room->content);
  room->size = MAX (MIN (2 * room->size, MOST_KEPT), size);
  room->content = g_malloc (room->size);
}

/* how many bytes were read, negative when they could not be */
static gssize
read_bytes (int file, char *content, gsize wanted)
{
  gsize n = 0;

  while (n < wanted)
    {
      gssize more = read (file, content + n, wanted - n);

      if (more < 0 && errno != EINTR)
        return -1;
      if (more == 0)
        break;
      n += (gsize)MAX (more, 0);
    }
  return (gssize)n;
}

/* A file that grows or shrinks meanwhile shows by its length. */
static gboolean
read_all (AlliesFileRoom *room, int file, gsize size, AlliesProblems *problems)
{
  if (size > ALLIES_XML_MAXIMUM_SIZE)
    {
      allies_problems_add (problems, ALLIES_ERROR_LIMIT, 1, 0,
                           _ ("The file is larger than 16 MiB, so it is not read."));
      return FALSE;
    }
  make_room (room, size + 1);
  if (read_bytes (file, room->content, size + 1) == (gssize)size)
    return TRUE;
  allies_problems_add (problems, ALLIES_ERROR_READ, 0, 0,
                       _ ("The file could not be read to its end."));
  return FALSE;
}

const char *
allies_file_room_read (AlliesFileRoom *room,
                       const char *path,
                       gsize *length,
                       AlliesProblems *problems)
{
  g_return_val_if_fail (room != NULL && path != NULL && length != NULL && problems != NULL, NULL);

  int file = open_file (path, length, problems);
  gboolean is_read = file >= 0 && read_all (room, file, *length, problems);

  if (file >= 0)
    g_close (file, NULL);
  return is_read ? room->content : NULL;
}
