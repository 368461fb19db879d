/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/number-text.h"

#include "model/unit.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MINUS    "\xE2\x88\x92"
#define DASH     "\xE2\x80\x93"
#define THIN_GAP "\xC2\xA0"

static char *
format (double value, int decimals)
{
  char text[64];
  char pattern[8];

  g_snprintf (pattern, sizeof pattern, "%%.%df", decimals);
  g_ascii_formatd (text, sizeof text, pattern, fabs (value));
  return g_strconcat (value < 0 && strpbrk (text, "123456789") != NULL ? MINUS : "", text, NULL);
}

char *
allies_number_text_score (double score)
{
  return isnan (score) ? g_strdup (DASH) : format (score, 1);
}

char *
allies_number_text_signed_score (double difference)
{
  g_autofree char *number = allies_number_text_score (difference);
  gboolean rises = difference > 0 && strpbrk (number, "123456789") != NULL;

  return g_strconcat (rises ? "+" : "", number, NULL);
}

char *
allies_number_text_percent (double share)
{
  g_autofree char *number = isnan (share) ? g_strdup (DASH) : format (share * 100, 0);

  return g_strconcat (number, THIN_GAP "%", NULL);
}

static const char *
get_symbol (const char *currency)
{
  static const char *const symbols[][2] = {
    { "EUR", "€" }, { "USD", "$" }, { "GBP", "£" }, { "JPY", "¥" }, { "", "" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_str_equal (symbols[i][0], currency))
      return symbols[i][1];
  return currency;
}

/* Planning assumptions are not known to three figures. */
static double
round_to_two_figures (double amount)
{
  double unit = amount > 0 ? pow (10, floor (log10 (amount)) - 1) : 1;

  return unit > 1 ? round (amount / unit) * unit : round (amount);
}

static char *
scale_amount (double exact)
{
  double amount = round_to_two_figures (exact);
  static const struct
  {
    double unit;
    const char *name;
  } units[] = { { 1e9, N_ ("bn") }, { 1e6, N_ ("m") }, { 1e3, N_ ("k") } };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (amount >= units[i].unit * (1 - 1e-9))
      {
        double scaled = amount / units[i].unit;
        gboolean whole = fabs (exact / units[i].unit - round (scaled)) < 1e-9;
        g_autofree char *number = format (scaled, scaled < 9.95 && !whole ? 1 : 0);

        return g_strconcat (number, THIN_GAP, _ (units[i].name), NULL);
      }
  return format (amount, 0);
}

static char *
money (double amount, const char *currency, const char *plus)
{
  if (isnan (amount))
    return g_strdup (DASH);

  const char *symbol = get_symbol (currency);
  g_autofree char *number = scale_amount (fabs (amount));
  const char *sign = amount < 0 ? MINUS THIN_GAP : plus;
  return g_strconcat (g_str_equal (number, "0") ? "" : sign, symbol,
                      *symbol != '\0' ? THIN_GAP : "", number, NULL);
}

char *
allies_number_text_money (double amount, const char *currency)
{
  return money (amount, currency, "");
}

char *
allies_number_text_signed_money (double amount, const char *currency)
{
  return money (amount, currency, "+" THIN_GAP);
}

char *
allies_number_text_figure (double value, guint decimals, const char *unit)
{
  g_return_val_if_fail (unit != NULL, NULL);

  g_autofree char *number = isnan (value) ? g_strdup (DASH) : format (value, (int)decimals);
  const char *name = allies_unit_get_name (unit);

  return g_strconcat (number, *name != '\0' && !isnan (value) ? THIN_GAP : "",
                      isnan (value) ? "" : name, NULL);
}

char *
allies_number_text_count (guint n)
{
  static const char *const words[] = { N_ ("none"),  N_ ("one"),  N_ ("two"), N_ ("three"),
                                       N_ ("four"),  N_ ("five"), N_ ("six"), N_ ("seven"),
                                       N_ ("eight"), N_ ("nine"), N_ ("ten"), N_ ("eleven"),
                                       N_ ("twelve") };

  return n < G_N_ELEMENTS (words) ? g_strdup (_ (words[n])) : g_strdup_printf ("%u", n);
}

char *
allies_number_text_capitalise (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strup (text, rest - text);
  return g_strconcat (first, rest, NULL);
}
