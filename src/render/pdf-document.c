/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-document.h"

#include "base/error.h"
#include "render/font-private.h"
#include "render/pdf-font.h"
#include "render/pdf-image.h"
#include "render/pdf-metadata.h"
#include "render/pdf-run.h"
#include "render/pdf-structure.h"

#include <glib/gi18n-lib.h>
#include <hpdf.h>
#include <string.h>

#define PLACE_LETTER "x"
#define NO_COLOUR    ((AlliesColour){ -1, -1, -1, -1 })

struct _AlliesPdfDocument
{
  HPDF_Doc pdf;
  AlliesFont *font;
  HPDF_Font faces[ALLIES_N_FACES];
  GPtrArray *pages;              /* of HPDF_Page */
  GPtrArray *destinations;       /* of HPDF_Destination, as the pages */
  AlliesPdfStructure *structure; /* or NULL */
  GHashTable *images;            /* AlliesPixels → HPDF_Image */
  HPDF_Outline chapter;
  HPDF_STATUS failure;
  HPDF_STATUS failure_detail;

  /* The selected page, and what was last set on it. */
  HPDF_Page page;
  double height;
  AlliesColour fill;
  AlliesColour stroke;
  double stroke_width;
  AlliesDash dash;
  AlliesFace face;
  double size;
};

static void
failed_cb (HPDF_STATUS failure, HPDF_STATUS detail, void *document)
{
  AlliesPdfDocument *self = document;

  if (self->failure != HPDF_OK)
    return;
  self->failure = failure;
  self->failure_detail = detail;
}

static void
set_failure (AlliesPdfDocument *self, GError **error)
{
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
               _ ("The PDF cannot be made: the PDF library reports error %04lX, %lu."),
               self->failure, self->failure_detail);
}

static gboolean
is_same_colour (AlliesColour a, AlliesColour b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static gboolean
load_face (AlliesPdfDocument *self, AlliesFace face, GError **error)
{
  g_autoptr (GError) refused = NULL;

  self->faces[face] = allies_pdf_font_new (self->pdf, self->font, face, &refused);
  if (self->faces[face] != NULL && self->failure == HPDF_OK)
    return TRUE;
  if (refused != NULL)
    g_propagate_error (error, g_steal_pointer (&refused));
  else
    set_failure (self, error);
  return FALSE;
}

static void
move_to (gpointer document, double x, double y)
{
  AlliesPdfDocument *self = document;

  HPDF_Page_MoveTo (self->page, (float)x, (float)(self->height - y));
}

static void
line_to (gpointer document, double x, double y)
{
  AlliesPdfDocument *self = document;

  HPDF_Page_LineTo (self->page, (float)x, (float)(self->height - y));
}

static void
curve_to (gpointer document, double x1, double y1, double x2, double y2, double x3, double y3)
{
  AlliesPdfDocument *self = document;

  HPDF_Page_CurveTo (self->page, (float)x1, (float)(self->height - y1), (float)x2,
                     (float)(self->height - y2), (float)x3, (float)(self->height - y3));
}

static void
close_path (gpointer document)
{
  AlliesPdfDocument *self = document;

  HPDF_Page_ClosePath (self->page);
}

static HPDF_Rect
get_rectangle (AlliesPdfDocument *self, const AlliesBox *box)
{
  return (HPDF_Rect){ .left = (float)box->x,
                      .bottom = (float)(self->height - box->y - box->height),
                      .right = (float)(box->x + box->width),
                      .top = (float)(self->height - box->y) };
}

AlliesPdfDocument *
allies_pdf_document_new (AlliesFont *font, GError **error)
{
  g_autoptr (AlliesPdfDocument) self = NULL;

  g_return_val_if_fail (ALLIES_IS_FONT (font), NULL);

  self = g_new0 (AlliesPdfDocument, 1);
  self->font = g_object_ref (font);
  self->pages = g_ptr_array_new ();
  self->destinations = g_ptr_array_new ();
  self->images = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->pdf = HPDF_New (failed_cb, self);
  if (self->pdf == NULL)
    {
      set_failure (self, error);
      return NULL;
    }
  HPDF_UseUTFEncodings (self->pdf);
  HPDF_SetCurrentEncoder (self->pdf, "UTF-8");
  HPDF_SetCompressionMode (self->pdf, HPDF_COMP_ALL);
  for (guint face = 0; face < ALLIES_N_FACES; face++)
    {
      if (!load_face (self, face, error))
        return NULL;
    }
  self->structure = allies_pdf_structure_new (self->pdf);
  return g_steal_pointer (&self);
}

void
allies_pdf_document_free (AlliesPdfDocument *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->structure, allies_pdf_structure_free);
  g_clear_pointer (&self->pdf, HPDF_Free);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->destinations);
  g_hash_table_unref (self->images);
  g_object_unref (self->font);
  g_free (self);
}

void
allies_pdf_document_set_metadata (AlliesPdfDocument *self, const AlliesSceneMetadata *metadata)
{
  g_return_if_fail (self != NULL && metadata != NULL);

  allies_pdf_metadata_set (self->pdf, metadata);
}

void
allies_pdf_document_add_page (AlliesPdfDocument *self, double width, double height)
{
  HPDF_Page page = HPDF_AddPage (self->pdf);
  HPDF_Destination destination;

  HPDF_Page_SetWidth (page, (float)width);
  HPDF_Page_SetHeight (page, (float)height);
  destination = HPDF_Page_CreateDestination (page);
  HPDF_Destination_SetFit (destination);
  g_ptr_array_add (self->pages, page);
  g_ptr_array_add (self->destinations, destination);
}

void
allies_pdf_document_begin_page (AlliesPdfDocument *self, guint index, const AlliesScenePage *page)
{
  g_return_if_fail (self != NULL && index < self->pages->len && page != NULL);

  self->page = g_ptr_array_index (self->pages, index);
  self->height = HPDF_Page_GetHeight (self->page);
  self->fill = NO_COLOUR;
  self->stroke = NO_COLOUR;
  self->stroke_width = -1;
  self->dash = ALLIES_DASH_SOLID;
  self->size = 0;
  HPDF_Page_SetLineJoin (self->page, HPDF_ROUND_JOIN);
  if (self->failure != HPDF_OK)
    g_clear_pointer (&self->structure, allies_pdf_structure_free);
  if (self->structure != NULL)
    allies_pdf_structure_begin_page (self->structure, self->page, index, page);
}

void
allies_pdf_document_end_page (AlliesPdfDocument *self)
{
  g_return_if_fail (self != NULL && self->page != NULL);

  if (self->structure != NULL)
    allies_pdf_structure_end_page (self->structure);
}

void
allies_pdf_document_enter (AlliesPdfDocument *self, const AlliesSceneItem *item)
{
  g_return_if_fail (self != NULL && self->page != NULL && item != NULL);

  if (self->structure != NULL)
    allies_pdf_structure_enter (self->structure, item);
}

const AlliesOutlineSink *
allies_pdf_document_get_sink (void)
{
  static const AlliesOutlineSink sink = { move_to, line_to, curve_to, close_path };

  return &sink;
}

void
allies_pdf_document_set_fill (AlliesPdfDocument *self, AlliesColour colour)
{
  g_return_if_fail (self != NULL && self->page != NULL);

  if (is_same_colour (colour, self->fill))
    return;
  HPDF_Page_SetRGBFill (self->page, (float)colour.red, (float)colour.green, (float)colour.blue);
  self->fill = colour;
}

void
allies_pdf_document_fill (AlliesPdfDocument *self)
{
  g_return_if_fail (self != NULL && self->page != NULL);

  HPDF_Page_Fill (self->page);
}

void
allies_pdf_document_set_stroke (AlliesPdfDocument *self,
                                AlliesColour colour,
                                double width,
                                AlliesDash dash)
{
  double lengths[2];

  g_return_if_fail (self != NULL && self->page != NULL);

  if (!is_same_colour (colour, self->stroke))
    HPDF_Page_SetRGBStroke (self->page, (float)colour.red, (float)colour.green, (float)colour.blue);
  if (width != self->stroke_width)
    HPDF_Page_SetLineWidth (self->page, (float)width);
  if (dash != self->dash)
    {
      gboolean gaps = allies_outline_get_dash (dash, lengths);
      const HPDF_UINT16 pattern[] = { (HPDF_UINT16)lengths[0], (HPDF_UINT16)lengths[1] };

      HPDF_Page_SetDash (self->page, gaps ? pattern : NULL, gaps ? 2 : 0, 0);
    }
  self->stroke = colour;
  self->stroke_width = width;
  self->dash = dash;
}

void
allies_pdf_document_stroke (AlliesPdfDocument *self)
{
  g_return_if_fail (self != NULL && self->page != NULL);

  HPDF_Page_Stroke (self->page);
}

static void
select_face (AlliesPdfDocument *self, const AlliesSceneItem *item)
{
  if (item->text.face != self->face || item->text.size != self->size)
    HPDF_Page_SetFontAndSize (self->page, self->faces[item->text.face], (float)item->text.size);
  self->face = item->text.face;
  self->size = item->text.size;
}

static void
show_text (AlliesPdfDocument *self,
           const AlliesSceneItem *item,
           double x,
           const char *text,
           gboolean goes_on)
{
  g_autoptr (GArray) run = allies_font_shape (self->font, item->text.face, text);

  HPDF_Page_BeginText (self->page);
  select_face (self, item);
  HPDF_Page_MoveTextPos (self->page, (float)x, (float)(self->height - item->text.baseline));
  allies_pdf_run_show (self->page, run, item->text.size, goes_on);
  HPDF_Page_EndText (self->page);
}

/* One invisible letter as wide as the piece, for its words to have a place. */
static void
show_place (AlliesPdfDocument *self, const AlliesSceneItem *item, double x, double width)
{
  g_autoptr (GArray) run = allies_font_shape (self->font, item->text.face, PLACE_LETTER);
  double letter = g_array_index (run, AlliesGlyph, 0).advance * item->text.size / 1000;

  HPDF_Page_BeginText (self->page);
  select_face (self, item);
  HPDF_Page_SetTextRenderingMode (self->page, HPDF_INVISIBLE);
  HPDF_Page_SetTextMatrix (self->page, (float)(width / letter), 0, 0, 1, (float)x,
                           (float)(self->height - item->text.baseline));
  HPDF_Page_ShowText (self->page, PLACE_LETTER);
  HPDF_Page_SetTextRenderingMode (self->page, HPDF_FILL);
  HPDF_Page_EndText (self->page);
}

static void
show_piece (AlliesPdfDocument *self,
            const AlliesSceneItem *item,
            const AlliesScriptPiece *piece,
            gboolean goes_on)
{
  g_autofree char *text = NULL;
  double x = item->text.x + piece->x * item->text.size;

  if (piece->is_plain)
    {
      show_text (self, item, x, piece->text, goes_on);
      return;
    }
  if (!allies_pdf_structure_is_possible () || self->failure != HPDF_OK || piece->width <= 0)
    return;
  text = g_strconcat (piece->text, goes_on ? " " : "", NULL);
  allies_pdf_structure_begin_words (self->page, text);
  show_place (self, item, x, piece->width * item->text.size);
  allies_pdf_structure_end_words (self->page);
}

static void
show_pieces (AlliesPdfDocument *self, const AlliesSceneItem *item, gboolean goes_on)
{
  g_autoptr (GArray) pieces =
      allies_font_list_pieces (self->font, item->text.face, item->text.string);

  for (guint i = 0; i < pieces->len; i++)
    show_piece (self, item, &g_array_index (pieces, AlliesScriptPiece, i),
                goes_on && i + 1 == pieces->len);
  if (allies_font_trace (self->font, item, FALSE, allies_pdf_document_get_sink (), self))
    HPDF_Page_Fill (self->page);
}

void
allies_pdf_document_text (AlliesPdfDocument *self, const AlliesSceneItem *item, gboolean goes_on)
{
  g_return_if_fail (self != NULL && self->page != NULL && item->kind == ALLIES_ITEM_TEXT);

  if (allies_font_lacks (self->font, item->text.face, item->text.string))
    show_pieces (self, item, goes_on);
  else
    show_text (self, item, item->text.x, item->text.string, goes_on);
}

void
allies_pdf_document_image (AlliesPdfDocument *self, const AlliesBox *box, AlliesPixels *pixels)
{
  HPDF_Image image;

  g_return_if_fail (self != NULL && self->page != NULL && box != NULL && ALLIES_IS_PIXELS (pixels));

  image = g_hash_table_lookup (self->images, pixels);
  if (image == NULL)
    {
      image = allies_pdf_image_new (self->pdf, pixels);
      g_hash_table_insert (self->images, g_object_ref (pixels), image);
    }
  if (image != NULL)
    HPDF_Page_DrawImage (self->page, image, (float)box->x,
                         (float)(self->height - box->y - box->height), (float)box->width,
                         (float)box->height);
}

static void
end_link (AlliesPdfDocument *self,
          HPDF_Annotation annotation,
          const AlliesSceneItem *link,
          const char *words)
{
  HPDF_LinkAnnot_SetBorderStyle (annotation, 0, 0, 0);
  if (self->structure != NULL && annotation != NULL)
    allies_pdf_structure_add_link (self->structure, link, annotation, words);
}

void
allies_pdf_document_link_page (AlliesPdfDocument *self,
                               const AlliesSceneItem *link,
                               guint index,
                               const char *words)
{
  HPDF_Annotation annotation;

  g_return_if_fail (self != NULL && self->page != NULL && index < self->pages->len);

  annotation = HPDF_Page_CreateLinkAnnot (self->page, get_rectangle (self, &link->link.box),
                                          g_ptr_array_index (self->destinations, index));
  end_link (self, annotation, link, words);
}

void
allies_pdf_document_link_address (AlliesPdfDocument *self, const AlliesSceneItem *link)
{
  HPDF_Annotation annotation;

  g_return_if_fail (self != NULL && self->page != NULL && link != NULL);

  annotation = HPDF_Page_CreateURILinkAnnot (self->page, get_rectangle (self, &link->link.box),
                                             link->link.target);
  end_link (self, annotation, link, link->link.target);
}

void
allies_pdf_document_add_bookmark (AlliesPdfDocument *self,
                                  const char *title,
                                  guint level,
                                  guint index)
{
  HPDF_Outline bookmark;

  g_return_if_fail (self != NULL && title != NULL && index < self->pages->len);

  bookmark = HPDF_CreateOutline (self->pdf, level > 0 ? self->chapter : NULL, title,
                                 HPDF_GetCurrentEncoder (self->pdf));
  allies_pdf_metadata_mend (self->pdf, bookmark, "Title", title);
  HPDF_Outline_SetDestination (bookmark, g_ptr_array_index (self->destinations, index));
  if (level == 0)
    self->chapter = bookmark;
}

GBytes *
allies_pdf_document_save (AlliesPdfDocument *self, GError **error)
{
  HPDF_UINT32 size;
  g_autofree HPDF_BYTE *content = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->failure == HPDF_OK && self->structure != NULL)
    allies_pdf_structure_end (self->structure);
  if (self->failure == HPDF_OK)
    HPDF_SaveToStream (self->pdf);
  if (self->failure != HPDF_OK)
    {
      set_failure (self, error);
      return NULL;
    }
  size = HPDF_GetStreamSize (self->pdf);
  content = g_malloc (size);
  HPDF_ReadFromStream (self->pdf, content, &size);
  if (self->failure != HPDF_OK)
    {
      set_failure (self, error);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&content), size);
}
