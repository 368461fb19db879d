/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/cairo-renderer.h"

#include "scene/scene-builder.h"
#include "support/sample-scene.h"

#define WIDTH  100
#define HEIGHT 60

typedef struct
{
  AlliesFont *font;
  AlliesSceneBuilder *builder;
  cairo_surface_t *surface;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->font = allies_font_new (NULL);
  fixture->builder = allies_scene_builder_new (ALLIES_METRICS (fixture->font));
  allies_scene_builder_begin_page (fixture->builder, "one", "", WIDTH, HEIGHT);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cairo_surface_destroy (fixture->surface);
  allies_scene_builder_free (fixture->builder);
  g_object_unref (fixture->font);
}

static void
paint (Fixture *fixture, const AlliesPalette *palette)
{
  g_autoptr (AlliesScene) scene = allies_scene_builder_end (fixture->builder);
  cairo_t *context = cairo_create (fixture->surface);

  allies_cairo_renderer_paint (fixture->font, scene, 0, palette, context);
  g_assert_cmpint (cairo_status (context), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (context);
}

static guint32
get_pixel (Fixture *fixture, int x, int y)
{
  const guchar *data;
  int stride = cairo_image_surface_get_stride (fixture->surface);

  cairo_surface_flush (fixture->surface);
  data = cairo_image_surface_get_data (fixture->surface);
  return ((const guint32 *)(gconstpointer)(data + y * stride))[x] & 0xffffff;
}

static guint32
pack (AlliesColour colour)
{
  return (guint32)(colour.red * 255 + 0.5) << 16 | (guint32)(colour.green * 255 + 0.5) << 8
         | (guint32)(colour.blue * 255 + 0.5);
}

static void
test_inks (Fixture *fixture, gconstpointer data)
{
  for (guint ink = ALLIES_INK_INK; ink < ALLIES_N_INKS; ink++)
    allies_scene_builder_rectangle (fixture->builder, ink * 4 - 4, 10, 4, 4, 0, ink,
                                    ALLIES_INK_NONE, 0);
  paint (fixture, allies_palette_light ());
  for (guint ink = ALLIES_INK_INK; ink < ALLIES_N_INKS; ink++)
    g_assert_cmphex (get_pixel (fixture, (int)ink * 4 - 2, 12), ==,
                     pack (allies_palette_get_mark (allies_palette_light (), ink)));
}

static void
test_shapes (Fixture *fixture, gconstpointer data)
{
  const AlliesPoint triangle[] = { { 50, 10 }, { 70, 10 }, { 50, 30 } };
  const AlliesPoint bend[] = { { 75, 10 }, { 95, 10 }, { 95, 30 } };

  allies_scene_builder_rectangle (fixture->builder, 5, 5, 20, 20, 8, ALLIES_INK_INK,
                                  ALLIES_INK_NONE, 0);
  allies_scene_builder_arc (fixture->builder, 40, 15, 8, 0, G_PI / 2, ALLIES_INK_INK,
                            ALLIES_INK_NONE, 0);
  allies_scene_builder_polygon (fixture->builder, triangle, 3, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  allies_scene_builder_polyline (fixture->builder, bend, 3, ALLIES_INK_INK, 2, ALLIES_DASH_SOLID);
  allies_scene_builder_line (fixture->builder, 0, 51, 100, 51, ALLIES_INK_INK, 2,
                             ALLIES_DASH_DASHED);
  paint (fixture, allies_palette_high_contrast ());

  g_assert_cmphex (get_pixel (fixture, 15, 15), ==, 0x000000);
  g_assert_cmphex (get_pixel (fixture, 5, 5), ==, 0xffffff);
  g_assert_cmphex (get_pixel (fixture, 43, 18), ==, 0x000000);
  g_assert_cmphex (get_pixel (fixture, 36, 12), ==, 0xffffff);
  g_assert_cmphex (get_pixel (fixture, 53, 13), ==, 0x000000);
  g_assert_cmphex (get_pixel (fixture, 67, 27), ==, 0xffffff);
  g_assert_cmphex (get_pixel (fixture, 85, 10), ==, 0x000000);
  g_assert_cmphex (get_pixel (fixture, 80, 25), ==, 0xffffff);
  g_assert_cmphex (get_pixel (fixture, 2, 51), ==, 0x000000);
  g_assert_cmphex (get_pixel (fixture, 5, 51), ==, 0xffffff);
}

/* Returns: the columns in which something is drawn */
static void
find_columns (Fixture *fixture, int *first, int *last)
{
  *first = WIDTH;
  *last = -1;
  for (int x = 0; x < WIDTH; x++)
    {
      for (int y = 0; y < HEIGHT; y++)
        {
          if (get_pixel (fixture, x, y) == 0xffffff)
            continue;
          *first = MIN (*first, x);
          *last = x;
        }
    }
}

static void
test_text_has_its_width (Fixture *fixture, gconstpointer data)
{
  int first, last;
  double width = allies_scene_builder_text (fixture->builder, 90, 40, ALLIES_ANCHOR_END,
                                            ALLIES_FACE_BOLD, 20, ALLIES_INK_INK, "HAVTH");

  paint (fixture, allies_palette_light ());
  find_columns (fixture, &first, &last);
  g_assert_cmpfloat (first, >=, 90 - width);
  g_assert_cmpfloat (first, <, 90 - width + 3);
  g_assert_cmpint (last, <, 90);
  g_assert_cmpint (last, >, 86);
}

/* Where the rounding of glyphs to pixels would show: half a pixel to the right is another picture.
 */
static void
test_text_between_pixels (Fixture *fixture, gconstpointer data)
{
  guint32 rows[2];

  allies_scene_builder_rectangle (fixture->builder, 0, 0, 1, 1, 0, ALLIES_INK_SURFACE,
                                  ALLIES_INK_NONE, 0);
  allies_scene_builder_text (fixture->builder, 10, 20, ALLIES_ANCHOR_START, ALLIES_FACE_BOLD, 12,
                             ALLIES_INK_INK, "l");
  allies_scene_builder_text (fixture->builder, 10.4, 50, ALLIES_ANCHOR_START, ALLIES_FACE_BOLD, 12,
                             ALLIES_INK_INK, "l");
  paint (fixture, allies_palette_light ());
  rows[0] = get_pixel (fixture, 11, 15);
  rows[1] = get_pixel (fixture, 11, 45);
  g_assert_cmphex (rows[0], !=, rows[1]);
}

static void
test_context_is_restored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesScene) scene = allies_sample_scene_new (ALLIES_METRICS (fixture->font));
  cairo_t *context = cairo_create (fixture->surface);

  cairo_set_line_width (context, 7);
  allies_cairo_renderer_draw (fixture->font, scene, 0, allies_palette_dark (), context);
  g_assert_cmpfloat (cairo_get_line_width (context), ==, 7);
  g_assert_false (cairo_has_current_point (context));
  cairo_destroy (context);
}

/* cairo keeps faces in its caches; they must not reach into a font that is gone. */
static void
test_font_may_go (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (AlliesFont) font = allies_font_new (NULL);
      g_autoptr (AlliesScene) scene = allies_sample_scene_new (ALLIES_METRICS (font));
      cairo_t *context = cairo_create (fixture->surface);

      allies_cairo_renderer_draw (font, scene, 2, allies_palette_light (), context);
      g_assert_cmpint (cairo_status (context), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (context);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/cairo-renderer/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("inks", test_inks);
  ADD ("shapes", test_shapes);
  ADD ("text-has-its-width", test_text_has_its_width);
  ADD ("text-between-pixels", test_text_between_pixels);
  ADD ("context-is-restored", test_context_is_restored);
  ADD ("font-may-go", test_font_may_go);
#undef ADD
  return g_test_run ();
}
