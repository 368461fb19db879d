/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/scene.h"

#include <hpdf.h>

G_BEGIN_DECLS

/**
 * AlliesPdfStructure:
 *
 * What the parts of a PDF are to somebody who has it read aloud: its tree of titles, paragraphs,
 * tables, lists and figures, in reading order. libharu has no functions for it, so this writes the
 * objects of the library directly.
 */
typedef struct _AlliesPdfStructure AlliesPdfStructure;

/**
 * allies_pdf_structure_is_possible:
 *
 * Returns: whether the library in use is the one whose objects this program knows
 */
gboolean allies_pdf_structure_is_possible (void);

/**
 * allies_pdf_structure_new:
 * @pdf: a document, which outlives the structure
 *
 * Returns: (transfer full) (nullable): an empty structure; %NULL where none is possible, and the
 *   document goes without
 */
AlliesPdfStructure *allies_pdf_structure_new (HPDF_Doc pdf);

/**
 * allies_pdf_structure_free:
 * @self: (transfer full) (nullable): a structure
 */
void allies_pdf_structure_free (AlliesPdfStructure *self);

/**
 * allies_pdf_structure_begin_page:
 * @self: a structure
 * @page: the page that is drawn from now on
 * @index: its number, from 0; pages come in their order
 * @scene_page: what is drawn there
 */
void allies_pdf_structure_begin_page (AlliesPdfStructure *self,
                                      HPDF_Page page,
                                      guint index,
                                      const AlliesScenePage *scene_page);

/**
 * allies_pdf_structure_enter:
 * @self: a structure with a page
 * @item: what is drawn next
 *
 * A text outside of all parts is a paragraph; what is no text and belongs to no figure is
 * decoration.
 */
void allies_pdf_structure_enter (AlliesPdfStructure *self, const AlliesSceneItem *item);

/**
 * allies_pdf_structure_add_link:
 * @self: a structure with a page
 * @item: a link of the page
 * @annotation: the link in the PDF
 * @words: where it leads, in words
 *
 * A link belongs to the part of the last text within its area.
 */
void allies_pdf_structure_add_link (AlliesPdfStructure *self,
                                    const AlliesSceneItem *item,
                                    HPDF_Annotation annotation,
                                    const char *words);

/**
 * allies_pdf_structure_end_page:
 * @self: a structure with a page
 */
void allies_pdf_structure_end_page (AlliesPdfStructure *self);

/**
 * allies_pdf_structure_end:
 * @self: a structure all of whose pages were ended
 *
 * Makes the document a tagged one.
 */
void allies_pdf_structure_end (AlliesPdfStructure *self);

/**
 * allies_pdf_structure_new_text:
 * @memory: what owns the object
 * @text: valid UTF-8
 *
 * Unlike the strings of the library, this keeps characters beyond the basic plane. Plain letters
 * stand as they are, in a quarter of the bytes.
 *
 * Returns: the text as an object, to be added to another
 */
gpointer allies_pdf_structure_new_text (HPDF_MMgr memory, const char *text);

/**
 * allies_pdf_structure_begin_words:
 * @page: a page, outside of texts and outlines
 * @text: valid UTF-8
 *
 * What is drawn until allies_pdf_structure_end_words() stands for @text, which is what is found and
 * copied.
 */
void allies_pdf_structure_begin_words (HPDF_Page page, const char *text);

/**
 * allies_pdf_structure_end_words:
 * @page: a page with words
 */
void allies_pdf_structure_end_words (HPDF_Page page);

G_END_DECLS
