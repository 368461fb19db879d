/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/quantile.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define TAIL 0.025

double
allies_quantile (const double *sorted, guint n, guint percent)
{
  g_return_val_if_fail (sorted != NULL && n > 0 && percent <= 100, NAN);

  guint64 hundredths = (guint64)(n - 1) * percent;
  guint below = (guint)(hundredths / 100);
  double part = (double)(hundredths % 100) / 100;

  if (part == 0)
    return sorted[below];
  /* rounding must not carry it past its neighbour, as quantiles rise */
  return fmin (sorted[below] + part * (sorted[below + 1] - sorted[below]), sorted[below + 1]);
}

void
allies_median_interval (const double *sorted, guint n, double *low, double *high)
{
  g_return_if_fail (sorted != NULL && low != NULL && high != NULL);

  guint above = n / 2; /* the greatest k lies from k to here */
  guint k = 0;

  /* P (X < k) rises with k */
  while (k < above)
    {
      guint middle = (k + above + 1) / 2;

      if (gsl_cdf_binomial_P (middle - 1, 0.5, n) <= TAIL)
        k = middle;
      else
        above = middle - 1;
    }
  *low = k > 1 ? sorted[k - 1] : NAN;
  *high = k > 1 ? sorted[n - k] : NAN;
}
