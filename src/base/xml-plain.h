/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-guard.h"

G_BEGIN_DECLS

#define ALLIES_XML_PLAIN_MOST_WORDS 64

/**
 * AlliesXmlPlain:
 *
 * Walks through documents as this program and most others write them, several times faster than a
 * parser for all of XML: one namespace for everything, values in double quotes, no comments, no
 * character references, and little else. Whatever is not plainly so is %ALLIES_XML_PLAIN_ODD,
 * faults too, and left to the parser.
 */
typedef struct _AlliesXmlPlain AlliesXmlPlain;

/**
 * AlliesXmlPlainItem:
 * @ALLIES_XML_PLAIN_ODD: this is not plain, and nothing can be said of it
 * @ALLIES_XML_PLAIN_START: a start tag
 * @ALLIES_XML_PLAIN_END: an end tag, or the end of an empty element
 * @ALLIES_XML_PLAIN_TEXT: a text, without references
 * @ALLIES_XML_PLAIN_REFERENCES: a text with references, each of which is well formed
 * @ALLIES_XML_PLAIN_DONE: the document has ended as it should
 *
 * What comes next in a document.
 */
typedef enum
{
  ALLIES_XML_PLAIN_ODD,
  ALLIES_XML_PLAIN_START,
  ALLIES_XML_PLAIN_END,
  ALLIES_XML_PLAIN_TEXT,
  ALLIES_XML_PLAIN_REFERENCES,
  ALLIES_XML_PLAIN_DONE,
} AlliesXmlPlainItem;

/**
 * AlliesXmlPlainAttribute:
 * @word: index of its name among the words
 * @value: where its value begins, which no zero ends
 * @end: where its value ends
 *
 * An attribute whose name is among the words.
 */
typedef struct
{
  int word;
  const char *value;
  const char *end;
} AlliesXmlPlainAttribute;

/**
 * AlliesXmlPlainTag:
 * @word: index of its name among the words, or -1
 * @name: its name, which no zero ends
 * @name_length: length of the name
 * @n_attributes: how many of the attributes have a name among the words
 * @attributes: these
 *
 * A start tag.
 */
typedef struct
{
  int word;
  const char *name;
  gsize name_length;
  guint n_attributes;
  AlliesXmlPlainAttribute attributes[ALLIES_XML_PLAIN_MOST_WORDS];
} AlliesXmlPlainTag;

/**
 * allies_xml_plain_new:
 * @namespace_uri: the namespace of the documents; must live as long
 * @words: (array zero-terminated=1): up to %ALLIES_XML_PLAIN_MOST_WORDS names of elements and
 *   attributes that matter; must live as long
 *
 * Returns: (transfer full): what walks through one document after the other
 */
AlliesXmlPlain *allies_xml_plain_new (const char *namespace_uri, const char *const *words);

/**
 * allies_xml_plain_free:
 * @plain: (nullable): what walks
 */
void allies_xml_plain_free (AlliesXmlPlain *plain);

/**
 * allies_xml_plain_begin:
 * @plain: what walks
 * @data: a document; allies_xml_guard() would let through what turns out to be plain
 * @length: its length
 *
 * Goes to the start of a document.
 */
void allies_xml_plain_begin (AlliesXmlPlain *plain, const char *data, gsize length);

/**
 * allies_xml_plain_next:
 * @plain: what walks
 *
 * Goes on by one item. Texts outside the root, which are white space, are passed over. To be called
 * no more after %ALLIES_XML_PLAIN_ODD or %ALLIES_XML_PLAIN_DONE.
 *
 * Returns: what it is
 */
AlliesXmlPlainItem allies_xml_plain_next (AlliesXmlPlain *plain);

/**
 * allies_xml_plain_get_tag:
 * @plain: what walks, at a start tag
 *
 * Returns: (transfer none): the tag
 */
const AlliesXmlPlainTag *allies_xml_plain_get_tag (const AlliesXmlPlain *plain);

/**
 * allies_xml_plain_get_text:
 * @plain: what walks, at a text without references
 * @length: (out): its length
 *
 * Returns: (transfer none): the text, which no zero ends
 */
const char *allies_xml_plain_get_text (const AlliesXmlPlain *plain, gsize *length);

G_END_DECLS
