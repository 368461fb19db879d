/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-writer.h"

#include <libxml/xmlwriter.h>
#include <float.h>
#include <math.h>

#define LEAST_PLAIN 1e-4 /* below it numbers have an exponent */
#define MOST_PLAIN  1e15
#define MOST_SCALE  1e6

struct _AlliesXmlWriter
{
  xmlBuffer *buffer;
  xmlTextWriter *writer;
  guint next_prefix;
  guint inline_depth;
};

AlliesXmlWriter *
allies_xml_writer_new (void)
{
  AlliesXmlWriter *self = g_new0 (AlliesXmlWriter, 1);

  self->buffer = xmlBufferCreate ();
  xmlBufferSetAllocationScheme (self->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
  self->writer = xmlNewTextWriterMemory (self->buffer, 0);
  xmlTextWriterSetIndent (self->writer, 1);
  xmlTextWriterSetIndentString (self->writer, BAD_CAST "  ");
  xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", NULL);
  return self;
}

void
allies_xml_writer_free (AlliesXmlWriter *writer)
{
  if (writer == NULL)
    return;
  g_clear_pointer (&writer->writer, xmlFreeTextWriter);
  xmlBufferFree (writer->buffer);
  g_free (writer);
}

void
allies_xml_writer_start (AlliesXmlWriter *writer, const char *name, const char *namespace_uri)
{
  g_return_if_fail (writer != NULL && name != NULL);
  xmlTextWriterStartElement (writer->writer, BAD_CAST name);
  if (namespace_uri != NULL)
    xmlTextWriterWriteAttribute (writer->writer, BAD_CAST "xmlns", BAD_CAST namespace_uri);
}

void
allies_xml_writer_end (AlliesXmlWriter *writer)
{
  g_return_if_fail (writer != NULL);
  xmlTextWriterEndElement (writer->writer);
}

/* XML 1.0 cannot hold control characters and U+FFFE and U+FFFF at all, not even escaped. */
static char *
dup_allowed (const char *text, gboolean keep_line_ends)
{
  char *copy = g_utf8_make_valid (text, -1);

  for (char *p = copy; *p != '\0'; p++)
    if ((guchar)*p < 0x20 && !(keep_line_ends && *p == '\n'))
      *p = ' ';
    else if ((guchar)*p == 0xEF && (guchar)p[1] == 0xBF && (guchar)p[2] >= 0xBE)
      p[2] = '\xBD'; /* U+FFFD, the replacement character */
  return copy;
}

void
allies_xml_writer_attribute (AlliesXmlWriter *writer, const char *name, const char *value)
{
  g_return_if_fail (writer != NULL && name != NULL);
  if (value == NULL)
    return;

  g_autofree char *clean = dup_allowed (value, FALSE);
  xmlTextWriterWriteAttribute (writer->writer, BAD_CAST name, BAD_CAST clean);
}

void
allies_xml_writer_foreign_attribute (AlliesXmlWriter *writer,
                                     const char *name,
                                     const char *namespace_uri,
                                     const char *value)
{
  g_return_if_fail (writer != NULL && name != NULL && namespace_uri != NULL && value != NULL);

  g_autofree char *clean = dup_allowed (value, FALSE);
  gboolean is_xml = g_str_equal (namespace_uri, (const char *)XML_XML_NAMESPACE);
  g_autofree char *prefix =
      is_xml ? g_strdup ("xml") : g_strdup_printf ("n%u", ++writer->next_prefix);
  xmlTextWriterWriteAttributeNS (writer->writer, BAD_CAST prefix, BAD_CAST name,
                                 BAD_CAST (is_xml ? NULL : namespace_uri), BAD_CAST clean);
}

/* (transfer full) (nullable): %NULL when it is no plain number. Most have a few decimals: an
 * integer of up to 15 digits that gives the number by a power of ten is all of its digits, and
 * needs no search. */
static char *
dup_plain (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *p = text + sizeof text - 1;
  double size = fabs (value);
  double scale = 1;
  int decimals = 0;

  if (!(size >= LEAST_PLAIN && size * MOST_SCALE < MOST_PLAIN))
    return NULL;
  for (; round (size * scale) / scale != size; decimals++, scale *= 10)
    if (scale >= MOST_SCALE)
      return NULL;
  *p = '\0';
  for (guint64 digits = (guint64)round (size * scale); digits > 0 || decimals >= 0; digits /= 10)
    {
      *--p = (char)('0' + digits % 10);
      if (--decimals == 0)
        *--p = '.';
    }
  if (value < 0)
    *--p = '-';
  return g_strdup (p);
}

static void
write_shortest (double value, char *text, int length)
{
  /* A decimal of up to 15 digits comes back from a double as it went in, without its last zeros, so
   * that a shorter one need not be looked for. */
  for (int digits = fabs (value) < DBL_MIN ? 1 : DBL_DIG; digits <= DBL_DECIMAL_DIG; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, length, format, value);
      if (digits == DBL_DECIMAL_DIG || g_ascii_strtod (text, NULL) == value)
        break;
    }
  /* Money in the millions reads better without an exponent. */
  if (fabs (value) < MOST_PLAIN && value == trunc (value))
    g_ascii_formatd (text, length, "%.0f", value);
}

char *
allies_number_to_text (double value)
{
  g_return_val_if_fail (isfinite (value), NULL);

  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *plain = dup_plain (value);

  if (plain != NULL)
    return plain;
  write_shortest (value, text, sizeof text);
  return g_strdup (text);
}

void
allies_xml_writer_number (AlliesXmlWriter *writer, const char *name, double value)
{
  g_autofree char *text = allies_number_to_text (value);

  allies_xml_writer_attribute (writer, name, text);
}

void
allies_xml_writer_text (AlliesXmlWriter *writer, const char *text)
{
  g_return_if_fail (writer != NULL && text != NULL);

  g_autofree char *clean = dup_allowed (text, TRUE);
  xmlTextWriterWriteString (writer->writer, BAD_CAST clean);
}

void
allies_xml_writer_begin_inline (AlliesXmlWriter *writer)
{
  g_return_if_fail (writer != NULL);
  if (writer->inline_depth++ == 0)
    xmlTextWriterSetIndent (writer->writer, 0);
}

void
allies_xml_writer_end_inline (AlliesXmlWriter *writer)
{
  g_return_if_fail (writer != NULL && writer->inline_depth > 0);
  if (--writer->inline_depth > 0)
    return;
  xmlTextWriterSetIndent (writer->writer, 1);
  /* After a text, even an empty one, the end tag follows at once. */
  xmlTextWriterWriteString (writer->writer, BAD_CAST "");
}

void
allies_xml_writer_leaf (AlliesXmlWriter *writer, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  allies_xml_writer_start (writer, name, NULL);
  allies_xml_writer_text (writer, text);
  allies_xml_writer_end (writer);
}

GBytes *
allies_xml_writer_finish (AlliesXmlWriter *writer)
{
  g_return_val_if_fail (writer != NULL, NULL);
  xmlTextWriterEndDocument (writer->writer);
  xmlTextWriterFlush (writer->writer);
  return g_bytes_new (xmlBufferContent (writer->buffer), (gsize)xmlBufferLength (writer->buffer));
}
