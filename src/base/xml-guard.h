/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/problems.h"

G_BEGIN_DECLS

#define ALLIES_XML_MAXIMUM_SIZE     (16u * 1024 * 1024)
#define ALLIES_XML_MAXIMUM_DEPTH    32
#define ALLIES_XML_MAXIMUM_TAG      (16u * 1024)
#define ALLIES_XML_MAXIMUM_ELEMENTS 250000
#define ALLIES_XML_MAXIMUM_TEXT     (64u * 1024)

/**
 * allies_xml_find_invalid:
 * @data: bytes
 * @length: how many
 *
 * Returns: (transfer none) (nullable): where they are not UTF-8, or are zero; %NULL when they are
 *   UTF-8 without zeros all along
 */
const char *allies_xml_find_invalid (const char *data, gsize length);

/**
 * allies_xml_guard:
 * @data: the bytes of a file
 * @length: how many
 * @problems: collects what is wrong
 *
 * Looks through a file once, before the XML parser sees it, and refuses what
 * could harm: other encodings than UTF-8, a DOCTYPE, more than 16 MiB, elements
 * nested deeper than 32, more than 250 000 elements (a tree of them takes
 * memory), a start tag over 16 KiB (attribute checking in the parser is
 * quadratic) and a text over 64 KiB. Stops at the first fault.
 *
 * Returns: %TRUE when the parser may have it
 */
gboolean allies_xml_guard (const char *data, gsize length, AlliesProblems *problems);

G_END_DECLS
