/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_capabilities (JsonBuilder *builder, AlliesAlignment *alignment)
{
  guint n;
  const AlliesAlignmentEntry *entries = allies_alignment_get_capabilities (alignment, &n);

  json_builder_set_member_name (builder, "capabilities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      allies_json_string (builder, "id", entries[i].id);
      allies_json_number (builder, "index", entries[i].index);
      allies_json_number (builder, "mean_signed", entries[i].mean_signed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (AlliesAlignment *alignment)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const AlliesAlignmentEntry *overall = allies_alignment_get_overall (alignment);
  AlliesWeightedKappa kappa = allies_alignment_get_kappa (alignment);

  json_builder_begin_object (builder);
  allies_json_number (builder, "n", overall->n);
  allies_json_number (builder, "mean_absolute", overall->mean_absolute);
  allies_json_number (builder, "mean_signed", overall->mean_signed);
  allies_json_number (builder, "equal", allies_alignment_get_equal (alignment));
  allies_json_number (builder, "within_one", allies_alignment_get_within_one (alignment));
  allies_json_number (builder, "kappa", kappa.kappa);
  allies_json_number (builder, "kappa_low", kappa.low);
  allies_json_number (builder, "kappa_high", kappa.high);
  allies_json_number (builder, "index", overall->index);
  allies_json_string (builder, "band", allies_band_get_code (overall->band));
  add_capabilities (builder, alignment);
  json_builder_end_object (builder);
  allies_output_json (builder);
}

/* What there is of the whole only, is empty in the other rows. */
static void
add_row (GPtrArray *rows,
         const char *kind,
         const AlliesAlignmentEntry *entry,
         AlliesAlignment *whole)
{
  g_auto (GStrv) row = g_new0 (char *, 13);
  const char *band = allies_band_get_code (entry->band);
  AlliesWeightedKappa kappa = { NAN, NAN, NAN, NAN, NAN, NAN };

  if (whole != NULL)
    kappa = allies_alignment_get_kappa (whole);
  row[0] = g_strdup (kind);
  row[1] = g_strdup (entry->id);
  row[2] = g_strdup_printf ("%u", entry->n);
  row[3] = allies_output_number (entry->mean_absolute);
  row[4] = allies_output_number (entry->mean_signed);
  row[5] = allies_output_number (entry->index);
  row[6] = g_strdup (band != NULL ? band : "");
  row[7] = allies_output_number (whole != NULL ? allies_alignment_get_equal (whole) : NAN);
  row[8] = allies_output_number (whole != NULL ? allies_alignment_get_within_one (whole) : NAN);
  row[9] = allies_output_number (kappa.kappa);
  row[10] = allies_output_number (kappa.low);
  row[11] = allies_output_number (kappa.high);
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

static void
print_table (AlliesAlignment *alignment, AlliesFormat format)
{
  const char *const columns[] = { "kind",        "id",    "n",         "mean_absolute",
                                  "mean_signed", "index", "band",      "equal",
                                  "within_one",  "kappa", "kappa_low", "kappa_high",
                                  NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  guint n;
  const AlliesAlignmentEntry *entries;

  add_row (rows, "overall", allies_alignment_get_overall (alignment), alignment);
  entries = allies_alignment_get_pillars (alignment, &n);
  for (guint i = 0; i < n; i++)
    add_row (rows, "pillar", &entries[i], NULL);
  entries = allies_alignment_get_capabilities (alignment, &n);
  for (guint i = 0; i < n; i++)
    add_row (rows, "capability", &entries[i], NULL);
  allies_output_table (format, columns, rows);
}

int
allies_command_alignment (int argc, char **argv)
{
  int year = 0;
  g_autofree char *format_word = NULL;
  AlliesFormat format;
  GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_ ("Year; the latest by default"), "YEAR" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("text, csv or json"), "FORMAT" },
    { NULL }
  };
  g_autoptr (AlliesResults) results = NULL;
  g_autoptr (GError) error = NULL;

  if (!allies_command_parse ("FILE",
                             _ ("Prints how far marketing and technology agree. mean_signed is "
                                "marketing − technology: above 0 where marketing rates higher."),
                             entries, &argc, &argv)
      || !allies_output_parse_format (format_word, &format))
    return ALLIES_EXIT_USAGE;
  if (argc != 2)
    return allies_command_misuse (_ ("“alignment” takes one dossier."));
  results = allies_input_results (argv[1], year, NULL, NULL, &error);
  if (g_error_matches (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT))
    {
      g_printerr (_ ("Both sides still answer without seeing each other; how far they agree can be "
                     "told when both have finished.\n"));
      return ALLIES_EXIT_FAILED;
    }
  if (results == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  if (format == ALLIES_FORMAT_JSON)
    print_json (allies_results_get_alignment (results));
  else
    print_table (allies_results_get_alignment (results), format);
  return 0;
}
