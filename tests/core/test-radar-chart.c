/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/radar-chart.h"

#include "support/sample-chart.h"
#include "support/sample-report.h"

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_RADAR);
}

static void
test_describe (void)
{
  const SampleSituation situation = { "1 2 4 5", NULL, NULL, NULL, 0, FALSE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text = allies_radar_chart_describe (results);

  g_assert_cmpstr (text, ==, "Overview of all capabilities; the overall score is 3.0.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/radar-chart/layout", test_layout);
  g_test_add_func ("/radar-chart/describe", test_describe);
  return g_test_run ();
}
