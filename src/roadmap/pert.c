/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/pert.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#define MODE_WEIGHT 4

gboolean
allies_pert_is_certain (const AlliesMoney *money)
{
  g_return_val_if_fail (money != NULL, TRUE);
  return !(money->high > money->low);
}

AlliesPertShape
allies_pert_shape (const AlliesMoney *money)
{
  AlliesPertShape shape = { 1, 1 };

  g_return_val_if_fail (money != NULL && !allies_pert_is_certain (money), shape);
  shape.a += MODE_WEIGHT * (money->likely - money->low) / (money->high - money->low);
  shape.b += MODE_WEIGHT * (money->high - money->likely) / (money->high - money->low);
  return shape;
}

double
allies_pert_mean (const AlliesMoney *money)
{
  g_return_val_if_fail (money != NULL, 0);
  return (money->low + MODE_WEIGHT * money->likely + money->high) / (MODE_WEIGHT + 2);
}

void
allies_pert_draw (const AlliesMoney *money, guint32 seed, guint n, double *draws)
{
  g_return_if_fail (money != NULL && draws != NULL);

  if (allies_pert_is_certain (money))
    {
      for (guint i = 0; i < n; i++)
        draws[i] = money->likely;
      return;
    }

  AlliesPertShape shape = allies_pert_shape (money);
  gsl_rng *generator = gsl_rng_alloc (gsl_rng_mt19937);
  gsl_rng_set (generator, seed);
  for (guint i = 0; i < n; i++)
    draws[i] = money->low + (money->high - money->low) * gsl_ran_beta (generator, shape.a, shape.b);
  gsl_rng_free (generator);
}
