/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "render/workbook.h"
#include "report/tables.h"

#include <glib/gi18n-lib.h>

static GBytes *
make_workbook (AlliesResults *results, GError **error)
{
  g_autoptr (GPtrArray) sheets = allies_tables_new_all (results);
  g_autofree char *title = allies_tables_dup_title (results);
  g_autofree char *date = allies_tables_dup_date (results);
  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_results_get_dossier (results));
  AlliesWorkbookProperties properties = { title, allies_organisation_get_name (organisation),
                                          date };

  return allies_workbook_render (sheets, &properties, error);
}

static GBytes *
make_csv (AlliesResults *results, AlliesTablesKind kind)
{
  g_autoptr (AlliesSheet) sheet = allies_tables_new (kind, results);

  return allies_sheet_to_csv (sheet);
}

static int
write_tables (AlliesResults *results, gboolean is_workbook, AlliesTablesKind kind, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      is_workbook ? make_workbook (results, &error) : make_csv (results, kind);

  if (bytes == NULL || !allies_output_file (path, bytes, &error))
    return allies_command_complain (g_steal_pointer (&error));
  return 0;
}

/* Whether what is to be made is clear; if not, that has been said on stderr. */
static gboolean
choose (const char *output, const char *table, gboolean *is_workbook, AlliesTablesKind *kind)
{
  g_autofree char *names = g_strjoinv (", ", (char **)allies_tables_names);

  *is_workbook = g_str_has_suffix (output, ".xlsx");
  *kind = ALLIES_TABLES_SCORES;
  if (!*is_workbook && !g_str_has_suffix (output, ".csv") && !g_str_equal (output, "-"))
    allies_command_misuse (_ ("“%s” ends neither in .csv nor in .xlsx."), output);
  else if (*is_workbook && table != NULL)
    allies_command_misuse (_ ("A workbook holds all tables; --table is for .csv."));
  else if (table != NULL && !allies_tables_find (table, kind))
    allies_command_misuse (_ ("“%s” is no table; use one of: %s."), table, names);
  else
    return TRUE;
  return FALSE;
}

int
allies_command_export (int argc, char **argv)
{
  int year = 0;
  g_autofree char *output = NULL;
  g_autofree char *table = NULL;
  g_autofree char *peers = NULL;
  g_autofree char *side = NULL;
  AlliesTablesKind kind;
  gboolean is_workbook;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("*.xlsx with all tables or *.csv with one to make; - is CSV on standard output"),
      "FILE" },
    { "table", 0, 0, G_OPTION_ARG_STRING, &table,
      N_ ("scores, gaps, differences, answers, roadmap or sources; scores by default"), "NAME" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_ ("Year; the latest by default"), "YEAR" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &side, ALLIES_INPUT_SIDE_HELP, "SIDE" },
    { "peers", 0, 0, G_OPTION_ARG_FILENAME, &peers, N_ ("Peers instead of the bundled ones"),
      "FILE" },
    { NULL }
  };
  g_autoptr (AlliesResults) results = NULL;
  g_autoptr (GError) error = NULL;

  if (!allies_command_parse ("FILE", _ ("Writes tables for a spreadsheet or another program."),
                             entries, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if (argc != 2 || output == NULL)
    return allies_command_misuse (
        _ ("“export” takes one dossier, and -o with a name that ends in .csv or .xlsx."));
  if (!choose (output, table, &is_workbook, &kind))
    return ALLIES_EXIT_USAGE;
  results = allies_input_results (argv[1], year, peers, side, &error);
  if (results == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  return write_tables (results, is_workbook, kind, output);
}
