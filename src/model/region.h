/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ALLIES_N_REGIONS 6

/**
 * allies_regions:
 *
 * The codes of regions, from "global" to "middle-east-africa", ended by %NULL.
 */
extern const char *const allies_regions[];

/**
 * allies_region_find:
 * @code: (nullable): a code
 *
 * Returns: its index, or -1
 */
int allies_region_find (const char *code);

/**
 * allies_region_get_name:
 * @index: below %ALLIES_N_REGIONS
 *
 * Returns: (transfer none): its name to show
 */
const char *allies_region_get_name (guint index);

G_END_DECLS
