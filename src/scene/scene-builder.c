/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/scene-builder.h"

#include "scene/scene-builder-private.h"
#include "scene/scene-private.h"
#include "scene/scene-text.h"

#include <math.h>

gboolean
allies_scene_are_finite (const double *numbers, gsize n_numbers)
{
  for (gsize i = 0; i < n_numbers; i++)
    {
      if (!isfinite (numbers[i]))
        return FALSE;
    }
  return TRUE;
}

gboolean
allies_scene_is_utf8 (const char *text)
{
  return text != NULL && g_utf8_validate (text, -1, NULL);
}

AlliesPoint
allies_scene_builder_get_origin (AlliesSceneBuilder *self)
{
  if (self->offsets->len == 0)
    return (AlliesPoint){ 0, 0 };
  return g_array_index (self->offsets, AlliesPoint, self->offsets->len - 1);
}

const char *
allies_scene_builder_keep (AlliesSceneBuilder *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static AlliesScenePage *
get_open_page (AlliesSceneBuilder *self)
{
  g_return_val_if_fail (self->items != NULL, NULL);

  return &g_array_index (self->pages, AlliesScenePage, self->pages->len - 1);
}

static void
put_first (GArray *pages)
{
  AlliesScenePage page = g_array_index (pages, AlliesScenePage, pages->len - 1);

  memmove (&g_array_index (pages, AlliesScenePage, 1), pages->data,
           (pages->len - 1) * sizeof (AlliesScenePage));
  g_array_index (pages, AlliesScenePage, 0) = page;
}

static void
close_page (AlliesSceneBuilder *self)
{
  AlliesScenePage *page;

  if (self->items == NULL)
    return;
  page = get_open_page (self);
  page->n_items = self->items->len;
  page->items = (AlliesSceneItem *)g_array_free (g_steal_pointer (&self->items), FALSE);
  page->n_parts = self->parts->len;
  page->parts = (AlliesScenePart *)g_array_free (g_steal_pointer (&self->parts), FALSE);
  if (self->is_first)
    put_first (self->pages);
  self->is_first = FALSE;
}

/* Returns: number of the innermost part that is open; 0 for none */
static guint
get_part (AlliesSceneBuilder *self)
{
  return self->roles->len > 0 ? g_array_index (self->roles, guint, self->roles->len - 1) : 0;
}

static void
push_part (AlliesSceneBuilder *self, const AlliesScenePart *part)
{
  guint number = get_part (self);

  if (number == 0
      || !allies_role_holds_texts (g_array_index (self->parts, AlliesScenePart, number - 1).role))
    {
      AlliesScenePart added = *part;

      added.parent = number;
      g_array_append_val (self->parts, added);
      number = self->parts->len;
    }
  g_array_append_val (self->roles, number);
}

void
allies_scene_builder_add (AlliesSceneBuilder *self, AlliesSceneItem *item)
{
  item->part = get_part (self);
  if (self->subjects->len > 0)
    item->subject = g_ptr_array_index (self->subjects, self->subjects->len - 1);
  if (item->stroke == ALLIES_INK_NONE)
    item->stroke_width = 0;
  g_array_append_vals (self->items, item, 1);
}

AlliesSceneBuilder *
allies_scene_builder_new (AlliesMetrics *metrics)
{
  AlliesSceneBuilder *self;

  g_return_val_if_fail (ALLIES_IS_METRICS (metrics), NULL);

  self = g_new0 (AlliesSceneBuilder, 1);
  self->metrics = g_object_ref (metrics);
  self->pages = g_array_new (FALSE, TRUE, sizeof (AlliesScenePage));
  g_array_set_clear_func (self->pages, (GDestroyNotify)allies_scene_page_clear);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (AlliesPoint));
  self->subjects = g_ptr_array_new ();
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->roles = g_array_new (FALSE, FALSE, sizeof (guint));
  self->strings = g_string_chunk_new (4096);
  return self;
}

void
allies_scene_builder_free (AlliesSceneBuilder *self)
{
  g_return_if_fail (self != NULL);

  if (self->pages != NULL)
    close_page (self);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_array_unref (self->offsets);
  g_ptr_array_unref (self->subjects);
  g_hash_table_unref (self->places);
  g_array_unref (self->roles);
  g_object_unref (self->metrics);
  g_free (self);
}

AlliesMetrics *
allies_scene_builder_get_metrics (AlliesSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->metrics;
}

void
allies_scene_builder_set_metadata (AlliesSceneBuilder *self, const AlliesSceneMetadata *metadata)
{
  const char *const texts[] = { metadata->title, metadata->author, metadata->subject,
                                metadata->keywords, metadata->language };

  g_return_if_fail (self != NULL && self->pages != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_return_if_fail (texts[i] == NULL || allies_scene_is_utf8 (texts[i]));

  self->metadata = (AlliesSceneMetadata){
    .title = allies_scene_builder_keep (self, metadata->title),
    .author = allies_scene_builder_keep (self, metadata->author),
    .subject = allies_scene_builder_keep (self, metadata->subject),
    .keywords = allies_scene_builder_keep (self, metadata->keywords),
    .language = allies_scene_builder_keep (self, metadata->language),
  };
}

void
allies_scene_builder_begin_page (
    AlliesSceneBuilder *self, const char *id, const char *title, double width, double height)
{
  g_autofree char *clean = NULL;
  AlliesScenePage page = { .description = "", .width = width, .height = height };

  g_return_if_fail (self != NULL && self->pages != NULL);
  g_return_if_fail (allies_scene_is_utf8 (id) && *id != '\0' && allies_scene_is_utf8 (title));
  g_return_if_fail (ARE_FINITE (width, height) && width > 0 && height > 0);
  g_return_if_fail (self->offsets->len == 0 && self->subjects->len == 0 && self->roles->len == 0);
  for (guint i = 0; i < self->pages->len; i++)
    g_return_if_fail (strcmp (g_array_index (self->pages, AlliesScenePage, i).id, id) != 0);

  close_page (self);
  clean = allies_scene_text_clean (title);
  page.id = allies_scene_builder_keep (self, id);
  page.title = allies_scene_builder_keep (self, clean);
  g_array_append_val (self->pages, page);
  self->items = g_array_new (FALSE, FALSE, sizeof (AlliesSceneItem));
  self->parts = g_array_new (FALSE, FALSE, sizeof (AlliesScenePart));
}

void
allies_scene_builder_set_outline_level (AlliesSceneBuilder *self, guint level)
{
  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (level <= 1);

  get_open_page (self)->outline_level = level;
}

void
allies_scene_builder_put_page_first (AlliesSceneBuilder *self)
{
  g_return_if_fail (self != NULL && self->items != NULL);

  self->is_first = TRUE;
}

void
allies_scene_builder_describe_page (AlliesSceneBuilder *self, const char *description)
{
  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (allies_scene_is_utf8 (description));

  get_open_page (self)->description = allies_scene_builder_keep (self, description);
}

void
allies_scene_builder_push_subject (AlliesSceneBuilder *self, const char *subject)
{
  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (allies_scene_is_utf8 (subject));

  g_ptr_array_add (self->subjects, (gpointer)allies_scene_builder_keep (self, subject));
}

void
allies_scene_builder_pop_subject (AlliesSceneBuilder *self)
{
  g_return_if_fail (self != NULL && self->subjects->len > 0);

  g_ptr_array_set_size (self->subjects, self->subjects->len - 1);
}

gboolean
allies_scene_builder_find_subject (AlliesSceneBuilder *self, const char *subject, AlliesBox *box)
{
  g_return_val_if_fail (self != NULL && self->items != NULL, FALSE);
  g_return_val_if_fail (subject != NULL && box != NULL, FALSE);

  return allies_scene_items_find_subject ((const AlliesSceneItem *)(gpointer)self->items->data,
                                          self->items->len, subject, box);
}

void
allies_scene_builder_push_role (AlliesSceneBuilder *self, AlliesRole role)
{
  AlliesScenePart part = { .role = role };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (role <= ALLIES_ROLE_DECORATION);

  push_part (self, &part);
}

void
allies_scene_builder_push_heading_cell (AlliesSceneBuilder *self, guint n_columns)
{
  AlliesScenePart part = { .role = ALLIES_ROLE_HEADING_CELL, .n_columns = n_columns };

  g_return_if_fail (self != NULL && self->items != NULL && n_columns > 0);

  push_part (self, &part);
}

void
allies_scene_builder_push_figure (AlliesSceneBuilder *self, const char *description)
{
  AlliesScenePart part = { .role = ALLIES_ROLE_FIGURE };

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (allies_scene_is_utf8 (description));

  part.description = allies_scene_builder_keep (self, description);
  push_part (self, &part);
}

void
allies_scene_builder_pop_role (AlliesSceneBuilder *self)
{
  g_return_if_fail (self != NULL && self->roles->len > 0);

  g_array_set_size (self->roles, self->roles->len - 1);
}

void
allies_scene_builder_push_offset (AlliesSceneBuilder *self, double x, double y)
{
  AlliesPoint origin;

  g_return_if_fail (self != NULL && self->items != NULL);
  g_return_if_fail (ARE_FINITE (x, y));

  origin = allies_scene_builder_get_origin (self);
  origin.x += x;
  origin.y += y;
  g_array_append_val (self->offsets, origin);
}

void
allies_scene_builder_pop_offset (AlliesSceneBuilder *self)
{
  g_return_if_fail (self != NULL && self->offsets->len > 0);

  g_array_set_size (self->offsets, self->offsets->len - 1);
}

double
allies_scene_builder_measure (AlliesSceneBuilder *self,
                              AlliesFace face,
                              double size,
                              const char *text)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (self != NULL && face < ALLIES_N_FACES, 0);
  g_return_val_if_fail (ARE_FINITE (size) && size > 0 && allies_scene_is_utf8 (text), 0);

  if (allies_scene_text_is_plain (text))
    return allies_metrics_measure (self->metrics, face, size, text);
  clean = allies_scene_text_clean (text);
  return allies_metrics_measure (self->metrics, face, size, clean);
}

AlliesScene *
allies_scene_builder_end (AlliesSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL && self->pages != NULL, NULL);
  g_return_val_if_fail (self->offsets->len == 0 && self->subjects->len == 0, NULL);
  g_return_val_if_fail (self->roles->len == 0, NULL);

  close_page (self);
  allies_scene_builder_resolve_links (self);
  return allies_scene_new (&self->metadata, g_steal_pointer (&self->pages),
                           g_steal_pointer (&self->strings));
}
