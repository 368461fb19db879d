/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool.h"

#include "support/sample-dossier.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_FILES 60

typedef struct
{
  char *folder;
  GPtrArray *paths;
  AlliesModel *model;
} Fixture;

static void
write_file (Fixture *fixture, guint index)
{
  guint organisation = index % 45; /* some twice, some of them equally late */
  g_autofree char *body =
      g_strdup_printf ("<answer respondent='cmo' question='geo.one.a' state='level' level='%u' "
                       "time='2026-01-0%uT00:00:00Z'/>"
                       "<answer respondent='cmo' question='art.two.n' state='number' number='%u'/>",
                       index % 5 + 1, index % 3 + 1, index);
  g_autofree char *text = sample_dossier_text (body);
  g_autofree char *name = g_strdup_printf ("name='Sample %u' industry='%s'", organisation,
                                           organisation % 2 == 0 ? "health" : "technology");
  char **parts = g_strsplit (text, "name='Sample' industry='retail'", 2);
  g_autofree char *renamed = g_strjoinv (name, parts);
  char *path = g_strdup_printf ("%s/%u.allies", fixture->folder, index);

  g_assert_true (g_file_set_contents (path, renamed, -1, NULL));
  g_ptr_array_add (fixture->paths, path);
  g_strfreev (parts);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");

  fixture->folder = g_dir_make_tmp (NULL, NULL);
  fixture->paths = g_ptr_array_new_with_free_func (g_free);
  fixture->model = g_object_ref (allies_dossier_get_model (dossier, SAMPLE_YEAR));
  for (guint i = 0; i < N_FILES; i++)
    write_file (fixture, i);
  g_ptr_array_add (fixture->paths, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_FILES; i++)
    g_unlink (fixture->paths->pdata[i]);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->paths);
  g_object_unref (fixture->model);
}

static AlliesPool *
pool_all (Fixture *fixture, guint threads)
{
  g_autoptr (GError) error = NULL;
  AlliesPool *pool = allies_pool_new (fixture->model, (const char *const *)fixture->paths->pdata,
                                      threads, NULL, NULL, &error);

  g_assert_no_error (error);
  return pool;
}

static void
shuffle (GPtrArray *paths)
{
  for (guint i = N_FILES - 1; i > 0; i--)
    {
      guint other = (guint)g_test_rand_int_range (0, (int)i + 1);
      gpointer path = paths->pdata[i];

      paths->pdata[i] = paths->pdata[other];
      paths->pdata[other] = path;
    }
}

/* The same bytes for any order and any number of threads. */
static void
test_deterministic (Fixture *fixture, gconstpointer data)
{
  const guint threads[] = { 1, 2, 4, 2, 1, 7 };
  g_autoptr (GBytes) first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (AlliesPool) pool = pool_all (fixture, threads[i]);
      g_autoptr (AlliesPeers) peers =
          allies_pool_make_peers (pool, ALLIES_POOL_MINIMUM, NULL, NULL);
      g_autoptr (GBytes) bytes = allies_peers_write (peers);

      if (first == NULL)
        first = g_bytes_ref (bytes);
      g_assert_true (g_bytes_equal (first, bytes));
      shuffle (fixture->paths);
    }
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesPool) pool = pool_all (fixture, 2);
  AlliesPoolCells cells = { 0 };
  g_autoptr (AlliesPeers) peers = allies_pool_make_peers (pool, ALLIES_POOL_MINIMUM, &cells, NULL);
  const AlliesPoolReport *report = allies_pool_get_report (pool);
  AlliesPeerCell *cell = allies_peers_look_up (
      peers, "geo.one", allies_segment_new ("health", "large", "europe"), NULL);

  g_assert_cmpuint (report->n_dossiers, ==, N_FILES);
  g_assert_cmpuint (report->n_organisations, ==, 45);
  g_assert_cmpuint (report->n_rejected, ==, 0);
  g_assert_cmpuint (report->remarks->len, ==, 15);
  g_assert_cmpuint (report->files->len, ==, 15);
  for (guint i = 0; i < report->files->len; i++)
    g_assert_true (g_str_has_prefix (report->remarks->pdata[i], report->files->pdata[i]));
  g_assert_cmpuint (report->first_year, >, 0);
  g_assert_cmpuint (report->first_year, <=, report->last_year);
  g_assert_cmpuint (cells.n_kept, ==, g_list_model_get_n_items (allies_peers_get_cells (peers)));
  g_assert_nonnull (cell);
  g_assert_cmpuint (allies_peer_cell_get (cell)->n, ==, 23);
  g_assert_cmpint (allies_peer_cell_get (cell)->segment.size, >=, 0);
}

static void
test_too_few (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesPool) pool = pool_all (fixture, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (allies_pool_make_peers (pool, 46, NULL, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT);
}

static gboolean
stop_cb (guint done, guint n, gpointer user_data)
{
  return FALSE;
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (allies_pool_new (fixture->model, (const char *const *)fixture->paths->pdata, 1,
                                  stop_cb, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* However soon the threads are done, somebody who wants to stop is asked. */
static void
test_stopped_at_once (Fixture *fixture, gconstpointer data)
{
  const char *const none[] = { NULL };

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (allies_pool_new (fixture->model, none, 1, stop_cb, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/pool/deterministic", Fixture, NULL, set_up, test_deterministic, tear_down);
  g_test_add ("/pool/report", Fixture, NULL, set_up, test_report, tear_down);
  g_test_add ("/pool/too-few", Fixture, NULL, set_up, test_too_few, tear_down);
  g_test_add ("/pool/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/pool/stopped-at-once", Fixture, NULL, set_up, test_stopped_at_once, tear_down);
  return g_test_run ();
}
