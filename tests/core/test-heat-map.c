/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/heat-map.h"

#include "support/sample-chart.h"
#include "support/sample-report.h"

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_CAPABILITIES);
}

static void
test_describe (void)
{
  const SampleSituation situation = { "1 2 4 -", "3 3 3 3", NULL, NULL, 0, FALSE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text =
      allies_heat_map_describe (results, &(AlliesChartScope){ NULL, ALLIES_GAP_ORDER_PRIORITY, 0 });

  g_assert_cmpstr (text, ==,
                   "Scores of all capabilities. Profile: 1.0, peers 3.0. Consent: 2.0, peers 3.0. "
                   "Goals: 4.0, peers 3.0. Skills: –, not answered.");
}

static void
test_scopes (void)
{
  sample_check_chart_scopes (ALLIES_CHART_CAPABILITIES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heat-map/layout", test_layout);
  g_test_add_func ("/heat-map/describe", test_describe);
  g_test_add_func ("/heat-map/scopes", test_scopes);
  return g_test_run ();
}
