/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesTheme:
 *
 * How the windows look: light, dark or as the system says, with more contrast
 * when the system asks for it. The colours are those of the palettes of the charts.
 */
#define ALLIES_TYPE_THEME (allies_theme_get_type ())
G_DECLARE_FINAL_TYPE (AlliesTheme, allies_theme, ALLIES, THEME, GObject)

/**
 * AlliesTheme::changed:
 * @theme: the theme
 *
 * The palette has changed.
 */

/**
 * allies_theme_get_default:
 *
 * Returns: (transfer none): the theme of the default display, made on the first call
 */
AlliesTheme *allies_theme_get_default (void);

/**
 * allies_theme_get_preference:
 * @theme: the theme
 *
 * Returns: (transfer none): "system", "light" or "dark"
 */
const char *allies_theme_get_preference (AlliesTheme *theme);

/**
 * allies_theme_set_preference:
 * @theme: the theme
 * @preference: "system", "light" or "dark"
 *
 * The choice is kept for the next start.
 */
void allies_theme_set_preference (AlliesTheme *theme, const char *preference);

/**
 * allies_theme_get_palette:
 * @theme: the theme
 *
 * Returns: (transfer none): the colours of charts in the windows
 */
const AlliesPalette *allies_theme_get_palette (AlliesTheme *theme);

G_END_DECLS
