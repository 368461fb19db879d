/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene-builder.h"

G_BEGIN_DECLS

/**
 * allies_sample_scene_new:
 * @metrics: measures texts
 *
 * Returns: (transfer full): three pages: "standing" with a dot plot as in the
 *   deck, "inks" with every item kind in every ink, and "languages" with texts
 *   of several languages
 */
AlliesScene *allies_sample_scene_new (AlliesMetrics *metrics);

/**
 * allies_sample_scene_get_texts:
 *
 * Returns: (transfer none): the lines of the page "languages"
 */
const char *const *allies_sample_scene_get_texts (void);

G_END_DECLS
