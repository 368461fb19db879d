/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"

#include "support/sample-report.h"

typedef struct
{
  const char *levels;
  const char *peers;
  const char *targets;
  const char *pillar;
  AlliesGapOrder order;
  const char *text;
} Case;

#define PRIORITY ALLIES_GAP_ORDER_PRIORITY
#define PEERS    ALLIES_GAP_ORDER_PEERS
#define TARGET   ALLIES_GAP_ORDER_TARGET
#define BEFORE   ALLIES_GAP_ORDER_BEFORE

static const Case cases[] = {
  { "1 3 3 3", NULL, "4 3 3 3", NULL, PRIORITY, "One gap matters more than all others: Profile" },
  { "1 2 3 3", NULL, "4 4 3 3", "data", PRIORITY, "Profile is the gap here that matters most" },
  { "1 2 3 3", NULL, "4 4 3 3", "team", PRIORITY, "No gap to target is open here" },
  { "1 2 3 3", NULL, NULL, "team", TARGET, "No gap can be ranked before targets are set" },
  { "1 2 3 3", NULL, "2 5 3 3", NULL, TARGET,
    "Consent is furthest from its target, by 3.0 levels" },
  { "1 2 3 4", "3 3 3 3", NULL, NULL, PEERS,
    "Profile is furthest behind the peer median, by 2.0 levels" },
  { "1 2 3 4", "3~2 3~2 3 3", NULL, NULL, PEERS,
    "Profile is furthest below the peer median, but cannot be told apart from it" },
  { "4 4 4 4", "3 3 3 3", NULL, NULL, PEERS, "No capability shown here is behind the peer median" },
  { "4 4 4 4", NULL, NULL, NULL, PEERS, "There are no peers to compare with" },
  { "4 4 4 4", NULL, NULL, NULL, BEFORE, "There is no earlier year to compare with" },
};

static void
test_ranked (gconstpointer data)
{
  const Case *test = data;
  const SampleSituation situation = {
    test->levels, test->peers, test->targets, NULL, 0, FALSE, NULL
  };
  const AlliesChartScope scope = { test->pillar, test->order, 0 };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text = allies_findings_ranked (results, &scope);

  g_assert_cmpstr (text, ==, test->text);
}

static void
test_example (void)
{
  const AlliesChartScope scope = { NULL, BEFORE, 0 };
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autofree char *before = allies_findings_ranked (results, &scope);
  g_autofree char *kpis = allies_findings_kpis (results);

  g_assert_cmpstr (before, ==, "Lived values has fallen most since 2025, by 0.1 levels");
  g_assert_cmpstr (kpis, ==,
                   "1 of 12 key figures can be compared with peers, and it is not behind");
}

static void
test_certainty (void)
{
  static const struct
  {
    const char *levels;
    const char *peers;
    const char *text;
  } certain[] = {
    { "1 1 5 5", NULL, NULL },
    { "- - - -", "3 3 3 3", NULL },
    { "1 1 5 5", "3 3 3 3", "Every distance to the peer median is larger than its uncertainty" },
    { "3 3 5 5", "3 3 3 3",
      "Only for Team is the distance to the peer median larger than its uncertainty" },
    { "3 3 3 3", "3 3 3 3",
      "The peer medians are estimates: distances to them are indications, not proof" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (certain); i++)
    {
      const SampleSituation situation = {
        certain[i].levels, certain[i].peers, NULL, NULL, 0, FALSE, NULL
      };
      g_autoptr (AlliesResults) results = sample_situation (&situation);
      g_autofree char *text = allies_findings_certainty (results);

      g_assert_cmpstr (text, ==, certain[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/findings-gaps/ranked/%u", i);

      g_test_add_data_func (path, &cases[i], test_ranked);
    }
  g_test_add_func ("/findings-gaps/certainty", test_certainty);
  g_test_add_func ("/findings-gaps/example", test_example);
  return g_test_run ();
}
