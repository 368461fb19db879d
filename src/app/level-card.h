/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesLevelCard:
 *
 * One possible answer as a card as wide as the page: its key, the sentence, and
 * a tick when it is chosen, so that the choice is seen by shape and by colour.
 */
#define ALLIES_TYPE_LEVEL_CARD (allies_level_card_get_type ())
G_DECLARE_FINAL_TYPE (AlliesLevelCard, allies_level_card, ALLIES, LEVEL_CARD, GtkToggleButton)

/**
 * allies_level_card_new:
 * @digit: the key that chooses it, shown before the sentence
 * @text: the sentence
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *allies_level_card_new (const char *digit, const char *text);

/**
 * allies_level_card_set_remark:
 * @card: a card
 * @remark: (nullable): what is said quietly beside it, such as "2025"
 */
void allies_level_card_set_remark (AlliesLevelCard *card, const char *remark);

G_END_DECLS
