/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/catalogue.h"
#include "peers/gaps.h"
#include "roadmap/economics.h"
#include "roadmap/terms.h"

G_BEGIN_DECLS

#define ALLIES_STAGE_NONE (-1)

/**
 * AlliesPlanNeed:
 * @ALLIES_PLAN_NEED_OPEN: it lifts something below target
 * @ALLIES_PLAN_NEED_REACHED: targets are reached on all that it lifts
 * @ALLIES_PLAN_NEED_IN_PLACE: all that it lifts is at the level it reaches, or above
 * @ALLIES_PLAN_NEED_UNAIMED: no target is set for anything that it lifts
 * @ALLIES_PLAN_NEED_UNKNOWN: nothing that it lifts is answered
 *
 * Why an initiative is or is not wanted.
 */
typedef enum
{
  ALLIES_PLAN_NEED_OPEN,
  ALLIES_PLAN_NEED_REACHED,
  ALLIES_PLAN_NEED_IN_PLACE,
  ALLIES_PLAN_NEED_UNAIMED,
  ALLIES_PLAN_NEED_UNKNOWN,
} AlliesPlanNeed;

/**
 * AlliesPlanLift:
 * @question: index of a question of the problem
 * @from: lowest position from which it helps
 * @to: level it reaches
 */
typedef struct
{
  guint question;
  double from;
  double to;
} AlliesPlanLift;

/**
 * AlliesPlanRequirement:
 * @item: index of the item that is needed
 * @together: whether both may be in the same stage
 */
typedef struct
{
  guint item;
  gboolean together;
} AlliesPlanRequirement;

/**
 * AlliesPlanItem:
 * @initiative: the initiative
 * @economics: its money
 * @effort: its person-months
 * @need: why it is or is not wanted
 * @pinned: whether the user has fixed its stage
 * @pinned_stage: that stage, or %ALLIES_STAGE_NONE for left out
 * @dropped: whether it was given up
 * @done: whether it is delivered
 * @values: its net present value by stage
 * @lifts: #AlliesPlanLift
 * @requirements: #AlliesPlanRequirement that are not in place already
 */
typedef struct
{
  AlliesInitiative *initiative;
  AlliesEconomics economics;
  AlliesEffort effort;
  AlliesPlanNeed need;
  gboolean pinned;
  int pinned_stage;
  gboolean dropped;
  gboolean done;
  double *values;
  GArray *lifts;
  GArray *requirements;
} AlliesPlanItem;

/**
 * AlliesPlanQuestion:
 * @id: identifier of the question
 * @capability: index of its capability in the gaps
 * @position: where it stands
 * @target: the target of its capability; @position where there is none
 * @weight: share of its capability × importance ÷ 5
 * @share: share of its capability's applicable, positioned weight
 * @aimed: whether its capability has a target
 *
 * A question with a position.
 */
typedef struct
{
  const char *id;
  guint capability;
  double position;
  double target;
  double weight;
  double share;
  gboolean aimed;
} AlliesPlanQuestion;

/**
 * AlliesPlanProblem:
 *
 * A roadmap to be made, as plain numbers: what the search, the proof and the
 * explanation all work on. One that allies_plan_numbers_copy() made has no @gaps, no @catalogue,
 * no initiatives in its items and no identifiers of questions.
 */
typedef struct
{
  AlliesTerms *terms;
  AlliesGaps *gaps;
  const AlliesStageTerms *stages;
  guint n_stages;
  GArray *items;
  GArray *questions;
  AlliesCatalogue *catalogue;
  AlliesStageTerms *own_stages;
} AlliesPlanProblem;

/**
 * AlliesPlanChange:
 * @budget_percent: how much more budget, in per cent
 * @marketing: person-months more of the marketing team in each stage
 * @technology: person-months more of the technology team in each stage
 * @horizon: months more over which value is counted
 *
 * Other terms than those of a problem.
 */
typedef struct
{
  double budget_percent;
  double marketing;
  double technology;
  guint horizon;
} AlliesPlanChange;

/**
 * allies_plan_problem_new_changed:
 * @problem: a problem, which must outlive the new one
 * @change: what is different
 * @stage: the stage whose limits change, or %ALLIES_STAGE_NONE for all
 *
 * Returns: (transfer full): the same problem under other terms
 */
AlliesPlanProblem *allies_plan_problem_new_changed (const AlliesPlanProblem *problem,
                                                    const AlliesPlanChange *change,
                                                    int stage);

/**
 * allies_plan_problem_new:
 * @dossier: a dossier
 * @year: a year that it has
 * @terms: the terms
 * @catalogue: the initiatives
 * @gaps: the gaps of that year, with targets and importance
 *
 * Returns: (transfer full): the problem
 */
AlliesPlanProblem *allies_plan_problem_new (AlliesDossier *dossier,
                                            guint year,
                                            AlliesTerms *terms,
                                            AlliesCatalogue *catalogue,
                                            AlliesGaps *gaps);

/**
 * allies_plan_problem_free:
 * @problem: (nullable): a problem
 */
void allies_plan_problem_free (AlliesPlanProblem *problem);

/**
 * allies_plan_problem_get_item:
 * @problem: a problem
 * @index: below the number of items
 *
 * Returns: (transfer none): an item
 */
const AlliesPlanItem *allies_plan_problem_get_item (const AlliesPlanProblem *problem, guint index);

/**
 * allies_plan_problem_get_question:
 * @problem: a problem
 * @index: below the number of questions
 *
 * Returns: (transfer none): a question
 */
const AlliesPlanQuestion *
allies_plan_problem_get_question (const AlliesPlanProblem *problem, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPlanProblem, allies_plan_problem_free)

G_END_DECLS
