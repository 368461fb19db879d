/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"
#include "scene/palette.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * allies_image_render_png:
 * @font: the font that measured the scene
 * @scene: a scene
 * @page: below allies_scene_get_n_pages()
 * @palette: which colour each role has
 * @scale: pixels to a point, above 0; 2 suits most uses
 * @error: return location
 *
 * Returns: (transfer full): a PNG file of the page, or %NULL with
 *   %ALLIES_ERROR_LIMIT when it would be larger than 16 384 pixels a side, or
 *   %ALLIES_ERROR_RENDER
 */
GBytes *allies_image_render_png (AlliesFont *font,
                                 AlliesScene *scene,
                                 guint page,
                                 const AlliesPalette *palette,
                                 double scale,
                                 GError **error);

/**
 * allies_image_render_svg:
 * @font: the font that measured the scene
 * @scene: a scene
 * @page: below allies_scene_get_n_pages()
 * @palette: which colour each role has
 * @error: return location
 *
 * The title and the description of the page become those of the picture. Text
 * is drawn by its outlines, so that it looks the same without the font.
 *
 * Returns: (transfer full): an SVG file of the page, or %NULL with
 *   %ALLIES_ERROR_RENDER
 */
GBytes *allies_image_render_svg (
    AlliesFont *font, AlliesScene *scene, guint page, const AlliesPalette *palette, GError **error);

G_END_DECLS
