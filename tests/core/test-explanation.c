/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation.h"

#include "report/method-rule.h"
#include "support/sample-deck.h"
#include "support/sample-report.h"

#include <math.h>

#define EPSILON 1e-9

static void
check_step (const AlliesExplanationStep *step)
{
  double found = allies_explanation_step_recompute (step);

  if (isnan (step->value) != isnan (found)
      || fabs (found - step->value) > fmax (EPSILON, step->precision))
    g_error ("“%s” is %.12f, its steps give %.12f", step->label, step->value, found);
  for (guint i = 0; i < step->steps->len; i++)
    check_step (step->steps->pdata[i]);
}

static const AlliesExplanationStep *
find_number (const AlliesExplanation *explanation, const char *id)
{
  const GPtrArray *numbers = allies_explanation_get_numbers (explanation);

  for (guint i = 0; i < numbers->len; i++)
    {
      const AlliesExplanationStep *step = numbers->pdata[i];

      if (g_strcmp0 (step->id, id) == 0)
        return step;
    }
  g_error ("“%s” is not explained", id);
}

static double
explain (AlliesResults *results, const char *id, const char *name)
{
  g_autoptr (AlliesExplanation) explanation = allies_explanation_new (results, id);
  g_autofree char *full = g_strdup_printf ("%s/%s", id, name);

  g_assert_nonnull (explanation);
  for (guint i = 0; i < allies_explanation_get_numbers (explanation)->len; i++)
    check_step (allies_explanation_get_numbers (explanation)->pdata[i]);
  return find_number (explanation, full)->value;
}

static void
check_same (double found, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat (found, ==, expected);
}

static void
check_gap (AlliesResults *results, const AlliesGap *gap)
{
  check_same (explain (results, gap->id, "gap-peer"), gap->gap_peer);
  check_same (explain (results, gap->id, "gap-top"), gap->gap_top);
  if (isnan (gap->importance)) /* a pillar, or the whole */
    return;
  check_same (explain (results, gap->id, "gap-target"), gap->gap_target);
  check_same (explain (results, gap->id, "importance"), gap->importance);
  check_same (explain (results, gap->id, "priority"), gap->priority);
}

static void
check_alignment (AlliesResults *results)
{
  AlliesAlignment *alignment = allies_results_get_alignment (results);
  const AlliesAlignmentEntry *overall = allies_alignment_get_overall (alignment);
  AlliesWeightedKappa kappa = allies_alignment_get_kappa (alignment);

  check_same (explain (results, "overall", "alignment"), overall->index);
  check_same (explain (results, "overall", "distance"), overall->mean_absolute);
  check_same (explain (results, "overall", "equal"), allies_alignment_get_equal (alignment));
  check_same (explain (results, "overall", "within-one"),
              allies_alignment_get_within_one (alignment));
  check_same (explain (results, "overall", "kappa"), kappa.kappa);
  check_same (explain (results, "overall", "kappa-low"), kappa.low);
  check_same (explain (results, "overall", "kappa-high"), kappa.high);
}

static double
explain_alone (AlliesResults *results, const char *id)
{
  g_autoptr (AlliesExplanation) explanation = allies_explanation_new (results, id);

  g_assert_nonnull (explanation);
  check_step (find_number (explanation, id));
  return find_number (explanation, id)->value;
}

static void
check_bounds (AlliesResults *results, const char *id)
{
  const AlliesScoreEntry *entry = allies_score_find (allies_results_get_score (results), id);
  g_autofree char *low = g_strdup_printf ("%s/low", id);
  g_autofree char *high = g_strdup_printf ("%s/high", id);

  check_same (explain_alone (results, low), entry->low);
  check_same (explain_alone (results, high), entry->high);
}

static void
check_all (AlliesResults *results)
{
  AlliesGaps *gaps = allies_results_get_gaps (results);
  AlliesScore *score = allies_results_get_score (results);
  GListModel *questions = allies_model_get_questions (allies_results_get_model (results));
  guint n;
  const AlliesGap *all = allies_gaps_get_all (gaps, &n);

  for (guint i = 0; i < n; i++)
    {
      check_gap (results, &all[i]);
      check_same (explain (results, all[i].id, "score"),
                  allies_score_find (score, all[i].id)->score);
      check_bounds (results, all[i].id);
    }
  all = allies_gaps_get_pillars (gaps, &n);
  for (guint i = 0; i < n; i++)
    {
      check_gap (results, &all[i]);
      check_bounds (results, all[i].id);
    }
  check_bounds (results, "overall");
  check_gap (results, allies_gaps_get_overall (gaps));
  check_alignment (results);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      explain (results, allies_question_get_id (question), "position");
    }
}

/* The example in both years, and dossiers that are unlike it. */
static void
test_adds_up (void)
{
  g_autoptr (AlliesDossier) dossier = sample_example ();
  g_autoptr (AlliesResults) first = sample_results (dossier, 2025);

  check_all (first);
  for (guint i = 0; sample_deck_names[i] != NULL; i++)
    {
      g_autoptr (AlliesResults) results = sample_deck_results (sample_deck_names[i]);

      g_test_message ("%s", sample_deck_names[i]);
      check_all (results);
    }
}

/* A rule is the sentence of the method and no copy that may go its own way. */
static void
test_rule_is_of_the_method (void)
{
  g_autoptr (AlliesResults) results = sample_example_results ();
  g_autoptr (AlliesExplanation) explanation = allies_explanation_new (results, "data.insight");

  g_assert_cmpstr (find_number (explanation, "data.insight/priority")->rule, ==,
                   allies_method_rule_get_text (ALLIES_RULE_PRIORITY));
  g_assert_cmpstr (find_number (explanation, "data.insight/score")->rule, ==,
                   allies_method_rule_get_text (ALLIES_RULE_SCORE));
}

static void
test_why_it_weighs (void)
{
  g_autoptr (AlliesResults) results = sample_deck_results ("trust");
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (results));
  g_autoptr (AlliesExplanation) explanation = allies_explanation_new (results, "overall/score");
  const AlliesExplanationStep *score = allies_explanation_get_numbers (explanation)->pdata[0];

  g_assert_cmpuint (score->steps->len, ==, g_list_model_get_n_items (pillars));
  for (guint i = 0; i < score->steps->len; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      const AlliesExplanationStep *step = score->steps->pdata[i];

      g_assert_cmpfloat (step->weight, ==, allies_pillar_get_weight (pillar));
      g_assert_cmpstr (step->reason, ==, allies_pillar_get_weight_reason (pillar));
    }
}

typedef struct
{
  const char *label;
  double value;
  const char *text;
  const char *unit;
  const char *shown;
} Shown;

static const Shown shown[] = {
  { "number", 2.345, NULL, NULL, "2.35" },
  { "negative", -0.5, NULL, "of 5", "−0.50 of 5" },
  { "no minus nothing", -0.001, NULL, NULL, "0.00" },
  { "said besides", 1, "behind", "points", "1.00 points, behind" },
  { "said instead", NAN, "not applicable", "of 5", "not applicable" },
  { "nothing", NAN, NULL, NULL, "–" },
};

static void
test_values_in_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      AlliesExplanationStep step = { .value = shown[i].value,
                                     .text = (char *)shown[i].text,
                                     .unit = (char *)shown[i].unit,
                                     .decimals = 2 };
      g_autofree char *text = allies_explanation_step_dup_value (&step);

      g_assert_cmpstr (text, ==, shown[i].shown);
    }
}

static void
test_unknown (void)
{
  static const char *const ids[] = {
    "", "/", "no.such", "data.insight/", "score", "data/priority", "alignment/score"
  };
  g_autoptr (AlliesResults) results = sample_example_results ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_null (allies_explanation_new (results, ids[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explanation/adds-up", test_adds_up);
  g_test_add_func ("/explanation/rule-is-of-the-method", test_rule_is_of_the_method);
  g_test_add_func ("/explanation/why-it-weighs", test_why_it_weighs);
  g_test_add_func ("/explanation/values-in-words", test_values_in_words);
  g_test_add_func ("/explanation/unknown", test_unknown);
  return g_test_run ();
}
