/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"
#include "render/outline.h"
#include "scene/palette.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/**
 * AlliesPdfDocument:
 *
 * A PDF in the making; with the structure of a PDF the only file that knows libharu. Its errors are
 * sticky: after the first one nothing is drawn, and
 * allies_pdf_document_save() reports it. Places are downwards from the upper left
 * corner of the page.
 */
typedef struct _AlliesPdfDocument AlliesPdfDocument;

/**
 * allies_pdf_document_new:
 * @font: the font to embed; a reference is kept
 * @error: return location
 *
 * Returns: (transfer full): an empty document, or %NULL with %ALLIES_ERROR_RENDER
 *   or %ALLIES_ERROR_WRITE
 */
AlliesPdfDocument *allies_pdf_document_new (AlliesFont *font, GError **error);

/**
 * allies_pdf_document_free:
 * @self: (transfer full): a document
 */
void allies_pdf_document_free (AlliesPdfDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPdfDocument, allies_pdf_document_free)

/**
 * allies_pdf_document_set_metadata:
 * @self: a document
 * @metadata: what is said about the whole of it
 */
void
allies_pdf_document_set_metadata (AlliesPdfDocument *self, const AlliesSceneMetadata *metadata);

/**
 * allies_pdf_document_add_page:
 * @self: a document
 * @width: in points
 * @height: in points
 *
 * All pages are added before the first is drawn, so that links can go forward.
 */
void allies_pdf_document_add_page (AlliesPdfDocument *self, double width, double height);

/**
 * allies_pdf_document_begin_page:
 * @self: a document
 * @index: of an added page; pages come in their order
 * @page: what will be drawn there
 *
 * What follows is drawn on that page.
 */
void
allies_pdf_document_begin_page (AlliesPdfDocument *self, guint index, const AlliesScenePage *page);

/**
 * allies_pdf_document_end_page:
 * @self: a document with a page
 */
void allies_pdf_document_end_page (AlliesPdfDocument *self);

/**
 * allies_pdf_document_enter:
 * @self: a document with a page
 * @item: what is drawn next
 *
 * Says what the item is to somebody who has the document read aloud.
 */
void allies_pdf_document_enter (AlliesPdfDocument *self, const AlliesSceneItem *item);

/**
 * allies_pdf_document_get_sink:
 *
 * Returns: (transfer none): what receives outlines; its target is the document
 */
const AlliesOutlineSink *allies_pdf_document_get_sink (void);

/**
 * allies_pdf_document_fill:
 * @self: a document with a page and an outline
 */
void allies_pdf_document_fill (AlliesPdfDocument *self);

/**
 * allies_pdf_document_set_stroke:
 * @self: a document with a page and no outline
 * @colour: of lines from now on
 * @width: of lines from now on, in points
 * @dash: how they are stroked
 */
void allies_pdf_document_set_stroke (AlliesPdfDocument *self,
                                     AlliesColour colour,
                                     double width,
                                     AlliesDash dash);

/**
 * allies_pdf_document_stroke:
 * @self: a document with a page and an outline
 */
void allies_pdf_document_stroke (AlliesPdfDocument *self);

/**
 * allies_pdf_document_set_fill:
 * @self: a document with a page and no outline
 * @colour: of areas and text from now on
 */
void allies_pdf_document_set_fill (AlliesPdfDocument *self, AlliesColour colour);

/**
 * allies_pdf_document_text:
 * @self: a document with a page
 * @item: a text
 * @goes_on: whether the next text goes on with this one, so that a space parts their words
 *
 * What the font lacks is drawn by its outlines, with its words behind them, so that they are found
 * and copied all the same.
 */
void
allies_pdf_document_text (AlliesPdfDocument *self, const AlliesSceneItem *item, gboolean goes_on);

/**
 * allies_pdf_document_image:
 * @self: a document with a selected page
 * @box: its edges
 * @pixels: the picture; one that comes again is stored once
 */
void
allies_pdf_document_image (AlliesPdfDocument *self, const AlliesBox *box, AlliesPixels *pixels);

/**
 * allies_pdf_document_link_page:
 * @self: a document with a page
 * @link: a link of the page
 * @index: of an added page
 * @words: what is there
 */
void allies_pdf_document_link_page (AlliesPdfDocument *self,
                                    const AlliesSceneItem *link,
                                    guint index,
                                    const char *words);

/**
 * allies_pdf_document_link_address:
 * @self: a document with a page
 * @link: a link of the page to an address
 */
void allies_pdf_document_link_address (AlliesPdfDocument *self, const AlliesSceneItem *link);

/**
 * allies_pdf_document_add_bookmark:
 * @self: a document
 * @title: of the bookmark
 * @level: 0, or 1 for one below the last of level 0
 * @index: of an added page
 */
void allies_pdf_document_add_bookmark (AlliesPdfDocument *self,
                                       const char *title,
                                       guint level,
                                       guint index);

/**
 * allies_pdf_document_save:
 * @self: a document
 * @error: return location
 *
 * Returns: (transfer full): the file, or %NULL with %ALLIES_ERROR_RENDER
 */
GBytes *allies_pdf_document_save (AlliesPdfDocument *self, GError **error);

G_END_DECLS
