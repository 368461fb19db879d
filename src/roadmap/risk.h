/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

G_BEGIN_DECLS

#define ALLIES_RISK_RUNS 10000
#define ALLIES_RISK_SEED 20260914

/**
 * AlliesRiskMoney:
 * @ALLIES_RISK_COST: the one-off cost
 * @ALLIES_RISK_RUNNING: the running cost a year
 * @ALLIES_RISK_BENEFIT: the benefit a year
 *
 * What is uncertain about an initiative.
 */
typedef enum
{
  ALLIES_RISK_COST,
  ALLIES_RISK_RUNNING,
  ALLIES_RISK_BENEFIT,
  ALLIES_N_RISK_MONEY,
} AlliesRiskMoney;

/**
 * AlliesRiskRange:
 * @p10: value that 10 % of the runs do not reach
 * @p50: median
 * @p90: value that 90 % of the runs do not reach
 * @chance: share of the runs in which the value is above 0; NaN where there is nothing
 *
 * What the value of a stage or of the whole comes to.
 */
typedef struct
{
  double p10;
  double p50;
  double p90;
  double chance;
} AlliesRiskRange;

/**
 * AlliesRiskDriver:
 * @initiative: an initiative
 * @money: which of its amounts
 * @correlation: rank correlation of that amount with the value of the whole, −1 to 1
 * @low: the amount that 10 % of the runs do not reach
 * @high: the amount that 90 % of the runs do not reach
 * @value_at_low: value of the whole with @low, and all else as likely
 * @value_at_high: value of the whole with @high, and all else as likely
 *
 * An assumption, and what it does to the result.
 */
typedef struct
{
  AlliesInitiative *initiative;
  AlliesRiskMoney money;
  double correlation;
  double low;
  double high;
  double value_at_low;
  double value_at_high;
} AlliesRiskDriver;

/**
 * AlliesRisk:
 *
 * What becomes of a roadmap when cost and benefit turn out otherwise than likely. Immutable.
 */
typedef struct _AlliesRisk AlliesRisk;

#define ALLIES_TYPE_RISK (allies_risk_get_type ())
GType allies_risk_get_type (void);

/**
 * allies_risk_new:
 * @roadmap: a roadmap
 * @runs: how often it is run through, at least 2
 * @seed: a seed
 *
 * Draws the one-off cost, the running cost and the benefit of each initiative independently from
 * their PERT distributions (section 6 of the method; see allies_pert_draw()). Each amount has a
 * stream of its own, made of @seed, the initiative and the kind of money, so that what one
 * initiative does is the same whatever else is in the roadmap. Quantiles are of type 7.
 *
 * Returns: (transfer full): what it comes to; NaN where money is not known
 */
AlliesRisk *allies_risk_new (const AlliesRoadmap *roadmap, guint runs, guint32 seed);

/**
 * allies_risk_ref:
 * @risk: a risk
 *
 * Returns: (transfer full): @risk
 */
AlliesRisk *allies_risk_ref (AlliesRisk *risk);

/**
 * allies_risk_unref:
 * @risk: (transfer full): a risk
 */
void allies_risk_unref (AlliesRisk *risk);

/**
 * allies_risk_get_runs:
 * @risk: a risk
 *
 * Returns: how often it was run through
 */
guint allies_risk_get_runs (const AlliesRisk *risk);

/**
 * allies_risk_get_total:
 * @risk: a risk
 *
 * Returns: (transfer none): what the whole comes to
 */
const AlliesRiskRange *allies_risk_get_total (const AlliesRisk *risk);

/**
 * allies_risk_get_stage:
 * @risk: a risk
 * @stage: index of a stage
 *
 * Returns: (transfer none): what the stage comes to
 */
const AlliesRiskRange *allies_risk_get_stage (const AlliesRisk *risk, guint stage);

/**
 * allies_risk_get_cash:
 * @risk: a risk
 * @month: a month, 0 to the horizon
 * @p10: (out): cumulative net cash that 10 % of the runs do not reach, not discounted
 * @p90: (out): cumulative net cash that 90 % of the runs do not reach
 */
void allies_risk_get_cash (const AlliesRisk *risk, guint month, double *p10, double *p90);

/**
 * allies_risk_get_drivers:
 * @risk: a risk
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the uncertain amounts, those that matter most first
 */
const AlliesRiskDriver *allies_risk_get_drivers (const AlliesRisk *risk, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesRisk, allies_risk_unref)

G_END_DECLS
