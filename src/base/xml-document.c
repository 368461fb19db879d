/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-document.h"

#include "base/xml-document-private.h"
#include "base/xml-element.h"
#include "base/xml-guard.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#define FORMAT_MAJOR   1
#define LONGEST_SEARCH (64u * 1024)

struct _AlliesXmlDocument
{
  GBytes *bytes;
  AlliesProblems *problems;
  xmlDoc *tree;
  guint last_line; /* the line looked for last, and where it starts */
  const char *last_start;
};

static void
silence_cb (void *user_data, const char *format, ...)
{
}

static void
add_parser_problem (AlliesXmlDocument *document, xmlParserCtxt *context)
{
  xmlErrorPtr fault = xmlCtxtGetLastError (context);
  g_autofree char *detail =
      g_strdup (fault != NULL && fault->message != NULL ? fault->message : "");
  guint line = fault != NULL && fault->line > 0 ? (guint)fault->line : 1;
  guint column = fault != NULL && fault->int2 > 0 ? (guint)fault->int2 : 1;

  allies_problems_add (document->problems, ALLIES_ERROR_SYNTAX, line, column,
                       _ ("The file is damaged or cut off here: %s."), g_strstrip (detail));
}

static void
parse (AlliesXmlDocument *document)
{
  gsize length;
  const char *data = g_bytes_get_data (document->bytes, &length);
  xmlParserCtxt *context = xmlNewParserCtxt ();

  context->sax->warning = silence_cb;
  context->sax->error = silence_cb;
  context->sax->serror = NULL;
  document->tree = xmlCtxtReadMemory (context, data, (int)length, NULL, "UTF-8",
                                      XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES
                                          | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (document->tree != NULL && !context->nsWellFormed)
    g_clear_pointer (&document->tree, xmlFreeDoc);
  if (document->tree == NULL)
    add_parser_problem (document, context);
  else
    document->tree->_private = document;
  xmlFreeParserCtxt (context);
}

AlliesXmlDocument *
allies_xml_document_new (GBytes *bytes, const char *name)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  AlliesXmlDocument *document = g_new0 (AlliesXmlDocument, 1);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  document->bytes = g_bytes_ref (bytes);
  document->problems = allies_problems_new (name);
  document->last_line = 1;
  document->last_start = data;
  if (allies_xml_guard (data, length, document->problems))
    parse (document);
  return document;
}

void
allies_xml_document_free (AlliesXmlDocument *document)
{
  if (document == NULL)
    return;
  g_clear_pointer (&document->tree, xmlFreeDoc);
  allies_problems_free (document->problems);
  g_bytes_unref (document->bytes);
  g_free (document);
}

AlliesProblems *
allies_xml_document_get_problems (AlliesXmlDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);
  return document->problems;
}

AlliesXmlElement *
allies_xml_document_get_root (AlliesXmlDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);
  return document->tree != NULL ? (AlliesXmlElement *)xmlDocGetRootElement (document->tree) : NULL;
}

static gboolean
parse_major (const char *format, guint64 *major)
{
  const char *minor = strchr (format, '.');

  *major = g_ascii_strtoull (format, NULL, 10);
  return minor != NULL && minor[1] != '\0' && *major > 0
         && strspn (format, "0123456789") == (gsize)(minor - format)
         && strspn (minor + 1, "0123456789") == strlen (minor + 1);
}

char *
allies_xml_format_find_fault (const char *format, AlliesError *code)
{
  g_return_val_if_fail (format != NULL && code != NULL, NULL);

  guint64 major;
  gboolean is_version = parse_major (format, &major);

  if (is_version && major <= FORMAT_MAJOR)
    return NULL;
  *code = is_version ? ALLIES_ERROR_VERSION : ALLIES_ERROR_INVALID;
  if (!is_version)
    return g_strdup_printf (_ ("The format version “%.80s” is not of the form 1.0."), format);
  return g_strdup_printf (_ ("The file was written by a newer Allies (format %.80s); please "
                             "update Allies to open it."),
                          format);
}

static void
check_format (AlliesXmlElement *root)
{
  const char *format = allies_xml_element_require (root, "format");
  AlliesError code;
  g_autofree char *fault = format != NULL ? allies_xml_format_find_fault (format, &code) : NULL;

  if (fault != NULL)
    allies_xml_element_complain (root, code, "%s", fault);
}

AlliesXmlElement *
allies_xml_document_open (AlliesXmlDocument *document, const char *name, const char *namespace_uri)
{
  AlliesXmlElement *root = allies_xml_document_get_root (document);

  if (root == NULL)
    return NULL;
  if (!allies_xml_element_is (root, name, namespace_uri))
    {
      allies_xml_element_complain (
          root, ALLIES_ERROR_INVALID,
          _ ("The file starts with “%.80s” in namespace “%.80s”; expected “%s” in “%s”."),
          allies_xml_element_get_name (root), allies_xml_element_get_namespace (root), name,
          namespace_uri);
      return NULL;
    }
  check_format (root);
  return allies_problems_get_n (document->problems) == 0 ? root : NULL;
}

/* Faults are mostly near one another, so the way goes from the line looked for last. */
static const char *
find_line (AlliesXmlDocument *document, guint line)
{
  gsize length;
  const char *data = g_bytes_get_data (document->bytes, &length);
  const char *start = document->last_start;

  for (; document->last_line < line; document->last_line++)
    {
      const char *next = memchr (start, '\n', (gsize)(data + length - start));

      if (next == NULL)
        break;
      start = next + 1;
    }
  for (; document->last_line > line && start > data; document->last_line--)
    for (start--; start > data && start[-1] != '\n';)
      start--;
  document->last_start = start;
  return start;
}

/* libxml2's tree keeps lines and no columns; in our files the tag is found by its name. */
guint
allies_xml_document_find_column (AlliesXmlDocument *document, guint line, const char *name)
{
  gsize length;
  const char *end = (const char *)g_bytes_get_data (document->bytes, &length) + length;
  const char *start = find_line (document, line);
  g_autofree char *tag = g_strconcat ("<", name, NULL);
  gsize rest = MIN ((gsize)(end - start), LONGEST_SEARCH);
  const char *line_end = memchr (start, '\n', rest);
  const char *stop = line_end != NULL ? line_end : start + rest;

  for (const char *found = g_strstr_len (start, stop - start, tag); found != NULL;
       found = g_strstr_len (found + 1, stop - found - 1, tag))
    {
      const char *after = found + strlen (tag);

      if (after == stop || strchr (" \t\r/>", *after) != NULL)
        return (guint)(found - start) + 1;
    }
  return 1;
}
