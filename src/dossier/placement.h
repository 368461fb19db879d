/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesPlacement:
 *
 * Where an initiative stands in a year's roadmap. Immutable; made by allies_record_new() with the
 * field names of the file format.
 */
#define ALLIES_TYPE_PLACEMENT (allies_placement_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPlacement, allies_placement, ALLIES, PLACEMENT, AlliesRecord)

/**
 * allies_placement_get_initiative:
 * @placement: a placement
 *
 * Returns: (transfer none): identifier of the initiative
 */
const char *allies_placement_get_initiative (AlliesPlacement *placement);

/**
 * allies_placement_get_stage:
 * @placement: a placement
 *
 * Returns: (transfer none): identifier of its stage; "" when it is left out
 */
const char *allies_placement_get_stage (AlliesPlacement *placement);

/**
 * allies_placement_is_pinned:
 * @placement: a placement
 *
 * Returns: whether the planner must leave it there
 */
gboolean allies_placement_is_pinned (AlliesPlacement *placement);

G_END_DECLS
