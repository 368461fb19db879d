/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/font-coverage.h"

#include "scene/scene-builder.h"

#include <string.h>

static char *
complain (const char *text)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (ALLIES_METRICS (font));
  g_autoptr (AlliesScene) scene = NULL;

  allies_scene_builder_begin_page (builder, "one", "Title", 400, 300);
  allies_scene_builder_line (builder, 0, 0, 10, 10, ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
  allies_scene_builder_text (builder, 10, 50, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 11,
                             ALLIES_INK_INK, text);
  scene = allies_scene_builder_end (builder);
  return allies_font_coverage_complain (font, scene);
}

static void
test_covered (void)
{
  g_autofree char *plain = complain ("Northwind – “82 %” of € 2.2 m");
  g_autofree char *empty = complain ("");

  g_assert_null (plain);
  g_assert_null (empty);
}

/* No font has a character of a private plane. */
static void
test_uncovered (void)
{
  g_autofree char *complaint = complain ("Acme \363\260\200\200\363\260\200\201 and sons");

  g_assert_true (g_str_has_prefix (complaint,
                                   "No font on this computer has all the letters of "
                                   "“\363\260\200\200\363\260\200\201”, so boxes stand"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font-coverage/covered", test_covered);
  g_test_add_func ("/font-coverage/uncovered", test_uncovered);
  return g_test_run ();
}
