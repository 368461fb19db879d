/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include <ft2build.h>
#include FT_FREETYPE_H

#include "render/font.h"

G_BEGIN_DECLS

/**
 * AlliesTypeface:
 *
 * One TrueType file, opened for shaping and for drawing. Reference-counted:
 * what draws with it may outlive the font.
 */
typedef struct _AlliesTypeface AlliesTypeface;

/**
 * allies_typeface_new:
 * @file: content of a TrueType file
 * @error: return location
 *
 * Returns: (transfer full): the typeface, or %NULL with %ALLIES_ERROR_RENDER
 */
AlliesTypeface *allies_typeface_new (GBytes *file, GError **error);

/**
 * allies_typeface_ref:
 * @self: a typeface
 *
 * Returns: (transfer full): @self
 */
AlliesTypeface *allies_typeface_ref (AlliesTypeface *self);

/**
 * allies_typeface_unref:
 * @self: (transfer full): a typeface
 */
void allies_typeface_unref (AlliesTypeface *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesTypeface, allies_typeface_unref)

/**
 * allies_typeface_get_file:
 * @self: a typeface
 *
 * Returns: (transfer none): the file it was made from
 */
GBytes *allies_typeface_get_file (AlliesTypeface *self);

/**
 * allies_typeface_get_freetype:
 * @self: a typeface
 *
 * Returns: (transfer none): the face for drawing; one thread at a time
 */
FT_Face allies_typeface_get_freetype (AlliesTypeface *self);

/**
 * allies_typeface_shape:
 * @self: a typeface
 * @text: one line of valid UTF-8
 *
 * See allies_font_shape().
 *
 * Returns: (transfer full) (element-type AlliesGlyph): one glyph a character
 */
GArray *allies_typeface_shape (AlliesTypeface *self, const char *text);

/**
 * allies_typeface_measure:
 * @self: a typeface
 * @text: one line of valid UTF-8
 * @width: (out): its width with kerning, in thousandths of the size
 *
 * Measures what is made of ASCII alone without setting it.
 *
 * Returns: whether it is; @width is undefined if not
 */
gboolean allies_typeface_measure (AlliesTypeface *self, const char *text, int *width);

/**
 * allies_typeface_has:
 * @self: a typeface
 * @text: valid UTF-8
 *
 * Returns: whether allies_typeface_shape() shows every character of @text as itself
 */
gboolean allies_typeface_has (AlliesTypeface *self, const char *text);

/**
 * allies_typeface_get_extents:
 * @self: a typeface
 * @ascent: (out): above the baseline, as a part of the size
 * @descent: (out): below the baseline, as a part of the size, 0 or more
 */
void allies_typeface_get_extents (AlliesTypeface *self, double *ascent, double *descent);

G_END_DECLS
