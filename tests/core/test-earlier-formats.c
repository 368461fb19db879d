/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files as each earlier state of the formats allowed them: tests/data/earlier-formats holds one for
 * each change of a schema, all of format 1.0, and one of a minor version that is still to come.
 * They were checked with the schemas of their time. When a format changes, a file is added here. */
#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"
#include "model/catalogue.h"
#include "peers/peers.h"
#include "scoring/score.h"
#include "support/sample.h"

#include <string.h>

#define FOLDER "data/earlier-formats"

static const char *const dossiers[] = {
  "dossier-1-first.allies",      "dossier-2-together.allies",     "dossier-3-delegates.allies",
  "dossier-4-comparison.allies", "dossier-5-money.allies",        "dossier-6-assumed.allies",
  "dossier-7-start.allies",      "dossier-8-presentation.allies", "dossier-9-logo.allies",
  "dossier-10-newer.allies",
};

static const char *const models[] = { "model-1-first.maturity", "model-2-reasons.maturity",
                                      "model-3-replaces.maturity" };

/* Every file of the folder is looked at. */
static void
test_all_there (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, FOLDER, NULL);
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (names) != NULL)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (dossiers) + G_N_ELEMENTS (models) + 2);
}

static void
check_answers (AlliesDossier *dossier)
{
  AlliesAnswer *wording =
      allies_dossier_get_answer (dossier, 2026, "marketing", "culture.promise.wording");
  AlliesAnswer *share =
      allies_dossier_get_answer (dossier, 2026, "marketing", "data.prediction.model-share");
  AlliesAnswer *other =
      allies_dossier_get_answer (dossier, 2026, "technology", "culture.promise.wording");
  g_autoptr (AlliesScore) score = allies_score_new (dossier, 2026);

  g_assert_cmpfloat (allies_answer_get_level (wording), ==, 4);
  g_assert_cmpstr (allies_answer_get_note (wording), ==, "It hangs in every shop.");
  g_assert_cmpfloat (allies_answer_get_number (share), ==, 8.5);
  g_assert_cmpfloat (allies_answer_get_level (other), ==, 2);
  g_assert_cmpint (allies_answer_get_state (allies_dossier_get_answer (dossier, 2026, "marketing",
                                                                       "data.insight.access")),
                   ==, ALLIES_ANSWER_NOT_APPLICABLE);
  g_assert_cmpfloat (allies_score_get_position (score, "culture.promise.wording")->value, ==, 3);
  g_assert_cmpfloat (
      allies_target_get_level (allies_dossier_get_target (dossier, 2026, "culture.promise")), ==,
      4);
}

static void
check_written (GBytes *bytes, AlliesDossier *dossier)
{
  g_autoptr (GBytes) written = allies_dossier_write (dossier);

  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* They open with the same answers, and what is written back has all that was in them. */
static void
test_dossiers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = sample_load (FOLDER, dossiers[i]);
      g_autoptr (AlliesDossier) dossier =
          allies_dossier_new_from_bytes (bytes, dossiers[i], NULL, &error);

      g_test_message ("%s", dossiers[i]);
      g_assert_no_error (error);
      check_answers (dossier);
      check_written (bytes, dossier);
    }
}

/* A newer minor version stays one, with all that nobody here knows. */
static void
test_newer (void)
{
  g_autoptr (GBytes) bytes = sample_load (FOLDER, "dossier-10-newer.allies");
  g_autoptr (AlliesDossier) dossier = allies_dossier_new_from_bytes (bytes, "newer", NULL, NULL);
  AlliesAnswer *answer =
      allies_dossier_get_answer (dossier, 2026, "marketing", "culture.promise.wording");

  allies_dossier_put (dossier, 2026, allies_record_with (answer, "level", 5.0, NULL));
  g_autoptr (GBytes) written = allies_dossier_write (dossier);
  g_autofree char *text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_assert_nonnull (strstr (text, "format=\"1.7\" mood=\"calm\""));
  g_assert_nonnull (strstr (text, "level=\"5\""));
  g_assert_nonnull (strstr (text, "heard-from=\"shops\""));
  g_assert_nonnull (strstr (text, "<hunch about=\"culture.promise.wording\">"));
}

static AlliesModel *
read_model (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sample_load (FOLDER, name);
  AlliesModel *model = allies_model_new_from_bytes (bytes, name, NULL, &error);

  g_assert_no_error (error);
  return model;
}

static void
test_models (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      g_autoptr (AlliesModel) model = read_model (models[i]);
      AlliesQuestion *known = allies_model_find_question (model, "lamps.known");
      guint n;

      g_test_message ("%s", models[i]);
      g_assert_cmpfloat (allies_question_get_weight (known), ==, 2);
      g_assert_cmpuint (g_list_model_get_n_items (allies_model_get_questions (model)), ==, 3);
      allies_question_get_replaces (known, &n);
      g_assert_cmpuint (n, ==, i == 2 ? 2 : 0);
    }
}

static void
test_catalogue_and_peers (void)
{
  g_autoptr (AlliesModel) model = read_model (models[0]);
  g_autoptr (GBytes) initiatives = sample_load (FOLDER, "catalogue-1-first.initiatives");
  g_autoptr (GBytes) cells = sample_load (FOLDER, "peers-1-first.peers");
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesCatalogue) catalogue =
      allies_catalogue_new_from_bytes (initiatives, "c", model, NULL, &error);
  g_autoptr (AlliesPeers) peers = NULL;
  AlliesPeerCell *cell = NULL;

  g_assert_no_error (error);
  peers = allies_peers_new_from_bytes (cells, "p", model, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (allies_initiative_get_name (allies_catalogue_find (catalogue, "polish")), ==,
                   "Polish them");
  cell = allies_peers_look_up_until (peers, "lamps", allies_segment_new (NULL, NULL, NULL), 2026,
                                     NULL);
  g_assert_cmpfloat (allies_peer_cell_get (cell)->median, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/earlier-formats/all-there", test_all_there);
  g_test_add_func ("/earlier-formats/dossiers", test_dossiers);
  g_test_add_func ("/earlier-formats/newer", test_newer);
  g_test_add_func ("/earlier-formats/models", test_models);
  g_test_add_func ("/earlier-formats/catalogue-and-peers", test_catalogue_and_peers);
  return g_test_run ();
}
