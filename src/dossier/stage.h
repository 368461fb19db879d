/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesStage:
 *
 * One stage of a year's roadmap. Immutable; made by allies_record_new() with the field names of the
 * file format.
 */
#define ALLIES_TYPE_STAGE (allies_stage_get_type ())
G_DECLARE_FINAL_TYPE (AlliesStage, allies_stage, ALLIES, STAGE, AlliesRecord)

/**
 * allies_stage_get_id:
 * @stage: a stage
 *
 * Returns: (transfer none): identifier; stages follow one another in the order of their identifiers
 */
const char *allies_stage_get_id (AlliesStage *stage);

/**
 * allies_stage_get_months:
 * @stage: a stage
 *
 * Returns: length in months
 */
double allies_stage_get_months (AlliesStage *stage);

/**
 * allies_stage_get_budget:
 * @stage: a stage
 *
 * Returns: one-off cost it may take, in the dossier's currency; NaN for no limit
 */
double allies_stage_get_budget (AlliesStage *stage);

/**
 * allies_stage_get_marketing_capacity:
 * @stage: a stage
 *
 * Returns: person-months of the marketing team; NaN for no limit
 */
double allies_stage_get_marketing_capacity (AlliesStage *stage);

/**
 * allies_stage_get_technology_capacity:
 * @stage: a stage
 *
 * Returns: person-months of the technology team; NaN for no limit
 */
double allies_stage_get_technology_capacity (AlliesStage *stage);

/**
 * allies_stage_is_assumed:
 * @stage: a stage
 *
 * Returns: whether its months, budget and capacities are still planning assumptions
 */
gboolean allies_stage_is_assumed (AlliesStage *stage);

/**
 * allies_stage_get_name:
 * @stage: a stage
 *
 * Returns: (transfer none): name
 */
const char *allies_stage_get_name (AlliesStage *stage);

G_END_DECLS
