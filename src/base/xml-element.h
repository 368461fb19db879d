/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-document.h"

G_BEGIN_DECLS

/**
 * allies_xml_element_get_name:
 * @element: an element
 *
 * Returns: (transfer none): its name without prefix
 */
const char *allies_xml_element_get_name (const AlliesXmlElement *element);

/**
 * allies_xml_element_get_namespace:
 * @element: an element
 *
 * Returns: (transfer none): its namespace, or the empty string
 */
const char *allies_xml_element_get_namespace (const AlliesXmlElement *element);

/**
 * allies_xml_element_is:
 * @element: an element
 * @name: a name
 * @namespace_uri: a namespace
 *
 * Returns: whether the element has this name in this namespace
 */
gboolean allies_xml_element_is (const AlliesXmlElement *element,
                                const char *name,
                                const char *namespace_uri);

/**
 * allies_xml_element_first:
 * @element: an element
 * @name: name of the children wanted
 *
 * Returns: (transfer none) (nullable): the first child of this name in the element's own namespace
 */
AlliesXmlElement *allies_xml_element_first (const AlliesXmlElement *element, const char *name);

/**
 * allies_xml_element_next:
 * @element: a child
 *
 * Returns: (transfer none) (nullable): the next sibling of the same name and namespace
 */
AlliesXmlElement *allies_xml_element_next (const AlliesXmlElement *element);

/**
 * allies_xml_element_find:
 * @element: an element
 * @name: a name
 * @namespace_uri: a namespace, which may be another one than the element's
 *
 * Returns: (transfer none) (nullable): the first such child
 */
AlliesXmlElement *allies_xml_element_find (const AlliesXmlElement *element,
                                           const char *name,
                                           const char *namespace_uri);

/**
 * allies_xml_element_complain:
 * @element: the element at fault
 * @code: kind of fault
 * @format: printf format of one sentence
 * @...: its arguments
 *
 * Adds a fault at the element's line to its document.
 */
void allies_xml_element_complain (const AlliesXmlElement *element,
                                  AlliesError code,
                                  const char *format,
                                  ...) G_GNUC_PRINTF (3, 4);

/**
 * allies_xml_element_get:
 * @element: an element
 * @attribute: name of an attribute
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *allies_xml_element_get (const AlliesXmlElement *element, const char *attribute);

/**
 * allies_xml_element_require:
 * @element: an element
 * @attribute: name of an attribute
 *
 * Returns: (transfer none) (nullable): its value; a missing one is a fault
 */
const char *allies_xml_element_require (const AlliesXmlElement *element, const char *attribute);

/**
 * allies_xml_element_require_id:
 * @element: an element
 * @attribute: name of an attribute
 *
 * Returns: (transfer none) (nullable): its value when it is an identifier; else a fault
 */
const char *allies_xml_element_require_id (const AlliesXmlElement *element, const char *attribute);

/**
 * allies_number_from_text:
 * @text: a text
 * @number: (out): the number
 *
 * Returns: whether the whole text is a finite decimal number, free of locale
 */
gboolean allies_number_from_text (const char *text, double *number);

/**
 * allies_xml_element_get_number:
 * @element: an element
 * @attribute: name of an attribute
 * @minimum: lowest allowed value
 * @maximum: highest allowed value
 * @fallback: value when the attribute is missing
 *
 * Returns: the number; one that is not a number or out of range is a fault and gives @fallback
 */
double allies_xml_element_get_number (const AlliesXmlElement *element,
                                      const char *attribute,
                                      double minimum,
                                      double maximum,
                                      double fallback);

/**
 * allies_xml_element_require_number:
 * @element: an element
 * @attribute: name of an attribute
 * @minimum: lowest allowed value
 * @maximum: highest allowed value
 *
 * Returns: the number; a missing, unreadable or out-of-range one is a fault and gives @minimum
 */
double allies_xml_element_require_number (const AlliesXmlElement *element,
                                          const char *attribute,
                                          double minimum,
                                          double maximum);

/**
 * allies_xml_element_choose:
 * @element: an element
 * @attribute: name of an attribute
 * @words: (array zero-terminated=1): the allowed values
 * @fallback: index when the attribute is missing, or -1 when it is required
 *
 * Returns: index of the value in @words; another value is a fault and gives 0
 */
int allies_xml_element_choose (const AlliesXmlElement *element,
                               const char *attribute,
                               const char *const *words,
                               int fallback);

/**
 * allies_xml_element_dup_text:
 * @element: an element
 *
 * Returns: (transfer full): its text, without surrounding white space and control characters
 */
char *allies_xml_element_dup_text (const AlliesXmlElement *element);

/**
 * allies_xml_element_dup_child_text:
 * @element: an element
 * @name: name of children that hold one text in several languages (xml:lang siblings)
 * @language: (nullable): wanted language, such as "fr" or "fr_CH"; %NULL for the original
 *
 * Returns: (transfer full): the text in that language, else the one without xml:lang, else ""
 */
char *allies_xml_element_dup_child_text (const AlliesXmlElement *element,
                                         const char *name,
                                         const char *language);

/**
 * AlliesXmlNodeFunc:
 * @text: (nullable): a text as it stands in the file, or %NULL for an element
 * @element: (nullable): an element, or %NULL for a text
 * @user_data: what allies_xml_element_foreach_node() was given
 *
 * Is called for each part of mixed content.
 */
typedef void (*AlliesXmlNodeFunc) (const char *text, AlliesXmlElement *element, gpointer user_data);

/**
 * allies_xml_element_foreach_node:
 * @element: an element
 * @function: what to call
 * @user_data: what to call it with
 *
 * Calls @function for the texts and elements inside @element, in their order; comments are passed
 * over.
 */
void allies_xml_element_foreach_node (const AlliesXmlElement *element,
                                      AlliesXmlNodeFunc function,
                                      gpointer user_data);

/**
 * allies_xml_element_require_child_text:
 * @element: an element
 * @name: name of children
 * @language: (nullable): wanted language
 *
 * Returns: (transfer full): like allies_xml_element_dup_child_text(); an empty text is a fault
 */
char *allies_xml_element_require_child_text (const AlliesXmlElement *element,
                                             const char *name,
                                             const char *language);

G_END_DECLS
