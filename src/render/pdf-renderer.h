/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"
#include "scene/palette.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * allies_pdf_render:
 * @font: the font that measured the scene
 * @scene: a scene of at least one page
 * @palette: which colour each role has
 * @error: return location
 *
 * Text can be searched and copied, in the order in which the scene was built;
 * the font is embedded as a subset; each page with a title has a bookmark; there
 * are no dates or identifiers of its making, so that the same scene gives the
 * same bytes.
 *
 * Returns: (transfer full): a PDF file, or %NULL with %ALLIES_ERROR_NOT_FOUND for
 *   a link to a page that does not exist, %ALLIES_ERROR_RENDER or
 *   %ALLIES_ERROR_WRITE
 */
GBytes *allies_pdf_render (AlliesFont *font,
                           AlliesScene *scene,
                           const AlliesPalette *palette,
                           GError **error);

G_END_DECLS
