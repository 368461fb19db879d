/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * number_check_near:
 * @value: a number
 * @expected: what it must be but for rounding; NaN for no number
 */
void number_check_near (double value, double expected);

G_END_DECLS
