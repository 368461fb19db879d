/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/gap-chart.h"

#include "support/sample-chart.h"
#include "support/sample-report.h"

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_GAPS);
}

static void
test_describe (void)
{
  const SampleSituation situation = { "1 2 4 3", NULL, "3 2 5 -", NULL, 0, FALSE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text = allies_gap_chart_describe (
      results, &(AlliesChartScope){ NULL, ALLIES_GAP_ORDER_PRIORITY, 0 });

  g_assert_cmpstr (
      text, ==,
      "The largest gaps to target, by priority. Profile: 1.0, target 3.0, priority 30. "
      "Goals: 4.0, target 5.0, priority 15.");
}

static void
test_scopes (void)
{
  sample_check_chart_scopes (ALLIES_CHART_GAPS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gap-chart/layout", test_layout);
  g_test_add_func ("/gap-chart/describe", test_describe);
  g_test_add_func ("/gap-chart/scopes", test_scopes);
  return g_test_run ();
}
