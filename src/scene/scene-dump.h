/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * allies_scene_dump:
 * @self: a scene
 *
 * One line for each page and each item, with two decimals, the same in every
 * locale: the form in which tests compare scenes.
 *
 * Returns: (transfer full): the scene as text
 */
char *allies_scene_dump (AlliesScene *self);

G_END_DECLS
