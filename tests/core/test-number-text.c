/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/number-text.h"

#include <math.h>

#define GAP "\xC2\xA0"

static void
test_score (void)
{
  static const struct
  {
    double score;
    const char *text;
  } cases[] = { { 1.84, "1.8" },  { 1.85001, "1.9" }, { 5, "5.0" }, { 0, "0.0" },
                { -0.04, "0.0" }, { -1.26, "−1.3" },  { NAN, "–" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = allies_number_text_score (cases[i].score);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_signed_score (void)
{
  static const struct
  {
    double score;
    const char *text;
  } cases[] = { { 0.44, "+0.4" }, { 0.04, "0.0" },   { 0, "0.0" },
                { -0.04, "0.0" }, { -1.26, "−1.3" }, { NAN, "–" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = allies_number_text_signed_score (cases[i].score);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_percent (void)
{
  static const struct
  {
    double share;
    const char *text;
  } cases[] = {
    { 0.794, "79" GAP "%" }, { 1, "100" GAP "%" }, { 0, "0" GAP "%" }, { NAN, "–" GAP "%" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = allies_number_text_percent (cases[i].share);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_figure (void)
{
  static const struct
  {
    double value;
    guint decimals;
    const char *unit;
    const char *text;
  } cases[] = { { 31.4, 0, "percent", "31" GAP "%" },
                { 6.46, 1, "hours", "6.5" GAP "hours" },
                { -12, 0, "score", "−12" GAP "points" },
                { 1500, 0, "count", "1500" },
                { NAN, 1, "hours", "–" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          allies_number_text_figure (cases[i].value, cases[i].decimals, cases[i].unit);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static const struct
{
  double amount;
  const char *currency;
  const char *plain;
  const char *with_sign;
} amounts[] = {
  { 1.94e6, "EUR", "€" GAP "1.9" GAP "m", "+" GAP "€" GAP "1.9" GAP "m" },
  { -30000, "EUR", "−" GAP "€" GAP "30" GAP "k", "−" GAP "€" GAP "30" GAP "k" },
  { 721234, "EUR", "€" GAP "720" GAP "k", "+" GAP "€" GAP "720" GAP "k" },
  { 123456789, "USD", "$" GAP "120" GAP "m", "+" GAP "$" GAP "120" GAP "m" },
  { 996000, "GBP", "£" GAP "1.0" GAP "m", "+" GAP "£" GAP "1.0" GAP "m" },
  { 1e6, "JPY", "¥" GAP "1" GAP "m", "+" GAP "¥" GAP "1" GAP "m" },
  { 2.4e9, "CHF", "CHF" GAP "2.4" GAP "bn", "+" GAP "CHF" GAP "2.4" GAP "bn" },
  { 2430, "EUR", "€" GAP "2.4" GAP "k", "+" GAP "€" GAP "2.4" GAP "k" },
  { 999.6, "EUR", "€" GAP "1.0" GAP "k", "+" GAP "€" GAP "1.0" GAP "k" },
  { 432, "", "430", "+" GAP "430" },
  { 7.4, "EUR", "€" GAP "7", "+" GAP "€" GAP "7" },
  { 0, "EUR", "€" GAP "0", "€" GAP "0" },
  { -0.2, "EUR", "€" GAP "0", "€" GAP "0" },
  { NAN, "EUR", "–", "–" },
};

static void
test_money (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *plain = allies_number_text_money (amounts[i].amount, amounts[i].currency);
      g_autofree char *with_sign =
          allies_number_text_signed_money (amounts[i].amount, amounts[i].currency);

      g_assert_cmpstr (plain, ==, amounts[i].plain);
      g_assert_cmpstr (with_sign, ==, amounts[i].with_sign);
    }
}

static void
test_count (void)
{
  static const char *const texts[] = { "none", "one", "two", "three", "four" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = allies_number_text_count (i);

      g_assert_cmpstr (text, ==, texts[i]);
    }
  g_autofree char *twelve = allies_number_text_count (12);
  g_autofree char *thirteen = allies_number_text_count (13);
  g_assert_cmpstr (twelve, ==, "twelve");
  g_assert_cmpstr (thirteen, ==, "13");
}

static void
test_capitalise (void)
{
  static const char *const cases[][2] = {
    { "four gaps", "Four gaps" }, { "été", "Été" }, { "", "" }, { "13 gaps", "13 gaps" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = allies_number_text_capitalise (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-text/score", test_score);
  g_test_add_func ("/number-text/signed-score", test_signed_score);
  g_test_add_func ("/number-text/percent", test_percent);
  g_test_add_func ("/number-text/figure", test_figure);
  g_test_add_func ("/number-text/money", test_money);
  g_test_add_func ("/number-text/count", test_count);
  g_test_add_func ("/number-text/capitalise", test_capitalise);
  return g_test_run ();
}
