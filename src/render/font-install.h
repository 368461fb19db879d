/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"

G_BEGIN_DECLS

/**
 * allies_font_install:
 * @font: a font
 * @error: return location
 *
 * Makes @font available to the text of the windows of this process, and of no
 * other, under allies_font_get_family(). To be called before the first text is
 * laid out. What it needs stays until the process ends; calls after the first do
 * nothing.
 *
 * Returns: whether the font is available; if not, %ALLIES_ERROR_RENDER or
 *   %ALLIES_ERROR_WRITE, and the windows use another font
 */
gboolean allies_font_install (AlliesFont *font, GError **error);

G_END_DECLS
