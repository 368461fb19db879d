/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlainDeck PlainDeck;

/**
 * plain_deck_new:
 * @pdf: a deck that has no letters beyond its fonts
 * @regular: path of the regular font
 * @bold: path of the bold font
 *
 * Reads the operators of all pages, ready to be written again.
 *
 * Returns: (transfer full): the operators
 */
PlainDeck *plain_deck_new (GBytes *pdf, const char *regular, const char *bold);

/**
 * plain_deck_write:
 * @deck: a deck
 *
 * Writes the very same operators straight to libharu, with no structure, links or bookmarks: what
 * it costs to put them into a file at all.
 *
 * Returns: (transfer full): the file
 */
GBytes *plain_deck_write (PlainDeck *deck);

/**
 * plain_deck_is_same:
 * @deck: a deck
 * @pdf: a file
 *
 * Returns: whether the pages of the file have the same operators, byte for byte
 */
gboolean plain_deck_is_same (PlainDeck *deck, GBytes *pdf);

void plain_deck_free (PlainDeck *deck);

G_END_DECLS
