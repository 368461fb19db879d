/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/results.h"

#include "support/sample-deck.h"
#include "support/sample-report.h"

#include <math.h>

static void
test_parts (void)
{
  g_autoptr (AlliesDossier) dossier = sample_example ();
  g_autoptr (AlliesResults) results = sample_results (dossier, 2025);

  g_assert_true (allies_results_get_dossier (results) == dossier);
  g_assert_cmpuint (allies_results_get_year (results), ==, 2025);
  g_assert_true (allies_results_get_model (results) == allies_dossier_get_model (dossier, 2025));
  g_assert_true (allies_gaps_get_score (allies_results_get_gaps (results))
                 == allies_results_get_score (results));
  g_assert_nonnull (allies_results_get_peers (results));
  g_assert_nonnull (allies_results_get_catalogue (results));
}

/* The search runs once, and the roadmap lives as long as the results. */
static void
test_roadmap_once (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  g_autoptr (AlliesResults) again = allies_results_ref (results);

  g_assert_cmpuint (allies_roadmap_count (roadmap), >, 0);
  g_assert_true (allies_results_get_roadmap (again) == roadmap);
}

static void
test_money (void)
{
  static const char *const fields[] = { "revenue", "marketing-budget", "technology-budget" };
  g_autoptr (AlliesResults) example = sample_example_results ();

  g_assert_true (allies_results_has_money (example));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (AlliesDossier) dossier = sample_example ();
      g_autoptr (AlliesResults) results = NULL;

      allies_dossier_put (
          dossier, 0,
          allies_record_with (allies_dossier_get_organisation (dossier), fields[i], NAN, NULL));
      results = sample_results (dossier, 2026);
      g_assert_false (allies_results_has_money (results));
    }
}

static void
test_without_peers (void)
{
  const SampleSituation situation = { "1 2 3 4", NULL, NULL, NULL, 1, FALSE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);

  g_assert_null (allies_results_get_peers (results));
  g_assert_cmpfloat (allies_score_get_overall (allies_results_get_score (results))->score, ==, 2.5);
}

/* A questionnaire that is not part of the program has neither peers nor initiatives. */
static void
test_other_model (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("unusual");

  g_assert_cmpuint (g_list_model_get_n_items (
                        allies_catalogue_get_initiatives (allies_results_get_catalogue (results))),
                    ==, 0);
  g_assert_null (allies_gaps_get_overall (allies_results_get_gaps (results))->cell);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/results/parts", test_parts);
  g_test_add_func ("/results/roadmap-once", test_roadmap_once);
  g_test_add_func ("/results/money", test_money);
  g_test_add_func ("/results/without-peers", test_without_peers);
  g_test_add_func ("/results/other-model", test_other_model);
  return g_test_run ();
}
