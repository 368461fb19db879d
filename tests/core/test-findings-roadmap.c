/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"
#include "support/sample-report.h"

#define GAP "\xC2\xA0"

typedef struct
{
  const char *about;
  SampleSituation situation;
  const char *roadmap;
  const char *stage;
  const char *pays;
  const char *summary;
  const char *decisions;
} Case;

/* Each initiative costs 1 % of a revenue of 100 million. */
static const Case cases[] = {
  { "two stages that pay",
    { "1 1 1 1", NULL, "4 4 4 4", "6 6", 2, TRUE, "s1 s1 s2 -" },
    "Two stages over 12 months each pay for themselves",
    "Stage 1 costs €" GAP "2" GAP "m, is worth €" GAP "9.5" GAP
    "m more by year 4, and lifts two capabilities",
    "Every stage pays for itself; the whole turns positive in month 15",
    "In 12 months we can close 75" GAP "% of the gap to our targets; every stage pays for itself",
    "We ask for three decisions today; the first is €" GAP "2" GAP "m for stage 1" },
  { "one stage",
    { "1 1 1 1", NULL, "4 4 4 4", "6", 2, TRUE, "s1 - - -" },
    "One stage over 6 months pays for itself",
    "Stage 1 costs €" GAP "1" GAP "m, is worth €" GAP "4.7" GAP
    "m more by year 4, and lifts one capability",
    "The roadmap pays for itself and turns positive in month 14",
    "In 6 months we can close 25" GAP "% of the gap to our targets, which pays for itself",
    "We ask for three decisions today; the first is €" GAP "1" GAP "m for stage 1" },
  { "one stage that does not pay",
    { "1 1 1 1", NULL, "4 4 4 4", "6", 0.1, TRUE, "s1 - - -" },
    "One stage over 6 months does not pay for itself yet",
    "Stage 1 costs €" GAP "1" GAP "m and falls €" GAP "690" GAP
    "k short of paying for itself by year 4",
    "The roadmap does not pay for itself yet",
    "In 6 months we can close 25" GAP "% of the gap to our targets",
    "We ask for three decisions today; the first is €" GAP "1" GAP "m for stage 1" },
  { "a stage of two that does not pay",
    { "1 1 1 1", NULL, "4 4 4 4", "6 40", 0.5, TRUE, "s1 s2 - -" },
    "Two stages over 46 months do not all pay for themselves yet",
    "Stage 1 costs €" GAP "1" GAP "m, is worth €" GAP "450" GAP
    "k more by year 4, and lifts one capability",
    "Not every stage pays for itself yet",
    "In 46 months we can close 50" GAP "% of the gap to our targets",
    "We ask for three decisions today; the first is €" GAP "1" GAP "m for stage 1" },
  { "nothing lifted, no gap",
    { "5 5 5 5", NULL, "4 4 4 4", "6", 2, TRUE, "s1 - - -" },
    "One stage over 6 months pays for itself",
    "Stage 1 costs €" GAP "1" GAP "m, is worth €" GAP "4.7" GAP
    "m more by year 4, and lifts no capability yet",
    "The roadmap pays for itself and turns positive in month 14",
    "One stage over 6 months pays for itself",
    "We ask for three decisions today; the first is €" GAP "1" GAP "m for stage 1" },
  { "partial answers",
    { "1 1 1 -", NULL, "4 4 4 4", "6", 2, TRUE, "s1 - - -" },
    "One stage over 6 months pays for itself",
    "Stage 1 costs €" GAP "1" GAP "m, is worth €" GAP "4.7" GAP
    "m more by year 4, and lifts one capability",
    "The roadmap pays for itself and turns positive in month 14",
    "In 6 months we can close 33" GAP "% of the gap known so far; our answers are not complete",
    "We ask for three decisions today; the first is €" GAP "1" GAP "m for stage 1" },
  { "nothing in the first stage",
    { "1 1 1 1", NULL, "4 4 4 4", "6 6", 2, TRUE, "s2 - - -" },
    "One stage over 12 months pays for itself",
    NULL,
    "The roadmap pays for itself and turns positive in month 20",
    "In 12 months we can close 25" GAP "% of the gap to our targets, which pays for itself",
    "We ask for three decisions today; the first is €" GAP "1" GAP "m for stage 2" },
};

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesResults) results = sample_situation (&cases[i].situation);

      g_test_message ("%s", cases[i].about);
      g_assert_true (allies_findings_has_plan (results));
      assert_text (allies_findings_roadmap (results), cases[i].roadmap);
      if (cases[i].stage != NULL)
        assert_text (allies_findings_stage (results, 0), cases[i].stage);
      assert_text (allies_findings_pays (results), cases[i].pays);
      assert_text (allies_findings_summary (results), cases[i].summary);
      assert_text (allies_findings_decisions (results), cases[i].decisions);
    }
}

static void
test_first_stage (void)
{
  g_autoptr (AlliesResults) first = sample_situation (&cases[0].situation);
  g_autoptr (AlliesResults) second = sample_situation (&cases[6].situation);

  g_assert_cmpuint (allies_findings_first_stage (first), ==, 0);
  g_assert_cmpuint (allies_findings_first_stage (second), ==, 1);
}

static void
test_without_plan (void)
{
  static const struct
  {
    SampleSituation situation;
    const char *summary;
    const char *decisions;
  } without[] = {
    { { "1 1 1 1", NULL, "4 4 4 4", "6 6", 2, FALSE, "s1 s1 s2 -" },
      "We know where we stand and where we want to be; what it costs and brings is still open",
      "We ask for revenue and budgets to plan with, so that a roadmap can follow" },
    { { "1 1 1 1", NULL, "4 4 4 4", "6 6", 2, TRUE, "- - - -" },
      "We know where we stand and where we want to be; the roadmap holds no initiative yet",
      "We ask to look at budgets, teams and horizon together, so that a roadmap can follow" },
    { { "4 4 4 4", NULL, "4 4 4 4", "6 6", 2, TRUE, "- - - -" },
      "We are where we want to be: no target is open",
      "We ask for one decision: to stay at this level, or to aim higher" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    {
      g_autoptr (AlliesResults) results = sample_situation (&without[i].situation);

      g_assert_false (allies_findings_has_plan (results));
      assert_text (allies_findings_summary (results), without[i].summary);
      assert_text (allies_findings_decisions (results), without[i].decisions);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-roadmap/sentences", test_sentences);
  g_test_add_func ("/findings-roadmap/first-stage", test_first_stage);
  g_test_add_func ("/findings-roadmap/without-plan", test_without_plan);
  return g_test_run ();
}
