/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/scale-axis.h"

#include "support/sample-deck.h"
#include "support/sample-model.h"

static void
test_map (void)
{
  static const struct
  {
    double value;
    double x;
  } cases[] = { { 0, 100 }, { 0.2, 120 }, { 0.5, 150 }, { 1, 200 }, { -3, 100 }, { 7, 200 } };
  g_autoptr (AlliesScale) scale = sample_scale ("0 0.2 0.5 1");
  const AlliesScaleAxis axis = { scale, 100, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (allies_scale_axis_map (&axis, cases[i].value), cases[i].x,
                                    1e-9);
}

static void
assert_labels (const char *values, double width, gboolean names, const char *labels)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  g_autoptr (AlliesScale) scale = sample_scale (values);
  const AlliesScaleAxis axis = { scale, 100, 100 + width };
  g_autofree char *text = NULL;

  allies_scale_axis_draw (&axis, builder, 10, 50, names);
  g_autoptr (AlliesScene) scene = allies_scene_builder_end (builder);
  text = sample_page_text (scene, 0);
  g_assert_cmpstr (g_strchomp (text), ==, labels);
  sample_check_scene (scene);
}

static void
test_labels (void)
{
  assert_labels ("1 2 3 4 5", 200, FALSE, "1 2 3 4 5");
  assert_labels ("1 2 3", 200, TRUE, "1 1 2 2 3 3");
  assert_labels ("0 0.2 0.5 1", 200, FALSE, "0 0.2 0.5 1");
}

/* What would touch the label before it is left out; its line stays. */
static void
test_close_levels (void)
{
  assert_labels ("0 0.01 0.02 1", 200, FALSE, "0 1");
  assert_labels ("1 2 3 4 5 6 7 8 9 10", 45, FALSE, "1 4 7 10");
}

static void
test_lines (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  g_autoptr (AlliesScale) scale = sample_scale ("0 0.01 1");
  const AlliesScaleAxis axis = { scale, 100, 200 };

  allies_scale_axis_draw (&axis, builder, 10, 50, FALSE);
  sample_check_paper (builder, "  line 100.00 10.00 100.00 50.00 stroke faint 1.00\n"
                               "  text 97.75 63.50 4.50 regular 9.00 muted \"0\"\n"
                               "  line 101.00 10.00 101.00 50.00 stroke faint 1.00\n"
                               "  line 200.00 10.00 200.00 50.00 stroke faint 1.00\n"
                               "  text 197.75 63.50 4.50 regular 9.00 muted \"1\"\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale-axis/map", test_map);
  g_test_add_func ("/scale-axis/labels", test_labels);
  g_test_add_func ("/scale-axis/close-levels", test_close_levels);
  g_test_add_func ("/scale-axis/lines", test_lines);
  return g_test_run ();
}
