/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_number_text_parse:
 * @text: what the user typed, such as "12.5", "12,5" or "1,200"
 * @number: (out): the number; untouched when @text is none
 *
 * Both points and commas are understood. A single one before exactly three
 * digits separates thousands unless it is the decimal point of the locale.
 *
 * Returns: whether @text is a number
 */
gboolean allies_number_text_parse (const char *text, double *number);

/**
 * allies_number_text_format:
 * @number: a number
 * @decimals: at most so many decimals, without zeros at the end
 *
 * Returns: (transfer full): the number with the locale's separators
 */
char *allies_number_text_format (double number, guint decimals);

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

/**
 * allies_money_text_shorten:
 * @amount: an amount, or NaN
 * @currency: an ISO 4217 code; may be empty
 *
 * Returns: (transfer full): the amount to two or three figures, such as "€ 1.9 m" or "€ 165 k";
 *   "not known" for NaN
 */
char *allies_money_text_shorten (double amount, const char *currency);

G_END_DECLS
