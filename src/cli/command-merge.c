/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "dossier/dossier-writer.h"
#include "dossier/merge-report.h"
#include "dossier/merge.h"
#include "dossier/visibility.h"

#include <glib/gi18n-lib.h>

static void
print_report (AlliesDossier *before, AlliesDossier *merged)
{
  g_autoptr (AlliesDossier) shown = allies_visibility_new_view (merged, -1);
  g_auto (GStrv) sentences = allies_merge_report_new (before, merged, shown);

  for (guint i = 0; sentences[i] != NULL; i++)
    g_printerr ("%s\n", sentences[i]);
}

/* @paths: what both came from, where it is known, then the two */
static int
merge (char **paths, int n, const char *output, gboolean report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossier) base = n == 3 ? allies_input_dossier (paths[0], &error) : NULL;
  g_autoptr (AlliesDossier) ours =
      error == NULL ? allies_input_dossier (paths[n - 2], &error) : NULL;
  g_autoptr (AlliesDossier) theirs =
      error == NULL ? allies_input_dossier (paths[n - 1], &error) : NULL;
  g_autoptr (AlliesDossier) merged =
      error == NULL ? allies_dossier_merge (base, ours, theirs, &error) : NULL;

  if (merged == NULL)
    return allies_command_complain (g_steal_pointer (&error));

  g_autoptr (GBytes) bytes = allies_dossier_write (merged);
  if (!allies_output_file (output, bytes, &error))
    return allies_command_complain (g_steal_pointer (&error));
  if (report)
    print_report (ours, merged);
  return 0;
}

int
allies_command_merge (int argc, char **argv)
{
  gboolean report = FALSE;
  g_autofree char *output = NULL;
  GOptionEntry entries[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
                               N_ ("File to make"), "FILE" },
                             { "report", 0, 0, G_OPTION_ARG_NONE, &report,
                               N_ ("Say what came in and what is to be chosen"), NULL },
                             { NULL } };

  if (!allies_command_parse (
          "[BASE] OURS THEIRS",
          _ ("Brings two dossiers of one organisation together; BASE is what both came from."),
          entries, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if ((argc != 3 && argc != 4) || output == NULL)
    return allies_command_misuse (_ ("“merge” takes two dossiers, or three, and --output."));
  return merge (argv + 1, argc - 1, output, report);
}
