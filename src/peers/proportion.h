/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_clopper_pearson:
 * @count: how many of @n; at most @n
 * @n: number of observations, above 0
 * @low: (out): lower limit, 0 to 1
 * @high: (out): upper limit, 0 to 1
 *
 * The exact 95 % interval of a proportion, from the quantiles of the beta distribution
 * (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934).
 */
void allies_clopper_pearson (guint count, guint n, double *low, double *high);

G_END_DECLS
