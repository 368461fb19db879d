/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-obstacle.h"
#include "support/sample-problem.h"

static void
test_sentences (void)
{
  static const struct
  {
    AlliesPlanObstacle obstacle;
    guint n_pins;
    const char *sentence;
  } cases[] = {
    { { 0, ALLIES_PLAN_LIMIT_HORIZON, 14, 0, 0, 12 },
      0,
      "Stage 1 cannot pay for itself within 4 years; it would with a horizon of 5 years or with 14 "
      "% "
      "more budget" },
    { { 0, ALLIES_PLAN_LIMIT_MARKETING, 0, 1, 2, 3 },
      0,
      "The marketing team has too little time for any initiative in Stage 1; that would change "
      "with "
      "a horizon of 51 months or with 1 person-month more of the marketing team or with 2 "
      "person-months more of the technology team" },
    { { 0, ALLIES_PLAN_LIMIT_RETURN },
      0,
      "Stage 1 cannot pay for itself within 4 years; no single change of the terms would help" },
    { { 0, ALLIES_PLAN_LIMIT_RETURN, .fewer = TRUE, .fewer_percent = 12.4 },
      0,
      "Stage 1 cannot pay for itself within 4 years; with one stage fewer a roadmap that closes as "
      "much is worth 12 % more" },
    { { 0, .unknown = TRUE },
      0,
      "Whether Stage 1 could hold anything was not found out in the time there was" },
    { { ALLIES_STAGE_NONE, .unknown = TRUE },
      0,
      "Whether the pins can be kept was not found out in the time there was" },
    { { 0, ALLIES_PLAN_LIMIT_RETURN, .fewer = TRUE },
      0,
      "Stage 1 cannot pay for itself within 4 years; with one stage fewer the roadmap loses "
      "nothing" },
    { { ALLIES_STAGE_NONE, ALLIES_PLAN_LIMIT_NONE },
      2,
      "“a”, “b” cannot all be where they are pinned; move or release one of them" },
    { { ALLIES_STAGE_NONE, ALLIES_PLAN_LIMIT_NONE, 20 },
      1,
      "“a” cannot be where it is pinned; that would change with 20 % more budget" },
  };
  g_autoptr (AlliesPlanProblem) problem = sample_problem_new (
      AGREED ("art.one.a", "1") "<stage id='s1' months='6'/>"
                                "<plan horizon='4' rate='0' weight='1'/>",
      INITIATIVE ("a", "", "1", "1", "1", "0", "0") INITIATIVE ("b", "", "1", "1", "1", "0", "0"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlliesPlanObstacle obstacle = cases[i].obstacle;

      obstacle.pins = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint pin = 0; pin < cases[i].n_pins; pin++)
        g_array_append_val (obstacle.pins, pin);
      g_autofree char *sentence = allies_findings_obstacle (problem, &obstacle);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      g_array_unref (obstacle.pins);
    }
}

static void
test_limits (void)
{
  AlliesStageTerms terms = { .name = (char *)"Start" };
  g_autofree char *budget = allies_findings_limit (&terms, ALLIES_PLAN_LIMIT_BUDGET);

  g_assert_cmpstr (budget, ==, "Start can hold no more: its budget is used up");
  g_assert_null (allies_findings_limit (&terms, ALLIES_PLAN_LIMIT_NONE));
  for (guint limit = ALLIES_PLAN_LIMIT_REQUIREMENT; limit <= ALLIES_PLAN_LIMIT_HORIZON; limit++)
    {
      g_autofree char *text = allies_findings_limit (&terms, limit);

      g_assert_true (g_str_has_prefix (text, "Start can hold no more"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-obstacle/sentences", test_sentences);
  g_test_add_func ("/findings-obstacle/limits", test_limits);
  return g_test_run ();
}
