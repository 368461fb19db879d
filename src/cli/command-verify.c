/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "base/error.h"
#include "cli/input.h"
#include "render/pdf-keywords.h"
#include "report/deck-mark.h"

#include <glib/gi18n-lib.h>

int
allies_command_verify (int argc, char **argv)
{
  GOptionEntry entries[] = { { NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (AlliesDossier) dossier = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *message = NULL;
  gboolean matches;

  if (!allies_command_parse ("DECK.pdf FILE",
                             _ ("Says whether a deck was made from a dossier as it is now."),
                             entries, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if (argc != 3)
    return allies_command_misuse (_ ("“verify” takes a deck and a dossier."));
  pdf = allies_input_load (argv[1], &error);
  mark = pdf != NULL ? allies_pdf_read_keywords (pdf, &error) : NULL;
  dossier = mark != NULL ? allies_input_dossier (argv[2], &error) : NULL;
  if (dossier == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  matches = allies_deck_mark_check (mark, dossier, &message);
  if (!matches)
    return allies_command_complain (
        g_error_new (ALLIES_ERROR, ALLIES_ERROR_CONFLICT, "%s: %s", argv[1], message));
  g_print ("%s\n", message);
  return 0;
}
