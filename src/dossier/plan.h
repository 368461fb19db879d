/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/record.h"

G_BEGIN_DECLS

#define ALLIES_PLAN_FIRST_YEAR 1900
#define ALLIES_PLAN_LAST_YEAR  2999

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

/**
 * allies_plan_get_start:
 * @plan: a plan
 *
 * Returns: (transfer none): the month in which the first stage starts, such as "2027-03"; "" where
 *   months are counted
 */
const char *allies_plan_get_start (AlliesPlan *plan);

/**
 * allies_plan_parse_start:
 * @text: a text
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 *
 * Returns: whether it is a month such as "2027-03"
 */
gboolean allies_plan_parse_start (const char *text, guint *year, guint *month);

/**
 * allies_plan_check:
 * @plan: a plan
 * @element: its element, to which faults go
 */
void allies_plan_check (AlliesPlan *plan, const AlliesXmlElement *element);

G_END_DECLS
