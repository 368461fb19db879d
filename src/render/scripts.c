/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/scripts.h"

#include "base/platform-memory.h"
#include "scene/scene-text.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#define EM         100.0 /* pixels: enough for outlines, and room for long lines in whole numbers */
#define LONGEST    4000  /* characters that are laid out; no page is as wide */
#define BOX_HEIGHT 0.7
#define BOX_INSET  0.06
#define BOX_LINE   0.05
#define LEAST_BOX  0.4

struct _AlliesScripts
{
  AlliesFont *font; /* to which this belongs */
  PangoContext *context;
  PangoFontDescription *faces[ALLIES_N_FACES];
  cairo_surface_t *surface; /* on which glyphs are asked for their outlines */
};

typedef struct
{
  AlliesPoint place;
  double scale;
  AlliesPoint glyph; /* of the glyph that is traced, in pixels */
  const AlliesOutlineSink *sink;
  gpointer target;
  gboolean drawn;
} Tracing;

/* Readers of fonts remember files by their path, so that these stay open as long as the program
 * runs: another file under the same path would be taken for this one. */
static const char *
get_path (AlliesFont *font, AlliesFace face)
{
  static GMutex mutex;
  static char *paths[ALLIES_N_FACES];
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (paths[face] == NULL)
    allies_platform_anonymous_file ("allies-font", allies_font_get_file (font, face), &paths[face],
                                    NULL);
  return paths[face];
}

static PangoFontMap *
create_map (AlliesFont *font)
{
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  FcConfig *config = FcInitLoadConfigAndFonts ();

  for (guint face = 0; face < ALLIES_N_FACES; face++)
    {
      const char *path = get_path (font, face);

      if (path != NULL)
        FcConfigAppFontAddFile (config, (const FcChar8 *)path);
    }
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  FcConfigDestroy (config);
  return map;
}

/* The same on every screen and in every language of the program. */
static void
set_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en"));
}

static PangoLayout *
lay_out (AlliesScripts *self, AlliesFace face, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  const char *start = allies_scene_text_skip_mark (text);
  glong length = MIN (g_utf8_strlen (start, -1), LONGEST);

  pango_context_set_base_dir (self->context, allies_scene_text_runs_left (text)
                                                 ? PANGO_DIRECTION_RTL
                                                 : PANGO_DIRECTION_LTR);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_font_description (layout, self->faces[face]);
  pango_layout_set_text (layout, start, (int)(g_utf8_offset_to_pointer (start, length) - start));
  return layout;
}

static AlliesPoint
place_point (const Tracing *tracing, double x, double y)
{
  return (AlliesPoint){ tracing->place.x + x * tracing->scale,
                        tracing->place.y + y * tracing->scale };
}

static void
trace_part (Tracing *tracing, const cairo_path_data_t *data)
{
  AlliesPoint points[3] = { { 0, 0 } };

  for (int i = 1; i < data->header.length && i <= 3; i++)
    points[i - 1] = place_point (tracing, tracing->glyph.x + data[i].point.x,
                                 tracing->glyph.y + data[i].point.y);
  switch (data->header.type)
    {
    case CAIRO_PATH_MOVE_TO:
      tracing->sink->move_to (tracing->target, points[0].x, points[0].y);
      break;
    case CAIRO_PATH_LINE_TO:
      tracing->sink->line_to (tracing->target, points[0].x, points[0].y);
      break;
    case CAIRO_PATH_CURVE_TO:
      tracing->sink->curve_to (tracing->target, points[0].x, points[0].y, points[1].x, points[1].y,
                               points[2].x, points[2].y);
      break;
    case CAIRO_PATH_CLOSE_PATH:
    default:
      tracing->sink->close (tracing->target);
      break;
    }
}

/* Each glyph is asked for where the surface is, since those far from it are left out.
 *
 * Returns: whether the glyph has outlines */
static gboolean
trace_glyph (AlliesScripts *self, Tracing *tracing, PangoFont *font, PangoGlyph index)
{
  cairo_t *context = cairo_create (self->surface);
  cairo_glyph_t glyph = { .index = index };
  cairo_path_t *path;
  gboolean found;

  cairo_set_scaled_font (context, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_glyph_path (context, &glyph, 1);
  path = cairo_copy_path (context);
  found = path->status == CAIRO_STATUS_SUCCESS && path->num_data > 1;
  for (int i = 0; found && i < path->num_data; i += path->data[i].header.length)
    trace_part (tracing, &path->data[i]);
  cairo_path_destroy (path);
  cairo_destroy (context);
  return found;
}

static void
trace_rectangle (Tracing *tracing, double left, double right, double inset, gboolean backwards)
{
  const AlliesPoint corners[] = {
    place_point (tracing, left + inset, -BOX_HEIGHT * EM + inset),
    place_point (tracing, right - inset, -BOX_HEIGHT * EM + inset),
    place_point (tracing, right - inset, -inset),
    place_point (tracing, left + inset, -inset),
  };
  guint n = G_N_ELEMENTS (corners);

  tracing->sink->move_to (tracing->target, corners[0].x, corners[0].y);
  for (guint i = 1; i < n; i++)
    tracing->sink->line_to (tracing->target, corners[backwards ? n - i : i].x,
                            corners[backwards ? n - i : i].y);
  tracing->sink->close (tracing->target);
}

static void
trace_box (Tracing *tracing, double left, double width)
{
  double right = left + MAX (width, LEAST_BOX * EM) - BOX_INSET * EM;

  left += BOX_INSET * EM;
  trace_rectangle (tracing, left, right, 0, FALSE);
  trace_rectangle (tracing, left, right, BOX_LINE * EM, TRUE);
  tracing->drawn = TRUE;
}

/* A picture of many colours has no outlines either, and shows as a box. */
static gboolean
has_ink (PangoFont *font, PangoGlyph glyph)
{
  PangoRectangle ink;

  pango_font_get_glyph_extents (font, glyph, &ink, NULL);
  return ink.width > 0 && ink.height > 0;
}

static void
trace_run (AlliesScripts *self, Tracing *tracing, const PangoGlyphItem *run, double left)
{
  PangoFont *font = run->item->analysis.font;
  int pen = 0;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
      double x = left + (double)(pen + info->geometry.x_offset) / PANGO_SCALE;
      double y = (double)info->geometry.y_offset / PANGO_SCALE;
      double width = (double)info->geometry.width / PANGO_SCALE;

      pen += info->geometry.width;
      tracing->glyph = (AlliesPoint){ x, y };
      if (info->glyph == PANGO_GLYPH_EMPTY)
        continue;
      if (font == NULL || (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        trace_box (tracing, x, width);
      else if (trace_glyph (self, tracing, font, info->glyph))
        tracing->drawn = TRUE;
      else if (has_ink (font, info->glyph))
        trace_box (tracing, x, width);
    }
}

static double
measure_run (PangoGlyphItem *run)
{
  return (double)pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
}

static gboolean
is_leftward (const PangoGlyphItem *run)
{
  return run->item->analysis.level % 2 == 1;
}

static char *
dup_run_text (PangoLayout *layout, const PangoGlyphItem *run)
{
  return g_strndup (pango_layout_get_text (layout) + run->item->offset, (gsize)run->item->length);
}

static gboolean
is_plain (AlliesScripts *self, AlliesFace face, PangoLayout *layout, const PangoGlyphItem *run)
{
  g_autofree char *text = dup_run_text (layout, run);

  return !is_leftward (run) && !allies_font_lacks (self->font, face, text);
}

static void
clear_piece (AlliesScriptPiece *piece)
{
  g_free (piece->text);
}

static void
add_run (AlliesScripts *self,
         AlliesFace face,
         PangoLayout *layout,
         const PangoGlyphItem *run,
         double left,
         GArray *pieces)
{
  AlliesScriptPiece piece = { dup_run_text (layout, run), left / EM,
                              measure_run ((PangoGlyphItem *)run) / EM,
                              is_plain (self, face, layout, run) };

  g_array_append_val (pieces, piece);
}

/* The letters of a cluster share its width. */
static void
add_cluster (
    const char *text, gsize length, double right, double width, guint first, GArray *pieces)
{
  double share = width / g_utf8_strlen (text, (gssize)length);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      AlliesScriptPiece piece = { g_strndup (at, (gsize)(g_utf8_next_char (at) - at)), 0,
                                  share / EM, FALSE };

      right -= share;
      piece.x = right / EM;
      g_array_insert_val (pieces, first, piece);
    }
}

/* Its letters from the right, each before those that were there. */
static void
add_letters (PangoLayout *layout, PangoGlyphItem *run, double left, GArray *pieces)
{
  const char *text = pango_layout_get_text (layout);
  double right = left + measure_run (run);
  guint first = pieces->len;
  PangoGlyphItemIter at;

  for (gboolean more = pango_glyph_item_iter_init_start (&at, run, text); more;
       more = pango_glyph_item_iter_next_cluster (&at))
    {
      double width = 0;

      for (int glyph = at.start_glyph; glyph > at.end_glyph; glyph--)
        width += (double)run->glyphs->glyphs[glyph].geometry.width / PANGO_SCALE;
      add_cluster (text + at.start_index, (gsize)(at.end_index - at.start_index), right, width,
                   first, pieces);
      right -= width;
    }
}

AlliesScripts *
allies_scripts_new (AlliesFont *font)
{
  static const PangoWeight weights[ALLIES_N_FACES] = {
    [ALLIES_FACE_REGULAR] = PANGO_WEIGHT_NORMAL, [ALLIES_FACE_BOLD] = PANGO_WEIGHT_BOLD
  };
  AlliesScripts *self;
  PangoFontMap *map;

  g_return_val_if_fail (ALLIES_IS_FONT (font), NULL);

  self = g_new0 (AlliesScripts, 1);
  self->font = font;
  map = create_map (font);
  self->context = pango_font_map_create_context (map);
  g_object_unref (map);
  set_options (self->context);
  for (guint face = 0; face < ALLIES_N_FACES; face++)
    {
      self->faces[face] = pango_font_description_new ();
      pango_font_description_set_family (self->faces[face], allies_font_get_family (font));
      pango_font_description_set_weight (self->faces[face], weights[face]);
      pango_font_description_set_absolute_size (self->faces[face], EM * PANGO_SCALE);
    }
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  return self;
}

void
allies_scripts_free (AlliesScripts *self)
{
  if (self == NULL)
    return;
  for (guint face = 0; face < ALLIES_N_FACES; face++)
    pango_font_description_free (self->faces[face]);
  cairo_surface_destroy (self->surface);
  g_object_unref (self->context);
  g_free (self);
}

double
allies_scripts_measure (AlliesScripts *self, AlliesFace face, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle extents;

  g_return_val_if_fail (self != NULL && face < ALLIES_N_FACES && text != NULL, 0);

  layout = lay_out (self, face, text);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &extents);
  return extents.width / (EM * PANGO_SCALE);
}

gboolean
allies_scripts_trace (AlliesScripts *self,
                      AlliesFace face,
                      const char *text,
                      AlliesPoint place,
                      double size,
                      gboolean whole,
                      const AlliesOutlineSink *sink,
                      gpointer target)
{
  g_autoptr (PangoLayout) layout = NULL;
  Tracing tracing = { place, size / EM, { 0, 0 }, sink, target, FALSE };
  double left = 0;

  g_return_val_if_fail (self != NULL && face < ALLIES_N_FACES && text != NULL, FALSE);

  layout = lay_out (self, face, text);
  for (GSList *l = pango_layout_get_line_readonly (layout, 0)->runs; l != NULL; l = l->next)
    {
      if (whole || !is_plain (self, face, layout, l->data))
        trace_run (self, &tracing, l->data, left);
      left += measure_run (l->data);
    }
  return tracing.drawn;
}

GArray *
allies_scripts_list (AlliesScripts *self, AlliesFace face, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  GArray *pieces;
  double left = 0;

  g_return_val_if_fail (self != NULL && face < ALLIES_N_FACES && text != NULL, NULL);

  layout = lay_out (self, face, text);
  pieces = g_array_new (FALSE, FALSE, sizeof (AlliesScriptPiece));
  g_array_set_clear_func (pieces, (GDestroyNotify)clear_piece);
  for (GSList *l = pango_layout_get_line_readonly (layout, 0)->runs; l != NULL; l = l->next)
    {
      if (is_leftward (l->data))
        add_letters (layout, l->data, left, pieces);
      else
        add_run (self, face, layout, l->data, left, pieces);
      left += measure_run (l->data);
    }
  return pieces;
}

gboolean
allies_scripts_has_font (AlliesScripts *self, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  layout = lay_out (self, ALLIES_FACE_REGULAR, text);
  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}
