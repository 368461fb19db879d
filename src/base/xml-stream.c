/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-stream.h"

#include "base/file-room.h"
#include "base/xml-guard.h"
#include "base/xml-plain.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* The parser keeps each name it has seen; files full of odd names must not add up. */
#define MOST_NAMES      4096
#define PLACES          4 /* for each word, so that looking one up is mostly one step */
#define ATTRIBUTE_PARTS 5 /* local name, prefix, namespace, value, end of value */

typedef struct
{
  guint64 tag; /* the tag it stood in last */
  const char *value;
  const char *end;
} Attribute;

typedef struct
{
  const xmlChar *name;
  int word;
} Known;

struct _AlliesXmlStream
{
  const char *namespace_uri;
  const char *const *words;
  guint n_words;
  const AlliesXmlStreamHandler *handler;
  xmlParserCtxt *context;
  const xmlChar *known_namespace; /* pointers of the parser, so that comparing them is enough */
  Known *known;                   /* the words by their pointers */
  guint mask;                     /* number of places in it, less one */
  AlliesXmlPlain *plain;          /* when the handler can begin again */
  gboolean is_plain;              /* the document, as far as it is read */
  GString *strange;               /* room for a name that is no word */
  Attribute *attributes;
  guint64 tag; /* how many there have been */
  const char *name;
  const char *name_space;
  guint depth;
  int open[ALLIES_XML_MAXIMUM_DEPTH + 1]; /* the word of each open element */
  guint text_depth;                       /* the element whose text is wanted; 0 when none is */
  GString *text;
  const char *data; /* what the parser has not yet taken */
  gsize length;
  AlliesFileRoom *room;
  gboolean is_stopped;
  AlliesProblems *problems;
  gpointer user_data;
};

static guint
get_place (const AlliesXmlStream *stream, const xmlChar *name)
{
  guint place = (guint)(((gsize)name >> 2) ^ ((gsize)name >> 9)) & stream->mask;

  while (stream->known[place].name != NULL && stream->known[place].name != name)
    place = (place + 1) & stream->mask;
  return place;
}

static int
find_word (const AlliesXmlStream *stream, const xmlChar *name)
{
  return stream->known[get_place (stream, name)].word;
}

static void
set_attributes (AlliesXmlStream *stream, int n, const xmlChar **attributes)
{
  for (int i = 0; i < n; i++, attributes += ATTRIBUTE_PARTS)
    {
      int word = attributes[1] == NULL ? find_word (stream, attributes[0]) : -1;

      if (word >= 0)
        stream->attributes[word] =
            (Attribute){ stream->tag, (const char *)attributes[3], (const char *)attributes[4] };
    }
}

/* Only after a handler, which may still look at attributes: the parser lets go of them at once. */
static void
stop_when_asked (AlliesXmlStream *stream)
{
  if (stream->is_stopped)
    xmlStopParser (stream->context);
}

static void
tell_start (AlliesXmlStream *stream, int word)
{
  stream->handler->start (stream, word, stream->depth, stream->user_data);
}

static void
tell_end (AlliesXmlStream *stream)
{
  if (!stream->is_stopped)
    stream->handler->end (stream, stream->open[stream->depth], stream->depth, stream->user_data);
  if (stream->depth == stream->text_depth)
    stream->text_depth = 0;
  stream->depth--;
}

static void
start_cb (void *user_data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  AlliesXmlStream *stream = user_data;
  int word = uri == stream->known_namespace ? find_word (stream, name) : -1;

  stream->depth++;
  if (stream->is_stopped || stream->depth > ALLIES_XML_MAXIMUM_DEPTH)
    return;
  stream->open[stream->depth] = word;
  stream->name = (const char *)name;
  stream->name_space = uri != NULL ? (const char *)uri : "";
  stream->tag++;
  if (word >= 0)
    set_attributes (stream, n_attributes, attributes);
  tell_start (stream, word);
  stop_when_asked (stream);
}

static void
end_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  AlliesXmlStream *stream = user_data;

  tell_end (stream);
  stop_when_asked (stream);
}

static void
text_cb (void *user_data, const xmlChar *text, int length)
{
  AlliesXmlStream *stream = user_data;

  if (stream->text_depth > 0)
    g_string_append_len (stream->text, (const char *)text, length);
}

/* The guard lets none through; should a parser see one all the same, nothing of it is read. */
static void
declaration_cb (void *user_data, const xmlChar *name, const xmlChar *id, const xmlChar *system)
{
  allies_xml_stream_complain (
      user_data, ALLIES_ERROR_INVALID,
      _ ("The file has a DOCTYPE or another declaration, which is not allowed here."));
  stop_when_asked (user_data);
}

static void
make_context (AlliesXmlStream *stream)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();

  memset (context->sax, 0, sizeof *context->sax);
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElementNs = start_cb;
  context->sax->endElementNs = end_cb;
  context->sax->characters = text_cb;
  context->sax->ignorableWhitespace = text_cb;
  context->sax->cdataBlock = text_cb;
  context->sax->internalSubset = declaration_cb;
  context->userData = stream;
  stream->context = context;
  stream->known_namespace =
      xmlDictLookup (context->dict, (const xmlChar *)stream->namespace_uri, -1);
  for (guint i = 0; i <= stream->mask; i++)
    stream->known[i] = (Known){ NULL, -1 };
  for (guint i = 0; i < stream->n_words; i++)
    {
      const xmlChar *name = xmlDictLookup (context->dict, (const xmlChar *)stream->words[i], -1);

      stream->known[get_place (stream, name)] = (Known){ name, (int)i };
    }
}

AlliesXmlStream *
allies_xml_stream_new (const char *namespace_uri,
                       const char *const *words,
                       const AlliesXmlStreamHandler *handler)
{
  g_return_val_if_fail (namespace_uri != NULL && words != NULL && handler != NULL, NULL);

  AlliesXmlStream *stream = g_new0 (AlliesXmlStream, 1);

  xmlInitParser ();
  stream->namespace_uri = namespace_uri;
  stream->words = words;
  stream->n_words = g_strv_length ((char **)words);
  stream->handler = handler;
  stream->mask = PLACES;
  while (stream->mask < PLACES * stream->n_words)
    stream->mask *= 2;
  stream->known = g_new (Known, stream->mask--);
  stream->attributes = g_new0 (Attribute, stream->n_words);
  stream->text = g_string_new (NULL);
  stream->strange = g_string_new (NULL);
  stream->room = allies_file_room_new ();
  if (handler->restart != NULL && stream->n_words <= ALLIES_XML_PLAIN_MOST_WORDS)
    stream->plain = allies_xml_plain_new (namespace_uri, words);
  make_context (stream);
  return stream;
}

void
allies_xml_stream_free (AlliesXmlStream *stream)
{
  if (stream == NULL)
    return;
  xmlFreeParserCtxt (stream->context);
  g_free (stream->known);
  allies_file_room_free (stream->room);
  g_free (stream->attributes);
  g_string_free (stream->text, TRUE);
  g_string_free (stream->strange, TRUE);
  allies_xml_plain_free (stream->plain);
  g_free (stream);
}

static int
take_cb (void *user_data, char *buffer, int length)
{
  AlliesXmlStream *stream = user_data;
  gsize taken = MIN ((gsize)length, stream->length);

  memcpy (buffer, stream->data, taken);
  stream->data += taken;
  stream->length -= taken;
  return (int)taken;
}

static void
add_parser_problem (AlliesXmlStream *stream)
{
  xmlErrorPtr fault = xmlCtxtGetLastError (stream->context);
  g_autofree char *detail =
      g_strdup (fault != NULL && fault->message != NULL ? fault->message : "");
  guint line = fault != NULL && fault->line > 0 ? (guint)fault->line : 1;
  guint column = fault != NULL && fault->int2 > 0 ? (guint)fault->int2 : 1;

  allies_problems_add (stream->problems, ALLIES_ERROR_SYNTAX, line, column,
                       _ ("The file is damaged or cut off here: %s."), g_strstrip (detail));
}

static void
parse (AlliesXmlStream *stream)
{
  xmlParserCtxt *context = stream->context;
  xmlDoc *tree = xmlCtxtReadIO (context, take_cb, NULL, stream, NULL, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
                                    | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC);

  xmlFreeDoc (tree); /* there is none, as no handler makes one */
  if (!stream->is_stopped && (!context->wellFormed || !context->nsWellFormed))
    add_parser_problem (stream);
  if (xmlDictSize (context->dict) > MOST_NAMES)
    {
      xmlFreeParserCtxt (context);
      make_context (stream);
    }
  else
    xmlCtxtReset (context);
}

static void
take_plain_start (AlliesXmlStream *stream)
{
  const AlliesXmlPlainTag *tag = allies_xml_plain_get_tag (stream->plain);

  stream->open[++stream->depth] = tag->word;
  stream->name_space = stream->namespace_uri;
  stream->tag++;
  if (tag->word >= 0)
    {
      stream->name = stream->words[tag->word];
      for (guint i = 0; i < tag->n_attributes; i++)
        stream->attributes[tag->attributes[i].word] =
            (Attribute){ stream->tag, tag->attributes[i].value, tag->attributes[i].end };
    }
  else
    {
      g_string_truncate (stream->strange, 0);
      g_string_append_len (stream->strange, tag->name, (gssize)tag->name_length);
      stream->name = stream->strange->str;
    }
  tell_start (stream, tag->word);
}

static void
take_plain_text (AlliesXmlStream *stream)
{
  gsize length;
  const char *text = allies_xml_plain_get_text (stream->plain, &length);

  if (stream->text_depth > 0)
    g_string_append_len (stream->text, text, (gssize)length);
}

/* whether the document is plain, and the handler has nothing to complain of */
static gboolean
walk_plainly (AlliesXmlStream *stream)
{
  while (!stream->is_stopped)
    switch (allies_xml_plain_next (stream->plain))
      {
      case ALLIES_XML_PLAIN_START:
        take_plain_start (stream);
        break;
      case ALLIES_XML_PLAIN_END:
        tell_end (stream);
        break;
      case ALLIES_XML_PLAIN_TEXT:
        take_plain_text (stream);
        break;
      case ALLIES_XML_PLAIN_REFERENCES:
        if (stream->text_depth > 0)
          return FALSE;
        break;
      case ALLIES_XML_PLAIN_DONE:
        return TRUE;
      case ALLIES_XML_PLAIN_ODD:
      default:
        return FALSE;
      }
  return FALSE;
}

static void
begin_document (AlliesXmlStream *stream)
{
  stream->depth = 0;
  stream->text_depth = 0;
  stream->is_stopped = FALSE;
}

/* Most documents are plain and without a fault. Of any other nothing is said here: the guard and
 * the parser begin again, so that each fault is found in one place. */
static gboolean
read_plainly (AlliesXmlStream *stream, const char *data, gsize length)
{
  if (stream->plain == NULL)
    return FALSE;
  allies_xml_plain_begin (stream->plain, data, length);
  begin_document (stream);
  stream->is_plain = TRUE;
  gboolean is_read = walk_plainly (stream);
  stream->is_plain = FALSE;
  if (!is_read)
    stream->handler->restart (stream, stream->user_data);
  return is_read;
}

gboolean
allies_xml_stream_read (AlliesXmlStream *stream,
                        const char *data,
                        gsize length,
                        AlliesProblems *problems,
                        gpointer user_data)
{
  g_return_val_if_fail (stream != NULL && problems != NULL, FALSE);

  guint before = allies_problems_get_n (problems);

  stream->problems = problems;
  stream->user_data = user_data;
  if (read_plainly (stream, data, length))
    return TRUE;
  if (!allies_xml_guard (data, length, problems))
    return FALSE;
  stream->data = data;
  stream->length = length;
  begin_document (stream);
  parse (stream);
  return allies_problems_get_n (problems) == before;
}

gboolean
allies_xml_stream_read_file (AlliesXmlStream *stream,
                             const char *path,
                             AlliesProblems *problems,
                             gpointer user_data)
{
  g_return_val_if_fail (stream != NULL && path != NULL && problems != NULL, FALSE);

  gsize length = 0;
  const char *content = allies_file_room_read (stream->room, path, &length, problems);

  return content != NULL && allies_xml_stream_read (stream, content, length, problems, user_data);
}

const char *
allies_xml_stream_get (AlliesXmlStream *stream, int word, gsize *length)
{
  g_return_val_if_fail (stream != NULL && length != NULL, NULL);
  g_return_val_if_fail (word >= 0 && (guint)word < stream->n_words, NULL);

  const Attribute *attribute = &stream->attributes[word];

  if (attribute->tag != stream->tag)
    return NULL;
  *length = (gsize)(attribute->end - attribute->value);
  return attribute->value;
}

char *
allies_xml_stream_dup (AlliesXmlStream *stream, int word)
{
  gsize length;
  const char *value = allies_xml_stream_get (stream, word, &length);

  return value != NULL ? g_strndup (value, length) : NULL;
}

const char *
allies_xml_stream_get_word (AlliesXmlStream *stream, int word)
{
  g_return_val_if_fail (stream != NULL && word >= 0 && (guint)word < stream->n_words, NULL);
  return stream->words[word];
}

const char *
allies_xml_stream_get_name (AlliesXmlStream *stream)
{
  g_return_val_if_fail (stream != NULL, NULL);
  return stream->name;
}

const char *
allies_xml_stream_get_namespace (AlliesXmlStream *stream)
{
  g_return_val_if_fail (stream != NULL, NULL);
  return stream->name_space;
}

void
allies_xml_stream_collect_text (AlliesXmlStream *stream)
{
  g_return_if_fail (stream != NULL);
  stream->text_depth = stream->depth;
  g_string_truncate (stream->text, 0);
}

char *
allies_xml_stream_dup_text (AlliesXmlStream *stream)
{
  g_return_val_if_fail (stream != NULL, NULL);
  return g_strstrip (g_strdup (stream->text->str));
}

void
allies_xml_stream_complain (AlliesXmlStream *stream, AlliesError code, const char *format, ...)
{
  g_return_if_fail (stream != NULL);

  va_list arguments;

  if (stream->is_stopped)
    return;
  stream->is_stopped = TRUE;
  if (stream->is_plain)
    return;
  va_start (arguments, format);
  allies_problems_add_valist (stream->problems, code, (guint)MAX (stream->context->input->line, 1),
                              0, format, arguments);
  va_end (arguments);
}
