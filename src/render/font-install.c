/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/font-install.h"

#include "base/error.h"
#include "base/platform-memory.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n-lib.h>

/* Fontconfig opens the file again for each size, so that it must stay. */
static gboolean
install_face (AlliesFont *font, AlliesFace face, GError **error)
{
  char *path = NULL;
  int descriptor = allies_platform_anonymous_file ("allies-font", allies_font_get_file (font, face),
                                                   &path, error);

  if (descriptor < 0)
    return FALSE;
  if (FcConfigAppFontAddFile (NULL, (const FcChar8 *)path))
    {
      g_free (path);
      return TRUE;
    }
  allies_platform_release_file (descriptor, path);
  g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
                       _ ("The font of this program cannot be used in its windows."));
  return FALSE;
}

gboolean
allies_font_install (AlliesFont *font, GError **error)
{
  static gboolean installed[ALLIES_N_FACES];

  g_return_val_if_fail (ALLIES_IS_FONT (font), FALSE);

  for (guint face = 0; face < ALLIES_N_FACES; face++)
    {
      if (!installed[face])
        installed[face] = install_face (font, face, error);
      if (!installed[face])
        return FALSE;
    }
  return TRUE;
}
