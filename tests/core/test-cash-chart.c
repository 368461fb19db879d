/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cash-chart.h"

#include "support/sample-chart.h"
#include "support/sample-report.h"

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_CASH);
}

static void
test_describe (void)
{
  const SampleSituation situation = { "1 1 1 1", NULL, "4 4 4 4", "6 6", 0.1, TRUE, "s1 s1 s2 -" };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text = allies_cash_chart_describe (results);

  g_assert_cmpstr (
      text, ==,
      "Cumulative net cash by month; it does not turn positive and reaches −\xC2\xA0€\xC2\xA0"
      "2.0\xC2\xA0m in month 48.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cash-chart/layout", test_layout);
  g_test_add_func ("/cash-chart/describe", test_describe);
  return g_test_run ();
}
