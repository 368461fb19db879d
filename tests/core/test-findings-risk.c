/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-risk.h"

#include "report/findings-money.h"
#include "support/sample-report.h"

#define GAP "\xC2\xA0"

/* Each initiative costs 1 % of a revenue of 100 million, for certain. */
static const struct
{
  SampleSituation situation;
  const char *chance;
  const char *least;
  const char *range;
} cases[] = {
  { { "1 1 1 1", NULL, "4 4 4 4", "6 6", 2, TRUE, "s1 s1 s2 -" },
    "Stage 1 pays for itself in all cases drawn.",
    "Every stage pays for itself in all cases drawn.",
    "In 8 of 10 cases the whole is worth between +" GAP "€" GAP "13" GAP "m and +" GAP "€" GAP
    "13" GAP "m today." },
  { { "1 1 1 1", NULL, "4 4 4 4", "6", 0.1, TRUE, "s1 - - -" },
    "Stage 1 pays for itself in 0 of 100 cases.",
    "Stage 1 pays for itself in 0 of 100 cases.",
    "In 8 of 10 cases the whole is worth between −" GAP "€" GAP "690" GAP "k and −" GAP "€" GAP
    "690" GAP "k today." },
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesResults) results = sample_situation (&cases[i].situation);
      g_autofree char *chance = allies_findings_stage_chance (results, 0);
      g_autofree char *least = allies_findings_least_certain (results);
      g_autofree char *range = allies_findings_worth (results);
      g_autofree char *risk = allies_findings_risk (results);

      g_assert_cmpstr (chance, ==, cases[i].chance);
      g_assert_cmpstr (least, ==, cases[i].least);
      g_assert_cmpstr (range, ==, cases[i].range);
      g_assert_cmpstr (risk, ==, "No amount of money in the roadmap is uncertain");
    }
}

static void
test_example (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autofree char *risk = allies_findings_risk (results);
  g_autofree char *least = allies_findings_least_certain (results);
  guint n;
  const AlliesRiskDriver *drivers = allies_risk_get_drivers (allies_results_get_risk (results), &n);
  g_autofree char *wanted = g_strdup_printf ("What moves the result most is the benefit of “%s”",
                                             allies_initiative_get_name (drivers[0].initiative));

  g_assert_cmpstr (risk, ==, wanted);
  g_assert_true (g_pattern_match_simple ("Stage 3 pays for itself in 9? of 100 cases.", least));
}

/* All is assumed at first; then one is given, and then all. */
static void
test_money (void)
{
  g_autoptr (AlliesDossier) dossier = sample_example ();
  guint year = allies_dossier_get_latest_year (dossier);
  g_autoptr (AlliesResults) before = sample_results (dossier, year);
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (before), &n);
  g_autofree char *note = allies_findings_money_note (before);

  g_assert_cmpint (allies_findings_money_basis (before), ==, ALLIES_MONEY_BASIS_ASSUMED);
  g_assert_true (g_str_has_prefix (note, "All money: planning assumptions"));
  for (guint s = 0; s < n; s++)
    for (guint i = 0; i < stages[s].entries->len; i++)
      {
        const AlliesRoadmapEntry *entry = &g_array_index (stages[s].entries, AlliesRoadmapEntry, i);

        if (s == 1 && i == 0)
          {
            g_autoptr (AlliesResults) mixed = sample_results (dossier, year);
            AlliesInitiative *first =
                g_array_index (
                    allies_roadmap_get_stages (allies_results_get_roadmap (mixed), &n)[1].entries,
                    AlliesRoadmapEntry, 0)
                    .initiative;
            g_autofree char *mark = allies_findings_money_mark (mixed, first);

            g_assert_cmpint (allies_findings_money_basis (mixed), ==, ALLIES_MONEY_BASIS_MIXED);
            g_assert_true (g_str_has_suffix (mark, " *"));
          }
        allies_dossier_put (
            dossier, year,
            allies_record_new (
                ALLIES_TYPE_ESTIMATE, "initiative", allies_initiative_get_id (entry->initiative),
                "cost-low", entry->economics.cost.low, "cost-likely", entry->economics.cost.likely,
                "cost-high", entry->economics.cost.high, "running-low",
                entry->economics.running.low, "running-likely", entry->economics.running.likely,
                "running-high", entry->economics.running.high, "benefit-low",
                entry->economics.benefit.low, "benefit-likely", entry->economics.benefit.likely,
                "benefit-high", entry->economics.benefit.high, NULL));
      }
  g_autoptr (AlliesResults) after = sample_results (dossier, year);
  g_autofree char *given = allies_findings_money_note (after);
  g_assert_cmpint (allies_findings_money_basis (after), ==, ALLIES_MONEY_BASIS_GIVEN);
  g_assert_cmpstr (given, ==, "All money as given in the dossier.");
  g_assert_cmpfloat_with_epsilon (allies_roadmap_get_value (allies_results_get_roadmap (after)),
                                  allies_roadmap_get_value (allies_results_get_roadmap (before)),
                                  1e-3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-risk/sentences", test_sentences);
  g_test_add_func ("/findings-risk/example", test_example);
  g_test_add_func ("/findings-risk/money", test_money);
  return g_test_run ();
}
