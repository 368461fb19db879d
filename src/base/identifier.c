/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/identifier.h"

gboolean
allies_identifier_is_valid (const char *text)
{
  gboolean after_separator = TRUE;
  gsize length = 0;

  if (text == NULL)
    return FALSE;
  for (; text[length] != '\0'; length++)
    {
      char c = text[length];

      if (g_ascii_islower (c) || g_ascii_isdigit (c))
        after_separator = FALSE;
      else if ((c == '.' || c == '-') && !after_separator)
        after_separator = TRUE;
      else
        return FALSE;
    }
  return !after_separator && length <= ALLIES_IDENTIFIER_MAXIMUM;
}
