/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesOwner:
 * @ALLIES_OWNER_MARKETING: the CMO leads
 * @ALLIES_OWNER_TECHNOLOGY: the CIO leads
 * @ALLIES_OWNER_BOTH: both lead
 */
typedef enum
{
  ALLIES_OWNER_MARKETING,
  ALLIES_OWNER_TECHNOLOGY,
  ALLIES_OWNER_BOTH,
} AlliesOwner;

/**
 * allies_owners:
 *
 * The codes of the owners in files, by #AlliesOwner, ended by %NULL.
 */
extern const char *const allies_owners[];

/**
 * allies_owner_get_name:
 * @owner: an owner
 *
 * Returns: (transfer none): its name to show: "CMO", "CIO" or "CMO and CIO"
 */
const char *allies_owner_get_name (AlliesOwner owner);

G_END_DECLS
