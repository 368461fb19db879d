/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_units:
 *
 * The codes of the units that a number question may have, ended by %NULL.
 */
extern const char *const allies_units[];

/**
 * allies_unit_get_name:
 * @unit: a code
 *
 * Returns: (transfer none): what is written behind a figure; empty for a mere count
 */
const char *allies_unit_get_name (const char *unit);

G_END_DECLS
