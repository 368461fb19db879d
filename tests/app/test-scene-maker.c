/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene-maker.h"

#include "app/fonts.h"
#include "scene/scene-builder.h"
#include "support/app-fixture.h"

static AlliesScene *
count_cb (double width, gpointer data)
{
  g_autoptr (AlliesSceneBuilder) builder =
      allies_scene_builder_new (ALLIES_METRICS (allies_fonts_get ()));

  ++*(guint *)data;
  allies_scene_builder_begin_page (builder, "chart", "The title", width, 100);
  return allies_scene_builder_end (builder);
}

static void
end_cb (gpointer data)
{
  *(guint *)data = 100;
}

static void
check (AlliesSceneMaker *maker, double width)
{
  g_assert_cmpfloat (allies_scene_get_page (allies_scene_maker_get (maker, width), 0)->width, ==,
                     width);
}

/* Of two widths by turns each is made once; a third takes the place of the older one. */
static void
test_turns (void)
{
  guint n = 0;
  AlliesSceneMaker *maker = allies_scene_maker_new (count_cb, &n, end_cb);

  for (guint i = 0; i < 3; i++)
    {
      check (maker, 520);
      check (maker, 640);
      check (maker, 640);
    }
  g_assert_cmpuint (n, ==, 2);
  check (maker, 700);
  check (maker, 640);
  g_assert_cmpuint (n, ==, 3);
  check (maker, 520);
  g_assert_cmpuint (n, ==, 4);
  allies_scene_maker_free (maker);
  g_assert_cmpuint (n, ==, 100);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/scene-maker/turns", test_turns);
  return g_test_run ();
}
