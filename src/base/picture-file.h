/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ALLIES_PICTURE_MOST_BYTES  (256u * 1024)
#define ALLIES_PICTURE_MOST_PIXELS 2000u

/**
 * AlliesPictureFormat:
 * @ALLIES_PICTURE_NONE: not a picture that may be used
 * @ALLIES_PICTURE_PNG: a PNG picture
 * @ALLIES_PICTURE_SVG: an SVG drawing
 */
typedef enum
{
  ALLIES_PICTURE_NONE,
  ALLIES_PICTURE_PNG,
  ALLIES_PICTURE_SVG,
} AlliesPictureFormat;

/**
 * allies_picture_file_check:
 * @file: the bytes of a file
 * @error: return location
 *
 * Looks through a picture before anything decodes it. The format is found from the content. A
 * PNG picture must be whole, each part with its checksum, and at most 2 000 pixels a side; an SVG
 * drawing may hold neither scripts nor pictures, and refer to nothing outside itself. Either has
 * at most 256 KiB.
 *
 * Returns: its format, or %ALLIES_PICTURE_NONE with %ALLIES_ERROR_INVALID or %ALLIES_ERROR_LIMIT
 */
AlliesPictureFormat allies_picture_file_check (GBytes *file, GError **error);

G_END_DECLS
