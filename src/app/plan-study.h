/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/plan-job.h"
#include "app/session.h"

G_BEGIN_DECLS

/**
 * AlliesPlanStudy:
 *
 * Suggests a roadmap, and works out in threads of its own how far it is from the best possible,
 * what stands in the way of a stage that is empty, and which plans lie between most value and most
 * gap closed. Each change of answers, terms or pins ends the work; what was proven is kept as long
 * as the study, for the same numbers.
 */
#define ALLIES_TYPE_PLAN_STUDY (allies_plan_study_get_type ())
G_DECLARE_FINAL_TYPE (AlliesPlanStudy, allies_plan_study, ALLIES, PLAN_STUDY, GObject)

/**
 * AlliesPlanStudy::changed:
 * @study: the study
 *
 * There is something else to say.
 */

/**
 * allies_plan_study_new:
 * @session: a session
 *
 * Returns: (transfer full): a study of its roadmap
 */
AlliesPlanStudy *allies_plan_study_new (AlliesSession *session);

/**
 * allies_plan_study_get_session:
 * @study: a study
 *
 * Returns: (transfer none): the session whose roadmap it studies
 */
AlliesSession *allies_plan_study_get_session (AlliesPlanStudy *study);

/**
 * allies_plan_study_suggest:
 * @study: a study
 *
 * Puts a good roadmap in the place of what is there, as one edit, and goes on to look for a better
 * one. Where one is found and nothing was edited meanwhile, it becomes part of the same edit.
 *
 * Returns: whether anything changed at once
 */
gboolean allies_plan_study_suggest (AlliesPlanStudy *study);

/**
 * allies_plan_study_stop:
 * @study: a study
 *
 * Stops the work. What is known by then is said.
 */
void allies_plan_study_stop (AlliesPlanStudy *study);

/**
 * allies_plan_study_use_better:
 * @study: a study
 *
 * Puts the better plan that was found in the place of the roadmap, as an edit.
 *
 * Returns: whether anything changed
 */
gboolean allies_plan_study_use_better (AlliesPlanStudy *study);

/**
 * allies_plan_study_use_point:
 * @study: a study
 * @point: index of a plan of the frontier
 *
 * Puts that plan in the place of the roadmap, as an edit.
 *
 * Returns: whether anything changed
 */
gboolean allies_plan_study_use_point (AlliesPlanStudy *study, guint point);

/**
 * allies_plan_study_get_running:
 * @study: a study
 *
 * Returns: (transfer none) (nullable): the work that is going on
 */
const AlliesPlanJob *allies_plan_study_get_running (AlliesPlanStudy *study);

/**
 * allies_plan_study_get_proof:
 * @study: a study
 *
 * Returns: (transfer none) (nullable): what is proven for the very numbers of the roadmap shown
 */
const AlliesPlanProof *allies_plan_study_get_proof (AlliesPlanStudy *study);

/**
 * allies_plan_study_get_frontier:
 * @study: a study
 *
 * Returns: (transfer none) (nullable): the plans between most value and most gap closed, for the
 *   very numbers of the roadmap shown
 */
AlliesPlanFrontier *allies_plan_study_get_frontier (AlliesPlanStudy *study);

/**
 * allies_plan_study_get_obstacles:
 * @study: a study
 *
 * Returns: (transfer none) (nullable): the work that found what stands in the way of the plan
 *   shown; %NULL where that is not known
 */
AlliesPlanJob *allies_plan_study_get_obstacles (AlliesPlanStudy *study);

G_END_DECLS
