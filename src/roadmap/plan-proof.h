/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-state.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ALLIES_PLAN_NODES:
 *
 * So many parts are looked through for a roadmap that is kept or printed. Most roadmaps of 40
 * initiatives in three stages are proven after some hundred.
 */
#define ALLIES_PLAN_NODES 20000

/**
 * ALLIES_PLAN_SECONDS:
 *
 * Nobody waits longer than this for it; where it ends that way, that is said.
 */
#define ALLIES_PLAN_SECONDS 120

/**
 * AlliesPlanProgress:
 * @bound: no plan is better than this; NaN while the aim itself is still worked out
 * @best: how good the best plan so far is; NaN likewise
 * @share: share of the work that is done, 0 to 1, as far as can be said
 * @user_data: whatever was asked for
 *
 * Called from the thread that works.
 */
typedef void (*AlliesPlanProgress) (double bound, double best, double share, gpointer user_data);

/**
 * AlliesPlanProofOptions:
 * @seconds: after how long to stop; 0 for never
 * @gap: how far from the best possible is good enough, in per cent; 0 for the best
 * @progress: (nullable): told about the work now and then
 * @user_data: for @progress
 * @least_closed: the weighted gap that a plan must close, where gaps closed count; 0 for any
 * @filled: the number of the stage that must hold something, counted from 1; 0 for none
 * @nodes: after how many parts that were looked through to stop; 0 for never
 *
 * How long to look for a proof. What is found within so many nodes is the same on every machine,
 * unless the seconds are over first.
 */
typedef struct
{
  double seconds;
  double gap;
  AlliesPlanProgress progress;
  gpointer user_data;
  double least_closed;
  guint filled;
  guint nodes;
} AlliesPlanProofOptions;

/**
 * AlliesPlanProof:
 * @stages: stage of each item
 * @feasible: whether the plan keeps every rule
 * @impossible: whether it is proven that no plan keeps every rule
 * @proven: whether it is proven that no plan is better than @rate
 * @aim: what was aimed at
 * @aim_proven: whether the best value and the most gap closed, which make the aim, are proven
 * @rate: how good the plan is; NaN when it is not feasible
 * @bound: no plan is better than this; @rate when @proven; NaN when nothing is known
 * @nodes: in how many parts the plans were looked through
 * @out_of_time: whether the seconds were over before the work was done, so that what was found
 *   depends on the machine
 *
 * The best plan that was found, and how much better another could be. Plans
 * that differ by less than a millionth in their rate count as equally good.
 */
typedef struct
{
  int *stages;
  gboolean feasible;
  gboolean impossible;
  gboolean proven;
  AlliesPlanAim aim;
  gboolean aim_proven;
  double rate;
  double bound;
  guint nodes;
  gboolean out_of_time;
} AlliesPlanProof;

/**
 * allies_plan_proof_new:
 * @problem: a problem
 * @weight: how much value counts against gaps closed, 0 to 1
 * @options: (nullable): how long to look; %NULL for as long as it takes
 * @cancellable: (nullable): stops the work, and leaves the best plan so far
 *
 * Looks for the plan with the highest weight × value ÷ best value +
 * (1 − weight) × gap closed ÷ most gap closed, the best value and the most gap
 * closed each being those of the best plan of its own (section 6 of the
 * method), and for a bound that no plan exceeds. Starts from the plan of
 * allies_plan_search() and never returns a worse one; of equally good plans it
 * keeps the one found first. The plan does not depend on time where the work
 * ends by itself. May be called in any thread.
 *
 * Returns: (transfer full): what was found
 */
AlliesPlanProof *allies_plan_proof_new (const AlliesPlanProblem *problem,
                                        double weight,
                                        const AlliesPlanProofOptions *options,
                                        GCancellable *cancellable);

/**
 * allies_plan_proof_aim:
 * @problem: a problem
 * @aim: what to aim at
 * @start: (nullable) (array): a plan to start from, or %NULL for that of the search
 * @options: (nullable): how long to look
 * @cancellable: (nullable): stops the work
 *
 * As allies_plan_proof_new(), with an aim that is given.
 *
 * Returns: (transfer full): what was found
 */
AlliesPlanProof *allies_plan_proof_aim (const AlliesPlanProblem *problem,
                                        const AlliesPlanAim *aim,
                                        const int *start,
                                        const AlliesPlanProofOptions *options,
                                        GCancellable *cancellable);

/**
 * allies_plan_proof_within:
 * @proof: a proof
 *
 * Returns: by how much of the bound the plan may fall short of the best, in per cent: (bound −
 *   rate) ÷ |bound| × 100; 0 when it is the best possible; NaN when nothing is known
 */
double allies_plan_proof_within (const AlliesPlanProof *proof);

/**
 * allies_plan_proof_free:
 * @proof: (nullable): a proof
 */
void allies_plan_proof_free (AlliesPlanProof *proof);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPlanProof, allies_plan_proof_free)

G_END_DECLS
