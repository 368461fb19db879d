/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-builder-private.h"

/* Where a page lies within another one. */
typedef struct
{
  AlliesPoint origin;
  double scale;
} Frame;

static AlliesPoint
move_point (const Frame *frame, AlliesPoint point)
{
  return (AlliesPoint){ frame->origin.x + point.x * frame->scale,
                        frame->origin.y + point.y * frame->scale };
}

static AlliesBox
move_box (const Frame *frame, const AlliesBox *box)
{
  AlliesPoint corner = move_point (frame, (AlliesPoint){ box->x, box->y });

  return (AlliesBox){ corner.x, corner.y, box->width * frame->scale, box->height * frame->scale };
}

static void
move_text (AlliesSceneBuilder *self, const Frame *frame, AlliesSceneItem *item)
{
  AlliesPoint start = move_point (frame, (AlliesPoint){ item->text.x, item->text.baseline });

  item->text.x = start.x;
  item->text.baseline = start.y;
  item->text.width *= frame->scale;
  item->text.ascent *= frame->scale;
  item->text.descent *= frame->scale;
  item->text.size *= frame->scale;
  item->text.string = allies_scene_builder_keep (self, item->text.string);
}

static void
move_polygon (const Frame *frame, AlliesSceneItem *item)
{
  AlliesPoint *points = g_new (AlliesPoint, item->polygon.n_points);

  for (gsize i = 0; i < item->polygon.n_points; i++)
    points[i] = move_point (frame, item->polygon.points[i]);
  item->polygon.points = points;
}

static void
add_item (AlliesSceneBuilder *self, const Frame *frame, const AlliesSceneItem *original)
{
  AlliesSceneItem item = *original;

  item.subject = NULL;
  item.stroke_width *= frame->scale;
  switch (item.kind)
    {
    case ALLIES_ITEM_TEXT:
      move_text (self, frame, &item);
      break;
    case ALLIES_ITEM_LINE:
      item.line.from = move_point (frame, item.line.from);
      item.line.to = move_point (frame, item.line.to);
      break;
    case ALLIES_ITEM_RECTANGLE:
      item.rectangle.box = move_box (frame, &item.rectangle.box);
      item.rectangle.radius *= frame->scale;
      break;
    case ALLIES_ITEM_POLYGON:
      move_polygon (frame, &item);
      break;
    case ALLIES_ITEM_ARC:
      item.arc.centre = move_point (frame, item.arc.centre);
      item.arc.radius *= frame->scale;
      break;
    case ALLIES_ITEM_IMAGE:
      item.image.box = move_box (frame, &item.image.box);
      item.image.alternative = allies_scene_builder_keep (self, item.image.alternative);
      g_object_ref (item.image.pixels);
      break;
    case ALLIES_ITEM_LINK:
    default:
      return;
    }
  allies_scene_builder_add (self, &item);
}

void
allies_scene_builder_picture (AlliesSceneBuilder *self,
                              double x,
                              double y,
                              double width,
                              const AlliesScenePage *page,
                              const char *description)
{
  AlliesPoint origin;
  Frame frame;

  g_return_if_fail (self != NULL && self->items != NULL && page != NULL);
  g_return_if_fail (ARE_FINITE (x, y, width) && width > 0);

  origin = allies_scene_builder_get_origin (self);
  frame = (Frame){ { origin.x + x, origin.y + y }, width / page->width };
  allies_scene_builder_push_figure (self, description);
  for (guint i = 0; i < page->n_items; i++)
    add_item (self, &frame, &page->items[i]);
  allies_scene_builder_pop_role (self);
}
