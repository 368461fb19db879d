/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/pixels.h"

G_BEGIN_DECLS

/**
 * allies_picture_decode:
 * @file: a PNG picture or an SVG drawing
 * @most_width: in pixels, above 0
 * @most_height: in pixels, above 0
 * @error: return location
 *
 * Checks the file (see allies_picture_file_check()) and decodes it. A picture that is larger is
 * made smaller; a drawing becomes as large as fits.
 *
 * Returns: (transfer full): its pixels, or %NULL with an error of the check or %ALLIES_ERROR_RENDER
 */
AlliesPixels *
allies_picture_decode (GBytes *file, guint most_width, guint most_height, GError **error);

G_END_DECLS
