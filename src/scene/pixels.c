/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/pixels.h"

#define BYTES_A_PIXEL 4

struct _AlliesPixels
{
  GObject parent_instance;
  guint width;
  guint height;
  GBytes *bytes;
};

G_DEFINE_FINAL_TYPE (AlliesPixels, allies_pixels, G_TYPE_OBJECT)

static void
allies_pixels_finalize (GObject *object)
{
  g_clear_pointer (&ALLIES_PIXELS (object)->bytes, g_bytes_unref);
  G_OBJECT_CLASS (allies_pixels_parent_class)->finalize (object);
}

static void
allies_pixels_class_init (AlliesPixelsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_pixels_finalize;
}

static void
allies_pixels_init (AlliesPixels *self)
{
}

AlliesPixels *
allies_pixels_new (guint width, guint height, GBytes *bytes)
{
  AlliesPixels *self;

  g_return_val_if_fail (width > 0 && height > 0 && bytes != NULL, NULL);
  g_return_val_if_fail (g_bytes_get_size (bytes) == (gsize)width * height * BYTES_A_PIXEL, NULL);

  self = g_object_new (ALLIES_TYPE_PIXELS, NULL);
  self->width = width;
  self->height = height;
  self->bytes = g_bytes_ref (bytes);
  return self;
}

guint
allies_pixels_get_width (AlliesPixels *pixels)
{
  g_return_val_if_fail (ALLIES_IS_PIXELS (pixels), 0);

  return pixels->width;
}

guint
allies_pixels_get_height (AlliesPixels *pixels)
{
  g_return_val_if_fail (ALLIES_IS_PIXELS (pixels), 0);

  return pixels->height;
}

const guint8 *
allies_pixels_get_data (AlliesPixels *pixels)
{
  g_return_val_if_fail (ALLIES_IS_PIXELS (pixels), NULL);

  return g_bytes_get_data (pixels->bytes, NULL);
}
