/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LANES 16 /* bytes compared at a time, where the processor can */
#define BLOCK 64

typedef struct
{
  const char *start;
  const char *position;
  const char *end;
  guint depth;
  guint elements;
  gsize text; /* bytes since the last tag */
  AlliesProblems *problems;
} Guard;

static gboolean
refuse (Guard *guard, const char *where, AlliesError code, const char *message)
{
  const char *line_start = guard->start;
  guint line = 1;

  for (const char *next = memchr (line_start, '\n', (gsize)(where - line_start)); next != NULL;
       next = memchr (line_start, '\n', (gsize)(where - line_start)))
    {
      line_start = next + 1;
      line++;
    }
  allies_problems_add (guard->problems, code, line, (guint)(where - line_start) + 1, "%s", message);
  return FALSE;
}

static gboolean
begins_with (const Guard *guard, const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize)(guard->end - guard->position) >= length
         && memcmp (guard->position, prefix, length) == 0;
}

/* Comments, CDATA and processing instructions may hold what looks like tags. Gives where their
 * content ends. */
static const char *
skip (Guard *guard, const char *opening, const char *closing)
{
  const char *content = guard->position + strlen (opening);
  const char *found = g_strstr_len (content, guard->end - content, closing);

  guard->position = found != NULL ? found + strlen (closing) : guard->end;
  return found != NULL ? found : guard->end;
}

/* Comments and CDATA do not divide a text for those who read it. */
static gboolean
count_text (Guard *guard, const char *start, const char *end)
{
  guard->text += (gsize)(end - start);
  return guard->text <= ALLIES_XML_MAXIMUM_TEXT
         || refuse (guard, start, ALLIES_ERROR_LIMIT,
                    _ ("A text is longer than 64 KiB, so the file is not read."));
}

/* In a quoted value, which may be long, only the other quote counts. */
static const char *
walk_to_tag_end (const Guard *guard)
{
  for (const char *p = guard->position + 1; p < guard->end; p++)
    {
      if (*p == '>')
        return p;
      if (*p == '"' || *p == '\'')
        for (char quote = *p++; p < guard->end && *p != quote; p++)
          ;
    }
  return guard->end;
}

/* Whether all values that begin here also end here, when it is plain: in double quotes only. Many
 * bytes are compared at a time, as this is done for every tag. */
static gboolean
is_plainly_closed (const char *p, const char *end)
{
  guint8 odd[LANES] = { 0 };
  guint8 single[LANES] = { 0 };
  guint64 quotes[2];
  guint64 others[2];
  gboolean is_odd = FALSE;
  gboolean is_single = FALSE;

  for (; end - p >= LANES; p += LANES)
    for (guint i = 0; i < LANES; i++)
      {
        odd[i] ^= p[i] == '"';
        single[i] |= p[i] == '\'';
      }
  for (; p < end; p++)
    {
      is_odd ^= *p == '"';
      is_single |= *p == '\'';
    }
  memcpy (quotes, odd, LANES);
  memcpy (others, single, LANES);
  return !is_single && (others[0] | others[1]) == 0
         && is_odd == __builtin_parityll (quotes[0] ^ quotes[1]);
}

static const char *
find_tag_end (const Guard *guard)
{
  const char *content = guard->position + 1;
  const char *found = memchr (content, '>', (gsize)(guard->end - content));

  return found != NULL && is_plainly_closed (content, found) ? found : walk_to_tag_end (guard);
}

static gboolean
is_block_ascii (const char *p)
{
  guint8 strange[LANES] = { 0 };
  static const guint8 none[LANES] = { 0 };

  for (guint row = 0; row < BLOCK; row += LANES)
    for (guint i = 0; i < LANES; i++)
      strange[i] |= (gint8)p[row + i] <= 0;
  return memcmp (strange, none, sizeof none) == 0;
}

/* Most of a file is ASCII, which is passed over many bytes at a time. */
static const char *
skip_ascii (const char *p, const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080);

  while (end - p >= BLOCK && is_block_ascii (p))
    p += BLOCK;
  for (; end - p >= (gssize)sizeof (guint64); p += sizeof (guint64))
    {
      guint64 word;

      memcpy (&word, p, sizeof word);
      if (((word | (word - ones)) & high) != 0) /* not ASCII, or a zero */
        break;
    }
  while (p < end && (guchar)(*p - 1) < 0x7f)
    p++;
  return p;
}

static gboolean
check_tag (Guard *guard)
{
  const char *tag = guard->position;
  const char *tag_end = find_tag_end (guard);
  gboolean closes = begins_with (guard, "</");

  if (tag_end - tag >= (gssize)ALLIES_XML_MAXIMUM_TAG)
    return refuse (guard, tag, ALLIES_ERROR_LIMIT,
                   _ ("This start tag is longer than 16 KiB, so the file is not read."));
  if (!closes && guard->depth == ALLIES_XML_MAXIMUM_DEPTH)
    return refuse (guard, tag, ALLIES_ERROR_LIMIT,
                   _ ("Elements are nested more than 32 deep, so the file is not read."));

  if (!closes && ++guard->elements > ALLIES_XML_MAXIMUM_ELEMENTS)
    return refuse (guard, tag, ALLIES_ERROR_LIMIT,
                   _ ("The file has more than 250,000 elements, so it is not read."));

  if (closes)
    guard->depth -= guard->depth > 0;
  else if (tag_end < guard->end && tag_end[-1] != '/')
    guard->depth++;
  guard->text = 0;
  guard->position = tag_end < guard->end ? tag_end + 1 : guard->end;
  return TRUE;
}

static gboolean
check_markup (Guard *guard)
{
  const char *const cdata = "<![CDATA[";
  const char *markup = guard->position;

  if (begins_with (guard, cdata))
    return count_text (guard, markup + strlen (cdata), skip (guard, cdata, "]]>"));
  if (begins_with (guard, "<!--"))
    skip (guard, "<!--", "-->");
  else if (begins_with (guard, "<?"))
    skip (guard, "<?", "?>");
  else if (begins_with (guard, "<!"))
    return refuse (guard, markup, ALLIES_ERROR_INVALID,
                   _ ("The file has a DOCTYPE or another declaration, which is not allowed here."));
  else
    return check_tag (guard);
  return TRUE;
}

static gboolean
check_content (Guard *guard)
{
  while (guard->position < guard->end)
    {
      const char *text = guard->position;
      const char *markup = memchr (text, '<', (gsize)(guard->end - text));

      guard->position = markup != NULL ? markup : guard->end;
      if (!count_text (guard, text, guard->position))
        return FALSE;
      if (markup != NULL && !check_markup (guard))
        return FALSE;
    }
  return TRUE;
}

const char *
allies_xml_find_invalid (const char *data, gsize length)
{
  g_return_val_if_fail (data != NULL, NULL);

  const char *end = data + length;

  for (const char *p = skip_ascii (data, end); p < end; p = skip_ascii (p, end))
    {
      gunichar character = *p != '\0' ? g_utf8_get_char_validated (p, end - p) : (gunichar)-1;

      if (character == (gunichar)-1 || character == (gunichar)-2)
        return p;
      p = g_utf8_next_char (p);
    }
  return NULL;
}

gboolean
allies_xml_guard (const char *data, gsize length, AlliesProblems *problems)
{
  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  const char *start = data != NULL ? data : "";
  Guard guard = { start, start, start + length, 0, 0, 0, problems };

  if (length > ALLIES_XML_MAXIMUM_SIZE)
    return refuse (&guard, start, ALLIES_ERROR_LIMIT,
                   _ ("The file is larger than 16 MiB, so it is not read."));
  if (length == 0)
    return refuse (&guard, start, ALLIES_ERROR_SYNTAX, _ ("The file is empty."));
  const char *invalid = allies_xml_find_invalid (start, length);
  if (invalid != NULL)
    return refuse (&guard, invalid, ALLIES_ERROR_SYNTAX, _ ("The text here is not valid UTF-8."));
  return check_content (&guard);
}
