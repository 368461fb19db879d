/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/economics.h"

G_BEGIN_DECLS

/**
 * AlliesPertShape:
 * @a: first parameter of the beta distribution, 1 to 5
 * @b: second parameter, 1 to 5
 *
 * The shape of a PERT distribution on 0 to 1.
 */
typedef struct
{
  double a;
  double b;
} AlliesPertShape;

/**
 * allies_pert_is_certain:
 * @money: an amount
 *
 * Returns: whether low and high are the same, so that there is nothing to draw
 */
gboolean allies_pert_is_certain (const AlliesMoney *money);

/**
 * allies_pert_shape:
 * @money: an uncertain amount
 *
 * The PERT distribution with a weight of 4 on the mode (D. G. Malcolm and others, Application of a
 * Technique for Research and Development Program Evaluation, Operations Research 7, 1959; as a beta
 * distribution: D. Vose, Risk Analysis, 2008): a = 1 + 4 (likely − low) ÷ (high − low), b = 1 + 4
 * (high − likely) ÷ (high − low), scaled to low … high. Its mean is (low + 4 likely + high) ÷ 6.
 *
 * Returns: its shape
 */
AlliesPertShape allies_pert_shape (const AlliesMoney *money);

/**
 * allies_pert_mean:
 * @money: an amount
 *
 * Returns: (low + 4 × likely + high) ÷ 6
 */
double allies_pert_mean (const AlliesMoney *money);

/**
 * allies_pert_draw:
 * @money: an amount
 * @seed: a seed
 * @n: how many
 * @draws: (out) (array length=n): draws from its distribution
 *
 * The draws are the same for the same amount, number and seed, on every machine: Mersenne Twister
 * MT19937 (M. Matsumoto and T. Nishimura, 1998) and gamma variates (G. Marsaglia and W. W. Tsang,
 * 2000), both as in GSL.
 */
void allies_pert_draw (const AlliesMoney *money, guint32 seed, guint n, double *draws);

G_END_DECLS
