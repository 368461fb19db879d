/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture.h"

#include "base/error.h"
#include "base/picture-file.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const guint8 *bytes;
  gsize left;
} Source;

typedef cairo_surface_t Surface;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Surface, cairo_surface_destroy)

typedef RsvgHandle Drawing;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drawing, g_object_unref)

static cairo_status_t
read_cb (void *data, unsigned char *into, unsigned int length)
{
  Source *source = data;

  if (length > source->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (into, source->bytes, length);
  source->bytes += length;
  source->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static void
refuse (GError **error, const char *reason)
{
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
               _ ("The picture cannot be drawn: %s. Save it again, or choose another."), reason);
}

/* How large it becomes, each side at least one pixel. */
static Surface *
create_fitting (double width, double height, double scale)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)fmax (1, round (width * scale)),
                                     (int)fmax (1, round (height * scale)));
}

static Surface *
shrink (Surface *picture, guint most_width, guint most_height)
{
  double width = cairo_image_surface_get_width (picture);
  double height = cairo_image_surface_get_height (picture);
  double scale = fmin (1, fmin (most_width / width, most_height / height));
  Surface *fitting = create_fitting (width, height, scale);
  cairo_t *context = cairo_create (fitting);

  cairo_scale (context, cairo_image_surface_get_width (fitting) / width,
               cairo_image_surface_get_height (fitting) / height);
  cairo_set_source_surface (context, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (context),
                            scale < 1 ? CAIRO_FILTER_BEST : CAIRO_FILTER_NEAREST);
  cairo_pattern_set_extend (cairo_get_source (context), CAIRO_EXTEND_PAD);
  cairo_paint (context);
  cairo_destroy (context);
  return fitting;
}

static Surface *
draw_png (GBytes *file, guint most_width, guint most_height, GError **error)
{
  Source source = { g_bytes_get_data (file, NULL), g_bytes_get_size (file) };
  g_autoptr (Surface) picture = cairo_image_surface_create_from_png_stream (read_cb, &source);

  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS)
    return shrink (picture, most_width, most_height);
  refuse (error, cairo_status_to_string (cairo_surface_status (picture)));
  return NULL;
}

static gboolean
get_size (Drawing *drawing, double *width, double *height)
{
  gboolean has_box;
  RsvgRectangle box;

  if (rsvg_handle_get_intrinsic_size_in_pixels (drawing, width, height))
    return isfinite (*width) && isfinite (*height) && *width > 0 && *height > 0;
  rsvg_handle_get_intrinsic_dimensions (drawing, NULL, NULL, NULL, NULL, &has_box, &box);
  *width = box.width;
  *height = box.height;
  return has_box && isfinite (box.width) && isfinite (box.height) && box.width > 0
         && box.height > 0;
}

static Surface *
draw_svg (GBytes *file, guint most_width, guint most_height, GError **error)
{
  g_autoptr (GError) fault = NULL;
  /* without an address of its own, a drawing can load nothing */
  g_autoptr (Drawing) drawing =
      rsvg_handle_new_from_data (g_bytes_get_data (file, NULL), g_bytes_get_size (file), &fault);
  g_autoptr (Surface) surface = NULL;
  RsvgRectangle viewport = { 0 };
  double width;
  double height;
  gboolean drawn;

  if (drawing == NULL)
    {
      refuse (error, fault->message);
      return NULL;
    }
  if (!get_size (drawing, &width, &height))
    {
      refuse (error, _ ("it does not say how large it is"));
      return NULL;
    }
  surface = create_fitting (width, height, fmin (most_width / width, most_height / height));
  viewport.width = cairo_image_surface_get_width (surface);
  viewport.height = cairo_image_surface_get_height (surface);
  cairo_t *context = cairo_create (surface);
  drawn = rsvg_handle_render_document (drawing, context, &viewport, &fault);
  cairo_destroy (context);
  if (drawn)
    return g_steal_pointer (&surface);
  refuse (error, fault->message);
  return NULL;
}

static guint8
divide (guint32 pixel, guint shift, guint cover)
{
  guint channel = pixel >> shift & 0xff;

  return cover > 0 ? (guint8)MIN (255, (channel * 255 + cover / 2) / cover) : 0;
}

static AlliesPixels *
take_pixels (Surface *surface)
{
  guint width = (guint)cairo_image_surface_get_width (surface);
  guint height = (guint)cairo_image_surface_get_height (surface);
  gsize length = (gsize)width * height * 4;
  guint8 *bytes = g_malloc (length);
  guint8 *to = bytes;
  g_autoptr (GBytes) pixels = NULL;

  cairo_surface_flush (surface);
  for (guint y = 0; y < height; y++)
    {
      const guint8 *row = cairo_image_surface_get_data (surface)
                          + (gsize)y * (gsize)cairo_image_surface_get_stride (surface);

      for (guint x = 0; x < width; x++, to += 4)
        {
          guint32 pixel = ((const guint32 *)(gconstpointer)row)[x];
          guint cover = pixel >> 24;

          to[0] = divide (pixel, 16, cover);
          to[1] = divide (pixel, 8, cover);
          to[2] = divide (pixel, 0, cover);
          to[3] = (guint8)cover;
        }
    }
  pixels = g_bytes_new_take (bytes, length);
  return allies_pixels_new (width, height, pixels);
}

AlliesPixels *
allies_picture_decode (GBytes *file, guint most_width, guint most_height, GError **error)
{
  g_return_val_if_fail (file != NULL && most_width > 0 && most_height > 0, NULL);

  AlliesPictureFormat format = allies_picture_file_check (file, error);
  g_autoptr (Surface) surface = NULL;

  if (format == ALLIES_PICTURE_NONE)
    return NULL;
  surface = format == ALLIES_PICTURE_PNG ? draw_png (file, most_width, most_height, error)
                                         : draw_svg (file, most_width, most_height, error);
  if (surface == NULL)
    return NULL;
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return take_pixels (surface);
  refuse (error, cairo_status_to_string (cairo_surface_status (surface)));
  return NULL;
}
