/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "render/pdf-renderer.h"
#include "report/deck.h"

#include <glib/gi18n-lib.h>

static void
print_outline (AlliesScene *deck)
{
  for (guint i = 0; i < allies_scene_get_n_pages (deck); i++)
    g_print ("%u  %s\n", i + 1, allies_scene_get_page (deck, i)->title);
}

int
allies_command_report (int argc, char **argv)
{
  int year = 0;
  gboolean draft = FALSE;
  gboolean outline = FALSE;
  g_autofree char *output = NULL;
  g_autofree char *peers = NULL;
  g_autofree char *side = NULL;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("PDF to make"), "FILE" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_ ("Year; the latest by default"), "YEAR" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &side, ALLIES_INPUT_SIDE_HELP, "SIDE" },
    { "peers", 0, 0, G_OPTION_ARG_FILENAME, &peers, N_ ("Peers instead of the bundled ones"),
      "FILE" },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &draft, N_ ("Mark it as a draft"), NULL },
    { "outline", 0, 0, G_OPTION_ARG_NONE, &outline, N_ ("Print the titles alone"), NULL },
    { NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesResults) results = NULL;
  g_autoptr (AlliesFont) font = NULL;
  g_autoptr (AlliesScene) deck = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (!allies_command_parse ("FILE", _ ("Makes the deck for the CEO as a PDF."), entries, &argc,
                             &argv))
    return ALLIES_EXIT_USAGE;
  if (argc != 2 || (output == NULL) == !outline)
    return allies_command_misuse (_ ("“report” takes one dossier, and either -o or --outline."));
  results = allies_input_results (argv[1], year, peers, side, &error);
  font = results != NULL ? allies_font_new (&error) : NULL;
  if (font == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  deck = allies_deck_new (results, ALLIES_METRICS (font), draft);
  if (outline)
    {
      print_outline (deck);
      return 0;
    }
  pdf = allies_pdf_render (font, deck, allies_palette_light (), &error);
  if (pdf == NULL || !allies_output_file (output, pdf, &error))
    return allies_command_complain (g_steal_pointer (&error));
  return 0;
}
