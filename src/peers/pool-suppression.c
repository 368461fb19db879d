/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-suppression.h"

#define FEWEST_PARTS 2

static gboolean
is_safe (const AlliesPoolPart *parts, guint n_parts, guint minimum)
{
  guint organisations = 0;
  guint hidden = 0;
  gboolean is_secret = FALSE;

  for (guint i = 0; i < n_parts; i++)
    {
      if (parts[i].is_shown || parts[i].n == 0)
        continue;
      organisations += parts[i].n;
      hidden++;
      is_secret |= parts[i].is_cell;
    }
  return hidden == 0 || (organisations >= minimum && (hidden >= FEWEST_PARTS || !is_secret));
}

static AlliesPoolPart *
find_smallest (AlliesPoolPart *parts, guint n_parts)
{
  AlliesPoolPart *smallest = NULL;

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].is_shown && (smallest == NULL || parts[i].n < smallest->n))
      smallest = &parts[i];
  return smallest;
}

void
allies_pool_suppress (AlliesPoolPart *parts, guint n_parts, guint minimum)
{
  g_return_if_fail (parts != NULL || n_parts == 0);

  for (guint i = 0; i < n_parts; i++)
    parts[i].is_shown = parts[i].is_cell && parts[i].n > 0 && parts[i].n >= minimum;
  while (!is_safe (parts, n_parts, minimum))
    {
      AlliesPoolPart *next = find_smallest (parts, n_parts);

      if (next == NULL)
        return;
      next->is_shown = FALSE;
    }
}
