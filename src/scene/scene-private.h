/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * allies_scene_new:
 * @metadata: what is said about the scene; its strings belong to @strings
 * @pages: (transfer full) (element-type AlliesScenePage): pages, whose items
 *   and points were allocated by g_malloc() and whose strings belong to @strings
 * @strings: (transfer full): all strings of the scene
 *
 * Returns: (transfer full): a scene; only the builder makes one
 */
AlliesScene *
allies_scene_new (const AlliesSceneMetadata *metadata, GArray *pages, GStringChunk *strings);

/**
 * allies_scene_page_clear:
 * @page: a page
 *
 * Frees the items of @page and their points; a #GDestroyNotify for arrays.
 */
void allies_scene_page_clear (AlliesScenePage *page);

G_END_DECLS
