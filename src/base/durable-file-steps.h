/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesDurableStep:
 * @ALLIES_DURABLE_OPEN: a file is made or opened for writing
 * @ALLIES_DURABLE_WRITE: bytes are written to it
 * @ALLIES_DURABLE_SYNC: it is synchronised
 * @ALLIES_DURABLE_RENAME: it takes the place of another
 * @ALLIES_DURABLE_REMOVE: it is removed
 * @ALLIES_DURABLE_SYNC_FOLDER: its folder is synchronised
 *
 * The steps of which durable writing is made. For base/durable-file and dossier/journal only.
 */
typedef enum
{
  ALLIES_DURABLE_OPEN,
  ALLIES_DURABLE_WRITE,
  ALLIES_DURABLE_SYNC,
  ALLIES_DURABLE_RENAME,
  ALLIES_DURABLE_REMOVE,
  ALLIES_DURABLE_SYNC_FOLDER,
} AlliesDurableStep;

/**
 * AlliesDurableHook:
 * @step: the step that is next
 * @path: (nullable): the file it is about; %NULL for a write or a synchronisation
 * @length: (inout): for a write, how many bytes it is about; may be lowered
 * @user_data: what was given to allies_durable_file_set_fault()
 *
 * Returns: the errno with which the step is to fail, 0 to let it happen
 */
typedef int (*AlliesDurableHook) (AlliesDurableStep step,
                                  const char *path,
                                  gsize *length,
                                  gpointer user_data);

/**
 * allies_durable_file_set_fault:
 * @hook: (nullable): asked before each step; %NULL for none
 * @user_data: handed to @hook
 *
 * For tests: lets steps fail, and shows their order.
 */
void allies_durable_file_set_fault (AlliesDurableHook hook, gpointer user_data);

/**
 * allies_durable_step_open:
 * @path: a file
 * @flags: as for open(); links are not followed where the system can refuse them
 * @mode: permissions of a new file
 *
 * Returns: a descriptor that programs started from here do not get, or -1 with errno
 */
int allies_durable_step_open (const char *path, int flags, int mode);

/**
 * allies_durable_step_write:
 * @descriptor: an open file
 * @data: bytes
 * @length: how many
 *
 * Returns: %TRUE when all were written, %FALSE with errno
 */
gboolean allies_durable_step_write (int descriptor, const char *data, gsize length);

/**
 * allies_durable_step_sync:
 * @descriptor: an open file
 *
 * Returns: %TRUE when its content is on disk, %FALSE with errno
 */
gboolean allies_durable_step_sync (int descriptor);

/**
 * allies_durable_step_rename:
 * @from: a file
 * @to: what it takes the place of
 *
 * Returns: %TRUE when it did, %FALSE with errno
 */
gboolean allies_durable_step_rename (const char *from, const char *to);

/**
 * allies_durable_step_remove:
 * @path: a file
 *
 * Returns: %TRUE when it is gone, %FALSE with errno
 */
gboolean allies_durable_step_remove (const char *path);

/**
 * allies_durable_step_sync_folder:
 * @path: a file
 *
 * Synchronises the folder the file is in, where the system can do that.
 *
 * Returns: %TRUE when its names are on disk, %FALSE with errno
 */
gboolean allies_durable_step_sync_folder (const char *path);

/**
 * allies_durable_explain:
 * @number: an errno
 *
 * Returns: (transfer none): what happened and what to do, to follow a colon
 */
const char *allies_durable_explain (int number);

G_END_DECLS
