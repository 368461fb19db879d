/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-state.h"

G_BEGIN_DECLS

/**
 * AlliesWarningKind:
 * @ALLIES_WARNING_RETURN: a stage does not pay for itself; the amount is what it lacks
 * @ALLIES_WARNING_BUDGET: a stage costs more than its budget; the amount is the excess
 * @ALLIES_WARNING_MARKETING: a stage needs more of the marketing team than there is; the amount is
 *   the excess in person-months
 * @ALLIES_WARNING_TECHNOLOGY: the same of the technology team
 * @ALLIES_WARNING_LATE: an initiative needs another one that comes too late
 * @ALLIES_WARNING_MISSING: an initiative needs another one that is left out
 * @ALLIES_WARNING_NO_EARLY_WIN: nothing in the first stage that holds anything earns back its
 *   one-off cost within a year of the end of the stage
 *
 * What a roadmap made by hand may break.
 */
typedef enum
{
  ALLIES_WARNING_RETURN,
  ALLIES_WARNING_BUDGET,
  ALLIES_WARNING_MARKETING,
  ALLIES_WARNING_TECHNOLOGY,
  ALLIES_WARNING_LATE,
  ALLIES_WARNING_MISSING,
  ALLIES_WARNING_NO_EARLY_WIN,
} AlliesWarningKind;

/**
 * AlliesWarning:
 * @kind: its kind
 * @stage: index of the stage
 * @amount: how much, where the kind has an amount; in the dossier's currency or person-months
 * @initiative: (nullable): the initiative, where one is to blame
 * @other: (nullable): what it needs
 * @other_stage: index of the stage of @other, or %ALLIES_STAGE_NONE
 *
 * A rule of section 6 of the method that a roadmap breaks. Lives as long as the problem.
 */
typedef struct
{
  AlliesWarningKind kind;
  guint stage;
  double amount;
  AlliesInitiative *initiative;
  AlliesInitiative *other;
  int other_stage;
} AlliesWarning;

/**
 * allies_warnings_list:
 * @problem: a problem
 * @stages: (array): stage of each item, or %ALLIES_STAGE_NONE
 *
 * Returns: (transfer full) (element-type AlliesWarning): what the roadmap breaks, stage by stage
 */
GArray *allies_warnings_list (const AlliesPlanProblem *problem, const int *stages);

G_END_DECLS
