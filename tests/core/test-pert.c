/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/pert.h"

#include "peers/quantile.h"
#include "roadmap/sample-sort.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define RUNS 10000

/*
 * Mean (low + 4 likely + high) ÷ 6 and variance (mean − low) (high − mean) ÷ 7 as in the
 * documentation of R's package mc2d (rpert, shape 4) and of SciPy-based PERT; quantiles from
 * scipy.stats.beta (a, b).ppf, whose values for whole a and b also follow from the binomial sums
 * recomputed in test_cdf().
 */
static const struct
{
  AlliesMoney money;
  double a;
  double b;
  double mean;
  double variance;
} cases[] = {
  { { 0, 50, 100 }, 3, 3, 50, 2500.0 / 7 },
  { { 0, 0, 100 }, 1, 5, 100.0 / 6, (100.0 / 6) * (500.0 / 6) / 7 },
  { { 0, 25, 100 }, 2, 4, 100.0 / 3, (100.0 / 3) * (200.0 / 3) / 7 },
  { { 10, 40, 40 }, 5, 1, 35, 25.0 * 5 / 7 },
  { { 1000, 1500, 4000 },
    1 + 2.0 / 3,
    5 - 2.0 / 3,
    11000.0 / 6,
    (11000.0 / 6 - 1000) * (4000 - 11000.0 / 6) / 7 },
};

static void
test_shape (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlliesPertShape shape = allies_pert_shape (&cases[i].money);
      double sum = shape.a + shape.b;
      double span = cases[i].money.high - cases[i].money.low;

      g_assert_cmpfloat_with_epsilon (shape.a, cases[i].a, 1e-12);
      g_assert_cmpfloat_with_epsilon (shape.b, cases[i].b, 1e-12);
      g_assert_cmpfloat_with_epsilon (allies_pert_mean (&cases[i].money), cases[i].mean, 1e-9);
      g_assert_cmpfloat_with_epsilon (cases[i].money.low + span * shape.a / sum, cases[i].mean,
                                      1e-9);
      g_assert_cmpfloat_with_epsilon (span * span * shape.a * shape.b / (sum * sum * (sum + 1)),
                                      cases[i].variance, 1e-6);
    }
}

/* Of so many draws the mean lies within 4.5 of its standard errors, and of the variance likewise,
 * which is wrong once in 150 000 times; the seed is fixed. */
static void
test_moments (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree double *draws = g_new (double, RUNS);
      double sum = 0;
      double squares = 0;
      double fourth = 0;

      allies_pert_draw (&cases[i].money, 7 + i, RUNS, draws);
      for (guint r = 0; r < RUNS; r++)
        {
          double apart = draws[r] - cases[i].mean;

          g_assert_cmpfloat (draws[r], >=, cases[i].money.low);
          g_assert_cmpfloat (draws[r], <=, cases[i].money.high);
          sum += draws[r];
          squares += apart * apart;
          fourth += apart * apart * apart * apart;
        }
      double variance = squares / RUNS;
      double error = sqrt ((fourth / RUNS - variance * variance) / RUNS);
      g_assert_cmpfloat_with_epsilon (sum / RUNS, cases[i].mean,
                                      4.5 * sqrt (cases[i].variance / RUNS));
      g_assert_cmpfloat_with_epsilon (variance, cases[i].variance, 4.5 * error);
    }
}

/* For whole a and b: P (X ≤ x) is the chance of a successes or more in a + b − 1 trials
 * (M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.5.24). */
static double
sum_binomial (guint a, guint b, double x)
{
  double sum = 0;
  guint n = a + b - 1;

  for (guint k = a; k <= n; k++)
    sum += exp (lgamma (n + 1) - lgamma (k + 1) - lgamma (n - k + 1)) * pow (x, k)
           * pow (1 - x, n - k);
  return sum;
}

/* P10, P50 and P90 of the draws lie where the distribution has these shares, within 4.5 standard
 * errors of a share. */
static void
test_quantiles (void)
{
  const guint percents[] = { 10, 50, 90 };

  for (guint i = 0; i < 4; i++)
    {
      g_autofree double *draws = g_new (double, RUNS);
      const AlliesMoney *money = &cases[i].money;

      allies_pert_draw (money, 77 + i, RUNS, draws);
      allies_sample_sort (draws, RUNS);
      for (guint p = 0; p < G_N_ELEMENTS (percents); p++)
        {
          double x = (allies_quantile (draws, RUNS, percents[p]) - money->low)
                     / (money->high - money->low);
          double share = percents[p] / 100.0;

          g_assert_cmpfloat_with_epsilon (sum_binomial ((guint)cases[i].a, (guint)cases[i].b, x),
                                          share, 4.5 * sqrt (share * (1 - share) / RUNS));
        }
    }
}

/* The median of beta (2, 4) is 0.3138 (scipy.stats.beta.ppf (0.5, 2, 4)); both ways agree on it. */
static void
test_cdf (void)
{
  g_assert_cmpfloat_with_epsilon (sum_binomial (2, 4, 0.31381017), 0.5, 1e-7);
  g_assert_cmpfloat_with_epsilon (gsl_cdf_beta_P (0.31381017, 2, 4), 0.5, 1e-7);
}

static void
test_certain (void)
{
  const AlliesMoney money = { 5, 5, 5 };
  double draws[3];

  g_assert_true (allies_pert_is_certain (&money));
  allies_pert_draw (&money, 1, G_N_ELEMENTS (draws), draws);
  for (guint i = 0; i < G_N_ELEMENTS (draws); i++)
    g_assert_cmpfloat (draws[i], ==, 5);
}

static void
test_seed (void)
{
  double first[5];
  double again[5];
  double other[5];

  allies_pert_draw (&cases[0].money, 1, 5, first);
  allies_pert_draw (&cases[0].money, 1, 5, again);
  allies_pert_draw (&cases[0].money, 2, 5, other);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpfloat (first[i], ==, again[i]);
      g_assert_cmpfloat (first[i], !=, other[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pert/shape", test_shape);
  g_test_add_func ("/pert/moments", test_moments);
  g_test_add_func ("/pert/quantiles", test_quantiles);
  g_test_add_func ("/pert/cdf", test_cdf);
  g_test_add_func ("/pert/certain", test_certain);
  g_test_add_func ("/pert/seed", test_seed);
  return g_test_run ();
}
