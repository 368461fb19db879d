/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/slope-chart.h"

#include "report/findings-years.h"
#include "report/split-panel.h"
#include "support/sample-chart.h"
#include "support/sample-deck.h"
#include "support/sample-report.h"

#include <math.h>
#include <string.h>

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_CHANGES);
}

static void
test_describe (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autofree char *text = allies_slope_chart_describe (allies_results_get_changes (results));

  g_assert_true (g_str_has_prefix (
      text, "We rose by 0.3 levels since 2025; Shared agenda rose most, by 0.6. Shared agenda: 1.9 "
            "then, 2.5 now."));
}

static void
test_split (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  AlliesYearComparison *comparison = allies_results_get_changes (results);
  const AlliesYearChange *overall = allies_year_comparison_get_overall (comparison);
  AlliesSplitRow rows[ALLIES_N_SPLIT_ROWS];

  allies_split_list (comparison, allies_results_get_peers (results), rows);
  g_assert_cmpfloat (rows[0].change, ==, overall->reported);
  g_assert_cmpfloat_with_epsilon (rows[1].change + rows[2].change, rows[0].change, 1e-12);
  g_assert_true (isnan (rows[3].change));
  g_assert_nonnull (strstr (rows[3].meaning, "not known"));
}

/* Nothing is said to have moved, nor to have stayed, where too little is answered. */
static void
test_split_partial (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("partial");
  AlliesYearComparison *comparison = allies_results_get_changes (results);
  g_autofree char *reported = allies_findings_reported (comparison);
  AlliesSplitRow rows[ALLIES_N_SPLIT_ROWS];

  allies_split_list (comparison, allies_results_get_peers (results), rows);
  for (guint i = 0; i < ALLIES_N_SPLIT_ROWS; i++)
    g_assert_true (isnan (rows[i].change));
  g_assert_null (reported);
}

/* A first year has nothing to be compared with. */
static void
test_first_year (void)
{
  g_autoptr (AlliesDossier) dossier = sample_example ();
  g_autoptr (AlliesResults) results = sample_results (dossier, 2025);

  g_assert_null (allies_results_get_changes (results));
  allies_results_compare_with (results, 2026);
  g_assert_cmpuint (allies_year_comparison_get_from (allies_results_get_changes (results)), ==,
                    2026);
}

static const SamplePage pages[] = {
  { "example", "changes", "We rose by 0.3 levels since 2025; Shared agenda rose most, by 0.6",
    "WHAT CHANGED|As reported|+0.3|Questionnaire|Targets of 2025 reached: 2 of 16.|"
    "Both years answer the same 60 scored questions.",
    "Fell" },
  { "example", "then-and-now", "All capabilities are listed here as in 2025 and as in 2026",
    "The whole|Single customer view|Lived values|−0.1", "" },
};

static void
test_pages (void)
{
  sample_check_pages (pages, G_N_ELEMENTS (pages));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slope-chart/layout", test_layout);
  g_test_add_func ("/slope-chart/describe", test_describe);
  g_test_add_func ("/slope-chart/split", test_split);
  g_test_add_func ("/slope-chart/split-partial", test_split_partial);
  g_test_add_func ("/slope-chart/first-year", test_first_year);
  g_test_add_func ("/slope-chart/pages", test_pages);
  return g_test_run ();
}
