/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-run.h"

#include "render/font.h"
#include "render/pdf-structure.h"

#include <hpdf_pages.h>

static const AlliesGlyph *
get_glyph (const GArray *run, guint index)
{
  return &g_array_index (run, AlliesGlyph, index);
}

static char *
dup_text (const GArray *run)
{
  GString *text = g_string_sized_new (run->len);

  for (guint i = 0; i < run->len; i++)
    g_string_append_unichar (text, get_glyph (run, i)->character);
  return g_string_free (text, FALSE);
}

static void
append_code (GString *operation, gunichar character)
{
  static const char digits[] = "0123456789ABCDEF";
  const char code[] = { digits[character >> 12 & 0xf], digits[character >> 8 & 0xf],
                        digits[character >> 4 & 0xf], digits[character & 0xf] };

  g_string_append_len (operation, code, sizeof code);
}

/* What the pen goes back, in thousandths of the size. */
static void
append_kerning (GString *operation, int kerning)
{
  char number[16];

  g_snprintf (number, sizeof number, ">%d<", -kerning);
  g_string_append (operation, number);
}

/* One operator for the line, with the kerning between its characters (ISO 32000-1, 9.4.3). Codes
 * are characters. The last kerning moves nothing. */
static char *
write_operator (const GArray *run)
{
  GString *operation = g_string_sized_new (8 * run->len + 16);

  g_string_append (operation, "[<");
  for (guint i = 0; i < run->len; i++)
    {
      const AlliesGlyph *glyph = get_glyph (run, i);

      append_code (operation, glyph->character);
      if (glyph->kerning != 0 && i + 1 < run->len)
        append_kerning (operation, glyph->kerning);
    }
  g_string_append (operation, ">] TJ\n");
  return g_string_free (operation, FALSE);
}

/* Asking for the width is how the library learns which letters it has to embed. */
static void
show_whole (HPDF_Page page, const GArray *run)
{
  g_autofree char *text = dup_text (run);
  g_autofree char *operation = write_operator (run);

  HPDF_Page_TextWidth (page, text);
  HPDF_Stream_WriteStr (((HPDF_PageAttr)page->attr)->stream, operation);
}

/* By its functions alone the library cannot move the pen within a text, so each kerned pair begins
 * a new one. */
static void
show_parts (HPDF_Page page, const GArray *run, double size)
{
  g_autoptr (GString) part = g_string_new (NULL);
  int pen = 0;

  for (guint i = 0; i < run->len; i++)
    {
      const AlliesGlyph *glyph = get_glyph (run, i);

      g_string_append_unichar (part, glyph->character);
      pen += glyph->advance + glyph->kerning;
      if (glyph->kerning == 0 || i + 1 == run->len)
        continue;
      HPDF_Page_ShowText (page, part->str);
      HPDF_Page_MoveTextPos (page, (float)(pen * size / 1000), 0);
      g_string_truncate (part, 0);
      pen = 0;
    }
  HPDF_Page_ShowText (page, part->str);
}

void
allies_pdf_run_show (HPDF_Page page, const GArray *run, double size)
{
  g_return_if_fail (page != NULL && run != NULL);

  if (allies_pdf_structure_is_possible ())
    show_whole (page, run);
  else
    show_parts (page, run, size);
}
