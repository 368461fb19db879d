/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-stream-values.h"

#include "base/identifier.h"
#include "base/xml-element.h"

#include <glib/gi18n-lib.h>
#include <float.h>
#include <math.h>
#include <string.h>

#define LONGEST_NUMBER 63

const char *
allies_xml_stream_require (AlliesXmlStream *stream, int word, gsize *length)
{
  const char *value = allies_xml_stream_get (stream, word, length);

  if (value == NULL)
    allies_xml_stream_complain (stream, ALLIES_ERROR_INVALID, _ ("“%s” has no “%s”."),
                                allies_xml_stream_get_name (stream),
                                allies_xml_stream_get_word (stream, word));
  return value;
}

char *
allies_xml_stream_require_id (AlliesXmlStream *stream, int word)
{
  gsize length;
  const char *value = allies_xml_stream_require (stream, word, &length);
  g_autofree char *id = value != NULL ? g_strndup (value, length) : NULL;

  if (id == NULL || allies_identifier_is_valid (id))
    return g_steal_pointer (&id);
  allies_xml_stream_complain (
      stream, ALLIES_ERROR_INVALID,
      _ ("“%.80s” is not an identifier: small letters and digits, joined by dots or hyphens."), id);
  return NULL;
}

/* Up to 15 digits and a power of ten are exact, and so is what is nearest to their quotient: the
 * same as strtod(), which is a good part of the time that a pool takes, gives. Whatever is not
 * plainly such a number is left to it. */
static gboolean
parse_plain (const char *text, gsize length, double *number)
{
  guint64 digits = 0;
  double divisor = 1;
  gboolean is_negative = length > 0 && text[0] == '-';

  text += is_negative;
  length -= is_negative;

  gsize point = length;
  if (length == 0 || length > DBL_DIG || text[0] == '.' || text[length - 1] == '.')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '.' && point == length)
        point = i;
      else if (!g_ascii_isdigit (text[i]))
        return FALSE;
      else
        {
          digits = digits * 10 + (guint64)(text[i] - '0');
          divisor *= i > point ? 10 : 1;
        }
    }
  *number = is_negative ? -(double)digits / divisor : (double)digits / divisor;
  return TRUE;
}

static gboolean
parse (const char *value, gsize length, double *number)
{
  char text[LONGEST_NUMBER + 1];

  if (parse_plain (value, length, number))
    return TRUE;
  if (length > LONGEST_NUMBER)
    return FALSE;
  memcpy (text, value, length);
  text[length] = '\0';
  return allies_number_from_text (text, number);
}

double
allies_xml_stream_get_number (AlliesXmlStream *stream, int word, double minimum, double maximum)
{
  gsize length;
  const char *value = allies_xml_stream_get (stream, word, &length);
  const char *name = allies_xml_stream_get_word (stream, word);
  double number;

  if (value == NULL)
    return NAN;
  if (parse (value, length, &number) && number >= minimum && number <= maximum)
    return number;

  g_autofree char *text = g_strndup (value, length);
  if (parse (value, length, &number))
    allies_xml_stream_complain (stream, ALLIES_ERROR_INVALID,
                                _ ("%.80s is out of range for “%s”: from %g to %g."), text, name,
                                minimum, maximum);
  else
    allies_xml_stream_complain (stream, ALLIES_ERROR_INVALID,
                                _ ("“%.80s” is not a number (in “%s”)."), text, name);
  return NAN;
}

int
allies_xml_stream_choose (AlliesXmlStream *stream,
                          int word,
                          const char *const *allowed,
                          int fallback)
{
  gsize length;
  const char *value = fallback < 0 ? allies_xml_stream_require (stream, word, &length)
                                   : allies_xml_stream_get (stream, word, &length);

  if (value == NULL)
    return MAX (fallback, 0);
  for (int i = 0; allowed[i] != NULL; i++)
    if (length > 0 && allowed[i][0] == value[0] && strncmp (allowed[i], value, length) == 0
        && allowed[i][length] == '\0')
      return i;

  g_autofree char *text = g_strndup (value, length);
  g_autofree char *list = g_strjoinv (", ", (char **)allowed);
  allies_xml_stream_complain (stream, ALLIES_ERROR_INVALID,
                              _ ("“%.80s” is not allowed for “%s”; use one of: %s."), text,
                              allies_xml_stream_get_word (stream, word), list);
  return 0;
}
