/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/region.h"

#include "base/identifier.h"

static void
test_codes (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (g_strv_length ((char **)allies_regions), ==, ALLIES_N_REGIONS);
  for (int i = 0; i < ALLIES_N_REGIONS; i++)
    {
      g_assert_true (allies_identifier_is_valid (allies_regions[i]));
      g_assert_cmpint (allies_region_find (allies_regions[i]), ==, i);
      g_assert_true (g_hash_table_add (names, (char *)allies_region_get_name ((guint)i)));
    }
}

static void
test_names (void)
{
  g_assert_cmpstr (allies_region_get_name ((guint)allies_region_find ("global")), ==, "Worldwide");
  g_assert_cmpstr (allies_region_get_name ((guint)allies_region_find ("middle-east-africa")), ==,
                   "Middle East and Africa");
}

static void
test_unknown (void)
{
  const char *const codes[] = { NULL, "", "Europe", "world" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpint (allies_region_find (codes[i]), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/region/codes", test_codes);
  g_test_add_func ("/region/names", test_names);
  g_test_add_func ("/region/unknown", test_unknown);
  return g_test_run ();
}
