/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * AlliesDeckPage:
 *
 * The presentation for the CEO, drawn from the same scene as the PDF.
 */
#define ALLIES_TYPE_DECK_PAGE (allies_deck_page_get_type ())
G_DECLARE_FINAL_TYPE (AlliesDeckPage, allies_deck_page, ALLIES, DECK_PAGE, AlliesPage)

/**
 * allies_deck_page_export:
 * @page: a page with a session
 * @path: where to write the PDF
 * @error: return location
 *
 * Returns: whether the file is written
 */
gboolean allies_deck_page_export (AlliesDeckPage *page, const char *path, GError **error);

/**
 * allies_deck_page_dup_file_name:
 * @page: a page with a session
 *
 * Returns: (transfer full): a name for the PDF, without folder
 */
char *allies_deck_page_dup_file_name (AlliesDeckPage *page);

G_END_DECLS
