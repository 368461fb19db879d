/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-builder.h"

#include "support/fixed-metrics.h"

#include <math.h>

static AlliesSceneBuilder *
begin (void)
{
  g_autoptr (AlliesMetrics) metrics = allies_fixed_metrics_new ();
  AlliesSceneBuilder *builder = allies_scene_builder_new (metrics);

  allies_scene_builder_begin_page (builder, "one", "Title", 400, 300);
  return builder;
}

static const AlliesSceneItem *
get_item (AlliesScene *scene, guint index)
{
  const AlliesScenePage *page = allies_scene_get_page (scene, 0);

  g_assert_cmpuint (index, <, page->n_items);
  return &page->items[index];
}

static void
test_anchors (void)
{
  static const struct
  {
    AlliesAnchor anchor;
    AlliesFace face;
    double x;
    double width;
  } cases[] = {
    { ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 100, 20 },
    { ALLIES_ANCHOR_MIDDLE, ALLIES_FACE_REGULAR, 90, 20 },
    { ALLIES_ANCHOR_END, ALLIES_FACE_REGULAR, 80, 20 },
    { ALLIES_ANCHOR_END, ALLIES_FACE_BOLD, 76, 24 },
  };
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double width = allies_scene_builder_text (builder, 100, 50, cases[i].anchor, cases[i].face,
                                                10, ALLIES_INK_INK, "four");

      g_assert_cmpfloat_with_epsilon (width, cases[i].width, 1e-9);
    }
  scene = allies_scene_builder_end (builder);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpfloat_with_epsilon (get_item (scene, i)->text.x, cases[i].x, 1e-9);
      g_assert_cmpfloat_with_epsilon (get_item (scene, i)->text.width, cases[i].width, 1e-9);
    }
}

static void
test_offsets (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;
  const AlliesPoint points[] = { { 0, 0 }, { 1, 0 }, { 1, 1 } };

  allies_scene_builder_push_offset (builder, 10, 20);
  allies_scene_builder_push_offset (builder, 1, 2);
  allies_scene_builder_line (builder, 0, 0, 5, 5, ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
  allies_scene_builder_pop_offset (builder);
  allies_scene_builder_polygon (builder, points, 3, ALLIES_INK_BAND, ALLIES_INK_NONE, 9);
  allies_scene_builder_pop_offset (builder);
  allies_scene_builder_disc (builder, 7, 8, 3, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
  scene = allies_scene_builder_end (builder);

  g_assert_cmpfloat (get_item (scene, 0)->line.from.x, ==, 11);
  g_assert_cmpfloat (get_item (scene, 0)->line.to.y, ==, 27);
  g_assert_cmpfloat (get_item (scene, 1)->polygon.points[2].x, ==, 11);
  g_assert_cmpfloat (get_item (scene, 1)->polygon.points[2].y, ==, 21);
  g_assert_cmpfloat (get_item (scene, 1)->stroke_width, ==, 0);
  g_assert_cmpfloat (get_item (scene, 2)->arc.centre.x, ==, 7);
}

static void
test_subjects (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;

  allies_scene_builder_push_subject (builder, "outer");
  allies_scene_builder_push_subject (builder, "inner");
  allies_scene_builder_line (builder, 0, 0, 5, 5, ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
  allies_scene_builder_pop_subject (builder);
  allies_scene_builder_line (builder, 0, 0, 5, 5, ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
  allies_scene_builder_pop_subject (builder);
  allies_scene_builder_line (builder, 0, 0, 5, 5, ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
  scene = allies_scene_builder_end (builder);

  g_assert_cmpstr (get_item (scene, 0)->subject, ==, "inner");
  g_assert_cmpstr (get_item (scene, 1)->subject, ==, "outer");
  g_assert_null (get_item (scene, 2)->subject);
}

/* A part within a part that holds texts is that part. */
static void
test_roles (void)
{
  static const struct
  {
    AlliesRole role;
    guint parent;
  } parts[] = {
    { ALLIES_ROLE_LIST, 0 }, { ALLIES_ROLE_ITEM, 1 },      { ALLIES_ROLE_LABEL, 2 },
    { ALLIES_ROLE_BODY, 2 }, { ALLIES_ROLE_PARAGRAPH, 4 }, { ALLIES_ROLE_FIGURE, 0 },
  };
  static const guint items[] = { 3, 5, 5, 6, 6, 0 };
  static const AlliesRole pushed[] = { ALLIES_ROLE_LABEL, ALLIES_ROLE_BODY };
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;
  const AlliesScenePage *page;

  allies_scene_builder_push_role (builder, ALLIES_ROLE_LIST);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_ITEM);
  for (guint i = 0; i < G_N_ELEMENTS (pushed); i++)
    {
      allies_scene_builder_push_role (builder, pushed[i]);
      allies_scene_builder_push_role (builder, ALLIES_ROLE_PARAGRAPH);
      for (guint line = 0; line <= i; line++)
        allies_scene_builder_disc (builder, 1, 1, 1, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
      allies_scene_builder_pop_role (builder);
      allies_scene_builder_pop_role (builder);
    }
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_push_figure (builder, "A disc.");
  allies_scene_builder_disc (builder, 1, 1, 1, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_TABLE);
  allies_scene_builder_disc (builder, 1, 1, 1, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_disc (builder, 1, 1, 1, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  scene = allies_scene_builder_end (builder);
  page = allies_scene_get_page (scene, 0);
  g_assert_cmpuint (page->n_parts, ==, G_N_ELEMENTS (parts));
  for (guint i = 0; i < page->n_parts; i++)
    {
      g_assert_cmpint (page->parts[i].role, ==, parts[i].role);
      g_assert_cmpuint (page->parts[i].parent, ==, parts[i].parent);
    }
  g_assert_cmpstr (page->parts[5].description, ==, "A disc.");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_assert_cmpuint (get_item (scene, i)->part, ==, items[i]);
}

static void
test_clean_text (void)
{
  static const struct
  {
    const char *given;
    const char *kept;
  } cases[] = {
    { "two\nlines\tand\001more", "two lines and more" },
    { "soft\302\255hyphen\342\200\213", "softhyphen" },
    { "e\314\201te\314\201", "été" },
    { "line\342\200\250separator", "line separator" },
    { "plain", "plain" },
    { "deleted\177 here", "deleted  here" },
  };
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double drawn =
          allies_scene_builder_text (builder, 0, 0, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 10,
                                     ALLIES_INK_INK, cases[i].given);

      g_assert_cmpfloat (drawn, ==, 5.0 * g_utf8_strlen (cases[i].kept, -1));
      g_assert_cmpfloat (
          drawn, ==,
          allies_scene_builder_measure (builder, ALLIES_FACE_REGULAR, 10, cases[i].given));
    }
  g_assert_cmpfloat (allies_scene_builder_text (builder, 0, 0, ALLIES_ANCHOR_END, ALLIES_FACE_BOLD,
                                                10, ALLIES_INK_INK, ""),
                     ==, 0);
  scene = allies_scene_builder_end (builder);
  g_assert_cmpuint (allies_scene_get_page (scene, 0)->n_items, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (get_item (scene, i)->text.string, ==, cases[i].kept);
}

static void
test_links (void)
{
  static const struct
  {
    const char *target;
    gboolean accepted;
  } cases[] = {
    { "#two", TRUE },
    { "https://example.org/a?b=c#d", TRUE },
    { "http://example.org", TRUE },
    { "mailto:cmo@example.org", TRUE },
    { "#", FALSE },
    { "", FALSE },
    { "javascript:alert(1)", FALSE },
    { "file:///etc/passwd", FALSE },
    { "example.org", FALSE },
    { "https://example.org/a b", FALSE },
    { "https://exämple.org/", FALSE },
    { "https://example.org/\n", FALSE },
    { "\xff", FALSE },
  };
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_true (allies_scene_builder_link (builder, 0, 0, 5, 5, cases[i].target)
                     == cases[i].accepted);
    }
  scene = allies_scene_builder_end (builder);
  g_assert_cmpuint (allies_scene_get_page (scene, 0)->n_items, ==, 4);
}

static void
test_corners (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;

  allies_scene_builder_rectangle (builder, 0, 0, 40, 10, 99, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
  scene = allies_scene_builder_end (builder);
  g_assert_cmpfloat (get_item (scene, 0)->rectangle.radius, ==, 5);
}

static void
expect_refusal (void)
{
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*assertion*failed*");
}

static void
test_refusals (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;
  const AlliesPoint bad[] = { { 0, 0 }, { NAN, 0 }, { 1, 1 } };

  expect_refusal ();
  allies_scene_builder_line (builder, 0, NAN, 5, 5, ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
  expect_refusal ();
  allies_scene_builder_line (builder, 0, 0, 5, INFINITY, ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
  expect_refusal ();
  allies_scene_builder_rectangle (builder, 0, 0, -1, 5, 0, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  expect_refusal ();
  allies_scene_builder_polygon (builder, bad, 3, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  expect_refusal ();
  allies_scene_builder_arc (builder, 0, 0, 5, 0, 7, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  expect_refusal ();
  allies_scene_builder_text (builder, 0, 0, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 10,
                             ALLIES_INK_INK, "\xff\xfe");
  expect_refusal ();
  allies_scene_builder_text (builder, 0, 0, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 0,
                             ALLIES_INK_INK, "text");
  expect_refusal ();
  allies_scene_builder_begin_page (builder, "one", "The same id", 10, 10);
  expect_refusal ();
  allies_scene_builder_pop_offset (builder);
  expect_refusal ();
  allies_scene_builder_pop_subject (builder);
  g_test_assert_expected_messages ();
  scene = allies_scene_builder_end (builder);
  g_assert_cmpuint (allies_scene_get_page (scene, 0)->n_items, ==, 0);
}

/* Names may be given after the links to them; the first page with a name keeps it. */
static void
test_places (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;

  allies_scene_builder_link_place (builder, 0, 0, 10, 10, "nowhere");
  allies_scene_builder_link_place (builder, 0, 20, 10, 10, "answers");
  allies_scene_builder_begin_page (builder, "two", "Title", 400, 300);
  allies_scene_builder_name_place (builder, "answers");
  allies_scene_builder_begin_page (builder, "three", "Title", 400, 300);
  allies_scene_builder_name_place (builder, "answers");
  scene = allies_scene_builder_end (builder);
  g_assert_cmpuint (allies_scene_get_page (scene, 0)->n_items, ==, 1);
  g_assert_cmpstr (get_item (scene, 0)->link.target, ==, "#two");
  g_assert_cmpfloat (get_item (scene, 0)->link.box.y, ==, 20);
}

static void
test_page_first (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;
  const AlliesPoint points[] = { { 0, 0 }, { 1, 0 } };

  allies_scene_builder_begin_page (builder, "two", "Title", 400, 300);
  allies_scene_builder_begin_page (builder, "three", "Title", 400, 300);
  allies_scene_builder_put_page_first (builder);
  allies_scene_builder_polyline (builder, points, 2, ALLIES_INK_INK, 1, ALLIES_DASH_DOTTED);
  allies_scene_builder_begin_page (builder, "four", "Title", 400, 300);
  scene = allies_scene_builder_end (builder);
  g_assert_cmpstr (allies_scene_get_page (scene, 0)->id, ==, "three");
  g_assert_cmpuint (allies_scene_get_page (scene, 0)->n_items, ==, 1);
  g_assert_cmpstr (allies_scene_get_page (scene, 1)->id, ==, "one");
  g_assert_cmpstr (allies_scene_get_page (scene, 2)->id, ==, "two");
  g_assert_cmpstr (allies_scene_get_page (scene, 3)->id, ==, "four");
}

static void
test_find_subject (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  AlliesBox box;

  allies_scene_builder_push_subject (builder, "crm");
  allies_scene_builder_rectangle (builder, 10, 20, 30, 40, 0, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  allies_scene_builder_rectangle (builder, 100, 20, 30, 50, 0, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  allies_scene_builder_pop_subject (builder);
  g_assert_false (allies_scene_builder_find_subject (builder, "web", &box));
  g_assert_true (allies_scene_builder_find_subject (builder, "crm", &box));
  g_assert_cmpfloat (box.x, ==, 10);
  g_assert_cmpfloat (box.width, ==, 120);
  g_assert_cmpfloat (box.height, ==, 50);
  allies_scene_builder_begin_page (builder, "two", "Title", 400, 300);
  g_assert_false (allies_scene_builder_find_subject (builder, "crm", &box));
}

static void
test_abandoned (void)
{
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  const AlliesPoint points[] = { { 0, 0 }, { 1, 0 } };

  allies_scene_builder_polyline (builder, points, 2, ALLIES_INK_INK, 1, ALLIES_DASH_DOTTED);
}

/* A page within another is smaller in all its parts, and one figure. */
static void
test_picture (void)
{
  g_autoptr (AlliesSceneBuilder) inner = begin ();
  g_autoptr (AlliesScene) page = NULL;
  g_autoptr (AlliesSceneBuilder) builder = begin ();
  g_autoptr (AlliesScene) scene = NULL;

  allies_scene_builder_text (inner, 100, 50, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 10,
                             ALLIES_INK_INK, "four");
  allies_scene_builder_line (inner, 0, 0, 40, 20, ALLIES_INK_INK, 2, ALLIES_DASH_SOLID);
  allies_scene_builder_rectangle (inner, 20, 40, 60, 80, 4, ALLIES_INK_FAINT, ALLIES_INK_NONE, 0);
  allies_scene_builder_polyline (inner, (const AlliesPoint[]){ { 0, 0 }, { 4, 8 } }, 2,
                                 ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
  allies_scene_builder_disc (inner, 200, 100, 8, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  allies_scene_builder_link (inner, 0, 0, 10, 10, "#one");
  page = allies_scene_builder_end (inner);
  allies_scene_builder_picture (builder, 10, 20, 200, allies_scene_get_page (page, 0), "Small");
  g_clear_pointer (&page, allies_scene_unref);
  scene = allies_scene_builder_end (builder);

  g_assert_cmpuint (allies_scene_get_page (scene, 0)->n_items, ==, 5);
  g_assert_cmpstr (get_item (scene, 0)->text.string, ==, "four");
  g_assert_cmpfloat_with_epsilon (get_item (scene, 0)->text.x, 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 0)->text.baseline, 45, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 0)->text.size, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 0)->text.width, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 1)->line.to.x, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 1)->stroke_width, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 2)->rectangle.box.height, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 2)->rectangle.radius, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 3)->polygon.points[1].y, 24, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 4)->arc.centre.x, 110, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_item (scene, 4)->arc.radius, 4, 1e-9);
  g_assert_cmpuint (allies_scene_get_page (scene, 0)->n_parts, ==, 1);
  g_assert_cmpstr (allies_scene_get_page (scene, 0)->parts[0].description, ==, "Small");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-builder/anchors", test_anchors);
  g_test_add_func ("/scene-builder/offsets", test_offsets);
  g_test_add_func ("/scene-builder/subjects", test_subjects);
  g_test_add_func ("/scene-builder/roles", test_roles);
  g_test_add_func ("/scene-builder/clean-text", test_clean_text);
  g_test_add_func ("/scene-builder/links", test_links);
  g_test_add_func ("/scene-builder/corners", test_corners);
  g_test_add_func ("/scene-builder/refusals", test_refusals);
  g_test_add_func ("/scene-builder/places", test_places);
  g_test_add_func ("/scene-builder/page-first", test_page_first);
  g_test_add_func ("/scene-builder/find-subject", test_find_subject);
  g_test_add_func ("/scene-builder/abandoned", test_abandoned);
  g_test_add_func ("/scene-builder/picture", test_picture);
  return g_test_run ();
}
