/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/marks.h"

#include "support/sample-deck.h"

static void
test_owner (void)
{
  static const struct
  {
    AlliesOwner owner;
    double width;
    guint discs;
    guint squares;
  } cases[] = { { ALLIES_OWNER_MARKETING, 8, 1, 0 },
                { ALLIES_OWNER_TECHNOLOGY, 8, 0, 1 },
                { ALLIES_OWNER_BOTH, 17, 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
      double width = allies_marks_owner (builder, 10, 20, cases[i].owner);
      g_autoptr (AlliesScene) scene = allies_scene_builder_end (builder);
      const AlliesScenePage *page = allies_scene_get_page (scene, 0);
      guint discs = 0;
      guint squares = 0;

      for (guint j = 0; j < page->n_items; j++)
        {
          discs += page->items[j].kind == ALLIES_ITEM_ARC;
          squares += page->items[j].kind == ALLIES_ITEM_RECTANGLE;
        }
      g_assert_cmpfloat (width, ==, cases[i].width);
      g_assert_cmpuint (discs, ==, cases[i].discs);
      g_assert_cmpuint (squares, ==, cases[i].squares);
    }
}

/* Each mark has a shape of its own, so that colour is never needed to tell them apart. */
static void
test_shapes (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();

  allies_marks_own (builder, 10, 20, FALSE);
  allies_marks_own (builder, 30, 20, TRUE);
  allies_marks_peers (builder, 50, 20);
  allies_marks_target (builder, 70, 20);
  g_assert_cmpfloat (allies_marks_legend_text (builder, 80, 20, "Target"), ==, 27);
  sample_check_paper (
      builder,
      "  arc 10.00 20.00 6.00 0.00 6.28 fill ink stroke ink 1.50\n"
      "  arc 30.00 20.00 6.00 0.00 6.28 fill surface stroke muted 1.50\n"
      "  polygon 50.00 14.50 55.50 20.00 50.00 25.50 44.50 20.00 fill surface stroke peers 1.50\n"
      "  rectangle 68.50 13.00 3.00 14.00 0.00 fill target\n"
      "  text 80.00 23.20 27.00 regular 9.00 muted \"Target\"\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/owner", test_owner);
  g_test_add_func ("/marks/shapes", test_shapes);
  return g_test_run ();
}
