/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const state_words[] = { "open", "unknown", "answered", "not-applicable" };

static void
add_entry (JsonBuilder *builder, const AlliesScoreEntry *entry)
{
  json_builder_begin_object (builder);
  allies_json_string (builder, "id", entry->id);
  allies_json_number (builder, "score", entry->score);
  allies_json_number (builder, "low", entry->low);
  allies_json_number (builder, "high", entry->high);
  allies_json_number (builder, "coverage", entry->coverage);
  allies_json_boolean (builder, "partial", entry->partial);
  allies_json_string (builder, "stage", entry->stage);
  json_builder_end_object (builder);
}

static void
add_entries (JsonBuilder *builder, const char *name, const AlliesScoreEntry *entries, guint n)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_entry (builder, &entries[i]);
  json_builder_end_array (builder);
}

static void
add_number_question (JsonBuilder *builder, const AlliesResults *results, AlliesQuestion *question)
{
  AlliesDossier *dossier = allies_results_get_dossier (results);
  guint year = allies_results_get_year (results);
  double marketing = allies_side_number (dossier, year, question, ALLIES_SIDE_MARKETING);
  double technology = allies_side_number (dossier, year, question, ALLIES_SIDE_TECHNOLOGY);
  AlliesPosition position = allies_position_compute (dossier, year, question);

  allies_json_number (builder, "marketing", marketing);
  allies_json_number (builder, "technology", technology);
  allies_json_number (builder, "agreed", NAN);
  allies_json_number (builder, "position", NAN);
  allies_json_string (builder, "state",
                      isnan (marketing) && isnan (technology) ? state_words[position.state]
                                                              : "answered");
}

static void
add_question (JsonBuilder *builder, const AlliesResults *results, AlliesQuestion *question)
{
  const AlliesPosition *position = allies_score_get_position (allies_results_get_score (results),
                                                              allies_question_get_id (question));

  json_builder_begin_object (builder);
  allies_json_string (builder, "id", allies_question_get_id (question));
  if (position == NULL)
    add_number_question (builder, results, question);
  else
    {
      allies_json_number (builder, "marketing", position->sides[ALLIES_SIDE_MARKETING]);
      allies_json_number (builder, "technology", position->sides[ALLIES_SIDE_TECHNOLOGY]);
      allies_json_number (builder, "agreed", position->agreed);
      allies_json_number (builder, "position", position->value);
      allies_json_string (builder, "state", state_words[position->state]);
    }
  json_builder_end_object (builder);
}

static void
print_json (const AlliesResults *results)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  AlliesScore *score = allies_results_get_score (results);
  GListModel *questions = allies_model_get_questions (allies_results_get_model (results));
  guint n;
  const AlliesScoreEntry *entries;

  json_builder_begin_object (builder);
  allies_json_string (builder, "organisation",
                      allies_organisation_get_name (
                          allies_dossier_get_organisation (allies_results_get_dossier (results))));
  allies_json_number (builder, "year", allies_results_get_year (results));
  allies_json_string (builder, "model", allies_model_get_id (allies_results_get_model (results)));
  json_builder_set_member_name (builder, "overall");
  add_entry (builder, allies_score_get_overall (score));
  entries = allies_score_get_pillars (score, &n);
  add_entries (builder, "pillars", entries, n);
  entries = allies_score_get_capabilities (score, &n);
  add_entries (builder, "capabilities", entries, n);
  json_builder_set_member_name (builder, "questions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      add_question (builder, results, question);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  allies_output_json (builder);
}

static void
add_row (GPtrArray *rows, const char *kind, const AlliesScoreEntry *entry)
{
  g_auto (GStrv) row = g_new0 (char *, 9);

  row[0] = g_strdup (kind);
  row[1] = g_strdup (entry->id);
  row[2] = allies_output_number (entry->score);
  row[3] = allies_output_number (entry->low);
  row[4] = allies_output_number (entry->high);
  row[5] = allies_output_number (entry->coverage);
  row[6] = g_strdup (entry->partial ? _ ("partial") : "");
  row[7] = g_strdup (entry->stage != NULL ? entry->stage : "");
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

static void
print_table (const AlliesResults *results, AlliesFormat format)
{
  const char *const columns[] = { "kind",     "id",      "score", "low", "high",
                                  "coverage", "partial", "stage", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  AlliesScore *score = allies_results_get_score (results);
  guint n;
  const AlliesScoreEntry *entries;

  add_row (rows, "overall", allies_score_get_overall (score));
  entries = allies_score_get_pillars (score, &n);
  for (guint i = 0; i < n; i++)
    add_row (rows, "pillar", &entries[i]);
  entries = allies_score_get_capabilities (score, &n);
  for (guint i = 0; i < n; i++)
    add_row (rows, "capability", &entries[i]);
  allies_output_table (format, columns, rows);
}

int
allies_command_score (int argc, char **argv)
{
  int year = 0;
  g_autofree char *format_word = NULL;
  AlliesFormat format;
  g_autofree char *side = NULL;
  GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_ ("Year; the latest by default"), "YEAR" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &side, ALLIES_INPUT_SIDE_HELP, "SIDE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("text, csv or json"), "FORMAT" },
    { NULL }
  };
  g_autoptr (AlliesResults) results = NULL;
  g_autoptr (GError) error = NULL;

  if (!allies_command_parse ("FILE", _ ("Prints scores with bounds and coverage."), entries, &argc,
                             &argv)
      || !allies_output_parse_format (format_word, &format))
    return ALLIES_EXIT_USAGE;
  if (argc != 2)
    return allies_command_misuse (_ ("“score” takes one dossier."));
  results = allies_input_results (argv[1], year, NULL, side, &error);
  if (results == NULL)
    return allies_command_complain (g_steal_pointer (&error));
  if (format == ALLIES_FORMAT_JSON)
    print_json (results);
  else
    print_table (results, format);
  return 0;
}
