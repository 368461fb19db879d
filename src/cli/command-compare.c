/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/compare-all.h"
#include "cli/input.h"
#include "cli/output.h"
#include "dossier/visibility.h"
#include "peers/peers-change.h"
#include "report/findings-years.h"
#include "roadmap/promise.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  AlliesYearComparison *comparison;
  AlliesResults *before; /* for the initiatives of then */
  AlliesResults *after;  /* for the peers of now */
} Compared;

static const char *const outcomes[] = { "unknown", "reached", "missed" };

static double
find_peers (const Compared *compared, const char *id)
{
  return allies_peers_change_find (allies_results_get_peers (compared->after), compared->comparison,
                                   id);
}

static void
add_change (JsonBuilder *builder, const Compared *compared, const AlliesYearChange *change)
{
  json_builder_begin_object (builder);
  allies_json_string (builder, "id", change->id);
  allies_json_number (builder, "old", change->old_score);
  allies_json_number (builder, "new", change->new_score);
  allies_json_number (builder, "reported", change->reported);
  allies_json_number (builder, "ours", change->ours);
  allies_json_number (builder, "model", change->model);
  allies_json_number (builder, "peers", find_peers (compared, change->id));
  allies_json_boolean (builder, "old_partial", change->old_partial);
  allies_json_boolean (builder, "new_partial", change->new_partial);
  allies_json_boolean (builder, "comparable", change->comparable);
  json_builder_end_object (builder);
}

static void
add_changes (JsonBuilder *builder,
             const Compared *compared,
             const char *name,
             const AlliesYearChange *changes,
             guint n)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_change (builder, compared, &changes[i]);
  json_builder_end_array (builder);
}

static void
add_notes (JsonBuilder *builder,
           const char *name,
           AlliesDossier *dossier,
           guint year,
           AlliesQuestion *question)
{
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", year);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesAnswer *answer = allies_dossier_get_answer (
          dossier, year, allies_respondent_get_id (respondents->pdata[i]),
          allies_question_get_id (question));

      if (answer != NULL && *allies_answer_get_note (answer) != '\0')
        json_builder_add_string_value (builder, allies_answer_get_note (answer));
    }
  json_builder_end_array (builder);
}

static void
add_moves (JsonBuilder *builder, const AlliesYearComparison *comparison)
{
  guint n;
  const AlliesYearMove *moves = allies_year_comparison_get_moves (comparison, &n);

  json_builder_set_member_name (builder, "questions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      allies_json_string (builder, "id", allies_question_get_id (moves[i].question));
      allies_json_string (builder, "before", allies_question_get_id (moves[i].before));
      allies_json_number (builder, "old", moves[i].old_position);
      allies_json_number (builder, "new", moves[i].new_position);
      add_notes (builder, "old_notes", allies_year_comparison_get_before (comparison),
                 allies_year_comparison_get_from (comparison), moves[i].before);
      add_notes (builder, "new_notes", allies_year_comparison_get_after (comparison),
                 allies_year_comparison_get_to (comparison), moves[i].question);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_targets (JsonBuilder *builder, const AlliesYearComparison *comparison)
{
  guint n;
  const AlliesYearTarget *targets = allies_year_comparison_get_targets (comparison, &n);

  json_builder_set_member_name (builder, "targets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n && allies_findings_years_are_of_one (comparison); i++)
    {
      json_builder_begin_object (builder);
      allies_json_string (builder, "id", allies_capability_get_id (targets[i].capability));
      allies_json_number (builder, "target", targets[i].target);
      allies_json_number (builder, "old", targets[i].old_score);
      allies_json_number (builder, "new", targets[i].new_score);
      allies_json_string (builder, "outcome", outcomes[targets[i].outcome]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_promise (JsonBuilder *builder, const AlliesPromise *promise)
{
  json_builder_begin_object (builder);
  allies_json_string (builder, "id", allies_initiative_get_id (promise->initiative));
  allies_json_number (builder, "promised", promise->promised_lift);
  allies_json_number (builder, "observed", promise->observed_lift);
  allies_json_number (builder, "promised_cost", promise->promised_cost);
  allies_json_number (builder, "observed_cost", promise->observed_cost);
  allies_json_number (builder, "promised_benefit", promise->promised_benefit);
  allies_json_number (builder, "observed_benefit", promise->observed_benefit);
  allies_json_string (builder, "state", allies_initiative_states[promise->state]);
  allies_json_string (builder, "started", *promise->started != '\0' ? promise->started : NULL);
  allies_json_string (builder, "finished", *promise->finished != '\0' ? promise->finished : NULL);
  json_builder_end_object (builder);
}

static void
add_initiatives (JsonBuilder *builder, const Compared *compared)
{
  const AlliesYearComparison *comparison = compared->comparison;
  g_autoptr (GArray) promises = allies_promises_list (
      allies_year_comparison_get_before (comparison), allies_year_comparison_get_from (comparison),
      allies_results_get_catalogue (compared->before),
      allies_year_comparison_get_score (comparison, FALSE),
      allies_year_comparison_get_score (comparison, TRUE));

  json_builder_set_member_name (builder, "initiatives");
  json_builder_begin_array (builder);
  for (guint i = 0; i < promises->len && allies_findings_years_are_of_one (comparison); i++)
    add_promise (builder, &g_array_index (promises, AlliesPromise, i));
  json_builder_end_array (builder);
}

static void
add_alignment (JsonBuilder *builder, const AlliesYearComparison *comparison)
{
  json_builder_set_member_name (builder, "alignment");
  json_builder_begin_object (builder);
  for (int newer = 0; newer < 2; newer++)
    allies_json_number (
        builder, newer ? "new" : "old",
        allies_alignment_get_overall (allies_year_comparison_get_alignment (comparison, newer))
            ->index);
  json_builder_end_object (builder);
}

static void
print_json (const Compared *compared)
{
  const AlliesYearComparison *comparison = compared->comparison;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n;
  const AlliesYearChange *changes;

  json_builder_begin_object (builder);
  allies_json_number (builder, "from", allies_year_comparison_get_from (comparison));
  allies_json_number (builder, "to", allies_year_comparison_get_to (comparison));
  allies_json_number (builder, "compatibility",
                      allies_year_comparison_get_compatibility (comparison));
  allies_json_boolean (builder, "comparable", allies_year_comparison_is_comparable (comparison));
  json_builder_set_member_name (builder, "overall");
  add_change (builder, compared, allies_year_comparison_get_overall (comparison));
  changes = allies_year_comparison_get_pillars (comparison, &n);
  add_changes (builder, compared, "pillars", changes, n);
  changes = allies_year_comparison_get_capabilities (comparison, &n);
  add_changes (builder, compared, "capabilities", changes, n);
  add_moves (builder, comparison);
  add_alignment (builder, comparison);
  add_targets (builder, comparison);
  add_initiatives (builder, compared);
  json_builder_end_object (builder);
  allies_output_json (builder);
}

static void
add_rows (GPtrArray *rows,
          const Compared *compared,
          const char *kind,
          const AlliesYearChange *changes,
          guint n)
{
  for (guint i = 0; i < n; i++)
    {
      char **row = g_new0 (char *, 9);

      row[0] = g_strdup (kind);
      row[1] = g_strdup (changes[i].id);
      row[2] = allies_output_number (changes[i].old_score);
      row[3] = allies_output_number (changes[i].new_score);
      row[4] = allies_output_number (changes[i].reported);
      row[5] = allies_output_number (changes[i].ours);
      row[6] = allies_output_number (changes[i].model);
      row[7] = allies_output_number (find_peers (compared, changes[i].id));
      g_ptr_array_add (rows, row);
    }
}

static void
print_sentence (char *sentence, const char *end)
{
  if (sentence != NULL)
    g_print ("%s%s\n", sentence, end);
  g_free (sentence);
}

static void
print_table (const Compared *compared, AlliesFormat format)
{
  const char *const columns[] = { "kind", "id",    "old",   "new", "reported",
                                  "ours", "model", "peers", NULL };
  const AlliesYearComparison *comparison = compared->comparison;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  guint n;
  const AlliesYearChange *changes;

  add_rows (rows, compared, "overall", allies_year_comparison_get_overall (comparison), 1);
  changes = allies_year_comparison_get_pillars (comparison, &n);
  add_rows (rows, compared, "pillar", changes, n);
  changes = allies_year_comparison_get_capabilities (comparison, &n);
  add_rows (rows, compared, "capability", changes, n);
  if (format == ALLIES_FORMAT_TEXT)
    {
      print_sentence (allies_findings_compatibility (comparison), ".");
      print_sentence (allies_findings_years (comparison), ".");
      print_sentence (allies_findings_alignment_years (comparison), "");
      print_sentence (allies_findings_targets_reached (comparison), "\n");
    }
  allies_output_table (format, columns, rows);
}

static guint
find_year_before (AlliesDossier *dossier, guint year)
{
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);
  guint before = 0;

  for (guint i = 0; i < years->len && g_array_index (years, guint, i) < year; i++)
    before = g_array_index (years, guint, i);
  return before;
}

static AlliesResults *
load_results (AlliesDossier *dossier, int wanted, GError **error)
{
  guint year = allies_input_year (dossier, wanted, error);

  if (year == 0)
    return NULL;
  if (allies_visibility_is_revealed (dossier, year))
    return allies_results_new_bundled (dossier, year, error);
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
               _ ("Both sides still answer %u without seeing each other; it can be compared when "
                  "both have finished."),
               year);
  return NULL;
}

/* One dossier is compared with itself the year before; of two, the latest years. */
static gboolean
load (const char *const *paths, int from, int to, Compared *compared, GError **error)
{
  g_autoptr (AlliesDossier) first = allies_input_dossier (paths[0], error);
  g_autoptr (AlliesDossier) second = NULL;

  if (first == NULL)
    return FALSE;
  second = paths[1] != NULL ? allies_input_dossier (paths[1], error) : g_object_ref (first);
  if (second == NULL)
    return FALSE;
  compared->after = load_results (second, to, error);
  if (compared->after == NULL)
    return FALSE;
  if (from == 0 && paths[1] == NULL)
    from = (int)find_year_before (first, allies_results_get_year (compared->after));
  if (from == 0 && paths[1] == NULL)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                   _ ("The dossier has no year before %u to compare with."),
                   allies_results_get_year (compared->after));
      return FALSE;
    }
  compared->before = load_results (first, from, error);
  if (compared->before == NULL)
    return FALSE;
  compared->comparison =
      allies_year_comparison_new (first, allies_results_get_year (compared->before), second,
                                  allies_results_get_year (compared->after));
  return TRUE;
}

/* A year that is answered blindly is no part of all years. */
static void
name_blind_years (AlliesDossier *dossier, guint until)
{
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);

  for (guint i = 0; i < years->len && g_array_index (years, guint, i) <= until; i++)
    if (!allies_visibility_is_revealed (dossier, g_array_index (years, guint, i)))
      g_printerr (_ ("Both sides still answer %u without seeing each other; it is left out.\n"),
                  g_array_index (years, guint, i));
}

static gboolean
print_all (const char *path, int to, AlliesFormat format, GError **error)
{
  g_autoptr (AlliesDossier) dossier = allies_input_dossier (path, error);
  guint until = dossier != NULL ? allies_input_year (dossier, to, error) : 0;
  g_autoptr (AlliesDossier) view = NULL;
  g_autoptr (AlliesYearSeries) series = NULL;

  if (until == 0)
    return FALSE;
  name_blind_years (dossier, until);
  view = allies_visibility_new_view (dossier, -1);
  series = allies_year_series_new (view, until);
  if (series != NULL)
    allies_compare_all_print (series, format);
  else
    g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                 _ ("No year up to %u has answers to compare."), until);
  return series != NULL;
}

static void
clear (Compared *compared)
{
  g_clear_pointer (&compared->comparison, allies_year_comparison_unref);
  g_clear_pointer (&compared->before, allies_results_unref);
  g_clear_pointer (&compared->after, allies_results_unref);
}

int
allies_command_compare (int argc, char **argv)
{
  int from = 0;
  int to = 0;
  g_autofree char *format_word = NULL;
  AlliesFormat format;
  gboolean all = FALSE;
  GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all,
      N_ ("All years of one dossier, each with the one before"), NULL },
    { "from", 0, 0, G_OPTION_ARG_INT, &from, N_ ("Older year; the one before by default"), "YEAR" },
    { "to", 0, 0, G_OPTION_ARG_INT, &to, N_ ("Newer year; the latest by default"), "YEAR" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("text, csv or json"), "FORMAT" },
    { NULL }
  };
  Compared compared = { NULL, NULL, NULL };
  g_autoptr (GError) error = NULL;

  if (!allies_command_parse (
          "FILE [FILE]",
          _ ("Compares two years of a dossier, or of two dossiers, like for like. reported is the "
             "whole change; ours is what the organisation changed and model what a changed "
             "questionnaire did, and both add up to it; peers is the change of the peer median."),
          entries, &argc, &argv)
      || !allies_output_parse_format (format_word, &format))
    return ALLIES_EXIT_USAGE;
  if (argc != 2 && argc != 3)
    return allies_command_misuse (_ ("“compare” takes one dossier, or two."));

  if (all && (argc != 2 || from != 0))
    return allies_command_misuse (_ ("“compare --all” takes one dossier, and no --from."));
  if (all)
    return print_all (argv[1], to, format, &error)
               ? 0
               : allies_command_complain (g_steal_pointer (&error));

  const char *const paths[] = { argv[1], argc > 2 ? argv[2] : NULL };
  gboolean done = load (paths, from, to, &compared, &error);
  if (done && format == ALLIES_FORMAT_JSON)
    print_json (&compared);
  else if (done)
    print_table (&compared, format);
  clear (&compared);
  return done ? 0 : allies_command_complain (g_steal_pointer (&error));
}
