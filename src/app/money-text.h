/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_money_text_parse:
 * @text: what the user typed, such as "2.4 bn", "€140m" or "2,400,000,000"
 * @amount: (out): the amount, NaN for an empty text; untouched when @text is none
 *
 * Returns: whether @text is an amount of money or empty
 */
gboolean allies_money_text_parse (const char *text, double *amount);

/**
 * allies_money_text_describe:
 * @amount: an amount, or NaN
 * @currency: an ISO 4217 code; may be empty
 *
 * Returns: (transfer full): the amount in words, such as "€ 2.4 billion"; "" for NaN
 */
char *allies_money_text_describe (double amount, const char *currency);

G_END_DECLS
