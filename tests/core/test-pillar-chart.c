/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pillar-chart.h"

#include "support/sample-chart.h"
#include "support/sample-deck.h"
#include "support/sample-report.h"

static void
test_layout (void)
{
  sample_check_chart (ALLIES_CHART_PILLARS);
}

static void
test_describe (void)
{
  const SampleSituation situation = { "1 2 4 -", "3 3 3 3", NULL, NULL, 0, FALSE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text = allies_pillar_chart_describe (results);

  g_assert_cmpstr (text, ==,
                   "Pillars against peers. Data: 1.5, 1.5 behind the median. Team: 4.0, not enough "
                   "answers yet.");
}

/* The disc stands at the score and is hollow while the score is partial; the line has the bounds.
 */
static void
test_partial (void)
{
  g_autoptr (AlliesScene) scene = sample_chart ("partial", ALLIES_CHART_PILLARS, 860);

  sample_check_golden ("chart-pillars-partial", scene, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pillar-chart/layout", test_layout);
  g_test_add_func ("/pillar-chart/describe", test_describe);
  g_test_add_func ("/pillar-chart/partial", test_partial);
  return g_test_run ();
}
