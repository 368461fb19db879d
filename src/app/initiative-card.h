/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesInitiativeCard:
 *
 * An initiative on the board: who leads it, its months, cost and benefit.
 */
#define ALLIES_TYPE_INITIATIVE_CARD (allies_initiative_card_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesInitiativeCard, allies_initiative_card, ALLIES, INITIATIVE_CARD, GtkButton)

/**
 * allies_initiative_card_new:
 * @entry: an initiative in its stage
 * @currency: the dossier's currency
 *
 * Returns: (transfer floating): a card that shows more by the action "roadmap.show"
 */
GtkWidget *allies_initiative_card_new (const AlliesRoadmapEntry *entry, const char *currency);

/**
 * allies_initiative_card_get_shape:
 * @owner: who leads
 *
 * Returns: (transfer none): the shapes that stand for it: a disc for the CMO, a square for the CIO
 */
const char *allies_initiative_card_get_shape (AlliesOwner owner);

G_END_DECLS
