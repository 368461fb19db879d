/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/palette.h"
#include "scene/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesPageThumbnail:
 *
 * A page of the deck, small, in a list of pages.
 */
#define ALLIES_TYPE_PAGE_THUMBNAIL (allies_page_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesPageThumbnail, allies_page_thumbnail, ALLIES, PAGE_THUMBNAIL, GtkListBoxRow)

/**
 * allies_page_thumbnail_new:
 *
 * Returns: (transfer floating): an empty thumbnail
 */
GtkWidget *allies_page_thumbnail_new (void);

/**
 * allies_page_thumbnail_show:
 * @thumbnail: a thumbnail
 * @deck: a deck
 * @page: a page of it
 * @number: its number in the PDF, from 1; 0 when it is hidden
 * @palette: colours of the deck
 *
 * Pages can be dragged onto each other, which activates the action "deck.move-onto".
 */
void allies_page_thumbnail_show (AlliesPageThumbnail *thumbnail,
                                 AlliesScene *deck,
                                 guint page,
                                 guint number,
                                 const AlliesPalette *palette);

G_END_DECLS
