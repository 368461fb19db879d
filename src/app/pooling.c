/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pooling.h"

#include "base/durable-file.h"
#include "base/error.h"
#include "base/path-list.h"
#include "peers/peers.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AlliesModel *model;
  char *folder;
  char *output;
  guint minimum;
  GCancellable *cancellable;
  gint done; /* this and the following are shared with the thread that shows them */
  gint n;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->model);
  g_object_unref (job->cancellable);
  g_free (job->folder);
  g_free (job->output);
  g_free (job);
}

void
allies_pooled_free (AlliesPooled *pooled)
{
  if (pooled == NULL)
    return;
  g_ptr_array_unref (pooled->report.files);
  g_ptr_array_unref (pooled->report.remarks);
  g_free (pooled->path);
  g_free (pooled->fault);
  g_free (pooled);
}

static gboolean
progress_cb (guint done, guint n, gpointer user_data)
{
  Job *job = user_data;

  g_atomic_int_set (&job->done, (gint)done);
  g_atomic_int_set (&job->n, (gint)n);
  return !g_cancellable_is_cancelled (job->cancellable);
}

static AlliesPooled *
make_pooled (AlliesPool *pool, guint minimum)
{
  AlliesPooled *pooled = g_new0 (AlliesPooled, 1);

  pooled->report = *allies_pool_get_report (pool);
  g_ptr_array_ref (pooled->report.files);
  g_ptr_array_ref (pooled->report.remarks);
  pooled->minimum = minimum;
  return pooled;
}

/* What cannot be written is told with all that was found. */
static gboolean
write_peers (Job *job, AlliesPool *pool, AlliesPooled *pooled, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (AlliesPeers) peers =
      allies_pool_make_peers (pool, job->minimum, &pooled->cells, &fault);
  g_autoptr (GBytes) bytes = peers != NULL ? allies_peers_write (peers) : NULL;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;
  if (bytes != NULL && allies_durable_file_replace (job->output, bytes, &fault))
    pooled->path = g_strdup (job->output);
  else
    pooled->fault = g_strdup (fault->message);
  return TRUE;
}

static void
work_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AlliesPool) pool = NULL;
  g_autoptr (AlliesPooled) pooled = NULL;

  if (allies_path_list_add (paths, job->folder, &error))
    {
      g_ptr_array_add (paths, NULL);
      pool = allies_pool_new (job->model, (const char *const *)paths->pdata,
                              g_get_num_processors (), progress_cb, job, &error);
    }
  pooled = pool != NULL ? make_pooled (pool, job->minimum) : NULL;
  if (pooled != NULL && write_peers (job, pool, pooled, &error))
    g_task_return_pointer (task, g_steal_pointer (&pooled), (GDestroyNotify)allies_pooled_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

GTask *
allies_pooling_start (AlliesModel *model,
                      const char *folder,
                      const char *output,
                      guint minimum,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model) && folder != NULL && output != NULL, NULL);
  g_return_val_if_fail (minimum >= ALLIES_POOL_MINIMUM && G_IS_CANCELLABLE (cancellable), NULL);

  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->model = g_object_ref (model);
  job->folder = g_strdup (folder);
  job->output = g_strdup (output);
  job->minimum = minimum;
  job->cancellable = g_object_ref (cancellable);
  /* what has been written before one cancels has been written, and is told */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, work_cb);
  return task;
}

guint
allies_pooling_get_progress (GTask *task, guint *n)
{
  g_return_val_if_fail (G_IS_TASK (task) && n != NULL, 0);

  Job *job = g_task_get_task_data (task);
  *n = (guint)g_atomic_int_get (&job->n);
  return (guint)g_atomic_int_get (&job->done);
}

AlliesPooled *
allies_pooling_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
