/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"
#include "scene/palette.h"
#include "scene/scene.h"

G_BEGIN_DECLS

/* Making the deck of the year shown, for the window, for files and for paper. */

/**
 * allies_deck_making_decode:
 * @logo: a logo
 * @error: return location
 *
 * Returns: (transfer none): its pixels, which it keeps, or %NULL with an error of
 *   allies_picture_decode()
 */
AlliesPixels *allies_deck_making_decode (AlliesLogo *logo, GError **error);

/**
 * allies_deck_making_dup_trouble:
 * @session: a session
 * @deck: its deck
 *
 * Returns: (transfer full) (nullable): what keeps the deck from being as it is meant, but not from
 *   being shown, in a sentence
 */
char *allies_deck_making_dup_trouble (AlliesSession *session, AlliesScene *deck);

/**
 * allies_deck_making_new:
 * @session: a session with results
 * @with_hidden: whether hidden pages are drawn too
 * @error: return location
 *
 * Returns: (transfer full): the deck, or %NULL with %ALLIES_ERROR_RENDER
 */
AlliesScene *allies_deck_making_new (AlliesSession *session, gboolean with_hidden, GError **error);

/**
 * allies_deck_making_new_palette:
 * @session: a session
 *
 * Returns: (transfer full): the colours in which the deck is drawn
 */
AlliesPalette *allies_deck_making_new_palette (AlliesSession *session);

/**
 * allies_deck_making_save:
 * @session: a session with results
 * @path: where to write the PDF
 * @error: return location
 *
 * Returns: whether the file is written
 */
gboolean allies_deck_making_save (AlliesSession *session, const char *path, GError **error);

/**
 * allies_deck_making_save_notes:
 * @session: a session with results
 * @path: where to write the PDF
 * @error: return location
 *
 * Writes the notes for the speakers, on the pages of the deck that are not hidden.
 *
 * Returns: whether the file is written
 */
gboolean allies_deck_making_save_notes (AlliesSession *session, const char *path, GError **error);

/**
 * allies_deck_making_save_page:
 * @session: a session with results
 * @page: identifier of a page of the deck, which may be hidden
 * @path: where to write it; an SVG drawing where the name ends in .svg, else a PNG picture
 * @error: return location
 *
 * Returns: whether the file is written
 */
gboolean allies_deck_making_save_page (AlliesSession *session,
                                       const char *page,
                                       const char *path,
                                       GError **error);

/**
 * allies_deck_making_dup_name:
 * @session: a session
 * @page: (nullable): identifier of a page or another name for a part, or %NULL for the whole deck
 * @ending: such as "pdf"
 *
 * Returns: (transfer full): a name for a file, without folder
 */
char *allies_deck_making_dup_name (AlliesSession *session, const char *page, const char *ending);

G_END_DECLS
