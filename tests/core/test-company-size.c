/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/company-size.h"

static void
test_codes (void)
{
  const char *const expected[] = {
    "micro", "small", "medium", "large", "enterprise", "very-large"
  };

  g_assert_cmpuint (G_N_ELEMENTS (expected), ==, ALLIES_N_SIZES);
  g_assert_cmpuint (g_strv_length ((char **)allies_company_sizes), ==, ALLIES_N_SIZES);
  for (int i = 0; i < ALLIES_N_SIZES; i++)
    {
      g_assert_cmpstr (allies_company_sizes[i], ==, expected[i]);
      g_assert_cmpint (allies_company_size_find (expected[i]), ==, i);
    }
}

static void
test_unknown (void)
{
  const char *const codes[] = { NULL, "", "Small", "very", "very-large " };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpint (allies_company_size_find (codes[i]), ==, -1);
}

/* Each size begins one person above where the one before ends. */
static void
test_names (void)
{
  const char *const expected[] = { "1 to 9 people",         "10 to 49 people",
                                   "50 to 249 people",      "250 to 999 people",
                                   "1,000 to 4,999 people", "5,000 people and more" };

  for (guint i = 0; i < ALLIES_N_SIZES; i++)
    g_assert_cmpstr (allies_company_size_get_name (i), ==, expected[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/company-size/codes", test_codes);
  g_test_add_func ("/company-size/unknown", test_unknown);
  g_test_add_func ("/company-size/names", test_names);
  return g_test_run ();
}
