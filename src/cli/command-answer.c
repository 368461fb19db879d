/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/identifier.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "dossier/answer-import.h"
#include "dossier/dossier-writer.h"
#include "dossier/side-respondents.h"
#include "dossier/year-closing.h"

#include <glib/gi18n-lib.h>

static int
print_problems (const AlliesProblems *problems)
{
  for (guint i = 0; i < allies_problems_get_n (problems); i++)
    {
      g_autofree char *line = allies_problems_describe (problems, i);

      g_printerr ("%s\n", line);
    }
  return ALLIES_EXIT_FAILED;
}

/* A dossier from standard input goes to standard output. */
static gboolean
save (AlliesDossierFile *file, AlliesDossier *dossier, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (file != NULL)
    return allies_dossier_file_save (file, error);
  bytes = allies_dossier_write (dossier);
  return allies_output_file ("-", bytes, error);
}

typedef struct
{
  AlliesSide side;
  const char *id;   /* NULL for the executive, or for a delegate with an identifier of its own */
  const char *name; /* NULL for somebody who is there already */
} Who;

/* Somebody who is there already, or a delegate who is to be. */
static AlliesRespondent *
dup_respondent (AlliesDossier *dossier, guint year, const Who *who, GError **error)
{
  AlliesRespondent *known = who->id != NULL || who->name == NULL
                                ? allies_side_respondents_get (dossier, year, who->side, who->id)
                                : NULL;
  g_autofree char *key =
      who->id != NULL ? g_strdup_printf ("respondent/%u/%s", year, who->id) : NULL;

  if (known != NULL)
    return g_object_ref (known);
  if (who->name == NULL || (key != NULL && allies_dossier_get (dossier, key) != NULL))
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                   _ ("“%s” does not answer for %s in %u; add a delegate with --name."), who->id,
                   allies_side_get_name (who->side), year);
      return NULL;
    }

  g_autoptr (AlliesRespondent) delegate =
      allies_side_respondents_new_delegate (dossier, year, who->side, who->name, "");
  return who->id != NULL ? allies_record_with (delegate, "id", who->id, NULL)
                         : g_steal_pointer (&delegate);
}

static int
import (const char *path, int wanted_year, const Who *who, const char *from)
{
  g_autoptr (GError) error = NULL;
  gboolean is_stream = g_str_equal (path, "-");
  g_autoptr (AlliesDossierFile) file =
      is_stream ? NULL : allies_dossier_file_open (path, allies_command_language (), &error);
  g_autoptr (AlliesDossier) dossier = is_stream ? allies_input_dossier (path, &error)
                                      : file != NULL
                                          ? g_object_ref (allies_dossier_file_get_dossier (file))
                                          : NULL;
  g_autoptr (GBytes) bytes = dossier != NULL ? allies_input_load (from, &error) : NULL;
  g_autoptr (AlliesProblems) problems = allies_problems_new (from);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  if (bytes == NULL)
    return allies_command_complain (g_steal_pointer (&error));

  guint year = allies_input_year (dossier, wanted_year, &error);
  if (year == 0 || !allies_year_closing_check_open (dossier, year, &error))
    return allies_command_complain (g_steal_pointer (&error));

  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  allies_edit_history_begin (history, "");
  allies_respondent_ensure (history, dossier, year, who->side);
  allies_edit_history_end (history);

  g_autoptr (AlliesRespondent) respondent = dup_respondent (dossier, year, who, &error);
  if (respondent == NULL)
    return allies_command_complain (g_steal_pointer (&error));

  g_autoptr (AlliesCsv) csv = allies_csv_new (bytes, problems);
  guint n = allies_answer_import_by (history, dossier, year, respondent, csv, time, problems);
  if (allies_problems_get_n (problems) > 0)
    return print_problems (problems);
  if (!save (file, dossier, &error))
    return allies_command_complain (g_steal_pointer (&error));
  g_printerr (ngettext ("%u answer taken.\n", "%u answers taken.\n", n), n);
  return 0;
}

int
allies_command_answer (int argc, char **argv)
{
  int year = 0;
  g_autofree char *side = NULL;
  g_autofree char *from = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  GOptionEntry entries[] = {
    { "side", 0, 0, G_OPTION_ARG_STRING, &side, N_ ("marketing or technology"), "SIDE" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from,
      N_ ("CSV with the columns question, level, note, evidence"), "FILE" },
    { "respondent", 0, 0, G_OPTION_ARG_STRING, &id,
      N_ ("Who answers for the side; the executive by default"), "ID" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Adds a delegate of that name"), "NAME" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_ ("Year; the latest by default"), "YEAR" },
    { NULL }
  };

  if (!allies_command_parse ("FILE", _ ("Takes the answers of one side from a CSV file."), entries,
                             &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if (argc != 2 || side == NULL || from == NULL)
    return allies_command_misuse (_ ("“answer” takes one dossier, --side and --from."));
  if (g_str_equal (argv[1], "-") && g_str_equal (from, "-"))
    return allies_command_misuse (_ ("Only one of the dossier and the answers can be “-”."));
  if (id != NULL && !allies_identifier_is_valid (id))
    return allies_command_misuse (_ ("“%s” is no identifier, such as marketing-jane-doe."), id);
  if (name != NULL && *g_strstrip (name) == '\0')
    return allies_command_misuse (_ ("The name is missing."));
  for (guint i = 0; i < ALLIES_N_SIDES; i++)
    if (g_str_equal (allies_side_codes[i], side))
      return import (argv[1], year, &(Who){ (AlliesSide)i, id, name }, from);
  return allies_command_misuse (_ ("“%s” is no side; use marketing or technology."), side);
}
