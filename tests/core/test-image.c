/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/image.h"

#include "base/error.h"
#include "scene/scene-builder.h"

#include <math.h>
#include <string.h>

static AlliesScene *
build (AlliesFont *font)
{
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (ALLIES_METRICS (font));

  allies_scene_builder_begin_page (builder, "one", "Gaps & <targets>", 100, 50.5);
  allies_scene_builder_describe_page (builder, "Data is \"behind\" & culture ahead.");
  allies_scene_builder_text (builder, 10, 20, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 12,
                             ALLIES_INK_INK, "Gap");
  return allies_scene_builder_end (builder);
}

static guint32
read_number (GBytes *png, gsize offset)
{
  guint32 number;

  memcpy (&number, (const char *)g_bytes_get_data (png, NULL) + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

static void
test_png (void)
{
  static const double scales[] = { 0.5, 1, 2, 3.3 };
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) scene = build (font);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png =
          allies_image_render_png (font, scene, 0, allies_palette_light (), scales[i], &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
      g_assert_cmpuint (read_number (png, 16), ==, (guint)round (100 * scales[i]));
      g_assert_cmpuint (read_number (png, 20), ==, (guint)ceil (50.5 * scales[i] - 1e-6));
    }
}

static void
test_png_repeats (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) scene = build (font);
  g_autoptr (GBytes) first =
      allies_image_render_png (font, scene, 0, allies_palette_light (), 2, NULL);
  g_autoptr (GBytes) second =
      allies_image_render_png (font, scene, 0, allies_palette_light (), 2, NULL);
  g_autoptr (GBytes) dark =
      allies_image_render_png (font, scene, 0, allies_palette_dark (), 2, NULL);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, dark));
}

static void
test_png_too_large (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) scene = build (font);
  g_autoptr (GError) error = NULL;

  g_assert_null (allies_image_render_png (font, scene, 0, allies_palette_light (), 1000, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT);
}

static void
skip_cb (GMarkupParseContext *context,
         const char *name,
         const char **keys,
         const char **values,
         gpointer data,
         GError **error)
{
  (*(guint *)data)++;
}

static void
test_svg (void)
{
  const GMarkupParser parser = { .start_element = skip_cb };
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) scene = build (font);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg =
      allies_image_render_svg (font, scene, 0, allies_palette_light (), &error);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autofree char *text = NULL;
  guint n_elements = 0;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  context = g_markup_parse_context_new (&parser, 0, &n_elements, NULL);
  g_assert_true (g_markup_parse_context_parse (context, text, -1, &error));
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_cmpuint (n_elements, >, 5);
  g_assert_nonnull (strstr (text, "<title>Gaps &amp; &lt;targets&gt;</title>"));
  g_assert_nonnull (strstr (text, "<desc>Data is &quot;behind&quot; &amp; culture ahead.</desc>"));
  g_assert_nonnull (strstr (text, "viewBox=\"0 0 100 50.5\""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/image/png", test_png);
  g_test_add_func ("/image/png-repeats", test_png_repeats);
  g_test_add_func ("/image/png-too-large", test_png_too_large);
  g_test_add_func ("/image/svg", test_svg);
  return g_test_run ();
}
