/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-draw.h"

#include <string.h>

struct _AlliesRiskDraw
{
  GObject parent_instance;
  AlliesResults *wanted;
  gboolean running;
  AlliesRoadmap *last; /* the roadmap drawn before, and what came of it */
  AlliesRisk *last_risk;
};

G_DEFINE_FINAL_TYPE (AlliesRiskDraw, allies_risk_draw, G_TYPE_OBJECT)

enum
{
  SIGNAL_DRAWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  GWeakRef draw;
  AlliesRoadmap *roadmap;
  AlliesRisk *risk;
} Work;

static void start (AlliesRiskDraw *self);

static void
work_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  work->risk = allies_risk_new (work->roadmap, ALLIES_RISK_RUNS, ALLIES_RISK_SEED);
  g_task_return_boolean (task, TRUE);
}

static void
take (AlliesRiskDraw *self, Work *work)
{
  self->running = FALSE;
  g_clear_pointer (&self->last, allies_roadmap_unref);
  g_clear_pointer (&self->last_risk, allies_risk_unref);
  self->last = allies_roadmap_ref (work->roadmap);
  self->last_risk = allies_risk_ref (work->risk);
  if (self->wanted == NULL)
    return;
  if (allies_results_get_roadmap (self->wanted) != work->roadmap)
    {
      start (self);
      return;
    }
  allies_results_set_risk (self->wanted, work->risk);
  g_clear_pointer (&self->wanted, allies_results_unref);
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (AlliesRiskDraw) self = g_weak_ref_get (&work->draw);

  if (self != NULL)
    take (self, work);
  /* given up here, where it is used, and not in the thread */
  g_clear_pointer (&work->roadmap, allies_roadmap_unref);
  g_clear_pointer (&work->risk, allies_risk_unref);
}

static void
free_work (gpointer data)
{
  Work *work = data;

  g_weak_ref_clear (&work->draw);
  g_free (work);
}

static void
start (AlliesRiskDraw *self)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done_cb, NULL);

  self->running = TRUE;
  g_weak_ref_init (&work->draw, self);
  work->roadmap = allies_roadmap_ref (allies_results_get_roadmap (self->wanted));
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, work_cb);
}

static void
allies_risk_draw_dispose (GObject *object)
{
  AlliesRiskDraw *self = ALLIES_RISK_DRAW (object);

  g_clear_pointer (&self->wanted, allies_results_unref);
  g_clear_pointer (&self->last_risk, allies_risk_unref);
  g_clear_pointer (&self->last, allies_roadmap_unref);
  G_OBJECT_CLASS (allies_risk_draw_parent_class)->dispose (object);
}

static void
allies_risk_draw_class_init (AlliesRiskDrawClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_risk_draw_dispose;
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
allies_risk_draw_init (AlliesRiskDraw *self)
{
}

AlliesRiskDraw *
allies_risk_draw_new (void)
{
  return g_object_new (ALLIES_TYPE_RISK_DRAW, NULL);
}

gboolean
allies_risk_draw_request (AlliesRiskDraw *draw, AlliesResults *results)
{
  g_return_val_if_fail (ALLIES_IS_RISK_DRAW (draw) && results != NULL, FALSE);

  AlliesResults *wanted = allies_results_has_risk (results) ? NULL : allies_results_ref (results);

  g_clear_pointer (&draw->wanted, allies_results_unref);
  draw->wanted = wanted;
  if (wanted != NULL && !draw->running)
    start (draw);
  return wanted == NULL;
}

static gboolean
is_same (const AlliesRoadmapStage *a, const AlliesRoadmapStage *b)
{
  gboolean same = a->entries->len == b->entries->len && a->terms->start == b->terms->start
                  && a->terms->end == b->terms->end;

  for (guint i = 0; same && i < a->entries->len; i++)
    {
      const AlliesRoadmapEntry *one = &g_array_index (a->entries, AlliesRoadmapEntry, i);
      const AlliesRoadmapEntry *other = &g_array_index (b->entries, AlliesRoadmapEntry, i);

      same = memcmp (&one->economics, &other->economics, sizeof one->economics) == 0
             && one->value == other->value
             && g_str_equal (allies_initiative_get_id (one->initiative),
                             allies_initiative_get_id (other->initiative));
    }
  return same;
}

const AlliesRiskRange *
allies_risk_draw_get_stage (AlliesRiskDraw *draw, AlliesResults *results, guint stage)
{
  g_return_val_if_fail (ALLIES_IS_RISK_DRAW (draw) && results != NULL, NULL);

  guint n;
  guint n_last = 0;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);
  const AlliesRoadmapStage *last =
      draw->last != NULL ? allies_roadmap_get_stages (draw->last, &n_last) : NULL;

  if (allies_results_has_risk (results))
    return allies_risk_get_stage (allies_results_get_risk (results), stage);
  return stage < n && stage < n_last && is_same (&stages[stage], &last[stage])
             ? allies_risk_get_stage (draw->last_risk, stage)
             : NULL;
}
