/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/sample-sort.h"

#include <math.h>

typedef struct
{
  double low;
  double scale; /* compartments for a unit */
  guint n;
} Compartments;

static Compartments
measure (const double *values, guint n)
{
  double low = values[0];
  double high = values[0];

  for (guint i = 1; i < n; i++)
    {
      low = fmin (low, values[i]);
      high = fmax (high, values[i]);
    }
  return (Compartments){ low, high > low ? n / (high - low) : 0, n };
}

static guint
find (const Compartments *compartments, double value)
{
  return MIN ((guint)((value - compartments->low) * compartments->scale), compartments->n - 1);
}

/* (transfer full): indices of the values, in order of their compartments */
static guint *
distribute (const double *values, guint n)
{
  Compartments compartments = measure (values, n);
  g_autofree guint *next = g_new0 (guint, n + 1);
  guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    next[find (&compartments, values[i]) + 1]++;
  for (guint i = 0; i < n; i++)
    next[i + 1] += next[i];
  for (guint i = 0; i < n; i++)
    order[next[find (&compartments, values[i])]++] = i;
  return order;
}

/* What is out of order is so only within its compartment. */
static void
settle (const double *values, guint *order, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      guint index = order[i];
      guint place = i;

      for (; place > 0 && values[order[place - 1]] > values[index]; place--)
        order[place] = order[place - 1];
      order[place] = index;
    }
}

void
allies_sample_rank (const double *values, guint n, guint *ranks)
{
  g_return_if_fail (values != NULL && ranks != NULL && n > 0);

  g_autofree guint *order = distribute (values, n);

  settle (values, order, n);
  for (guint i = 0; i < n; i++)
    ranks[order[i]] = i;
}

void
allies_sample_sort (double *values, guint n)
{
  g_return_if_fail (values != NULL && n > 0);

  g_autofree guint *order = distribute (values, n);
  g_autofree double *sorted = g_new (double, n);

  settle (values, order, n);
  for (guint i = 0; i < n; i++)
    sorted[i] = values[order[i]];
  for (guint i = 0; i < n; i++)
    values[i] = sorted[i];
}

double
allies_sample_rank_correlation (const guint *a, const guint *b, guint n)
{
  g_return_val_if_fail (a != NULL && b != NULL && n > 1, NAN);

  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      double apart = (double)a[i] - b[i];

      sum += apart * apart;
    }
  return 1 - 6 * sum / ((double)n * ((double)n * n - 1));
}
