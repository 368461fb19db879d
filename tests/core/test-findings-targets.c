/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-targets.h"

#include "report/findings.h"
#include "support/sample-deck.h"
#include "support/sample-report.h"

static void
assert_targets (AlliesResults *results, const char *expected)
{
  g_autofree char *text = allies_findings_targets (results);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_situations (void)
{
  static const struct
  {
    SampleSituation situation;
    const char *expected;
  } cases[] = {
    { { "1 2 3 4", NULL, "4 4 4 4", "6 6", 2, FALSE, "- - - -" },
      "Three capabilities are below their targets; Profile is furthest, by 3.0 levels" },
    { { "4 4 4 3", NULL, "4 4 4 4", "6 6", 2, FALSE, "- - - -" },
      "One capability is below its target; Skills is furthest, by 1.0 levels" },
    { { "1 2 3 3", NULL, "4 4 4 4", "6 6", 2, FALSE, "- - - -" },
      "All four capabilities are below their targets; Profile is furthest, by 3.0 levels" },
    { { "4 4 4 4", NULL, "4 4 4 4", "6 6", 2, FALSE, "- - - -" },
      "Every capability is where we want it to be" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesResults) results = sample_situation (&cases[i].situation);

      assert_targets (results, cases[i].expected);
    }
}

/* Capabilities with too few answers are not spoken of as if they had enough. */
static void
test_partial (void)
{
  g_autoptr (AlliesResults) partial = sample_deck_results ("partial");
  g_autoptr (AlliesResults) empty = sample_deck_results ("empty");
  g_autoptr (AlliesResults) aimless = sample_deck_results ("trust");

  assert_targets (partial, "Three of the four capabilities answered so far are below their "
                           "targets; Listening is furthest, by 0.8 levels");
  assert_targets (empty, "Targets are there; how far we are from them is not known yet");
  assert_targets (aimless, "What good looks like is still ours to say: no target is set");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-targets/situations", test_situations);
  g_test_add_func ("/findings-targets/partial", test_partial);
  return g_test_run ();
}
