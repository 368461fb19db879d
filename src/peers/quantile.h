/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_quantile:
 * @sorted: (array length=n): values, rising
 * @n: how many, at least 1
 * @percent: 0 to 100
 *
 * Type 7 of R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, The American
 * Statistician 50 (1996): linear interpolation at (n − 1) × percent ÷ 100.
 *
 * Returns: the quantile
 */
double allies_quantile (const double *sorted, guint n, guint percent);

/**
 * allies_median_interval:
 * @sorted: (array length=n): values, rising
 * @n: how many
 * @low: (out): lower limit; NaN when there is no interval
 * @high: (out): upper limit
 *
 * The interval between two order statistics that holds the median with at least 95 % (W. R.
 * Thompson, Annals of Mathematical Statistics 7, 1936; the interval of the sign test): the k-th
 * lowest and the k-th highest value with the greatest k for which a binomial of n and ½ lies below
 * k with at most 2.5 %. Where k is 1 the limits would be the lowest and the highest value, which
 * are never told: there is no interval for fewer than 9 values.
 */
void allies_median_interval (const double *sorted, guint n, double *low, double *high);

G_END_DECLS
