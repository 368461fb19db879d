/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/money-text.h"

#include "app/figure-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const char *word;
  double factor;
} Magnitude;

/* What people type, in the languages of the program; compared without case. */
static const Magnitude magnitudes[] = {
  { "k", 1e3 },         { "thousand", 1e3 },   { "tsd", 1e3 },      { "mille", 1e3 },
  { "mil", 1e3 },       { "m", 1e6 },          { "mn", 1e6 },       { "mio", 1e6 },
  { "mill", 1e6 },      { "million", 1e6 },    { "millions", 1e6 }, { "millionen", 1e6 },
  { "millones", 1e6 },  { "b", 1e9 },          { "bn", 1e9 },       { "mrd", 1e9 },
  { "md", 1e9 },        { "mds", 1e9 },        { "billion", 1e9 },  { "billions", 1e9 },
  { "milliarde", 1e9 }, { "milliarden", 1e9 }, { "milliard", 1e9 }, { "milliards", 1e9 },
};

static const struct
{
  const char *code;
  const char *symbol;
} symbols[] = {
  { "EUR", "€" }, { "USD", "$" }, { "GBP", "£" }, { "JPY", "¥" }, { "INR", "₹" }, { "KRW", "₩" },
};

/* Cuts the unit off the end of a number: "2.4 bn" leaves "2.4" and gives 1e9; NaN when unknown. */
static double
cut_magnitude (char *text)
{
  char *end = text + strlen (text);
  char *start = end;

  while (start > text && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);
  if (start == end)
    return 1;

  g_autofree char *word = g_utf8_casefold (start, -1);
  *start = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (g_str_equal (magnitudes[i].word, word))
      return magnitudes[i].factor;
  return NAN;
}

/* A currency before or behind the number says nothing that the dossier does not say. */
static char *
strip_currency (const char *text)
{
  g_autoptr (GString) kept = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_type (g_utf8_get_char (p)) != G_UNICODE_CURRENCY_SYMBOL)
      g_string_append_unichar (kept, g_utf8_get_char (p));
  g_strstrip (kept->str);

  gsize length = strlen (kept->str);
  gsize letters = strspn (kept->str, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (letters == 3)
    return g_strstrip (g_strdup (kept->str + 3));
  if (length > 3 && strspn (kept->str + length - 3, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3
      && !g_ascii_isalpha (kept->str[length - 4]) && !g_str_has_suffix (kept->str, "MRD")
      && !g_str_has_suffix (kept->str, "MIO"))
    return g_strstrip (g_strndup (kept->str, length - 3));
  return g_strdup (kept->str);
}

gboolean
allies_money_text_parse (const char *text, double *amount)
{
  g_return_val_if_fail (text != NULL && amount != NULL, FALSE);

  g_autofree char *plain = strip_currency (text);
  double factor = 1;
  double number = NAN;

  if (*plain != '\0')
    {
      if (g_str_has_suffix (plain, "."))
        plain[strlen (plain) - 1] = '\0';
      factor = cut_magnitude (plain);
      if (isnan (factor) || !allies_figure_text_parse (plain, &number))
        return FALSE;
      if (number < 0 || number * factor > 1e15)
        return FALSE;
    }
  *amount = number * factor;
  return TRUE;
}

static char *
add_currency (const char *number, const char *currency)
{
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_strcmp0 (symbols[i].code, currency) == 0)
      return g_strdup_printf ("%s %s", symbols[i].symbol, number);
  if (currency == NULL || *currency == '\0')
    return g_strdup (number);
  return g_strdup_printf ("%s %s", currency, number);
}

static char *
format_magnitude (double amount, double unit, const char *format)
{
  g_autofree char *number = allies_figure_text_format (amount / unit, 2);
  g_autofree char *words = g_strdup_printf (format, number);
  double shown = round (amount / unit * 100) / 100 * unit;

  if (fabs (shown - amount) < 0.5)
    return g_steal_pointer (&words);
  return g_strdup_printf (_ ("about %s"), words);
}

char *
allies_money_text_describe (double amount, const char *currency)
{
  g_autofree char *number = NULL;

  if (isnan (amount))
    return g_strdup ("");
  if (amount >= 1e9)
    number = format_magnitude (amount, 1e9, _ ("%s billion"));
  else if (amount >= 1e6)
    number = format_magnitude (amount, 1e6, _ ("%s million"));
  else
    number = allies_figure_text_format (amount, 0);
  return add_currency (number, currency);
}
