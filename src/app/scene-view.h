/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scene-maker.h"
#include "scene/palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesSceneView:
 *
 * Draws a chart or a page of the deck. What it shows can be pointed at, clicked,
 * and gone through with the arrow keys. It is a picture with a name and a
 * description for those who cannot see it.
 */
#define ALLIES_TYPE_SCENE_VIEW (allies_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (AlliesSceneView, allies_scene_view, ALLIES, SCENE_VIEW, GtkWidget)

/**
 * AlliesSceneView::activated:
 * @view: the view
 * @subject: what was clicked, or chosen by Enter or the space bar
 */

/**
 * allies_scene_view_set_source:
 * @view: a view
 * @func: makes the chart for the width there is
 * @user_data: for @func
 * @destroy: frees @user_data
 *
 * Shows a chart in the colours of the window, its text as large as other text.
 */
void allies_scene_view_set_source (AlliesSceneView *view,
                                   AlliesSceneFunc func,
                                   gpointer user_data,
                                   GDestroyNotify destroy);

/**
 * allies_scene_view_set_page:
 * @view: a view
 * @scene: (nullable): a scene
 * @page: a page of it
 * @palette: its colours; copied
 *
 * Shows a page on paper, as wide as there is room.
 */
void allies_scene_view_set_page (AlliesSceneView *view,
                                 AlliesScene *scene,
                                 guint page,
                                 const AlliesPalette *palette);

/**
 * allies_scene_view_get_subject:
 * @view: a view
 *
 * Returns: (transfer none) (nullable): the subject that the keys have reached
 */
const char *allies_scene_view_get_subject (AlliesSceneView *view);

G_END_DECLS
