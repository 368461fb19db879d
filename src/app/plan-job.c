/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/plan-job.h"

#include "roadmap/plan-numbers.h"

#include <math.h>

#define UNKNOWN          (-1)
#define PARTS_OF_PERCENT 1000
#define OBSTACLE_SECONDS 20

typedef struct
{
  AlliesPlanJobFunc func;
  gpointer user_data;
} Listener;

static void
free_obstacle (gpointer obstacle)
{
  allies_plan_obstacle_free (obstacle);
}

/* Called from the thread that works. */
static void
progress_cb (double bound, double best, double share, gpointer user_data)
{
  AlliesPlanJob *job = user_data;
  double within = (bound - best) / fabs (bound) * 100;

  if (isfinite (within))
    g_atomic_int_set (&job->within, (int)ceil (CLAMP (within, 0, 1e5) * PARTS_OF_PERCENT));
}

static AlliesPlanProofOptions
make_options (AlliesPlanJob *job)
{
  AlliesPlanProofOptions options = { ALLIES_PLAN_SECONDS, 0, progress_cb, job };

  options.nodes = ALLIES_PLAN_NODES;
  return options;
}

static void
find_obstacles (AlliesPlanJob *job)
{
  const AlliesPlanProblem *problem = job->problem;
  gboolean kept = allies_plan_state_check (problem, job->plan) == ALLIES_PLAN_BREACH_NONE;
  gint64 until = g_get_monotonic_time () + OBSTACLE_SECONDS * G_USEC_PER_SEC;

  for (guint s = 0; s < (kept ? problem->n_stages : 1); s++)
    {
      if (kept && allies_plan_state_sum (problem, job->plan, s).n > 0)
        continue;
      if (g_get_monotonic_time () >= until)
        job->unsure = TRUE;
      if (job->unsure || g_cancellable_is_cancelled (job->cancellable))
        return;
      AlliesPlanObstacle *obstacle =
          kept ? allies_plan_obstacle_new_for_stage (problem, job->plan, s, job->cancellable)
               : allies_plan_obstacle_new_for_pins (problem, job->cancellable);
      if (obstacle != NULL)
        g_ptr_array_add (job->obstacles, obstacle);
    }
}

static void
work_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  AlliesPlanJob *job = data;
  AlliesPlanProofOptions options = make_options (job);

  switch (job->kind)
    {
    case ALLIES_PLAN_JOB_PROOF:
      job->proof = allies_plan_proof_new (job->problem, job->weight, &options, job->cancellable);
      break;
    case ALLIES_PLAN_JOB_OBSTACLES:
      find_obstacles (job);
      break;
    case ALLIES_PLAN_JOB_FRONTIER:
      job->frontier = allies_plan_frontier_new (job->problem, &options, job->cancellable);
      break;
    default:
      break;
    }
  g_task_return_boolean (task, TRUE);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Listener *listener = user_data;

  listener->func (g_task_get_task_data (G_TASK (result)), listener->user_data);
}

AlliesPlanJob *
allies_plan_job_start (AlliesPlanJobKind kind,
                       const AlliesPlanProblem *problem,
                       const int *plan,
                       double weight,
                       GCancellable *cancellable,
                       AlliesPlanJobFunc func,
                       gpointer user_data)
{
  g_return_val_if_fail (problem != NULL && plan != NULL && func != NULL, NULL);

  AlliesPlanJob *job = g_new0 (AlliesPlanJob, 1);
  Listener *listener = g_new (Listener, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done_cb, listener);

  *listener = (Listener){ func, user_data };
  g_atomic_ref_count_init (&job->references);
  job->kind = kind;
  job->problem = allies_plan_numbers_copy (problem);
  job->plan = g_new (int, problem->items->len + 1);
  for (guint i = 0; i < problem->items->len; i++)
    job->plan[i] = plan[i];
  job->weight = weight;
  job->obstacles = g_ptr_array_new_with_free_func (free_obstacle);
  job->cancellable = g_object_ref (cancellable);
  job->within = UNKNOWN;
  g_task_set_task_data (task, allies_plan_job_ref (job), (GDestroyNotify)allies_plan_job_unref);
  g_task_run_in_thread (task, work_cb);
  return job;
}

double
allies_plan_job_get_within (const AlliesPlanJob *job)
{
  g_return_val_if_fail (job != NULL, NAN);

  int within = g_atomic_int_get (&job->within);
  return within == UNKNOWN ? NAN : within / (double)PARTS_OF_PERCENT;
}

AlliesPlanJob *
allies_plan_job_ref (AlliesPlanJob *job)
{
  g_return_val_if_fail (job != NULL, NULL);
  g_atomic_ref_count_inc (&job->references);
  return job;
}

void
allies_plan_job_unref (AlliesPlanJob *job)
{
  g_return_if_fail (job != NULL);
  if (!g_atomic_ref_count_dec (&job->references))
    return;
  g_clear_pointer (&job->proof, allies_plan_proof_free);
  g_clear_pointer (&job->frontier, allies_plan_frontier_unref);
  g_ptr_array_unref (job->obstacles);
  allies_plan_problem_free (job->problem);
  g_object_unref (job->cancellable);
  g_free (job->plan);
  g_free (job);
}
