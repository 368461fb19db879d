/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/image.h"

#include "base/error.h"
#include "render/cairo-renderer.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define LONGEST_SIDE 16384

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_RENDER, _ ("The picture cannot be made: %s."),
               cairo_status_to_string (status));
  return FALSE;
}

static cairo_status_t
paint (AlliesFont *font,
       AlliesScene *scene,
       guint page,
       const AlliesPalette *palette,
       double scale,
       cairo_surface_t *surface)
{
  cairo_t *context = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (context, scale, scale);
  allies_cairo_renderer_paint (font, scene, page, palette, context);
  status = cairo_status (context);
  cairo_destroy (context);
  return status;
}

/* What a reader of the picture is told, right after the opening tag. */
static GBytes *
insert_description (GByteArray *svg, const AlliesScenePage *page)
{
  g_autofree char *text = g_strndup ((const char *)svg->data, svg->len);
  const char *start = strstr (text, "<svg ");
  const char *end = start != NULL ? strchr (start, '>') : NULL;
  GString *out;

  if (end == NULL)
    return g_bytes_new (svg->data, svg->len);
  out = g_string_new_len (text, end + 1 - text);
  if (*page->title != '\0')
    {
      g_autofree char *title = g_markup_printf_escaped ("\n<title>%s</title>", page->title);

      g_string_append (out, title);
    }
  if (*page->description != '\0')
    {
      g_autofree char *words = g_markup_printf_escaped ("\n<desc>%s</desc>", page->description);

      g_string_append (out, words);
    }
  g_string_append (out, end + 1);
  return g_string_free_to_bytes (out);
}

GBytes *
allies_image_render_png (AlliesFont *font,
                         AlliesScene *scene,
                         guint page,
                         const AlliesPalette *palette,
                         double scale,
                         GError **error)
{
  const AlliesScenePage *drawn = allies_scene_get_page (scene, page);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (drawn != NULL && isfinite (scale) && scale > 0, NULL);

  if (MAX (drawn->width, drawn->height) * scale > LONGEST_SIDE)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT,
                   _ ("The picture would be larger than %d pixels. Choose a smaller scale."),
                   LONGEST_SIDE);
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (drawn->width * scale - 1e-6),
                                        (int)ceil (drawn->height * scale - 1e-6));
  status = paint (font, scene, page, palette, scale, surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
allies_image_render_svg (
    AlliesFont *font, AlliesScene *scene, guint page, const AlliesPalette *palette, GError **error)
{
  const AlliesScenePage *drawn = allies_scene_get_page (scene, page);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (drawn != NULL, NULL);

  surface = cairo_svg_surface_create_for_stream (append_cb, bytes, drawn->width, drawn->height);
  status = paint (font, scene, page, palette, 1, surface);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;
  return insert_description (bytes, drawn);
}
