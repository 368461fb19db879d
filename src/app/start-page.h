/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesStartPage:
 *
 * What a window shows before it has a dossier: a new assessment, one from a
 * file, the example, and those one worked on before.
 */
#define ALLIES_TYPE_START_PAGE (allies_start_page_get_type ())
G_DECLARE_FINAL_TYPE (AlliesStartPage, allies_start_page, ALLIES, START_PAGE, GtkWidget)

/**
 * allies_start_page_enter:
 * @page: a page
 *
 * Puts the focus where a new assessment is named.
 */
void allies_start_page_enter (AlliesStartPage *page);

G_END_DECLS
