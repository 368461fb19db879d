/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ALLIES_N_SIZES 6

/**
 * allies_company_sizes:
 *
 * The codes of company size by persons employed, from "micro" (1–9) to
 * "very-large" (5 000 and more), ended by %NULL.
 */
extern const char *const allies_company_sizes[];

/**
 * allies_company_size_find:
 * @code: (nullable): a code
 *
 * Returns: its index, or -1
 */
int allies_company_size_find (const char *code);

/**
 * allies_company_size_get_name:
 * @index: below %ALLIES_N_SIZES
 *
 * Returns: (transfer none): the name to show, with the range of persons employed
 */
const char *allies_company_size_get_name (guint index);

G_END_DECLS
