/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-state.h"

G_BEGIN_DECLS

typedef struct
{
  double seconds;
  double seconds_to_first;   /* NaN for never */
  double seconds_to_percent; /* NaN for never */
  double best;               /* NaN for none */
  double bound;
} PlainResult;

/**
 * plain_programme_solve:
 * @problem: a problem whose initiatives all are wanted for themselves, without pins
 * @aim: what to aim at
 * @seconds: after how long to stop
 *
 * The same roadmap in the textbook way: a column for each initiative in each
 * stage, and GLPK with presolve, branching by pseudo-costs and nothing else.
 */
PlainResult
plain_programme_solve (const AlliesPlanProblem *problem, const AlliesPlanAim *aim, double seconds);

G_END_DECLS
