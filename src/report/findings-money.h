/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * AlliesMoneyBasis:
 * @ALLIES_MONEY_BASIS_ASSUMED: all money in the roadmap is a planning assumption
 * @ALLIES_MONEY_BASIS_MIXED: some is, and some was given by the user
 * @ALLIES_MONEY_BASIS_GIVEN: all was given by the user
 *
 * What the money of a roadmap rests on.
 */
typedef enum
{
  ALLIES_MONEY_BASIS_ASSUMED,
  ALLIES_MONEY_BASIS_MIXED,
  ALLIES_MONEY_BASIS_GIVEN,
} AlliesMoneyBasis;

/**
 * allies_findings_count_assumed:
 * @results: results with a roadmap
 *
 * Returns: how many of its initiatives have money that is a planning assumption
 */
guint allies_findings_count_assumed (AlliesResults *results);

/**
 * allies_findings_money_basis:
 * @results: results with a roadmap
 *
 * Returns: what its money rests on
 */
AlliesMoneyBasis allies_findings_money_basis (AlliesResults *results);

/**
 * allies_findings_money_note:
 * @results: results with a roadmap
 *
 * Returns: (transfer full): the sentence that says so
 */
char *allies_findings_money_note (AlliesResults *results);

/**
 * allies_findings_money_mark:
 * @results: results with a roadmap
 * @initiative: an initiative in it
 *
 * Returns: (transfer full): its name, marked with an asterisk where its money is assumed and that
 * of others is not
 */
char *allies_findings_money_mark (AlliesResults *results, AlliesInitiative *initiative);

G_END_DECLS
