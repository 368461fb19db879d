/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/role.h"

static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint role = 0; role <= ALLIES_ROLE_DECORATION; role++)
    g_assert_true (g_hash_table_add (names, (char *)allies_role_get_name (role)));
  g_assert_cmpstr (allies_role_get_name (ALLIES_ROLE_HEADING_CELL), ==, "heading-cell");
}

static void
test_what_holds_texts (void)
{
  static const AlliesRole around[] = { ALLIES_ROLE_TABLE, ALLIES_ROLE_ROW, ALLIES_ROLE_LIST,
                                       ALLIES_ROLE_ITEM, ALLIES_ROLE_BODY };
  guint n = 0;

  for (guint role = 0; role <= ALLIES_ROLE_DECORATION; role++)
    n += !allies_role_holds_texts (role);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (around));
  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    g_assert_false (allies_role_holds_texts (around[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role/names", test_names);
  g_test_add_func ("/role/what-holds-texts", test_what_holds_texts);
  return g_test_run ();
}
