/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "cli/command.h"
#include "cli/input.h"
#include "dossier/dossier-file.h"
#include "dossier/year-closing.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  int year;
  gboolean reopen;
  const char *by;
  const char *why; /* NULL for closing */
} Options;

static gboolean
check_closed (AlliesDossier *dossier, guint year, GError **error)
{
  if (allies_year_closing_is_closed (dossier, year))
    return TRUE;
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT, _ ("%u is not closed."), year);
  return FALSE;
}

static gboolean
run (AlliesDossierFile *file, const Options *options, GError **error)
{
  AlliesDossier *dossier = allies_dossier_file_get_dossier (file);
  guint year = allies_input_year (dossier, options->year, error);
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  if (year == 0
      || !(options->reopen ? check_closed (dossier, year, error)
                           : allies_year_closing_check (dossier, year, error)))
    return FALSE;
  if (options->reopen)
    allies_year_closing_reopen (history, dossier, year, options->by, options->why, time);
  else
    allies_year_closing_close (history, dossier, year, options->by, time);
  if (!allies_dossier_file_save (file, error))
    return FALSE;
  g_printerr (options->reopen ? _ ("%u is open again.\n") : _ ("%u is closed.\n"), year);
  return TRUE;
}

static void
make_line (char *text)
{
  if (text != NULL)
    g_strstrip (g_strdelimit (text, "\n\r\t", ' '));
}

int
allies_command_close (int argc, char **argv)
{
  Options options = { 0 };
  g_autofree char *by = NULL;
  g_autofree char *why = NULL;
  GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_ ("Year; the latest by default"), "YEAR" },
    { "reopen", 0, 0, G_OPTION_ARG_NONE, &options.reopen, N_ ("Open a closed year again"), NULL },
    { "why", 0, 0, G_OPTION_ARG_STRING, &why, N_ ("Why it is opened again"), "TEXT" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_ ("Who does it"), "NAME" },
    { NULL }
  };
  g_autoptr (AlliesDossierFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!allies_command_parse (
          "FILE",
          _ ("Closes a year that both sides have finished: nothing in it changes "
             "any more until it is opened again, and that stays on record."),
          entries, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  make_line (by);
  make_line (why);
  if (argc != 2)
    return allies_command_misuse (_ ("“close” takes one dossier."));
  if (options.reopen && (why == NULL || *why == '\0'))
    return allies_command_misuse (_ ("“--reopen” needs a reason: --why TEXT."));
  if (!options.reopen && why != NULL)
    return allies_command_misuse (_ ("“--why” goes with “--reopen”."));
  if (g_str_equal (argv[1], "-"))
    return allies_command_misuse (_ ("“close” needs a file to write to."));
  options.by = by != NULL ? by : "";
  options.why = why;
  file = allies_dossier_file_open (argv[1], allies_command_language (), &error);
  if (file == NULL || !run (file, &options, &error))
    return allies_command_complain (g_steal_pointer (&error));
  return 0;
}
