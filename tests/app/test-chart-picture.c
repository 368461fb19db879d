/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-picture.h"

#include "app/fonts.h"
#include "scene/scene-builder.h"
#include "support/app-fixture.h"

#include <string.h>

/* (transfer full): a chart of 120 × 80 points */
static AlliesScene *
new_chart (void)
{
  g_autoptr (AlliesSceneBuilder) builder =
      allies_scene_builder_new (ALLIES_METRICS (allies_fonts_get ()));

  allies_scene_builder_begin_page (builder, "chart", "A chart", 120, 80);
  return allies_scene_builder_end (builder);
}

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_home_dir (), name, NULL);
}

/* A picture has two pixels a point, so that it is sharp on paper. */
static void
test_png (void)
{
  g_autoptr (AlliesScene) chart = new_chart ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path ("chart.png");
  g_autoptr (GdkTexture) texture = NULL;

  g_assert_true (allies_chart_picture_save (chart, path, &error));
  g_assert_no_error (error);
  texture = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 240);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 160);
}

static void
test_svg (void)
{
  g_autoptr (AlliesScene) chart = new_chart ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path ("chart.svg");
  g_autofree char *text = NULL;

  g_assert_true (allies_chart_picture_save (chart, path, &error));
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "<svg"));
}

static void
test_no_folder (void)
{
  g_autoptr (AlliesScene) chart = new_chart ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path ("no/such/folder/chart.png");

  g_assert_false (allies_chart_picture_save (chart, path, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_clipboard (void)
{
  g_autoptr (AlliesScene) chart = new_chart ();
  g_autoptr (GError) error = NULL;
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());

  g_assert_true (allies_chart_picture_copy (chart, clipboard, &error));
  g_assert_no_error (error);
  g_assert_true (
      gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/chart-picture/png", test_png);
  g_test_add_func ("/chart-picture/svg", test_svg);
  g_test_add_func ("/chart-picture/no-folder", test_no_folder);
  g_test_add_func ("/chart-picture/clipboard", test_clipboard);
  return g_test_run ();
}
