/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-picture.h"

#include "app/fonts.h"
#include "base/durable-file.h"
#include "render/image.h"

#define PIXELS_A_POINT 2

static GBytes *
render_png (AlliesScene *scene, GError **error)
{
  return allies_image_render_png (allies_fonts_get (), scene, 0, allies_palette_light (),
                                  PIXELS_A_POINT, error);
}

gboolean
allies_chart_picture_copy (AlliesScene *scene, GdkClipboard *clipboard, GError **error)
{
  g_return_val_if_fail (scene != NULL && GDK_IS_CLIPBOARD (clipboard), FALSE);

  g_autoptr (GBytes) png = render_png (scene, error);
  g_autoptr (GdkTexture) texture = png != NULL ? gdk_texture_new_from_bytes (png, error) : NULL;

  if (texture == NULL)
    return FALSE;
  gdk_clipboard_set_texture (clipboard, texture);
  return TRUE;
}

gboolean
allies_chart_picture_save (AlliesScene *scene, const char *path, GError **error)
{
  g_return_val_if_fail (scene != NULL && path != NULL, FALSE);

  g_autoptr (GBytes) image =
      g_str_has_suffix (path, ".svg")
          ? allies_image_render_svg (allies_fonts_get (), scene, 0, allies_palette_light (), error)
          : render_png (scene, error);

  return image != NULL && allies_durable_file_replace (path, image, error);
}
