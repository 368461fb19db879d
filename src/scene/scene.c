/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene.h"

#include "scene/scene-private.h"

#define POINTER_SLACK 3.0

struct _AlliesScene
{
  gatomicrefcount references;
  AlliesSceneMetadata metadata;
  GArray *pages;
  GStringChunk *strings;
};

G_DEFINE_BOXED_TYPE (AlliesScene, allies_scene, allies_scene_ref, allies_scene_unref)

void
allies_scene_page_clear (AlliesScenePage *page)
{
  for (guint i = 0; i < page->n_items; i++)
    {
      const AlliesSceneItem *item = &page->items[i];

      if (item->kind == ALLIES_ITEM_POLYGON)
        g_free ((gpointer)item->polygon.points);
      if (item->kind == ALLIES_ITEM_IMAGE)
        g_object_unref (item->image.pixels);
    }
  g_clear_pointer ((gpointer *)&page->items, g_free);
  g_clear_pointer ((gpointer *)&page->parts, g_free);
  page->n_items = 0;
  page->n_parts = 0;
}

AlliesScene *
allies_scene_new (const AlliesSceneMetadata *metadata, GArray *pages, GStringChunk *strings)
{
  AlliesScene *self = g_new0 (AlliesScene, 1);

  g_atomic_ref_count_init (&self->references);
  self->metadata = *metadata;
  self->pages = pages;
  self->strings = strings;
  return self;
}

AlliesScene *
allies_scene_ref (AlliesScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
allies_scene_unref (AlliesScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->pages);
  g_string_chunk_free (self->strings);
  g_free (self);
}

const AlliesSceneMetadata *
allies_scene_get_metadata (AlliesScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->metadata;
}

guint
allies_scene_get_n_pages (AlliesScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

const AlliesScenePage *
allies_scene_get_page (AlliesScene *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->pages->len, NULL);

  return &g_array_index (self->pages, AlliesScenePage, index);
}

const AlliesScenePage *
allies_scene_find_page (AlliesScene *self, const char *id, guint *index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (self, i);

      if (!g_str_equal (page->id, id))
        continue;
      if (index != NULL)
        *index = i;
      return page;
    }
  return NULL;
}

const char *
allies_scene_subject_at (AlliesScene *self, guint page, double x, double y)
{
  const AlliesScenePage *on = allies_scene_get_page (self, page);

  g_return_val_if_fail (on != NULL, NULL);

  for (guint i = on->n_items; i > 0; i--)
    {
      const AlliesSceneItem *item = &on->items[i - 1];

      if (item->subject != NULL && allies_scene_item_contains (item, x, y, POINTER_SLACK))
        return item->subject;
    }
  return NULL;
}

gboolean
allies_scene_items_find_subject (const AlliesSceneItem *items,
                                 guint n_items,
                                 const char *subject,
                                 AlliesBox *box)
{
  gboolean found = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      AlliesBox part;

      if (g_strcmp0 (items[i].subject, subject) != 0)
        continue;
      part = allies_scene_item_get_box (&items[i]);
      *box = found ? allies_box_unite (box, &part) : part;
      found = TRUE;
    }
  return found;
}

gboolean
allies_scene_subject_box (AlliesScene *self, guint page, const char *subject, AlliesBox *box)
{
  const AlliesScenePage *on = allies_scene_get_page (self, page);

  g_return_val_if_fail (on != NULL, FALSE);
  g_return_val_if_fail (subject != NULL, FALSE);
  g_return_val_if_fail (box != NULL, FALSE);

  return allies_scene_items_find_subject (on->items, on->n_items, subject, box);
}
