/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/weighted-kappa.h"

#include <math.h>

#define MOST 9
#define NONE NAN

typedef struct
{
  const char *name;
  guint levels;
  guint counts[MOST * MOST];
  double kappa;
  double error;
  double low;
  double high;
  double tolerance;
} Case;

static const Case cases[] = {
  /* 91 couples of Hout, Duncan and Sobel (1987), Sociological Methodology 17, 145–184, as
   * SexualFun in the R package vcd; Kappa (SexualFun, weights = "Fleiss-Cohen") prints 0.332 with
   * standard error 0.0973. */
  { "couples",
    4,
    { 7, 7, 2, 3, 2, 8, 3, 7, 1, 5, 4, 9, 2, 8, 9, 14 },
    0.332,
    0.0973,
    NONE,
    NONE,
    5e-4 },
  /* Nine pairs of the help page of cohen.kappa in the R package psych, quadratic weights: 0.68 with
   * the interval 0.43 to 0.93. */
  { "nine-pairs",
    9,
    { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0,
      0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0 },
    0.68,
    NONE,
    0.43,
    0.93,
    5e-3 },
  /* Raters 2 and 3 of "anxiety" in the R package irr, whose kappa2 (anxiety[, 2:3], "squared")
   * gives 0.2520325; it leaves out the level that nobody gave. */
  { "anxiety",
    5,
    { 0, 0, 1, 0, 0, 4, 0, 1, 0, 0, 2, 3, 3, 0, 0, 0, 2, 0, 1, 1, 1, 0, 0, 1, 0 },
    0.2520325,
    NONE,
    NONE,
    NONE,
    1e-6 },
  /* By hand, two levels: observed agreement 0.7, by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5. The
   * variance of Fleiss, Cohen and Everitt: cells 0.4 (1 − 1.1 × 0.6)²,
   * 0.1 (1.1 × 0.6)², 0.2 (0.9 × 0.6)² and 0.3 (1 − 0.9 × 0.6)², less (0.4 − 0.5 × 0.6)², over 20 ×
   * 0.5²: 0.2016 ÷ 5. */
  { "two-levels",
    2,
    { 8, 2, 4, 6 },
    0.4,
    0.20079840636817815,
    0.4 - 1.96 * 0.20079840636817815,
    0.4 + 1.96 * 0.20079840636817815,
    1e-12 },
  { "always-alike", 3, { 2, 0, 0, 0, 3, 0, 0, 0, 4 }, 1, 0, 1, 1, 1e-12 },
  { "always-opposite", 2, { 0, 3, 3, 0 }, -1, 0, -1, -1, 1e-12 },
  /* kappa is 0.75 with error 0.226, which would reach above 1 */
  { "cut-at-one", 2, { 4, 0, 1, 3 }, 0.75, NONE, NONE, 1, 1e-12 },
  { "one-level", 3, { 0, 0, 0, 0, 7, 0, 0, 0, 0 }, NONE, NONE, NONE, NONE, 0 },
  { "nothing", 3, { 0 }, NONE, NONE, NONE, NONE, 0 },
};

static void
assert_near (double value, double expected, double tolerance, gboolean measurable)
{
  if (!isnan (expected))
    g_assert_cmpfloat_with_epsilon (value, expected, tolerance);
  else
    g_assert_true (measurable || isnan (value));
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  AlliesWeightedKappa found = allies_weighted_kappa_compute (test->counts, test->levels);
  gboolean measurable = !isnan (test->kappa);

  assert_near (found.kappa, test->kappa, test->tolerance, measurable);
  assert_near (found.error, test->error, test->tolerance, measurable);
  assert_near (found.low, test->low, test->tolerance, measurable);
  assert_near (found.high, test->high, test->tolerance, measurable);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/weighted-kappa/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
