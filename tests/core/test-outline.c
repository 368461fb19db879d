/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/outline.h"

#include <math.h>

typedef struct
{
  GString *course;
  AlliesPoint centre;
  AlliesPoint at;
  double radius; /* 0 or what every point of a curve must be away from the centre */
} Trace;

static void
note (Trace *trace, char step, double x, double y)
{
  g_string_append_c (trace->course, step);
  trace->at = (AlliesPoint){ x, y };
}

static void
move_cb (gpointer target, double x, double y)
{
  note (target, 'm', x, y);
}

static void
line_cb (gpointer target, double x, double y)
{
  note (target, 'l', x, y);
}

static void
curve_cb (gpointer target, double x1, double y1, double x2, double y2, double x3, double y3)
{
  Trace *trace = target;
  double x = (trace->at.x + 3 * x1 + 3 * x2 + x3) / 8;
  double y = (trace->at.y + 3 * y1 + 3 * y2 + y3) / 8;

  if (trace->radius > 0)
    g_assert_cmpfloat_with_epsilon (hypot (x - trace->centre.x, y - trace->centre.y), trace->radius,
                                    trace->radius * 0.0003);
  note (trace, 'c', x3, y3);
}

static void
close_cb (gpointer target)
{
  g_string_append_c (((Trace *)target)->course, 'z');
}

static void
assert_course (const AlliesSceneItem *item, gboolean slice, double radius, const char *course)
{
  const AlliesOutlineSink sink = { move_cb, line_cb, curve_cb, close_cb };
  Trace trace = { .course = g_string_new (NULL), .radius = radius };

  if (item->kind == ALLIES_ITEM_ARC)
    trace.centre = item->arc.centre;
  allies_outline_trace (item, slice, &sink, &trace);
  g_assert_cmpstr (trace.course->str, ==, course);
  g_string_free (trace.course, TRUE);
}

static void
test_shapes (void)
{
  const AlliesPoint points[] = { { 0, 0 }, { 1, 0 }, { 1, 1 } };
  AlliesSceneItem line = { .kind = ALLIES_ITEM_LINE };
  AlliesSceneItem square = { .kind = ALLIES_ITEM_RECTANGLE,
                             .rectangle = { .box = { 0, 0, 10, 10 } } };
  AlliesSceneItem rounded = { .kind = ALLIES_ITEM_RECTANGLE, .rectangle = { { 0, 0, 10, 10 }, 2 } };
  AlliesSceneItem polygon = { .kind = ALLIES_ITEM_POLYGON, .polygon = { points, 3, TRUE } };
  AlliesSceneItem polyline = { .kind = ALLIES_ITEM_POLYGON, .polygon = { points, 3, FALSE } };

  assert_course (&line, FALSE, 0, "ml");
  assert_course (&square, FALSE, 0, "mlllz");
  assert_course (&rounded, FALSE, 0, "mclclclcz");
  assert_course (&polygon, FALSE, 0, "mllz");
  assert_course (&polyline, FALSE, 0, "mll");
}

static void
test_arcs (void)
{
  AlliesSceneItem disc = { .kind = ALLIES_ITEM_ARC, .arc = { { 5, 6 }, 10, 0, 2 * G_PI } };
  AlliesSceneItem slice = { .kind = ALLIES_ITEM_ARC, .arc = { { 5, 6 }, 10, 0.5, 2.5 } };

  assert_course (&disc, TRUE, 10, "mccccz");
  assert_course (&disc, FALSE, 10, "mccccz");
  assert_course (&slice, TRUE, 10, "mlccz");
  assert_course (&slice, FALSE, 10, "mcc");
  g_assert_false (allies_outline_is_slice (&disc));
  g_assert_true (allies_outline_is_slice (&slice));
}

static void
test_dashes (void)
{
  double lengths[2];

  g_assert_false (allies_outline_get_dash (ALLIES_DASH_SOLID, lengths));
  for (guint dash = ALLIES_DASH_DASHED; dash <= ALLIES_DASH_DOTTED; dash++)
    {
      g_assert_true (allies_outline_get_dash (dash, lengths));
      for (guint i = 0; i < 2; i++)
        {
          g_assert_cmpfloat (lengths[i], >=, 1);
          g_assert_cmpfloat (lengths[i], ==, floor (lengths[i]));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline/shapes", test_shapes);
  g_test_add_func ("/outline/arcs", test_arcs);
  g_test_add_func ("/outline/dashes", test_dashes);
  return g_test_run ();
}
