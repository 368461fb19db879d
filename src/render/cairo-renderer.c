/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/cairo-renderer.h"

#include "render/font-private.h"
#include "render/outline.h"

#include <cairo-ft.h>

#define REDUCTION 8 /* of a picture that becomes tiny */

typedef struct
{
  AlliesFont *font;
  const AlliesPalette *palette;
  cairo_t *context;
  gboolean text_as_paths;
} Drawing;

static void
move_to (gpointer context, double x, double y)
{
  cairo_move_to (context, x, y);
}

static void
line_to (gpointer context, double x, double y)
{
  cairo_line_to (context, x, y);
}

static void
curve_to (gpointer context, double x1, double y1, double x2, double y2, double x3, double y3)
{
  cairo_curve_to (context, x1, y1, x2, y2, x3, y3);
}

static void
close_path (gpointer context)
{
  cairo_close_path (context);
}

static const AlliesOutlineSink sink = { move_to, line_to, curve_to, close_path };

/* cairo may keep a face after its last user is gone, so the face owns what it reads. */
static cairo_font_face_t *
create_cairo_face (AlliesTypeface *typeface)
{
  static const cairo_user_data_key_t key;
  cairo_font_face_t *face = cairo_ft_font_face_create_for_ft_face (
      allies_typeface_get_freetype (typeface), FT_LOAD_NO_HINTING);

  if (cairo_font_face_get_user_data (face, &key) == NULL)
    cairo_font_face_set_user_data (face, &key, allies_typeface_ref (typeface),
                                   (cairo_destroy_func_t)allies_typeface_unref);
  return face;
}

static cairo_font_face_t *
get_cairo_face (AlliesFont *font, AlliesFace face)
{
  static const char *const keys[ALLIES_N_FACES] = {
    [ALLIES_FACE_REGULAR] = "allies-cairo-regular", [ALLIES_FACE_BOLD] = "allies-cairo-bold"
  };
  cairo_font_face_t *kept = g_object_get_data (G_OBJECT (font), keys[face]);

  if (kept == NULL)
    {
      kept = create_cairo_face (allies_font_get_typeface (font, face));
      g_object_set_data_full (G_OBJECT (font), keys[face], kept,
                              (GDestroyNotify)cairo_font_face_destroy);
    }
  return kept;
}

static void
set_colour (Drawing *drawing, AlliesColour colour)
{
  cairo_set_source_rgba (drawing->context, colour.red, colour.green, colour.blue, colour.alpha);
}

static gboolean
is_on_paper (cairo_t *context)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (context));

  return type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_PS
         || type == CAIRO_SURFACE_TYPE_SVG;
}

/* Before 1.17.4 cairo moves glyphs to whole pixels on everything but paper. Their
 * outlines stay where the layout put them. */
static gboolean
needs_text_as_paths (cairo_t *context)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) && !is_on_paper (context);
}

static void
set_font (Drawing *drawing, const AlliesSceneItem *item)
{
  cairo_set_font_face (drawing->context, get_cairo_face (drawing->font, item->text.face));
  cairo_set_font_size (drawing->context, item->text.size);
}

static void
show_glyphs (Drawing *drawing, const AlliesSceneItem *item, cairo_glyph_t *glyphs, int n_glyphs)
{
  const char *string = item->text.string;
  g_autofree cairo_text_cluster_t *clusters = NULL;
  const char *at = string;

  if (drawing->text_as_paths)
    {
      cairo_glyph_path (drawing->context, glyphs, n_glyphs);
      cairo_fill (drawing->context);
      return;
    }
  clusters = g_new (cairo_text_cluster_t, n_glyphs);
  for (int i = 0; i < n_glyphs; i++)
    {
      const char *next = g_utf8_next_char (at);

      clusters[i] = (cairo_text_cluster_t){ .num_bytes = (int)(next - at), .num_glyphs = 1 };
      at = next;
    }
  cairo_show_text_glyphs (drawing->context, string, (int)(at - string), glyphs, n_glyphs, clusters,
                          n_glyphs, 0);
}

static void
draw_outlines (Drawing *drawing, const AlliesSceneItem *item)
{
  set_colour (drawing, allies_palette_get_text (drawing->palette, item->fill));
  if (allies_font_trace (drawing->font, item, TRUE, &sink, drawing->context))
    cairo_fill (drawing->context);
}

static void
draw_text (Drawing *drawing, const AlliesSceneItem *item)
{
  g_autoptr (GArray) run = allies_font_shape (drawing->font, item->text.face, item->text.string);
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, run->len);
  int pen = 0;

  for (guint i = 0; i < run->len; i++)
    {
      const AlliesGlyph *glyph = &g_array_index (run, AlliesGlyph, i);

      glyphs[i] = (cairo_glyph_t){ .index = glyph->index,
                                   .x = item->text.x + pen * item->text.size / 1000,
                                   .y = item->text.baseline };
      pen += glyph->advance + glyph->kerning;
    }
  set_font (drawing, item);
  set_colour (drawing, allies_palette_get_text (drawing->palette, item->fill));
  show_glyphs (drawing, item, glyphs, (int)run->len);
}

static void
fill_shape (Drawing *drawing, const AlliesSceneItem *item)
{
  allies_outline_trace (item, TRUE, &sink, drawing->context);
  set_colour (drawing, allies_palette_get_mark (drawing->palette, item->fill));
  cairo_fill (drawing->context);
}

static void
stroke_shape (Drawing *drawing, const AlliesSceneItem *item)
{
  double lengths[2];
  gboolean gaps = allies_outline_get_dash (item->dash, lengths);

  allies_outline_trace (item, FALSE, &sink, drawing->context);
  set_colour (drawing, allies_palette_get_mark (drawing->palette, item->stroke));
  cairo_set_line_width (drawing->context, item->stroke_width);
  cairo_set_dash (drawing->context, lengths, gaps ? 2 : 0, 0);
  cairo_stroke (drawing->context);
}

static guint8
multiply (guint8 channel, guint8 cover)
{
  return (guint8)((channel * cover + 127) / 255);
}

static cairo_surface_t *
create_surface (AlliesPixels *pixels)
{
  guint width = allies_pixels_get_width (pixels);
  guint height = allies_pixels_get_height (pixels);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width, (int)height);
  const guint8 *from = allies_pixels_get_data (pixels);
  guint8 *row = cairo_image_surface_get_data (surface);

  for (guint y = 0; row != NULL && y < height; y++)
    {
      guint32 *to = (guint32 *)(gpointer)row;

      for (guint x = 0; x < width; x++, from += 4)
        to[x] = (guint32)from[3] << 24 | (guint32)multiply (from[0], from[3]) << 16
                | (guint32)multiply (from[1], from[3]) << 8 | multiply (from[2], from[3]);
      row += cairo_image_surface_get_stride (surface);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* A picture that is on every page is converted once. */
static cairo_surface_t *
get_surface (AlliesPixels *pixels)
{
  cairo_surface_t *kept = g_object_get_data (G_OBJECT (pixels), "allies-cairo-surface");

  if (kept == NULL)
    {
      kept = create_surface (pixels);
      g_object_set_data_full (G_OBJECT (pixels), "allies-cairo-surface", kept,
                              (GDestroyNotify)cairo_surface_destroy);
    }
  return kept;
}

static void
paint_surface (cairo_t *context, cairo_surface_t *surface, double width, double height)
{
  cairo_scale (context, width / cairo_image_surface_get_width (surface),
               height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (context, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (context), CAIRO_FILTER_BEST);
  cairo_paint (context);
}

/* cairo looks at no more than some pixels for one, so what becomes tiny is made small first. */
static cairo_surface_t *
get_small_surface (AlliesPixels *pixels)
{
  cairo_surface_t *kept = g_object_get_data (G_OBJECT (pixels), "allies-cairo-small");
  guint width = MAX (1, allies_pixels_get_width (pixels) / REDUCTION);
  guint height = MAX (1, allies_pixels_get_height (pixels) / REDUCTION);
  cairo_t *context;

  if (kept != NULL)
    return kept;
  kept = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width, (int)height);
  context = cairo_create (kept);
  paint_surface (context, get_surface (pixels), width, height);
  cairo_destroy (context);
  g_object_set_data_full (G_OBJECT (pixels), "allies-cairo-small", kept,
                          (GDestroyNotify)cairo_surface_destroy);
  return kept;
}

static void
draw_image (Drawing *drawing, const AlliesSceneItem *item)
{
  AlliesBox box = item->image.box;
  AlliesPixels *pixels = item->image.pixels;
  cairo_t *context = drawing->context;
  double across = box.width;
  double skew = 0;
  gboolean small;

  cairo_user_to_device_distance (context, &across, &skew);
  small = !is_on_paper (context) && across * REDUCTION < allies_pixels_get_width (pixels);
  cairo_save (context);
  cairo_translate (context, box.x, box.y);
  paint_surface (context, small ? get_small_surface (pixels) : get_surface (pixels), box.width,
                 box.height);
  cairo_restore (context);
}

static void
draw_item (Drawing *drawing, const AlliesSceneItem *item)
{
  switch (item->kind)
    {
    case ALLIES_ITEM_TEXT:
      if (allies_font_lacks (drawing->font, item->text.face, item->text.string))
        draw_outlines (drawing, item);
      else
        draw_text (drawing, item);
      break;
    case ALLIES_ITEM_LINE:
    case ALLIES_ITEM_RECTANGLE:
    case ALLIES_ITEM_POLYGON:
    case ALLIES_ITEM_ARC:
      if (item->fill != ALLIES_INK_NONE)
        fill_shape (drawing, item);
      if (item->stroke != ALLIES_INK_NONE)
        stroke_shape (drawing, item);
      break;
    case ALLIES_ITEM_IMAGE:
      draw_image (drawing, item);
      break;
    case ALLIES_ITEM_LINK:
      break;
    default:
      g_return_if_reached ();
    }
}

static void
set_options (cairo_t *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options (context, options);
  cairo_font_options_destroy (options);
  cairo_set_line_cap (context, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (context, CAIRO_LINE_JOIN_ROUND);
}

void
allies_cairo_renderer_draw (AlliesFont *font,
                            AlliesScene *scene,
                            guint page,
                            const AlliesPalette *palette,
                            cairo_t *context)
{
  const AlliesScenePage *drawn;
  Drawing drawing = {
    .font = font, .palette = palette, .context = context, .text_as_paths = FALSE
  };

  g_return_if_fail (ALLIES_IS_FONT (font) && palette != NULL && context != NULL);

  drawn = allies_scene_get_page (scene, page);
  g_return_if_fail (drawn != NULL);
  cairo_save (context);
  cairo_new_path (context);
  set_options (context);
  drawing.text_as_paths = needs_text_as_paths (context);
  for (guint i = 0; i < drawn->n_items; i++)
    draw_item (&drawing, &drawn->items[i]);
  cairo_restore (context);
}

void
allies_cairo_renderer_paint (AlliesFont *font,
                             AlliesScene *scene,
                             guint page,
                             const AlliesPalette *palette,
                             cairo_t *context)
{
  const AlliesScenePage *painted = allies_scene_get_page (scene, page);
  AlliesColour surface;

  g_return_if_fail (painted != NULL && palette != NULL && context != NULL);

  surface = allies_palette_get_mark (palette, ALLIES_INK_SURFACE);
  cairo_save (context);
  cairo_set_source_rgb (context, surface.red, surface.green, surface.blue);
  cairo_rectangle (context, 0, 0, painted->width, painted->height);
  cairo_fill (context);
  cairo_restore (context);
  allies_cairo_renderer_draw (font, scene, page, palette, context);
}
