/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* Handing over pages of the deck, as pictures and on paper, and taking a logo in. What becomes of
 * it is said at the top of the window. */

/**
 * allies_deck_handing_ask:
 * @page: the page of the window that shows the deck
 * @id: identifier of a page of the deck
 * @format: "png" or "svg"
 *
 * Asks for a place, then activates the action "deck.save-page-to".
 */
void allies_deck_handing_ask (AlliesPage *page, const char *id, const char *format);

/**
 * allies_deck_handing_save_page:
 * @page: the page of the window that shows the deck
 * @id: identifier of a page of the deck
 * @path: where to write it
 */
void allies_deck_handing_save_page (AlliesPage *page, const char *id, const char *path);

/**
 * allies_deck_handing_install:
 * @widget_class: class of the page of the window that shows the deck
 *
 * Installs the actions that need a dialog or a file: deck.save-notes, deck.save-notes-to (with a
 * path), deck.print, deck.choose-logo, deck.set-logo (with a path) and deck.remove-logo.
 */
void allies_deck_handing_install (GtkWidgetClass *widget_class);

G_END_DECLS
