/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/target-chart.h"

#include "report/findings-targets.h"
#include "support/sample-chart.h"
#include "support/sample-report.h"

#include <string.h>

static const struct
{
  SampleSituation situation;
  const char *finding;
  const char *first;
} cases[] = {
  { { "1 2 3 4", "3 3 3 3", "3 3 4 4", NULL, 0, FALSE, NULL },
    "Three capabilities are below their targets; Profile is furthest, by 2.0 levels",
    "agreed; the peer median" },
  { { "1 2 3 4", NULL, "3 2 3 4", NULL, 0, FALSE, NULL },
    "One capability is below its target; Profile is furthest, by 2.0 levels",
    "agreed; no peers to compare with" },
  { { "3 3 3 3", NULL, "3 3 3 3", NULL, 0, FALSE, NULL },
    "Every capability is where we want it to be",
    "agreed; no peers to compare with" },
  { { "1 2 3 4", NULL, NULL, NULL, 0, FALSE, NULL },
    "What good looks like is still ours to say: no target is set",
    "no target yet" },
};

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_TARGETS);
}

static void
test_findings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesResults) results = sample_situation (&cases[i].situation);
      g_autofree char *finding = allies_findings_targets (results);
      guint n;
      const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);
      g_autofree char *reason = allies_findings_target_reason (&gaps[0]);

      g_assert_cmpstr (finding, ==, cases[i].finding);
      g_assert_cmpstr (reason, ==, cases[i].first);
    }
}

static void
test_describe (void)
{
  g_autoptr (AlliesResults) results = sample_situation (&cases[0].situation);
  g_autofree char *text = allies_target_chart_describe (results);

  g_assert_nonnull (strstr (text, " Profile: 1.0, target 3.0; agreed; the peer median."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/target-chart/layout", test_layout);
  g_test_add_func ("/target-chart/findings", test_findings);
  g_test_add_func ("/target-chart/describe", test_describe);
  return g_test_run ();
}
