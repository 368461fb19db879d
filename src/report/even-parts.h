/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesBlock:
 * @height: its height, with the space below it
 * @lead: height that it takes in addition where it begins a part
 * @stays: whether it stays with the next block
 *
 * A piece of what is parted over columns or pages.
 */
typedef struct
{
  double height;
  double lead;
  gboolean stays;
} AlliesBlock;

/**
 * AlliesPartRoom:
 * @first: room in the first part
 * @others: room in every other
 *
 * How high parts may be.
 */
typedef struct
{
  double first;
  double others;
} AlliesPartRoom;

/**
 * allies_even_parts_count:
 * @blocks: (array length=n): blocks
 * @n: how many
 * @room: how high parts may be
 *
 * Blocks that stay together are parted only where they are higher than a part.
 *
 * Returns: the number of parts that the blocks take, one after the other
 */
guint allies_even_parts_count (const AlliesBlock *blocks, guint n, const AlliesPartRoom *room);

/**
 * allies_even_parts_begin:
 * @blocks: (array length=n): blocks
 * @n: how many
 * @room: how high parts may be
 * @parts: how many parts there may be; more are made where @room asks for them
 * @begins: (out caller-allocates) (array length=n): whether a part begins with a block
 *
 * Parts blocks so that the highest part is as low as it can be.
 */
void allies_even_parts_begin (
    const AlliesBlock *blocks, guint n, const AlliesPartRoom *room, guint parts, gboolean *begins);

G_END_DECLS
