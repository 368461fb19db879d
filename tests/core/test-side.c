/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/side.h"

static void
test_words (void)
{
  static const struct
  {
    AlliesSide side;
    const char *code;
    const char *title;
    const char *name;
  } sides[] = {
    { ALLIES_SIDE_MARKETING, "marketing", "CMO", "marketing" },
    { ALLIES_SIDE_TECHNOLOGY, "technology", "CIO", "technology" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (sides), ==, ALLIES_N_SIDES);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_assert_cmpstr (allies_side_codes[sides[i].side], ==, sides[i].code);
      g_assert_cmpstr (allies_side_get_title (sides[i].side), ==, sides[i].title);
      g_assert_cmpstr (allies_side_get_name (sides[i].side), ==, sides[i].name);
    }
  g_assert_null (allies_side_codes[ALLIES_N_SIDES]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side/words", test_words);
  return g_test_run ();
}
