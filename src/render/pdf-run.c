/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-run.h"

#include "render/font.h"
#include "render/pdf-structure.h"

#include <hpdf_pages.h>
#include <string.h>

#define SPACE               ' '
#define MOST_OF_A_CHARACTER 6  /* bytes in UTF-8 */
#define MOST_OF_A_GLYPH     18 /* bytes of its code and its kerning */
#define BEGIN               "[<"
#define END                 ">] TJ\n"

static const AlliesGlyph *
get_glyph (const GArray *run, guint index)
{
  return &g_array_index (run, AlliesGlyph, index);
}

static char *
dup_text (const GArray *run, gboolean goes_on)
{
  char *text = g_malloc (MOST_OF_A_CHARACTER * run->len + 2);
  char *at = text;

  for (guint i = 0; i < run->len; i++)
    at += g_unichar_to_utf8 (get_glyph (run, i)->character, at);
  if (goes_on)
    *at++ = SPACE;
  *at = '\0';
  return text;
}

static char *
put_code (char *at, gunichar character)
{
  static const char digits[] = "0123456789ABCDEF";

  for (int shift = 12; shift >= 0; shift -= 4)
    *at++ = digits[character >> shift & 0xf];
  return at;
}

/* What the pen goes back, in thousandths of the size. */
static char *
put_kerning (char *at, int kerning)
{
  char digits[12];
  guint n = 0;

  *at++ = '>';
  if (kerning > 0)
    *at++ = '-';
  for (guint left = (guint)ABS (kerning); left > 0; left /= 10)
    digits[n++] = (char)('0' + left % 10);
  while (n > 0)
    *at++ = digits[--n];
  *at++ = '<';
  return at;
}

/* One operator for the line, with the kerning between its characters (ISO 32000-1, 9.4.3). Codes
 * are characters. The last kerning moves nothing. A deck has some ten thousand of them, which is
 * why they are put together by hand. */
static char *
write_operator (const GArray *run, gboolean goes_on)
{
  char *operation = g_malloc (MOST_OF_A_GLYPH * (run->len + 1) + sizeof BEGIN + sizeof END);
  char *at = g_stpcpy (operation, BEGIN);

  for (guint i = 0; i < run->len; i++)
    {
      const AlliesGlyph *glyph = get_glyph (run, i);

      at = put_code (at, glyph->character);
      if (glyph->kerning != 0 && i + 1 < run->len)
        at = put_kerning (at, glyph->kerning);
    }
  if (goes_on)
    at = put_code (at, SPACE);
  strcpy (at, END);
  return operation;
}

/* Asking for the width is how the library learns which letters it has to embed. */
static void
show_whole (HPDF_Page page, const GArray *run, gboolean goes_on)
{
  g_autofree char *text = dup_text (run, goes_on);
  g_autofree char *operation = write_operator (run, goes_on);

  HPDF_Page_TextWidth (page, text);
  HPDF_Stream_WriteStr (((HPDF_PageAttr)page->attr)->stream, operation);
}

/* By its functions alone the library cannot move the pen within a text, so each kerned pair begins
 * a new one. */
static void
show_parts (HPDF_Page page, const GArray *run, double size, gboolean goes_on)
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
  if (goes_on)
    g_string_append_c (part, SPACE);
  HPDF_Page_ShowText (page, part->str);
}

void
allies_pdf_run_show (HPDF_Page page, const GArray *run, double size, gboolean goes_on)
{
  g_return_if_fail (page != NULL && run != NULL);

  if (allies_pdf_structure_is_possible ())
    show_whole (page, run, goes_on);
  else
    show_parts (page, run, size, goes_on);
}
