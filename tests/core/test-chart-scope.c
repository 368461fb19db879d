/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/chart-scope.h"

#include "support/sample-report.h"

static AlliesResults *
new_results (void)
{
  return sample_situation (
      &(SampleSituation){ "1 2 3 4", "3 3 3 3", "5 4 3 5", NULL, 0, FALSE, NULL });
}

static void
test_pillars (void)
{
  const AlliesChartScope all = { NULL, ALLIES_GAP_ORDER_PRIORITY, 0 };
  g_autoptr (AlliesResults) results = new_results ();
  g_autoptr (AlliesPillar) first =
      g_list_model_get_item (allies_model_get_pillars (allies_results_get_model (results)), 0);
  const AlliesChartScope one = { allies_pillar_get_id (first), ALLIES_GAP_ORDER_PRIORITY, 0 };
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);

  g_assert_true (allies_chart_scope_has_pillar (&all, "anything"));
  g_assert_false (allies_chart_scope_has_pillar (&one, "anything"));
  g_assert_true (allies_chart_scope_has (&one, results, gaps[0].id));
  g_assert_false (allies_chart_scope_has (&one, results, gaps[n - 1].id));
  g_assert_true (allies_chart_scope_has (&all, results, gaps[n - 1].id));
  g_assert_false (allies_chart_scope_has (&all, results, "nothing"));
}

/* Gaps to target 4, 2, 0 and 1; to the peers' 3: 2, 1, 0 and −1. */
static void
test_rank (void)
{
  static const struct
  {
    AlliesGapOrder order;
    guint most;
    guint n;
  } cases[] = {
    { ALLIES_GAP_ORDER_PRIORITY, 0, 3 }, { ALLIES_GAP_ORDER_PRIORITY, 2, 2 },
    { ALLIES_GAP_ORDER_TARGET, 0, 3 },   { ALLIES_GAP_ORDER_PEERS, 0, 2 },
    { ALLIES_GAP_ORDER_BEFORE, 0, 0 },
  };
  g_autoptr (AlliesResults) results = new_results ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AlliesChartScope scope = { NULL, cases[i].order, cases[i].most };
      g_autoptr (GPtrArray) ranked = allies_chart_scope_rank (&scope, results);

      g_assert_cmpuint (ranked->len, ==, cases[i].n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-scope/pillars", test_pillars);
  g_test_add_func ("/chart-scope/rank", test_rank);
  return g_test_run ();
}
