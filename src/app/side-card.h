/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesSideCard:
 *
 * What one side answered to a question, for good and ever: level, sentence, notes, evidence and how
 * sure it was.
 */
#define ALLIES_TYPE_SIDE_CARD (allies_side_card_get_type ())
G_DECLARE_FINAL_TYPE (AlliesSideCard, allies_side_card, ALLIES, SIDE_CARD, GtkWidget)

/**
 * allies_side_card_show:
 * @card: a card
 * @session: a session whose answers are revealed
 * @question: a question
 * @side: a side that gave a level
 */
void allies_side_card_show (AlliesSideCard *card,
                            AlliesSession *session,
                            AlliesQuestion *question,
                            AlliesSide side);

G_END_DECLS
