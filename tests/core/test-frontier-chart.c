/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/frontier-chart.h"

#include "support/sample-chart.h"
#include "support/sample-report.h"

#include <string.h>

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_FRONTIER);
}

static void
test_describe (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  guint n;
  guint n_shown = 0;

  allies_results_find_frontier (results);
  const AlliesPlanPoint *points =
      allies_plan_frontier_get_points (allies_results_get_frontier (results), &n);
  g_autofree char *text = allies_frontier_chart_describe (results);
  g_autofree char *finding = allies_frontier_chart_dup_finding (results);
  g_assert_cmpuint (n, >=, 5);
  g_assert_nonnull (strstr (text, "Plan 5"));
  g_assert_true (g_str_has_prefix (finding, "From "));
  for (guint i = 0; i < n; i++)
    {
      n_shown += allies_frontier_chart_is_shown (results, &points[i]);
      g_assert_cmpfloat (allies_frontier_chart_get_share (results, &points[i]), <=, 1);
    }
  g_assert_cmpuint (n_shown, <=, 1);
}

static void
test_subject (void)
{
  static const char *const none[] = { "plan:", "plan:0", "plan:-1", "plan:1x", "data.plan", "" };
  guint point = 9;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *subject = allies_frontier_chart_dup_subject (i);

      g_assert_true (allies_frontier_chart_parse_subject (subject, &point));
      g_assert_cmpuint (point, ==, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (allies_frontier_chart_parse_subject (none[i], &point));
  g_assert_false (allies_frontier_chart_parse_subject (NULL, &point));
  g_assert_cmpuint (point, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frontier-chart/layout", test_layout);
  g_test_add_func ("/frontier-chart/describe", test_describe);
  g_test_add_func ("/frontier-chart/subject", test_subject);
  return g_test_run ();
}
