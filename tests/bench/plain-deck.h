/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/font.h"
#include "scene/palette.h"
#include "scene/scene.h"

G_BEGIN_DECLS

typedef struct _PlainDeck PlainDeck;

/**
 * plain_deck_new:
 * @scene: a deck
 * @font: the font that sets it
 * @palette: its colours
 * @regular: path of the regular font
 * @bold: path of the bold font
 *
 * Returns: the texts of a deck, parted where letters are kerned, and its shapes, ready to be
 * written
 */
PlainDeck *plain_deck_new (AlliesScene *scene,
                           AlliesFont *font,
                           const AlliesPalette *palette,
                           const char *regular,
                           const char *bold);

/**
 * plain_deck_write:
 * @deck: a deck
 *
 * Writes the same operators for texts and shapes straight to libharu: no structure, no links, no
 * bookmarks; what it costs to put them into a file at all.
 *
 * Returns: size of the file in bytes
 */
gsize plain_deck_write (PlainDeck *deck);

void plain_deck_free (PlainDeck *deck);

G_END_DECLS
