/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "scene/role.h"
#include "scene/scene-item.h"

G_BEGIN_DECLS

/**
 * AlliesScenePage:
 * @id: what links and tests call the page; unique in its scene
 * @title: the title of the page, also its bookmark
 * @outline_level: depth of the bookmark: 0 at the top, 1 below the last page of level 0
 * @description: what the page shows, for those who cannot see it; "" when not given
 * @width: in points, above 0
 * @height: in points, above 0
 * @items: (array length=n_items): in drawing order, which is reading order
 * @n_items: how many
 * @parts: (array length=n_parts): what the items make up together, in reading order; the part with
 *   number 1 comes first
 * @n_parts: how many
 *
 * One page, or one chart in the window. Immutable.
 */
typedef struct
{
  const char *id;
  const char *title;
  guint outline_level;
  const char *description;
  double width;
  double height;
  const AlliesSceneItem *items;
  guint n_items;
  const AlliesScenePart *parts;
  guint n_parts;
} AlliesScenePage;

/**
 * AlliesSceneMetadata:
 * @title: (nullable): title of the document
 * @author: (nullable): who answers for it
 * @subject: (nullable): what it is about
 * @keywords: (nullable): separated by commas
 * @language: (nullable): BCP 47 tag such as "en-GB"
 *
 * What is said about a whole scene.
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *keywords;
  const char *language;
} AlliesSceneMetadata;

#define ALLIES_TYPE_SCENE (allies_scene_get_type ())

/**
 * AlliesScene:
 *
 * A drawing as plain data: pages of text, lines, rectangles, polygons, arcs and
 * links. Immutable and reference-counted; made by #AlliesSceneBuilder.
 */
typedef struct _AlliesScene AlliesScene;

GType allies_scene_get_type (void);

/**
 * allies_scene_ref:
 * @self: a scene
 *
 * Returns: (transfer full): @self
 */
AlliesScene *allies_scene_ref (AlliesScene *self);

/**
 * allies_scene_unref:
 * @self: (transfer full): a scene
 */
void allies_scene_unref (AlliesScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesScene, allies_scene_unref)

/**
 * allies_scene_get_metadata:
 * @self: a scene
 *
 * Returns: (transfer none): what is said about the whole of it
 */
const AlliesSceneMetadata *allies_scene_get_metadata (AlliesScene *self);

/**
 * allies_scene_get_n_pages:
 * @self: a scene
 *
 * Returns: how many pages it has
 */
guint allies_scene_get_n_pages (AlliesScene *self);

/**
 * allies_scene_get_page:
 * @self: a scene
 * @index: below allies_scene_get_n_pages()
 *
 * Returns: (transfer none): the page, which lives as long as @self
 */
const AlliesScenePage *allies_scene_get_page (AlliesScene *self, guint index);

/**
 * allies_scene_find_page:
 * @self: a scene
 * @id: the id of a page
 * @index: (out) (optional): its place in the scene
 *
 * Returns: (transfer none) (nullable): the page with that id
 */
const AlliesScenePage *allies_scene_find_page (AlliesScene *self, const char *id, guint *index);

/**
 * allies_scene_subject_at:
 * @self: a scene
 * @page: below allies_scene_get_n_pages()
 * @x: to the right, in points
 * @y: downwards, in points
 *
 * Items that were drawn later lie above. Items without a subject let the
 * pointer through. Lines and small marks count from 3 points away.
 *
 * Returns: (transfer none) (nullable): the subject of the topmost item there
 */
const char *allies_scene_subject_at (AlliesScene *self, guint page, double x, double y);

/**
 * allies_scene_subject_box:
 * @self: a scene
 * @page: below allies_scene_get_n_pages()
 * @subject: a subject
 * @box: (out): the smallest box around all items of @subject
 *
 * Returns: whether the page shows @subject; @box is untouched if not
 */
gboolean
allies_scene_subject_box (AlliesScene *self, guint page, const char *subject, AlliesBox *box);

G_END_DECLS
