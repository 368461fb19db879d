/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-font.h"

#include "base/platform-memory.h"
#include "render/pdf-structure.h"

/* Codes are characters. A range must not cross a high byte, and a block has at
 * most a hundred ranges (Adobe Technical Note 5411). */
static char *
write_unicode_ranges (void)
{
  GString *map = g_string_new ("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                               "/CMapName /Allies-Unicode def\n/CMapType 2 def\n"
                               "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");

  for (guint high = 0; high <= 0xff; high++)
    {
      if (high % 64 == 0)
        g_string_append (map, "64 beginbfrange\n");
      g_string_append_printf (map, "<%02X00> <%02XFF> <%02X00>\n", high, high, high);
      if (high % 64 == 63)
        g_string_append (map, "endbfrange\n");
    }
  g_string_append (map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  return g_string_free (map, FALSE);
}

/* libharu writes the map of the encoding here, which readers refuse. */
static void
mend_unicode_map (HPDF_Doc pdf, HPDF_Font font)
{
  g_autofree char *ranges = NULL;
  HPDF_Dict map;

  if (!allies_pdf_structure_is_possible ())
    return;
  map = HPDF_DictStream_New (pdf->mmgr, pdf->xref);
  if (map == NULL)
    return;
  ranges = write_unicode_ranges ();
  map->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
  HPDF_Stream_WriteStr (map->stream, ranges);
  HPDF_Dict_Add (font, "ToUnicode", map);
}

HPDF_Font
allies_pdf_font_new (HPDF_Doc pdf, AlliesFont *font, AlliesFace face, GError **error)
{
  char *path = NULL;
  const char *name;
  HPDF_Font loaded = NULL;
  int descriptor;

  g_return_val_if_fail (pdf != NULL && ALLIES_IS_FONT (font), NULL);

  descriptor = allies_platform_anonymous_file ("allies-font", allies_font_get_file (font, face),
                                               &path, error);
  if (descriptor < 0)
    return NULL;
  name = HPDF_LoadTTFontFromFile (pdf, path, HPDF_TRUE);
  if (name != NULL)
    loaded = HPDF_GetFont (pdf, name, "UTF-8");
  allies_platform_release_file (descriptor, path);
  if (loaded != NULL)
    mend_unicode_map (pdf, loaded);
  return loaded;
}
