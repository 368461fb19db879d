/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AlliesPixels:
 *
 * A picture as plain data: rows of pixels from the upper left, four bytes each, red, green, blue
 * and how much they cover (255: all), none multiplied by another. Immutable.
 */
#define ALLIES_TYPE_PIXELS (allies_pixels_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPixels, allies_pixels, ALLIES, PIXELS, GObject)

/**
 * allies_pixels_new:
 * @width: in pixels, above 0
 * @height: in pixels, above 0
 * @bytes: @width × @height × 4 bytes; a reference is kept
 *
 * Returns: (transfer full): a picture
 */
AlliesPixels *allies_pixels_new (guint width, guint height, GBytes *bytes);

/**
 * allies_pixels_get_width:
 * @pixels: a picture
 *
 * Returns: its width in pixels
 */
guint allies_pixels_get_width (AlliesPixels *pixels);

/**
 * allies_pixels_get_height:
 * @pixels: a picture
 *
 * Returns: its height in pixels
 */
guint allies_pixels_get_height (AlliesPixels *pixels);

/**
 * allies_pixels_get_data:
 * @pixels: a picture
 *
 * Returns: (transfer none): its bytes, four a pixel
 */
const guint8 *allies_pixels_get_data (AlliesPixels *pixels);

G_END_DECLS
