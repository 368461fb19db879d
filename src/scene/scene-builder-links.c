/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-builder-private.h"
#include "scene/scene-text.h"

#define TO_PLACE '@' /* begins the target of a link to a name, until the scene ends */

static void
add_link (
    AlliesSceneBuilder *self, double x, double y, double width, double height, const char *target)
{
  AlliesPoint origin = allies_scene_builder_get_origin (self);
  AlliesSceneItem item = { .kind = ALLIES_ITEM_LINK };

  item.link.box = (AlliesBox){ origin.x + x, origin.y + y, width, height };
  item.link.target = allies_scene_builder_keep (self, target);
  allies_scene_builder_add (self, &item);
}

gboolean
allies_scene_builder_link (
    AlliesSceneBuilder *self, double x, double y, double width, double height, const char *target)
{
  g_return_val_if_fail (self != NULL && self->items != NULL, FALSE);
  g_return_val_if_fail (ARE_FINITE (x, y, width, height) && width > 0 && height > 0, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!allies_scene_text_is_target (target))
    return FALSE;
  add_link (self, x, y, width, height, target);
  return TRUE;
}

void
allies_scene_builder_link_place (
    AlliesSceneBuilder *self, double x, double y, double width, double height, const char *name)
{
  g_autofree char *target = NULL;

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (ARE_FINITE (x, y, width, height) && width > 0 && height > 0);
  g_return_if_fail (name != NULL && allies_scene_is_utf8 (name));

  target = g_strdup_printf ("%c%s", TO_PLACE, name);
  add_link (self, x, y, width, height, target);
}

void
allies_scene_builder_name_place (AlliesSceneBuilder *self, const char *name)
{
  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (name != NULL && allies_scene_is_utf8 (name));

  if (!g_hash_table_contains (self->places, name))
    g_hash_table_insert (
        self->places, (gpointer)allies_scene_builder_keep (self, name),
        (gpointer)g_array_index (self->pages, AlliesScenePage, self->pages->len - 1).id);
}

/* Returns: whether the link stays */
static gboolean
resolve (AlliesSceneBuilder *self, AlliesSceneItem *link)
{
  const char *page;
  g_autofree char *target = NULL;

  if (link->link.target[0] != TO_PLACE)
    return TRUE;
  page = g_hash_table_lookup (self->places, link->link.target + 1);
  if (page == NULL)
    return FALSE;
  target = g_strdup_printf ("#%s", page);
  link->link.target = allies_scene_builder_keep (self, target);
  return TRUE;
}

void
allies_scene_builder_resolve_links (AlliesSceneBuilder *self)
{
  for (guint p = 0; p < self->pages->len; p++)
    {
      AlliesScenePage *page = &g_array_index (self->pages, AlliesScenePage, p);
      AlliesSceneItem *items = (AlliesSceneItem *)page->items;
      guint kept = 0;

      for (guint i = 0; i < page->n_items; i++)
        if (items[i].kind != ALLIES_ITEM_LINK || resolve (self, &items[i]))
          items[kept++] = items[i];
      page->n_items = kept;
    }
}
