/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesLockState:
 * @ALLIES_LOCK_TAKEN: the file is ours until it is closed
 * @ALLIES_LOCK_HELD: somebody else has it
 * @ALLIES_LOCK_UNKNOWN: this system, or this file system, cannot say
 */
typedef enum
{
  ALLIES_LOCK_TAKEN,
  ALLIES_LOCK_HELD,
  ALLIES_LOCK_UNKNOWN,
} AlliesLockState;

/**
 * allies_platform_lock:
 * @descriptor: an open file
 *
 * Takes the file for this descriptor alone, without waiting. The system gives it
 * back when the descriptor is closed, however the program ends.
 *
 * Returns: what came of it
 */
AlliesLockState allies_platform_lock (int descriptor);

/**
 * allies_platform_is_same_file:
 * @descriptor: an open file
 * @path: a path
 *
 * Returns: whether the path still leads to that file
 */
gboolean allies_platform_is_same_file (int descriptor, const char *path);

/**
 * AlliesLockHolder:
 * @host: name of a computer
 * @process: number of a process on it
 * @since: since when, ISO 8601 in UTC
 *
 * Who has a file. Says nothing about the user.
 */
typedef struct
{
  char *host;
  gint64 process;
  char *since;
} AlliesLockHolder;

/**
 * allies_lock_holder_new_self:
 *
 * Returns: (transfer full): this process, from now on
 */
AlliesLockHolder *allies_lock_holder_new_self (void);

/**
 * allies_lock_holder_new_from_text:
 * @text: what allies_lock_holder_to_text() made
 *
 * Returns: (transfer full) (nullable): the holder, %NULL when it is something else
 */
AlliesLockHolder *allies_lock_holder_new_from_text (const char *text);

/**
 * allies_lock_holder_to_text:
 * @holder: a holder
 *
 * Returns: (transfer full): lines of text
 */
char *allies_lock_holder_to_text (const AlliesLockHolder *holder);

/**
 * allies_lock_holder_is_here:
 * @holder: a holder
 *
 * Returns: whether it is on this computer
 */
gboolean allies_lock_holder_is_here (const AlliesLockHolder *holder);

/**
 * allies_lock_holder_is_gone:
 * @holder: a holder
 * @descriptor: the file it has, open
 *
 * Returns: whether its process has ended, on this computer, or the file has not been touched for a
 *   day, by another
 */
gboolean allies_lock_holder_is_gone (const AlliesLockHolder *holder, int descriptor);

/**
 * allies_lock_holder_free:
 * @holder: (nullable): a holder
 */
void allies_lock_holder_free (AlliesLockHolder *holder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesLockHolder, allies_lock_holder_free)

/**
 * AlliesFileLock:
 *
 * A small file that says who has another one open.
 */
typedef struct _AlliesFileLock AlliesFileLock;

/**
 * allies_file_lock_take:
 * @path: the lock file
 * @holder: (out) (optional) (nullable): who has it, when it is somebody else
 *
 * A lock file whose holder is gone is taken over.
 *
 * Returns: (transfer full) (nullable): the lock, %NULL when somebody else has it or when there is
 * no writing here
 */
AlliesFileLock *allies_file_lock_take (const char *path, AlliesLockHolder **holder);

/**
 * allies_file_lock_refresh:
 * @lock: a lock
 *
 * Says that it is still needed, so that it does not grow old.
 */
void allies_file_lock_refresh (AlliesFileLock *lock);

/**
 * allies_file_lock_release:
 * @lock: (nullable) (transfer full): the lock; its file goes
 */
void allies_file_lock_release (AlliesFileLock *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesFileLock, allies_file_lock_release)

G_END_DECLS
