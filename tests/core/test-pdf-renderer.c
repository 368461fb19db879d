/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-renderer.h"

#include "base/error.h"
#include "render/cairo-renderer.h"
#include "scene/scene-builder.h"
#include "support/sample-scene.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  AlliesFont *font;
  AlliesScene *scene;
  char *folder;
  char *path;
} Fixture;

static GBytes *
render (Fixture *fixture, const AlliesPalette *palette)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = allies_pdf_render (fixture->font, fixture->scene, palette, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = NULL;

  fixture->font = allies_font_new (NULL);
  fixture->scene = allies_sample_scene_new (ALLIES_METRICS (fixture->font));
  fixture->folder = g_dir_make_tmp ("allies-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "sample.pdf", NULL);
  pdf = render (fixture, allies_palette_light ());
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (pdf, NULL),
                                      (gssize)g_bytes_get_size (pdf), NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  allies_scene_unref (fixture->scene);
  g_object_unref (fixture->font);
}

/* Returns: what the program said, or NULL and a skipped test without it */
static char *
run (const char *program, const char *first, const char *second, const char *third)
{
  const char *command[] = { program, first, second, third, NULL };
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *complaint = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = -1;

  if (found == NULL)
    {
      g_test_skip (program);
      return NULL;
    }
  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaint,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (complaint, ==, "");
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

static void
test_repeats (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = render (fixture, allies_palette_light ());
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesScene) scene = allies_sample_scene_new (ALLIES_METRICS (font));
  g_autoptr (GBytes) second = allies_pdf_render (font, scene, allies_palette_light (), NULL);
  g_autoptr (GBytes) dark = render (fixture, allies_palette_dark ());

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, dark));
  g_assert_cmpuint (g_bytes_get_size (first), <, 200000);
}

static void
test_well_formed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *report = run ("qpdf", "--check", fixture->path, NULL);

  if (report != NULL)
    g_assert_nonnull (strstr (report, "No syntax or stream encoding errors found"));
}

static void
assert_in_order (const char *text, const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_test_message ("%s", parts[i]);
      text = strstr (text, parts[i]);
      g_assert_nonnull (text);
      text += strlen (parts[i]);
    }
}

static void
test_text_in_order (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = {
    "Data is 1.2 levels behind the top quarter of retailers;",
    "culture is ahead of most",
    "Maturity of the four pillars, 1 (ad hoc) to 5 (leading)",
    "From millions to one",
    "0.3 behind",
    "Acquaintances or allies?",
    "level with the median",
    "Peers: retail, estimated from 129 published figures, 2008–2025.",
    NULL
  };
  g_autofree char *text = run ("pdftotext", "-raw", fixture->path, "-");

  if (text == NULL)
    return;
  assert_in_order (text, parts);
  assert_in_order (text, allies_sample_scene_get_texts ());
}

static const AlliesSceneItem *
get_line (Fixture *fixture, guint index)
{
  return &allies_scene_get_page (fixture->scene, 2)->items[index];
}

static double
get_attribute (const char *element, const char *name)
{
  const char *at = strstr (element, name);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (name) + 2, NULL);
}

/* The page "languages" as another program sees it: each line where the scene has it. */
static void
test_text_in_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *layout = run ("pdftotext", "-bbox-layout", fixture->path, "-");
  const char *at;

  if (layout == NULL)
    return;
  at = strstr (layout, "<page width=\"595");
  for (guint i = 0; allies_sample_scene_get_texts ()[i] != NULL; i++)
    {
      const AlliesSceneItem *item = get_line (fixture, i);

      at = strstr (at + 1, "<line ");
      g_assert_nonnull (at);
      g_assert_cmpfloat_with_epsilon (get_attribute (at, "xMin"), item->text.x, 0.02);
      g_assert_cmpfloat_with_epsilon (get_attribute (at, "xMax"), item->text.x + item->text.width,
                                      0.02);
      g_assert_cmpfloat (get_attribute (at, "yMin"), <, item->text.baseline);
      g_assert_cmpfloat (get_attribute (at, "yMax"), >, item->text.baseline);
    }
}

static void
test_metadata (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = { "Où en sommes-nous ?", "Sample", "sample, scene",
                                       "Ada Größe, CMO; Jan Żak, CIO", NULL };
  g_autofree char *info = run ("pdfinfo", fixture->path, NULL, NULL);
  g_autoptr (GBytes) pdf = render (fixture, allies_palette_light ());

  if (info != NULL)
    {
      assert_in_order (info, parts);
      g_assert_null (strstr (info, "Date"));
    }
  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), "/Lang (en-GB)"));
}

static void
test_fonts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *fonts = run ("pdffonts", fixture->path, NULL, NULL);
  g_auto (GStrv) lines = NULL;

  if (fonts == NULL)
    return;
  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2 + ALLIES_N_FACES);
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes")); /* embedded, subset, unicode */
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = run ("qpdf", "--json=1", fixture->path, NULL);

  if (json == NULL)
    return;
  g_assert_nonnull (strstr (json, "\"/URI\": \"https://example.org/a?b=(c)\""));
  g_assert_nonnull (strstr (json, "\"/Dest\": "));
  g_assert_nonnull (strstr (json, "\"title\": \"Data is behind; culture is ahead of most\""));
  g_assert_nonnull (strstr (json, "\"title\": \"Every ink (größer, 100 %)\""));
}

static void
test_missing_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesSceneBuilder) builder =
      allies_scene_builder_new (ALLIES_METRICS (fixture->font));
  g_autoptr (AlliesScene) scene = NULL;
  g_autoptr (GError) error = NULL;

  allies_scene_builder_begin_page (builder, "one", "", 100, 100);
  allies_scene_builder_link (builder, 0, 0, 5, 5, "#nowhere");
  scene = allies_scene_builder_end (builder);
  g_assert_null (allies_pdf_render (fixture->font, scene, allies_palette_light (), &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "nowhere"));
}

/* libharu refuses pages above 14 400 points and fonts above 600. */
static void
test_refusal_of_the_library (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    double side;
    double size;
  } cases[] = { { 20000, 10 }, { 1000, 5000 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesSceneBuilder) builder =
          allies_scene_builder_new (ALLIES_METRICS (fixture->font));
      g_autoptr (AlliesScene) scene = NULL;
      g_autoptr (GError) error = NULL;

      allies_scene_builder_begin_page (builder, "one", "", cases[i].side, cases[i].side);
      allies_scene_builder_text (builder, 0, 0, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR,
                                 cases[i].size, ALLIES_INK_INK, "x");
      scene = allies_scene_builder_end (builder);
      g_assert_null (allies_pdf_render (fixture->font, scene, allies_palette_light (), &error));
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_RENDER);
    }
}

/* Returns: the share of pixels in which the two pictures clearly differ */
static double
compare_pictures (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  guint n_different = 0;

  g_assert_cmpint (cairo_image_surface_get_width (b), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (b), ==, height);
  for (int y = 0; y < height; y++)
    {
      const guchar *row_a =
          cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a);
      const guchar *row_b =
          cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b);

      for (int x = 0; x < width; x++)
        n_different += ABS (row_a[4 * x + 1] - row_b[4 * x + 1]) > 100;
    }
  return (double)n_different / (width * height);
}

static cairo_surface_t *
paint (Fixture *fixture, guint page)
{
  const AlliesScenePage *painted = allies_scene_get_page (fixture->scene, page);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)painted->width * 2, (int)painted->height * 2);
  cairo_t *context = cairo_create (surface);

  cairo_scale (context, 2, 2);
  allies_cairo_renderer_paint (fixture->font, fixture->scene, page, allies_palette_light (),
                               context);
  cairo_destroy (context);
  return surface;
}

static void
test_same_picture_as_cairo (Fixture *fixture, gconstpointer data)
{
  /* Poppler moves upright and level lines, which only the first page has, to whole pixels. */
  static const double limits[] = { 0.002, 0.00001, 0.00001 };
  g_autofree char *prefix = g_build_filename (fixture->folder, "page", NULL);
  g_autofree char *command = g_strdup_printf ("pdftoppm -r 144 -png %s %s", fixture->path, prefix);
  g_autofree char *program = g_find_program_in_path ("pdftoppm");
  int status;

  if (program == NULL)
    {
      g_test_skip ("pdftoppm");
      return;
    }
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, &status, NULL));
  for (guint i = 0; i < allies_scene_get_n_pages (fixture->scene); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s-%u.png", prefix, i + 1);
      cairo_surface_t *printed = cairo_image_surface_create_from_png (path);
      cairo_surface_t *painted = paint (fixture, i);

      g_assert_cmpint (cairo_surface_status (printed), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_flush (painted);
      g_test_message ("page %u", i + 1);
      g_assert_cmpfloat (compare_pictures (painted, printed), <=, limits[i]);
      cairo_surface_destroy (painted);
      cairo_surface_destroy (printed);
      g_unlink (path);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/pdf-renderer/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("repeats", test_repeats);
  ADD ("well-formed", test_well_formed);
  ADD ("text-in-order", test_text_in_order);
  ADD ("text-in-place", test_text_in_place);
  ADD ("metadata", test_metadata);
  ADD ("fonts", test_fonts);
  ADD ("links", test_links);
  ADD ("missing-page", test_missing_page);
  ADD ("refusal-of-the-library", test_refusal_of_the_library);
  ADD ("same-picture-as-cairo", test_same_picture_as_cairo);
#undef ADD
  return g_test_run ();
}
