/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/model.h"
#include "scene/scene-builder.h"

G_BEGIN_DECLS

/**
 * allies_title_lines_draw:
 * @builder: a builder
 * @model: the questionnaire, whose names stay on one line
 * @x: left edge
 * @top: top edge
 * @width: width in points
 * @title: a title
 *
 * Draws a title. What takes more than one line breaks between two sentences where it can, and
 * otherwise where no name and nothing quoted is torn apart, as far as there is room for that.
 *
 * Returns: the height it takes
 */
double allies_title_lines_draw (AlliesSceneBuilder *builder,
                                AlliesModel *model,
                                double x,
                                double top,
                                double width,
                                const char *title);

G_END_DECLS
