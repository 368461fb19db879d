/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_luminance_get:
 * @red: 0 to 1, sRGB
 * @green: 0 to 1, sRGB
 * @blue: 0 to 1, sRGB
 *
 * Returns: the relative luminance of WCAG 2.1, 0 (black) to 1 (white)
 */
double allies_luminance_get (double red, double green, double blue);

/**
 * allies_luminance_get_contrast:
 * @a: a luminance
 * @b: another
 *
 * The contrast ratio of WCAG 2.1: (L1 + 0.05) / (L2 + 0.05), the greater above.
 *
 * Returns: from 1 to 21
 */
double allies_luminance_get_contrast (double a, double b);

G_END_DECLS
