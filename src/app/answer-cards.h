/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/answer.h"
#include "model/question.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesAnswerCards:
 *
 * The answers from which one can choose, one card each: the levels of a question, or its practices
 * and "none of these" behind them. A question for a number has none.
 */
#define ALLIES_TYPE_ANSWER_CARDS (allies_answer_cards_get_type ())
G_DECLARE_FINAL_TYPE (AlliesAnswerCards, allies_answer_cards, ALLIES, ANSWER_CARDS, GtkBox)

/**
 * AlliesAnswerCards::toggled:
 * @cards: the cards
 * @index: which of them, from 0
 * @active: whether it is chosen now
 *
 * Somebody has clicked a card. What the cards show afterwards is said by
 * allies_answer_cards_show().
 */

/**
 * allies_answer_cards_set_question:
 * @cards: the cards
 * @question: a question
 *
 * Makes the cards of that question, none of which is chosen.
 */
void allies_answer_cards_set_question (AlliesAnswerCards *cards, AlliesQuestion *question);

/**
 * allies_answer_cards_show:
 * @cards: the cards of a question
 * @answer: (nullable): its answer
 *
 * Shows what is chosen by it.
 */
void allies_answer_cards_show (AlliesAnswerCards *cards, AlliesAnswer *answer);

/**
 * allies_answer_cards_show_last:
 * @cards: the cards of a question
 * @answer: (nullable): the answer of an earlier year
 * @year: that year
 *
 * Says on its cards that they were chosen then.
 */
void allies_answer_cards_show_last (AlliesAnswerCards *cards, AlliesAnswer *answer, guint year);

/**
 * allies_answer_cards_toggle:
 * @cards: the cards of a question
 * @index: which of them, from 0; one that there is not is ignored
 *
 * Does what a click on the card does.
 */
void allies_answer_cards_toggle (AlliesAnswerCards *cards, guint index);

/**
 * allies_answer_cards_move_focus:
 * @cards: the cards of a question
 * @down: whether to the next card; else to the one before
 *
 * From outside, the focus goes to the first card or to the last.
 *
 * Returns: whether it has moved
 */
gboolean allies_answer_cards_move_focus (AlliesAnswerCards *cards, gboolean down);

G_END_DECLS
