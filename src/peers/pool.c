/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool.h"

#include "base/durable-file.h"
#include "peers/pool-private.h"
#include "peers/pool-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TICK (G_TIME_SPAN_SECOND / 10)

typedef struct
{
  char *path; /* borrowed */
  AlliesPoolVote *vote;
  char *remarks;
} File;

typedef struct
{
  const AlliesPoolFrame *frame;
  File *files;
  guint n;
  gint next; /* this and the following are shared by the threads */
  gint done;
  gint is_stopped;
  GMutex mutex;
  GCond has_finished;
  guint n_working; /* under the mutex */
} Work;

/* Each thread takes the next file until there is none, so that a long one holds up no other. */
static void
work_cb (gpointer token, gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (AlliesPoolReader) reader = allies_pool_reader_new (work->frame);

  while (!g_atomic_int_get (&work->is_stopped))
    {
      guint index = (guint)g_atomic_int_add (&work->next, 1);

      if (index >= work->n)
        break;
      work->files[index].vote =
          allies_pool_reader_read (reader, work->files[index].path, &work->files[index].remarks);
      g_atomic_int_inc (&work->done);
    }
  g_mutex_lock (&work->mutex);
  work->n_working--;
  g_cond_signal (&work->has_finished);
  g_mutex_unlock (&work->mutex);
}

/* The threads may be done before this begins, and yet it is asked once whether to stop. */
static void
wait (Work *work, AlliesPoolProgressFunc progress, gpointer user_data)
{
  gboolean is_working = TRUE;

  while (is_working)
    {
      g_mutex_lock (&work->mutex);
      if (work->n_working > 0)
        g_cond_wait_until (&work->has_finished, &work->mutex, g_get_monotonic_time () + TICK);
      is_working = work->n_working > 0;
      g_mutex_unlock (&work->mutex);
      if (progress != NULL && !progress ((guint)g_atomic_int_get (&work->done), work->n, user_data))
        g_atomic_int_set (&work->is_stopped, TRUE);
    }
}

static gboolean
read_all (Work *work, guint threads, AlliesPoolProgressFunc progress, gpointer user_data)
{
  GThreadPool *pool = g_thread_pool_new (work_cb, work, (int)threads, FALSE, NULL);

  g_mutex_init (&work->mutex);
  g_cond_init (&work->has_finished);
  work->n_working = threads;
  for (guint i = 1; i <= threads; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i), NULL);
  wait (work, progress, user_data);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&work->mutex);
  g_cond_clear (&work->has_finished);
  return !work->is_stopped;
}

static char *
dup_digest (const char *path)
{
  g_autoptr (GBytes) bytes = allies_durable_file_load (path, NULL);

  return bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
}

/* Whether a file counts rather than another of the same organisation that comes before it. */
static gboolean
is_preferable (const File *file, const File *other)
{
  const AlliesPoolVote *vote = file->vote;
  const AlliesPoolVote *best = other->vote;

  if (vote->year != best->year)
    return vote->year > best->year;
  if (vote->last_answer != best->last_answer)
    return vote->last_answer > best->last_answer;

  g_autofree char *digest = dup_digest (file->path);
  g_autofree char *best_digest = dup_digest (other->path);
  return g_strcmp0 (digest, best_digest) > 0;
}

static guint
hash_organisation (gconstpointer key)
{
  guint hash;

  memcpy (&hash, key, sizeof hash);
  return hash;
}

static gboolean
equal_organisations (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, ALLIES_POOL_NAME_LENGTH) == 0;
}

/* organisation → the File that counts */
static GHashTable *
elect (File *files, guint n)
{
  GHashTable *best = g_hash_table_new (hash_organisation, equal_organisations);

  for (guint i = 0; i < n; i++)
    {
      if (files[i].vote == NULL)
        continue;

      const File *other = g_hash_table_lookup (best, files[i].vote->organisation);
      if (other == NULL || is_preferable (&files[i], other))
        g_hash_table_replace (best, files[i].vote->organisation, &files[i]);
    }
  return best;
}

static char *
describe_loser (const File *file, const File *winner)
{
  g_autofree char *name = g_filename_display_name (file->path);
  g_autofree char *other = g_filename_display_name (winner->path);
  const char *format = winner->vote->year > file->vote->year
                           ? _ ("%s: %s is of the same organisation and has a later year, so that "
                                "one counts.")
                       : winner->vote->last_answer > file->vote->last_answer
                           ? _ ("%s: %s is of the same organisation and year and was answered "
                                "later, so that one counts.")
                           : _ ("%s: %s is of the same organisation and year and was answered as "
                                "late; that one counts.");

  return g_strdup_printf (format, name, other);
}

static void
add_remark (AlliesPoolReport *report, const char *path, char *remark)
{
  g_ptr_array_add (report->files, g_strdup (path));
  g_ptr_array_add (report->remarks, remark);
}

static void
add_vote (AlliesPool *pool, AlliesPoolVote *vote)
{
  AlliesPoolReport *report = &pool->report;

  report->first_year = report->first_year == 0 ? vote->year : MIN (report->first_year, vote->year);
  report->last_year = MAX (report->last_year, vote->year);
  g_ptr_array_add (pool->votes, vote);
}

/* Votes that count go to the pool, the others are told of; both in the order of the files. */
static void
collect (AlliesPool *pool, File *files, guint n)
{
  AlliesPoolReport *report = &pool->report;
  g_autoptr (GHashTable) best = elect (files, n);

  report->n_organisations = g_hash_table_size (best);
  for (guint i = 0; i < n; i++)
    {
      const File *winner =
          files[i].vote != NULL ? g_hash_table_lookup (best, files[i].vote->organisation) : NULL;

      if (files[i].remarks != NULL)
        add_remark (report, files[i].path, g_steal_pointer (&files[i].remarks));
      report->n_rejected += winner == NULL;
      report->n_dossiers += winner != NULL;
      if (winner != NULL && winner != &files[i])
        add_remark (report, files[i].path, describe_loser (&files[i], winner));
      if (winner == &files[i])
        add_vote (pool, files[i].vote);
    }
}

static void
free_losers (AlliesPool *pool, File *files, guint n)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < pool->votes->len; i++)
    g_hash_table_add (kept, pool->votes->pdata[i]);
  for (guint i = 0; i < n; i++)
    {
      if (!g_hash_table_contains (kept, files[i].vote))
        allies_pool_vote_free (files[i].vote);
      g_free (files[i].remarks);
    }
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (((const File *)a)->path, ((const File *)b)->path);
}

/* (transfer full): the files sorted, each once */
static File *
list_files (const char *const *paths, guint *n)
{
  guint given = g_strv_length ((char **)paths);
  File *files = g_new0 (File, given);

  for (guint i = 0; i < given; i++)
    files[i].path = (char *)paths[i];
  qsort (files, given, sizeof (File), compare_paths);
  *n = 0;
  for (guint i = 0; i < given; i++)
    if (*n == 0 || !g_str_equal (files[*n - 1].path, files[i].path))
      files[(*n)++] = files[i];
  return files;
}

AlliesPool *
allies_pool_new (AlliesModel *model,
                 const char *const *paths,
                 guint threads,
                 AlliesPoolProgressFunc progress,
                 gpointer user_data,
                 GError **error)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model) && paths != NULL && threads > 0, NULL);

  g_autoptr (AlliesPool) pool = g_new0 (AlliesPool, 1);
  Work work = { 0 };
  g_autofree File *files = list_files (paths, &work.n);

  pool->frame = allies_pool_frame_new (model);
  pool->votes = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_pool_vote_free);
  pool->report.files = g_ptr_array_new_with_free_func (g_free);
  pool->report.remarks = g_ptr_array_new_with_free_func (g_free);
  work.frame = pool->frame;
  work.files = files;
  gboolean is_complete = read_all (&work, threads, progress, user_data);
  if (is_complete)
    collect (pool, files, work.n);
  free_losers (pool, files, work.n);
  if (is_complete)
    return g_steal_pointer (&pool);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                       _ ("Stopped; nothing has been written."));
  return NULL;
}

void
allies_pool_free (AlliesPool *pool)
{
  if (pool == NULL)
    return;
  allies_pool_frame_free (pool->frame);
  g_ptr_array_unref (pool->votes);
  g_ptr_array_unref (pool->report.files);
  g_ptr_array_unref (pool->report.remarks);
  g_free (pool);
}

const AlliesPoolReport *
allies_pool_get_report (const AlliesPool *pool)
{
  g_return_val_if_fail (pool != NULL, NULL);
  return &pool->report;
}
