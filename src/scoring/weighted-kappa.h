/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesWeightedKappa:
 * @kappa: agreement beyond chance, -1 to 1; NaN when chance alone would never disagree, so that
 *   nothing can be measured
 * @error: its large-sample standard error, NaN with @kappa
 * @low: lower end of the 95 % interval, not below -1
 * @high: upper end, not above 1
 */
typedef struct
{
  double kappa;
  double error;
  double low;
  double high;
} AlliesWeightedKappa;

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
