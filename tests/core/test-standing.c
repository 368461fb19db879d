/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/standing.h"

#include "peers/proportion.h"

#include <math.h>

/* quantiles 5, 10, … 95 % at 1.1, 1.2, … 2.9: the median is 2 */
static AlliesPeerCell *
new_pooled (guint n)
{
  double quantiles[ALLIES_N_QUANTILES];
  AlliesPeerValues values;

  for (guint i = 0; i < ALLIES_N_QUANTILES; i++)
    quantiles[i] = 1 + (i + 1) / 10.0;
  allies_peer_values_init (&values);
  values.subject = (char *)"data.insight";
  values.basis = ALLIES_PEER_POOLED;
  values.year = 2026;
  values.from_year = 2024;
  values.n = n;
  values.q1 = 1.5;
  values.median = 2;
  values.q3 = 2.5;
  values.quantiles = quantiles;
  return allies_peer_cell_new (&values, NULL);
}

static AlliesPeerCell *
new_estimated (void)
{
  AlliesPeerValues values;

  allies_peer_values_init (&values);
  values.subject = (char *)"data.insight";
  values.basis = ALLIES_PEER_ESTIMATED;
  values.grade = ALLIES_PEER_STRONG;
  values.year = 2020;
  values.from_year = 2011;
  values.q1 = 1.5;
  values.median = 2;
  values.q3 = 3;
  values.low = 1.8;
  values.high = 2.2;
  return allies_peer_cell_new (&values, NULL);
}

static AlliesStandingValues
stand (AlliesPeerCell *cell, double score, gboolean less_is_better)
{
  AlliesStandingInput input = { score, score, score, less_is_better, 2026 };
  g_autoptr (AlliesStanding) standing = allies_standing_new (cell, &input);

  g_assert_nonnull (standing);
  return *allies_standing_get (standing);
}

static void
test_gaps (void)
{
  g_autoptr (AlliesPeerCell) cell = new_estimated ();
  AlliesStandingValues behind = stand (cell, 1.25, FALSE);
  AlliesStandingValues ahead = stand (cell, 3.5, FALSE);
  AlliesStandingValues less = stand (cell, 3.5, TRUE);

  g_assert_cmpfloat (behind.gap_centre, ==, 0.75);
  g_assert_cmpfloat (behind.gap_top, ==, 1.75);
  g_assert_cmpfloat (ahead.gap_centre, ==, -1.5);
  g_assert_cmpfloat (ahead.gap_top, ==, -0.5);
  g_assert_cmpfloat (less.gap_centre, ==, 1.5);
  g_assert_cmpfloat (less.gap_top, ==, 2);
  g_assert_cmpuint (ahead.basis, ==, ALLIES_PEER_ESTIMATED);
  g_assert_cmpuint (ahead.grade, ==, ALLIES_PEER_STRONG);
  g_assert_cmpuint (ahead.percentile_kind, ==, ALLIES_PERCENTILE_NONE);
  g_assert_true (isnan (ahead.percentile));
}

static void
test_quarters (void)
{
  g_autoptr (AlliesPeerCell) cell = new_estimated ();
  static const struct
  {
    double score;
    AlliesQuarter more;
    AlliesQuarter less;
  } cases[] = {
    { 1.4, ALLIES_QUARTER_BOTTOM, ALLIES_QUARTER_TOP },
    { 1.5, ALLIES_QUARTER_THIRD, ALLIES_QUARTER_TOP },
    { 1.9, ALLIES_QUARTER_THIRD, ALLIES_QUARTER_SECOND },
    { 2, ALLIES_QUARTER_SECOND, ALLIES_QUARTER_SECOND },
    { 2.9, ALLIES_QUARTER_SECOND, ALLIES_QUARTER_THIRD },
    { 3, ALLIES_QUARTER_TOP, ALLIES_QUARTER_THIRD },
    { 3.1, ALLIES_QUARTER_TOP, ALLIES_QUARTER_BOTTOM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (stand (cell, cases[i].score, FALSE).quarter, ==, cases[i].more);
      g_assert_cmpuint (stand (cell, cases[i].score, TRUE).quarter, ==, cases[i].less);
    }
}

static void
test_cannot_tell (void)
{
  g_autoptr (AlliesPeerCell) cell = new_estimated ();
  AlliesStandingInput partial = { 1.5, 1.2, 1.9, FALSE, 2026 };
  AlliesStandingInput surely = { 1.5, 1.2, 1.79, FALSE, 2026 };
  g_autoptr (AlliesStanding) first = allies_standing_new (cell, &partial);
  g_autoptr (AlliesStanding) second = allies_standing_new (cell, &surely);

  g_assert_true (allies_standing_get (first)->cannot_tell);
  g_assert_false (allies_standing_get (second)->cannot_tell);
  g_assert_true (stand (cell, 2.2, FALSE).cannot_tell);
  g_assert_false (stand (cell, 2.3, FALSE).cannot_tell);
}

static void
test_percentile (void)
{
  g_autoptr (AlliesPeerCell) cell = new_pooled (40);
  AlliesStandingValues at = stand (cell, 2.22, FALSE);
  AlliesStandingValues less = stand (cell, 2.22, TRUE);
  double low;
  double high;

  g_assert_cmpuint (at.percentile_kind, ==, ALLIES_PERCENTILE_AT);
  g_assert_cmpfloat_with_epsilon (at.percentile, 61, 1e-9);
  g_assert_cmpfloat_with_epsilon (less.percentile, 39, 1e-9);
  allies_clopper_pearson (24, 40, &low, &high); /* 61 % of 40 is 24.4 */
  g_assert_cmpfloat_with_epsilon (at.percentile_low, 100 * low, 1e-9);
  g_assert_cmpfloat_with_epsilon (at.percentile_high, 100 * high, 1e-9);
  g_assert_true (at.cannot_tell);
  g_assert_false (stand (cell, 2.9, FALSE).cannot_tell);
}

static void
test_percentile_ends (void)
{
  g_autoptr (AlliesPeerCell) cell = new_pooled (40);

  g_assert_cmpuint (stand (cell, 1.05, FALSE).percentile_kind, ==, ALLIES_PERCENTILE_BELOW);
  g_assert_cmpuint (stand (cell, 1.05, TRUE).percentile_kind, ==, ALLIES_PERCENTILE_ABOVE);
  g_assert_cmpuint (stand (cell, 2.95, FALSE).percentile_kind, ==, ALLIES_PERCENTILE_ABOVE);
  g_assert_cmpuint (stand (cell, 2.95, TRUE).percentile_kind, ==, ALLIES_PERCENTILE_BELOW);
  g_assert_cmpfloat_with_epsilon (stand (cell, 1.1, FALSE).percentile, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (stand (cell, 2.9, FALSE).percentile, 95, 1e-9);
}

/* Nineteen are too few, and what is illustrative never gets a percentile. */
static void
test_no_percentile (void)
{
  g_autoptr (AlliesPeerCell) few = new_pooled (19);
  g_autoptr (AlliesPeerCell) enough = new_pooled (20);
  AlliesPeerValues values = *allies_peer_cell_get (enough);

  values.basis = ALLIES_PEER_ILLUSTRATIVE;
  g_autoptr (AlliesPeerCell) made_up = allies_peer_cell_new (&values, NULL);
  g_assert_cmpuint (stand (few, 2, FALSE).percentile_kind, ==, ALLIES_PERCENTILE_NONE);
  g_assert_cmpuint (stand (enough, 2, FALSE).percentile_kind, ==, ALLIES_PERCENTILE_AT);
  g_assert_cmpuint (stand (made_up, 2, FALSE).percentile_kind, ==, ALLIES_PERCENTILE_NONE);
  g_assert_cmpuint (stand (few, 2, FALSE).quarter, ==, ALLIES_QUARTER_SECOND);
}

static void
test_equal_quantiles (void)
{
  g_autoptr (AlliesPeerCell) cell = new_pooled (40);
  AlliesPeerValues values = *allies_peer_cell_get (cell);
  double quantiles[ALLIES_N_QUANTILES];

  for (guint i = 0; i < ALLIES_N_QUANTILES; i++)
    quantiles[i] = 3;
  values.quantiles = quantiles;
  g_autoptr (AlliesPeerCell) same = allies_peer_cell_new (&values, NULL);
  g_assert_cmpfloat_with_epsilon (stand (same, 3, FALSE).percentile, 50, 1e-9);
}

static void
test_mean (void)
{
  AlliesPeerValues values;

  allies_peer_values_init (&values);
  values.basis = ALLIES_PEER_PUBLISHED;
  values.year = 2023;
  values.mean = 33;
  g_autoptr (AlliesPeerCell) cell = allies_peer_cell_new (&values, NULL);
  AlliesStandingValues standing = stand (cell, 40, FALSE);

  g_assert_true (standing.is_mean);
  g_assert_cmpfloat (standing.gap_centre, ==, -7);
  g_assert_true (isnan (standing.gap_top));
  g_assert_cmpuint (standing.quarter, ==, ALLIES_QUARTER_UNKNOWN);
}

static void
test_nothing_to_compare (void)
{
  g_autoptr (AlliesPeerCell) cell = new_estimated ();
  AlliesPeerValues values;
  AlliesStandingInput none = { NAN, NAN, NAN, FALSE, 2026 };
  AlliesStandingInput some = { 2, 2, 2, FALSE, 2026 };

  allies_peer_values_init (&values);
  g_autoptr (AlliesPeerCell) ladder = allies_peer_cell_new (&values, NULL);
  g_assert_null (allies_standing_new (cell, &none));
  g_assert_null (allies_standing_new (ladder, &some));
}

static void
test_ageing (void)
{
  g_autoptr (AlliesPeerCell) cell = new_estimated ();

  g_assert_cmpuint (allies_ageing_of (2030, 2026), ==, ALLIES_AGEING_FRESH);
  g_assert_cmpuint (allies_ageing_of (2021, 2026), ==, ALLIES_AGEING_FRESH);
  g_assert_cmpuint (allies_ageing_of (2020, 2026), ==, ALLIES_AGEING_AMBER);
  g_assert_cmpuint (allies_ageing_of (2016, 2026), ==, ALLIES_AGEING_AMBER);
  g_assert_cmpuint (allies_ageing_of (2015, 2026), ==, ALLIES_AGEING_GREY);
  g_assert_cmpuint (stand (cell, 2, FALSE).ageing, ==, ALLIES_AGEING_AMBER);
  g_assert_cmpuint (stand (cell, 2, FALSE).oldest, ==, ALLIES_AGEING_GREY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standing/gaps", test_gaps);
  g_test_add_func ("/standing/quarters", test_quarters);
  g_test_add_func ("/standing/cannot-tell", test_cannot_tell);
  g_test_add_func ("/standing/percentile", test_percentile);
  g_test_add_func ("/standing/percentile-ends", test_percentile_ends);
  g_test_add_func ("/standing/no-percentile", test_no_percentile);
  g_test_add_func ("/standing/equal-quantiles", test_equal_quantiles);
  g_test_add_func ("/standing/mean", test_mean);
  g_test_add_func ("/standing/nothing-to-compare", test_nothing_to_compare);
  g_test_add_func ("/standing/ageing", test_ageing);
  return g_test_run ();
}
