/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/plan-cash.h"
#include "cli/plan-details.h"
#include "cli/plan-risk.h"
#include "dossier/edit-history.h"
#include "dossier/stage-file.h"
#include "dossier/year-closing.h"
#include "report/findings-obstacle.h"
#include "roadmap/roadmap-writing.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <unistd.h>

#define SECONDS      5 /* for what is said beside it */
#define MOST_SECONDS 86400

static void
add_stage (JsonBuilder *builder, const AlliesRoadmapStage *stage, const AlliesRiskRange *range)
{
  json_builder_begin_object (builder);
  allies_json_string (builder, "id", stage->terms->id);
  allies_json_string (builder, "name", stage->terms->name);
  allies_json_number (builder, "months", stage->terms->end - stage->terms->start);
  allies_json_number (builder, "value", stage->sum.value);
  allies_json_number (builder, "cost", stage->sum.cost);
  allies_json_number (builder, "budget", stage->terms->budget);
  allies_plan_risk_add_range (builder, range);
  allies_json_number (builder, "load_marketing", stage->sum.marketing);
  allies_json_number (builder, "load_technology", stage->sum.technology);
  allies_json_number (builder, "capacity_marketing", stage->terms->marketing_capacity);
  allies_json_number (builder, "capacity_technology", stage->terms->technology_capacity);
  json_builder_set_member_name (builder, "initiatives");
  json_builder_begin_array (builder);
  for (guint i = 0; i < stage->entries->len; i++)
    json_builder_add_string_value (
        builder, allies_initiative_get_id (
                     g_array_index (stage->entries, AlliesRoadmapEntry, i).initiative));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_left_out (JsonBuilder *builder, const AlliesRoadmap *roadmap)
{
  guint n;
  const AlliesLeftOut *left_out = allies_roadmap_get_left_out (roadmap, &n);

  json_builder_set_member_name (builder, "left_out");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      allies_json_string (builder, "id", allies_initiative_get_id (left_out[i].initiative));
      allies_json_string (builder, "why", left_out[i].why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Of which plans the best possible is the highest value. */
static const char *
get_bounded (const AlliesRoadmap *roadmap)
{
  if (isnan (allies_roadmap_get_best_possible (roadmap)))
    return NULL;
  return allies_terms_get_weight (allies_roadmap_get_terms (roadmap)) < 1
             ? "plans-that-close-as-much"
             : "all-plans";
}

/* The month in which the first stage starts, as YYYY-MM; null where it is not said. */
static void
add_start (JsonBuilder *builder, AlliesTerms *terms)
{
  guint year;
  guint month;
  g_autofree char *start = allies_terms_get_start (terms, &year, &month)
                               ? g_strdup_printf ("%04u-%02u", year, month)
                               : NULL;

  allies_json_string (builder, "start", start);
}

static void
print_json (const AlliesRoadmap *roadmap, const AlliesResults *results)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  AlliesTerms *terms = allies_roadmap_get_terms (roadmap);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  g_autoptr (AlliesRisk) risk = allies_risk_new (roadmap, ALLIES_RISK_RUNS, ALLIES_RISK_SEED);

  json_builder_begin_object (builder);
  allies_json_number (builder, "value", allies_roadmap_get_value (roadmap));
  allies_json_number (builder, "cost", allies_roadmap_get_cost (roadmap));
  allies_json_number (builder, "gap_closed", allies_roadmap_get_closed (roadmap));
  add_start (builder, terms);
  allies_json_number (builder, "horizon_months", allies_terms_get_horizon (terms));
  allies_json_number (builder, "rate", allies_terms_get_rate (terms));
  allies_json_number (builder, "weight", allies_terms_get_weight (terms));
  allies_json_boolean (builder, "stages_assumed", allies_terms_are_assumed (terms));
  allies_json_number (builder, "best_possible", allies_roadmap_get_best_possible (roadmap));
  allies_json_string (builder, "best_possible_of", get_bounded (roadmap));
  allies_json_number (builder, "within_percent", allies_roadmap_get_within_percent (roadmap));
  allies_plan_risk_add_range (builder, allies_risk_get_total (risk));
  json_builder_set_member_name (builder, "stages");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_stage (builder, &stages[i], allies_risk_get_stage (risk, i));
  json_builder_end_array (builder);
  add_left_out (builder, roadmap);
  allies_plan_details_add (builder, roadmap, allies_results_get_dossier (results),
                           allies_results_get_year (results));
  allies_plan_risk_add (builder, risk, roadmap);
  json_builder_end_object (builder);
  allies_output_json (builder);
}

static void
add_rows (GPtrArray *rows, const AlliesRoadmapStage *stage)
{
  for (guint i = 0; i < stage->entries->len; i++)
    {
      const AlliesRoadmapEntry *entry = &g_array_index (stage->entries, AlliesRoadmapEntry, i);
      g_auto (GStrv) row = g_new0 (char *, 8);

      row[0] = g_strdup (stage->terms->name);
      row[1] = g_strdup (allies_initiative_get_id (entry->initiative));
      row[2] = g_strdup (allies_owner_get_name (allies_initiative_get_owner (entry->initiative)));
      row[3] = allies_output_number (entry->economics.cost.likely);
      row[4] = allies_output_number (entry->economics.benefit.likely);
      row[5] = allies_output_number (entry->value);
      row[6] = g_strdup ("");
      g_ptr_array_add (rows, g_steal_pointer (&row));
    }
}

static void
print_table (const AlliesRoadmap *roadmap, AlliesFormat format)
{
  const char *const columns[] = { "stage",          "initiative", "owner",        "cost",
                                  "benefit_a_year", "value",      "why_left_out", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  guint n_left_out;
  const AlliesLeftOut *left_out = allies_roadmap_get_left_out (roadmap, &n_left_out);

  for (guint i = 0; i < n; i++)
    add_rows (rows, &stages[i]);
  for (guint i = 0; i < n_left_out; i++)
    {
      g_auto (GStrv) row = g_new0 (char *, 8);

      row[0] = g_strdup (_ ("left out"));
      row[1] = g_strdup (allies_initiative_get_id (left_out[i].initiative));
      row[2] =
          g_strdup (allies_owner_get_name (allies_initiative_get_owner (left_out[i].initiative)));
      for (guint c = 3; c < 6; c++)
        row[c] = g_strdup ("");
      row[6] = g_strdup (left_out[i].why);
      g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  allies_output_table (format, columns, rows);
}

static AlliesStageFile *
load_stages (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = allies_input_load (path, error);

  return bytes != NULL ? allies_stage_file_new_from_bytes (bytes, path, error) : NULL;
}

/* The results are computed from answers only, so that the stages can change below them. */
static void
use_stages (AlliesResults *results, AlliesStageFile *own_stages)
{
  AlliesDossier *dossier = allies_results_get_dossier (results);
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);

  allies_edit_history_begin (history, "");
  allies_edit_history_allow_closed (history);
  allies_stage_file_apply (own_stages, history, dossier, allies_results_get_year (results));
  allies_edit_history_end (history);
}

static int
write_plan (const char *path, guint year, const AlliesRoadmap *roadmap, AlliesStageFile *own_stages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) file =
      allies_dossier_file_open (path, allies_command_language (), &error);

  if (file == NULL)
    return allies_command_complain (g_steal_pointer (&error));

  AlliesDossier *dossier = allies_dossier_file_get_dossier (file);
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  allies_edit_history_begin (history, _ ("Roadmap"));
  if (own_stages != NULL)
    allies_stage_file_apply (own_stages, history, dossier, year);
  allies_roadmap_write (history, dossier, year, roadmap);
  allies_edit_history_end (history);
  return allies_dossier_file_save (file, &error)
             ? 0
             : allies_command_complain (g_steal_pointer (&error));
}

typedef struct
{
  gint64 told;
} Progress;

/* Once a second, from the first second on, to somebody who waits. */
static void
progress_cb (double bound, double best, double share, gpointer user_data)
{
  Progress *progress = user_data;
  gint64 now = g_get_monotonic_time ();

  if (now - progress->told < G_USEC_PER_SEC || !isatty (STDERR_FILENO))
    return;
  progress->told = now;
  g_printerr (_ ("Looking for the best possible roadmap: about %.0f %% done\n"), 100 * share);
}

/* How long to look where nobody says how long: the same roadmap comes out on every machine. */
static AlliesPlanProofOptions
make_options (double seconds, Progress *progress)
{
  AlliesPlanProofOptions options = { seconds, 0, progress_cb, progress };

  if (isnan (seconds))
    {
      options.seconds = ALLIES_PLAN_SECONDS;
      options.nodes = ALLIES_PLAN_NODES;
    }
  return options;
}

static AlliesRoadmap *
propose (AlliesResults *results, double weight, double seconds)
{
  AlliesDossier *dossier = allies_results_get_dossier (results);
  guint year = allies_results_get_year (results);
  g_autoptr (AlliesTerms) kept = allies_terms_new (dossier, year);
  g_autoptr (AlliesTerms) terms =
      !isnan (weight) ? allies_terms_with_weight (kept, weight) : allies_terms_ref (kept);

  Progress progress = { g_get_monotonic_time () };
  AlliesPlanProofOptions options = make_options (seconds, &progress);
  AlliesCatalogue *catalogue = allies_results_get_catalogue (results);
  AlliesGaps *gaps = allies_results_get_gaps (results);

  if (seconds == 0)
    return allies_planner_propose (dossier, year, terms, catalogue, gaps);
  return allies_planner_prove (dossier, year, terms, catalogue, gaps, &options, NULL);
}

static void
tell_proof (const AlliesRoadmap *roadmap)
{
  double within = allies_roadmap_get_within_percent (roadmap);

  if (within == 0)
    g_printerr ("%s\n", _ ("This is the best possible roadmap."));
  else if (!isnan (within))
    {
      g_autofree char *text = g_strdup_printf (
          _ ("This roadmap is within %.2f %% of the best possible; more time may show more."),
          within);

      g_printerr ("%s\n", text);
    }
  if (allies_roadmap_is_out_of_time (roadmap))
    g_printerr ("%s\n", _ ("The time was over first; on another computer another roadmap may come "
                           "out."));
}

static gpointer
cancel_later_cb (gpointer user_data)
{
  g_autoptr (GCancellable) cancellable = user_data;

  g_usleep (SECONDS * G_USEC_PER_SEC);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* What is not found by then is not said. */
static GCancellable *
start_clock (void)
{
  GCancellable *cancellable = g_cancellable_new ();

  g_thread_unref (g_thread_new (NULL, cancel_later_cb, g_object_ref (cancellable)));
  return cancellable;
}

/* Why a stage is empty, or the pins cannot be kept. */
static void
tell_obstacles (const AlliesRoadmap *roadmap)
{
  g_autoptr (GCancellable) clock = start_clock ();
  const AlliesPlanProblem *problem = allies_roadmap_get_problem (roadmap);
  const int *plan = allies_roadmap_get_plan (roadmap);
  gboolean kept = allies_plan_state_check (problem, plan) == ALLIES_PLAN_BREACH_NONE;

  for (guint s = 0; s < (kept ? problem->n_stages : 1); s++)
    {
      if (kept && allies_plan_state_sum (problem, plan, s).n > 0)
        continue;
      g_autoptr (AlliesPlanObstacle) obstacle =
          kept ? allies_plan_obstacle_new_for_stage (problem, plan, s, clock)
               : allies_plan_obstacle_new_for_pins (problem, clock);
      if (obstacle == NULL && !g_cancellable_is_cancelled (clock))
        continue;
      g_autofree char *sentence =
          obstacle != NULL
              ? allies_findings_obstacle (problem, obstacle)
              : allies_findings_obstacle_unknown (kept ? problem->stages[s].name : NULL);
      g_printerr ("%s.\n", sentence);
    }
}

/* A roadmap without any gap is no proof of anything. */
static gboolean
has_gaps (const AlliesResults *results)
{
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (results), ALLIES_GAP_ORDER_PRIORITY);

  return ranked->len > 0;
}

static const char *
get_currency (const AlliesResults *results)
{
  return allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (results)));
}

static gboolean
parse_number (const char *word, double highest, double *number)
{
  char *rest;

  *number = g_ascii_strtod (word, &rest);
  return rest != word && *rest == '\0' && *number >= 0 && *number <= highest;
}

typedef struct
{
  int year;
  double weight;  /* NaN: as the dossier says */
  double seconds; /* NaN: where nobody says how long */
  gboolean write;
  gboolean cash;
  AlliesFormat format;
  char *weight_word;
  char *seconds_word;
  char *format_word;
  char *stages;
  char *side;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->weight_word);
  g_free (options->seconds_word);
  g_free (options->format_word);
  g_free (options->stages);
  g_free (options->side);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
parse (Options *options, int *argc, char ***argv)
{
  GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &options->year, N_ ("Year; the latest by default"), "YEAR" },
    { "side", 0, 0, G_OPTION_ARG_STRING, &options->side, ALLIES_INPUT_SIDE_HELP, "SIDE" },
    { "weight", 0, 0, G_OPTION_ARG_STRING, &options->weight_word,
      N_ ("How much value counts against gaps closed, 0 to 1"), "SHARE" },
    { "stages", 0, 0, G_OPTION_ARG_FILENAME, &options->stages,
      N_ ("Stages of your own, instead of those in the dossier"), "FILE" },
    { "seconds", 0, 0, G_OPTION_ARG_STRING, &options->seconds_word,
      N_ ("Look so long for the best possible roadmap; 0 for a good one at once"), "N" },
    { "write", 0, 0, G_OPTION_ARG_NONE, &options->write, N_ ("Write the roadmap into the dossier"),
      NULL },
    { "cash", 0, 0, G_OPTION_ARG_NONE, &options->cash,
      N_ ("Print the cash flow of each initiative by month instead"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format_word, N_ ("text, csv or json"),
      "FORMAT" },
    { NULL }
  };

  return allies_command_parse ("FILE",
                               _ ("Proposes a roadmap in which every stage pays for itself."),
                               entries, argc, argv)
         && allies_output_parse_format (options->format_word, &options->format);
}

/* Reads the numbers, and says what is wrong with how the command was called; NULL for nothing. */
static const char *
find_misuse (Options *options, int argc, char **argv)
{
  if (argc != 2)
    return _ ("“plan” takes one dossier.");
  if (options->write && g_str_equal (argv[1], "-"))
    return _ ("“--write” needs a file to write to.");
  if (options->weight_word != NULL && !parse_number (options->weight_word, 1, &options->weight))
    return _ ("The weight must lie between 0 and 1.");
  if (options->seconds_word != NULL
      && !parse_number (options->seconds_word, MOST_SECONDS, &options->seconds))
    return _ ("The seconds must lie between 0 and 86400.");
  return NULL;
}

static void
print (const AlliesRoadmap *roadmap, const AlliesResults *results, const Options *options)
{
  if (options->cash)
    allies_plan_cash_print (roadmap, get_currency (results), options->format);
  else if (options->format == ALLIES_FORMAT_JSON)
    print_json (roadmap, results);
  else
    print_table (roadmap, options->format);
}

int
allies_command_plan (int argc, char **argv)
{
  g_auto (Options) options = { .weight = NAN, .seconds = NAN };
  g_autoptr (AlliesResults) results = NULL;
  g_autoptr (AlliesStageFile) own_stages = NULL;
  g_autoptr (AlliesRoadmap) roadmap = NULL;
  g_autoptr (GError) error = NULL;
  const char *misuse;

  if (!parse (&options, &argc, &argv))
    return ALLIES_EXIT_USAGE;
  misuse = find_misuse (&options, argc, argv);
  if (misuse != NULL)
    return allies_command_misuse ("%s", misuse);
  results = allies_input_results (argv[1], options.year, NULL, options.side, &error);
  if (results != NULL && options.write)
    allies_year_closing_check_open (allies_results_get_dossier (results),
                                    allies_results_get_year (results), &error);
  if (error == NULL && options.stages != NULL)
    own_stages = load_stages (options.stages, &error);
  if (error != NULL)
    return allies_command_complain (g_steal_pointer (&error));
  if (own_stages != NULL)
    use_stages (results, own_stages);
  roadmap = propose (results, options.weight, options.seconds);
  if (!has_gaps (results))
    g_printerr ("%s\n", _ ("Initiatives are proposed from your gaps, and those need answers: at "
                           "least two thirds of the questions of a capability."));
  else if (options.seconds != 0)
    {
      tell_proof (roadmap);
      tell_obstacles (roadmap);
    }
  print (roadmap, results, &options);
  return options.write
             ? write_plan (argv[1], allies_results_get_year (results), roadmap, own_stages)
             : 0;
}
