/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * allies_font_coverage_complain:
 * @font: the font of the program
 * @scene: pages
 *
 * Returns: (transfer full) (nullable): in a sentence, that boxes stand for some letters of @scene,
 *   since no font of this computer has them; %NULL when all of them can be drawn
 */
char *allies_font_coverage_complain (AlliesFont *font, AlliesScene *scene);

G_END_DECLS
