/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "model/industry.h"
#include "model/region.h"
#include "report/peer-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const quarter_words[] = { NULL, "bottom", "third", "second", "top" };

static const char *
get_quarter (const AlliesStanding *standing)
{
  return standing != NULL ? quarter_words[allies_standing_get (standing)->quarter] : NULL;
}

/* Of the newest figure, as "year" is its year. */
static const char *
get_age (const AlliesGap *gap)
{
  return gap->standing != NULL
             ? allies_ageing_get_code (allies_standing_get (gap->standing)->ageing)
             : NULL;
}

static double
get_percentile (const AlliesStanding *standing)
{
  return standing != NULL ? allies_standing_get (standing)->percentile : NAN;
}

static void
add_peers (JsonBuilder *builder, AlliesPeerCell *cell)
{
  const AlliesPeerValues *peers = cell != NULL ? allies_peer_cell_get (cell) : NULL;

  allies_json_number (builder, "peer_median",
                      peers != NULL ? allies_peer_cell_get_centre (cell, NULL) : NAN);
  allies_json_number (builder, "peer_q1", peers != NULL ? peers->q1 : NAN);
  allies_json_number (builder, "peer_q3", peers != NULL ? peers->q3 : NAN);
  allies_json_string (builder, "basis",
                      peers != NULL ? allies_peer_basis_get_code (peers->basis) : NULL);
  allies_json_string (builder, "grade",
                      peers != NULL ? allies_peer_grade_get_code (peers->grade) : NULL);
  allies_json_number (builder, "n", peers != NULL && peers->n > 0 ? peers->n : NAN);
  allies_json_number (builder, "year", peers != NULL ? peers->year : NAN);
}

static void
add_segment (JsonBuilder *builder, AlliesSegment segment)
{
  json_builder_begin_object (builder);
  allies_json_string (builder, "industry",
                      segment.industry >= 0 ? allies_industry_get ((guint)segment.industry)->code
                                            : NULL);
  allies_json_string (builder, "size",
                      segment.size >= 0 ? allies_company_sizes[segment.size] : NULL);
  allies_json_string (builder, "region",
                      segment.region >= 0 ? allies_regions[segment.region] : NULL);
  json_builder_end_object (builder);
}

static void
add_gap (JsonBuilder *builder, const AlliesGap *gap)
{
  json_builder_begin_object (builder);
  allies_json_string (builder, "id", gap->id);
  allies_json_number (builder, "score", gap->score);
  allies_json_boolean (builder, "partial", gap->partial);
  allies_json_number (builder, "target", gap->target);
  allies_json_boolean (builder, "target_proposed", gap->proposed);
  add_peers (builder, gap->cell);
  allies_json_number (builder, "gap_peer", gap->gap_peer);
  allies_json_number (builder, "gap_top", gap->gap_top);
  allies_json_number (builder, "gap_target", gap->gap_target);
  allies_json_number (builder, "last_year", gap->before);
  allies_json_number (builder, "gap_last_year", gap->gap_before);
  allies_json_number (builder, "percentile", get_percentile (gap->standing));
  allies_json_string (builder, "quarter", get_quarter (gap->standing));
  allies_json_boolean (builder, "cannot_tell",
                       gap->standing != NULL && allies_standing_get (gap->standing)->cannot_tell);
  allies_json_string (builder, "age", get_age (gap));
  allies_json_number (builder, "importance", gap->importance);
  allies_json_number (builder, "priority", gap->priority);
  allies_json_boolean (builder, "enough", gap->enough);
  if (gap->cell != NULL)
    {
      json_builder_set_member_name (builder, "segment");
      add_segment (builder, allies_peer_cell_get (gap->cell)->segment);
    }
  json_builder_end_object (builder);
}

static void
add_kpi (JsonBuilder *builder, const AlliesKpi *kpi)
{
  const AlliesStandingValues *standing =
      kpi->standing != NULL ? allies_standing_get (kpi->standing) : NULL;

  json_builder_begin_object (builder);
  allies_json_string (builder, "id", kpi->id);
  allies_json_number (builder, "value", kpi->value);
  allies_json_number (builder, "marketing", kpi->sides[ALLIES_SIDE_MARKETING]);
  allies_json_number (builder, "technology", kpi->sides[ALLIES_SIDE_TECHNOLOGY]);
  add_peers (builder, kpi->cell);
  allies_json_number (builder, "gap_peer", standing != NULL ? standing->gap_centre : NAN);
  allies_json_number (builder, "gap_top", standing != NULL ? standing->gap_top : NAN);
  allies_json_number (builder, "percentile", get_percentile (kpi->standing));
  allies_json_string (builder, "quarter", get_quarter (kpi->standing));
  json_builder_end_object (builder);
}

static void
add_kpis (JsonBuilder *builder, AlliesGaps *gaps)
{
  guint n;
  const AlliesKpi *kpis = allies_gaps_get_kpis (gaps, &n);

  json_builder_set_member_name (builder, "kpis");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_kpi (builder, &kpis[i]);
  json_builder_end_array (builder);
}

static void
print_json (AlliesGaps *gaps)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n;
  const AlliesGap *all = allies_gaps_get_all (gaps, &n);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "segment");
  add_segment (builder, allies_gaps_get_segment (gaps));
  json_builder_set_member_name (builder, "capabilities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_gap (builder, &all[i]);
  json_builder_end_array (builder);
  add_kpis (builder, gaps);
  json_builder_end_object (builder);
  allies_output_json (builder);
}

static void
add_row (GPtrArray *rows, const AlliesGap *gap)
{
  g_auto (GStrv) row = g_new0 (char *, 17);
  const AlliesPeerValues *peers = gap->cell != NULL ? allies_peer_cell_get (gap->cell) : NULL;

  row[0] = g_strdup (gap->id);
  row[1] = allies_output_number (gap->score);
  row[2] = allies_output_number (gap->target);
  row[3] =
      allies_output_number (peers != NULL ? allies_peer_cell_get_centre (gap->cell, NULL) : NAN);
  row[4] = allies_output_number (gap->gap_peer);
  row[5] = allies_output_number (gap->gap_top);
  row[6] = allies_output_number (gap->gap_target);
  row[7] = allies_output_number (gap->importance);
  row[8] = allies_output_number (gap->priority);
  row[9] = g_strdup (get_quarter (gap->standing) != NULL ? get_quarter (gap->standing) : "");
  row[10] = g_strdup (gap->enough ? _ ("enough") : "");
  row[11] = peers != NULL ? allies_segment_describe (peers->segment) : g_strdup ("");
  row[12] = g_strdup (peers != NULL ? allies_peer_basis_get_code (peers->basis) : "");
  row[13] = g_strdup (peers != NULL ? allies_peer_grade_get_code (peers->grade) : "");
  row[13] = row[13] != NULL ? row[13] : g_strdup ("");
  row[14] = g_strdup (get_age (gap) != NULL ? get_age (gap) : "");
  row[15] = allies_peer_words_dup_standing (gap);
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

static void
print_table (AlliesGaps *gaps, AlliesFormat format)
{
  const char *const columns[] = { "id",       "score",      "target",     "peer_median", "gap_peer",
                                  "gap_top",  "gap_target", "importance", "priority",    "quarter",
                                  "enough",   "segment",    "basis",      "grade",       "age",
                                  "standing", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  guint n;
  const AlliesGap *all = allies_gaps_get_all (gaps, &n);

  for (guint i = 0; i < n; i++)
    add_row (rows, &all[i]);
  allies_output_table (format, columns, rows);
}

/* Which segment answered is part of the answer, so it is said even where only a table is asked for.
 */
static void
say_segment (AlliesResults *results)
{
  AlliesGaps *gaps = allies_results_get_gaps (results);
  g_autofree char *sentence = allies_peers_describe_answer (allies_results_get_peers (results),
                                                            allies_gaps_get_overall (gaps)->cell,
                                                            allies_gaps_get_segment (gaps));

  g_printerr ("%s\n", sentence);
}

int
allies_command_gaps (int argc, char **argv)
{
  int year = 0;
  g_autofree char *format_word = NULL;
  g_autofree char *peers = NULL;
  AlliesFormat format;
  g_autofree char *side = NULL;
  GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_ ("Year; the latest by default"), "YEAR" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &side, ALLIES_INPUT_SIDE_HELP, "SIDE" },
    { "peers", 0, 0, G_OPTION_ARG_FILENAME, &peers, N_ ("Peers instead of the bundled ones"),
      "FILE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("text, csv or json"), "FORMAT" },
    { NULL }
  };
  g_autoptr (AlliesResults) results = NULL;
  g_autoptr (GError) error = NULL;

  if (!allies_command_parse ("FILE", _ ("Prints standing among peers, gaps and priority."), entries,
                             &argc, &argv)
      || !allies_output_parse_format (format_word, &format))
    return ALLIES_EXIT_USAGE;
  if (argc != 2)
    return allies_command_misuse (_ ("“gaps” takes one dossier."));
  results = allies_input_results (argv[1], year, peers, side, &error);
  if (results == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  if (format == ALLIES_FORMAT_JSON)
    print_json (allies_results_get_gaps (results));
  else
    print_table (allies_results_get_gaps (results), format);
  if (format == ALLIES_FORMAT_TEXT)
    say_segment (results);
  return 0;
}
