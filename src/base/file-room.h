/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/problems.h"

G_BEGIN_DECLS

/**
 * AlliesFileRoom:
 *
 * Room for the bytes of one document after the other, so that many are read without asking for
 * memory each time.
 */
typedef struct _AlliesFileRoom AlliesFileRoom;

/**
 * allies_file_room_new:
 *
 * Returns: (transfer full): room that grows with what is read
 */
AlliesFileRoom *allies_file_room_new (void);

/**
 * allies_file_room_free:
 * @room: (nullable): the room
 */
void allies_file_room_free (AlliesFileRoom *room);

/**
 * allies_file_room_read:
 * @room: the room
 * @path: a file; anything but a regular file is refused, and so is one over
 *   %ALLIES_XML_MAXIMUM_SIZE
 * @length: (out): how many bytes it has
 * @problems: collects what is wrong, the first fault only
 *
 * Reads a file, in the place of what was read before.
 *
 * Returns: (transfer none) (nullable): its bytes, until the next is read; %NULL with a fault
 */
const char *allies_file_room_read (AlliesFileRoom *room,
                                   const char *path,
                                   gsize *length,
                                   AlliesProblems *problems);

G_END_DECLS
