/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

G_BEGIN_DECLS

/**
 * AlliesCashMonth:
 * @one_off: one-off cost, at least 0
 * @running: running cost, at least 0
 * @benefit: benefit, at least 0
 * @net: benefit less both costs
 * @discounted: what @net is worth today
 * @cumulative: @net of this month and all before it
 *
 * The money of one month, with likely figures in the dossier's currency.
 */
typedef struct
{
  double one_off;
  double running;
  double benefit;
  double net;
  double discounted;
  double cumulative;
} AlliesCashMonth;

/**
 * allies_cash_flow_new:
 * @economics: money of an initiative
 * @span: when it is delivered
 *
 * The one-off cost is spread evenly over the months of the stage, and each part of it discounted as
 * section 6 of the method counts it, to the middle of the stage. A stage that ends after the
 * horizon has months after it, in which there is nothing but that cost. The discounted amounts add
 * up to allies_economics_value().
 *
 * Returns: (transfer full) (element-type AlliesCashMonth): month 1 and those after it, up to the
 *   horizon or to the end of the stage where that is later
 */
GArray *allies_cash_flow_new (const AlliesEconomics *economics, const AlliesSpan *span);

/**
 * allies_cash_flow_new_stage:
 * @roadmap: a roadmap
 * @stage: index of a stage
 *
 * Returns: (transfer full) (element-type AlliesCashMonth): the sum over the initiatives of the
 * stage
 */
GArray *allies_cash_flow_new_stage (const AlliesRoadmap *roadmap, guint stage);

/**
 * allies_cash_flow_new_whole:
 * @roadmap: a roadmap
 *
 * Returns: (transfer full) (element-type AlliesCashMonth): the sum over all stages
 */
GArray *allies_cash_flow_new_whole (const AlliesRoadmap *roadmap);

/**
 * allies_cash_flow_get_span:
 * @roadmap: a roadmap
 * @stage: index of a stage
 *
 * Returns: when what is in that stage is delivered
 */
AlliesSpan allies_cash_flow_get_span (const AlliesRoadmap *roadmap, guint stage);

G_END_DECLS
