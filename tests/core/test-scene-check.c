/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-check.h"

#include "scene/scene-builder.h"
#include "support/fixed-metrics.h"

static AlliesSceneBuilder *
begin (void)
{
  g_autoptr (AlliesMetrics) metrics = allies_fixed_metrics_new ();
  AlliesSceneBuilder *builder = allies_scene_builder_new (metrics);

  allies_scene_builder_begin_page (builder, "one", "Title", 100, 100);
  return builder;
}

static void
add_text (AlliesSceneBuilder *builder, double x, double baseline, const char *text)
{
  allies_scene_builder_text (builder, x, baseline, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 10,
                             ALLIES_INK_INK, text);
}

static void
assert_finding (AlliesSceneBuilder *builder, const char *finding)
{
  g_autoptr (AlliesScene) scene = allies_scene_builder_end (builder);
  g_auto (GStrv) findings = allies_scene_check (scene);

  g_assert_cmpstr (findings[0], ==, finding);
  if (finding != NULL)
    g_assert_null (findings[1]);
}

static void
test_clean (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();

  add_text (builder, 0, 10, "two");
  add_text (builder, 0, 20, "lines");
  add_text (builder, 25, 20, "beside");
  allies_scene_builder_rectangle (builder, 0, 0, 100, 100, 0, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
  allies_scene_builder_link (builder, 0, 0, 5, 5, "#one");
  assert_finding (builder, NULL);
}

static void
test_overlap (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();

  add_text (builder, 0, 10, "first");
  add_text (builder, 24, 12, "second");
  assert_finding (builder, "Page “one”: text “first” overlaps text “second”");
}

static void
test_image (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0\0\0\377", 4);
  g_autoptr (AlliesPixels) dot = allies_pixels_new (1, 1, bytes);

  add_text (builder, 0, 10, "first");
  allies_scene_builder_image (builder, 60, 0, 20, 20, dot, "Free");
  allies_scene_builder_image (builder, 10, 5, 20, 20, dot, "Logo");
  assert_finding (builder, "Page “one”: text “first” overlaps image “Logo”");
}

static void
test_text_leaves (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();

  add_text (builder, 60, 50, "too wide!");
  assert_finding (builder, "Page “one”: text “too wide!” leaves the page");
}

static void
test_text_leaves_below (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();

  add_text (builder, 0, 99, "low");
  assert_finding (builder, "Page “one”: text “low” leaves the page");
}

static void
test_shape_leaves (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();

  allies_scene_builder_disc (builder, 95, 50, 10, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  assert_finding (builder, "Page “one”: item at 85, 40 of 20 × 20 leaves the page");
}

static void
test_missing_page (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();

  allies_scene_builder_link (builder, 0, 0, 5, 5, "#two");
  assert_finding (builder, "Page “one”: link to the missing page “two”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-check/clean", test_clean);
  g_test_add_func ("/scene-check/overlap", test_overlap);
  g_test_add_func ("/scene-check/image", test_image);
  g_test_add_func ("/scene-check/text-leaves", test_text_leaves);
  g_test_add_func ("/scene-check/text-leaves-below", test_text_leaves_below);
  g_test_add_func ("/scene-check/shape-leaves", test_shape_leaves);
  g_test_add_func ("/scene-check/missing-page", test_missing_page);
  return g_test_run ();
}
