/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-lack.h"

#include "report/findings.h"
#include "support/sample-deck.h"

static const struct
{
  const char *deck;
  AlliesLack lack;
  const char *finding;
  const char *ask;
} cases[] = {
  { "empty", ALLIES_LACK_ANSWERS,
    "We have answered 0 of 60 questions, which is too little to say where we stand",
    "We ask for time to complete our answers, so that a roadmap can follow" },
  { "trust", ALLIES_LACK_TARGETS,
    "We know where we stand; where we want to be is still to be decided",
    "We ask you to agree on the targets, so that a roadmap can follow" },
  { "no-money", ALLIES_LACK_MONEY,
    "We know where we stand and where we want to be; what it costs and brings is still open",
    "We ask for revenue and budgets to plan with, so that a roadmap can follow" },
};

/* The first thing that is missing is what is said and asked for. */
static void
test_lacks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesResults) results = sample_deck_results (cases[i].deck);
      g_autofree char *finding = allies_findings_lack (results);
      g_autofree char *summary = allies_findings_summary (results);
      g_autofree char *decisions = allies_findings_decisions (results);

      g_test_message ("%s", cases[i].deck);
      g_assert_cmpint (allies_findings_find_lack (results), ==, cases[i].lack);
      g_assert_cmpstr (finding, ==, cases[i].finding);
      g_assert_cmpstr (summary, ==, finding);
      g_assert_cmpstr (decisions, ==, cases[i].ask);
    }
}

static void
test_nothing (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("example");

  g_assert_cmpint (allies_findings_find_lack (results), ==, ALLIES_LACK_NOTHING);
}

/* Whatever is missing, there is something to ask for, and why. */
static void
test_words (void)
{
  for (AlliesLack lack = ALLIES_LACK_NOTHING + 1; lack < ALLIES_N_LACKS; lack++)
    {
      g_assert_true (g_str_has_prefix (allies_findings_lack_ask (lack), "We ask "));
      g_assert_cmpstr (allies_findings_lack_wait (lack), !=, "");
      for (guint i = 0; i < ALLIES_LACK_STEPS; i++)
        {
          AlliesLackStep step = allies_findings_lack_step (lack, i);

          g_assert_true (g_ascii_isupper (step.ask[0]));
          g_assert_true (g_str_has_suffix (step.reason, "."));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-lack/lacks", test_lacks);
  g_test_add_func ("/findings-lack/nothing", test_nothing);
  g_test_add_func ("/findings-lack/words", test_words);
  return g_test_run ();
}
