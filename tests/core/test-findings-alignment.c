/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings.h"

#include "support/sample-deck.h"
#include "support/sample-report.h"

#include <math.h>

#define YEAR 2026

typedef char *(*Finding) (const AlliesResults *results);

typedef struct
{
  Finding finding;
  const char *marketing;
  const char *technology;
  const char *text;
} Case;

#define ALIGNMENT   allies_findings_alignment
#define OPTIMISM    allies_findings_optimism
#define DIFFERENCES allies_findings_differences

static const Case cases[] = {
  /* the whole: nothing, one, all alike, the four bands and their edges */
  { ALIGNMENT, "- - - -", "- - - -", "No question is answered with a level by both of us yet" },
  { ALIGNMENT, "3 3 3 3", "- - - -", "No question is answered with a level by both of us yet" },
  { ALIGNMENT, "3 - - -", "3 - - -",
    "Marketing and technology are allies, with an alignment of 100 of 100: we gave the same answer "
    "to the only question compared" },
  { ALIGNMENT, "1 2 3 4", "1 2 3 4",
    "Marketing and technology are allies, with an alignment of 100 of 100: we gave the same "
    "answers "
    "to all 4 questions" },
  { ALIGNMENT, "5 - - -", "1 - - -",
    "Marketing and technology are still strangers, with an alignment of 0 of 100: we are within "
    "one "
    "level on 0 of 1 question" },
  { ALIGNMENT, "4 4 - -", "2 2 - -",
    "Marketing and technology are acquaintances, with an alignment of 50 of 100: we are within one "
    "level on 0 of 2 questions" },
  { ALIGNMENT, "4 3 3 3", "3 2 2 2",
    "Marketing and technology are partners, with an alignment of 75 of 100: we are within one "
    "level "
    "on 4 of 4 questions" },
  { ALIGNMENT, "3 3 3 3", "4 3 3 3",
    "Marketing and technology are allies, with an alignment of 94 of 100: we are within one level "
    "on 4 of 4 questions" },
  /* 89.75 is not shown as the 90 of the next band */
  { ALIGNMENT, "3.41 3.41 3.41 3.41", "3 3 3 3",
    "Marketing and technology are partners, with an alignment of 89 of 100: we are within one "
    "level "
    "on 4 of 4 questions" },
  /* who rates higher */
  { OPTIMISM, "- - - -", "3 3 3 3", "Nothing is compared yet" },
  { OPTIMISM, "4 2 - -", "2 4 - -", "Neither side is more optimistic on the whole" },
  { OPTIMISM, "4 4 3 3", "3 3 3 3",
    "Marketing is more optimistic: it rates 0.5 levels higher on average" },
  { OPTIMISM, "1 1 1 1", "3 2 3 2",
    "Technology is more optimistic: it rates 1.5 levels higher on average" },
  /* by pillar: Profile and Consent are Data, Goals and Skills are Team */
  { DIFFERENCES, "- - - -", "- - - -", "No question is answered with a level by both of us yet" },
  { DIFFERENCES, "3 3 3 3", "3 3 3 3",
    "Marketing and technology are allies, with an alignment of 100 of 100: we gave the same "
    "answers "
    "to all 4 questions" },
  { DIFFERENCES, "4 3 3 3", "1 3 3 2",
    "We agree most on Team and least on Data; we are furthest apart on Profile" },
  { DIFFERENCES, "3 3 2 3", "3 3 4 3",
    "We agree most on Data and least on Team; we are furthest apart on Goals" },
  { DIFFERENCES, "3 3 3 2", "2 3 3 3",
    "We agree alike on all that both of us have answered; we are furthest apart on Profile" },
  { DIFFERENCES, "3.3 3 3 3", "3 3 3 3",
    "We agree closely on every pillar; we are furthest apart on Profile" },
  { DIFFERENCES, "3.3 3 - -", "3 3 - -",
    "We agree alike on all that both of us have answered; we are furthest apart on Profile" },
  { DIFFERENCES, "3 2 - -", "2 3 - -",
    "We agree alike on all that both of us have answered; we are furthest apart on Profile" },
};

static AlliesResults *
answer_both (const char *marketing, const char *technology)
{
  static const char *const questions[] = { "profile.level", "consent.level", "goals.level",
                                           "skills.level" };
  const SampleSituation situation = { marketing, NULL, NULL, NULL, 1, FALSE, NULL };
  g_autoptr (AlliesResults) before = sample_situation (&situation);
  AlliesDossier *dossier = allies_results_get_dossier (before);
  g_auto (GStrv) levels = g_strsplit (technology, " ", -1);

  allies_dossier_put (
      dossier, YEAR,
      allies_record_new (ALLIES_TYPE_RESPONDENT, "id", "technology", "side", 1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (!g_str_equal (levels[i], "-"))
      allies_dossier_put (dossier, YEAR,
                          allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "technology",
                                             "question", questions[i], "state", ALLIES_ANSWER_LEVEL,
                                             "level", g_ascii_strtod (levels[i], NULL), NULL));
  return allies_results_new (dossier, YEAR, NULL, allies_results_get_catalogue (before));
}

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesResults) results = answer_both (cases[i].marketing, cases[i].technology);
      g_autofree char *text = cases[i].finding (results);

      g_test_message ("%s against %s", cases[i].marketing, cases[i].technology);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_chance (void)
{
  static const struct
  {
    AlliesWeightedKappa kappa;
    guint n;
    const char *text;
  } chances[] = {
    { { 0.31, 0.1, 0.05, 0.57 },
      57,
      "We agree better than by chance: 0.31, where 0 is chance and 1 is full agreement (weighted "
      "kappa, with 95 % certainty between 0.05 and 0.57)" },
    { { 0.2, 0.2, -0.192, 0.592 },
      10,
      "Our agreement can be chance: 0.20, where 0 is chance and 1 is full agreement (weighted "
      "kappa, with 95 % certainty between −0.19 and 0.59)" },
    { { -0.001, 0.2, -0.39, 0.39 },
      10,
      "Our agreement can be chance: 0.00, where 0 is chance and 1 is full agreement (weighted "
      "kappa, with 95 % certainty between −0.39 and 0.39)" },
    { { -0.5, 0.1, -0.7, -0.3 },
      20,
      "We agree less than by chance: −0.50, where 0 is chance and 1 is full agreement (weighted "
      "kappa, with 95 % certainty between −0.70 and −0.30)" },
    { { NAN, NAN, NAN, NAN },
      20,
      "Whether we agree better than by chance is not measurable: all answers are at one and the "
      "same level" },
    { { 0, 0, 0, 0 },
      9,
      "Too few questions are answered by both of us to tell agreement from chance" },
    { { NAN, NAN, NAN, NAN },
      0,
      "Too few questions are answered by both of us to tell agreement from chance" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (chances); i++)
    {
      g_autofree char *text = allies_findings_chance (&chances[i].kappa, chances[i].n);

      g_assert_cmpstr (text, ==, chances[i].text);
    }
}

static void
test_leaning (void)
{
  static const struct
  {
    guint n;
    double absolute;
    double mean;
    const char *text;
  } leanings[] = {
    { 0, NAN, NAN, "not compared yet" },
    { 3, 0, 0, "alike" },
    { 4, 1, 0, "alike on average" },
    { 4, 1, 0.25, "marketing rates it 0.2 higher" },
    { 4, 1, -1, "technology rates it 1.0 higher" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (leanings); i++)
    {
      const AlliesAlignmentEntry entry = { .n = leanings[i].n,
                                           .mean_absolute = leanings[i].absolute,
                                           .mean_signed = leanings[i].mean };
      g_autofree char *text = allies_findings_leaning (&entry);

      g_assert_cmpstr (text, ==, leanings[i].text);
    }
}

/* The first of equals, and none where nobody differs. */
static void
test_widest (void)
{
  g_autoptr (AlliesResults) equal = answer_both ("3 4 2 3", "3 2 4 3");
  g_autoptr (AlliesResults) none = answer_both ("3 4 2 -", "3 4 2 3");

  g_assert_cmpstr (allies_findings_find_widest (equal)->id, ==, "consent");
  g_assert_null (allies_findings_find_widest (none));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-alignment/sentences", test_sentences);
  g_test_add_func ("/findings-alignment/chance", test_chance);
  g_test_add_func ("/findings-alignment/leaning", test_leaning);
  g_test_add_func ("/findings-alignment/widest", test_widest);
  return g_test_run ();
}
