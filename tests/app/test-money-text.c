/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/money-text.h"

#include <math.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    double amount;
  } cases[] = {
    { "2.4 bn", 2.4e9 },
    { "2,4 Mrd", 2.4e9 },
    { "2,4 Mrd.", 2.4e9 },
    { "140m", 140e6 },
    { "140 M", 140e6 },
    { "€ 140m", 140e6 },
    { "140 Mio", 140e6 },
    { "EUR 140 million", 140e6 },
    { "140 million EUR", 140e6 },
    { "$2.4bn", 2.4e9 },
    { "2,400,000,000", 2.4e9 },
    { "2.400.000.000 €", 2.4e9 },
    { "2 400 000 000", 2.4e9 },
    { "250k", 250e3 },
    { "250 thousand", 250e3 },
    { "90000000", 90e6 },
    { "0", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double amount = NAN;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (allies_money_text_parse (cases[i].text, &amount));
      g_assert_cmpfloat_with_epsilon (amount, cases[i].amount, 1e-3);
    }
}

static void
test_refuse (void)
{
  static const char *const texts[] = { "a lot", "12 parsecs", "m",           "-5 m",
                                       "1e9",   "2..5 m",     "9 999 999 bn" };
  double amount = 7;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i]);
      g_assert_false (allies_money_text_parse (texts[i], &amount));
      g_assert_cmpfloat (amount, ==, 7);
    }
  g_assert_true (allies_money_text_parse ("  ", &amount));
  g_assert_true (isnan (amount));
}

static void
test_describe (void)
{
  static const struct
  {
    double amount;
    const char *currency;
    const char *words;
  } cases[] = {
    { 2.4e9, "EUR", "€ 2.4 billion" },
    { 140e6, "USD", "$ 140 million" },
    { 2412345678, "EUR", "about € 2.41 billion" },
    { 165000, "CHF", "CHF 165,000" },
    { 165000, "", "165,000" },
    { NAN, "EUR", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = allies_money_text_describe (cases[i].amount, cases[i].currency);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money-text/parse", test_parse);
  g_test_add_func ("/money-text/refuse", test_refuse);
  g_test_add_func ("/money-text/describe", test_describe);
  return g_test_run ();
}
