/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/quantile.h"

#include <math.h>

/* Values and quantiles of type 7 as R's and NumPy's documentation define them: linear between the
   order statistics at (n − 1) p. numpy.percentile ([[10, 7, 4], [3, 2, 1]], 50) is 3.5 in its
   manual; quantile (1:10) in R gives 1, 3.25, 5.5, 7.75, 10. */
static void
test_published (void)
{
  const double six[] = { 1, 2, 3, 4, 7, 10 };
  const double ten[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };

  g_assert_cmpfloat (allies_quantile (six, 6, 50), ==, 3.5);
  g_assert_cmpfloat (allies_quantile (ten, 10, 0), ==, 1);
  g_assert_cmpfloat (allies_quantile (ten, 10, 25), ==, 3.25);
  g_assert_cmpfloat (allies_quantile (ten, 10, 50), ==, 5.5);
  g_assert_cmpfloat (allies_quantile (ten, 10, 75), ==, 7.75);
  g_assert_cmpfloat (allies_quantile (ten, 10, 100), ==, 10);
  g_assert_cmpfloat (allies_quantile (ten, 1, 35), ==, 1);
}

static void
test_rising (void)
{
  double values[40];

  for (guint round = 0; round < 2000; round++)
    {
      guint n = (guint)g_test_rand_int_range (1, G_N_ELEMENTS (values));
      double start = g_test_rand_double_range (-1, 5);

      for (guint i = 0; i < n; i++)
        values[i] = start = g_test_rand_bit () ? start : nextafter (start, 10) + 1e-16;
      for (guint at = 1; at <= 100; at++)
        g_assert_cmpfloat (allies_quantile (values, n, at - 1), <=,
                           allies_quantile (values, n, at));
    }
}

/* W. J. Conover, Practical Nonparametric Statistics, and every table of the sign test: how many
   values lie below the limit, plus one; 0 where the limits would be the lowest and the highest. */
static const struct
{
  guint n;
  guint k;
} intervals[] = { { 1, 0 },  { 5, 0 },  { 6, 0 },  { 8, 0 },   { 9, 2 },   { 10, 2 }, { 12, 3 },
                  { 15, 4 }, { 20, 6 }, { 25, 8 }, { 30, 10 }, { 35, 12 }, { 40, 14 } };

static void
test_interval (void)
{
  double values[40];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = i + 1;
  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      guint n = intervals[i].n;
      double low;
      double high;

      allies_median_interval (values, n, &low, &high);
      if (intervals[i].k == 0)
        g_assert_true (isnan (low) && isnan (high));
      else
        {
          g_assert_cmpfloat (low, ==, intervals[i].k);
          g_assert_cmpfloat (high, ==, n + 1 - intervals[i].k);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantile/published", test_published);
  g_test_add_func ("/quantile/rising", test_rising);
  g_test_add_func ("/quantile/interval", test_interval);
  return g_test_run ();
}
