/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/scale.h"

#include "support/sample-model.h"

#include <math.h>

static gpointer
read_scale (const AlliesXmlElement *element)
{
  return allies_scale_read (element, NULL);
}

typedef struct
{
  const char *scale;
  double value;
  guint nearest;
  gboolean is_level;
} Nearest;

static const Nearest values[] = {
  { "0 0.2 0.5 1", -5, 0, FALSE },
  { "0 0.2 0.5 1", 0, 0, TRUE },
  { "0 0.2 0.5 1", 0.0999, 0, FALSE },
  { "0 0.2 0.5 1", 0.1, 1, FALSE },
  { "0 0.2 0.5 1", 0.2, 1, TRUE },
  { "0 0.2 0.5 1", 0.3499, 1, FALSE },
  { "0 0.2 0.5 1", 0.35, 2, FALSE },
  { "0 0.2 0.5 1", 0.5, 2, TRUE },
  { "0 0.2 0.5 1", 0.7499, 2, FALSE },
  { "0 0.2 0.5 1", 0.75, 3, FALSE },
  { "0 0.2 0.5 1", 1, 3, TRUE },
  { "0 0.2 0.5 1", 9, 3, FALSE },
  { "0 0.2 0.5 1", NAN, 0, FALSE },
  { "1 2 3 4 5", 1.4999, 0, FALSE },
  { "1 2 3 4 5", 1.5, 1, FALSE },
  { "1 2 3 4 5", 2.5, 2, FALSE },
  { "1 2 3 4 5", 4.5, 4, FALSE },
  { "1 2 3 4 5", 5, 4, TRUE },
  { "-2 -1 0", -1.5, 1, FALSE },
  { "-2 -1 0", -0.5, 2, FALSE },
  { "0.1 0.2 0.3", 0.15, 1, FALSE },
  { "0.1 0.2 0.3", 0.25, 2, FALSE },
  { "0 1000000", 500000, 1, FALSE },
  { "0 1000000", 499999.9, 0, FALSE },
  /* 0.1 + 0.25 and the like: a half that sums leave just below it */
  { "0 0.2 0.5 1", 0.35 - 1e-16, 2, FALSE },
  { "1 2 3 4 5", 2.5 - 4e-16, 2, FALSE },
  { "1 2 3 4 5", 2.5 - 1e-6, 1, FALSE },
};

static void
test_nearest (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (AlliesScale) scale = sample_scale (values[i].scale);
      guint index = 99;

      g_test_message ("%g on %s", values[i].value, values[i].scale);
      g_assert_cmpuint (allies_scale_nearest (scale, values[i].value), ==, values[i].nearest);
      g_assert_true (allies_scale_find (scale, values[i].value, &index) == values[i].is_level);
      g_assert_cmpuint (index, ==, values[i].is_level ? values[i].nearest : 99);
      g_assert_true (allies_scale_find (scale, values[i].value, NULL) == values[i].is_level);
    }
}

static void
test_parts (void)
{
  const double expected[] = { 0, 0.2, 0.5, 1 };
  g_autoptr (AlliesScale) scale = sample_scale ("0 0.2 0.5 1");
  g_autoptr (AlliesScale) other = sample_scale ("-3 -1.5");

  g_assert_cmpuint (allies_scale_get_n_levels (scale), ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat (allies_scale_get_value (scale, i), ==, expected[i]);
  g_assert_cmpstr (allies_scale_get_name (scale, 2), ==, "0.5");
  g_assert_cmpfloat (allies_scale_get_low (scale), ==, 0);
  g_assert_cmpfloat (allies_scale_get_high (scale), ==, 1);
  g_assert_cmpfloat (allies_scale_get_span (scale), ==, 1);
  g_assert_cmpfloat (allies_scale_get_span (other), ==, 1.5);
}

#define LEVEL(value) "<level value='" value "'><name>n</name></level>"
#define TOO_FEW      "1:1: A scale needs at least two levels."

static const SampleCase faults[] = {
  { "<scale>" LEVEL ("1") LEVEL ("2") "</scale>", "" },
  { "<scale/>", TOO_FEW },
  { "<scale>" LEVEL ("1") "</scale>", TOO_FEW },
  { "<scale>" LEVEL ("1") "\n" LEVEL ("1") "</scale>",
    "2:1: The levels of the scale do not rise: 1 follows 1.\n" TOO_FEW },
  { "<scale>" LEVEL ("1") LEVEL ("3") "\n" LEVEL ("2.5") "</scale>",
    "2:1: The levels of the scale do not rise: 2.5 follows 3." },
  { "<scale>" LEVEL ("1") "\n" LEVEL ("high") LEVEL ("3") LEVEL ("4") "</scale>",
    "2:1: “high” is not a number (in “value”).\n"
    "2:1: The levels of the scale do not rise: -1e+06 follows 1." },
  { "<scale>" LEVEL ("1") "\n<level value='2'><name/></level></scale>",
    "2:1: “level” has no text in “name”." },
  { "<scale>" LEVEL ("1") "\n<level><name>n</name></level>" LEVEL ("3") "</scale>",
    "2:1: “level” has no “value”.\n"
    "2:1: The levels of the scale do not rise: -1e+06 follows 1." },
};

static void
test_faults (void)
{
  sample_check_faults (faults, G_N_ELEMENTS (faults), read_scale);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/nearest", test_nearest);
  g_test_add_func ("/scale/parts", test_parts);
  g_test_add_func ("/scale/faults", test_faults);
  return g_test_run ();
}
