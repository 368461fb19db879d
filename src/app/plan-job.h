/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-frontier.h"
#include "roadmap/plan-obstacle.h"

G_BEGIN_DECLS

/**
 * AlliesPlanJobKind:
 * @ALLIES_PLAN_JOB_PROOF: the best plan, and how good any could be
 * @ALLIES_PLAN_JOB_OBSTACLES: why stages are empty, or pins cannot be kept
 * @ALLIES_PLAN_JOB_FRONTIER: the plans between most value and most gap closed
 *
 * What takes too long for the thread that draws the window.
 */
typedef enum
{
  ALLIES_PLAN_JOB_PROOF,
  ALLIES_PLAN_JOB_OBSTACLES,
  ALLIES_PLAN_JOB_FRONTIER,
} AlliesPlanJobKind;

/**
 * AlliesPlanJob:
 * @kind: what is worked out
 * @proof: (nullable): what was proven
 * @obstacles: (element-type AlliesPlanObstacle): what was found to stand in the way
 * @unsure: whether a stage is empty, or pins are not kept, and the time was over before it was
 *   known why
 * @frontier: (nullable): what was found
 *
 * Work in a thread of its own, on a copy of the numbers of a problem and on nothing else: the
 * solver cannot always be interrupted at once, so that the thread may outlive the window.
 */
typedef struct _AlliesPlanJob AlliesPlanJob;
struct _AlliesPlanJob
{
  AlliesPlanJobKind kind;
  AlliesPlanProof *proof;
  GPtrArray *obstacles;
  gboolean unsure;
  AlliesPlanFrontier *frontier;
  /*< private >*/
  gatomicrefcount references;
  AlliesPlanProblem *problem;
  double weight;
  int *plan;
  GCancellable *cancellable;
  int within;
};

/**
 * AlliesPlanJobFunc:
 * @job: a job that is done, or was stopped
 * @user_data: as given
 */
typedef void (*AlliesPlanJobFunc) (AlliesPlanJob *job, gpointer user_data);

/**
 * allies_plan_job_start:
 * @kind: what to work out
 * @problem: a problem; its numbers are copied
 * @plan: (array): stage of each item
 * @weight: how much value counts against gaps closed
 * @cancellable: stops the work
 * @func: called in this thread when the work is over
 * @user_data: for @func
 *
 * Returns: (transfer full): the work
 */
AlliesPlanJob *allies_plan_job_start (AlliesPlanJobKind kind,
                                      const AlliesPlanProblem *problem,
                                      const int *plan,
                                      double weight,
                                      GCancellable *cancellable,
                                      AlliesPlanJobFunc func,
                                      gpointer user_data);

/**
 * allies_plan_job_get_within:
 * @job: a job
 *
 * Returns: by how many per cent the best plan that a proof has found so far may fall short of the
 *   best possible; NaN while that is not known
 */
double allies_plan_job_get_within (const AlliesPlanJob *job);

/**
 * allies_plan_job_ref:
 * @job: a job
 *
 * Returns: (transfer full): @job
 */
AlliesPlanJob *allies_plan_job_ref (AlliesPlanJob *job);

/**
 * allies_plan_job_unref:
 * @job: (transfer full): a job, which goes on if it runs
 */
void allies_plan_job_unref (AlliesPlanJob *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPlanJob, allies_plan_job_unref)

G_END_DECLS
