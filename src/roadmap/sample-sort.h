/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_sample_sort:
 * @values: (array length=n): finite numbers, put into rising order
 * @n: how many
 *
 * Sorts many draws of one distribution in a time that grows with their number: they go into as many
 * compartments between the lowest and the highest, and those are put in order.
 */
void allies_sample_sort (double *values, guint n);

/**
 * allies_sample_rank:
 * @values: (array length=n): finite numbers
 * @n: how many
 * @ranks: (out) (array length=n): rank of each, 0 for the lowest; equal ones in the order given
 */
void allies_sample_rank (const double *values, guint n, guint *ranks);

/**
 * allies_sample_rank_correlation:
 * @a: (array length=n): ranks 0 to n − 1, each once
 * @b: (array length=n): ranks of the same draws by another measure
 * @n: how many, at least 2
 *
 * Returns: Spearman's rank correlation, 1 − 6 Σ d² ÷ (n (n² − 1)), from −1 to 1
 */
double allies_sample_rank_correlation (const guint *a, const guint *b, guint n);

G_END_DECLS
