/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/owner.h"

/* The codes are those of the files, in the order of the values. */
static const struct
{
  AlliesOwner value;
  const char *code;
  const char *name;
} cases[] = {
  { ALLIES_OWNER_MARKETING, "marketing", "CMO" },
  { ALLIES_OWNER_TECHNOLOGY, "technology", "CIO" },
  { ALLIES_OWNER_BOTH, "both", "CMO and CIO" },
};

static void
test_codes (void)
{
  g_assert_cmpuint (g_strv_length ((char **)allies_owners), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (allies_owners[cases[i].value], ==, cases[i].code);
}

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (allies_owner_get_name (cases[i].value), ==, cases[i].name);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/owner/codes", test_codes);
  g_test_add_func ("/owner/names", test_names);
  return g_test_run ();
}
