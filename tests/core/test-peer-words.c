/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/peer-words.h"

#include <math.h>

#define YEAR 2026

/* quantiles 5, 10, … 95 % at 1.1, 1.2, … 2.9: the median is 2 */
static AlliesPeerCell *
new_cell (AlliesPeerBasis basis, guint n, guint from_year, guint year)
{
  double quantiles[ALLIES_N_QUANTILES];
  AlliesPeerValues values;

  for (guint i = 0; i < ALLIES_N_QUANTILES; i++)
    quantiles[i] = 1 + (i + 1) / 10.0;
  allies_peer_values_init (&values);
  values.subject = (char *)"a.b";
  values.basis = basis;
  values.grade = basis == ALLIES_PEER_ESTIMATED ? ALLIES_PEER_PARTIAL : ALLIES_PEER_UNGRADED;
  values.from_year = from_year;
  values.year = year;
  values.n = n;
  values.q1 = 1.5;
  values.median = 2;
  values.q3 = 2.5;
  values.low = 1.8;
  values.high = 2.2;
  if (basis == ALLIES_PEER_POOLED)
    values.quantiles = quantiles;
  return allies_peer_cell_new (&values, NULL);
}

typedef struct
{
  double score;
  double low;
  double high;
  AlliesPeerBasis basis;
  guint n;
  gboolean partial;
  const char *words;
} StandingCase;

/* Only 20 pooled organisations or more earn a percentile. */
static const StandingCase standings[] = {
  { 1.0, 1.0, 1.0, ALLIES_PEER_POOLED, 20, FALSE, "below the 5th percentile" },
  { 3.0, 3.0, 3.0, ALLIES_PEER_POOLED, 20, FALSE, "above the 95th percentile" },
  { 2.6, 2.6, 2.6, ALLIES_PEER_POOLED, 20, FALSE, "percentile 80, from 56 to 94" },
  { 2.6, 2.1, 3.1, ALLIES_PEER_POOLED, 20, FALSE,
    "cannot be told apart from the median (percentile 80, from 56 to 94)" },
  { 2.6, 2.6, 2.6, ALLIES_PEER_POOLED, 19, FALSE, "in the top quarter" },
  { 1.0, 1.0, 1.0, ALLIES_PEER_POOLED, 19, FALSE, "in the bottom quarter" },
  { 2.6, 2.6, 2.6, ALLIES_PEER_ESTIMATED, 400, FALSE, "in the top quarter" },
  { 2.3, 2.3, 2.3, ALLIES_PEER_ESTIMATED, 0, FALSE, "in the quarter above the median" },
  { 1.6, 1.6, 1.6, ALLIES_PEER_ESTIMATED, 0, FALSE, "in the quarter below the median" },
  { 2.1, 2.1, 2.1, ALLIES_PEER_ESTIMATED, 0, FALSE, "cannot be told apart from the median" },
  { 1.0, 0.9, 1.8, ALLIES_PEER_ESTIMATED, 0, FALSE, "cannot be told apart from the median" },
  { 1.0, 0.9, 1.7, ALLIES_PEER_ILLUSTRATIVE, 50, FALSE, "in the bottom quarter" },
  { 1.0, 0.9, 3.0, ALLIES_PEER_ESTIMATED, 0, TRUE, "not enough answers yet" },
  { NAN, NAN, NAN, ALLIES_PEER_ESTIMATED, 0, FALSE, "" },
};

static void
test_standing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    {
      const StandingCase *expected = &standings[i];
      g_autoptr (AlliesPeerCell) cell = new_cell (expected->basis, expected->n, 2024, YEAR);
      AlliesStandingInput input = { expected->score, expected->low, expected->high, FALSE, YEAR };
      g_autoptr (AlliesStanding) standing = allies_standing_new (cell, &input);
      AlliesGap gap = {
        .score = expected->score, .partial = expected->partial, .cell = cell, .standing = standing
      };
      g_autofree char *words = allies_peer_words_dup_standing (&gap);

      g_assert_cmpstr (words, ==, expected->words);
    }
}

static const struct
{
  guint from_year;
  guint year;
  const char *words;
  const char *years;
  AlliesAgeing oldest;
} ages[] = {
  { 2021, 2026, "current", "2021–2026", ALLIES_AGEING_FRESH },
  { 2020, 2021, "in part more than five years old", "2020–2021", ALLIES_AGEING_AMBER },
  { 2020, 2020, "more than five years old", "2020", ALLIES_AGEING_AMBER },
  { 2016, 2020, "more than five years old", "2016–2020", ALLIES_AGEING_AMBER },
  { 2015, 2020, "more than five years old, in part more than ten", "2015–2020",
    ALLIES_AGEING_GREY },
  { 2015, 2024, "in part more than ten years old", "2015–2024", ALLIES_AGEING_GREY },
  { 2009, 2015, "more than ten years old", "2009–2015", ALLIES_AGEING_GREY },
};

static void
test_age (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autoptr (AlliesPeerCell) cell =
          new_cell (ALLIES_PEER_ESTIMATED, 0, ages[i].from_year, ages[i].year);
      g_autofree char *words = allies_peer_words_dup_age (cell, YEAR);
      g_autofree char *years = allies_peer_words_dup_years (cell);

      g_assert_cmpstr (words, ==, ages[i].words);
      g_assert_cmpstr (years, ==, ages[i].years);
      g_assert_cmpuint (allies_peer_words_get_ageing (cell, YEAR), ==, ages[i].oldest);
    }
}

static void
test_evidence (void)
{
  g_autoptr (AlliesPeerCell) estimated = new_cell (ALLIES_PEER_ESTIMATED, 0, 2024, YEAR);
  g_autoptr (AlliesPeerCell) pooled = new_cell (ALLIES_PEER_POOLED, 34, 2024, YEAR);
  g_autofree char *unknown = allies_peer_words_dup_n (estimated);
  g_autofree char *known = allies_peer_words_dup_n (pooled);

  g_assert_cmpstr (unknown, ==, "not published");
  g_assert_cmpstr (known, ==, "34");
  g_assert_cmpstr (allies_peer_words_get_evidence (estimated), ==, "partial evidence");
  g_assert_cmpstr (allies_peer_words_get_evidence (pooled), ==, "the organisations’ own answers");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/peer-words/standing", test_standing);
  g_test_add_func ("/peer-words/age", test_age);
  g_test_add_func ("/peer-words/evidence", test_evidence);
  return g_test_run ();
}
