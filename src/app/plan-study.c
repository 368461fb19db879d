/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/plan-study.h"

#include "app/planning.h"
#include "roadmap/plan-numbers.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define LOOK_MILLISECONDS 300
#define SAME              1e-6 /* plans closer than this count as equally good */

struct _AlliesPlanStudy
{
  GObject parent_instance;
  AlliesSession *session;
  GHashTable *proofs;    /* by numbers and weight */
  GHashTable *frontiers; /* by numbers */
  AlliesPlanJob *job;
  GCancellable *cancellable;
  char *digest; /* the numbers that the work is about */
  double weight;
  guint n_edits;          /* seen in all */
  guint n_edits_then;     /* when the suggestion was there */
  gboolean has_edited;    /* whether the suggestion changed anything */
  gboolean stopped;       /* by the user, who does not want the roadmap to change any more */
  AlliesPlanJob *blocked; /* what found the obstacles */
  char *blocked_digest;
  guint timer;
};

G_DEFINE_FINAL_TYPE (AlliesPlanStudy, allies_plan_study, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a job must know when it ends, as the study may be gone by then. */
typedef struct
{
  GWeakRef study;
  GCancellable *cancellable;
  char *digest;
  double weight;
} Errand;

static void start_job (AlliesPlanStudy *self, AlliesPlanJobKind kind);

static AlliesRoadmap *
get_roadmap (AlliesPlanStudy *self)
{
  return allies_results_get_roadmap (allies_session_get_results (self->session));
}

static const AlliesPlanProblem *
get_problem (AlliesPlanStudy *self)
{
  return allies_roadmap_get_problem (get_roadmap (self));
}

static double
get_weight (AlliesPlanStudy *self)
{
  return allies_terms_get_weight (allies_roadmap_get_terms (get_roadmap (self)));
}

static char *
dup_key (const char *digest, double weight)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strconcat (digest, " ", g_ascii_dtostr (text, sizeof text, weight), NULL);
}

static void
tell (AlliesPlanStudy *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
end_work (AlliesPlanStudy *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->job, allies_plan_job_unref);
  g_clear_handle_id (&self->timer, g_source_remove);
}

/* Whether the numbers shown are these. */
static gboolean
is_about (AlliesPlanStudy *self, const char *digest, double weight)
{
  if (!allies_results_has_money (allies_session_get_results (self->session)))
    return FALSE;
  g_autofree char *now = allies_plan_numbers_digest (get_problem (self));
  return g_str_equal (now, digest) && get_weight (self) == weight;
}

static gboolean
is_kept (AlliesPlanStudy *self)
{
  return allies_plan_state_check (get_problem (self), allies_roadmap_get_plan (get_roadmap (self)))
         == ALLIES_PLAN_BREACH_NONE;
}

static gboolean
is_better (AlliesPlanStudy *self, const AlliesPlanProof *proof)
{
  double shown = allies_plan_state_rate (get_problem (self),
                                         allies_roadmap_get_plan (get_roadmap (self)), &proof->aim);

  return proof->feasible && (!is_kept (self) || proof->rate > shown + SAME * fabs (proof->rate));
}

/* One step to undo for the suggestion and what became of it. */
static void
improve (AlliesPlanStudy *self, const AlliesPlanProof *proof)
{
  AlliesEditHistory *history = allies_session_get_history (self->session);

  if (self->has_edited)
    allies_edit_history_undo (history);
  allies_planning_use (self->session, _ ("Suggested roadmap"), proof->stages);
}

static void
take_proof (AlliesPlanStudy *self, AlliesPlanJob *job, const Errand *errand)
{
  AlliesPlanProof *proof = g_steal_pointer (&job->proof);
  gboolean untouched = !self->stopped && self->n_edits == self->n_edits_then;

  if (!proof->feasible || isnan (proof->bound))
    {
      allies_plan_proof_free (proof);
      return;
    }
  g_hash_table_replace (self->proofs, dup_key (errand->digest, errand->weight), proof);
  if (untouched && is_about (self, errand->digest, errand->weight) && is_better (self, proof))
    improve (self, proof);
}

static void
take_obstacles (AlliesPlanStudy *self, AlliesPlanJob *job, const Errand *errand)
{
  g_clear_pointer (&self->blocked, allies_plan_job_unref);
  self->blocked = allies_plan_job_ref (job);
  g_free (self->blocked_digest);
  self->blocked_digest = g_strdup (errand->digest);
}

static void
take (AlliesPlanStudy *self, AlliesPlanJob *job, const Errand *errand)
{
  switch (job->kind)
    {
    case ALLIES_PLAN_JOB_PROOF:
      take_proof (self, job, errand);
      break;
    case ALLIES_PLAN_JOB_OBSTACLES:
      take_obstacles (self, job, errand);
      break;
    case ALLIES_PLAN_JOB_FRONTIER:
      g_hash_table_replace (self->frontiers, g_strdup (errand->digest),
                            g_steal_pointer (&job->frontier));
      break;
    default:
      break;
    }
}

static void
free_errand (Errand *errand)
{
  g_weak_ref_clear (&errand->study);
  g_object_unref (errand->cancellable);
  g_free (errand->digest);
  g_free (errand);
}

static void
job_done_cb (AlliesPlanJob *job, gpointer user_data)
{
  Errand *errand = user_data;
  g_autoptr (AlliesPlanStudy) self = g_weak_ref_get (&errand->study);

  /* what was ended in the meantime is of no use any more */
  if (self != NULL && self->cancellable == errand->cancellable)
    {
      AlliesPlanJobKind kind = job->kind;

      g_clear_pointer (&self->job, allies_plan_job_unref);
      g_clear_handle_id (&self->timer, g_source_remove);
      if (kind == ALLIES_PLAN_JOB_PROOF || !self->stopped)
        take (self, job, errand);
      if (kind != ALLIES_PLAN_JOB_FRONTIER && !self->stopped
          && is_about (self, errand->digest, errand->weight))
        start_job (self, kind + 1);
      tell (self);
    }
  free_errand (errand);
}

static gboolean
look_cb (gpointer user_data)
{
  tell (user_data);
  return G_SOURCE_CONTINUE;
}

static void
start_job (AlliesPlanStudy *self, AlliesPlanJobKind kind)
{
  Errand *errand = g_new0 (Errand, 1);
  const AlliesPlanProblem *problem = get_problem (self);

  if (kind == ALLIES_PLAN_JOB_FRONTIER && g_hash_table_contains (self->frontiers, self->digest))
    {
      g_free (errand);
      return;
    }
  g_weak_ref_init (&errand->study, self);
  errand->cancellable = g_object_ref (self->cancellable);
  errand->digest = g_strdup (self->digest);
  errand->weight = self->weight;
  self->job = allies_plan_job_start (kind, problem, allies_roadmap_get_plan (get_roadmap (self)),
                                     self->weight, self->cancellable, job_done_cb, errand);
  if (self->timer == 0)
    self->timer = g_timeout_add (LOOK_MILLISECONDS, look_cb, self);
}

static void
edited_cb (AlliesPlanStudy *self)
{
  self->n_edits++;
}

static gboolean
is_as_started (AlliesPlanStudy *self)
{
  return memcmp (self->job->plan, allies_roadmap_get_plan (get_roadmap (self)),
                 get_problem (self)->items->len * sizeof (int))
         == 0;
}

/* Moving initiatives leaves the numbers as they are, so that a proof and a frontier, which are
 * about nothing else, go on; what stands in the way of one plan is looked for anew in another. */
static void
updated_cb (AlliesPlanStudy *self)
{
  gboolean same = self->job != NULL && is_about (self, self->digest, self->weight);

  if (self->job == NULL
      || (same && (self->job->kind != ALLIES_PLAN_JOB_OBSTACLES || is_as_started (self))))
    return;
  end_work (self);
  if (same)
    {
      self->cancellable = g_cancellable_new ();
      start_job (self, ALLIES_PLAN_JOB_OBSTACLES);
    }
  tell (self);
}

static void
allies_plan_study_dispose (GObject *object)
{
  AlliesPlanStudy *self = ALLIES_PLAN_STUDY (object);

  end_work (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->proofs, g_hash_table_unref);
  g_clear_pointer (&self->frontiers, g_hash_table_unref);
  g_clear_pointer (&self->blocked, allies_plan_job_unref);
  g_clear_pointer (&self->blocked_digest, g_free);
  g_clear_pointer (&self->digest, g_free);
  G_OBJECT_CLASS (allies_plan_study_parent_class)->dispose (object);
}

static void
allies_plan_study_class_init (AlliesPlanStudyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_plan_study_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
free_proof_cb (gpointer proof)
{
  allies_plan_proof_free (proof);
}

static void
free_frontier_cb (gpointer frontier)
{
  allies_plan_frontier_unref (frontier);
}

static void
allies_plan_study_init (AlliesPlanStudy *self)
{
  self->proofs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_proof_cb);
  self->frontiers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_frontier_cb);
}

AlliesPlanStudy *
allies_plan_study_new (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  AlliesPlanStudy *self = g_object_new (ALLIES_TYPE_PLAN_STUDY, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (allies_session_get_history (session), "changed", G_CALLBACK (edited_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}

AlliesSession *
allies_plan_study_get_session (AlliesPlanStudy *study)
{
  g_return_val_if_fail (ALLIES_IS_PLAN_STUDY (study), NULL);
  return study->session;
}

/* Only what was looked through to its own end; what was stopped may get further. */
static const AlliesPlanProof *
find_final (AlliesPlanStudy *self)
{
  const AlliesPlanProof *proof = allies_plan_study_get_proof (self);

  return proof != NULL && proof->proven ? proof : NULL;
}

gboolean
allies_plan_study_suggest (AlliesPlanStudy *study)
{
  g_return_val_if_fail (ALLIES_IS_PLAN_STUDY (study), FALSE);

  const AlliesPlanProof *final = find_final (study);
  gboolean changed;

  end_work (study);
  study->stopped = FALSE;
  if (final != NULL)
    changed = is_better (study, final)
              && allies_planning_use (study->session, _ ("Suggested roadmap"), final->stages);
  else
    changed = allies_planning_suggest (study->session);
  study->has_edited = changed;
  study->n_edits_then = study->n_edits;
  g_free (study->digest);
  study->digest = allies_plan_numbers_digest (get_problem (study));
  study->weight = get_weight (study);
  study->cancellable = g_cancellable_new ();
  start_job (study, final != NULL ? ALLIES_PLAN_JOB_OBSTACLES : ALLIES_PLAN_JOB_PROOF);
  tell (study);
  return changed;
}

void
allies_plan_study_stop (AlliesPlanStudy *study)
{
  g_return_if_fail (ALLIES_IS_PLAN_STUDY (study));

  study->stopped = TRUE;
  if (study->cancellable != NULL)
    g_cancellable_cancel (study->cancellable);
  g_clear_pointer (&study->job, allies_plan_job_unref);
  g_clear_handle_id (&study->timer, g_source_remove);
  tell (study);
}

gboolean
allies_plan_study_use_better (AlliesPlanStudy *study)
{
  g_return_val_if_fail (ALLIES_IS_PLAN_STUDY (study), FALSE);

  const AlliesPlanProof *proof = allies_plan_study_get_proof (study);
  return proof != NULL && is_better (study, proof)
         && allies_planning_use (study->session, _ ("Better roadmap"), proof->stages);
}

gboolean
allies_plan_study_use_point (AlliesPlanStudy *study, guint point)
{
  g_return_val_if_fail (ALLIES_IS_PLAN_STUDY (study), FALSE);

  AlliesPlanFrontier *frontier = allies_plan_study_get_frontier (study);
  guint n = 0;
  const AlliesPlanPoint *points =
      frontier != NULL ? allies_plan_frontier_get_points (frontier, &n) : NULL;

  return point < n
         && allies_planning_use_weighed (study->session, _ ("Another plan"), points[point].stages,
                                         points[point].weight);
}

const AlliesPlanJob *
allies_plan_study_get_running (AlliesPlanStudy *study)
{
  g_return_val_if_fail (ALLIES_IS_PLAN_STUDY (study), NULL);
  return study->job;
}

const AlliesPlanProof *
allies_plan_study_get_proof (AlliesPlanStudy *study)
{
  g_return_val_if_fail (ALLIES_IS_PLAN_STUDY (study), NULL);

  if (g_hash_table_size (study->proofs) == 0)
    return NULL;
  g_autofree char *digest = allies_plan_numbers_digest (get_problem (study));
  g_autofree char *key = dup_key (digest, get_weight (study));
  return g_hash_table_lookup (study->proofs, key);
}

AlliesPlanFrontier *
allies_plan_study_get_frontier (AlliesPlanStudy *study)
{
  g_return_val_if_fail (ALLIES_IS_PLAN_STUDY (study), NULL);

  if (g_hash_table_size (study->frontiers) == 0)
    return NULL;
  g_autofree char *digest = allies_plan_numbers_digest (get_problem (study));
  return g_hash_table_lookup (study->frontiers, digest);
}

AlliesPlanJob *
allies_plan_study_get_obstacles (AlliesPlanStudy *study)
{
  g_return_val_if_fail (ALLIES_IS_PLAN_STUDY (study), NULL);

  if (study->blocked == NULL)
    return NULL;
  const AlliesPlanProblem *problem = get_problem (study);
  g_autofree char *digest = allies_plan_numbers_digest (problem);
  return g_str_equal (digest, study->blocked_digest)
                 && memcmp (study->blocked->plan, allies_roadmap_get_plan (get_roadmap (study)),
                            problem->items->len * sizeof (int))
                        == 0
             ? study->blocked
             : NULL;
}
