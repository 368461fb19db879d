/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/durable-file.h"
#include "base/path-list.h"
#include "cli/command.h"
#include "cli/input.h"
#include "peers/pool.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <unistd.h>

typedef struct
{
  gint64 said; /* when progress was told last, or when the work began */
  gboolean has_said;
} Progress;

static volatile sig_atomic_t is_interrupted;

static void
interrupt_cb (int number)
{
  is_interrupted = 1;
}

/* One line that is written over, or on its own where nobody watches it; once a second. */
static gboolean
progress_cb (guint done, guint n, gpointer user_data)
{
  Progress *progress = user_data;
  gint64 now = g_get_monotonic_time ();

  if (now - progress->said >= G_TIME_SPAN_SECOND)
    {
      g_printerr (_ ("%u of %u files"), done, n);
      g_printerr ("%s", isatty (STDERR_FILENO) ? "\r" : "\n");
      progress->said = now;
      progress->has_said = TRUE;
    }
  return !is_interrupted;
}

static AlliesModel *
load_model (const char *name, GError **error)
{
  if (allies_model_is_bundled (name) || !g_str_has_suffix (name, ".maturity"))
    return allies_model_new_bundled (name, NULL, error);

  g_autoptr (GBytes) bytes = allies_input_load (name, error);
  return bytes != NULL ? allies_model_new_from_bytes (bytes, name, NULL, error) : NULL;
}

static AlliesPool *
pool_files (const char *model_name, GPtrArray *paths, GError **error)
{
  g_autoptr (AlliesModel) model = load_model (model_name, error);
  Progress progress = { g_get_monotonic_time (), FALSE };
  AlliesPool *pool = NULL;

  if (model == NULL)
    return NULL;
  signal (SIGINT, interrupt_cb);
  pool = allies_pool_new (model, (const char *const *)paths->pdata, g_get_num_processors (),
                          progress_cb, &progress, error);
  signal (SIGINT, SIG_IGN); /* from here on it takes no time, and half a file helps nobody */
  if (progress.has_said && isatty (STDERR_FILENO))
    g_printerr ("\n");
  return pool;
}

static void
report (const AlliesPool *pool)
{
  const AlliesPoolReport *report = allies_pool_get_report (pool);
  g_autofree char *dossiers = g_strdup_printf (
      ngettext ("%u dossier", "%u dossiers", report->n_dossiers), report->n_dossiers);
  g_autofree char *organisations =
      g_strdup_printf (ngettext ("%u organisation", "%u organisations", report->n_organisations),
                       report->n_organisations);

  for (guint i = 0; i < report->remarks->len; i++)
    g_printerr ("%s\n", (const char *)report->remarks->pdata[i]);
  /* Translators: “12 dossiers”, then “9 organisations” */
  g_printerr (_ ("%s of %s; %u rejected."), dossiers, organisations, report->n_rejected);
  g_printerr ("\n");
}

static int
pool_to (const char *output, const char *model, guint minimum, GPtrArray *paths)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPool) pool = pool_files (model, paths, &error);
  g_autoptr (AlliesPeers) peers = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (pool == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  report (pool);
  peers = allies_pool_make_peers (pool, minimum, NULL, &error);
  bytes = peers != NULL ? allies_peers_write (peers) : NULL;
  if (bytes == NULL || !allies_durable_file_replace (output, bytes, &error))
    return allies_command_complain (g_steal_pointer (&error));
  return 0;
}

int
allies_command_peers_pool (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *model = NULL;
  int minimum = ALLIES_POOL_MINIMUM;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("*.peers to make"), "FILE" },
    { "minimum", 0, 0, G_OPTION_ARG_INT, &minimum,
      N_ ("Fewest organisations of a cell; 5 by default and at least"), "N" },
    { "model", 0, 0, G_OPTION_ARG_STRING, &model,
      N_ ("Questionnaire; cmo-cio by default; or a *.maturity file"), "ID" },
    { NULL }
  };
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (!allies_command_parse (
          "pool FOLDER|FILE|LIST…",
          _ ("Makes peers of many dossiers: of a folder, of single files, or of the files that a "
             "list names, one a line. Each organisation counts once."),
          entries, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if (argc < 3 || output == NULL)
    return allies_command_misuse (_ ("“peers pool” takes folders, files or lists, and -o."));
  if (minimum < ALLIES_POOL_MINIMUM)
    return allies_command_misuse (
        _ ("--minimum is at least %d: fewer organisations could be recognised."),
        ALLIES_POOL_MINIMUM);
  for (int i = 2; i < argc; i++)
    if (!allies_path_list_add (paths, argv[i], &error))
      return allies_command_complain (g_steal_pointer (&error));
  g_ptr_array_add (paths, NULL);
  return pool_to (output, model != NULL ? model : ALLIES_MODEL_DEFAULT, (guint)minimum, paths);
}
