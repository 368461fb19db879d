/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/deck-frame.h"
#include "report/table.h"

G_BEGIN_DECLS

/**
 * AlliesPartingFunc:
 * @frame: a frame
 * @first: index of the first of what is shown
 * @n: how many are shown, above 0
 *
 * Returns: the height that so many take on a page
 */
typedef double (*AlliesPartingFunc) (AlliesDeckFrame *frame, guint first, guint n);

/**
 * allies_page_parting_count:
 * @frame: a frame
 * @n: how many are to be shown
 * @height: room on a page
 * @measure: measures some of them
 *
 * As few pages as they fit on, shared evenly.
 *
 * Returns: how many go on a page, at least 1, also where that one has no room
 */
guint allies_page_parting_count (AlliesDeckFrame *frame,
                                 guint n,
                                 double height,
                                 AlliesPartingFunc measure);

/**
 * allies_page_parting_get_room:
 * @frame: a frame
 * @title: title of the first page, which has begun
 * @top: top of its content
 *
 * Returns: the room on this page and on those after it, whose title says that they go on
 */
AlliesPartRoom allies_page_parting_get_room (AlliesDeckFrame *frame, const char *title, double top);

/**
 * allies_page_parting_share:
 * @frame: a frame
 * @table: a table with all its rows
 * @title: title of the first page, which has begun
 * @top: top of its content
 *
 * Shares a table evenly over no more pages than it needs, with its rows as far apart as is pleasant
 * and takes no further page.
 */
void allies_page_parting_share (AlliesDeckFrame *frame,
                                AlliesTable *table,
                                const char *title,
                                double top);

G_END_DECLS
