/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"

#include "support/sample-report.h"

typedef struct
{
  const char *levels;
  const char *peers;
  const char *pillars;
  const char *capabilities;
} Case;

/* Levels of two capabilities of Data and two of Team. */
static const Case cases[] = {
  /* nothing to compare */
  { "- - - -", "3 3 3 3", "Too little is answered yet to say where we stand",
    "Too little is answered yet to say where we stand" },
  { "- - - -", NULL, "Too little is answered yet to say where we stand",
    "Too little is answered yet to say where we stand" },
  { "1 2 4 5", NULL, "Team is our strongest pillar at 4.5, Data our weakest at 1.5",
    "Team is our strongest pillar at 4.5, Data our weakest at 1.5" },
  { "3 3 3 3", NULL, "Our pillars stand alike, at 3.0", "Our pillars stand alike, at 3.0" },
  { "2 3 - 4", NULL, "Data is at 2.5; the other pillars are not complete yet",
    "Data is at 2.5; the other pillars are not complete yet" },
  /* the uncertainty is known */
  { "1 1 1 1", "3~0.5 3~0.5 3~0.5 3~0.5", "Both pillars are clearly below the peer median",
    "All four capabilities are clearly below the peer median" },
  { "5 5 5 5", "3~0.5 3~0.5 3~0.5 3~0.5", "Both pillars are clearly above the peer median",
    "All four capabilities are clearly above the peer median" },
  { "3 3 3 3", "3~0.5 3~0.5 3~0.5 3~0.5", "No pillar can be told apart from the peer median",
    "None of our four capabilities can be told apart from the peer median" },
  { "2 3 4 4", "3~2 3~2 3~2 3~2",
    "Data is our weakest pillar at 2.5; no pillar can be told apart from the peer median",
    "None of our four capabilities can be told apart from the peer median" },
  { "1 3 3 3", "3~0.5 3~0.5 3~0.5 3~0.5",
    "Data is clearly below the peer median; the other pillar cannot be told apart from it",
    "Profile is clearly below the peer median; the other three capabilities cannot be told apart "
    "from it" },
  { "1 1 3 3", "3~0.5 3~0.5 3~0.5 3~0.5",
    "Data is clearly below the peer median; the other pillar cannot be told apart from it",
    "Profile and Consent are clearly below the peer median; the other two capabilities cannot be "
    "told apart from it" },
  { "3 3 5 3", "3~0.5 3~0.5 3~0.5 3~0.5",
    "Team is clearly above the peer median; the other pillar cannot be told apart from it",
    "Goals is clearly above the peer median; the other three capabilities cannot be told apart "
    "from it" },
  { "1 1 5 3", "3~0.5 3~0.5 3~0.5 3~0.5",
    "Data is clearly below the peer median; Team is clearly above it",
    "Profile and Consent are clearly below the peer median; Goals is clearly above it; the "
    "other capability cannot be told apart from it" },
  { "1 5 5 5", "3~0.5 3~0.5 3~0.5 3~0.5",
    "Team is clearly above the peer median; the other pillar cannot be told apart from it",
    "Profile is clearly below the peer median; three are clearly above it" },
  /* right at the limit of the interval it cannot be told */
  { "2.5 3 3 3", "3~0.5 3~0.5 3~0.5 3~0.5",
    "Data is our weakest pillar at 2.8; no pillar can be told apart from the peer median",
    "None of our four capabilities can be told apart from the peer median" },
  /* not all is answered */
  { "1 - - -", "3~0.5 3~0.5 3~0.5 3~0.5", "Too little is answered yet to say where we stand",
    "The only capability compared is below the peer median" },
  { "5 - - -", "3~0.5 3~0.5 3~0.5 3~0.5", "Too little is answered yet to say where we stand",
    "The only capability compared is above the peer median" },
  { "3 3 - -", "3~0.5 3~0.5 3~0.5 3~0.5",
    "The only pillar compared cannot be told apart from the peer median",
    "Neither of the two capabilities compared can be told apart from the peer median" },
  { "1 1 - 1", "3~0.5 3~0.5 3~0.5 3~0.5", "The only pillar compared is below the peer median",
    "All three capabilities compared are clearly below the peer median" },
  { "5 5 - 3", "3~0.5 3~0.5 3~0.5 3~0.5", "The only pillar compared is above the peer median",
    "Profile and Consent are clearly above the peer median; the other capability compared cannot "
    "be told apart from it" },
  /* the uncertainty of the peers is not known, so nothing is clear */
  { "1 2 4 5", "3 3 3 3", "Data is below the peer median; Team is above it",
    "Profile and Consent are below the peer median; Goals and Skills are above it" },
  { "1 1 1 5", "3 3 3 3",
    "Data is below the peer median; the other pillar cannot be told apart from it",
    "Three of four capabilities are below the peer median; Skills is above it" },
  { "1 1 2 2", "3 3 3 3", "Both pillars are below the peer median",
    "All four capabilities are below the peer median" },
  { "5 5 4 4", "3 3 3 3", "Both pillars are above the peer median",
    "All four capabilities are above the peer median" },
  { "3 3 3 3", "3 3 3 3", "No pillar can be told apart from the peer median",
    "None of our four capabilities can be told apart from the peer median" },
  { "3 4 3 3", "3 3 3 3",
    "Data is above the peer median; the other pillar cannot be told apart from it",
    "Consent is above the peer median; the other three capabilities cannot be told apart from it" },
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleSituation situation = {
        cases[i].levels, cases[i].peers, NULL, NULL, 1, FALSE, NULL
      };
      g_autoptr (AlliesResults) results = sample_situation (&situation);
      g_autofree char *pillars = allies_findings_standing (results);
      g_autofree char *capabilities = allies_findings_places (results);

      g_test_message ("levels %s, peers %s", cases[i].levels, cases[i].peers);
      g_assert_cmpstr (pillars, ==, cases[i].pillars);
      g_assert_cmpstr (capabilities, ==, cases[i].capabilities);
    }
}

/* What is said of one pillar is what the sentence counts it as. */
static void
test_verdict (void)
{
  const SampleSituation situation = { "1 1 3 3", "3~0.5 3~0.5 3~0.5 3~0.5", NULL, NULL, 1, FALSE,
                                      NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  AlliesScore *score = allies_results_get_score (results);
  guint n;
  const AlliesGap *pillars = allies_gaps_get_pillars (allies_results_get_gaps (results), &n);
  g_autofree char *clear =
      allies_findings_verdict (allies_score_find (score, pillars[0].id), &pillars[0]);
  g_autofree char *alike =
      allies_findings_verdict (allies_score_find (score, pillars[1].id), &pillars[1]);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (clear, ==, "2.0 behind the median");
  g_assert_cmpstr (alike, ==, "cannot be told apart from the median");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-standing/sentences", test_sentences);
  g_test_add_func ("/findings-standing/verdict", test_verdict);
  return g_test_run ();
}
