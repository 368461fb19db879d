/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-item.h"

#include <math.h>

static AlliesBox
get_outline_box (const AlliesSceneItem *self)
{
  switch (self->kind)
    {
    case ALLIES_ITEM_TEXT:
      return (AlliesBox){ self->text.x, self->text.baseline - self->text.ascent, self->text.width,
                          self->text.ascent + self->text.descent };
    case ALLIES_ITEM_LINE:
      return allies_box_around ((AlliesPoint[]){ self->line.from, self->line.to }, 2);
    case ALLIES_ITEM_RECTANGLE:
      return self->rectangle.box;
    case ALLIES_ITEM_POLYGON:
      return allies_box_around (self->polygon.points, self->polygon.n_points);
    case ALLIES_ITEM_ARC:
      return (AlliesBox){ self->arc.centre.x - self->arc.radius,
                          self->arc.centre.y - self->arc.radius, 2 * self->arc.radius,
                          2 * self->arc.radius };
    case ALLIES_ITEM_LINK:
      return self->link.box;
    case ALLIES_ITEM_IMAGE:
      return self->image.box;
    default:
      g_return_val_if_reached ((AlliesBox){ 0 });
    }
}

static double
get_distance (AlliesPoint from, AlliesPoint to, double x, double y)
{
  double dx = to.x - from.x;
  double dy = to.y - from.y;
  double square = dx * dx + dy * dy;
  double along = 0;

  if (square > 0)
    along = CLAMP (((x - from.x) * dx + (y - from.y) * dy) / square, 0, 1);
  return hypot (x - from.x - along * dx, y - from.y - along * dy);
}

/* Even-odd rule: how many edges does a ray to the right cross? */
static gboolean
is_inside (const AlliesPoint *points, gsize n_points, double x, double y)
{
  gboolean inside = FALSE;

  for (gsize i = 0; i < n_points; i++)
    {
      AlliesPoint a = points[i];
      AlliesPoint b = points[(i + 1) % n_points];

      if ((a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
    }
  return inside;
}

static gboolean
polygon_contains (const AlliesSceneItem *self, double x, double y, double slack)
{
  const AlliesPoint *points = self->polygon.points;
  gsize n_points = self->polygon.n_points;
  gsize n_edges = self->polygon.closed ? n_points : n_points - 1;

  if (self->polygon.closed && is_inside (points, n_points, x, y))
    return TRUE;
  for (gsize i = 0; i < n_edges; i++)
    {
      if (get_distance (points[i], points[(i + 1) % n_points], x, y) <= slack)
        return TRUE;
    }
  return FALSE;
}

AlliesBox
allies_scene_item_get_box (const AlliesSceneItem *self)
{
  AlliesBox box = get_outline_box (self);

  if (self->stroke != ALLIES_INK_NONE)
    box = allies_box_expand (&box, self->stroke_width / 2);
  return box;
}

gboolean
allies_scene_item_contains (const AlliesSceneItem *self, double x, double y, double slack)
{
  AlliesBox box = get_outline_box (self);
  double reach = slack + self->stroke_width / 2;

  switch (self->kind)
    {
    case ALLIES_ITEM_LINE:
      return get_distance (self->line.from, self->line.to, x, y) <= reach;
    case ALLIES_ITEM_POLYGON:
      return polygon_contains (self, x, y, reach);
    case ALLIES_ITEM_ARC:
      return hypot (x - self->arc.centre.x, y - self->arc.centre.y) <= self->arc.radius + reach;
    case ALLIES_ITEM_TEXT:
    case ALLIES_ITEM_RECTANGLE:
    case ALLIES_ITEM_LINK:
    case ALLIES_ITEM_IMAGE:
      return allies_box_contains (&box, x, y);
    default:
      g_return_val_if_reached (FALSE);
    }
}
