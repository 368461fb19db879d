/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "dossier/dossier-writer.h"
#include "dossier/visibility.h"

#include <glib/gi18n-lib.h>

static int
hand_out (const char *path, AlliesSide side, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossier) dossier = allies_input_dossier (path, &error);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  if (dossier == NULL)
    return allies_command_complain (g_steal_pointer (&error));

  g_autoptr (AlliesDossier) copy = allies_visibility_new_handout (dossier, side, time);
  g_autoptr (GBytes) bytes = allies_dossier_write (copy);
  if (!allies_output_file (output, bytes, &error))
    return allies_command_complain (g_steal_pointer (&error));
  return 0;
}

int
allies_command_handout (int argc, char **argv)
{
  g_autofree char *side = NULL;
  g_autofree char *output = NULL;
  GOptionEntry entries[] = {
    { "for", 0, 0, G_OPTION_ARG_STRING, &side, N_ ("marketing or technology"), "SIDE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("File to make"), "FILE" },
    { NULL }
  };

  if (!allies_command_parse (
          "FILE", _ ("Makes a copy of a dossier for one side, without any answer of the other."),
          entries, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if (argc != 2 || side == NULL || output == NULL)
    return allies_command_misuse (_ ("“handout” takes one dossier, --for and --output."));
  for (guint i = 0; i < ALLIES_N_SIDES; i++)
    if (g_str_equal (allies_side_codes[i], side))
      return hand_out (argv[1], (AlliesSide)i, output);
  return allies_command_misuse (_ ("“%s” is no side; use marketing or technology."), side);
}
