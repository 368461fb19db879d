/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture.h"

#include "base/error.h"

#include <string.h>

/* Four by two red pixels. */
#define PNG_TEXT                                                                                   \
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAEklEQVR4nGPYrCb3HxkzoAsA"                       \
  "AAdxD7HZftwnAAAAAElFTkSuQmCC"

#define NONSENSE_TEXT                                                                              \
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAACElEQVRub25zZW5zZa0gec4A"                       \
  "AAAASUVORK5CYII="

static AlliesPixels *
decode_text (const char *text, guint width, guint height, GError **error)
{
  g_autoptr (GBytes) file = g_bytes_new_static (text, strlen (text));

  return allies_picture_decode (file, width, height, error);
}

static AlliesPixels *
decode_base64 (const char *text, guint width, guint height, GError **error)
{
  gsize length;
  guint8 *bytes = g_base64_decode (text, &length);
  g_autoptr (GBytes) file = g_bytes_new_take (bytes, length);

  return allies_picture_decode (file, width, height, error);
}

static void
assert_pixels (AlliesPixels *pixels, guint width, guint height, const guint8 first[4])
{
  g_assert_cmpuint (allies_pixels_get_width (pixels), ==, width);
  g_assert_cmpuint (allies_pixels_get_height (pixels), ==, height);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (ABS (allies_pixels_get_data (pixels)[i] - first[i]), <=, 1);
}

static void
test_png (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPixels) whole = decode_base64 (PNG_TEXT, 100, 100, &error);
  g_autoptr (AlliesPixels) half = NULL;

  g_assert_no_error (error);
  assert_pixels (whole, 4, 2, (const guint8[]){ 0xb3, 0x26, 0x1e, 255 });
  half = decode_base64 (PNG_TEXT, 2, 100, &error);
  g_assert_no_error (error);
  assert_pixels (half, 2, 1, (const guint8[]){ 0xb3, 0x26, 0x1e, 255 });
}

/* Its parts have their checksums, and its pixels are nonsense. */
static void
test_png_nonsense (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (decode_base64 (NONSENSE_TEXT, 100, 100, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_RENDER);
}

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' "

/* A drawing becomes as large as fits; what is half there is no darker for it. */
static void
test_svg (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPixels) sized =
      decode_text (SVG "width='20' height='10'><rect width='20' height='10' fill='#00c800'/></svg>",
                   100, 100, &error);
  g_autoptr (AlliesPixels) boxed = NULL;

  g_assert_no_error (error);
  assert_pixels (sized, 100, 50, (const guint8[]){ 0, 200, 0, 255 });
  boxed = decode_text (SVG "viewBox='0 0 1 4'><rect width='1' height='4' fill='#c80000' "
                           "fill-opacity='0.5'/></svg>",
                       100, 100, &error);
  g_assert_no_error (error);
  assert_pixels (boxed, 25, 100, (const guint8[]){ 200, 0, 0, 128 });
}

static void
test_refused (void)
{
  static const char *const texts[] = { SVG "/>", SVG "width='0' height='0'/>",
                                       SVG "width='1e300' height='1'/>", "<svg/>", "nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AlliesPixels) pixels = decode_text (texts[i], 100, 100, &error);

      g_test_message ("%s", texts[i]);
      g_assert_true ((pixels == NULL) == (error != NULL));
      if (pixels != NULL)
        g_assert_cmpuint (allies_pixels_get_width (pixels), <=, 100);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/png", test_png);
  g_test_add_func ("/picture/png-nonsense", test_png_nonsense);
  g_test_add_func ("/picture/svg", test_svg);
  g_test_add_func ("/picture/refused", test_refused);
  return g_test_run ();
}
