/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-text.h"

#include <string.h>

#define LEFT_TO_RIGHT_MARK 0x200e
#define RIGHT_TO_LEFT_MARK 0x200f
#define NON_JOINER         0x200c
#define JOINER             0x200d
#define FIRST_HEBREW       0x590
#define SOFT_HYPHEN        0xad
#define NARROW_SPACE       0x202f
#define MINUS              0x2212
#define FIRST_HEBREW_BYTE  0xd6 /* that U+0590 begins with in UTF-8 */
#define LAST_ARABIC_BYTE   0xe0 /* that U+08FF begins with */
#define FIRST_FORM_BYTE    0xef /* that U+FB1D begins with */

static gboolean
is_address (const char *target)
{
  static const char *const schemes[] = { "http", "https", "mailto", NULL };
  const char *scheme = g_uri_peek_scheme (target);

  for (const char *at = target; *at != '\0'; at++)
    {
      if (!g_ascii_isgraph (*at))
        return FALSE;
    }
  return scheme != NULL && g_strv_contains (schemes, scheme)
         && g_uri_is_valid (target, G_URI_FLAGS_NONE, NULL);
}

static gboolean
is_mark (gunichar character)
{
  return character == LEFT_TO_RIGHT_MARK || character == RIGHT_TO_LEFT_MARK;
}

/* The blocks that Unicode keeps for scripts written from right to left. */
static gboolean
is_leftward (gunichar character)
{
  return (character >= FIRST_HEBREW && character <= 0x8ff)
         || (character >= 0xfb1d && character <= 0xfdff)
         || (character >= 0xfe70 && character <= 0xfeff)
         || (character >= 0x10800 && character <= 0x10fff)
         || (character >= 0x1e800 && character <= 0x1efff);
}

/* Whether an invisible character changes how the text around it is drawn. */
static gboolean
is_needed (const GString *clean, gunichar character)
{
  const char *last;

  if (is_mark (character))
    return clean->len == 0;
  if ((character != NON_JOINER && character != JOINER) || clean->len == 0)
    return FALSE;
  last = g_utf8_find_prev_char (clean->str, clean->str + clean->len);
  return g_utf8_get_char (last) >= FIRST_HEBREW;
}

/* Letters of Western languages, and the dashes, quotation marks, currencies and signs between them:
 * composed, visible, and what nearly all texts consist of. */
static gboolean
is_common (gunichar character)
{
  return (character >= ' ' && character < 0x7f)
         || (character >= 0xa0 && character < 0x250 && character != SOFT_HYPHEN)
         || (character >= 0x2010 && character <= 0x2027) || character == NARROW_SPACE
         || (character >= 0x20a0 && character <= 0x20bf) || character == MINUS;
}

/* Most texts are, and need no cleaning; this is asked for every word that is measured. */
gboolean
allies_scene_text_is_plain (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!is_common ((guchar)*text < 0x80 ? (guchar)*text : g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/* The composed form has one character a glyph wherever there is one. */
char *
allies_scene_text_clean (const char *text)
{
  if (allies_scene_text_is_plain (text))
    return g_strdup (text);

  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *clean = g_string_sized_new (strlen (composed));

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      GUnicodeType type = g_unichar_type (character);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR
          || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_c (clean, ' ');
      else if (type != G_UNICODE_FORMAT || is_needed (clean, character))
        g_string_append_unichar (clean, character);
    }
  return g_string_free (clean, FALSE);
}

/* By the first bytes alone, without those of dashes and quotation marks. */
static gboolean
may_have_leftward (const char *text)
{
  for (const guchar *at = (const guchar *)text; *at != '\0'; at++)
    if ((*at >= FIRST_HEBREW_BYTE && *at <= LAST_ARABIC_BYTE) || *at >= FIRST_FORM_BYTE)
      return TRUE;
  return FALSE;
}

gboolean
allies_scene_text_runs_left (const char *text)
{
  guint left = 0;
  guint right = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  if (is_mark (g_utf8_get_char (text)))
    return g_utf8_get_char (text) == RIGHT_TO_LEFT_MARK;
  if (!may_have_leftward (text))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isalpha (character))
        (*(is_leftward (character) ? &left : &right))++;
    }
  return left > right;
}

gboolean
allies_scene_text_has_leftward (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (!may_have_leftward (text))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_leftward (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

const char *
allies_scene_text_skip_mark (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  while (is_mark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

gboolean
allies_scene_text_is_target (const char *target)
{
  if (target == NULL || !g_utf8_validate (target, -1, NULL))
    return FALSE;
  if (target[0] == '#')
    return target[1] != '\0';
  return is_address (target);
}
