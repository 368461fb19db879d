/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/sample-sort.h"

#define N 1000

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return first < second ? -1 : first > second ? 1 : 0;
}

/* Spread evenly, in steps so that many are equal, all the same, and nearly all in one place. */
static void
fill (double *values, guint n, guint kind, GRand *random)
{
  for (guint i = 0; i < n; i++)
    {
      double value = g_rand_double_range (random, -1e6, 1e6);

      values[i] = kind == 0   ? value
                  : kind == 1 ? (double)((int)value / 100000)
                  : kind == 2 ? 3
                              : value / (i == 0 ? 1e-6 : 1e6);
    }
}

static void
test_sort (void)
{
  const guint sizes[] = { 1, 2, 3, 100, N };
  g_autoptr (GRand) random = g_rand_new_with_seed (20260914);

  for (guint kind = 0; kind < 4; kind++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        double values[N];
        double wanted[N];
        guint ranks[N];

        fill (values, sizes[s], kind, random);
        for (guint i = 0; i < sizes[s]; i++)
          wanted[i] = values[i];
        qsort (wanted, sizes[s], sizeof (double), compare);
        allies_sample_rank (values, sizes[s], ranks);
        for (guint i = 0; i < sizes[s]; i++)
          g_assert_cmpfloat (wanted[ranks[i]], ==, values[i]);
        allies_sample_sort (values, sizes[s]);
        for (guint i = 0; i < sizes[s]; i++)
          g_assert_cmpfloat (values[i], ==, wanted[i]);
      }
}

static void
test_equal_keep_their_order (void)
{
  const double values[] = { 2, 1, 2, 1 };
  guint ranks[4];

  allies_sample_rank (values, 4, ranks);
  g_assert_cmpuint (ranks[0], ==, 2);
  g_assert_cmpuint (ranks[1], ==, 0);
  g_assert_cmpuint (ranks[2], ==, 3);
  g_assert_cmpuint (ranks[3], ==, 1);
}

/* The worked example of “Spearman's rank correlation coefficient” in Wikipedia: IQ and hours of
 * television of ten people, ρ = −29 ÷ 165. */
static void
test_correlation (void)
{
  const double iq[] = { 106, 100, 86, 101, 99, 103, 97, 113, 112, 110 };
  const double hours[] = { 7, 27, 2, 50, 28, 29, 20, 12, 6, 17 };
  guint first[10];
  guint second[10];

  allies_sample_rank (iq, 10, first);
  allies_sample_rank (hours, 10, second);
  g_assert_cmpfloat_with_epsilon (allies_sample_rank_correlation (first, second, 10), -29.0 / 165,
                                  1e-12);
  g_assert_cmpfloat_with_epsilon (allies_sample_rank_correlation (first, first, 10), 1, 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample-sort/sort", test_sort);
  g_test_add_func ("/sample-sort/equal", test_equal_keep_their_order);
  g_test_add_func ("/sample-sort/correlation", test_correlation);
  return g_test_run ();
}
