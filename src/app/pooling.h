/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/pool.h"

G_BEGIN_DECLS

/* Making peers of a folder of dossiers in a thread of its own. */

/**
 * AlliesPooled:
 * @report: what became of the files
 * @cells: what became of the groups
 * @minimum: fewest organisations of a group
 * @path: (nullable): the file that was written; %NULL when none was
 * @fault: (nullable): why none was
 *
 * What came of pooling. The arrays of @report are its own.
 */
typedef struct
{
  AlliesPoolReport report;
  AlliesPoolCells cells;
  guint minimum;
  char *path;
  char *fault;
} AlliesPooled;

/**
 * allies_pooled_free:
 * @pooled: (nullable): what came of pooling
 */
void allies_pooled_free (AlliesPooled *pooled);

/**
 * allies_pooling_start:
 * @model: the questionnaire wanted
 * @folder: a folder, of which all dossiers are meant, in its folders too
 * @output: the *.peers file to write
 * @minimum: fewest organisations of a group, %ALLIES_POOL_MINIMUM or more
 * @cancellable: by which it is stopped; then nothing is written
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Returns: (transfer full): the work
 */
GTask *allies_pooling_start (AlliesModel *model,
                             const char *folder,
                             const char *output,
                             guint minimum,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * allies_pooling_get_progress:
 * @task: work from allies_pooling_start()
 * @n: (out): files to read; 0 while they are looked for
 *
 * Returns: files read
 */
guint allies_pooling_get_progress (GTask *task, guint *n);

/**
 * allies_pooling_finish:
 * @result: what @callback was called with
 * @error: return location: %G_IO_ERROR_CANCELLED, or the folder could not be read
 *
 * Returns: (transfer full) (nullable): what came of it
 */
AlliesPooled *allies_pooling_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPooled, allies_pooled_free)

G_END_DECLS
