/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/font.h"

#include "render/allies-fonts.h"
#include "render/font-private.h"
#include "render/scripts.h"
#include "scene/scene-text.h"

#include <math.h>

struct _AlliesFont
{
  GObject parent_instance;

  AlliesTypeface *typefaces[ALLIES_N_FACES];
  GHashTable *runs[ALLIES_N_FACES]; /* text → Run */
  AlliesScripts *scripts;           /* NULL until a text needs them */
};

typedef struct
{
  GArray *glyphs; /* NULL where the fonts of the computer are needed */
  int width;      /* in thousandths of the size */
} Run;

/* Laying out a deck measures the same words again and again, and its lines are measured before they
 * are written. */
#define MOST_RUNS 20000

static void allies_font_metrics_init (AlliesMetricsInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlliesFont,
                               allies_font,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ALLIES_TYPE_METRICS,
                                                      allies_font_metrics_init))

static const char *const paths[ALLIES_N_FACES] = {
  [ALLIES_FACE_REGULAR] = "/org/allies/fonts/Lato-Regular.ttf",
  [ALLIES_FACE_BOLD] = "/org/allies/fonts/Lato-Bold.ttf",
};

/* Reading what fonts there are takes a while, and few dossiers need them. */
static AlliesScripts *
get_scripts (AlliesFont *self)
{
  if (self->scripts == NULL)
    self->scripts = allies_scripts_new (self);
  return self->scripts;
}

static void
free_run (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->glyphs, g_array_unref);
  g_free (run);
}

static Run *
make_run (AlliesFont *self, AlliesFace face, const char *text)
{
  Run *run = g_new0 (Run, 1);

  if (allies_font_lacks (self, face, text))
    {
      run->width = (int)ceil (allies_scripts_measure (get_scripts (self), face, text) * 1000);
      return run;
    }
  run->glyphs = allies_typeface_shape (self->typefaces[face], text);
  for (guint i = 0; i < run->glyphs->len; i++)
    {
      const AlliesGlyph *glyph = &g_array_index (run->glyphs, AlliesGlyph, i);

      run->width += glyph->advance + glyph->kerning;
    }
  return run;
}

static const Run *
get_run (AlliesFont *self, AlliesFace face, const char *text)
{
  GHashTable *runs = self->runs[face];
  Run *run = g_hash_table_lookup (runs, text);

  if (run != NULL)
    return run;
  if (g_hash_table_size (runs) >= MOST_RUNS)
    g_hash_table_remove_all (runs);
  run = make_run (self, face, text);
  g_hash_table_insert (runs, g_strdup (text), run);
  return run;
}

static double
allies_font_measure (AlliesMetrics *metrics, AlliesFace face, double size, const char *text)
{
  AlliesFont *self = ALLIES_FONT (metrics);
  int width;

  if (!allies_typeface_measure (self->typefaces[face], text, &width))
    width = get_run (self, face, text)->width;
  return width * size / 1000;
}

static void
allies_font_extents (
    AlliesMetrics *metrics, AlliesFace face, double size, double *ascent, double *descent)
{
  allies_typeface_get_extents (ALLIES_FONT (metrics)->typefaces[face], ascent, descent);
  *ascent *= size;
  *descent *= size;
}

static void
allies_font_finalize (GObject *object)
{
  AlliesFont *self = ALLIES_FONT (object);

  for (guint face = 0; face < ALLIES_N_FACES; face++)
    {
      g_clear_pointer (&self->typefaces[face], allies_typeface_unref);
      g_hash_table_unref (self->runs[face]);
    }
  allies_scripts_free (self->scripts);

  G_OBJECT_CLASS (allies_font_parent_class)->finalize (object);
}

static void
allies_font_class_init (AlliesFontClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_font_finalize;
}

static void
allies_font_metrics_init (AlliesMetricsInterface *iface)
{
  iface->measure = allies_font_measure;
  iface->extents = allies_font_extents;
}

static void
allies_font_init (AlliesFont *self)
{
  for (guint face = 0; face < ALLIES_N_FACES; face++)
    self->runs[face] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_run);
}

AlliesFont *
allies_font_new (GError **error)
{
  g_autoptr (AlliesFont) self = g_object_new (ALLIES_TYPE_FONT, NULL);

  for (guint face = 0; face < ALLIES_N_FACES; face++)
    {
      g_autoptr (GBytes) file = g_resource_lookup_data (allies_fonts_get_resource (), paths[face],
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (file == NULL)
        return NULL;
      self->typefaces[face] = allies_typeface_new (file, error);
      if (self->typefaces[face] == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}

const char *
allies_font_get_family (AlliesFont *self)
{
  g_return_val_if_fail (ALLIES_IS_FONT (self), NULL);

  return allies_typeface_get_freetype (self->typefaces[ALLIES_FACE_REGULAR])->family_name;
}

GBytes *
allies_font_get_file (AlliesFont *self, AlliesFace face)
{
  g_return_val_if_fail (ALLIES_IS_FONT (self) && face < ALLIES_N_FACES, NULL);

  return allies_typeface_get_file (self->typefaces[face]);
}

GArray *
allies_font_shape (AlliesFont *self, AlliesFace face, const char *text)
{
  g_return_val_if_fail (ALLIES_IS_FONT (self) && face < ALLIES_N_FACES, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  const Run *run = get_run (self, face, text);

  return run->glyphs != NULL ? g_array_ref (run->glyphs)
                             : allies_typeface_shape (self->typefaces[face], text);
}

gboolean
allies_font_lacks (AlliesFont *self, AlliesFace face, const char *text)
{
  g_return_val_if_fail (ALLIES_IS_FONT (self) && face < ALLIES_N_FACES, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return allies_scene_text_skip_mark (text) != text
         || !allies_typeface_has (self->typefaces[face], text);
}

gboolean
allies_font_trace (AlliesFont *self,
                   const AlliesSceneItem *item,
                   gboolean whole,
                   const AlliesOutlineSink *sink,
                   gpointer target)
{
  AlliesPoint place;

  g_return_val_if_fail (ALLIES_IS_FONT (self) && item != NULL && sink != NULL, FALSE);
  g_return_val_if_fail (item->kind == ALLIES_ITEM_TEXT, FALSE);

  place = (AlliesPoint){ item->text.x, item->text.baseline };
  return allies_scripts_trace (get_scripts (self), item->text.face, item->text.string, place,
                               item->text.size, whole, sink, target);
}

GArray *
allies_font_list_pieces (AlliesFont *self, AlliesFace face, const char *text)
{
  g_return_val_if_fail (ALLIES_IS_FONT (self) && face < ALLIES_N_FACES, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return allies_scripts_list (get_scripts (self), face, text);
}

AlliesTypeface *
allies_font_get_typeface (AlliesFont *self, AlliesFace face)
{
  g_return_val_if_fail (ALLIES_IS_FONT (self) && face < ALLIES_N_FACES, NULL);

  return self->typefaces[face];
}

gboolean
allies_font_can_show (AlliesFont *self, AlliesFace face, const char *text)
{
  g_return_val_if_fail (ALLIES_IS_FONT (self) && face < ALLIES_N_FACES, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return !allies_font_lacks (self, face, text)
         || allies_scripts_has_font (get_scripts (self), text);
}
