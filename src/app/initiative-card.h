/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesInitiativeCard:
 *
 * An initiative on the board: who leads it, its months, cost and benefit. It is dragged, or moved
 * by Ctrl and an arrow, to another stage; Delete leaves it out, P pins it.
 */
#define ALLIES_TYPE_INITIATIVE_CARD (allies_initiative_card_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesInitiativeCard, allies_initiative_card, ALLIES, INITIATIVE_CARD, GtkButton)

/**
 * allies_initiative_card_new:
 * @entry: an initiative in its stage
 * @stage: index of the stage
 * @pinned: whether a suggestion leaves it where it is
 * @currency: the dossier's currency
 *
 * Returns: (transfer floating): a card that shows more by the action "roadmap.show"
 */
GtkWidget *allies_initiative_card_new (const AlliesRoadmapEntry *entry,
                                       int stage,
                                       gboolean pinned,
                                       const char *currency);

/**
 * allies_initiative_card_set_state:
 * @card: a card
 * @word: a shape and a word that say how far the initiative is; "" where it has not begun
 */
void allies_initiative_card_set_state (AlliesInitiativeCard *card, const char *word);

/**
 * allies_initiative_card_freeze:
 * @card: a card of a closed year
 *
 * Lets it be opened and read, and not be dragged.
 */
void allies_initiative_card_freeze (AlliesInitiativeCard *card);

/**
 * allies_initiative_card_get_id:
 * @card: a card
 *
 * Returns: (transfer none): identifier of its initiative
 */
const char *allies_initiative_card_get_id (AlliesInitiativeCard *card);

/**
 * allies_initiative_card_parse_drag:
 * @text: what was dropped
 *
 * Returns: (transfer none) (nullable): identifier of the initiative whose card was dragged; %NULL
 *   for any other text
 */
const char *allies_initiative_card_parse_drag (const char *text);

/**
 * allies_initiative_card_get_shape:
 * @owner: who leads
 *
 * Returns: (transfer none): the shapes that stand for it: a disc for the CMO, a square for the CIO
 */
const char *allies_initiative_card_get_shape (AlliesOwner owner);

G_END_DECLS
