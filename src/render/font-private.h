/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"
#include "render/scripts.h"
#include "render/typeface.h"

G_BEGIN_DECLS

/**
 * allies_font_get_typeface:
 * @self: a font
 * @face: a face
 *
 * Returns: (transfer none): what draws @face
 */
AlliesTypeface *allies_font_get_typeface (AlliesFont *self, AlliesFace face);

/**
 * allies_font_list_pieces:
 * @self: a font
 * @face: a face
 * @text: one line of valid UTF-8 that the font lacks
 *
 * See allies_scripts_list().
 *
 * Returns: (transfer full) (element-type AlliesScriptPiece): the pieces of the line
 */
GArray *allies_font_list_pieces (AlliesFont *self, AlliesFace face, const char *text);

/**
 * allies_font_can_show:
 * @self: a font
 * @face: a face
 * @text: one line of valid UTF-8
 *
 * Returns: whether it or another font of the computer has every character of @text
 */
gboolean allies_font_can_show (AlliesFont *self, AlliesFace face, const char *text);

G_END_DECLS
