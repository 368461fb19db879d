/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Standard errors to either side of a 95 % interval. */
#define ALLIES_WEIGHTED_KAPPA_NORMAL_95 1.96

/**
 * AlliesWeightedKappa:
 * @kappa: agreement beyond chance, -1 to 1; NaN when chance alone would never disagree, so that
 *   nothing can be measured
 * @error: its large-sample standard error, NaN with @kappa
 * @low: lower end of the 95 % interval, not below -1
 * @high: upper end, not above 1
 * @observed: weighted agreement that there is, 0 to 1; NaN with @kappa
 * @chance: weighted agreement that the levels of both raters would have by chance; NaN with @kappa
 */
typedef struct
{
  double kappa;
  double error;
  double low;
  double high;
  double observed;
  double chance;
} AlliesWeightedKappa;

/**
 * allies_weighted_kappa_get_agreement:
 * @levels: how many levels there are, at least 2
 * @i: level of the first rater, counted from 0
 * @j: level of the second
 *
 * Returns: how far two levels agree, 1 − (i − j)² ÷ (K − 1)², from 0 to 1
 */
double allies_weighted_kappa_get_agreement (guint levels, guint i, guint j);

/**
 * allies_weighted_kappa_compute:
 * @counts: (array): how many things the first rater put on level i and the second on level j, at
 *   i × @levels + j
 * @levels: how many levels there are, in order, at least 2
 *
 * Cohen's kappa with weights (i − j)² ÷ (K − 1)² for disagreement: 1 − observed ÷ expected
 * disagreement (Cohen 1968, Psychological Bulletin 70, 213–220). The standard error is that of
 * Fleiss, Cohen and Everitt (1969, Psychological Bulletin 72, 323–327), the interval ± 1.96 of it,
 * cut at ± 1.
 *
 * Returns: the agreement
 */
AlliesWeightedKappa allies_weighted_kappa_compute (const guint *counts, guint levels);

G_END_DECLS
