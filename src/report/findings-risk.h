/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * allies_findings_stage_chance:
 * @results: results with a roadmap
 * @stage: index of a stage that holds an initiative
 *
 * Returns: (transfer full) (nullable): in how many of 100 cases the stage pays for itself, in a
 *   sentence; %NULL where that is not known
 */
char *allies_findings_stage_chance (AlliesResults *results, guint stage);

/**
 * allies_findings_chance_to_pay:
 * @range: what a stage comes to
 *
 * Returns: (transfer full) (nullable): in how many of 100 cases the stage pays for itself, in a few
 *   words; %NULL where that is not known
 */
char *allies_findings_chance_to_pay (const AlliesRiskRange *range);

/**
 * allies_findings_stage_range:
 * @range: what a stage comes to
 * @currency: the currency of the dossier
 *
 * Returns: (transfer full) (nullable): between which values it ends in 8 of 10 cases, in a
 * sentence; %NULL where that is not known
 */
char *allies_findings_stage_range (const AlliesRiskRange *range, const char *currency);

/**
 * allies_findings_least_certain:
 * @results: results with a roadmap
 *
 * Returns: (transfer full) (nullable): the stage that is least certain to pay for itself, in a
 *   sentence; %NULL where that is not known
 */
char *allies_findings_least_certain (AlliesResults *results);

/**
 * allies_findings_worth:
 * @results: results with a roadmap
 *
 * Returns: (transfer full) (nullable): between which values the whole ends in 8 of 10 cases, in a
 *   sentence; %NULL where that is not known
 */
char *allies_findings_worth (AlliesResults *results);

/**
 * allies_findings_risk:
 * @results: results with a roadmap
 *
 * Returns: (transfer full): which assumption moves the result most, in a sentence without a full
 *   stop
 */
char *allies_findings_risk (AlliesResults *results);

/**
 * allies_findings_risk_money:
 * @money: a kind of money
 *
 * Returns: (transfer none): its name, such as "benefit a year"
 */
const char *allies_findings_risk_money (AlliesRiskMoney money);

G_END_DECLS
