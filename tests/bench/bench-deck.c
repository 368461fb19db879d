/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the deck of a dossier, from its results to the bytes of the PDF, and writes the same
 * operators straight to libharu, byte for byte, by turns: once with a font that has measured
 * nothing, as in a program that has just been started, and once more with the same font, as in the
 * window after every change. Where LibreOffice is installed, it makes a PDF of the same texts from
 * a file, once, for comparison. Prints the time of the processor as medians.
 *
 * Usage: bench-deck REGULAR-FONT BOLD-FONT */
#include "measure.h"
#include "plain-deck.h"
#include "render/pdf-renderer.h"
#include "report/deck.h"
#include "support/sample-report.h"

#include <stdio.h>

#define ROUNDS 15
#define WANTED 2.0

/* A file of the same words, a page for each page. */
static char *
write_words (AlliesScene *deck, const char *folder)
{
  g_autoptr (GString) html = g_string_new ("<html><body>");
  char *path = g_build_filename (folder, "deck.html", NULL);

  for (guint i = 0; i < allies_scene_get_n_pages (deck); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (deck, i);

      g_string_append (html, "<div style=\"page-break-after:always\">");
      for (guint j = 0; j < page->n_items; j++)
        if (page->items[j].kind == ALLIES_ITEM_TEXT)
          {
            g_autofree char *text = g_markup_escape_text (page->items[j].text.string, -1);

            g_string_append_printf (html, "<p>%s</p>\n", text);
          }
      g_string_append (html, "</div>");
    }
  g_file_set_contents (path, html->str, -1, NULL);
  return path;
}

static void
time_converter (AlliesScene *deck)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *folder = program != NULL ? g_dir_make_tmp (NULL, NULL) : NULL;
  g_autofree char *path = NULL;
  gint64 start;

  if (folder == NULL)
    {
      printf ("LibreOffice: left out, it is not installed\n");
      return;
    }
  path = write_words (deck, folder);
  const char *const command[] = { program,    "--headless", "--convert-to", "pdf",
                                  "--outdir", folder,       path,           NULL };
  start = g_get_monotonic_time ();
  g_spawn_sync (NULL, (char **)command, NULL,
                G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                NULL, NULL);
  printf ("LibreOffice, the same words from a file: %.0f ms by the clock\n",
          (double)(g_get_monotonic_time () - start) / 1000);
}

static GBytes *
make_deck (AlliesResults *results, AlliesFont *font, const AlliesPalette *palette)
{
  g_autoptr (AlliesScene) scene = allies_deck_new (results, ALLIES_METRICS (font), NULL);

  return allies_pdf_render (font, scene, palette, NULL);
}

static void
print_ratio (const char *what, double time, double floor)
{
  printf ("%s: %.1f ms, %.2f times straight to libharu (wanted: at most %.1f)\n", what, time,
          time / floor, WANTED);
}

int
main (int argc, char **argv)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) deck = allies_deck_new (results, ALLIES_METRICS (font), NULL);
  const AlliesPalette *palette = allies_palette_light ();
  double first[ROUNDS];
  double next[ROUNDS];
  double plain[ROUNDS];
  g_autoptr (GBytes) pdf = make_deck (results, font, palette);
  g_autoptr (GBytes) plain_pdf = NULL;
  PlainDeck *straight;

  if (argc != 3)
    return 2;
  straight = plain_deck_new (pdf, argv[1], argv[2]);
  plain_pdf = plain_deck_write (straight);
  if (!plain_deck_is_same (straight, plain_pdf))
    g_error ("What is written straight to libharu is not the same as the deck.");
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (AlliesFont) cold = allies_font_new (NULL);
      double start = measure_processor_time ();

      g_bytes_unref (make_deck (results, cold, palette));
      first[i] = measure_processor_time () - start;
      start = measure_processor_time ();
      g_bytes_unref (make_deck (results, cold, palette));
      next[i] = measure_processor_time () - start;
      start = measure_processor_time ();
      g_bytes_unref (plain_deck_write (straight));
      plain[i] = measure_processor_time () - start;
    }
  printf ("%u pages, %zu bytes; the same operators straight to libharu: %zu bytes, %.1f ms\n",
          allies_scene_get_n_pages (deck), g_bytes_get_size (pdf), g_bytes_get_size (plain_pdf),
          measure_median (plain, ROUNDS, 1));
  print_ratio ("the first deck of a program", measure_median (first, ROUNDS, 1),
               measure_median (plain, ROUNDS, 1));
  print_ratio ("the next", measure_median (next, ROUNDS, 1), measure_median (plain, ROUNDS, 1));
  time_converter (deck);
  plain_deck_free (straight);
  return 0;
}
