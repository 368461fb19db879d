/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "render/font.h"
#include "scene/palette.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * allies_cairo_renderer_draw:
 * @font: the font that measured the scene
 * @scene: a scene
 * @page: below allies_scene_get_n_pages()
 * @palette: which colour each role has
 * @context: where to draw; its origin becomes the upper left corner of the page
 *
 * Draws the items of the page and not the page itself: what was there remains
 * visible between them. The state of @context is restored.
 */
void allies_cairo_renderer_draw (AlliesFont *font,
                                 AlliesScene *scene,
                                 guint page,
                                 const AlliesPalette *palette,
                                 cairo_t *context);

/**
 * allies_cairo_renderer_paint:
 * @font: the font that measured the scene
 * @scene: a scene
 * @page: below allies_scene_get_n_pages()
 * @palette: which colour each role has
 * @context: where to draw; its origin becomes the upper left corner of the page
 *
 * Like allies_cairo_renderer_draw() on a page of %ALLIES_INK_SURFACE.
 */
void allies_cairo_renderer_paint (AlliesFont *font,
                                  AlliesScene *scene,
                                  guint page,
                                  const AlliesPalette *palette,
                                  cairo_t *context);

G_END_DECLS
