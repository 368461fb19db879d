/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene.h"

#include "scene/scene-builder.h"
#include "support/fixed-metrics.h"

static AlliesScene *
build (void)
{
  g_autoptr (AlliesMetrics) metrics = allies_fixed_metrics_new ();
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (metrics);
  const AlliesPoint triangle[] = { { 200, 0 }, { 300, 0 }, { 200, 100 } };

  allies_scene_builder_set_metadata (
      builder, &(AlliesSceneMetadata){ .title = "Deck", .language = "de-DE" });
  allies_scene_builder_begin_page (builder, "one", "First", 400, 300);
  allies_scene_builder_describe_page (builder, "A picture.");
  allies_scene_builder_push_subject (builder, "below");
  allies_scene_builder_rectangle (builder, 0, 0, 100, 100, 0, ALLIES_INK_BAND, ALLIES_INK_INK, 4);
  allies_scene_builder_pop_subject (builder);
  allies_scene_builder_push_subject (builder, "above");
  allies_scene_builder_disc (builder, 50, 50, 10, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  allies_scene_builder_pop_subject (builder);
  allies_scene_builder_text (builder, 50, 52, ALLIES_ANCHOR_MIDDLE, ALLIES_FACE_REGULAR, 10,
                             ALLIES_INK_ON_INK, "1");
  allies_scene_builder_push_subject (builder, "triangle");
  allies_scene_builder_polygon (builder, triangle, 3, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
  allies_scene_builder_pop_subject (builder);
  allies_scene_builder_push_subject (builder, "line");
  allies_scene_builder_line (builder, 0, 200, 100, 200, ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
  allies_scene_builder_pop_subject (builder);
  allies_scene_builder_push_subject (builder, "area");
  allies_scene_builder_rectangle (builder, 0, 250, 50, 50, 0, ALLIES_INK_NONE, ALLIES_INK_NONE, 0);
  allies_scene_builder_pop_subject (builder);
  allies_scene_builder_begin_page (builder, "two", "Second", 10, 20);
  return allies_scene_builder_end (builder);
}

static void
test_pages (void)
{
  g_autoptr (AlliesScene) scene = build ();
  guint index = 9;

  g_assert_cmpuint (allies_scene_get_n_pages (scene), ==, 2);
  g_assert_cmpstr (allies_scene_get_page (scene, 0)->title, ==, "First");
  g_assert_cmpstr (allies_scene_get_page (scene, 0)->description, ==, "A picture.");
  g_assert_cmpstr (allies_scene_get_page (scene, 1)->description, ==, "");
  g_assert_cmpfloat (allies_scene_find_page (scene, "two", &index)->height, ==, 20);
  g_assert_cmpuint (index, ==, 1);
  g_assert_null (allies_scene_find_page (scene, "three", NULL));
  g_assert_cmpstr (allies_scene_get_metadata (scene)->language, ==, "de-DE");
  g_assert_null (allies_scene_get_metadata (scene)->author);
}

static void
test_subject_at (void)
{
  static const struct
  {
    double x;
    double y;
    const char *subject;
  } cases[] = {
    { 10, 10, "below" },     { 50, 50, "above" }, { 43, 43, "above" },   { 150, 50, NULL },
    { 210, 20, "triangle" }, { 290, 90, NULL },   { 50, 202.5, "line" }, { 50, 206, NULL },
    { 20, 270, "area" },     { 399, 299, NULL },  { -100, -100, NULL },
  };
  g_autoptr (AlliesScene) scene = build ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%g, %g", cases[i].x, cases[i].y);
      g_assert_cmpstr (allies_scene_subject_at (scene, 0, cases[i].x, cases[i].y), ==,
                       cases[i].subject);
    }
  g_assert_null (allies_scene_subject_at (scene, 1, 1, 1));
}

static void
test_subject_box (void)
{
  g_autoptr (AlliesScene) scene = build ();
  AlliesBox box = { 0 };

  g_assert_true (allies_scene_subject_box (scene, 0, "below", &box));
  g_assert_cmpfloat (box.x, ==, -2);
  g_assert_cmpfloat (box.width, ==, 104);
  g_assert_true (allies_scene_subject_box (scene, 0, "above", &box));
  g_assert_cmpfloat (box.y, ==, 40);
  g_assert_cmpfloat (box.height, ==, 20);
  g_assert_false (allies_scene_subject_box (scene, 1, "below", &box));
  g_assert_cmpfloat (box.y, ==, 40);
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  AlliesScene *scene = build ();

  g_value_init (&value, ALLIES_TYPE_SCENE);
  g_value_set_boxed (&value, scene);
  allies_scene_unref (scene);
  g_assert_cmpuint (allies_scene_get_n_pages (g_value_get_boxed (&value)), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/pages", test_pages);
  g_test_add_func ("/scene/subject-at", test_subject_at);
  g_test_add_func ("/scene/subject-box", test_subject_box);
  g_test_add_func ("/scene/boxed", test_boxed);
  return g_test_run ();
}
