/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/roadmap-chart.h"

#include "support/sample-chart.h"
#include "support/sample-report.h"

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_ROADMAP);
}

static void
test_describe (void)
{
  const SampleSituation situation = { "1 1 1 1", NULL, "4 4 4 4", "6 6", 2, TRUE, "s1 s1 s2 -" };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text = allies_roadmap_chart_describe (results);

  g_assert_cmpstr (text, ==,
                   "The roadmap by stages. Stage 1, Stage 1: Initiative 1, Initiative 2. Stage 2, "
                   "Stage 2: Initiative 3.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap-chart/layout", test_layout);
  g_test_add_func ("/roadmap-chart/describe", test_describe);
  return g_test_run ();
}
