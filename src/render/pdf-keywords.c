/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-keywords.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAME         "/Keywords <FEFF"
#define MOST_LETTERS 400
#define UNIT_DIGITS  4 /* of a letter in UTF-16 */

/* Returns: (nullable): where the digits after the name begin */
static const char *
find_digits (const char *data, gsize size, gsize *left)
{
  for (const char *at = data; at != NULL; at = at + 1)
    {
      gsize rest = size - (gsize)(at - data);

      at = memchr (at, '/', rest);
      if (at == NULL)
        return NULL;
      rest = size - (gsize)(at - data);
      if (rest > strlen (NAME) && memcmp (at, NAME, strlen (NAME)) == 0)
        {
          *left = rest - strlen (NAME);
          return at + strlen (NAME);
        }
    }
  return NULL;
}

/* Returns: whether four digits stand there */
static gboolean
read_unit (const char *digits, gunichar2 *unit)
{
  *unit = 0;
  for (guint i = 0; i < UNIT_DIGITS; i++)
    {
      int value = g_ascii_xdigit_value (digits[i]);

      if (value < 0)
        return FALSE;
      *unit = (gunichar2)(*unit << 4 | value);
    }
  return TRUE;
}

static char *
decode (const char *digits, gsize left)
{
  g_autoptr (GArray) units = g_array_new (TRUE, FALSE, sizeof (gunichar2));

  for (gsize i = 0; i < left && units->len < MOST_LETTERS; i += UNIT_DIGITS)
    {
      gunichar2 unit;

      if (digits[i] == '>')
        return g_utf16_to_utf8 ((gunichar2 *)(gpointer)units->data, units->len, NULL, NULL, NULL);
      if (i + UNIT_DIGITS > left || !read_unit (digits + i, &unit))
        return NULL;
      g_array_append_val (units, unit);
    }
  return NULL;
}

char *
allies_pdf_read_keywords (GBytes *pdf, GError **error)
{
  g_return_val_if_fail (pdf != NULL, NULL);

  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  gsize left = 0;
  const char *digits = NULL;
  char *keywords = NULL;

  if (size < 5 || memcmp (data, "%PDF-", 5) != 0)
    {
      g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_INVALID, _ ("This is no PDF."));
      return NULL;
    }
  digits = find_digits (data, size, &left);
  keywords = digits != NULL ? decode (digits, left) : NULL;
  if (keywords == NULL)
    g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                         _ ("This PDF does not say which dossier it was made from. Another program "
                            "may have written it anew."));
  return keywords;
}
