/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/cairo-renderer.h"
#include "render/pdf-renderer.h"
#include "scene/scene-builder.h"

#include <string.h>

#define STRIPES 800

/* A red pixel, and one that is half green. */
static AlliesPixels *
make_pixels (gboolean opaque)
{
  const guint8 data[] = { 255, 0, 0, 255, 0, 200, 0, opaque ? 255 : 128 };
  g_autoptr (GBytes) bytes = g_bytes_new (data, sizeof data);

  return allies_pixels_new (2, 1, bytes);
}

static AlliesScene *
build (AlliesFont *font, gboolean opaque)
{
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (ALLIES_METRICS (font));
  g_autoptr (AlliesPixels) pixels = make_pixels (opaque);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("page-%u", i);

      allies_scene_builder_begin_page (builder, id, "Page", 40, 20);
      allies_scene_builder_push_offset (builder, 4, 2);
      allies_scene_builder_image (builder, 0, 0, 32, 16, pixels, "Two pixels");
      allies_scene_builder_pop_offset (builder);
    }
  return allies_scene_builder_end (builder);
}

static void
test_get (void)
{
  g_autoptr (AlliesPixels) pixels = make_pixels (FALSE);

  g_assert_cmpuint (allies_pixels_get_width (pixels), ==, 2);
  g_assert_cmpuint (allies_pixels_get_height (pixels), ==, 1);
  g_assert_cmpuint (allies_pixels_get_data (pixels)[7], ==, 128);
}

static void
test_item (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) scene = build (font, FALSE);
  const AlliesSceneItem *item = &allies_scene_get_page (scene, 1)->items[0];

  g_assert_cmpint (item->kind, ==, ALLIES_ITEM_IMAGE);
  g_assert_cmpfloat (item->image.box.x, ==, 4);
  g_assert_cmpstr (item->image.alternative, ==, "Two pixels");
  g_assert_true (allies_scene_item_contains (item, 20, 10, 0));
  g_assert_false (allies_scene_item_contains (item, 38, 10, 0));
}

static guint32
get_pixel (cairo_surface_t *surface, guint x, guint y)
{
  const guint8 *row =
      cairo_image_surface_get_data (surface) + y * (guint)cairo_image_surface_get_stride (surface);

  return ((const guint32 *)(gconstpointer)row)[x] & 0xffffff;
}

static void
assert_near (guint32 pixel, guint32 expected)
{
  for (guint shift = 0; shift < 24; shift += 8)
    g_assert_cmpint (ABS ((int)(pixel >> shift & 0xff) - (int)(expected >> shift & 0xff)), <=, 2);
}

static void
test_cairo (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) scene = build (font, FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 20);
  cairo_t *context = cairo_create (surface);

  allies_cairo_renderer_paint (font, scene, 0, allies_palette_light (), context);
  cairo_destroy (context);
  cairo_surface_flush (surface);
  assert_near (get_pixel (surface, 1, 1), 0xffffff);
  assert_near (get_pixel (surface, 9, 10), 0xff0000);
  assert_near (get_pixel (surface, 31, 10), 0x7fe37f);
  cairo_surface_destroy (surface);
}

/* A logo in a thumbnail: however small, it keeps the mean of its colours. */
static void
test_tiny (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (ALLIES_METRICS (font));
  g_autofree guint8 *data = g_malloc0 (STRIPES * STRIPES * 4);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AlliesPixels) pixels = NULL;
  g_autoptr (AlliesScene) scene = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 8, 8);
  cairo_t *context = cairo_create (surface);

  for (guint i = 0; i < STRIPES * STRIPES; i++)
    data[4 * i + 3] = i % STRIPES / (STRIPES / 16) % 2 == 0 ? 255 : 0;
  bytes = g_bytes_new (data, STRIPES * STRIPES * 4);
  pixels = allies_pixels_new (STRIPES, STRIPES, bytes);
  allies_scene_builder_begin_page (builder, "page", "Page", 8, 8);
  allies_scene_builder_image (builder, 0, 0, 8, 8, pixels, "Stripes");
  scene = allies_scene_builder_end (builder);
  allies_cairo_renderer_paint (font, scene, 0, allies_palette_light (), context);
  cairo_destroy (context);
  cairo_surface_flush (surface);
  for (guint x = 2; x < 6; x++)
    g_assert_cmpint (ABS ((int)(get_pixel (surface, x, 4) & 0xff) - 128), <=, 24);
  cairo_surface_destroy (surface);
}

static guint
count (GBytes *pdf, const char *word)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  gsize wanted = strlen (word);
  guint n = 0;

  for (gsize at = 0; at + wanted <= length; at++)
    n += memcmp (data + at, word, wanted) == 0;
  return n;
}

/* A picture on two pages is in the file once, with its mask where it needs one. */
static void
test_pdf (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) scene = build (font, FALSE);
  g_autoptr (AlliesScene) opaque = build (font, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = allies_pdf_render (font, scene, allies_palette_light (), &error);
  g_autoptr (GBytes) solid = allies_pdf_render (font, opaque, allies_palette_light (), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count (pdf, "/Subtype /Image"), ==, 2);
  g_assert_cmpuint (count (pdf, "/SMask"), ==, 1);
  g_assert_cmpuint (count (solid, "/Subtype /Image"), ==, 1);
  g_assert_cmpuint (count (solid, "/SMask"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pixels/get", test_get);
  g_test_add_func ("/pixels/item", test_item);
  g_test_add_func ("/pixels/cairo", test_cairo);
  g_test_add_func ("/pixels/tiny", test_tiny);
  g_test_add_func ("/pixels/pdf", test_pdf);
  return g_test_run ();
}
