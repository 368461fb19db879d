/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-names.h"

#include <string.h>

static void
test_numbering (void)
{
  g_autoptr (AlliesPoolNames) names = allies_pool_names_new ();
  const char *text = "data.insight.access";

  g_assert_cmpint (allies_pool_names_find (names, "data", 4), ==, -1);
  g_assert_cmpuint (allies_pool_names_add (names, text, 4), ==, 0);
  g_assert_cmpuint (allies_pool_names_add (names, text, 12), ==, 1);
  g_assert_cmpuint (allies_pool_names_add (names, text, strlen (text)), ==, 2);
  g_assert_cmpuint (allies_pool_names_add (names, "data", 4), ==, 0);
  g_assert_cmpuint (allies_pool_names_get_n (names), ==, 3);
  g_assert_cmpstr (allies_pool_names_get (names, 1), ==, "data.insight");
  g_assert_cmpint (allies_pool_names_find (names, text, 12), ==, 1);
  g_assert_cmpint (allies_pool_names_find (names, text, 5), ==, -1);
}

static void
test_guess (void)
{
  g_autoptr (AlliesPoolNames) names = allies_pool_names_new ();

  allies_pool_names_add (names, "a", 1);
  g_assert_true (allies_pool_names_is (names, 0, "ab", 1));
  g_assert_false (allies_pool_names_is (names, 0, "ab", 2));
  g_assert_false (allies_pool_names_is (names, 1, "a", 1));
  allies_pool_names_clear (names);
  g_assert_false (allies_pool_names_is (names, 0, "a", 1));
  g_assert_cmpuint (allies_pool_names_add (names, "b", 1), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pool-names/numbering", test_numbering);
  g_test_add_func ("/pool-names/guess", test_guess);
  return g_test_run ();
}
