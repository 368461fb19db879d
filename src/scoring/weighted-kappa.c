/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/weighted-kappa.h"

#include <math.h>

typedef struct
{
  const guint *counts;
  guint levels;
  double n;
  double *rows;    /* share of each level as the first rater sees it */
  double *columns; /* and as the second does */
} Table;

static double
get_share (const Table *table, guint i, guint j)
{
  return table->counts[i * table->levels + j] / table->n;
}

double
allies_weighted_kappa_get_agreement (guint levels, guint i, guint j)
{
  g_return_val_if_fail (levels >= 2, NAN);

  double distance = ((double)i - (double)j) / (levels - 1);

  return 1 - distance * distance;
}

static double
get_agreement (const Table *table, guint i, guint j)
{
  return allies_weighted_kappa_get_agreement (table->levels, i, j);
}

static void
add_margins (Table *table)
{
  for (guint i = 0; i < table->levels * table->levels; i++)
    table->n += table->counts[i];
  for (guint i = 0; i < table->levels; i++)
    for (guint j = 0; j < table->levels; j++)
      {
        table->rows[i] += get_share (table, i, j);
        table->columns[j] += get_share (table, i, j);
      }
}

/* Without rounding: chance never disagrees when both put everything on one and the same level. */
static gboolean
is_measurable (const Table *table)
{
  guint used = 0;

  for (guint i = 0; i < table->levels; i++)
    used += table->rows[i] > 0 || table->columns[i] > 0;
  return used > 1;
}

/* Equation 8 of Fleiss, Cohen and Everitt (1969). What is subtracted there is the square of the
 * mean of the terms, so that they can be centred first, which loses no digits. */
static double
compute_variance (const Table *table, double kappa, double chance)
{
  double mean = kappa - chance * (1 - kappa);
  double sum = 0;

  for (guint i = 0; i < table->levels; i++)
    for (guint j = 0; j < table->levels; j++)
      {
        double margins = 0;
        double term;

        for (guint l = 0; l < table->levels; l++)
          margins += table->columns[l] * get_agreement (table, i, l)
                     + table->rows[l] * get_agreement (table, l, j);
        term = get_agreement (table, i, j) - margins * (1 - kappa) - mean;
        sum += get_share (table, i, j) * term * term;
      }
  return sum / (table->n * (1 - chance) * (1 - chance));
}

static AlliesWeightedKappa
compute (const Table *table)
{
  double observed = 0;
  double chance = 0;
  AlliesWeightedKappa result;

  for (guint i = 0; i < table->levels; i++)
    for (guint j = 0; j < table->levels; j++)
      {
        observed += get_share (table, i, j) * get_agreement (table, i, j);
        chance += table->rows[i] * table->columns[j] * get_agreement (table, i, j);
      }
  result.kappa = (observed - chance) / (1 - chance);
  result.error = sqrt (compute_variance (table, result.kappa, chance));
  result.low = fmax (-1, result.kappa - ALLIES_WEIGHTED_KAPPA_NORMAL_95 * result.error);
  result.high = fmin (1, result.kappa + ALLIES_WEIGHTED_KAPPA_NORMAL_95 * result.error);
  result.observed = observed;
  result.chance = chance;
  return result;
}

AlliesWeightedKappa
allies_weighted_kappa_compute (const guint *counts, guint levels)
{
  AlliesWeightedKappa nothing = { NAN, NAN, NAN, NAN, NAN, NAN };

  g_return_val_if_fail (counts != NULL && levels >= 2, nothing);

  g_autofree double *rows = g_new0 (double, levels);
  g_autofree double *columns = g_new0 (double, levels);
  Table table = { counts, levels, 0, rows, columns };

  add_margins (&table);
  return is_measurable (&table) ? compute (&table) : nothing;
}
