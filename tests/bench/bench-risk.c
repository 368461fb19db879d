/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws 10 000 runs of a roadmap of 40 initiatives of which every amount is uncertain, and draws as
 * many numbers from the same kind of distribution by GSL alone, on one processor, by turns. Prints
 * milliseconds by the clock as medians: nobody waits for a processor, but for the answer. */
#include "bench/measure.h"
#include "roadmap/risk.h"
#include "support/sample-problem.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <stdio.h>

#define ITEMS    40
#define N_STAGES 4
#define RUNS     10000
#define ROUNDS   11
#define SEED     7

static AlliesRoadmap *
make_roadmap (void)
{
  int stages[ITEMS];

  for (guint i = 0; i < ITEMS; i++)
    stages[i] = (int)(i % N_STAGES);
  return allies_roadmap_new (sample_problem_large (SEED, ITEMS, N_STAGES), stages);
}

static double
draw_by_library (void)
{
  gsl_rng *generator = gsl_rng_alloc (gsl_rng_mt19937);
  double sum = 0;

  gsl_rng_set (generator, SEED);
  for (guint i = 0; i < ITEMS * ALLIES_N_RISK_MONEY * RUNS; i++)
    sum += gsl_ran_beta (generator, 1.5, 4.5);
  gsl_rng_free (generator);
  return sum;
}

static double
get_milliseconds (gint64 since)
{
  return (double)(g_get_monotonic_time () - since) / 1000;
}

int
main (void)
{
  g_autoptr (AlliesRoadmap) roadmap = make_roadmap ();
  double times[ROUNDS];
  double floors[ROUNDS];
  double sum = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (AlliesRisk) risk = allies_risk_new (roadmap, RUNS, SEED);

      times[i] = get_milliseconds (start);
      start = g_get_monotonic_time ();
      sum += draw_by_library ();
      floors[i] = get_milliseconds (start);
    }

  double time = measure_median (times, ROUNDS, 1);
  double floor = measure_median (floors, ROUNDS, 1);
  printf ("%d initiatives, all uncertain, %d runs: %.0f ms on %u processors (wanted: about 100)\n",
          ITEMS, RUNS, time, g_get_num_processors ());
  printf ("as many numbers of GSL on one: %.0f ms; %.2f times\n", floor, time / floor);
  return sum > 0 ? 0 : 1;
}
