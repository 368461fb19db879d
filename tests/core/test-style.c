/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/style.h"

#include "support/sample-deck.h"

#define LAST_STYLE ALLIES_STYLE_SMALL_STRONG

static void
test_sizes (void)
{
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);

  for (guint style = 0; style <= LAST_STYLE; style++)
    {
      double size = allies_style_get_size ((AlliesStyle)style);

      g_assert_cmpfloat (size, >=, 9);
      g_assert_cmpfloat (allies_style_get_leading ((AlliesStyle)style), >=, size * 1.2);
      g_hash_table_add (sizes, GUINT_TO_POINTER ((guint)(size * 100)));
    }
  g_assert_cmpuint (g_hash_table_size (sizes), <=, 4);
}

static void
test_strong (void)
{
  g_assert_cmpint (allies_style_get_face (ALLIES_STYLE_STRONG), ==, ALLIES_FACE_BOLD);
  g_assert_cmpint (allies_style_get_face (ALLIES_STYLE_BODY), ==, ALLIES_FACE_REGULAR);
  g_assert_cmpfloat (allies_style_get_size (ALLIES_STYLE_STRONG), ==,
                     allies_style_get_size (ALLIES_STYLE_BODY));
  g_assert_cmpfloat (allies_style_get_size (ALLIES_STYLE_SMALL_STRONG), ==,
                     allies_style_get_size (ALLIES_STYLE_SMALL));
}

static void
test_text (void)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  double width = allies_style_text (builder, 100, 50, ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL,
                                    ALLIES_INK_MUTED, "four");

  g_assert_cmpfloat (width, ==, 18);
  g_assert_cmpfloat (width, ==, allies_style_measure (builder, ALLIES_STYLE_SMALL, "four"));
  sample_check_paper (builder, "  text 82.00 50.00 18.00 regular 9.00 muted \"four\"\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/sizes", test_sizes);
  g_test_add_func ("/style/strong", test_strong);
  g_test_add_func ("/style/text", test_text);
  return g_test_run ();
}
