/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/outline.h"

#include <math.h>

#define QUARTER_TURN (G_PI / 2)

static AlliesPoint
get_direction (double angle)
{
  return (AlliesPoint){ cos (angle), sin (angle) };
}

static AlliesPoint
get_point (AlliesPoint centre, double radius, double angle)
{
  AlliesPoint direction = get_direction (angle);

  return (AlliesPoint){ centre.x + radius * direction.x, centre.y + radius * direction.y };
}

/* The usual approximation, off by less than 0.03 % of the radius for a quarter turn. */
static void
trace_turn (AlliesPoint centre,
            double radius,
            double start,
            double end,
            const AlliesOutlineSink *sink,
            gpointer target)
{
  guint n_parts = (guint)MAX (1, ceil ((end - start) / QUARTER_TURN - 1e-9));
  double step = (end - start) / n_parts;
  double reach = 4.0 / 3.0 * tan (step / 4) * radius;
  AlliesPoint from = get_direction (start);

  for (guint i = 1; i <= n_parts; i++)
    {
      AlliesPoint to = get_direction (start + i * step);

      sink->curve_to (target, centre.x + radius * from.x - reach * from.y,
                      centre.y + radius * from.y + reach * from.x,
                      centre.x + radius * to.x + reach * to.y,
                      centre.y + radius * to.y - reach * to.x, centre.x + radius * to.x,
                      centre.y + radius * to.y);
      from = to;
    }
}

static void
trace_rectangle (const AlliesSceneItem *item, const AlliesOutlineSink *sink, gpointer target)
{
  const AlliesBox *box = &item->rectangle.box;
  double radius = item->rectangle.radius;
  const AlliesPoint centres[] = {
    { box->x + box->width - radius, box->y + radius },
    { box->x + box->width - radius, box->y + box->height - radius },
    { box->x + radius, box->y + box->height - radius },
    { box->x + radius, box->y + radius },
  };

  for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
    {
      double start = (i - 1.0) * QUARTER_TURN;
      AlliesPoint from = get_point (centres[i], radius, start);

      if (i == 0)
        sink->move_to (target, from.x, from.y);
      else
        sink->line_to (target, from.x, from.y);
      if (radius > 0)
        trace_turn (centres[i], radius, start, start + QUARTER_TURN, sink, target);
    }
  sink->close (target);
}

static void
trace_polygon (const AlliesSceneItem *item, const AlliesOutlineSink *sink, gpointer target)
{
  const AlliesPoint *points = item->polygon.points;

  sink->move_to (target, points[0].x, points[0].y);
  for (gsize i = 1; i < item->polygon.n_points; i++)
    sink->line_to (target, points[i].x, points[i].y);
  if (item->polygon.closed)
    sink->close (target);
}

static void
trace_arc (const AlliesSceneItem *item,
           gboolean slice,
           const AlliesOutlineSink *sink,
           gpointer target)
{
  AlliesPoint from = get_point (item->arc.centre, item->arc.radius, item->arc.start);
  gboolean partial = allies_outline_is_slice (item);

  if (partial && slice)
    {
      sink->move_to (target, item->arc.centre.x, item->arc.centre.y);
      sink->line_to (target, from.x, from.y);
    }
  else
    sink->move_to (target, from.x, from.y);
  trace_turn (item->arc.centre, item->arc.radius, item->arc.start, item->arc.end, sink, target);
  if (!partial || slice)
    sink->close (target);
}

gboolean
allies_outline_is_slice (const AlliesSceneItem *item)
{
  return item->kind == ALLIES_ITEM_ARC && item->arc.end - item->arc.start < 2 * G_PI - 1e-9;
}

void
allies_outline_trace (const AlliesSceneItem *item,
                      gboolean slice,
                      const AlliesOutlineSink *sink,
                      gpointer target)
{
  switch (item->kind)
    {
    case ALLIES_ITEM_LINE:
      sink->move_to (target, item->line.from.x, item->line.from.y);
      sink->line_to (target, item->line.to.x, item->line.to.y);
      break;
    case ALLIES_ITEM_RECTANGLE:
      trace_rectangle (item, sink, target);
      break;
    case ALLIES_ITEM_POLYGON:
      trace_polygon (item, sink, target);
      break;
    case ALLIES_ITEM_ARC:
      trace_arc (item, slice, sink, target);
      break;
    case ALLIES_ITEM_TEXT:
    case ALLIES_ITEM_LINK:
    case ALLIES_ITEM_IMAGE:
    default:
      g_return_if_reached ();
    }
}

gboolean
allies_outline_get_dash (AlliesDash dash, double lengths[2])
{
  lengths[0] = dash == ALLIES_DASH_DASHED ? 4 : 1;
  lengths[1] = dash == ALLIES_DASH_DASHED ? 3 : 2;
  return dash != ALLIES_DASH_SOLID;
}
