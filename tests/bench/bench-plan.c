/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans random roadmaps of 40 initiatives in 3 and 4 stages and prints, for each and as medians:
 * milliseconds to the first plan, how far that is from the proven bound, seconds until a plan is
 * within 1 % of it and until the proof; beside plain GLPK with a column for each initiative in each
 * stage, with the same aim. "never" is more than the seconds given. The settings of the planner
 * were chosen by trial on other instances than these.
 *
 * Usage: bench-plan [INSTANCES [SECONDS]] */
#include "bench/plain-programme.h"
#include "roadmap/plan-proof.h"
#include "roadmap/plan-search.h"
#include "support/sample-problem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ITEMS          40
#define WEIGHT         0.5
#define FIRST_SEED     7000 /* none with which settings were ever compared */
#define MOST_INSTANCES 100

typedef struct
{
  double first_ms;
  double first_within;
  double percent;
  double proof;
  double plain_first;
  double plain_percent;
  double plain_proof;
} Times;

static gint64 begun;
static double seconds_to_percent;

static double
get_seconds (void)
{
  return (double)(g_get_monotonic_time () - begun) / G_USEC_PER_SEC;
}

static void
progress_cb (double bound, double best, double share, gpointer user_data)
{
  if (share >= 0.5 && isinf (seconds_to_percent) && bound - best <= 0.01 * bound)
    seconds_to_percent = get_seconds ();
}

static double
or_never (double seconds)
{
  return isnan (seconds) ? INFINITY : seconds;
}

static Times
measure (guint32 seed, guint n_stages, double seconds)
{
  g_autoptr (AlliesPlanProblem) problem = sample_problem_large (seed, ITEMS, n_stages);
  AlliesPlanProofOptions options = { seconds, 0, progress_cb, NULL };
  int stages[ITEMS];
  Times times = { 0 };

  /* the plain programme knows no initiative that is there for others only */
  for (guint i = 0; i < ITEMS; i++)
    g_array_index (problem->items, AlliesPlanItem, i).need = ALLIES_PLAN_NEED_OPEN;
  begun = g_get_monotonic_time ();
  allies_plan_search (problem, WEIGHT, stages);
  times.first_ms = 1000 * get_seconds ();

  begun = g_get_monotonic_time ();
  seconds_to_percent = INFINITY;
  g_autoptr (AlliesPlanProof) proof = allies_plan_proof_new (problem, WEIGHT, &options, NULL);
  times.proof = proof->proven ? get_seconds () : INFINITY;
  times.percent = MIN (seconds_to_percent, times.proof);
  double first = allies_plan_state_rate (problem, stages, &proof->aim);
  times.first_within = 100 * (proof->bound - first) / proof->bound;

  PlainResult plain = plain_programme_solve (problem, &proof->aim, seconds);
  times.plain_first = or_never (plain.seconds_to_first);
  times.plain_percent = or_never (plain.seconds_to_percent);
  times.plain_proof = plain.best == plain.bound ? plain.seconds : INFINITY;
  if (proof->proven && isfinite (times.plain_proof) && fabs (plain.best - proof->rate) > 1e-5)
    printf ("  differs: %.9g here, %.9g plain\n", proof->rate, plain.best);
  return times;
}

static int
compare (const void *a, const void *b)
{
  return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}

static void
print_row (const char *name, const double *figures)
{
  static const char *const formats[] = { "%8.0f", "%8.2f", "%8.2f", "%8.2f",
                                         "%8.2f", "%8.2f", "%8.2f" };

  printf ("%-8s", name);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (isfinite (figures[i]))
      printf (formats[i], figures[i]);
    else
      printf ("   never");
  printf ("\n");
  fflush (stdout);
}

static void
measure_all (guint n_stages, guint n, double seconds)
{
  double figures[MOST_INSTANCES][7];
  double medians[7];
  double column[MOST_INSTANCES];

  printf ("%u initiatives in %u stages\n", ITEMS, n_stages);
  printf ("        first ms off by %%  to 1 %%   proof | plain: first, to 1 %%, proof\n");
  for (guint i = 0; i < n; i++)
    {
      Times times = measure (FIRST_SEED + i, n_stages, seconds);
      g_autofree char *name = g_strdup_printf ("%u", i);
      double row[] = { times.first_ms,    times.first_within,  times.percent,    times.proof,
                       times.plain_first, times.plain_percent, times.plain_proof };

      memcpy (figures[i], row, sizeof row);
      print_row (name, row);
    }
  for (guint c = 0; c < G_N_ELEMENTS (medians); c++)
    {
      for (guint i = 0; i < n; i++)
        column[i] = figures[i][c];
      qsort (column, n, sizeof (double), compare);
      medians[c] = column[n / 2];
    }
  print_row ("median", medians);
}

int
main (int argc, char *argv[])
{
  guint n = argc > 1 ? (guint)CLAMP (atoi (argv[1]), 1, MOST_INSTANCES) : 5;
  double seconds = argc > 2 ? g_ascii_strtod (argv[2], NULL) : 20;

  measure_all (3, n, seconds);
  measure_all (4, n, seconds);
  return 0;
}
