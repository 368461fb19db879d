/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-renderer.h"

#include "base/error.h"
#include "render/pdf-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  AlliesPdfDocument *document;
  AlliesScene *scene;
  const AlliesPalette *palette;
} Rendering;

/* Returns: whether the text goes on with the next item, so that a space parts their words */
static gboolean
goes_on (const AlliesScenePage *page, const AlliesSceneItem *item)
{
  const AlliesSceneItem *next = item + 1;
  const char *text = item->text.string;
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  while (next < page->items + page->n_items && next->kind != ALLIES_ITEM_TEXT)
    next++;
  if (item->part == 0 || next == page->items + page->n_items || next->part != item->part)
    return FALSE;
  return page->parts[item->part - 1].role != ALLIES_ROLE_FIGURE
         && !g_unichar_iswide (g_utf8_get_char (last));
}

static void
render_text (Rendering *rendering, const AlliesScenePage *page, const AlliesSceneItem *item)
{
  allies_pdf_document_set_fill (rendering->document,
                                allies_palette_get_text (rendering->palette, item->fill));
  allies_pdf_document_text (rendering->document, item, goes_on (page, item));
}

static void
render_shape (Rendering *rendering, const AlliesSceneItem *item)
{
  AlliesPdfDocument *document = rendering->document;
  const AlliesOutlineSink *sink = allies_pdf_document_get_sink ();

  if (item->fill != ALLIES_INK_NONE)
    {
      allies_pdf_document_set_fill (document,
                                    allies_palette_get_mark (rendering->palette, item->fill));
      allies_outline_trace (item, TRUE, sink, document);
      allies_pdf_document_fill (document);
    }
  if (item->stroke != ALLIES_INK_NONE)
    {
      allies_pdf_document_set_stroke (document,
                                      allies_palette_get_mark (rendering->palette, item->stroke),
                                      item->stroke_width, item->dash);
      allies_outline_trace (item, FALSE, sink, document);
      allies_pdf_document_stroke (document);
    }
}

static gboolean
render_link (Rendering *rendering, const AlliesSceneItem *item, GError **error)
{
  const AlliesScenePage *page;
  guint index;

  if (item->link.target[0] != '#')
    {
      allies_pdf_document_link_address (rendering->document, item);
      return TRUE;
    }
  page = allies_scene_find_page (rendering->scene, item->link.target + 1, &index);
  if (page == NULL)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND,
                   _ ("A link leads to the page “%s”, which does not exist."),
                   item->link.target + 1);
      return FALSE;
    }
  allies_pdf_document_link_page (rendering->document, item, index, page->title);
  return TRUE;
}

static gboolean
render_item (Rendering *rendering,
             const AlliesScenePage *page,
             const AlliesSceneItem *item,
             GError **error)
{
  if (item->kind != ALLIES_ITEM_LINK)
    allies_pdf_document_enter (rendering->document, item);
  switch (item->kind)
    {
    case ALLIES_ITEM_TEXT:
      render_text (rendering, page, item);
      return TRUE;
    case ALLIES_ITEM_LINE:
    case ALLIES_ITEM_RECTANGLE:
    case ALLIES_ITEM_POLYGON:
    case ALLIES_ITEM_ARC:
      render_shape (rendering, item);
      return TRUE;
    case ALLIES_ITEM_IMAGE:
      allies_pdf_document_image (rendering->document, &item->image.box, item->image.pixels);
      return TRUE;
    case ALLIES_ITEM_LINK:
      return render_link (rendering, item, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* White paper needs no paint. */
static void
render_surface (Rendering *rendering, const AlliesScenePage *page)
{
  AlliesColour surface = allies_palette_get_mark (rendering->palette, ALLIES_INK_SURFACE);
  AlliesSceneItem item = { .kind = ALLIES_ITEM_RECTANGLE,
                           .fill = ALLIES_INK_SURFACE,
                           .rectangle.box = { 0, 0, page->width, page->height } };

  if (surface.red >= 1 && surface.green >= 1 && surface.blue >= 1)
    return;
  allies_pdf_document_enter (rendering->document, &item);
  render_shape (rendering, &item);
}

static gboolean
render_page (Rendering *rendering, guint index, GError **error)
{
  const AlliesScenePage *page = allies_scene_get_page (rendering->scene, index);

  allies_pdf_document_begin_page (rendering->document, index, page);
  render_surface (rendering, page);
  for (guint i = 0; i < page->n_items; i++)
    {
      if (!render_item (rendering, page, &page->items[i], error))
        return FALSE;
    }
  allies_pdf_document_end_page (rendering->document);
  if (*page->title != '\0')
    allies_pdf_document_add_bookmark (rendering->document, page->title, page->outline_level, index);
  return TRUE;
}

GBytes *
allies_pdf_render (AlliesFont *font,
                   AlliesScene *scene,
                   const AlliesPalette *palette,
                   GError **error)
{
  g_autoptr (AlliesPdfDocument) document = NULL;
  Rendering rendering = { .scene = scene, .palette = palette };
  guint n_pages;

  g_return_val_if_fail (ALLIES_IS_FONT (font) && scene != NULL && palette != NULL, NULL);
  n_pages = allies_scene_get_n_pages (scene);
  g_return_val_if_fail (n_pages > 0, NULL);

  document = allies_pdf_document_new (font, error);
  if (document == NULL)
    return NULL;
  rendering.document = document;
  allies_pdf_document_set_metadata (document, allies_scene_get_metadata (scene));
  for (guint i = 0; i < n_pages; i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (scene, i);

      allies_pdf_document_add_page (document, page->width, page->height);
    }
  for (guint i = 0; i < n_pages; i++)
    {
      if (!render_page (&rendering, i, error))
        return NULL;
    }
  return allies_pdf_document_save (document, error);
}
