/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/identifier.h"

static void
test_valid (void)
{
  const char *const good[] = { "a", "data.single-view", "2026.1", "a-b.c-d",
                               "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (allies_identifier_is_valid (good[i]));
}

static void
test_invalid (void)
{
  const char *const bad[] = {
    NULL,     "",    ".",
    "-a",     "a.",  "a..b",
    "a.-b",   "A",   "a b",
    "a/b",    "a_b", "ä",
    "../etc", "a\n", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm"
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (allies_identifier_is_valid (bad[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/identifier/valid", test_valid);
  g_test_add_func ("/identifier/invalid", test_invalid);
  return g_test_run ();
}
