/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/pixels.h"

#include <hpdf.h>

G_BEGIN_DECLS

/**
 * allies_pdf_image_new:
 * @pdf: the PDF that is being made
 * @pixels: a picture
 *
 * Libharu gets pixels and never a file: it aborts on a damaged one. What covers only partly
 * becomes a soft mask.
 *
 * Returns: (transfer none) (nullable): the picture in the PDF; %NULL where @pdf has an error
 */
HPDF_Image allies_pdf_image_new (HPDF_Doc pdf, AlliesPixels *pixels);

G_END_DECLS
