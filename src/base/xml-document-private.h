/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-document.h"

#include <libxml/tree.h>

/* An element is libxml2's node; its document's _private points back to ours. */
static inline xmlNode *
allies_xml_element_node (const AlliesXmlElement *element)
{
  return (xmlNode *)element;
}

guint allies_xml_document_find_column (AlliesXmlDocument *document, guint line, const char *name);
