/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/number-checks.h"

#include <math.h>

#define EPSILON 1e-12

void
number_check_near (double value, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat_with_epsilon (value, expected, EPSILON);
}
