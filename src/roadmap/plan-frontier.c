/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/plan-frontier.h"

#include <math.h>

#define STEPS     8
#define FEW       5
#define MOST      24
#define SAME      1e-9
#define JUST_MORE 1e-4
/* the other aim decides between plans that are equally good in one */
#define NEARLY_ALL 0.999

struct _AlliesPlanFrontier
{
  gatomicrefcount references;
  GArray *points;
};

typedef struct
{
  const AlliesPlanProblem *problem;
  AlliesPlanProofOptions options;
  GCancellable *cancellable;
  GArray *points;
  double best_value;
  double most_closed;
  gint64 begun;
  guint n_done;
} Work;

static void
clear_point (AlliesPlanPoint *point)
{
  g_free (point->stages);
}

static gboolean
is_as_good (const AlliesPlanPoint *a, const AlliesPlanPoint *b)
{
  return a->value >= b->value - SAME * fabs (b->value)
         && a->closed >= b->closed - SAME * fabs (b->closed);
}

/* In the order of the list, without what another is as good as. */
static gboolean
add_point (Work *work, double weight, const AlliesPlanProof *proof)
{
  AlliesPlanPoint point = { weight, NULL, 0, 0 };
  guint place = 0;

  if (!proof->feasible)
    return FALSE;
  point.value = allies_plan_state_value (work->problem, proof->stages);
  point.closed = allies_plan_state_closed (work->problem, proof->stages);
  for (guint i = 0; i < work->points->len; i++)
    if (is_as_good (&g_array_index (work->points, AlliesPlanPoint, i), &point))
      return FALSE;
  for (guint i = work->points->len; i-- > 0;)
    if (is_as_good (&point, &g_array_index (work->points, AlliesPlanPoint, i)))
      g_array_remove_index (work->points, i);
  while (place < work->points->len
         && g_array_index (work->points, AlliesPlanPoint, place).value > point.value)
    place++;
  point.stages = g_memdup2 (proof->stages, (work->problem->items->len + 1) * sizeof (int));
  g_array_insert_val (work->points, place, point);
  return TRUE;
}

static gboolean
is_over (const Work *work)
{
  return g_cancellable_is_cancelled (work->cancellable)
         || (work->options.seconds > 0
             && g_get_monotonic_time () - work->begun
                    >= (gint64)(work->options.seconds * G_USEC_PER_SEC));
}

static void
tell (Work *work)
{
  work->n_done++;
  if (work->options.progress != NULL)
    work->options.progress (NAN, NAN, MIN (1, work->n_done / (STEPS + 3.0)),
                            work->options.user_data);
}

static AlliesPlanProofOptions
share_time (const Work *work)
{
  AlliesPlanProofOptions options = { work->options.seconds / (STEPS + 3), work->options.gap };

  if (work->options.nodes > 0)
    options.nodes = MAX (1, work->options.nodes / (STEPS + 3));
  return options;
}

/* The plan of most value that closes more than the first of two neighbours, half the way to the
 * second, or else just more. */
static void
solve_between (Work *work, guint index)
{
  const AlliesPlanPoint *a = &g_array_index (work->points, AlliesPlanPoint, index);
  AlliesPlanAim aim = allies_plan_state_aim (NEARLY_ALL, work->best_value, work->most_closed);
  double least[] = { (a[0].closed + a[1].closed) / 2, a[0].closed + JUST_MORE * work->most_closed };
  gboolean added = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (least) && !added && !is_over (work); i++)
    {
      AlliesPlanProofOptions options = share_time (work);

      options.least_closed = least[i];
      g_autoptr (AlliesPlanProof) proof =
          allies_plan_proof_aim (work->problem, &aim, NULL, &options, work->cancellable);
      added = add_point (work, NAN, proof);
    }
}

static void
solve_end (Work *work, double weight, double *most)
{
  AlliesPlanProofOptions options = share_time (work);
  g_autoptr (AlliesPlanProof) proof =
      allies_plan_proof_new (work->problem, weight, &options, work->cancellable);

  add_point (work, weight, proof);
  if (proof->feasible)
    *most = weight == 1 ? allies_plan_state_value (work->problem, proof->stages)
                        : allies_plan_state_closed (work->problem, proof->stages);
  tell (work);
}

static gboolean
solve (Work *work, double weight)
{
  AlliesPlanProofOptions options = share_time (work);
  AlliesPlanAim aim = allies_plan_state_aim (weight, work->best_value, work->most_closed);
  g_autoptr (AlliesPlanProof) proof =
      allies_plan_proof_aim (work->problem, &aim, NULL, &options, work->cancellable);
  gboolean added = add_point (work, weight, proof);

  tell (work);
  return added;
}

/* The weight with which two neighbours are equally good: a plan that is better with it lies
 * between them. */
static double
get_weight_between (const Work *work, guint index, double *distance)
{
  const AlliesPlanPoint *a = &g_array_index (work->points, AlliesPlanPoint, index);
  double value = (a[0].value - a[1].value) / work->best_value;
  double closed = (a[1].closed - a[0].closed) / work->most_closed;

  *distance = value + closed;
  return closed / (value + closed);
}

static void
fill_up (Work *work)
{
  g_autoptr (GArray) tried = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint n = 0; work->points->len > 1 && work->points->len < FEW && n < MOST; n++)
    {
      double widest = 0;
      double chosen = NAN;
      guint index = 0;

      for (guint i = 0; i + 1 < work->points->len; i++)
        {
          double distance;
          double weight = get_weight_between (work, i, &distance);
          gboolean known = FALSE;

          for (guint k = 0; k < tried->len; k++)
            known |= fabs (g_array_index (tried, double, k) - weight) < SAME;
          if (known || distance <= widest)
            continue;
          widest = distance;
          chosen = weight;
          index = i;
        }
      if (isnan (chosen) || is_over (work))
        return;
      g_array_append_val (tried, chosen);
      if (!solve (work, chosen))
        solve_between (work, index);
    }
}

AlliesPlanFrontier *
allies_plan_frontier_new (const AlliesPlanProblem *problem,
                          const AlliesPlanProofOptions *options,
                          GCancellable *cancellable)
{
  g_return_val_if_fail (problem != NULL, NULL);

  AlliesPlanFrontier *self = g_new0 (AlliesPlanFrontier, 1);
  Work work = { .problem = problem, .cancellable = cancellable };

  g_atomic_ref_count_init (&self->references);
  self->points = g_array_new (FALSE, FALSE, sizeof (AlliesPlanPoint));
  g_array_set_clear_func (self->points, (GDestroyNotify)clear_point);
  if (options != NULL)
    work.options = *options;
  work.points = self->points;
  work.begun = g_get_monotonic_time ();
  solve_end (&work, 1, &work.best_value);
  if (self->points->len > 0)
    solve_end (&work, 0, &work.most_closed);
  if (!(work.best_value > 0 && work.most_closed > 0))
    return self;
  for (int step = 0; step <= STEPS && !is_over (&work); step++)
    solve (&work, CLAMP (1 - step / (double)STEPS, 1 - NEARLY_ALL, NEARLY_ALL));
  fill_up (&work);
  return self;
}

const AlliesPlanPoint *
allies_plan_frontier_get_points (const AlliesPlanFrontier *frontier, guint *n)
{
  g_return_val_if_fail (frontier != NULL && n != NULL, NULL);
  *n = frontier->points->len;
  return (const AlliesPlanPoint *)frontier->points->data;
}

AlliesPlanFrontier *
allies_plan_frontier_ref (AlliesPlanFrontier *frontier)
{
  g_return_val_if_fail (frontier != NULL, NULL);
  g_atomic_ref_count_inc (&frontier->references);
  return frontier;
}

void
allies_plan_frontier_unref (AlliesPlanFrontier *frontier)
{
  if (frontier == NULL || !g_atomic_ref_count_dec (&frontier->references))
    return;
  g_array_unref (frontier->points);
  g_free (frontier);
}
