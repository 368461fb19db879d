/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/fonts.h"

#include "render/font-install.h"

AlliesFont *
allies_fonts_get (void)
{
  static gsize once;
  static AlliesFont *font;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GError) error = NULL;

      font = allies_font_new (&error);
      if (font == NULL || !allies_font_install (font, &error))
        g_message ("%s", error->message);
      g_once_init_leave (&once, 1);
    }
  return font;
}
