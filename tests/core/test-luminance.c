/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/luminance.h"

/* Computed by hand from the definition in WCAG 2.1. */
static void
test_get (void)
{
  g_assert_cmpfloat_with_epsilon (allies_luminance_get (0, 0, 0), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (allies_luminance_get (1, 1, 1), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (allies_luminance_get (1, 0, 0), 0.2126, 1e-9);
  g_assert_cmpfloat_with_epsilon (allies_luminance_get (0.5, 0.5, 0.5), 0.21404, 1e-5);
  g_assert_cmpfloat_with_epsilon (allies_luminance_get (0, 0, 0.04), 0.0722 * 0.04 / 12.92, 1e-9);
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (allies_luminance_get_contrast (0, 1), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (allies_luminance_get_contrast (1, 0), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (allies_luminance_get_contrast (0.3, 0.3), 1, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/luminance/get", test_get);
  g_test_add_func ("/luminance/contrast", test_contrast);
  return g_test_run ();
}
