/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ALLIES_N_SIDES 2

/**
 * AlliesSide:
 * @ALLIES_SIDE_MARKETING: the CMO and those who answer with her
 * @ALLIES_SIDE_TECHNOLOGY: the CIO and those who answer with him
 */
typedef enum
{
  ALLIES_SIDE_MARKETING,
  ALLIES_SIDE_TECHNOLOGY,
} AlliesSide;

/**
 * allies_side_codes:
 *
 * "marketing" and "technology", ended by %NULL; the index is an #AlliesSide.
 */
extern const char *const allies_side_codes[];

/**
 * allies_side_get_title:
 * @side: a side
 *
 * Returns: (transfer none): title of its executive: "CMO" or "CIO"
 */
const char *allies_side_get_title (AlliesSide side);

/**
 * allies_side_get_name:
 * @side: a side
 *
 * Returns: (transfer none): its name: "marketing" or "technology", translated
 */
const char *allies_side_get_name (AlliesSide side);

G_END_DECLS
