/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/figure-text.h"

#include <math.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    double number; /* NAN: not a number */
  } cases[] = {
    { "12", 12 },
    { " 12.5 ", 12.5 },
    { "12,5", 12.5 },
    { "1,200", 1200 },
    { "1.200,5", 1200.5 },
    { "1,200.5", 1200.5 },
    { "1,234,567", 1234567 },
    { "1.234.567", 1234567 },
    { "1'234'567", 1234567 },
    { "1\u202f234", 1234 },
    { "-30", -30 },
    { "\u221230", -30 },
    { "0.250", 0.25 },
    { "", NAN },
    { "twelve", NAN },
    { "12 %%", NAN },
    { "1-2", NAN },
    { "--2", NAN },
    { ".", NAN },
    { "1.2.3,4,5", NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = 99;
      gboolean is_number = allies_figure_text_parse (cases[i].text, &number);

      g_test_message ("“%s” gives %g", cases[i].text, number);
      g_assert_cmpint (is_number, ==, !isnan (cases[i].number));
      g_assert_cmpfloat (number, ==, is_number ? cases[i].number : 99);
    }
}

static void
test_format (void)
{
  static const struct
  {
    double number;
    guint decimals;
    const char *text;
    const char *fixed;
  } cases[] = {
    { 0, 2, "0", "0.00" },
    { 1234567, 0, "1,234,567", "1,234,567" },
    { 12.5, 2, "12.5", "12.50" },
    { -1234.5, 1, "-1,234.5", "-1,234.5" },
    { 999, 0, "999", "999" },
    { -0.001, 2, "0", "-0.00" },
    { 100000, 0, "100,000", "100,000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = allies_figure_text_format (cases[i].number, cases[i].decimals);
      g_autofree char *fixed = allies_figure_text_format_fixed (cases[i].number, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (fixed, ==, cases[i].fixed);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-text/parse", test_parse);
  g_test_add_func ("/figure-text/format", test_format);
  return g_test_run ();
}
