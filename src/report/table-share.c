/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table-private.h"

#include <math.h>

#define PADDING_STEP 0.2

typedef struct
{
  AlliesTable *table;
  AlliesSceneBuilder *builder;
  AlliesPartRoom room; /* below the headers */
  double tail;
} Sharing;

static AlliesTableRow *
get_row (const Sharing *sharing, guint index)
{
  return &g_array_index (sharing->table->rows, AlliesTableRow, index);
}

static double
get_least_room (const Sharing *sharing)
{
  return fmin (sharing->room.first, sharing->room.others);
}

static void
split_rows (const Sharing *sharing)
{
  double room = get_least_room (sharing) - sharing->tail - ALLIES_TABLE_HEADING_ROOM;

  for (guint i = 0; i < sharing->table->rows->len; i++)
    allies_table_split_row (sharing->table, sharing->builder, i, room);
}

static gboolean
is_heading (const Sharing *sharing, guint i)
{
  return i < sharing->table->rows->len && get_row (sharing, i)->is_heading;
}

static gboolean
ends_group (const Sharing *sharing, guint i)
{
  return i + 1 >= sharing->table->rows->len || is_heading (sharing, i + 1);
}

/* No row of a group stands alone on either side of a break. */
static gboolean
stays_with_next (const Sharing *sharing, guint i, gboolean keeps_groups)
{
  if (is_heading (sharing, i))
    return TRUE;
  if (ends_group (sharing, i) || allies_table_find_continued (sharing->table, i) == NULL)
    return FALSE;
  return keeps_groups || is_heading (sharing, i - 1) || ends_group (sharing, i + 1);
}

static AlliesBlock *
measure_blocks (const Sharing *sharing, gboolean keeps_groups)
{
  guint n = sharing->table->rows->len;
  AlliesBlock *blocks = g_new0 (AlliesBlock, n);

  for (guint i = 0; i < n; i++)
    {
      const AlliesTableRow *again = allies_table_find_continued (sharing->table, i);

      blocks[i].height = allies_table_measure_row (sharing->table, sharing->builder, i);
      if (again != NULL)
        blocks[i].lead =
            allies_table_measure_heading (sharing->table, sharing->builder, again->continued);
      blocks[i].stays = stays_with_next (sharing, i, keeps_groups);
    }
  if (n > 0)
    blocks[n - 1].height += sharing->tail;
  return blocks;
}

/* The same rows set further apart. */
static void
loosen (const Sharing *sharing, AlliesBlock *blocks, double padding)
{
  double more = padding - sharing->table->padding;

  for (guint i = 0; i < sharing->table->rows->len; i++)
    {
      blocks[i].height += get_row (sharing, i)->is_heading ? more : 2 * more;
      if (blocks[i].lead > 0)
        blocks[i].lead += more;
    }
  sharing->table->padding = padding;
}

static gboolean
fits (const Sharing *sharing, const AlliesBlock *blocks, guint parts)
{
  guint n = sharing->table->rows->len;

  for (guint i = 0; i < n; i++)
    if (blocks[i].height + blocks[i].lead > get_least_room (sharing) - ALLIES_TABLE_HEADING_ROOM)
      return FALSE;
  return allies_even_parts_count (blocks, n, &sharing->room) <= parts;
}

/* As far apart as that takes no further part. */
static void
find_padding (const Sharing *sharing, AlliesBlock *blocks, guint parts, double most)
{
  double low = sharing->table->padding;
  double high = most;

  while (high - low > PADDING_STEP)
    {
      double middle = (low + high) / 2;

      loosen (sharing, blocks, middle);
      if (fits (sharing, blocks, parts))
        low = middle;
      else
        high = middle;
    }
  loosen (sharing, blocks, low);
}

/* Groups stay whole only where that takes no further part. */
static AlliesBlock *
choose_blocks (const Sharing *sharing, guint least, guint *parts)
{
  guint n = sharing->table->rows->len;
  g_autofree AlliesBlock *blocks = measure_blocks (sharing, FALSE);

  *parts = MAX (least, allies_even_parts_count (blocks, n, &sharing->room));
  if (sharing->table->keeps_groups)
    {
      g_autofree AlliesBlock *whole = measure_blocks (sharing, TRUE);

      if (allies_even_parts_count (whole, n, &sharing->room) <= *parts)
        return g_steal_pointer (&whole);
    }
  return g_steal_pointer (&blocks);
}

guint
allies_table_share (AlliesTable *table, AlliesSceneBuilder *builder, const AlliesTableShare *share)
{
  g_return_val_if_fail (table != NULL && builder != NULL && share != NULL, 0);

  if (table->rows->len == 0)
    return 0;

  double header = allies_table_measure_header (table, builder);
  Sharing sharing = { .table = table,
                      .builder = builder,
                      .room = { share->room.first - header, share->room.others - header },
                      .tail = share->tail };
  guint parts;

  split_rows (&sharing);

  g_autofree AlliesBlock *blocks = choose_blocks (&sharing, share->parts, &parts);
  g_autofree gboolean *begins = g_new0 (gboolean, table->rows->len);

  find_padding (&sharing, blocks, parts, share->padding);
  allies_even_parts_begin (blocks, table->rows->len, &sharing.room, parts, begins);
  for (guint i = 0; i < table->rows->len; i++)
    get_row (&sharing, i)->begins_part = begins[i];
  return parts;
}
