/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <hpdf.h>

G_BEGIN_DECLS

/**
 * AlliesPdfElement:
 *
 * An element of the structure of a PDF, such as a cell of a table. A deck has some thousands, so
 * that each is kept in a few bytes and written in one go.
 */
typedef struct _AlliesPdfElement AlliesPdfElement;

/**
 * allies_pdf_element_new:
 * @pdf: a document
 * @parent: object of the element above it, or of the root
 * @type: a static string, such as "TD"
 *
 * Returns: (transfer full): an element of the document, which must live until the document is
 *   written
 */
AlliesPdfElement *allies_pdf_element_new (HPDF_Doc pdf, HPDF_Dict parent, const char *type);

/**
 * allies_pdf_element_free:
 * @self: (transfer full): an element
 */
void allies_pdf_element_free (AlliesPdfElement *self);

/**
 * allies_pdf_element_get_object:
 * @self: an element
 *
 * Returns: (transfer none): the object that other objects refer to, and that takes further entries
 */
HPDF_Dict allies_pdf_element_get_object (AlliesPdfElement *self);

/**
 * allies_pdf_element_get_number:
 * @self: an element
 *
 * Returns: the number of its object in the file
 */
guint allies_pdf_element_get_number (AlliesPdfElement *self);

/**
 * allies_pdf_element_is_empty:
 * @self: an element
 *
 * Returns: whether it has no kids so far
 */
gboolean allies_pdf_element_is_empty (AlliesPdfElement *self);

/**
 * allies_pdf_element_set_columns:
 * @self: a header of a table
 * @n: how many columns it heads, above 0
 */
void allies_pdf_element_set_columns (AlliesPdfElement *self, guint n);

/**
 * allies_pdf_element_add_element:
 * @self: an element
 * @kid: an element whose parent is @self
 */
void allies_pdf_element_add_element (AlliesPdfElement *self, AlliesPdfElement *kid);

/**
 * allies_pdf_element_add_piece:
 * @self: an element
 * @page: the page that the pieces of @self are on
 * @number: number of a marked piece of the page
 */
void allies_pdf_element_add_piece (AlliesPdfElement *self, HPDF_Page page, guint number);

/**
 * allies_pdf_element_add_link:
 * @self: an element
 * @page: the page that the link is on
 * @annotation: the link
 */
void
allies_pdf_element_add_link (AlliesPdfElement *self, HPDF_Page page, HPDF_Annotation annotation);

G_END_DECLS
