/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "base/error.h"
#include "render/font-coverage.h"
#include "render/pdf-renderer.h"
#include "render/picture.h"
#include "report/deck-part.h"
#include "report/deck.h"
#include "report/speaker-pages.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  int year;
  gboolean draft;
  gboolean notes;
  gboolean outline;
  char *paper;
  char *pages;
  char *output;
  char *peers;
  char *side;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->paper);
  g_free (options->pages);
  g_free (options->output);
  g_free (options->peers);
  g_free (options->side);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
parse (Options *options, int *argc, char ***argv)
{
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_ ("PDF to make"), "FILE" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options->year, N_ ("Year; the latest by default"), "YEAR" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &options->side, ALLIES_INPUT_SIDE_HELP, "SIDE" },
    { "peers", 0, 0, G_OPTION_ARG_FILENAME, &options->peers,
      N_ ("Peers instead of the bundled ones"), "FILE" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options->paper,
      N_ ("Paper: screen, a4 or letter; as the dossier says by default"), "PAPER" },
    { "pages", 0, 0, G_OPTION_ARG_STRING, &options->pages,
      N_ ("Only these parts, in this order: summary,roadmap,…"), "PARTS" },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &options->draft, N_ ("Mark it as a draft"), NULL },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &options->notes,
      N_ ("Make the speakers’ notes instead, what to say on each page of the deck"), NULL },
    { "outline", 0, 0, G_OPTION_ARG_NONE, &options->outline, N_ ("Print the titles alone"), NULL },
    { NULL }
  };

  return allies_command_parse ("FILE", _ ("Makes the deck for the CEO as a PDF."), entries, argc,
                               argv);
}

static void
print_outline (AlliesScene *deck)
{
  for (guint i = 0; i < allies_scene_get_n_pages (deck); i++)
    g_print ("%u  %s\n", i + 1, allies_scene_get_page (deck, i)->title);
}

static gboolean
find_paper (const char *name, AlliesPaper *paper, GError **error)
{
  for (guint i = 0; i < ALLIES_N_PAPERS; i++)
    if (g_str_equal (allies_papers[i], name))
      {
        *paper = (AlliesPaper)i;
        return TRUE;
      }
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID,
               _ ("“%.40s” is not a paper; choose screen, a4 or letter."), name);
  return FALSE;
}

/* All parts but those wanted are hidden; those wanted come in their order. */
static gboolean
choose_parts (
    AlliesResults *results, const char *pages, GStrv *order, GStrv *hidden, GError **error)
{
  g_autoptr (GPtrArray) parts = allies_deck_part_list (results, NULL);
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_autoptr (GString) names = g_string_new (NULL);

  *order = g_strsplit (pages, ",", -1);
  for (guint i = 0; i < parts->len; i++)
    {
      const AlliesDeckPart *part = parts->pdata[i];

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", part->id);
      if (!g_strv_contains ((const char *const *)*order, part->id))
        g_strv_builder_add (others, part->id);
    }
  *hidden = g_strv_builder_end (others);
  for (guint i = 0; (*order)[i] != NULL; i++)
    {
      const AlliesDeckPart *part = allies_deck_part_find ((*order)[i]);

      if (part == NULL || !g_ptr_array_find (parts, part, NULL))
        {
          g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                       _ ("This deck has no part “%.40s”. It has: %s."), (*order)[i], names->str);
          return FALSE;
        }
    }
  return TRUE;
}

/* What the dossier says, but for what was asked for. */
static AlliesPresentation *
present (AlliesResults *results, const Options *options, GError **error)
{
  AlliesPresentation *own = allies_dossier_get_presentation (allies_results_get_dossier (results),
                                                             allies_results_get_year (results));
  g_autoptr (AlliesPresentation) base =
      own != NULL ? g_object_ref (own) : allies_record_new (ALLIES_TYPE_PRESENTATION, NULL);
  g_autoptr (AlliesPresentation) set = NULL;
  AlliesPaper chosen = allies_presentation_get_paper (base);
  g_auto (GStrv) order = NULL;
  g_auto (GStrv) hidden = NULL;

  if (options->paper != NULL && !find_paper (options->paper, &chosen, error))
    return NULL;
  set = allies_record_with (base, "paper", (int)chosen, "draft",
                            options->draft || allies_presentation_is_draft (base) ? 1 : 0, NULL);
  if (options->pages == NULL)
    return g_steal_pointer (&set);
  if (!choose_parts (results, options->pages, &order, &hidden, error))
    return NULL;
  return allies_record_with (set, "page", order, "hidden", hidden, NULL);
}

static void
print_complaint (AlliesFont *font, AlliesScene *pages)
{
  g_autofree char *complaint = allies_font_coverage_complain (font, pages);

  if (complaint != NULL)
    g_printerr ("%s\n", complaint);
}

/* The logo of the year, if there is one. */
static gboolean
read_logo (AlliesResults *results, AlliesPixels **pixels, GError **error)
{
  AlliesLogo *logo = allies_dossier_get_logo (allies_results_get_dossier (results),
                                              allies_results_get_year (results));
  g_autoptr (GBytes) file = logo != NULL ? allies_logo_dup_file (logo, error) : NULL;

  if (file != NULL)
    *pixels = allies_picture_decode (file, ALLIES_DECK_LOGO_WIDTH, ALLIES_DECK_LOGO_HEIGHT, error);
  return logo == NULL || *pixels != NULL;
}

/* The deck, or what to say on each of its pages. */
static AlliesScene *
make_pages (AlliesResults *results,
            AlliesFont *font,
            AlliesPresentation *presentation,
            gboolean notes,
            GError **error)
{
  g_autoptr (AlliesPixels) logo = NULL;
  g_autoptr (AlliesScene) deck = NULL;

  if (!read_logo (results, &logo, error))
    return NULL;
  deck = allies_deck_new_with (results, ALLIES_METRICS (font),
                               &(AlliesDeckOptions){ .presentation = presentation, .logo = logo });
  return notes ? allies_speaker_pages_new (results, ALLIES_METRICS (font), deck, presentation)
               : g_steal_pointer (&deck);
}

static gboolean
write_pdf (AlliesScene *pages,
           AlliesFont *font,
           AlliesPresentation *presentation,
           const char *output,
           GError **error)
{
  g_autoptr (AlliesPalette) palette = allies_deck_new_palette (presentation);
  g_autoptr (GBytes) pdf = NULL;

  if (!allies_deck_check (pages, error))
    return FALSE;
  pdf = allies_pdf_render (font, pages, palette, error);
  return pdf != NULL && allies_output_file (output, pdf, error);
}

int
allies_command_report (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesResults) results = NULL;
  g_autoptr (AlliesFont) font = NULL;
  g_autoptr (AlliesPresentation) presentation = NULL;
  g_autoptr (AlliesScene) pages = NULL;

  if (!parse (&options, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  if (argc != 2 || (options.output == NULL) == !options.outline)
    return allies_command_misuse (_ ("“report” takes one dossier, and either -o or --outline."));
  results = allies_input_results (argv[1], options.year, options.peers, options.side, &error);
  font = results != NULL ? allies_font_new (&error) : NULL;
  if (font == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  presentation = present (results, &options, &error);
  if (presentation == NULL)
    return allies_command_misuse ("%s", error->message);
  pages = make_pages (results, font, presentation, options.notes, &error);
  if (pages == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  if (options.outline)
    print_outline (pages);
  else if (!write_pdf (pages, font, presentation, options.output, &error))
    return allies_command_complain (g_steal_pointer (&error));
  else
    print_complaint (font, pages);
  return 0;
}
