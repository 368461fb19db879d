/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/warnings.h"
#include "roadmap/plan-proof.h"

G_BEGIN_DECLS

/**
 * AlliesStageLimit:
 * @ALLIES_STAGE_LIMIT_NONE: no limit is nearly used up
 * @ALLIES_STAGE_LIMIT_BUDGET: the budget
 * @ALLIES_STAGE_LIMIT_MARKETING: the marketing team's capacity
 * @ALLIES_STAGE_LIMIT_TECHNOLOGY: the technology team's capacity
 *
 * What keeps a stage from holding more.
 */
typedef enum
{
  ALLIES_STAGE_LIMIT_NONE,
  ALLIES_STAGE_LIMIT_BUDGET,
  ALLIES_STAGE_LIMIT_MARKETING,
  ALLIES_STAGE_LIMIT_TECHNOLOGY,
} AlliesStageLimit;

/**
 * AlliesStageLift:
 * @capability: identifier of the capability
 * @before: its score before the stage
 * @after: its score once the stage is delivered
 */
typedef struct
{
  const char *capability;
  double before;
  double after;
} AlliesStageLift;

/**
 * AlliesRoadmapEntry:
 * @initiative: an initiative
 * @economics: its money
 * @effort: its person-months
 * @value: its net present value in its stage
 */
typedef struct
{
  AlliesInitiative *initiative;
  AlliesEconomics economics;
  AlliesEffort effort;
  double value;
} AlliesRoadmapEntry;

/**
 * AlliesRoadmapStage:
 * @terms: the terms of the stage
 * @sum: the sums of its initiatives
 * @limit: what keeps it from holding more
 * @entries: (element-type AlliesRoadmapEntry): its initiatives in the order of the catalogue
 * @lifts: (element-type AlliesStageLift): the capabilities it lifts
 */
typedef struct
{
  const AlliesStageTerms *terms;
  AlliesStageSum sum;
  AlliesStageLimit limit;
  GArray *entries;
  GArray *lifts;
} AlliesRoadmapStage;

/**
 * AlliesLeftOut:
 * @initiative: an initiative
 * @why: why it is not in the plan, in a sentence
 */
typedef struct
{
  AlliesInitiative *initiative;
  char *why;
} AlliesLeftOut;

/**
 * AlliesRoadmap:
 *
 * A staged roadmap with all that is known of it. Immutable.
 */
typedef struct _AlliesRoadmap AlliesRoadmap;

#define ALLIES_TYPE_ROADMAP (allies_roadmap_get_type ())
GType allies_roadmap_get_type (void);

/**
 * allies_roadmap_new:
 * @problem: (transfer full): the problem
 * @stages: (array): stage of each item, or %ALLIES_STAGE_NONE
 *
 * Returns: (transfer full): the roadmap
 */
AlliesRoadmap *allies_roadmap_new (AlliesPlanProblem *problem, const int *stages);

/**
 * allies_roadmap_new_proven:
 * @problem: (transfer full): the problem
 * @proof: what is proven of its best plan
 *
 * Returns: (transfer full): the roadmap of that plan
 */
AlliesRoadmap *allies_roadmap_new_proven (AlliesPlanProblem *problem, const AlliesPlanProof *proof);

/**
 * allies_roadmap_get_problem:
 * @roadmap: a roadmap
 *
 * Returns: (transfer none): the problem it is a plan for
 */
const AlliesPlanProblem *allies_roadmap_get_problem (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_get_plan:
 * @roadmap: a roadmap
 *
 * Returns: (transfer none) (array): stage of each item of the problem
 */
const int *allies_roadmap_get_plan (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_get_within_percent:
 * @roadmap: a roadmap
 *
 * What is bounded is what the roadmap aims at (section 6 of the method): weight × value ÷ best
 * value
 * + (1 − weight) × gap closed ÷ most gap closed. Plans that differ by less than a millionth count
 * as equally good.
 *
 * Returns: (bound − aim reached) ÷ |bound| × 100: by how many per cent of it the roadmap may fall
 *   short of the best possible; 0 when none is better; NaN when nothing is proven
 */
double allies_roadmap_get_within_percent (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_get_best_possible:
 * @roadmap: a roadmap
 *
 * What is bounded is the value of all plans that keep every rule and close at
 * least as much of the weighted gap as this one; where only value counts
 * (weight 1), that of all plans that keep every rule. It follows from the bound
 * on the aim: value + (bound − aim reached) × best value ÷ weight.
 *
 * Returns: no such plan has a higher net present value, in the dossier's currency; NaN when nothing
 *   is proven, or when value does not count
 */
double allies_roadmap_get_best_possible (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_is_out_of_time:
 * @roadmap: a roadmap
 *
 * Returns: whether the proof ended because of its seconds, so that another computer may end
 *   elsewhere
 */
gboolean allies_roadmap_is_out_of_time (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_ref:
 * @roadmap: a roadmap
 *
 * Returns: (transfer full): @roadmap
 */
AlliesRoadmap *allies_roadmap_ref (AlliesRoadmap *roadmap);

/**
 * allies_roadmap_unref:
 * @roadmap: (transfer full): a roadmap
 */
void allies_roadmap_unref (AlliesRoadmap *roadmap);

/**
 * allies_roadmap_get_terms:
 * @roadmap: a roadmap
 *
 * Returns: (transfer none): its terms
 */
AlliesTerms *allies_roadmap_get_terms (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_get_stages:
 * @roadmap: a roadmap
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): its stages
 */
const AlliesRoadmapStage *allies_roadmap_get_stages (const AlliesRoadmap *roadmap, guint *n);

/**
 * allies_roadmap_get_left_out:
 * @roadmap: a roadmap
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the initiatives left out
 */
const AlliesLeftOut *allies_roadmap_get_left_out (const AlliesRoadmap *roadmap, guint *n);

/**
 * allies_roadmap_get_warnings:
 * @roadmap: a roadmap
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the rules that it breaks; none for a proposal
 */
const AlliesWarning *allies_roadmap_get_warnings (const AlliesRoadmap *roadmap, guint *n);

/**
 * allies_roadmap_find_stage:
 * @roadmap: a roadmap
 * @initiative: identifier of an initiative
 *
 * Returns: index of its stage, or %ALLIES_STAGE_NONE
 */
int allies_roadmap_find_stage (const AlliesRoadmap *roadmap, const char *initiative);

/**
 * allies_roadmap_count:
 * @roadmap: a roadmap
 *
 * Returns: the number of initiatives in its stages
 */
guint allies_roadmap_count (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_get_value:
 * @roadmap: a roadmap
 *
 * Returns: net present value of the whole, in the dossier's currency
 */
double allies_roadmap_get_value (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_get_cost:
 * @roadmap: a roadmap
 *
 * Returns: one-off cost of the whole
 */
double allies_roadmap_get_cost (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_get_closed:
 * @roadmap: a roadmap
 *
 * Returns: share of the weighted gap to target that it closes, 0 to 1; NaN when there is no gap
 */
double allies_roadmap_get_closed (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_pays:
 * @roadmap: a roadmap
 *
 * Returns: whether every stage that holds anything pays for itself
 */
gboolean allies_roadmap_pays (const AlliesRoadmap *roadmap);

/**
 * allies_roadmap_get_cash:
 * @roadmap: a roadmap
 * @month: a month, 0 to the horizon
 *
 * Returns: cumulative net cash at the end of that month, not discounted
 */
double allies_roadmap_get_cash (const AlliesRoadmap *roadmap, guint month);

/**
 * allies_roadmap_get_turning_month:
 * @roadmap: a roadmap
 *
 * Returns: the month from which cumulative cash stays at or above 0; 0 when it does not turn
 *   within the horizon
 */
guint allies_roadmap_get_turning_month (const AlliesRoadmap *roadmap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesRoadmap, allies_roadmap_unref)

G_END_DECLS
