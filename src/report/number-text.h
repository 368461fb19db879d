/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_number_text_score:
 * @score: a score; NaN gives a dash
 *
 * Returns: (transfer full): with one decimal, such as "1.8"
 */
char *allies_number_text_score (double score);

/**
 * allies_number_text_signed_score:
 * @difference: a difference of two scores; NaN gives a dash
 *
 * Returns: (transfer full): with one decimal and a sign, such as "+0.4"; what rounds to nothing has
 *   none
 */
char *allies_number_text_signed_score (double difference);

/**
 * allies_number_text_percent:
 * @share: a share, 0 to 1
 *
 * Returns: (transfer full): such as "79 %"
 */
char *allies_number_text_percent (double share);

/**
 * allies_number_text_money:
 * @amount: an amount; NaN gives a dash
 * @currency: ISO 4217 code
 *
 * Returns: (transfer full): rounded to two figures and with a unit, such as "€ 1.9 m" or
 *   "− € 30 k"
 */
char *allies_number_text_money (double amount, const char *currency);

/**
 * allies_number_text_signed_money:
 * @amount: an amount; NaN gives a dash
 * @currency: ISO 4217 code
 *
 * Returns: (transfer full): the same with a sign in front, such as "+ € 1.2 m"; nothing has none
 */
char *allies_number_text_signed_money (double amount, const char *currency);

/**
 * allies_number_text_figure:
 * @value: a figure, or NaN
 * @decimals: so many decimals
 * @unit: code of its unit
 *
 * Returns: (transfer full): the figure with its unit, such as "31 %" or "6.5 hours"; a dash for NaN
 */
char *allies_number_text_figure (double value, guint decimals, const char *unit);

/**
 * allies_number_text_count:
 * @n: a number
 *
 * Returns: (transfer full): in words up to twelve, in digits above
 */
char *allies_number_text_count (guint n);

/**
 * allies_number_text_capitalise:
 * @text: a text
 *
 * Returns: (transfer full): the text with its first letter in upper case
 */
char *allies_number_text_capitalise (const char *text);

G_END_DECLS
