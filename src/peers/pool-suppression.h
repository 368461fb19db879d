/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ALLIES_POOL_MINIMUM 5

/**
 * AlliesPoolPart:
 * @n: number of organisations in it
 * @is_cell: whether it can be a cell; what has no industry, region or size cannot
 * @is_shown: whether it is shown
 *
 * One part of a cell that is divided by industry, by region or by size.
 */
typedef struct
{
  guint n;
  gboolean is_cell;
  gboolean is_shown;
} AlliesPoolPart;

/**
 * allies_pool_suppress:
 * @parts: (array length=n_parts): all parts of one shown cell
 * @n_parts: how many
 * @minimum: fewest organisations of a cell
 *
 * Sets which parts are shown, so that nothing hidden can be worked out by taking the shown parts
 * from the whole. A part of fewer organisations than @minimum is hidden. What is hidden has then to
 * hold @minimum organisations or more in two parts or more; until it does, the smallest shown part
 * is hidden too, the first of equal ones. Organisations without a code are a hidden part; alone
 * they are no secret when they are @minimum or more.
 *
 * The cells of a pool are a tree: all, industries, their regions, the sizes in those. Where a part
 * is hidden all below it is, and each shown cell is divided by this rule; so what is left after
 * taking any shown cells from any other is a sum of such remainders and of shown cells, and going
 * down the tree once leaves nothing to do.
 */
void allies_pool_suppress (AlliesPoolPart *parts, guint n_parts, guint minimum);

G_END_DECLS
