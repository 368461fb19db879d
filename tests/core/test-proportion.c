/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/proportion.h"

/* R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine
   17 (1998), table I, method 5 (Clopper–Pearson), and the example of binom.test in R's manual
   (682 of 925, from Conover 1971). */
static const struct
{
  guint count;
  guint n;
  double low;
  double high;
  double precision;
} published[] = {
  { 81, 263, 0.2527, 0.3676, 0.00005 },
  { 15, 148, 0.0578, 0.1617, 0.00005 },
  { 0, 20, 0.0000, 0.1684, 0.00005 },
  { 1, 29, 0.0009, 0.1776, 0.00005 },
  { 682, 925, 0.7076683, 0.7654066, 0.00000005 },
};

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      double low;
      double high;

      allies_clopper_pearson (published[i].count, published[i].n, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, published[i].low, published[i].precision);
      g_assert_cmpfloat_with_epsilon (high, published[i].high, published[i].precision);
    }
}

static void
test_mirrored (void)
{
  for (guint n = 1; n < 60; n += 7)
    for (guint count = 0; count <= n; count++)
      {
        double low;
        double high;
        double other_low;
        double other_high;

        allies_clopper_pearson (count, n, &low, &high);
        allies_clopper_pearson (n - count, n, &other_low, &other_high);
        g_assert_cmpfloat_with_epsilon (low, 1 - other_high, 1e-12);
        g_assert_cmpfloat_with_epsilon (high, 1 - other_low, 1e-12);
        g_assert_cmpfloat (low * n, <=, count);
        g_assert_cmpfloat (high * n, >=, count);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proportion/published", test_published);
  g_test_add_func ("/proportion/mirrored", test_mirrored);
  return g_test_run ();
}
