/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/unit.h"

static void
test_names (void)
{
  g_assert_cmpstr (allies_unit_get_name ("percent"), ==, "%");
  g_assert_cmpstr (allies_unit_get_name ("count"), ==, "");
  g_assert_cmpstr (allies_unit_get_name ("hours"), ==, "hours");
  g_assert_cmpstr (allies_unit_get_name ("money"), ==, "a year");
  g_assert_cmpstr (allies_unit_get_name ("parsec"), ==, "parsec");
}

static void
test_every_code_has_a_name (void)
{
  for (guint i = 0; allies_units[i] != NULL; i++)
    g_assert_nonnull (allies_unit_get_name (allies_units[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/names", test_names);
  g_test_add_func ("/unit/every-code-has-a-name", test_every_code_has_a_name);
  return g_test_run ();
}
