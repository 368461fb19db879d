/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain-deck.h"

#include "render/font-private.h"

#include <hpdf.h>
#include <hpdf_pages.h>

typedef struct
{
  char *mark;      /* that it belongs to a part of the page */
  char *text;      /* for the library to learn its letters */
  char *operation; /* that shows it with its kerning */
} Run;

struct _PlainDeck
{
  AlliesScene *scene;
  const AlliesPalette *palette;
  const char *regular;
  const char *bold;
  GArray *runs; /* of Run, in the order of the texts */
};

typedef struct
{
  const PlainDeck *deck;
  guint next;
  HPDF_Doc pdf;
  HPDF_Page page;
  HPDF_Font faces[2];
  float height;
  const AlliesPalette *palette;
} Plain;

static void
failed_cb (HPDF_STATUS failure, HPDF_STATUS detail, void *data)
{
  g_error ("libharu failed with %lu", (gulong)failure);
}

static void
write_operator (Plain *plain, const char *operation)
{
  HPDF_Stream_WriteStr (((HPDF_PageAttr)plain->page->attr)->stream, operation);
}

static void
write_text (Plain *plain, const AlliesSceneItem *item)
{
  AlliesColour colour = allies_palette_get_text (plain->palette, item->fill);
  const Run *run = &g_array_index (plain->deck->runs, Run, plain->next++);
  HPDF_Font face = plain->faces[item->text.face == ALLIES_FACE_BOLD];

  write_operator (plain, run->mark);
  HPDF_Page_SetRGBFill (plain->page, (float)colour.red, (float)colour.green, (float)colour.blue);
  HPDF_Page_BeginText (plain->page);
  HPDF_Page_SetFontAndSize (plain->page, face, (float)item->text.size);
  HPDF_Page_MoveTextPos (plain->page, (float)item->text.x,
                         plain->height - (float)item->text.baseline);
  HPDF_Page_TextWidth (plain->page, run->text);
  write_operator (plain, run->operation);
  HPDF_Page_EndText (plain->page);
  write_operator (plain, "EMC\n");
}

static void
trace (Plain *plain, const AlliesSceneItem *item)
{
  HPDF_Page page = plain->page;

  switch (item->kind)
    {
    case ALLIES_ITEM_LINE:
      HPDF_Page_MoveTo (page, (float)item->line.from.x, plain->height - (float)item->line.from.y);
      HPDF_Page_LineTo (page, (float)item->line.to.x, plain->height - (float)item->line.to.y);
      break;
    case ALLIES_ITEM_RECTANGLE:
      HPDF_Page_Rectangle (page, (float)item->rectangle.box.x,
                           plain->height
                               - (float)(item->rectangle.box.y + item->rectangle.box.height),
                           (float)item->rectangle.box.width, (float)item->rectangle.box.height);
      break;
    case ALLIES_ITEM_POLYGON:
      for (gsize i = 0; i < item->polygon.n_points; i++)
        (i == 0 ? HPDF_Page_MoveTo
                : HPDF_Page_LineTo) (page, (float)item->polygon.points[i].x,
                                     plain->height - (float)item->polygon.points[i].y);
      break;
    case ALLIES_ITEM_ARC:
      HPDF_Page_Circle (page, (float)item->arc.centre.x, plain->height - (float)item->arc.centre.y,
                        (float)item->arc.radius);
      break;
    case ALLIES_ITEM_TEXT:
    case ALLIES_ITEM_IMAGE:
    case ALLIES_ITEM_LINK:
    default:
      break;
    }
}

static void
write_shape (Plain *plain, const AlliesSceneItem *item)
{
  if (item->fill != ALLIES_INK_NONE)
    {
      AlliesColour colour = allies_palette_get_mark (plain->palette, item->fill);

      HPDF_Page_SetRGBFill (plain->page, (float)colour.red, (float)colour.green,
                            (float)colour.blue);
      trace (plain, item);
      HPDF_Page_Fill (plain->page);
    }
  if (item->stroke != ALLIES_INK_NONE)
    {
      AlliesColour colour = allies_palette_get_mark (plain->palette, item->stroke);

      HPDF_Page_SetRGBStroke (plain->page, (float)colour.red, (float)colour.green,
                              (float)colour.blue);
      HPDF_Page_SetLineWidth (plain->page, (float)item->stroke_width);
      trace (plain, item);
      HPDF_Page_Stroke (plain->page);
    }
}

static void
write_page (Plain *plain, const AlliesScenePage *page)
{
  plain->page = HPDF_AddPage (plain->pdf);
  plain->height = (float)page->height;
  HPDF_Page_SetWidth (plain->page, (float)page->width);
  HPDF_Page_SetHeight (plain->page, (float)page->height);
  for (guint i = 0; i < page->n_items; i++)
    switch (page->items[i].kind)
      {
      case ALLIES_ITEM_TEXT:
        write_text (plain, &page->items[i]);
        break;
      case ALLIES_ITEM_LINE:
      case ALLIES_ITEM_RECTANGLE:
      case ALLIES_ITEM_POLYGON:
      case ALLIES_ITEM_ARC:
        write_shape (plain, &page->items[i]);
        break;
      case ALLIES_ITEM_IMAGE:
      case ALLIES_ITEM_LINK:
      default:
        break;
      }
}

static HPDF_Font
load (Plain *plain, const char *path)
{
  const char *name = HPDF_LoadTTFontFromFile (plain->pdf, path, HPDF_TRUE);

  return HPDF_GetFont (plain->pdf, name, "UTF-8");
}

static Run
write_run (AlliesFont *font, const AlliesSceneItem *item, guint number)
{
  g_autoptr (GArray) glyphs = allies_font_shape (font, item->text.face, item->text.string);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) operation = g_string_new ("[<");

  for (guint i = 0; i < glyphs->len; i++)
    {
      const AlliesGlyph *glyph = &g_array_index (glyphs, AlliesGlyph, i);

      g_string_append_unichar (text, glyph->character);
      g_string_append_printf (operation, "%04X", glyph->character);
      if (glyph->kerning != 0 && i + 1 < glyphs->len)
        g_string_append_printf (operation, ">%d<", -glyph->kerning);
    }
  g_string_append (operation, ">] TJ\n");
  return (Run){ g_strdup_printf ("/P <</MCID %u>> BDC\n", number),
                g_string_free (g_steal_pointer (&text), FALSE),
                g_string_free (g_steal_pointer (&operation), FALSE) };
}

PlainDeck *
plain_deck_new (AlliesScene *scene,
                AlliesFont *font,
                const AlliesPalette *palette,
                const char *regular,
                const char *bold)
{
  PlainDeck *deck = g_new0 (PlainDeck, 1);

  deck->scene = allies_scene_ref (scene);
  deck->palette = palette;
  deck->regular = regular;
  deck->bold = bold;
  deck->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  for (guint i = 0; i < allies_scene_get_n_pages (scene); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (scene, i);

      for (guint j = 0; j < page->n_items; j++)
        if (page->items[j].kind == ALLIES_ITEM_TEXT)
          {
            Run run = write_run (font, &page->items[j], j);

            g_array_append_val (deck->runs, run);
          }
    }
  return deck;
}

gsize
plain_deck_write (PlainDeck *deck)
{
  Plain plain = { .deck = deck, .pdf = HPDF_New (failed_cb, NULL), .palette = deck->palette };
  gsize size;

  HPDF_UseUTFEncodings (plain.pdf);
  HPDF_SetCompressionMode (plain.pdf, HPDF_COMP_ALL);
  plain.faces[0] = load (&plain, deck->regular);
  plain.faces[1] = load (&plain, deck->bold);
  for (guint i = 0; i < allies_scene_get_n_pages (deck->scene); i++)
    write_page (&plain, allies_scene_get_page (deck->scene, i));
  HPDF_SaveToStream (plain.pdf);
  size = HPDF_GetStreamSize (plain.pdf);
  HPDF_Free (plain.pdf);
  return size;
}

void
plain_deck_free (PlainDeck *deck)
{
  for (guint i = 0; i < deck->runs->len; i++)
    {
      Run *run = &g_array_index (deck->runs, Run, i);

      g_free (run->mark);
      g_free (run->text);
      g_free (run->operation);
    }
  g_array_unref (deck->runs);
  allies_scene_unref (deck->scene);
  g_free (deck);
}
