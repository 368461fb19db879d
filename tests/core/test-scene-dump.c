/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-dump.h"

#include "scene/scene-builder.h"
#include "support/fixed-metrics.h"

#include <locale.h>

static const char *const expected =
    "scene title \"Größe \\\"5\\\"\"\n"
    "page \"one\" 400.00 300.00 level 1 \"First\"\n"
    "  description \"A picture.\"\n"
    "  part 1 table\n"
    "  part 2 row in 1\n"
    "  part 3 heading-cell in 2 columns 4\n"
    "  text 10.00 20.50 24.00 bold 10.00 ink \"abc…\"\n"
    "  part 4 figure \"A line.\"\n"
    "  line 0.00 0.00 1.00 2.35 stroke faint 0.75 dashed subject \"data\"\n"
    "  part 0\n"
    "  rectangle 1.00 2.00 3.00 4.00 0.50 fill band\n"
    "  polyline 0.00 0.00 1.00 1.00 stroke peers 2.00 dotted\n"
    "  polygon 0.00 0.00 1.00 1.00 0.00 1.00 fill heat-1 stroke ink 1.00\n"
    "  arc 5.00 5.00 2.00 0.00 6.28 fill on-ink\n"
    "  link 0.00 0.00 1.00 1.00 \"#one\"\n"
    "  image 1.00 1.00 2.00 2.00 pixels 1 1 \"A dot\"\n";

static AlliesScene *
build (void)
{
  g_autoptr (AlliesMetrics) metrics = allies_fixed_metrics_new ();
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (metrics);
  const AlliesPoint points[] = { { 0, 0 }, { 1, 1 }, { -0.001, 1 } };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0\0\0\377", 4);
  g_autoptr (AlliesPixels) dot = allies_pixels_new (1, 1, bytes);

  allies_scene_builder_set_metadata (builder, &(AlliesSceneMetadata){ .title = "Größe \"5\"" });
  allies_scene_builder_begin_page (builder, "one", "First", 400, 300);
  allies_scene_builder_set_outline_level (builder, 1);
  allies_scene_builder_describe_page (builder, "A picture.");
  allies_scene_builder_push_role (builder, ALLIES_ROLE_TABLE);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_ROW);
  allies_scene_builder_push_heading_cell (builder, 4);
  allies_scene_builder_text (builder, 10, 20.5, ALLIES_ANCHOR_START, ALLIES_FACE_BOLD, 10,
                             ALLIES_INK_INK, "abc…");
  for (guint i = 0; i < 3; i++)
    allies_scene_builder_pop_role (builder);
  allies_scene_builder_push_figure (builder, "A line.");
  allies_scene_builder_push_subject (builder, "data");
  allies_scene_builder_line (builder, 0, 0, 1, 2.346, ALLIES_INK_FAINT, 0.75, ALLIES_DASH_DASHED);
  allies_scene_builder_pop_subject (builder);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_rectangle (builder, 1, 2, 3, 4, 0.5, ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
  allies_scene_builder_polyline (builder, points, 2, ALLIES_INK_PEERS, 2, ALLIES_DASH_DOTTED);
  allies_scene_builder_polygon (builder, points, 3, ALLIES_INK_HEAT_1, ALLIES_INK_INK, 1);
  allies_scene_builder_disc (builder, 5, 5, 2, ALLIES_INK_ON_INK, ALLIES_INK_NONE, 0);
  allies_scene_builder_link (builder, 0, 0, 1, 1, "#one");
  allies_scene_builder_image (builder, 1, 1, 2, 2, dot, "A dot");
  return allies_scene_builder_end (builder);
}

static void
test_dump (void)
{
  g_autoptr (AlliesScene) scene = build ();
  g_autofree char *text = NULL;

  setlocale (LC_ALL, "de_DE.UTF-8");
  text = allies_scene_dump (scene);
  g_assert_cmpstr (text, ==, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-dump/every-kind", test_dump);
  return g_test_run ();
}
