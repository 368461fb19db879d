/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"
#include "base/xml-writer.h"

G_BEGIN_DECLS

/**
 * sample_bytes:
 * @text: a text
 *
 * Returns: (transfer full): its bytes, without the ending zero
 */
GBytes *sample_bytes (const char *text);

/**
 * sample_document:
 * @text: a document
 *
 * Returns: (transfer full): the document under the name "sample"
 */
AlliesXmlDocument *sample_document (const char *text);

/**
 * sample_repeat:
 * @text: a text
 * @times: how often
 *
 * Returns: (transfer full): the text so many times
 */
char *sample_repeat (const char *text, gsize times);

/**
 * sample_faults:
 * @document: a document
 *
 * Returns: (transfer full): its faults, one "line:column: sentence" a line; "" without any
 */
char *sample_faults (AlliesXmlDocument *document);

/**
 * sample_finish:
 * @writer: a writer with every element ended
 *
 * Returns: (transfer full): what was written, as text
 */
char *sample_finish (AlliesXmlWriter *writer);

/**
 * sample_load:
 * @folder: a folder of tests
 * @name: a file in it
 *
 * Returns: (transfer full): its content
 */
GBytes *sample_load (const char *folder, const char *name);

G_END_DECLS
