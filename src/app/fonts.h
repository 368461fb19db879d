/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"

G_BEGIN_DECLS

/**
 * allies_fonts_get:
 *
 * The font of headings, charts and the deck. The first call, which must come before the first text
 * of a window, makes it available to the windows.
 *
 * Returns: (transfer none) (nullable): the font; %NULL when it cannot be used, and then there are
 * no charts
 */
AlliesFont *allies_fonts_get (void);

G_END_DECLS
