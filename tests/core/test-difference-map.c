/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/difference-map.h"

#include "support/sample-chart.h"
#include "support/sample-report.h"

#include <string.h>

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_DIFFERENCES);
}

static void
test_describe (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autofree char *text = allies_difference_map_describe (results);

  g_assert_true (g_str_has_prefix (
      text, "What marketing and technology answered on average. Single customer view: marketing "
            "1.8, technology 2.0, technology rates it 0.2 higher."));
}

/* One side alone leaves nothing to compare and draws no mark. */
static void
test_one_side (void)
{
  const SampleSituation situation = { "1 2 4 -", NULL, NULL, NULL, 0, FALSE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text = allies_difference_map_describe (results);

  g_assert_cmpstr (text, ==,
                   "What marketing and technology answered on average. "
                   "Profile: marketing –, technology –, not compared yet. "
                   "Consent: marketing –, technology –, not compared yet. "
                   "Goals: marketing –, technology –, not compared yet. "
                   "Skills: marketing –, technology –, not compared yet.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference-map/layout", test_layout);
  g_test_add_func ("/difference-map/describe", test_describe);
  g_test_add_func ("/difference-map/one-side", test_one_side);
  return g_test_run ();
}
