/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"
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

G_END_DECLS
