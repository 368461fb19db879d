/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-builder-private.h"
#include "scene/scene-text.h"

#include <math.h>

#define FULL_TURN (2 * G_PI)

static void
add_polygon (AlliesSceneBuilder *self,
             const AlliesPoint *points,
             gsize n_points,
             AlliesSceneItem *item)
{
  AlliesPoint origin = allies_scene_builder_get_origin (self);
  AlliesPoint *moved;

  for (gsize i = 0; i < n_points; i++)
    g_return_if_fail (ARE_FINITE (points[i].x, points[i].y));

  moved = g_new (AlliesPoint, n_points);
  for (gsize i = 0; i < n_points; i++)
    moved[i] = (AlliesPoint){ points[i].x + origin.x, points[i].y + origin.y };
  item->polygon.points = moved;
  item->polygon.n_points = n_points;
  allies_scene_builder_add (self, item);
}

double
allies_scene_builder_text (AlliesSceneBuilder *self,
                           double x,
                           double baseline,
                           AlliesAnchor anchor,
                           AlliesFace face,
                           double size,
                           AlliesInk ink,
                           const char *text)
{
  g_autofree char *clean = NULL;
  AlliesPoint origin;
  AlliesSceneItem item = { .kind = ALLIES_ITEM_TEXT, .fill = ink };

  g_return_val_if_fail (self != NULL && self->items != NULL, 0);
  g_return_val_if_fail (ARE_FINITE (x, baseline, size) && size > 0, 0);
  g_return_val_if_fail (face < ALLIES_N_FACES && ink < ALLIES_N_INKS && allies_scene_is_utf8 (text),
                        0);

  clean = allies_scene_text_clean (text);
  if (*clean == '\0' || ink == ALLIES_INK_NONE)
    return 0;
  origin = allies_scene_builder_get_origin (self);
  item.text.width = allies_metrics_measure (self->metrics, face, size, clean);
  allies_metrics_extents (self->metrics, face, size, &item.text.ascent, &item.text.descent);
  item.text.x = origin.x + x;
  if (anchor != ALLIES_ANCHOR_START)
    item.text.x -= anchor == ALLIES_ANCHOR_END ? item.text.width : item.text.width / 2;
  item.text.baseline = origin.y + baseline;
  item.text.face = face;
  item.text.size = size;
  item.text.string = allies_scene_builder_keep (self, clean);
  allies_scene_builder_add (self, &item);
  return item.text.width;
}

void
allies_scene_builder_line (AlliesSceneBuilder *self,
                           double x1,
                           double y1,
                           double x2,
                           double y2,
                           AlliesInk ink,
                           double width,
                           AlliesDash dash)
{
  AlliesPoint origin;
  AlliesSceneItem item = {
    .kind = ALLIES_ITEM_LINE, .stroke = ink, .stroke_width = width, .dash = dash
  };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (ARE_FINITE (x1, y1, x2, y2, width) && width > 0);
  g_return_if_fail (ink < ALLIES_N_INKS && dash <= ALLIES_DASH_DOTTED);

  origin = allies_scene_builder_get_origin (self);
  item.line.from = (AlliesPoint){ origin.x + x1, origin.y + y1 };
  item.line.to = (AlliesPoint){ origin.x + x2, origin.y + y2 };
  allies_scene_builder_add (self, &item);
}

void
allies_scene_builder_rectangle (AlliesSceneBuilder *self,
                                double x,
                                double y,
                                double width,
                                double height,
                                double radius,
                                AlliesInk fill,
                                AlliesInk stroke,
                                double stroke_width)
{
  AlliesPoint origin;
  AlliesSceneItem item = {
    .kind = ALLIES_ITEM_RECTANGLE, .fill = fill, .stroke = stroke, .stroke_width = stroke_width
  };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (ARE_FINITE (x, y, width, height, radius, stroke_width));
  g_return_if_fail (width >= 0 && height >= 0 && radius >= 0 && stroke_width >= 0);
  g_return_if_fail (fill < ALLIES_N_INKS && stroke < ALLIES_N_INKS);

  origin = allies_scene_builder_get_origin (self);
  item.rectangle.box = (AlliesBox){ origin.x + x, origin.y + y, width, height };
  item.rectangle.radius = MIN (radius, MIN (width, height) / 2);
  allies_scene_builder_add (self, &item);
}

void
allies_scene_builder_polygon (AlliesSceneBuilder *self,
                              const AlliesPoint *points,
                              gsize n_points,
                              AlliesInk fill,
                              AlliesInk stroke,
                              double stroke_width)
{
  AlliesSceneItem item = { .kind = ALLIES_ITEM_POLYGON,
                           .fill = fill,
                           .stroke = stroke,
                           .stroke_width = stroke_width,
                           .polygon.closed = TRUE };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (points != NULL && n_points >= 3);
  g_return_if_fail (ARE_FINITE (stroke_width) && stroke_width >= 0);
  g_return_if_fail (fill < ALLIES_N_INKS && stroke < ALLIES_N_INKS);

  add_polygon (self, points, n_points, &item);
}

void
allies_scene_builder_polyline (AlliesSceneBuilder *self,
                               const AlliesPoint *points,
                               gsize n_points,
                               AlliesInk ink,
                               double width,
                               AlliesDash dash)
{
  AlliesSceneItem item = {
    .kind = ALLIES_ITEM_POLYGON, .stroke = ink, .stroke_width = width, .dash = dash
  };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (points != NULL && n_points >= 2);
  g_return_if_fail (ARE_FINITE (width) && width > 0);
  g_return_if_fail (ink < ALLIES_N_INKS && dash <= ALLIES_DASH_DOTTED);

  add_polygon (self, points, n_points, &item);
}

void
allies_scene_builder_arc (AlliesSceneBuilder *self,
                          double x,
                          double y,
                          double radius,
                          double start,
                          double end,
                          AlliesInk fill,
                          AlliesInk stroke,
                          double stroke_width)
{
  AlliesPoint origin;
  AlliesSceneItem item = {
    .kind = ALLIES_ITEM_ARC, .fill = fill, .stroke = stroke, .stroke_width = stroke_width
  };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (ARE_FINITE (x, y, radius, start, end, stroke_width));
  g_return_if_fail (radius > 0 && end > start && end - start <= FULL_TURN + 1e-9);
  g_return_if_fail (fill < ALLIES_N_INKS && stroke < ALLIES_N_INKS && stroke_width >= 0);

  origin = allies_scene_builder_get_origin (self);
  item.arc.centre = (AlliesPoint){ origin.x + x, origin.y + y };
  item.arc.radius = radius;
  item.arc.start = start;
  item.arc.end = end;
  allies_scene_builder_add (self, &item);
}

void
allies_scene_builder_disc (AlliesSceneBuilder *self,
                           double x,
                           double y,
                           double radius,
                           AlliesInk fill,
                           AlliesInk stroke,
                           double stroke_width)
{
  allies_scene_builder_arc (self, x, y, radius, 0, FULL_TURN, fill, stroke, stroke_width);
}

void
allies_scene_builder_image (AlliesSceneBuilder *self,
                            double x,
                            double y,
                            double width,
                            double height,
                            AlliesPixels *pixels,
                            const char *alternative)
{
  AlliesPoint origin;
  AlliesSceneItem item = { .kind = ALLIES_ITEM_IMAGE };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (ARE_FINITE (x, y, width, height) && width > 0 && height > 0);
  g_return_if_fail (ALLIES_IS_PIXELS (pixels) && allies_scene_is_utf8 (alternative));

  origin = allies_scene_builder_get_origin (self);
  item.image.box = (AlliesBox){ origin.x + x, origin.y + y, width, height };
  item.image.pixels = g_object_ref (pixels);
  item.image.alternative = allies_scene_builder_keep (self, alternative);
  allies_scene_builder_add (self, &item);
}
