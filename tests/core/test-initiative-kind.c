/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/initiative-kind.h"

/* The codes are those of the files, in the order of the values. */
static const struct
{
  AlliesInitiativeKind value;
  const char *code;
  const char *name;
} cases[] = {
  { ALLIES_INITIATIVE_PROCESS, "process", "Process" },
  { ALLIES_INITIATIVE_TECHNOLOGY, "technology", "Technology" },
  { ALLIES_INITIATIVE_ORGANISATION, "organisation", "Organisation" },
};

static void
test_codes (void)
{
  g_assert_cmpuint (g_strv_length ((char **)allies_initiative_kinds), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (allies_initiative_kinds[cases[i].value], ==, cases[i].code);
}

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (allies_initiative_kind_get_name (cases[i].value), ==, cases[i].name);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/initiative-kind/codes", test_codes);
  g_test_add_func ("/initiative-kind/names", test_names);
  return g_test_run ();
}
