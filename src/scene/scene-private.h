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

/**
 * allies_scene_items_find_subject:
 * @items: items of a page
 * @n_items: how many
 * @subject: subject of some of them
 * @box: (out): the smallest box around those
 *
 * Returns: whether any is about @subject
 */
gboolean allies_scene_items_find_subject (const AlliesSceneItem *items,
                                          guint n_items,
                                          const char *subject,
                                          AlliesBox *box);

G_END_DECLS
