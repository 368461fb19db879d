/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/outline.h"
#include "scene/metrics.h"

G_BEGIN_DECLS

/**
 * AlliesGlyph:
 * @character: what is shown: the character of the text, or its substitute
 * @index: number of the glyph in the font file
 * @advance: of the glyph alone, in thousandths of the size
 * @kerning: added to @advance before the next glyph, in thousandths of the size
 *
 * One character of a text and where the next one begins. All renderers draw
 * these, so that a text has the same width everywhere.
 */
typedef struct
{
  gunichar character;
  guint index;
  int advance;
  int kerning;
} AlliesGlyph;

#define ALLIES_TYPE_FONT (allies_font_get_type ())
G_DECLARE_FINAL_TYPE (AlliesFont, allies_font, ALLIES, FONT, GObject)

/**
 * allies_font_new:
 * @error: return location
 *
 * The font that is built into the program, as an #AlliesMetrics. One font may
 * be used by one thread at a time.
 *
 * Returns: (transfer full): the font, or %NULL with %ALLIES_ERROR_RENDER
 */
AlliesFont *allies_font_new (GError **error);

/**
 * allies_font_get_family:
 * @self: a font
 *
 * Returns: (transfer none): the name of the family, for style sheets
 */
const char *allies_font_get_family (AlliesFont *self);

/**
 * allies_font_get_file:
 * @self: a font
 * @face: a face
 *
 * Returns: (transfer none): the TrueType file of @face
 */
GBytes *allies_font_get_file (AlliesFont *self, AlliesFace face);

/**
 * allies_font_shape:
 * @self: a font
 * @face: a face
 * @text: one line of valid UTF-8
 *
 * Kerning is on; ligatures and other substitutions are off. A character that
 * the font does not have, or beyond the basic plane, becomes a visible
 * substitute.
 *
 * Returns: (transfer full) (element-type AlliesGlyph): one glyph a character; others may hold it
 *   too, so it is not to be changed
 */
GArray *allies_font_shape (AlliesFont *self, AlliesFace face, const char *text);

/**
 * allies_font_lacks:
 * @self: a font
 * @face: a face
 * @text: one line of valid UTF-8
 *
 * Returns: whether the font lacks a character of @text, or @text runs from right to left, so that
 *   it is drawn by allies_font_trace() rather than by its glyphs
 */
gboolean allies_font_lacks (AlliesFont *self, AlliesFace face, const char *text);

/**
 * allies_font_trace:
 * @self: a font
 * @item: a text that the font lacks
 * @whole: whether those pieces are drawn, too, that the font has
 * @sink: what receives the outlines
 * @target: first argument of its functions
 *
 * Draws a text in any script with the fonts of the computer, as outlines. What none of them has
 * shows as a box.
 *
 * Returns: whether there was anything to draw
 */
gboolean allies_font_trace (AlliesFont *self,
                            const AlliesSceneItem *item,
                            gboolean whole,
                            const AlliesOutlineSink *sink,
                            gpointer target);

G_END_DECLS
