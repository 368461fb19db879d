/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-dump.h"

static const char *const face_names[] = {
  [ALLIES_FACE_REGULAR] = "regular", [ALLIES_FACE_BOLD] = "bold"
};
static const char *const dash_names[] = {
  [ALLIES_DASH_SOLID] = "", [ALLIES_DASH_DASHED] = " dashed", [ALLIES_DASH_DOTTED] = " dotted"
};

/* Rounded first, so that no number is printed as "-0.00". */
static void
append_number (GString *out, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = (gint64)(number * 100 + (number < 0 ? -0.5 : 0.5)) / 100.0;

  g_string_append_c (out, ' ');
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.2f", rounded));
}

static void
append_numbers (GString *out, const double *numbers, gsize n_numbers)
{
  for (gsize i = 0; i < n_numbers; i++)
    append_number (out, numbers[i]);
}

#define APPEND_NUMBERS(out, ...)                                                                   \
  append_numbers ((out), (const double[]){ __VA_ARGS__ },                                          \
                  G_N_ELEMENTS (((const double[]){ __VA_ARGS__ })))

static void
append_quoted (GString *out, const char *key, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, "%s\"", key);
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *text == '\n' ? ' ' : *text);
    }
  g_string_append_c (out, '"');
}

static void
append_style (GString *out, const AlliesSceneItem *item)
{
  if (item->fill != ALLIES_INK_NONE)
    g_string_append_printf (out, " fill %s", allies_ink_get_name (item->fill));
  if (item->stroke == ALLIES_INK_NONE)
    return;
  g_string_append_printf (out, " stroke %s", allies_ink_get_name (item->stroke));
  append_number (out, item->stroke_width);
  g_string_append (out, dash_names[item->dash]);
}

static void
append_text (GString *out, const AlliesSceneItem *item)
{
  g_string_append (out, "text");
  APPEND_NUMBERS (out, item->text.x, item->text.baseline, item->text.width);
  g_string_append_printf (out, " %s", face_names[item->text.face]);
  append_number (out, item->text.size);
  g_string_append_printf (out, " %s", allies_ink_get_name (item->fill));
  append_quoted (out, " ", item->text.string);
}

static void
append_polygon (GString *out, const AlliesSceneItem *item)
{
  g_string_append (out, item->polygon.closed ? "polygon" : "polyline");
  for (gsize i = 0; i < item->polygon.n_points; i++)
    APPEND_NUMBERS (out, item->polygon.points[i].x, item->polygon.points[i].y);
  append_style (out, item);
}

static void
append_item (GString *out, const AlliesSceneItem *item)
{
  g_string_append (out, "  ");
  switch (item->kind)
    {
    case ALLIES_ITEM_TEXT:
      append_text (out, item);
      break;
    case ALLIES_ITEM_LINE:
      g_string_append (out, "line");
      APPEND_NUMBERS (out, item->line.from.x, item->line.from.y, item->line.to.x, item->line.to.y);
      append_style (out, item);
      break;
    case ALLIES_ITEM_RECTANGLE:
      g_string_append (out, "rectangle");
      APPEND_NUMBERS (out, item->rectangle.box.x, item->rectangle.box.y, item->rectangle.box.width,
                      item->rectangle.box.height, item->rectangle.radius);
      append_style (out, item);
      break;
    case ALLIES_ITEM_POLYGON:
      append_polygon (out, item);
      break;
    case ALLIES_ITEM_ARC:
      g_string_append (out, "arc");
      APPEND_NUMBERS (out, item->arc.centre.x, item->arc.centre.y, item->arc.radius,
                      item->arc.start, item->arc.end);
      append_style (out, item);
      break;
    case ALLIES_ITEM_LINK:
      g_string_append (out, "link");
      APPEND_NUMBERS (out, item->link.box.x, item->link.box.y, item->link.box.width,
                      item->link.box.height);
      append_quoted (out, " ", item->link.target);
      break;
    case ALLIES_ITEM_IMAGE:
      g_string_append (out, "image");
      APPEND_NUMBERS (out, item->image.box.x, item->image.box.y, item->image.box.width,
                      item->image.box.height);
      g_string_append_printf (out, " pixels %u %u", allies_pixels_get_width (item->image.pixels),
                              allies_pixels_get_height (item->image.pixels));
      append_quoted (out, " ", item->image.alternative);
      break;
    default:
      g_return_if_reached ();
    }
  append_quoted (out, " subject ", item->subject);
  g_string_append_c (out, '\n');
}

static void
append_part (GString *out, guint number, const AlliesScenePart *part)
{
  g_string_append_printf (out, "  part %u %s", number, allies_role_get_name (part->role));
  if (part->parent != 0)
    g_string_append_printf (out, " in %u", part->parent);
  if (part->n_columns != 0)
    g_string_append_printf (out, " columns %u", part->n_columns);
  append_quoted (out, " ", part->description);
  g_string_append_c (out, '\n');
}

/* The parts that begin with an item, or the number of the part in which the page goes on. */
static void
append_parts (GString *out, const AlliesScenePage *page, guint item, guint *n_seen)
{
  guint part = page->items[item].part;
  guint before = item > 0 ? page->items[item - 1].part : 0;

  if (part != before && part <= *n_seen)
    g_string_append_printf (out, "  part %u\n", part);
  for (; *n_seen < part; (*n_seen)++)
    append_part (out, *n_seen + 1, &page->parts[*n_seen]);
}

static void
append_page (GString *out, const AlliesScenePage *page)
{
  guint n_seen = 0;

  append_quoted (out, "page ", page->id);
  APPEND_NUMBERS (out, page->width, page->height);
  g_string_append_printf (out, " level %u", page->outline_level);
  append_quoted (out, " ", page->title);
  g_string_append_c (out, '\n');
  if (*page->description != '\0')
    {
      append_quoted (out, "  description ", page->description);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < page->n_items; i++)
    {
      append_parts (out, page, i, &n_seen);
      append_item (out, &page->items[i]);
    }
}

char *
allies_scene_dump (AlliesScene *self)
{
  GString *out;
  const AlliesSceneMetadata *metadata;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("scene");
  metadata = allies_scene_get_metadata (self);
  append_quoted (out, " title ", metadata->title);
  append_quoted (out, " author ", metadata->author);
  append_quoted (out, " subject ", metadata->subject);
  append_quoted (out, " keywords ", metadata->keywords);
  append_quoted (out, " language ", metadata->language);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < allies_scene_get_n_pages (self); i++)
    append_page (out, allies_scene_get_page (self, i));
  return g_string_free (out, FALSE);
}
