/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene-maker.h"

#define KEPT 2

struct _AlliesSceneMaker
{
  AlliesSceneFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
  double widths[KEPT]; /* negative until there is a scene */
  AlliesScene *scenes[KEPT];
  guint last;
};

AlliesSceneMaker *
allies_scene_maker_new (AlliesSceneFunc func, gpointer user_data, GDestroyNotify destroy)
{
  g_return_val_if_fail (func != NULL, NULL);

  AlliesSceneMaker *maker = g_new0 (AlliesSceneMaker, 1);

  maker->func = func;
  maker->user_data = user_data;
  maker->destroy = destroy;
  for (guint i = 0; i < KEPT; i++)
    maker->widths[i] = -1;
  return maker;
}

void
allies_scene_maker_free (AlliesSceneMaker *maker)
{
  if (maker == NULL)
    return;
  if (maker->destroy != NULL)
    maker->destroy (maker->user_data);
  for (guint i = 0; i < KEPT; i++)
    g_clear_pointer (&maker->scenes[i], allies_scene_unref);
  g_free (maker);
}

AlliesScene *
allies_scene_maker_get (AlliesSceneMaker *maker, double width)
{
  g_return_val_if_fail (maker != NULL && width > 0, NULL);

  if (maker->widths[maker->last] == width)
    return maker->scenes[maker->last];
  maker->last = (maker->last + 1) % KEPT;
  if (maker->widths[maker->last] == width)
    return maker->scenes[maker->last];
  g_clear_pointer (&maker->scenes[maker->last], allies_scene_unref);
  maker->scenes[maker->last] = maker->func (width, maker->user_data);
  maker->widths[maker->last] = width;
  return maker->scenes[maker->last];
}
