/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/deck-frame.h"

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

G_END_DECLS
