/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-stream.h"

G_BEGIN_DECLS

/* Attributes of the start tag that a stream is at, checked like those of an AlliesXmlElement. */

/**
 * allies_xml_stream_require:
 * @stream: a stream, in its start handler
 * @word: index of the name of an attribute
 * @length: (out): length of the value
 *
 * Returns: (transfer none) (nullable): its value, not ended by a zero; a missing one is a fault
 */
const char *allies_xml_stream_require (AlliesXmlStream *stream, int word, gsize *length);

/**
 * allies_xml_stream_require_id:
 * @stream: a stream, in its start handler
 * @word: index of the name of an attribute
 *
 * Returns: (transfer full) (nullable): its value when it is an identifier; else a fault
 */
char *allies_xml_stream_require_id (AlliesXmlStream *stream, int word);

/**
 * allies_xml_stream_get_number:
 * @stream: a stream, in its start handler
 * @word: index of the name of an attribute
 * @minimum: lowest allowed value
 * @maximum: highest allowed value
 *
 * Returns: the number; NaN when it is missing; NaN and a fault when it is not a number or out of
 *   range
 */
double
allies_xml_stream_get_number (AlliesXmlStream *stream, int word, double minimum, double maximum);

/**
 * allies_xml_stream_choose:
 * @stream: a stream, in its start handler
 * @word: index of the name of an attribute
 * @allowed: (array zero-terminated=1): the allowed values
 * @fallback: index when the attribute is missing, or -1 when it is required
 *
 * Returns: index of the value in @allowed; another value is a fault and gives 0
 */
int allies_xml_stream_choose (AlliesXmlStream *stream,
                              int word,
                              const char *const *allowed,
                              int fallback);

G_END_DECLS
