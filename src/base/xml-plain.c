/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-plain.h"

#include <string.h>

#define DECLARATION     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
#define NAMESPACE       "xmlns"
#define MOST_ATTRIBUTES 64 /* of a tag */
#define PLACES          4  /* for each word, so that looking one up is mostly one step */
#define LANES           16 /* bytes compared at a time, where the processor can */

enum
{
  FIRST_OF_NAME = 1,
  OF_NAME = 2,
  OF_VALUE = 4,
  SPACE = 8,
};

/* Only what is ASCII has a name here. None of these is ">", with which a document ends, so that no
 * run of them goes past its end. */
static const guint8 kinds[256] = {
  ['\t'] = SPACE,
  ['\n'] = SPACE,
  [' '] = SPACE | OF_VALUE,
  ['!'] = OF_VALUE,
  ['#' ... '%'] = OF_VALUE,
  ['\'' ... ','] = OF_VALUE,
  ['-' ... '.'] = OF_NAME | OF_VALUE,
  ['/'] = OF_VALUE,
  ['0' ... '9'] = OF_NAME | OF_VALUE,
  [':' ... ';'] = OF_VALUE,
  ['='] = OF_VALUE,
  ['?' ... '@'] = OF_VALUE,
  ['A' ... 'Z'] = FIRST_OF_NAME | OF_NAME | OF_VALUE,
  ['[' ... '^'] = OF_VALUE,
  ['_'] = FIRST_OF_NAME | OF_NAME | OF_VALUE,
  ['`'] = OF_VALUE,
  ['a' ... 'z'] = FIRST_OF_NAME | OF_NAME | OF_VALUE,
  ['{' ... 255] = OF_VALUE,
};

typedef struct
{
  const char *text;
  gsize length;
} Name;

typedef struct
{
  Name name;
  int word;
} Known;

struct _AlliesXmlPlain
{
  Name namespace_uri;
  Known *known; /* the words by their hashes */
  guint mask;   /* number of places in it, less one */
  const char *start;
  const char *position;
  const char *end;
  gboolean is_odd;
  gboolean is_careful; /* there are references, or what could end CDATA */
  gboolean is_ascii;
  gboolean is_empty; /* the element that has just begun */
  gboolean has_root;
  guint n_elements;
  guint depth;
  Name open[ALLIES_XML_MAXIMUM_DEPTH];
  guint64 named; /* a bit for each word that is an attribute of the tag */
  guint n_others;
  Name others[MOST_ATTRIBUTES]; /* the names of the other attributes */
  guint n_read;                 /* attributes of the tag so far */
  guint n_guesses;
  Known guesses[MOST_ATTRIBUTES]; /* the names of attributes by their places in earlier tags */
  AlliesXmlPlainTag tag;
  Name text;
};

static gboolean
is_kind (const char *p, guint kind)
{
  return (kinds[(guchar)*p] & kind) != 0;
}

static gboolean
is_same (Name one, Name other)
{
  return one.length == other.length && memcmp (one.text, other.text, one.length) == 0;
}

static guint
get_place (const AlliesXmlPlain *plain, Name name)
{
  guint place = (guint)(guchar)name.text[0] + 31 * (guint)(guchar)name.text[name.length - 1]
                + 7 * (guint)name.length;

  for (place &= plain->mask; plain->known[place].word >= 0; place = (place + 1) & plain->mask)
    if (is_same (plain->known[place].name, name))
      break;
  return place;
}

static int
find_word (const AlliesXmlPlain *plain, Name name)
{
  return plain->known[get_place (plain, name)].word;
}

AlliesXmlPlain *
allies_xml_plain_new (const char *namespace_uri, const char *const *words)
{
  g_return_val_if_fail (namespace_uri != NULL && words != NULL, NULL);

  guint n = g_strv_length ((char **)words);
  g_return_val_if_fail (n <= ALLIES_XML_PLAIN_MOST_WORDS, NULL);

  AlliesXmlPlain *plain = g_new0 (AlliesXmlPlain, 1);

  plain->namespace_uri = (Name){ namespace_uri, strlen (namespace_uri) };
  plain->mask = PLACES;
  while (plain->mask < PLACES * n)
    plain->mask *= 2;
  plain->known = g_new (Known, plain->mask--);
  for (guint i = 0; i <= plain->mask; i++)
    plain->known[i].word = -1;
  for (guint i = 0; i < n; i++)
    {
      Name name = { words[i], strlen (words[i]) };

      plain->known[get_place (plain, name)] = (Known){ name, (int)i };
    }
  return plain;
}

void
allies_xml_plain_free (AlliesXmlPlain *plain)
{
  if (plain == NULL)
    return;
  g_free (plain->known);
  g_free (plain);
}

static void
judge_byte (guint8 byte, guint8 *odd, guint8 *careful, guint8 *strange)
{
  *odd |= ((byte < 0x20) & (byte != '\t') & (byte != '\n')) | (byte == 0xEF);
  *careful |= (byte == '&') | (byte == ']');
  *strange |= byte;
}

/* Control characters are faults, and with EF begin, among others, the marks of order and what is no
 * character at all. All bytes are judged, many at a time. */
static void
judge_bytes (AlliesXmlPlain *plain)
{
  guint8 odd[LANES] = { 0 };
  guint8 careful[LANES] = { 0 };
  guint8 strange[LANES] = { 0 };
  const char *p = plain->start;

  for (; plain->end - p >= LANES; p += LANES)
    for (guint i = 0; i < LANES; i++)
      judge_byte ((guint8)p[i], &odd[i], &careful[i], &strange[i]);
  for (; p < plain->end; p++)
    judge_byte ((guint8)*p, &odd[0], &careful[0], &strange[0]);
  plain->is_odd = plain->is_careful = FALSE;
  plain->is_ascii = TRUE;
  for (guint i = 0; i < LANES; i++)
    {
      plain->is_odd |= odd[i];
      plain->is_careful |= careful[i];
      plain->is_ascii &= strange[i] < 0x80;
    }
}

/* A document ends with ">"; white space after it is left out. */
void
allies_xml_plain_begin (AlliesXmlPlain *plain, const char *data, gsize length)
{
  g_return_if_fail (plain != NULL && data != NULL);

  plain->start = plain->position = data;
  plain->end = data + length;
  judge_bytes (plain);
  plain->is_odd |= length > ALLIES_XML_MAXIMUM_SIZE
                   || (!plain->is_ascii && allies_xml_find_invalid (data, length) != NULL);
  while (plain->end > data && is_kind (plain->end - 1, SPACE))
    plain->end--;
  plain->is_odd |= plain->end == data || plain->end[-1] != '>';
  if (length >= strlen (DECLARATION) && memcmp (data, DECLARATION, strlen (DECLARATION)) == 0)
    plain->position += strlen (DECLARATION);
  plain->depth = plain->n_elements = plain->n_guesses = 0;
  plain->is_empty = plain->has_root = FALSE;
}

/* where the run of characters of one kind ends */
static const char *
pass (const char *p, guint kind)
{
  while (is_kind (p, kind))
    p++;
  return p;
}

static gboolean
add_named (AlliesXmlPlain *plain, int word, Name value)
{
  gboolean is_new = (plain->named >> word & 1) == 0;

  plain->named |= G_GUINT64_CONSTANT (1) << word;
  if (is_new)
    plain->tag.attributes[plain->tag.n_attributes++] =
        (AlliesXmlPlainAttribute){ word, value.text, value.text + value.length };
  return is_new;
}

static gboolean
add_other (AlliesXmlPlain *plain, Name name)
{
  for (guint i = 0; i < plain->n_others; i++)
    if (is_same (plain->others[i], name))
      return FALSE;
  plain->others[plain->n_others++] = name;
  return TRUE;
}

/* Whether an attribute may stand there, once. Only the root says a namespace. */
static gboolean
add_attribute (AlliesXmlPlain *plain, const Known *known, Name value)
{
  if (known->word >= 0)
    return add_named (plain, known->word, value);
  if (!add_other (plain, known->name))
    return FALSE;
  if (!is_same (known->name, (Name){ NAMESPACE, strlen (NAMESPACE) }))
    return TRUE;
  plain->has_root = plain->depth == 0 && is_same (value, plain->namespace_uri);
  return plain->has_root;
}

/* The tags of a document mostly have the same attributes in the same order. */
static gboolean
is_guessed (const AlliesXmlPlain *plain, const char *p)
{
  if (plain->n_read >= plain->n_guesses)
    return FALSE;

  Name guess = plain->guesses[plain->n_read].name;
  return (gsize)(plain->end - p) > guess.length && memcmp (p, guess.text, guess.length) == 0
         && p[guess.length] == '=';
}

static gboolean
guess (AlliesXmlPlain *plain, const char *p)
{
  Name name = { p, (gsize)(pass (p, OF_NAME) - p) };

  if (!is_kind (p, FIRST_OF_NAME) || plain->n_read == MOST_ATTRIBUTES)
    return FALSE;
  plain->guesses[plain->n_read] = (Known){ name, find_word (plain, name) };
  plain->n_guesses = plain->n_read + 1;
  return TRUE;
}

/* (nullable): where the attribute that begins at @p ends */
static const char *
read_attribute (AlliesXmlPlain *plain, const char *p)
{
  if (!is_guessed (plain, p) && !guess (plain, p))
    return NULL;

  const Known *name = &plain->guesses[plain->n_read++];
  const char *value = p + name->name.length;
  if (value[0] != '=' || value[1] != '"')
    return NULL;
  value += 2;

  const char *end = pass (value, OF_VALUE);
  return *end == '"' && add_attribute (plain, name, (Name){ value, (gsize)(end - value) }) ? end + 1
                                                                                           : NULL;
}

/* The limits are those of allies_xml_guard(). */
static AlliesXmlPlainItem
end_tag_at (AlliesXmlPlain *plain, const char *p, gboolean is_empty)
{
  if (!plain->has_root || p - plain->position > (gssize)ALLIES_XML_MAXIMUM_TAG
      || ++plain->n_elements > ALLIES_XML_MAXIMUM_ELEMENTS)
    return ALLIES_XML_PLAIN_ODD;
  plain->is_empty = is_empty;
  plain->position = p;
  plain->open[plain->depth++] = (Name){ plain->tag.name, plain->tag.name_length };
  return ALLIES_XML_PLAIN_START;
}

static AlliesXmlPlainItem
read_start (AlliesXmlPlain *plain)
{
  const char *name = plain->position + 1;

  if (!is_kind (name, FIRST_OF_NAME) || plain->depth == ALLIES_XML_MAXIMUM_DEPTH
      || (plain->depth == 0 && plain->has_root))
    return ALLIES_XML_PLAIN_ODD;

  const char *p = pass (name + 1, OF_NAME);
  plain->tag.name = name;
  plain->tag.name_length = (gsize)(p - name);
  plain->tag.word = find_word (plain, (Name){ name, plain->tag.name_length });
  plain->tag.n_attributes = 0;
  plain->named = 0;
  plain->n_others = plain->n_read = 0;
  while (p != NULL)
    {
      const char *after = pass (p, SPACE);
      gboolean is_empty = *after == '/';

      if (after[is_empty] == '>')
        return end_tag_at (plain, after + is_empty + 1, is_empty);
      p = after > p ? read_attribute (plain, after) : NULL;
    }
  return ALLIES_XML_PLAIN_ODD;
}

static AlliesXmlPlainItem
read_end (AlliesXmlPlain *plain)
{
  const char *name = plain->position + 2;

  if (plain->depth == 0)
    return ALLIES_XML_PLAIN_ODD;

  Name open = plain->open[--plain->depth];
  if ((gsize)(plain->end - name) <= open.length || memcmp (name, open.text, open.length) != 0
      || name[open.length] != '>')
    return ALLIES_XML_PLAIN_ODD;
  plain->position = name + open.length + 1;
  return ALLIES_XML_PLAIN_END;
}

/* (nullable): where a reference ends that every document may have */
static const char *
pass_reference (const char *p, const char *end)
{
  static const char *const references[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&apos;" };

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      gsize length = strlen (references[i]);

      if ((gsize)(end - p) >= length && memcmp (p, references[i], length) == 0)
        return p + length;
    }
  return NULL;
}

/* A ">" as it is may belong to the end of CDATA, where none has begun. */
static AlliesXmlPlainItem
judge_text (const AlliesXmlPlain *plain)
{
  const char *end = plain->text.text + plain->text.length;
  AlliesXmlPlainItem item = ALLIES_XML_PLAIN_TEXT;

  for (const char *p = plain->text.text; p < end; p++)
    {
      if (*p == '>')
        return ALLIES_XML_PLAIN_ODD;
      if (*p == '&')
        {
          p = pass_reference (p, end);
          if (p-- == NULL)
            return ALLIES_XML_PLAIN_ODD;
          item = ALLIES_XML_PLAIN_REFERENCES;
        }
    }
  return item;
}

static AlliesXmlPlainItem
read_text (AlliesXmlPlain *plain)
{
  const char *text = plain->position;
  const char *end = memchr (text, '<', (gsize)(plain->end - text));

  if (end == NULL || end - text > (gssize)ALLIES_XML_MAXIMUM_TEXT)
    return ALLIES_XML_PLAIN_ODD;
  plain->text = (Name){ text, (gsize)(end - text) };
  plain->position = end;
  return plain->is_careful ? judge_text (plain) : ALLIES_XML_PLAIN_TEXT;
}

static AlliesXmlPlainItem
end_empty (AlliesXmlPlain *plain)
{
  plain->is_empty = FALSE;
  plain->depth--;
  return ALLIES_XML_PLAIN_END;
}

AlliesXmlPlainItem
allies_xml_plain_next (AlliesXmlPlain *plain)
{
  g_return_val_if_fail (plain != NULL, ALLIES_XML_PLAIN_ODD);

  if (plain->is_odd)
    return ALLIES_XML_PLAIN_ODD;
  if (plain->is_empty)
    return end_empty (plain);
  if (plain->depth == 0 && plain->position < plain->end)
    plain->position = pass (plain->position, SPACE);
  if (plain->position == plain->end)
    return plain->depth == 0 && plain->has_root ? ALLIES_XML_PLAIN_DONE : ALLIES_XML_PLAIN_ODD;
  if (*plain->position != '<')
    return plain->depth > 0 ? read_text (plain) : ALLIES_XML_PLAIN_ODD;
  return plain->position[1] == '/' ? read_end (plain) : read_start (plain);
}

const AlliesXmlPlainTag *
allies_xml_plain_get_tag (const AlliesXmlPlain *plain)
{
  g_return_val_if_fail (plain != NULL, NULL);
  return &plain->tag;
}

const char *
allies_xml_plain_get_text (const AlliesXmlPlain *plain, gsize *length)
{
  g_return_val_if_fail (plain != NULL && length != NULL, NULL);
  *length = plain->text.length;
  return plain->text.text;
}
