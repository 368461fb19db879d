/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/pseudo-language.h"

#include <libintl.h>
#include <string.h>

#define LONGER 0.4

static gboolean in_use;
static GHashTable *translations;

static void
append_letter (GString *out, char letter)
{
  static const char *const accents[] = { "aá", "eé", "iï", "oö", "uü", "nñ",
                                         "AÁ", "EÉ", "IÏ", "OÖ", "UÜ", "cç" };

  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    if (accents[i][0] == letter)
      {
        g_string_append (out, accents[i] + 1);
        return;
      }
  g_string_append_c (out, letter);
}

/* Length of what must stay as it is: a directive of printf or an entity of XML. */
static gsize
measure_directive (const char *text)
{
  const char *end;

  if (*text == '&')
    {
      end = strchr (text, ';');
      return end != NULL ? (gsize)(end - text) + 1 : 0;
    }
  if (*text != '%')
    return 0;
  end = text + 1 + strspn (text + 1, "0123456789.");
  return *end != '\0' && strchr ("sugfd%", *end) != NULL ? (gsize)(end - text) + 1 : 0;
}

static gsize
append_word (GString *out, const char *word)
{
  gsize length = 0;
  gsize letters = 0;

  while (word[length] != '\0' && !g_ascii_isspace (word[length]))
    {
      gsize directive = measure_directive (word + length);

      if (directive > 0)
        g_string_append_len (out, word + length, (gssize)directive);
      else
        {
          letters += g_ascii_isalpha (word[length]);
          append_letter (out, word[length++]);
        }
      length += directive;
    }
  for (gsize i = 0; i < (gsize)((double)letters * LONGER + 0.5); i++)
    g_string_append (out, "ö");
  return length;
}

char *
pseudo_text (const char *text)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      while (g_ascii_isspace (*text))
        g_string_append_c (out, *text++);
      text += append_word (out, text);
    }
  return g_string_free (out, FALSE);
}

static gboolean
is_kept (const char *tag, const char *const *keep)
{
  for (guint i = 0; keep[i] != NULL; i++)
    if (g_str_has_prefix (tag, keep[i]) && strchr (" >", tag[strlen (keep[i])]) != NULL)
      return TRUE;
  return FALSE;
}

GBytes *
pseudo_document (GBytes *document, const char *const *keep)
{
  gsize length;
  const char *data = g_bytes_get_data (document, &length);
  g_autofree char *text = g_strndup (data, length);
  g_auto (GStrv) parts = g_strsplit (text, "<", -1);
  GString *out = g_string_new (parts[0]);

  for (guint i = 1; parts[i] != NULL; i++)
    {
      char *content = strchr (parts[i], '>');
      g_autofree char *longer = pseudo_text (content + 1);

      g_string_append_c (out, '<');
      g_string_append_len (out, parts[i], content + 1 - parts[i]);
      g_string_append (out, is_kept (parts[i], keep) ? content + 1 : longer);
    }
  length = out->len;
  return g_bytes_new_take (g_string_free (out, FALSE), length);
}

void
pseudo_language_use (gboolean use)
{
  in_use = use;
}

static const char *
translate (const char *text)
{
  char *translation;

  if (!in_use)
    return text;
  if (translations == NULL)
    translations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  translation = g_hash_table_lookup (translations, text);
  if (translation == NULL)
    {
      translation = pseudo_text (text);
      g_hash_table_insert (translations, g_strdup (text), translation);
    }
  return translation;
}

/* These stand before those of the libraries. */

const char *
g_dgettext (const char *domain, const char *text)
{
  return translate (text);
}

#undef dcngettext
char *
dcngettext (
    const char *domain, const char *one, const char *many, unsigned long int n, int category)
{
  return (char *)translate (n == 1 ? one : many);
}

#undef ngettext
char *
ngettext (const char *one, const char *many, unsigned long int n)
{
  return (char *)translate (n == 1 ? one : many);
}
