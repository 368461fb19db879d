/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/geometry.h"

gboolean
allies_box_contains (const AlliesBox *self, double x, double y)
{
  return x >= self->x && x <= self->x + self->width && y >= self->y && y <= self->y + self->height;
}

AlliesBox
allies_box_unite (const AlliesBox *self, const AlliesBox *other)
{
  double left = MIN (self->x, other->x);
  double top = MIN (self->y, other->y);
  double right = MAX (self->x + self->width, other->x + other->width);
  double bottom = MAX (self->y + self->height, other->y + other->height);

  return (AlliesBox){ left, top, right - left, bottom - top };
}

AlliesBox
allies_box_expand (const AlliesBox *self, double by)
{
  return (AlliesBox){ self->x - by, self->y - by, self->width + 2 * by, self->height + 2 * by };
}

gboolean
allies_box_overlaps (const AlliesBox *self, const AlliesBox *other, double tolerance)
{
  double width = MIN (self->x + self->width, other->x + other->width) - MAX (self->x, other->x);
  double height = MIN (self->y + self->height, other->y + other->height) - MAX (self->y, other->y);

  return width > tolerance && height > tolerance;
}

AlliesBox
allies_box_around (const AlliesPoint *points, gsize n_points)
{
  AlliesBox box = { points[0].x, points[0].y, 0, 0 };

  for (gsize i = 1; i < n_points; i++)
    {
      AlliesBox point = { points[i].x, points[i].y, 0, 0 };

      box = allies_box_unite (&box, &point);
    }
  return box;
}
