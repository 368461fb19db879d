/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/risk-chart.h"

#include "support/sample-chart.h"
#include "support/sample-report.h"

#include <string.h>

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_RISKS);
}

static void
test_describe (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autofree char *text = allies_risk_chart_describe (results);
  guint n;
  const AlliesRiskDriver *drivers = allies_risk_get_drivers (allies_results_get_risk (results), &n);

  g_assert_true (g_str_has_prefix (text, "What the whole is worth when one amount alone"));
  g_assert_cmpuint (n, >, 10);
  g_assert_nonnull (strstr (text, allies_initiative_get_name (drivers[0].initiative)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/risk-chart/layout", test_layout);
  g_test_add_func ("/risk-chart/describe", test_describe);
  return g_test_run ();
}
