/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-check.h"

/* Points by which rounding may go wrong without anybody seeing it. */
#define TOLERANCE 0.5
/* The ascent of a face leaves room for accents on capitals; this part has the letters. */
#define LETTER_ASCENT 0.76

static AlliesBox
get_letter_box (const AlliesSceneItem *item)
{
  double ascent = item->text.ascent * LETTER_ASCENT;

  return (AlliesBox){ item->text.x, item->text.baseline - ascent, item->text.width,
                      ascent + item->text.descent };
}

static char *
describe_item (const AlliesSceneItem *item)
{
  AlliesBox box = allies_scene_item_get_box (item);

  if (item->kind == ALLIES_ITEM_IMAGE)
    return g_strdup_printf ("image “%s”", item->image.alternative);
  if (item->kind == ALLIES_ITEM_TEXT)
    return g_strdup_printf ("text “%s”", item->text.string);
  return g_strdup_printf ("item at %.0f, %.0f of %.0f × %.0f", box.x, box.y, box.width, box.height);
}

static void
check_edges (GStrvBuilder *findings, const AlliesScenePage *page, const AlliesSceneItem *item)
{
  AlliesBox box = allies_scene_item_get_box (item);
  g_autofree char *name = NULL;
  g_autofree char *finding = NULL;

  if (item->kind == ALLIES_ITEM_TEXT)
    box = get_letter_box (item);
  if (box.x >= -TOLERANCE && box.y >= -TOLERANCE && box.x + box.width <= page->width + TOLERANCE
      && box.y + box.height <= page->height + TOLERANCE)
    return;
  name = describe_item (item);
  finding = g_strdup_printf ("Page “%s”: %s leaves the page", page->id, name);
  g_strv_builder_add (findings, finding);
}

static void
check_target (GStrvBuilder *findings,
              AlliesScene *scene,
              const AlliesScenePage *page,
              const AlliesSceneItem *item)
{
  g_autofree char *finding = NULL;

  if (item->kind != ALLIES_ITEM_LINK || item->link.target[0] != '#')
    return;
  if (allies_scene_find_page (scene, item->link.target + 1, NULL) != NULL)
    return;
  finding =
      g_strdup_printf ("Page “%s”: link to the missing page “%s”", page->id, item->link.target + 1);
  g_strv_builder_add (findings, finding);
}

/* What must stay legible: nothing else may lie over or under it. */
static gboolean
is_read (const AlliesSceneItem *item)
{
  return item->kind == ALLIES_ITEM_TEXT || item->kind == ALLIES_ITEM_IMAGE;
}

static AlliesBox
get_read_box (const AlliesSceneItem *item)
{
  return item->kind == ALLIES_ITEM_TEXT ? get_letter_box (item) : allies_scene_item_get_box (item);
}

static void
check_overlaps (GStrvBuilder *findings, const AlliesScenePage *page, guint index)
{
  const AlliesSceneItem *item = &page->items[index];
  AlliesBox box;

  if (!is_read (item))
    return;
  box = get_read_box (item);
  for (guint i = index + 1; i < page->n_items; i++)
    {
      const AlliesSceneItem *other = &page->items[i];
      AlliesBox other_box;
      g_autofree char *name = NULL;
      g_autofree char *other_name = NULL;
      g_autofree char *finding = NULL;

      if (!is_read (other))
        continue;
      other_box = get_read_box (other);
      if (!allies_box_overlaps (&box, &other_box, TOLERANCE))
        continue;
      name = describe_item (item);
      other_name = describe_item (other);
      finding = g_strdup_printf ("Page “%s”: %s overlaps %s", page->id, name, other_name);
      g_strv_builder_add (findings, finding);
    }
}

char **
allies_scene_check (AlliesScene *self)
{
  g_autoptr (GStrvBuilder) findings = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < allies_scene_get_n_pages (self); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (self, i);

      for (guint j = 0; j < page->n_items; j++)
        {
          check_edges (findings, page, &page->items[j]);
          check_target (findings, self, page, &page->items[j]);
          check_overlaps (findings, page, j);
        }
    }
  return g_strv_builder_end (findings);
}
