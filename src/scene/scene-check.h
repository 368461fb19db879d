/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * allies_scene_check:
 * @self: a scene
 *
 * Looks for what must not happen on a page: an item that leaves the page, two
 * texts that overlap, a link to a page that does not exist. The tests of every
 * page use it; its sentences are for developers and not translated.
 *
 * Returns: (transfer full): one sentence for each finding, %NULL-terminated;
 *   empty when all is well
 */
char **allies_scene_check (AlliesScene *self);

G_END_DECLS
