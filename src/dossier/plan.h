/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

/**
 * AlliesPlan:
 *
 * The terms of a year's roadmap. Immutable; made by allies_record_new() with the field names of the
 * file format.
 */
#define ALLIES_TYPE_PLAN (allies_plan_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPlan, allies_plan, ALLIES, PLAN, AlliesRecord)

/**
 * allies_plan_get_horizon:
 * @plan: a plan
 *
 * Returns: years over which value is counted
 */
double allies_plan_get_horizon (AlliesPlan *plan);

/**
 * allies_plan_get_rate:
 * @plan: a plan
 *
 * Returns: discount rate a year, as a share
 */
double allies_plan_get_rate (AlliesPlan *plan);

/**
 * allies_plan_get_weight:
 * @plan: a plan
 *
 * Returns: how much value counts against gaps closed: 1 is value alone
 */
double allies_plan_get_weight (AlliesPlan *plan);

G_END_DECLS
