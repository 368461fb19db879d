/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AlliesXmlWriter:
 *
 * Writes XML so that the same content gives the same bytes: UTF-8, two spaces of
 * indentation, one element a line, attributes in the order in which they are given.
 */
typedef struct _AlliesXmlWriter AlliesXmlWriter;

/**
 * allies_xml_writer_new:
 *
 * Returns: (transfer full): a writer with the XML declaration written
 */
AlliesXmlWriter *allies_xml_writer_new (void);

/**
 * allies_xml_writer_free:
 * @writer: (nullable): the writer
 */
void allies_xml_writer_free (AlliesXmlWriter *writer);

/**
 * allies_xml_writer_start:
 * @writer: the writer
 * @name: name of the element
 * @namespace_uri: (nullable): a namespace to declare as the default from here on
 */
void allies_xml_writer_start (AlliesXmlWriter *writer, const char *name, const char *namespace_uri);

/**
 * allies_xml_writer_end:
 * @writer: the writer
 *
 * Ends the element that was started last.
 */
void allies_xml_writer_end (AlliesXmlWriter *writer);

/**
 * allies_xml_writer_attribute:
 * @writer: the writer
 * @name: name of the attribute
 * @value: (nullable): its value; nothing is written for %NULL
 */
void allies_xml_writer_attribute (AlliesXmlWriter *writer, const char *name, const char *value);

/**
 * allies_xml_writer_foreign_attribute:
 * @writer: the writer
 * @name: name of the attribute
 * @namespace_uri: its namespace
 * @value: its value
 */
void allies_xml_writer_foreign_attribute (AlliesXmlWriter *writer,
                                          const char *name,
                                          const char *namespace_uri,
                                          const char *value);

/**
 * allies_xml_writer_number:
 * @writer: the writer
 * @name: name of the attribute
 * @value: finite; written with the fewest digits that read back as the same number
 */
void allies_xml_writer_number (AlliesXmlWriter *writer, const char *name, double value);

/**
 * allies_xml_writer_text:
 * @writer: the writer
 * @text: text of the element; control characters other than line ends become spaces, and what
 *   XML cannot hold becomes U+FFFD
 */
void allies_xml_writer_text (AlliesXmlWriter *writer, const char *text);

/**
 * allies_xml_writer_begin_inline:
 * @writer: the writer, in an element that mixes text and elements
 *
 * From here on nothing is indented, as white space belongs to the text. May be nested.
 */
void allies_xml_writer_begin_inline (AlliesXmlWriter *writer);

/**
 * allies_xml_writer_end_inline:
 * @writer: the writer, about to end that element, which is not empty
 */
void allies_xml_writer_end_inline (AlliesXmlWriter *writer);

/**
 * allies_xml_writer_leaf:
 * @writer: the writer
 * @name: name of an element
 * @text: (nullable): its text; nothing is written for %NULL or the empty string
 */
void allies_xml_writer_leaf (AlliesXmlWriter *writer, const char *name, const char *text);

/**
 * allies_xml_writer_finish:
 * @writer: the writer, with every element ended
 *
 * Returns: (transfer full): the document
 */
GBytes *allies_xml_writer_finish (AlliesXmlWriter *writer);

/**
 * allies_number_to_text:
 * @value: finite
 *
 * Returns: (transfer full): the shortest text, free of locale, that reads back as the same number
 */
char *allies_number_to_text (double value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesXmlWriter, allies_xml_writer_free)

G_END_DECLS
