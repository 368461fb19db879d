/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"

#include <hpdf.h>

G_BEGIN_DECLS

/**
 * allies_pdf_font_new:
 * @pdf: a document
 * @font: a font
 * @face: one of its faces
 * @error: return location
 *
 * Embeds what of a face the document will use, so that its texts can be searched and copied.
 *
 * Returns: (transfer none) (nullable): the face in @pdf; %NULL with @error set when its file cannot
 * be handed over, or without when the library reports why to the document
 */
HPDF_Font allies_pdf_font_new (HPDF_Doc pdf, AlliesFont *font, AlliesFace face, GError **error);

G_END_DECLS
