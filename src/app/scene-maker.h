/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * AlliesSceneFunc:
 * @width: width in points
 * @user_data: as given
 *
 * Returns: (transfer full) (nullable): a scene of that width
 */
typedef AlliesScene *(*AlliesSceneFunc) (double width, gpointer user_data);

/**
 * AlliesSceneMaker:
 *
 * Makes the scene of a chart for any width, and keeps those of the last two widths: layout asks for
 * two by turns.
 */
typedef struct _AlliesSceneMaker AlliesSceneMaker;

/**
 * allies_scene_maker_new:
 * @func: what makes a scene
 * @user_data: handed to it
 * @destroy: (nullable): frees @user_data
 *
 * Returns: (transfer full): a maker
 */
AlliesSceneMaker *
allies_scene_maker_new (AlliesSceneFunc func, gpointer user_data, GDestroyNotify destroy);

/**
 * allies_scene_maker_free:
 * @maker: (nullable): a maker
 */
void allies_scene_maker_free (AlliesSceneMaker *maker);

/**
 * allies_scene_maker_get:
 * @maker: a maker
 * @width: a width in points
 *
 * Returns: (transfer none) (nullable): the scene for this width
 */
AlliesScene *allies_scene_maker_get (AlliesSceneMaker *maker, double width);

G_END_DECLS
