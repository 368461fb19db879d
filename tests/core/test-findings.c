/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"

#include "support/sample-deck.h"
#include "support/sample-report.h"

#include <math.h>

typedef char *(*Finding) (const AlliesResults *results);

typedef struct
{
  Finding finding;
  const char *levels;
  const char *peers;
  const char *targets;
  const char *text;
} Case;

#define CAPABILITIES allies_findings_capabilities
#define GAPS         allies_findings_gaps

static const Case cases[] = {
  /* capabilities */
  { CAPABILITIES, "- - - -", NULL, NULL, "Too little is answered yet to compare capabilities" },
  { CAPABILITIES, "- - - 3", NULL, NULL, "Too little is answered yet to compare capabilities" },
  { CAPABILITIES, "1 2 3 4", NULL, NULL,
    "Our two weakest capabilities are both in Data; the strongest is Skills" },
  { CAPABILITIES, "1 3 2 4", NULL, NULL,
    "Profile is our weakest capability at 1.0, Skills our strongest at 4.0" },
  { CAPABILITIES, "1 - - 4", NULL, NULL,
    "Profile is our weakest capability at 1.0, Skills our strongest at 4.0" },
  { CAPABILITIES, "3 3 3 3", NULL, NULL, "Our capabilities stand alike, at 3.0" },
  /* gaps */
  { GAPS, "- - - -", NULL, "4 4 4 4", "Too little is answered yet to rank gaps" },
  { GAPS, "3 3 3 3", NULL, NULL, "No gap can be ranked before targets are set" },
  { GAPS, "3 3 3 3", NULL, "3 3 3 2", "No gap to target is open" },
  { GAPS, "1 3 3 3", NULL, "4 3 3 3", "One gap matters more than all others: Profile" },
  { GAPS, "1 1 3 3", NULL, "4 4 3 3", "Two gaps matter most, and both of them are in Data" },
  { GAPS, "1 3 1 3", NULL, "4 3 3 3", "Two gaps matter most; the largest is Profile" },
  { GAPS, "1 1 1 3", NULL, "4 4 4 3", "Three gaps matter most; two of them are in Data" },
  { GAPS, "1 1 1 1", NULL, "4 4 4 4", "Four gaps matter most; two of them are in Data" },
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleSituation situation = {
        cases[i].levels, cases[i].peers, cases[i].targets, NULL, 1, FALSE, NULL
      };
      g_autoptr (AlliesResults) results = sample_situation (&situation);
      g_autofree char *text = cases[i].finding (results);

      g_test_message ("levels %s", cases[i].levels);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_verdict (void)
{
  static const struct
  {
    double score;
    gboolean partial;
    double gap;
    const char *text;
  } verdicts[] = {
    { NAN, TRUE, NAN, "not answered yet" },        { 2, TRUE, 0.5, "not enough answers yet" },
    { 2, FALSE, NAN, "no peers to compare with" }, { 2, FALSE, 0.04, "level with the median" },
    { 2, FALSE, -0.04, "level with the median" },  { 2, FALSE, 0.3, "0.3 behind the median" },
    { 2, FALSE, -0.7, "0.7 ahead of the median" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      const AlliesScoreEntry entry = { .score = verdicts[i].score, .partial = verdicts[i].partial };
      const AlliesGap gap = { .gap_peer = verdicts[i].gap };
      g_autofree char *text = allies_findings_verdict (&entry, &gap);

      g_assert_cmpstr (text, ==, verdicts[i].text);
    }
}

/* Nothing is called behind or ahead that cannot be told apart from the median. */
static void
test_uncertain_verdict (void)
{
  static const struct
  {
    double low;
    double high;
    const char *text;
  } intervals[] = {
    { 1.9, 2.6, "cannot be told apart from the median" },
    { 2.2, 2.5, "0.3 behind the median" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      const AlliesStandingInput input = { 2, 2, 2, FALSE, 2026 };
      const AlliesScoreEntry entry = { .score = 2 };
      AlliesPeerValues values;

      allies_peer_values_init (&values);
      values.subject = (char *)"data.profile";
      values.basis = ALLIES_PEER_ESTIMATED;
      values.median = 2.3;
      values.low = intervals[i].low;
      values.high = intervals[i].high;

      g_autoptr (AlliesPeerCell) cell = allies_peer_cell_new (&values, NULL);
      g_autoptr (AlliesStanding) standing = allies_standing_new (cell, &input);
      const AlliesGap gap = { .gap_peer = 0.3, .standing = standing };
      g_autofree char *text = allies_findings_verdict (&entry, &gap);

      g_assert_cmpstr (text, ==, intervals[i].text);
    }
}

static void
test_count_gaps (void)
{
  static const struct
  {
    const char *targets;
    guint n;
  } counts[] = {
    { "1 1 1 1", 0 }, { "4 1 1 1", 1 }, { "5 3 2 2", 1 }, { "5 4 3 1", 2 }, { "5 5 5 5", 4 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const SampleSituation situation = {
        "1 1 1 1", NULL, counts[i].targets, NULL, 1, FALSE, NULL
      };
      g_autoptr (AlliesResults) results = sample_situation (&situation);

      g_assert_cmpuint (allies_findings_count_gaps (results), ==, counts[i].n);
    }
}

static void
assert_peers (const char *peers, const char *expected)
{
  const SampleSituation situation = { "1 2 3 4", peers, NULL, NULL, 1, FALSE, NULL };
  g_autoptr (AlliesResults) results = sample_situation (&situation);
  g_autofree char *text = allies_findings_peers (results);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_peers (void)
{
  assert_peers ("3 3 3 3", "Peers: all industries, sizes and regions; published by one survey, "
                           "2020–2025; pillars are weighted means of their capabilities.");
  assert_peers (NULL, "There are no peers for this questionnaire; its scores stand on their own.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/sentences", test_sentences);
  g_test_add_func ("/findings/verdict", test_verdict);
  g_test_add_func ("/findings/uncertain-verdict", test_uncertain_verdict);
  g_test_add_func ("/findings/count-gaps", test_count_gaps);
  g_test_add_func ("/findings/peers", test_peers);
  return g_test_run ();
}
