/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesOwnRequirement:
 *
 * What an initiative of one's own requires. Immutable; made by allies_record_new() with the field
 * names of the file format.
 */
#define ALLIES_TYPE_OWN_REQUIREMENT (allies_own_requirement_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesOwnRequirement, allies_own_requirement, ALLIES, OWN_REQUIREMENT, AlliesRecord)

/**
 * allies_own_requirement_get_initiative:
 * @requirement: a requirement
 *
 * Returns: (transfer none): identifier of the initiative that is needed
 */
const char *allies_own_requirement_get_initiative (AlliesOwnRequirement *requirement);

/**
 * allies_own_requirement_is_together:
 * @requirement: a requirement
 *
 * Returns: whether both may run in the same stage
 */
gboolean allies_own_requirement_is_together (AlliesOwnRequirement *requirement);

G_END_DECLS
