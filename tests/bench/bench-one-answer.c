/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes one answer of the newest of five years, by the edit history as the window does, and makes
 * anew what the page of results shows: scores, alignment, gaps and figures, and the scenes of its
 * charts. Prints the time of the processor for it, as medians, against a bare loop over the same
 * answers that makes plain weighted means and nothing else.
 *
 * Usage: bench-one-answer [CHANGES] */
#include "measure.h"
#include "dossier/answer-change.h"
#include "render/font.h"
#include "report/chart.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define FIRST_YEAR 2022
#define N_YEARS    5
#define LAST_YEAR  (FIRST_YEAR + N_YEARS - 1)
#define MOST       10000
#define BUDGET     4.0 /* of the design, in milliseconds of the processor */
#define FRAME      16.7
#define SEED       20260914

static const char *const respondents[ALLIES_N_SIDES] = { "marketing", "technology" };

static const AlliesChartKind charts[] = {
  ALLIES_CHART_PILLARS, ALLIES_CHART_CAPABILITIES, ALLIES_CHART_GAPS,
  ALLIES_CHART_KPIS,    ALLIES_CHART_RADAR,        ALLIES_CHART_DIFFERENCES,
};

enum
{
  STEP_EDIT,
  STEP_RESULTS,
  STEP_CHARTS, /* one for each chart */
  STEP_ALL = STEP_CHARTS + G_N_ELEMENTS (charts),
  STEP_FLOOR,
  N_STEPS
};

typedef struct
{
  AlliesModel *model;
  AlliesDossier *dossier;
  AlliesEditHistory *history;
  AlliesPeers *peers;
  AlliesCatalogue *catalogue;
  AlliesFont *font;
  GRand *random;
} Bench;

/* What the floor loops over: levels by year, side and question, and where each question belongs. */
typedef struct
{
  guint n_questions;
  double *levels;
  double *weights;
  guint *capabilities;
  guint n_capabilities;
} Floor;

static AlliesAnswer *
new_answer (GRand *random, AlliesQuestion *question, const char *respondent)
{
  GListModel *practices = allies_question_get_practices (question);
  AlliesQuestionKind kind = allies_question_get_kind (question);
  g_autoptr (GStrvBuilder) ticked = g_strv_builder_new ();
  double low = allies_question_get_minimum (question);
  double high = MIN (allies_question_get_maximum (question), low + 1000);

  for (guint i = 0; i < g_list_model_get_n_items (practices); i++)
    {
      g_autoptr (AlliesPractice) practice = g_list_model_get_item (practices, i);

      if (g_rand_boolean (random))
        g_strv_builder_add (ticked, allies_practice_get_id (practice));
    }
  g_auto (GStrv) list = g_strv_builder_end (ticked);
  if (kind == ALLIES_QUESTION_PRACTICES)
    return allies_record_new (ALLIES_TYPE_ANSWER, "respondent", respondent, "question",
                              allies_question_get_id (question), "time", "2026-09-14T10:00:00Z",
                              "state", ALLIES_ANSWER_PRACTICES, "practices", list, NULL);
  if (kind == ALLIES_QUESTION_NUMBER)
    return allies_record_new (ALLIES_TYPE_ANSWER, "respondent", respondent, "question",
                              allies_question_get_id (question), "time", "2026-09-14T10:00:00Z",
                              "state", ALLIES_ANSWER_NUMBER, "number",
                              low + round (g_rand_double (random) * (high - low)), NULL);
  return allies_record_new (ALLIES_TYPE_ANSWER, "respondent", respondent, "question",
                            allies_question_get_id (question), "time", "2026-09-14T10:00:00Z",
                            "state", ALLIES_ANSWER_LEVEL, "level",
                            (double)g_rand_int_range (random, 1, 6), NULL);
}

static void
put_capabilities (Bench *bench, guint year)
{
  GListModel *capabilities = allies_model_get_capabilities (bench->model);

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      const char *id = allies_capability_get_id (capability);

      allies_dossier_put (
          bench->dossier, year,
          allies_record_new (ALLIES_TYPE_TARGET, "capability", id, "level", 4.0, NULL));
      for (guint side = 0; side < ALLIES_N_SIDES; side++)
        allies_dossier_put (bench->dossier, year,
                            allies_record_new (ALLIES_TYPE_IMPORTANCE, "side",
                                               allies_side_codes[side], "capability", id, "value",
                                               (double)g_rand_int_range (bench->random, 1, 6),
                                               NULL));
    }
}

static void
put_year (Bench *bench, guint year)
{
  GListModel *questions = allies_model_get_questions (bench->model);

  allies_dossier_put (bench->dossier, year,
                      allies_record_new (ALLIES_TYPE_ASSESSMENT, "year", (double)year, "date",
                                         "2026-09-14", "model", allies_model_get_id (bench->model),
                                         "model-version", allies_model_get_version (bench->model),
                                         NULL));
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      allies_dossier_put (bench->dossier, year,
                          allies_record_new (ALLIES_TYPE_RESPONDENT, "id", respondents[side],
                                             "side", (int)side, NULL));
      for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
        {
          g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

          allies_dossier_put (bench->dossier, year,
                              new_answer (bench->random, question, respondents[side]));
        }
    }
  put_capabilities (bench, year);
}

static void
open_bench (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  bench->random = g_rand_new_with_seed (SEED);
  bench->model = allies_model_new_bundled (ALLIES_MODEL_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  bench->peers = allies_peers_new_bundled (bench->model, NULL, &error);
  g_assert_no_error (error);
  bench->catalogue = allies_catalogue_new_bundled (bench->model, NULL, &error);
  g_assert_no_error (error);
  bench->font = allies_font_new (&error);
  g_assert_no_error (error);
  bench->dossier = allies_dossier_new (NULL);
  allies_dossier_add_model (bench->dossier, bench->model);
  allies_dossier_put (bench->dossier, 0,
                      allies_record_new (ALLIES_TYPE_ORGANISATION, "name", "Northwind", "industry",
                                         "retail", "size", "large", "region", "europe", NULL));
  for (guint year = FIRST_YEAR; year <= LAST_YEAR; year++)
    put_year (bench, year);
  bench->history = allies_edit_history_new (bench->dossier);
}

static void
close_bench (Bench *bench)
{
  g_object_unref (bench->history);
  g_object_unref (bench->dossier);
  g_object_unref (bench->font);
  g_object_unref (bench->catalogue);
  g_object_unref (bench->peers);
  g_object_unref (bench->model);
  g_rand_free (bench->random);
}

/* Answers are changed until one differs from what it was. */
static void
change_one (Bench *bench)
{
  GListModel *questions = allies_model_get_questions (bench->model);
  guint n = g_list_model_get_n_items (questions);
  gboolean has_changed = FALSE;

  while (!has_changed)
    {
      g_autoptr (AlliesQuestion) question =
          g_list_model_get_item (questions, (guint)g_rand_int_range (bench->random, 0, (gint)n));
      const char *respondent = respondents[g_rand_boolean (bench->random)];

      allies_edit_history_begin (bench->history, "Answer");
      allies_answer_change (bench->history, bench->dossier, LAST_YEAR,
                            new_answer (bench->random, question, respondent));
      has_changed = allies_edit_history_end (bench->history);
    }
}

static void
change_and_show (Bench *bench, double *times)
{
  double start = measure_processor_time ();
  double before = start;

  change_one (bench);
  times[STEP_EDIT] = measure_processor_time () - before;
  before += times[STEP_EDIT];

  g_autoptr (AlliesResults) results =
      allies_results_new (bench->dossier, LAST_YEAR, bench->peers, bench->catalogue);
  times[STEP_RESULTS] = measure_processor_time () - before;
  before += times[STEP_RESULTS];
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (AlliesScene) scene = allies_chart_new (
          charts[i], NULL, results, ALLIES_METRICS (bench->font), ALLIES_CHART_DEFAULT_WIDTH);

      g_assert_nonnull (scene);
      times[STEP_CHARTS + i] = measure_processor_time () - before;
      before += times[STEP_CHARTS + i];
    }
  times[STEP_ALL] = before - start;
}

static Floor *
new_floor (Bench *bench)
{
  Floor *bare = g_new0 (Floor, 1);
  GListModel *questions = allies_model_get_questions (bench->model);
  GListModel *capabilities = allies_model_get_capabilities (bench->model);

  bare->n_questions = g_list_model_get_n_items (questions);
  bare->n_capabilities = g_list_model_get_n_items (capabilities);
  bare->levels = g_new (double, bare->n_questions *ALLIES_N_SIDES *N_YEARS);
  bare->weights = g_new (double, bare->n_questions);
  bare->capabilities = g_new0 (guint, bare->n_questions);
  for (guint i = 0; i < bare->n_questions * ALLIES_N_SIDES * N_YEARS; i++)
    bare->levels[i] = g_rand_int_range (bench->random, 1, 6);
  for (guint i = 0; i < bare->n_questions; i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      AlliesCapability *capability =
          allies_model_find_capability_of (bench->model, allies_question_get_id (question));

      bare->weights[i] = allies_question_get_weight (question);
      for (guint j = 0; j < bare->n_capabilities; j++)
        {
          g_autoptr (AlliesCapability) other = g_list_model_get_item (capabilities, j);

          if (other == capability)
            bare->capabilities[i] = j;
        }
    }
  return bare;
}

static void
free_floor (Floor *bare)
{
  g_free (bare->levels);
  g_free (bare->weights);
  g_free (bare->capabilities);
  g_free (bare);
}

/* the mean of the capabilities' means of the mean of both sides, of all years */
static double
loop_bare (const Floor *bare, double *sums, double *weights)
{
  double total = 0;

  for (guint year = 0; year < N_YEARS; year++)
    {
      const double *levels = bare->levels + year * bare->n_questions * ALLIES_N_SIDES;

      for (guint i = 0; i < bare->n_capabilities; i++)
        sums[i] = weights[i] = 0;
      for (guint i = 0; i < bare->n_questions; i++)
        {
          sums[bare->capabilities[i]] +=
              bare->weights[i] * (levels[i] + levels[bare->n_questions + i]) / ALLIES_N_SIDES;
          weights[bare->capabilities[i]] += bare->weights[i];
        }
      for (guint i = 0; i < bare->n_capabilities; i++)
        total += sums[i] / weights[i] / bare->n_capabilities;
    }
  return total;
}

static double
measure_floor (const Floor *bare)
{
  const guint repeats = 100; /* one is too short for the clock */
  g_autofree double *sums = g_new (double, bare->n_capabilities);
  g_autofree double *weights = g_new (double, bare->n_capabilities);
  volatile double kept = 0;
  double start = measure_processor_time ();

  for (guint i = 0; i < repeats; i++)
    kept = kept + loop_bare (bare, sums, weights);
  return (measure_processor_time () - start) / repeats;
}

int
main (int argc, char *argv[])
{
  guint n = CLAMP (argc > 1 ? (guint)atoi (argv[1]) : 300, 1, MOST);
  g_autofree double (*times)[N_STEPS] = g_malloc0_n (n, sizeof *times);
  Bench bench = { 0 };

  open_bench (&bench);
  Floor *bare = new_floor (&bench);
  change_and_show (&bench, times[0]); /* what is made once is there from here on */
  for (guint i = 0; i < n; i++)
    {
      change_and_show (&bench, times[i]);
      times[i][STEP_FLOOR] = measure_floor (bare);
    }
  printf ("%u questions, %u years, both sides; medians of %u changes, of the processor\n",
          bare->n_questions, N_YEARS, n);
  printf ("edit: %.3f ms\n", measure_median (&times[0][STEP_EDIT], n, N_STEPS));
  printf ("scores, alignment, gaps, figures: %.3f ms\n",
          measure_median (&times[0][STEP_RESULTS], n, N_STEPS));
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    printf ("chart of %s: %.3f ms\n", allies_chart_names[charts[i]],
            measure_median (&times[0][STEP_CHARTS + i], n, N_STEPS));
  printf ("all: %.3f ms (design: %.1f ms; a frame: %.1f ms)\n",
          measure_median (&times[0][STEP_ALL], n, N_STEPS), BUDGET, FRAME);
  printf ("bare loop of weighted means over the same number of answers: %.4f ms\n",
          measure_median (&times[0][STEP_FLOOR], n, N_STEPS));
  free_floor (bare);
  close_bench (&bench);
  return 0;
}
