/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-text.h"

#include <string.h>

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

/* Most texts are, and need no cleaning; this is asked for every word that is measured. */
static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isprint (*text))
      return FALSE;
  return TRUE;
}

/* The composed form has one character a glyph wherever there is one. */
char *
allies_scene_text_clean (const char *text)
{
  if (is_plain (text))
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
      else if (type != G_UNICODE_FORMAT)
        g_string_append_unichar (clean, character);
    }
  return g_string_free (clean, FALSE);
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
