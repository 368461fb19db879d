/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_figure_text_parse:
 * @text: what the user typed, such as "12.5", "12,5" or "1,200"
 * @number: (out): the number; untouched when @text is none
 *
 * Both points and commas are understood. A single one before exactly three
 * digits separates thousands unless it is the decimal point of the locale.
 *
 * Returns: whether @text is a number
 */
gboolean allies_figure_text_parse (const char *text, double *number);

/**
 * allies_figure_text_format:
 * @number: a number
 * @decimals: at most so many decimals, without zeros at the end
 *
 * Returns: (transfer full): the number with the locale's separators
 */
char *allies_figure_text_format (double number, guint decimals);

/**
 * allies_figure_text_format_fixed:
 * @number: a number
 * @decimals: so many decimals
 *
 * Returns: (transfer full): the number with the locale's separators
 */
char *allies_figure_text_format_fixed (double number, guint decimals);

G_END_DECLS
