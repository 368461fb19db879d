/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/numbered-point.h"

#include "support/sample-deck.h"

/* The number stands left of everything else, and a longer detail needs more room. */
static void
test_layout (void)
{
  static const AlliesNumberedPoint brief = { 1, "Agree", "Now." };
  static const AlliesNumberedPoint wordy = {
    2, "Agree",
    "Now, because nothing else on this page can begin before both of you have "
    "said that these are the targets you stand for."
  };
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  double first = allies_numbered_point_draw (builder, 40, 50, 200, &brief);
  double second = allies_numbered_point_draw (builder, 40, 200, 200, &wordy);
  g_autoptr (AlliesScene) scene = allies_scene_builder_end (builder);
  const AlliesScenePage *page = allies_scene_get_page (scene, 0);

  g_assert_cmpfloat (first, >, 50);
  g_assert_cmpfloat (second - 200, >, first - 50);
  for (guint i = 0; i < page->n_items; i++)
    {
      gboolean is_number = g_str_equal (page->items[i].text.string, "1")
                           || g_str_equal (page->items[i].text.string, "2");

      g_assert_cmpfloat (page->items[i].text.x, ==, is_number ? 40 : 70);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbered-point/layout", test_layout);
  return g_test_run ();
}
