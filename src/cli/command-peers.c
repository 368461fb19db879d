/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/bundle.h"
#include "base/durable-file.h"
#include "cli/command.h"
#include "cli/input.h"
#include "peers/estimate.h"

#include <glib/gi18n-lib.h>

/* Tables that may lie beside the figures: nothing is wrong when they do not. */
static GBytes *
load_beside (const char *figures, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (figures);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? allies_durable_file_load (path, NULL) : NULL;
}

static int
estimate (const char *path, const char *date, const char *model_id, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) figures = allies_input_load (path, &error);
  g_autoptr (AlliesModel) model =
      figures != NULL ? allies_model_new_bundled (model_id, NULL, &error) : NULL;
  g_autoptr (GBytes) industries = load_beside (path, "industry-labels.csv");
  g_autoptr (GBytes) left_out = load_beside (path, "left-out.csv");
  g_autoptr (GBytes) indicators = load_beside (path, "indicators.csv");
  g_autoptr (GBytes) peers = NULL;

  if (industries == NULL)
    industries = allies_bundle_load ("tables/industry-labels.csv", NULL);
  if (model != NULL)
    {
      AlliesFigureSources sources = { figures, industries, left_out, indicators };

      peers = allies_estimate_peers (&sources, date, model, &error);
    }
  if (peers == NULL || !allies_durable_file_replace (output, peers, &error))
    return allies_command_complain (g_steal_pointer (&error));
  return 0;
}

static int
run_estimate (int argc, char **argv)
{
  g_autofree char *date = NULL;
  g_autofree char *output = NULL;
  g_autofree char *model = NULL;
  GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING, &date, N_ ("Reference date, such as 2026-09-01"), "DATE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("*.peers to make"), "FILE" },
    { "model", 0, 0, G_OPTION_ARG_STRING, &model, N_ ("Questionnaire; cmo-cio by default"), "ID" },
    { NULL }
  };

  if (!allies_command_parse (
          "estimate FIGURES.csv",
          _ ("Estimates peers from published figures. left-out.csv, indicators.csv and "
             "industry-labels.csv are taken where they lie beside the figures."),
          entries, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if (argc < 2 || !g_str_equal (argv[1], "estimate"))
    return allies_command_misuse (_ ("“peers” begins with “estimate” or “pool”."));
  if (argc != 3 || date == NULL || output == NULL)
    return allies_command_misuse (_ ("“peers estimate” takes a table of figures, --at and -o."));
  return estimate (argv[2], date, model != NULL ? model : "cmo-cio", output);
}

int
allies_command_peers (int argc, char **argv)
{
  return argc > 1 && g_str_equal (argv[1], "pool") ? allies_command_peers_pool (argc, argv)
                                                   : run_estimate (argc, argv);
}
