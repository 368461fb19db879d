/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/output.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static const struct
{
  const char *name;
  AlliesCommandFunc run;
  const char *summary;
} commands[] = {
  { "validate", allies_command_validate, N_ ("Check files and say what is wrong, with line") },
  { "new", allies_command_new, N_ ("Start a dossier") },
  { "answer", allies_command_answer, N_ ("Take answers from a CSV file") },
  { "score", allies_command_score, N_ ("Print scores with bounds") },
  { "gaps", allies_command_gaps, N_ ("Print standing, gaps and priority") },
  { "alignment", allies_command_alignment, N_ ("Print how far marketing and technology agree") },
  { "compare", allies_command_compare, N_ ("Print what changed from one year to another") },
  { "next", allies_command_next, N_ ("Start a year from the last") },
  { "close", allies_command_close, N_ ("Close a year that is finished, or open it again") },
  { "explain", allies_command_explain, N_ ("Print where a number comes from") },
  { "plan", allies_command_plan, N_ ("Propose a roadmap in which every stage pays for itself") },
  { "track", allies_command_track, N_ ("Keep track of how far an initiative is") },
  { "report", allies_command_report, N_ ("Make the deck for the CEO as a PDF") },
  { "verify", allies_command_verify, N_ ("Say whether a deck matches a dossier") },
  { "export", allies_command_export, N_ ("Write tables as a workbook (XLSX) or as CSV") },
  { "handout", allies_command_handout,
    N_ ("Make a copy for one side without the other's answers") },
  { "merge", allies_command_merge, N_ ("Bring two dossiers of one organisation together") },
  { "peers", allies_command_peers, N_ ("Make peers of published figures or of many dossiers") },
  { "chart", allies_command_chart, N_ ("Draw one chart as SVG or PNG") },
};

static void
print_help (void)
{
  g_print (_ ("Usage: allies-cli [--lang LANGUAGE] COMMAND [OPTION…] [FILE…]\n\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _ (commands[i].summary));
  g_print (_ ("\n“allies-cli COMMAND --help” tells more of a command. “-” is standard input.\n"));
}

/* The language must be known before anything is translated, so it is looked for by hand. */
static void
take_language (int *argc, char **argv)
{
  for (int i = 1; i < *argc - 1; i++)
    {
      if (g_str_equal (argv[i], "--"))
        return;
      if (!g_str_equal (argv[i], "--lang"))
        continue;
      g_setenv ("LANGUAGE", argv[i + 1], TRUE);
      memmove (&argv[i], &argv[i + 2], sizeof (char *) * (gsize)(*argc - i - 1));
      *argc -= 2;
      return;
    }
}

/* Data that nobody could take is a failure, be the work done or not. */
static int
finish (int status)
{
  g_autoptr (GError) error = NULL;

  if (allies_output_finish (&error) || status != 0)
    return status;
  return allies_command_complain (g_steal_pointer (&error));
}

int
main (int argc, char *argv[])
{
  take_language (&argc, argv);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ALLIES_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc < 2)
    return allies_command_misuse (_ ("A command is missing; “allies-cli --help” lists them."));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return finish (0);
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("allies-cli %s\n", ALLIES_VERSION);
      return finish (0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return finish (commands[i].run (argc - 1, argv + 1));
  return allies_command_misuse (_ ("There is no command “%s”; “allies-cli --help” lists them."),
                                argv[1]);
}
