/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"
#include "render/outline.h"

G_BEGIN_DECLS

/**
 * AlliesScripts:
 *
 * Draws lines in scripts that the font of the program does not have, from right to left where that
 * is how they are written, with the fonts of the computer. One thread at a time.
 */
typedef struct _AlliesScripts AlliesScripts;

/**
 * AlliesScriptPiece:
 * @text: what it says
 * @x: its left end, as a part of the size
 * @width: as a part of the size
 * @is_plain: whether the font of the program has it, so that it need not be drawn by outlines
 *
 * A piece of a line: a run from left to right, or one letter of a run from right to left, which is
 * how programs expect to find such text in a PDF.
 */
typedef struct
{
  char *text;
  double x;
  double width;
  gboolean is_plain;
} AlliesScriptPiece;

/**
 * allies_scripts_new:
 * @font: the font of the program, for all that it has; it outlives what draws with it
 *
 * Returns: (transfer full): what draws such lines
 */
AlliesScripts *allies_scripts_new (AlliesFont *font);

/**
 * allies_scripts_free:
 * @self: (transfer full) (nullable): what draws them
 */
void allies_scripts_free (AlliesScripts *self);

/**
 * allies_scripts_measure:
 * @self: what draws them
 * @face: a face
 * @text: one line of valid UTF-8
 *
 * Returns: the width of @text as a part of the size
 */
double allies_scripts_measure (AlliesScripts *self, AlliesFace face, const char *text);

/**
 * allies_scripts_trace:
 * @self: what draws them
 * @face: a face
 * @text: one line of valid UTF-8
 * @place: left end of the baseline
 * @size: in points
 * @whole: whether plain pieces are drawn, too
 * @sink: what receives the outlines
 * @target: first argument of its functions
 *
 * A character that no font has becomes an empty box.
 *
 * Returns: whether there was anything to draw
 */
gboolean allies_scripts_trace (AlliesScripts *self,
                               AlliesFace face,
                               const char *text,
                               AlliesPoint place,
                               double size,
                               gboolean whole,
                               const AlliesOutlineSink *sink,
                               gpointer target);

/**
 * allies_scripts_list:
 * @self: what draws them
 * @face: a face
 * @text: one line of valid UTF-8
 *
 * Returns: (transfer full) (element-type AlliesScriptPiece): the pieces of the line, from its left
 *   end to its right
 */
GArray *allies_scripts_list (AlliesScripts *self, AlliesFace face, const char *text);

/**
 * allies_scripts_has_font:
 * @self: what draws them
 * @text: valid UTF-8
 *
 * Returns: whether a font of the computer has every character of @text
 */
gboolean allies_scripts_has_font (AlliesScripts *self, const char *text);

G_END_DECLS
