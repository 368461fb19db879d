/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/even-parts.h"

#include <math.h>

#define CLOSE_ENOUGH 0.5

/* Blocks that are not parted. */
typedef struct
{
  guint first;
  double height;
  double lead;
} Unit;

static guint
count_run (const AlliesBlock *blocks, guint n, guint first, double *height)
{
  guint last = first;

  *height = blocks[first].height;
  for (; blocks[last].stays && last + 1 < n; last++)
    *height += blocks[last + 1].height;
  return last - first + 1;
}

static void
add_unit (GArray *units, const AlliesBlock *blocks, guint first, guint n)
{
  Unit unit = { first, 0, blocks[first].lead };

  for (guint i = first; i < first + n; i++)
    unit.height += blocks[i].height;
  g_array_append_val (units, unit);
}

/* What stays together is one, and parted only where no part could hold it: after its second block,
 * since the first may be a heading. */
static GArray *
make_units (const AlliesBlock *blocks, guint n, const AlliesPartRoom *room)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (Unit));
  double least = fmin (room->first, room->others);

  for (guint i = 0; i < n;)
    {
      double height;
      guint run = count_run (blocks, n, i, &height);
      gboolean is_whole = height + blocks[i].lead <= least;
      guint begin = is_whole ? run : MIN (run, 2);

      add_unit (units, blocks, i, begin);
      for (guint j = begin; j < run; j++)
        add_unit (units, blocks, i + j, 1);
      i += run;
    }
  return units;
}

static const Unit *
get_unit (const GArray *units, guint i)
{
  return &g_array_index (units, Unit, i);
}

/* The parts that the units from @from on take, the first of them with @first as its room. */
static guint
count_parts (const GArray *units, guint from, double first, double others)
{
  guint parts = 0;
  double left = 0;

  for (guint i = from; i < units->len; i++)
    {
      const Unit *unit = get_unit (units, i);

      if (parts == 0 || unit->height > left)
        left = (parts++ == 0 ? first : others) - unit->lead;
      left -= unit->height;
    }
  return parts;
}

static guint
count (const GArray *units, const AlliesPartRoom *room)
{
  return count_parts (units, 0, room->first, room->others);
}

guint
allies_even_parts_count (const AlliesBlock *blocks, guint n, const AlliesPartRoom *room)
{
  g_return_val_if_fail (room != NULL && (blocks != NULL || n == 0), 0);

  g_autoptr (GArray) units = make_units (blocks, n, room);

  return count (units, room);
}

static AlliesPartRoom
lower (const AlliesPartRoom *room, double height)
{
  return (AlliesPartRoom){ fmin (room->first, height), fmin (room->others, height) };
}

static double
sum_heights (const GArray *units, guint from)
{
  double sum = 0;

  for (guint i = from; i < units->len; i++)
    sum += get_unit (units, i)->height;
  return sum;
}

/* Each part takes its share of what is left, as near as its units allow; the rest needs to fit. */
static void
begin_parts (const GArray *units, const AlliesPartRoom *room, guint parts, gboolean *begins)
{
  double target = 0;
  double left = 0;
  double filled = 0;
  guint begun = 0;

  for (guint i = 0; i < units->len; i++)
    {
      const Unit *unit = get_unit (units, i);
      gboolean is_enough = begun < parts && filled + unit->height / 2 > target
                           && count_parts (units, i, room->others, room->others) <= parts - begun;

      if (begun == 0 || unit->height > left || is_enough)
        {
          left = (begun++ == 0 ? room->first : room->others) - unit->lead;
          target = sum_heights (units, i) / (parts >= begun ? parts - begun + 1 : 1);
          filled = 0;
          begins[unit->first] = TRUE;
        }
      left -= unit->height;
      filled += unit->height;
    }
}

static double
find_highest (const GArray *units)
{
  double highest = 0;

  for (guint i = 0; i < units->len; i++)
    highest =
        fmax (highest, g_array_index (units, Unit, i).height + g_array_index (units, Unit, i).lead);
  return highest;
}

void
allies_even_parts_begin (
    const AlliesBlock *blocks, guint n, const AlliesPartRoom *room, guint parts, gboolean *begins)
{
  g_return_if_fail (room != NULL && begins != NULL && (blocks != NULL || n == 0));

  g_autoptr (GArray) units = make_units (blocks, n, room);
  guint most = MAX (parts, count (units, room));
  double high = fmax (room->first, room->others);
  double low = find_highest (units);

  while (high - low > CLOSE_ENOUGH)
    {
      double middle = (low + high) / 2;
      AlliesPartRoom tried = lower (room, middle);

      if (count (units, &tried) > most)
        low = middle;
      else
        high = middle;
    }

  AlliesPartRoom even = lower (room, high);

  for (guint i = 0; i < n; i++)
    begins[i] = FALSE;
  begin_parts (units, &even, most, begins);
}
