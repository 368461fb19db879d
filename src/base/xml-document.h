/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/problems.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AlliesXmlDocument:
 *
 * A safely read XML document together with the faults found in it. Elements are
 * borrowed from it and live as long as it does.
 */
typedef struct _AlliesXmlDocument AlliesXmlDocument;

/**
 * AlliesXmlElement:
 *
 * One element of a document.
 */
typedef struct _AlliesXmlElement AlliesXmlElement;

/**
 * allies_xml_document_new:
 * @bytes: content of a file
 * @name: name of the file as the user knows it; every fault is told with it
 *
 * Reads without network, entities or includes (see allies_xml_guard()). A file
 * that is not well-formed gives a document without a root and with a fault.
 *
 * Returns: (transfer full): the document
 */
AlliesXmlDocument *allies_xml_document_new (GBytes *bytes, const char *name);

/**
 * allies_xml_document_free:
 * @document: (nullable): the document
 */
void allies_xml_document_free (AlliesXmlDocument *document);

/**
 * allies_xml_document_get_problems:
 * @document: the document
 *
 * Returns: (transfer none): the faults found so far, by the parser and by readers
 */
AlliesProblems *allies_xml_document_get_problems (AlliesXmlDocument *document);

/**
 * allies_xml_document_get_root:
 * @document: the document
 *
 * Returns: (transfer none) (nullable): the root element
 */
AlliesXmlElement *allies_xml_document_get_root (AlliesXmlDocument *document);

/**
 * allies_xml_document_open:
 * @document: the document
 * @name: expected name of the root
 * @namespace_uri: expected namespace
 *
 * Checks root, namespace and format version. A newer minor version opens, a
 * newer major version is a fault.
 *
 * Returns: (transfer none) (nullable): the root, or %NULL when it is another kind of file
 */
AlliesXmlElement *
allies_xml_document_open (AlliesXmlDocument *document, const char *name, const char *namespace_uri);

/**
 * allies_xml_format_find_fault:
 * @format: the version of the format that a root element tells, such as "1.0"
 * @code: (out): kind of fault, when there is one
 *
 * Returns: (transfer full) (nullable): why a file of this version cannot be read, as a sentence;
 *   %NULL when it can
 */
char *allies_xml_format_find_fault (const char *format, AlliesError *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesXmlDocument, allies_xml_document_free)

G_END_DECLS
