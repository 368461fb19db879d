/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a dossier of ten years, compares all of them, and makes the deck of the last, each by turns
 * with a floor: a bare parse of the same bytes by GMarkup, ten comparisons of two years, and the
 * deck of the same year alone. Prints the time of the processor as medians. */
#include "measure.h"
#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"
#include "render/font.h"
#include "report/deck.h"
#include "support/sample-decade.h"
#include "support/sample-report.h"

#include <stdio.h>

#define ROUNDS      15
#define N_YEARS     10
#define WANTED_OPEN 10.0
#define WANTED_ALL  1.5
#define WANTED_DECK 1.5

static void
parse_bare (GBytes *bytes)
{
  const GMarkupParser nothing = { 0 };
  GMarkupParseContext *context = g_markup_parse_context_new (&nothing, 0, NULL, NULL);

  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL),
                                (gssize)g_bytes_get_size (bytes), NULL);
  g_markup_parse_context_end_parse (context, NULL);
  g_markup_parse_context_free (context);
}

static void
say (const char *what, double *times, const char *floor, double *floor_times, double wanted)
{
  double time = measure_median (times, ROUNDS, 1);
  double least = measure_median (floor_times, ROUNDS, 1);

  printf ("%s %.2f ms, %s %.2f ms: %.2f times (wanted: at most %.1f)\n", what, time, floor, least,
          time / least, wanted);
}

static void
time_open (GBytes *bytes)
{
  double opening[ROUNDS];
  double bare[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = measure_processor_time ();
      g_autoptr (AlliesDossier) dossier =
          allies_dossier_new_from_bytes (bytes, "ten years", NULL, NULL);
      double opened = measure_processor_time ();

      parse_bare (bytes);
      bare[i] = measure_processor_time () - opened;
      opening[i] = opened - start;
    }
  say ("opening", opening, "a bare parse", bare, WANTED_OPEN);
}

static void
time_all (AlliesDossier *dossier)
{
  double all[ROUNDS];
  double single[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = measure_processor_time ();
      g_autoptr (AlliesYearSeries) series = allies_year_series_new (dossier, 2026);
      double compared = measure_processor_time ();

      for (guint j = 0; j < N_YEARS; j++)
        {
          guint year = SAMPLE_DECADE_FIRST + j;
          g_autoptr (AlliesYearComparison) one =
              allies_year_comparison_new (dossier, MAX (year - 1, 2017), dossier, year);
        }
      single[i] = measure_processor_time () - compared;
      all[i] = compared - start;
    }
  say ("comparing all", all, "ten comparisons", single, WANTED_ALL);
}

static void
draw_deck (AlliesDossier *dossier, AlliesFont *font)
{
  g_autoptr (AlliesResults) results = sample_results (dossier, 2026);
  g_autoptr (AlliesScene) deck = NULL;

  allies_results_get_roadmap (results);
  deck = allies_deck_new (results, ALLIES_METRICS (font), NULL);
}

static void
time_deck (AlliesDossier *dossier, AlliesDossier *two)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  double ten[ROUNDS];
  double alone[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = measure_processor_time ();

      draw_deck (dossier, font);
      ten[i] = measure_processor_time () - start;
      start = measure_processor_time ();
      draw_deck (two, font);
      alone[i] = measure_processor_time () - start;
    }
  say ("deck of the last of ten", ten, "of the last of two", alone, WANTED_DECK);
}

int
main (void)
{
  g_autoptr (AlliesDossier) made = sample_decade_new ();
  g_autoptr (AlliesDossier) two = sample_example ();
  g_autoptr (GBytes) bytes = allies_dossier_write (made);
  g_autoptr (AlliesDossier) dossier = allies_dossier_new_from_bytes (bytes, "ten", NULL, NULL);

  printf ("ten years, %zu bytes\n", g_bytes_get_size (bytes));
  time_open (bytes);
  time_all (dossier);
  time_deck (dossier, two);
  return 0;
}
