/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-image.h"

#define BYTES_A_PIXEL 4
#define BITS          8
#define OPAQUE        255

HPDF_Image
allies_pdf_image_new (HPDF_Doc pdf, AlliesPixels *pixels)
{
  guint width = allies_pixels_get_width (pixels);
  guint height = allies_pixels_get_height (pixels);
  gsize n = (gsize)width * height;
  const guint8 *data = allies_pixels_get_data (pixels);
  g_autofree guint8 *colours = g_malloc (n * 3);
  g_autofree guint8 *covers = g_malloc (n);
  gboolean is_opaque = TRUE;
  HPDF_Image image;
  HPDF_Image mask;

  for (gsize i = 0; i < n; i++)
    {
      for (guint channel = 0; channel < 3; channel++)
        colours[3 * i + channel] = data[BYTES_A_PIXEL * i + channel];
      covers[i] = data[BYTES_A_PIXEL * i + 3];
      is_opaque = is_opaque && covers[i] == OPAQUE;
    }
  image = HPDF_LoadRawImageFromMem (pdf, colours, width, height, HPDF_CS_DEVICE_RGB, BITS);
  if (image == NULL || is_opaque)
    return image;
  mask = HPDF_LoadRawImageFromMem (pdf, covers, width, height, HPDF_CS_DEVICE_GRAY, BITS);
  if (mask != NULL)
    HPDF_Image_AddSMask (image, mask);
  return image;
}
