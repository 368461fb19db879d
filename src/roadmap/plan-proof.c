/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-proof.h"

#include "roadmap/plan-programme.h"
#include "roadmap/plan-search.h"

#include <math.h>
#include <setjmp.h>
#include <string.h>

/* What the solver reckons is right up to about this share. */
#define SOLVER_ERROR 1e-7
#define BETTER       1e-9
#define WHOLE        1e-7
#define PART_OF_AIM  0.25
#define ROUNDS       200
#define MEGABYTES    1024

typedef struct
{
  const AlliesPlanProblem *problem;
  AlliesPlanAim aim;
  AlliesPlanProgramme *programme;
  GCancellable *cancellable;
  gint64 deadline;
  guint most_nodes;
  double gap;
  AlliesPlanProgress progress;
  gpointer user_data;
  double least_closed;
  guint filled;
  gboolean aims_at_all;
  double first_share;
  double share;
  double first_gap;
  int *stages;
  gboolean feasible;
  double rate;
  double bound;
  int *found;
  gboolean injected;
  guint nodes;
  gboolean out_of_time;
  jmp_buf failed;
} Proof;

static gboolean
is_allowed (const Proof *self, const int *stages)
{
  return allies_plan_state_check (self->problem, stages) == ALLIES_PLAN_BREACH_NONE
         && (self->least_closed == 0
             || allies_plan_state_closed (self->problem, stages) >= self->least_closed)
         && (self->filled == 0
             || allies_plan_state_sum (self->problem, stages, self->filled - 1).n > 0);
}

static void
take_plan (Proof *self, const int *stages)
{
  if (!is_allowed (self, stages))
    return;

  double rate = allies_plan_state_rate (self->problem, stages, &self->aim);
  if (self->feasible && rate <= self->rate + BETTER * fmax (1e-3, fabs (self->rate)))
    return;
  self->feasible = TRUE;
  self->rate = rate;
  self->injected = FALSE;
  memmove (self->stages, stages, self->problem->items->len * sizeof (int));
}

static void
take_bound (Proof *self, double bound)
{
  bound += SOLVER_ERROR * fmax (1, fabs (bound));
  if (self->feasible)
    bound = fmax (bound, self->rate);
  self->bound = fmin (self->bound, bound);
}

static void
read_solution (Proof *self, glp_tree *tree)
{
  glp_prob *solved = glp_ios_get_prob (tree);

  if (!allies_plan_programme_read (self->programme, solved, self->found))
    return;
  if (!is_allowed (self, self->found))
    allies_plan_programme_forbid (self->programme, solved, self->found);
  else
    take_plan (self, self->found);
}

static void
inject (Proof *self, glp_tree *tree)
{
  glp_prob *solved = glp_ios_get_prob (tree);

  if (!self->feasible || self->injected)
    return;
  g_autofree double *columns = g_new0 (double, (gsize)glp_get_num_cols (solved) + 1);
  allies_plan_programme_write (self->programme, self->stages, columns);
  glp_ios_heur_sol (tree, columns);
  self->injected = TRUE;
}

static gboolean
is_good_enough (const Proof *self)
{
  return self->feasible && self->bound - self->rate <= self->gap / 100 * fabs (self->bound);
}

static void
tell (Proof *self)
{
  double gap = self->bound - self->rate;

  if (self->progress == NULL)
    return;
  if (isnan (self->first_gap) && isfinite (gap))
    self->first_gap = gap;
  double done = self->first_gap > 0 ? 1 - gap / self->first_gap : 0;
  double share = self->first_share + self->share * CLAMP (done, 0, 1);
  if (self->aims_at_all)
    self->progress (self->bound, self->rate, share, self->user_data);
  else
    self->progress (NAN, NAN, share, self->user_data);
}

static gboolean
must_stop (Proof *self)
{
  self->out_of_time |= self->deadline > 0 && g_get_monotonic_time () >= self->deadline;
  return self->out_of_time || g_cancellable_is_cancelled (self->cancellable);
}

/* The last part looked through counts, whatever it showed. */
static gboolean
is_enough (const Proof *self)
{
  return (self->most_nodes > 0 && self->nodes >= self->most_nodes)
         || (self->gap > 0 && is_good_enough (self));
}

static void
look (Proof *self, glp_tree *tree)
{
  int best = glp_ios_best_node (tree);

  self->nodes++;
  if (best > 0)
    take_bound (self, glp_ios_node_bound (tree, best));
  tell (self);
  if (must_stop (self) || is_enough (self))
    glp_ios_terminate (tree);
}

static void
tree_cb (glp_tree *tree, void *user_data)
{
  Proof *self = user_data;

  switch (glp_ios_reason (tree))
    {
    case GLP_ISELECT:
      look (self, tree);
      break;
    case GLP_IROWGEN:
      read_solution (self, tree);
      if (must_stop (self))
        glp_ios_terminate (tree);
      break;
    case GLP_IHEUR:
      inject (self, tree);
      break;
    default:
      break;
    }
}

static void
failed_cb (void *user_data)
{
  Proof *self = user_data;

  longjmp (self->failed, 1);
}

static int
print_cb (void *user_data, const char *text)
{
  return 1;
}

static int
get_milliseconds (const Proof *self)
{
  gint64 left = (self->deadline - g_get_monotonic_time ()) / 1000;

  return self->deadline == 0 ? G_MAXINT : (int)CLAMP (left, 1, G_MAXINT);
}

/* What the solver has looked through to the end. */
static void
take_end (Proof *self, glp_prob *solver)
{
  double best = glp_mip_status (solver) == GLP_OPT ? glp_mip_obj_val (solver) : -INFINITY;

  if (self->feasible && best <= self->rate + SOLVER_ERROR * 10 * fmax (1, fabs (self->rate)))
    self->bound = self->rate;
  else if (!self->feasible && best == -INFINITY)
    self->bound = -INFINITY;
}

/* No cuts, and the node with the best bound next: chosen by trial (see DESIGN.md). The solver's own
 * heuristics are off, since what they find is not seen by tree_cb() and so not checked. */
static void
solve (Proof *self)
{
  glp_prob *solver = allies_plan_programme_get_solver (self->programme);
  glp_smcp root;
  glp_iocp tree;

  glp_init_smcp (&root);
  root.msg_lev = GLP_MSG_OFF;
  root.tm_lim = get_milliseconds (self);
  if (glp_simplex (solver, &root) != 0)
    return;
  if (glp_get_status (solver) == GLP_NOFEAS)
    self->bound = self->feasible ? self->rate : -INFINITY;
  if (glp_get_status (solver) != GLP_OPT)
    return;
  take_bound (self, glp_get_obj_val (solver));
  glp_init_iocp (&tree);
  tree.msg_lev = GLP_MSG_OFF;
  tree.br_tech = GLP_BR_PCH;
  tree.bt_tech = GLP_BT_BLB;
  tree.sr_heur = GLP_OFF;
  tree.tol_int = WHOLE;
  tree.cb_func = tree_cb;
  tree.cb_info = self;
  if (glp_intopt (solver, &tree) == 0)
    take_end (self, solver);
}

/* An error inside the solver would end the program: it ends the proof instead. */
static void
run (Proof *self)
{
  if (self->problem->items->len == 0 || self->problem->n_stages == 0)
    {
      self->bound = self->feasible ? self->rate : -INFINITY;
      return;
    }
  glp_term_hook (print_cb, NULL);
  glp_error_hook (failed_cb, self);
  if (setjmp (self->failed) == 0)
    {
      glp_mem_limit (MEGABYTES);
      self->programme =
          allies_plan_programme_new (self->problem, self->aim.value, self->aim.closed);
      if (self->least_closed > 0)
        allies_plan_programme_close_at_least (self->programme, self->least_closed);
      if (self->filled > 0)
        allies_plan_programme_fill (self->programme, self->filled - 1);
      solve (self);
    }
  else if (self->programme != NULL)
    allies_plan_programme_forget_solver (self->programme);
  allies_plan_programme_free (self->programme);
  glp_free_env ();
}

static AlliesPlanProof *
finish (Proof *self, gboolean aim_proven)
{
  AlliesPlanProof *result = g_new0 (AlliesPlanProof, 1);

  result->stages = g_steal_pointer (&self->stages);
  result->feasible = self->feasible;
  result->impossible = !self->feasible && self->bound == -INFINITY;
  result->proven = self->feasible && self->bound <= self->rate;
  result->aim = self->aim;
  result->aim_proven = aim_proven;
  result->rate = self->rate;
  result->bound = isfinite (self->bound) ? self->bound : NAN;
  result->nodes = self->nodes;
  result->out_of_time = self->out_of_time;
  return result;
}

/* What the work of one aim shares with that of the others. */
typedef struct
{
  const AlliesPlanProblem *problem;
  const AlliesPlanProofOptions *options;
  GCancellable *cancellable;
  gint64 begun;
  guint nodes;
  gboolean out_of_time;
} Work;

static AlliesPlanProof *
prove (Work *work,
       const AlliesPlanAim *aim,
       double until, /* the share of the time and of the nodes after which to stop */
       double first_share,
       gboolean aim_proven,
       const int *const *starts)
{
  guint n = work->problem->items->len;
  g_autofree int *found = g_new (int, n + 1);
  Proof self = { .problem = work->problem,
                 .aim = *aim,
                 .cancellable = work->cancellable,
                 .gap = work->options->gap,
                 .progress = work->options->progress,
                 .user_data = work->options->user_data,
                 .least_closed = work->options->least_closed,
                 .filled = work->options->filled,
                 .aims_at_all = until == 1,
                 .out_of_time = work->out_of_time,
                 .first_share = first_share,
                 .share = until - first_share,
                 .first_gap = NAN,
                 .rate = NAN,
                 .bound = INFINITY,
                 .found = found };

  if (work->options->seconds > 0)
    self.deadline = work->begun + (gint64)(until * work->options->seconds * G_USEC_PER_SEC);
  if (work->options->nodes > 0)
    self.most_nodes = MAX (work->nodes + 1, (guint)(until * work->options->nodes)) - work->nodes;
  self.stages = g_new (int, n + 1);
  allies_plan_search_aim (work->problem, aim, self.stages);
  take_plan (&self, self.stages);
  for (guint i = 0; starts[i] != NULL; i++)
    take_plan (&self, starts[i]);
  if (!must_stop (&self))
    {
      if (self.feasible)
        {
          memcpy (found, self.stages, n * sizeof (int));
          allies_plan_search_improve (work->problem, aim, ROUNDS, found);
          take_plan (&self, found);
        }
      run (&self);
    }
  work->nodes += self.nodes;
  work->out_of_time = self.out_of_time;
  return finish (&self, aim_proven);
}

AlliesPlanProof *
allies_plan_proof_aim (const AlliesPlanProblem *problem,
                       const AlliesPlanAim *aim,
                       const int *start,
                       const AlliesPlanProofOptions *options,
                       GCancellable *cancellable)
{
  static const AlliesPlanProofOptions no_options;

  g_return_val_if_fail (problem != NULL && aim != NULL, NULL);

  Work work = { problem,     options != NULL ? options : &no_options,
                cancellable, g_get_monotonic_time (),
                0,           FALSE };
  const int *starts[] = { start, NULL };
  return prove (&work, aim, 1, 0, TRUE, starts);
}

/* The solver is exact up to a share of 1, so what it adds up is to be of that size. */
static double
get_money_scale (const AlliesPlanProblem *problem)
{
  double sum = 0;

  for (guint i = 0; i < problem->items->len; i++)
    {
      double most = 0;

      for (guint s = 0; s < problem->n_stages; s++)
        most = fmax (most, allies_plan_problem_get_item (problem, i)->values[s]);
      sum += most;
    }
  return sum > 0 ? sum : 1;
}

static double
get_gap_scale (const AlliesPlanProblem *problem)
{
  double sum = 0;

  for (guint q = 0; q < problem->questions->len; q++)
    {
      const AlliesPlanQuestion *question = allies_plan_problem_get_question (problem, q);

      sum += question->weight * fmax (0, question->target - question->position);
    }
  return sum > 0 ? sum : 1;
}

/* Where only one thing counts, the plan itself shows the most there is of it. */
static AlliesPlanProof *
rescale (AlliesPlanProof *proof)
{
  double factor = proof->rate > 0 ? 1 / proof->rate : 1;

  proof->aim.value *= factor;
  proof->aim.closed *= factor;
  proof->rate *= factor;
  proof->bound = proof->proven ? proof->rate : proof->bound * factor;
  proof->aim_proven = proof->proven;
  return proof;
}

AlliesPlanProof *
allies_plan_proof_new (const AlliesPlanProblem *problem,
                       double weight,
                       const AlliesPlanProofOptions *options,
                       GCancellable *cancellable)
{
  static const AlliesPlanProofOptions no_options;

  g_return_val_if_fail (problem != NULL && weight >= 0 && weight <= 1, NULL);

  Work work = { problem,     options != NULL ? options : &no_options,
                cancellable, g_get_monotonic_time (),
                0,           FALSE };
  const int *starts[] = { NULL, NULL, NULL };
  AlliesPlanAim money = { 1 / get_money_scale (problem), 0 };
  AlliesPlanAim gaps = { 0, 1 / get_gap_scale (problem) };

  if (weight == 1)
    return rescale (prove (&work, &money, 1, 0, TRUE, starts));
  if (weight == 0)
    return rescale (prove (&work, &gaps, 1, 0, TRUE, starts));
  g_autoptr (AlliesPlanProof) value = prove (&work, &money, PART_OF_AIM, 0, TRUE, starts);
  if (value->impossible)
    return g_steal_pointer (&value);
  g_autoptr (AlliesPlanProof) closed =
      prove (&work, &gaps, 2 * PART_OF_AIM, PART_OF_AIM, TRUE, starts);
  AlliesPlanAim aim =
      allies_plan_state_aim (weight, value->rate / money.value, closed->rate / gaps.closed);
  starts[0] = value->stages;
  starts[1] = closed->stages;
  return prove (&work, &aim, 1, 2 * PART_OF_AIM, value->proven && closed->proven, starts);
}

double
allies_plan_proof_within (const AlliesPlanProof *proof)
{
  if (!proof->feasible || isnan (proof->bound))
    return NAN;
  return proof->bound > proof->rate ? (proof->bound - proof->rate) / fabs (proof->bound) * 100 : 0;
}

void
allies_plan_proof_free (AlliesPlanProof *proof)
{
  if (proof == NULL)
    return;
  g_free (proof->stages);
  g_free (proof);
}
