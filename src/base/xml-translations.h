/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"

G_BEGIN_DECLS

/**
 * allies_xml_translations_check:
 * @root: the root of a document
 *
 * Texts stand in elements without attributes, each followed by its translations: elements of the
 * same name with "xml:lang". Where a document offers a language anywhere, every text has to have it; each
 * that does not is a fault at its line. A document in one language has none.
 */
void allies_xml_translations_check (const AlliesXmlElement *root);

G_END_DECLS
