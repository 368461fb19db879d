/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/proportion.h"

#include <gsl/gsl_cdf.h>

#define TAIL 0.025

void
allies_clopper_pearson (guint count, guint n, double *low, double *high)
{
  g_return_if_fail (n > 0 && count <= n && low != NULL && high != NULL);

  *low = count == 0 ? 0 : gsl_cdf_beta_Pinv (TAIL, count, n - count + 1.0);
  *high = count == n ? 1 : gsl_cdf_beta_Pinv (1 - TAIL, count + 1.0, n - count);
}
