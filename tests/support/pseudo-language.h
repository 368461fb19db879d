/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pseudo_text:
 * @text: a text of the program, maybe with %-directives
 *
 * Returns: (transfer full): a text with accents that is 40 % longer
 */
char *pseudo_text (const char *text);

/**
 * pseudo_document:
 * @document: an XML document
 * @keep: (array zero-terminated=1): elements whose text is a code
 *
 * Returns: (transfer full): the document with all its texts in the pseudo-language
 */
GBytes *pseudo_document (GBytes *document, const char *const *keep);

/**
 * pseudo_language_use:
 * @use: whether the program speaks the pseudo-language from now on
 *
 * Every translatable text of the program then comes as pseudo_text() gives it.
 */
void pseudo_language_use (gboolean use);

G_END_DECLS
