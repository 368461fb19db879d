/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pools the files that standard input lists and parses the same files with bare SAX, by turns and
 * with as many threads, and prints both in seconds, as medians, of time and of the processor.
 *
 * Usage: bench-pool [RUNS] */
#include "measure.h"
#include "peers/pool.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_RUNS 99

typedef struct
{
  GPtrArray *paths;
  gint next;
} Work;

typedef struct
{
  double elapsed;
  double processor;
} Time;

static Time
get_time (void)
{
  struct timespec used;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  return (Time){ g_get_monotonic_time () / 1e6, used.tv_sec + used.tv_nsec / 1e9 };
}

static gpointer
parse_cb (gpointer user_data)
{
  Work *work = user_data;
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC };

  for (guint i = (guint)g_atomic_int_add (&work->next, 1); i + 1 < work->paths->len;
       i = (guint)g_atomic_int_add (&work->next, 1))
    {
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (work->paths->pdata[i], &text, &length, NULL));
      g_assert_cmpint (xmlSAXUserParseMemory (&handler, NULL, text, (int)length), ==, 0);
    }
  return NULL;
}

static void
parse_bare (GPtrArray *paths, guint threads)
{
  Work work = { paths, 0 };
  g_autofree GThread **list = g_new (GThread *, threads);

  for (guint i = 0; i < threads; i++)
    list[i] = g_thread_new ("bare", parse_cb, &work);
  for (guint i = 0; i < threads; i++)
    g_thread_join (list[i]);
}

static void
pool_files (GPtrArray *paths, guint threads, AlliesModel *model)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPool) pool =
      allies_pool_new (model, (const char *const *)paths->pdata, threads, NULL, NULL, &error);
  g_autoptr (AlliesPeers) peers =
      pool != NULL ? allies_pool_make_peers (pool, ALLIES_POOL_MINIMUM, NULL, &error) : NULL;
  g_autoptr (GBytes) bytes = peers != NULL ? allies_peers_write (peers) : NULL;

  g_assert_no_error (error);
}

static GPtrArray *
read_paths (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  char line[4096];

  while (fgets (line, sizeof line, stdin) != NULL)
    g_ptr_array_add (paths, g_strdup (g_strchomp (line)));
  g_ptr_array_add (paths, NULL);
  return paths;
}

int
main (int argc, char *argv[])
{
  guint runs = CLAMP (argc > 1 ? (guint)atoi (argv[1]) : 5, 1, MOST_RUNS);
  guint threads = g_get_num_processors ();
  g_autoptr (GPtrArray) paths = read_paths ();
  g_autoptr (AlliesModel) model = allies_model_new_bundled (ALLIES_MODEL_DEFAULT, NULL, NULL);
  double pool[2][MOST_RUNS];
  double bare[2][MOST_RUNS];

  xmlInitParser ();
  parse_bare (paths, threads); /* the files are in memory from here on */
  for (guint i = 0; i < runs; i++)
    {
      Time start = get_time ();
      parse_bare (paths, threads);
      Time middle = get_time ();
      pool_files (paths, threads, model);
      Time end = get_time ();

      bare[0][i] = middle.elapsed - start.elapsed;
      bare[1][i] = middle.processor - start.processor;
      pool[0][i] = end.elapsed - middle.elapsed;
      pool[1][i] = end.processor - middle.processor;
    }
  printf ("%u files, %u threads, medians of %u runs\n", paths->len - 1, threads, runs);
  for (guint i = 0; i < 2; i++)
    {
      double ours = measure_median (pool[i], runs, 1);
      double floor = measure_median (bare[i], runs, 1);

      printf ("%s: pool %.3f s, bare SAX %.3f s, ratio %.2f\n", i == 0 ? "elapsed" : "processor",
              ours, floor, ours / floor);
    }
  return 0;
}
