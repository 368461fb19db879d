/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/organisation.h"
#include "model/initiative.h"

G_BEGIN_DECLS

/**
 * AlliesMoney:
 * @low: lowest
 * @likely: most likely
 * @high: highest
 *
 * An uncertain amount in the dossier's currency; NaN where its base is not known.
 */
typedef struct
{
  double low;
  double likely;
  double high;
} AlliesMoney;

/**
 * AlliesEconomics:
 * @cost: one-off cost
 * @running: running cost a year
 * @benefit: benefit a year at full effect
 * @ramp: months from the end of its stage until the full benefit
 *
 * What an initiative costs and brings to one organisation.
 */
typedef struct
{
  AlliesMoney cost;
  AlliesMoney running;
  AlliesMoney benefit;
  double ramp;
} AlliesEconomics;

/**
 * AlliesSpan:
 * @start: months from today to the start of the stage, at least 0
 * @end: months from today to its end, above @start
 * @horizon: months over which value is counted
 * @rate: discount rate a year, as a share
 *
 * When an initiative is delivered and how its money is counted.
 */
typedef struct
{
  guint start;
  guint end;
  guint horizon;
  double rate;
} AlliesSpan;

/**
 * allies_span_discount:
 * @span: when and how
 * @month: a moment in months from today, which need not be whole
 *
 * Returns: what a unit of money at that moment is worth today: (1 + rate) ^ (−month ÷ 12)
 */
double allies_span_discount (const AlliesSpan *span, double month);

/**
 * allies_span_middle:
 * @span: when and how
 *
 * Returns: the moment in months from today at which the one-off cost counts
 */
double allies_span_middle (const AlliesSpan *span);

/**
 * allies_economics_compute:
 * @initiative: an initiative
 * @organisation: the organisation, whose revenue and budgets scale it
 *
 * Returns: its money in the organisation's currency, by section 6 of the method
 */
AlliesEconomics
allies_economics_compute (AlliesInitiative *initiative, AlliesOrganisation *organisation);

/**
 * allies_economics_is_known:
 * @economics: economics
 *
 * Returns: whether every base it needs is known
 */
gboolean allies_economics_is_known (const AlliesEconomics *economics);

/**
 * allies_economics_share:
 * @economics: economics
 * @span: when and how
 * @month: a month after the end of the stage
 *
 * Returns: share of the full benefit that it brings in that month, 0 to 1
 */
double
allies_economics_share (const AlliesEconomics *economics, const AlliesSpan *span, guint month);

/**
 * allies_economics_value:
 * @economics: economics
 * @span: when and how
 *
 * Net present value of an initiative delivered in a stage, with likely figures:
 * for each month m from the stage's end b to the horizon, (benefit ÷ 12 ×
 * min (1, (m − b) ÷ ramp) − running ÷ 12), discounted by (1 + rate) ^ (−m ÷ 12);
 * less the one-off cost discounted to the stage's middle (section 6 of the method).
 *
 * Returns: the value, which may be negative
 */
double allies_economics_value (const AlliesEconomics *economics, const AlliesSpan *span);

/**
 * allies_economics_present_cost:
 * @economics: economics
 * @span: when and how
 *
 * Returns: present value of all it costs, one-off and running, counted as in
 *   allies_economics_value(); the value added to it is the present value of the benefit
 */
double allies_economics_present_cost (const AlliesEconomics *economics, const AlliesSpan *span);

/**
 * allies_economics_cash:
 * @economics: economics
 * @span: when and how
 * @month: a month, from 1 to the horizon
 *
 * Returns: net cash of that month, with likely figures and not discounted; the
 *   one-off cost is spread evenly over the stage
 */
double
allies_economics_cash (const AlliesEconomics *economics, const AlliesSpan *span, guint month);

G_END_DECLS
