/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/figure-text.h"

#include <locale.h>
#include <string.h>

static gboolean
is_grouping (gunichar c)
{
  return c == '\'' || c == 0x2019 || g_unichar_isspace (c);
}

/* The text with its digits, points and commas alone; NULL when there is anything else. */
static char *
strip_grouping (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p) || *p == '.' || *p == ',' || (*p == '-' && p == text))
        g_string_append_c (plain, *p);
      else if (c == 0x2212 && plain->len == 0)
        g_string_append_c (plain, '-');
      else if (!is_grouping (c))
        {
          g_string_free (plain, TRUE);
          return NULL;
        }
    }
  return g_string_free (plain, FALSE);
}

static guint
count (const char *text, char c)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == c;
  return n;
}

/* Which of both separates decimals here; '\0' for neither. */
static char
find_decimal_point (const char *plain)
{
  const char *point = strrchr (plain, '.');
  const char *comma = strrchr (plain, ',');
  const char *last = comma == NULL || (point != NULL && point > comma) ? point : comma;

  if (last == NULL || count (plain, *last) > 1)
    return '\0';
  if (point != NULL && comma != NULL)
    return *last;
  if (strlen (last + 1) == 3 && *localeconv ()->decimal_point != *last)
    return '\0';
  return *last;
}

/* Thousands are separated every three digits, or it is a slip that must not be guessed at. */
static gboolean
has_sound_groups (const char *plain, char point)
{
  const char *p = plain + strcspn (plain, ".,");

  for (; *p != '\0' && *p != point; p += 4)
    if (strspn (p + 1, "0123456789") != 3)
      return FALSE;
  return TRUE;
}

gboolean
allies_figure_text_parse (const char *text, double *number)
{
  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *plain = strip_grouping (trimmed);
  g_autoptr (GString) digits = g_string_new (NULL);
  char point = plain != NULL ? find_decimal_point (plain) : '\0';
  char *end = NULL;

  if (plain == NULL || !has_sound_groups (plain, point) || strpbrk (plain, "0123456789") == NULL
      || strlen (plain) > 40)
    return FALSE;
  for (const char *p = plain; *p != '\0'; p++)
    if (*p == point)
      g_string_append_c (digits, '.');
    else if (*p != '.' && *p != ',')
      g_string_append_c (digits, *p);

  double value = g_ascii_strtod (digits->str, &end);
  if (*end != '\0')
    return FALSE;
  *number = value;
  return TRUE;
}

static void
group_thousands (GString *text)
{
  const char *separator = localeconv ()->thousands_sep;
  gsize end = strcspn (text->str, ".,");
  gsize start = *text->str == '-' ? 1 : 0;

  if (*separator == '\0')
    separator = *localeconv ()->decimal_point == ',' ? "." : ",";
  for (gssize place = (gssize)end - 3; place > (gssize)start; place -= 3)
    g_string_insert (text, place, separator);
}

char *
allies_figure_text_format_fixed (double number, guint decimals)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%.*f", (int)decimals, number);
  group_thousands (text);
  return g_strdup (text->str);
}

static void
cut_zeros (GString *text)
{
  while (text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
  if (!g_ascii_isdigit (text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
}

char *
allies_figure_text_format (double number, guint decimals)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%.*f", (int)decimals, number);
  if (decimals > 0)
    cut_zeros (text);
  group_thousands (text);
  return g_strdup (g_str_equal (text->str, "-0") ? "0" : text->str);
}
