/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesTarget:
 *
 * The level a capability is to reach. Immutable; made by allies_record_new() with the field names
 * of the file format.
 */
#define ALLIES_TYPE_TARGET (allies_target_get_type ())
G_DECLARE_FINAL_TYPE (AlliesTarget, allies_target, ALLIES, TARGET, AlliesRecord)

/**
 * allies_target_get_capability:
 * @target: a target
 *
 * Returns: (transfer none): identifier of the capability
 */
const char *allies_target_get_capability (AlliesTarget *target);

/**
 * allies_target_get_level:
 * @target: a target
 *
 * Returns: the level aimed at
 */
double allies_target_get_level (AlliesTarget *target);

/**
 * allies_target_get_why:
 * @target: a target
 *
 * Returns: (transfer none): the reason; may be empty
 */
const char *allies_target_get_why (AlliesTarget *target);

G_END_DECLS
