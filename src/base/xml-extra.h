/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"
#include "base/xml-writer.h"

G_BEGIN_DECLS

/**
 * AlliesXmlExtra:
 *
 * What an element of a file holds beyond what this version knows: attributes
 * and children written by a newer minor version or by other programs. It is
 * kept and written back. Immutable and reference-counted.
 */
typedef struct _AlliesXmlExtra AlliesXmlExtra;

/**
 * allies_xml_extra_new:
 * @element: the element as read
 * @attributes: (array zero-terminated=1): the attributes that are known
 * @children: (array zero-terminated=1): the children that are known, in the element's namespace
 *
 * Returns: (transfer full) (nullable): the rest, or %NULL when there is none
 */
AlliesXmlExtra *allies_xml_extra_new (const AlliesXmlElement *element,
                                      const char *const *attributes,
                                      const char *const *children);

/**
 * allies_xml_extra_new_whole:
 * @element: an element
 *
 * Returns: (transfer full): the element itself with all it holds, to be written
 *   by allies_xml_extra_write_children()
 */
AlliesXmlExtra *allies_xml_extra_new_whole (const AlliesXmlElement *element);

/**
 * allies_xml_extra_new_named:
 * @element: an element
 * @name: name of children that hold a text
 * @single: whether one such child is all that is known
 *
 * Returns: (transfer full) (nullable): these children as they are, to be written by
 *   allies_xml_extra_write_children(); %NULL when they are nothing but text
 */
AlliesXmlExtra *
allies_xml_extra_new_named (const AlliesXmlElement *element, const char *name, gboolean single);

/**
 * allies_xml_extra_ref:
 * @extra: (nullable): an extra
 *
 * Returns: (transfer full) (nullable): @extra
 */
AlliesXmlExtra *allies_xml_extra_ref (AlliesXmlExtra *extra);

/**
 * allies_xml_extra_unref:
 * @extra: (nullable) (transfer full): an extra
 */
void allies_xml_extra_unref (AlliesXmlExtra *extra);

/**
 * allies_xml_extra_write_attributes:
 * @extra: (nullable): an extra
 * @writer: a writer in which an element has just been started
 */
void allies_xml_extra_write_attributes (const AlliesXmlExtra *extra, AlliesXmlWriter *writer);

/**
 * allies_xml_extra_write_children:
 * @extra: (nullable): an extra
 * @writer: a writer inside an element whose known children are written
 */
void allies_xml_extra_write_children (const AlliesXmlExtra *extra, AlliesXmlWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesXmlExtra, allies_xml_extra_unref)

G_END_DECLS
