/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene.h"

#include <hpdf.h>

G_BEGIN_DECLS

/**
 * allies_pdf_metadata_set:
 * @pdf: a document
 * @metadata: what is said about it; what is %NULL or empty is left out
 *
 * Sets title, author, subject, keywords and language.
 */
void allies_pdf_metadata_set (HPDF_Doc pdf, const AlliesSceneMetadata *metadata);

/**
 * allies_pdf_metadata_mend:
 * @pdf: a document
 * @dictionary: (nullable): where the library has put a text
 * @key: its key
 * @text: the text
 *
 * Puts the text there as it is where the library could not: it writes a space for every character
 * beyond the basic plane of Unicode.
 */
void
allies_pdf_metadata_mend (HPDF_Doc pdf, HPDF_Dict dictionary, const char *key, const char *text);

G_END_DECLS
