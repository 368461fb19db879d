/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-builder.h"

#include "scene/scene-private.h"
#include "scene/scene-text.h"

#include <math.h>

#define FULL_TURN (2 * G_PI)

struct _AlliesSceneBuilder
{
  AlliesMetrics *metrics;
  AlliesSceneMetadata metadata;
  GArray *pages;
  GArray *items; /* of the page that is open, or NULL */
  GArray *parts; /* of the page that is open */
  GArray *roles; /* numbers of the parts that are open */
  GArray *offsets;
  GPtrArray *subjects;
  GStringChunk *strings;
};

static gboolean
are_finite (const double *numbers, gsize n_numbers)
{
  for (gsize i = 0; i < n_numbers; i++)
    {
      if (!isfinite (numbers[i]))
        return FALSE;
    }
  return TRUE;
}

#define ARE_FINITE(...)                                                                            \
  are_finite ((const double[]){ __VA_ARGS__ }, G_N_ELEMENTS (((const double[]){ __VA_ARGS__ })))

static gboolean
is_utf8 (const char *text)
{
  return text != NULL && g_utf8_validate (text, -1, NULL);
}

static AlliesPoint
get_origin (AlliesSceneBuilder *self)
{
  if (self->offsets->len == 0)
    return (AlliesPoint){ 0, 0 };
  return g_array_index (self->offsets, AlliesPoint, self->offsets->len - 1);
}

static const char *
keep (AlliesSceneBuilder *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static AlliesScenePage *
get_open_page (AlliesSceneBuilder *self)
{
  g_return_val_if_fail (self->items != NULL, NULL);

  return &g_array_index (self->pages, AlliesScenePage, self->pages->len - 1);
}

static void
close_page (AlliesSceneBuilder *self)
{
  AlliesScenePage *page;

  if (self->items == NULL)
    return;
  page = get_open_page (self);
  page->n_items = self->items->len;
  page->items = (AlliesSceneItem *)g_array_free (g_steal_pointer (&self->items), FALSE);
  page->n_parts = self->parts->len;
  page->parts = (AlliesScenePart *)g_array_free (g_steal_pointer (&self->parts), FALSE);
}

/* Returns: number of the innermost part that is open; 0 for none */
static guint
get_part (AlliesSceneBuilder *self)
{
  return self->roles->len > 0 ? g_array_index (self->roles, guint, self->roles->len - 1) : 0;
}

static void
push_part (AlliesSceneBuilder *self, const AlliesScenePart *part)
{
  guint number = get_part (self);

  if (number == 0
      || !allies_role_holds_texts (g_array_index (self->parts, AlliesScenePart, number - 1).role))
    {
      AlliesScenePart added = *part;

      added.parent = number;
      g_array_append_val (self->parts, added);
      number = self->parts->len;
    }
  g_array_append_val (self->roles, number);
}

static void
add_item (AlliesSceneBuilder *self, AlliesSceneItem *item)
{
  item->part = get_part (self);
  if (self->subjects->len > 0)
    item->subject = g_ptr_array_index (self->subjects, self->subjects->len - 1);
  if (item->stroke == ALLIES_INK_NONE)
    item->stroke_width = 0;
  g_array_append_vals (self->items, item, 1);
}

static void
add_polygon (AlliesSceneBuilder *self,
             const AlliesPoint *points,
             gsize n_points,
             AlliesSceneItem *item)
{
  AlliesPoint origin = get_origin (self);
  AlliesPoint *moved;

  for (gsize i = 0; i < n_points; i++)
    g_return_if_fail (ARE_FINITE (points[i].x, points[i].y));

  moved = g_new (AlliesPoint, n_points);
  for (gsize i = 0; i < n_points; i++)
    moved[i] = (AlliesPoint){ points[i].x + origin.x, points[i].y + origin.y };
  item->polygon.points = moved;
  item->polygon.n_points = n_points;
  add_item (self, item);
}

AlliesSceneBuilder *
allies_scene_builder_new (AlliesMetrics *metrics)
{
  AlliesSceneBuilder *self;

  g_return_val_if_fail (ALLIES_IS_METRICS (metrics), NULL);

  self = g_new0 (AlliesSceneBuilder, 1);
  self->metrics = g_object_ref (metrics);
  self->pages = g_array_new (FALSE, TRUE, sizeof (AlliesScenePage));
  g_array_set_clear_func (self->pages, (GDestroyNotify)allies_scene_page_clear);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (AlliesPoint));
  self->subjects = g_ptr_array_new ();
  self->roles = g_array_new (FALSE, FALSE, sizeof (guint));
  self->strings = g_string_chunk_new (4096);
  return self;
}

void
allies_scene_builder_free (AlliesSceneBuilder *self)
{
  g_return_if_fail (self != NULL);

  if (self->pages != NULL)
    close_page (self);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_array_unref (self->offsets);
  g_ptr_array_unref (self->subjects);
  g_array_unref (self->roles);
  g_object_unref (self->metrics);
  g_free (self);
}

AlliesMetrics *
allies_scene_builder_get_metrics (AlliesSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->metrics;
}

void
allies_scene_builder_set_metadata (AlliesSceneBuilder *self, const AlliesSceneMetadata *metadata)
{
  const char *const texts[] = { metadata->title, metadata->author, metadata->subject,
                                metadata->keywords, metadata->language };

  g_return_if_fail (self != NULL && self->pages != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_return_if_fail (texts[i] == NULL || is_utf8 (texts[i]));

  self->metadata = (AlliesSceneMetadata){
    .title = keep (self, metadata->title),
    .author = keep (self, metadata->author),
    .subject = keep (self, metadata->subject),
    .keywords = keep (self, metadata->keywords),
    .language = keep (self, metadata->language),
  };
}

void
allies_scene_builder_begin_page (
    AlliesSceneBuilder *self, const char *id, const char *title, double width, double height)
{
  g_autofree char *clean = NULL;
  AlliesScenePage page = { .description = "", .width = width, .height = height };

  g_return_if_fail (self != NULL && self->pages != NULL);
  g_return_if_fail (is_utf8 (id) && *id != '\0' && is_utf8 (title));
  g_return_if_fail (ARE_FINITE (width, height) && width > 0 && height > 0);
  g_return_if_fail (self->offsets->len == 0 && self->subjects->len == 0 && self->roles->len == 0);
  for (guint i = 0; i < self->pages->len; i++)
    g_return_if_fail (strcmp (g_array_index (self->pages, AlliesScenePage, i).id, id) != 0);

  close_page (self);
  clean = allies_scene_text_clean (title);
  page.id = keep (self, id);
  page.title = keep (self, clean);
  g_array_append_val (self->pages, page);
  self->items = g_array_new (FALSE, FALSE, sizeof (AlliesSceneItem));
  self->parts = g_array_new (FALSE, FALSE, sizeof (AlliesScenePart));
}

void
allies_scene_builder_set_outline_level (AlliesSceneBuilder *self, guint level)
{
  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (level <= 1);

  get_open_page (self)->outline_level = level;
}

void
allies_scene_builder_describe_page (AlliesSceneBuilder *self, const char *description)
{
  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (is_utf8 (description));

  get_open_page (self)->description = keep (self, description);
}

void
allies_scene_builder_push_subject (AlliesSceneBuilder *self, const char *subject)
{
  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (is_utf8 (subject));

  g_ptr_array_add (self->subjects, (gpointer)keep (self, subject));
}

void
allies_scene_builder_pop_subject (AlliesSceneBuilder *self)
{
  g_return_if_fail (self != NULL && self->subjects->len > 0);

  g_ptr_array_set_size (self->subjects, self->subjects->len - 1);
}

void
allies_scene_builder_push_role (AlliesSceneBuilder *self, AlliesRole role)
{
  AlliesScenePart part = { .role = role };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (role <= ALLIES_ROLE_DECORATION);

  push_part (self, &part);
}

void
allies_scene_builder_push_heading_cell (AlliesSceneBuilder *self, guint n_columns)
{
  AlliesScenePart part = { .role = ALLIES_ROLE_HEADING_CELL, .n_columns = n_columns };

  g_return_if_fail (self != NULL && self->items != NULL && n_columns > 0);

  push_part (self, &part);
}

void
allies_scene_builder_push_figure (AlliesSceneBuilder *self, const char *description)
{
  AlliesScenePart part = { .role = ALLIES_ROLE_FIGURE };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (is_utf8 (description));

  part.description = keep (self, description);
  push_part (self, &part);
}

void
allies_scene_builder_pop_role (AlliesSceneBuilder *self)
{
  g_return_if_fail (self != NULL && self->roles->len > 0);

  g_array_set_size (self->roles, self->roles->len - 1);
}

void
allies_scene_builder_push_offset (AlliesSceneBuilder *self, double x, double y)
{
  AlliesPoint origin;

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (ARE_FINITE (x, y));

  origin = get_origin (self);
  origin.x += x;
  origin.y += y;
  g_array_append_val (self->offsets, origin);
}

void
allies_scene_builder_pop_offset (AlliesSceneBuilder *self)
{
  g_return_if_fail (self != NULL && self->offsets->len > 0);

  g_array_set_size (self->offsets, self->offsets->len - 1);
}

double
allies_scene_builder_measure (AlliesSceneBuilder *self,
                              AlliesFace face,
                              double size,
                              const char *text)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (self != NULL && face < ALLIES_N_FACES, 0);
  g_return_val_if_fail (ARE_FINITE (size) && size > 0 && is_utf8 (text), 0);

  clean = allies_scene_text_clean (text);
  return allies_metrics_measure (self->metrics, face, size, clean);
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
  g_return_val_if_fail (face < ALLIES_N_FACES && ink < ALLIES_N_INKS && is_utf8 (text), 0);

  clean = allies_scene_text_clean (text);
  if (*clean == '\0' || ink == ALLIES_INK_NONE)
    return 0;
  origin = get_origin (self);
  item.text.width = allies_metrics_measure (self->metrics, face, size, clean);
  allies_metrics_extents (self->metrics, face, size, &item.text.ascent, &item.text.descent);
  item.text.x = origin.x + x;
  if (anchor != ALLIES_ANCHOR_START)
    item.text.x -= anchor == ALLIES_ANCHOR_END ? item.text.width : item.text.width / 2;
  item.text.baseline = origin.y + baseline;
  item.text.face = face;
  item.text.size = size;
  item.text.string = keep (self, clean);
  add_item (self, &item);
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

  origin = get_origin (self);
  item.line.from = (AlliesPoint){ origin.x + x1, origin.y + y1 };
  item.line.to = (AlliesPoint){ origin.x + x2, origin.y + y2 };
  add_item (self, &item);
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

  origin = get_origin (self);
  item.rectangle.box = (AlliesBox){ origin.x + x, origin.y + y, width, height };
  item.rectangle.radius = MIN (radius, MIN (width, height) / 2);
  add_item (self, &item);
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

  origin = get_origin (self);
  item.arc.centre = (AlliesPoint){ origin.x + x, origin.y + y };
  item.arc.radius = radius;
  item.arc.start = start;
  item.arc.end = end;
  add_item (self, &item);
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

gboolean
allies_scene_builder_link (
    AlliesSceneBuilder *self, double x, double y, double width, double height, const char *target)
{
  AlliesPoint origin;
  AlliesSceneItem item = { .kind = ALLIES_ITEM_LINK };

  g_return_val_if_fail (self != NULL && self->items != NULL, FALSE);
  g_return_val_if_fail (ARE_FINITE (x, y, width, height) && width > 0 && height > 0, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!allies_scene_text_is_target (target))
    return FALSE;
  origin = get_origin (self);
  item.link.box = (AlliesBox){ origin.x + x, origin.y + y, width, height };
  item.link.target = keep (self, target);
  add_item (self, &item);
  return TRUE;
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
  g_return_if_fail (ALLIES_IS_PIXELS (pixels) && is_utf8 (alternative));

  origin = get_origin (self);
  item.image.box = (AlliesBox){ origin.x + x, origin.y + y, width, height };
  item.image.pixels = g_object_ref (pixels);
  item.image.alternative = keep (self, alternative);
  add_item (self, &item);
}

AlliesScene *
allies_scene_builder_end (AlliesSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL && self->pages != NULL, NULL);
  g_return_val_if_fail (self->offsets->len == 0 && self->subjects->len == 0, NULL);
  g_return_val_if_fail (self->roles->len == 0, NULL);

  close_page (self);
  return allies_scene_new (&self->metadata, g_steal_pointer (&self->pages),
                           g_steal_pointer (&self->strings));
}
