/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the programme that knows how far lifts bring questions. */
#include "roadmap/plan-programme-private.h"

#include <math.h>

static void
collect_lifts (AlliesPlanProgramme *self)
{
  for (guint i = 0; i < self->problem->items->len; i++)
    for (guint k = 0; k < allies_plan_programme_get_item (self, i)->lifts->len; k++)
      {
        const AlliesPlanLift *lift =
            &g_array_index (allies_plan_programme_get_item (self, i)->lifts, AlliesPlanLift, k);
        const AlliesPlanQuestion *question =
            allies_plan_problem_get_question (self->problem, lift->question);
        AlliesPlanStep entry = { i, lift->question, lift->from, lift->to, 0 };

        if (lift->to <= question->position || lift->from >= question->target
            || lift->from >= lift->to)
          continue;
        if (lift->from > question->position)
          entry.first_column = (guint)glp_add_cols (self->solver, (int)self->n_stages);
        g_array_append_val (self->lifts, entry);
      }
}

static gboolean
has_threshold (const AlliesPlanProgramme *self, guint question, double level)
{
  for (guint i = 0; i < self->thresholds->len; i++)
    {
      const AlliesPlanThreshold *threshold =
          &g_array_index (self->thresholds, AlliesPlanThreshold, i);

      if (threshold->question == question && threshold->level == level)
        return TRUE;
    }
  return FALSE;
}

static void
add_threshold (AlliesPlanProgramme *self, guint question, double level)
{
  const AlliesPlanQuestion *entry = allies_plan_problem_get_question (self->problem, question);
  AlliesPlanThreshold threshold = { question, fmin (level, entry->target), 0, FALSE, 0 };

  if (threshold.level <= entry->position || has_threshold (self, question, threshold.level))
    return;
  for (guint i = 0; i < self->lifts->len; i++)
    {
      const AlliesPlanStep *lift = &g_array_index (self->lifts, AlliesPlanStep, i);

      threshold.staged |=
          lift->question == question && lift->first_column > 0 && lift->from == threshold.level;
    }
  threshold.first_column =
      (guint)glp_add_cols (self->solver, threshold.staged ? (int)self->n_stages : 1);
  g_array_append_val (self->thresholds, threshold);
}

static int
compare_thresholds (const AlliesPlanThreshold *a, const AlliesPlanThreshold *b)
{
  if (a->question != b->question)
    return a->question < b->question ? -1 : 1;
  return (a->level > b->level) - (a->level < b->level);
}

static void
collect_thresholds (AlliesPlanProgramme *self)
{
  for (guint i = 0; i < self->lifts->len; i++)
    {
      const AlliesPlanStep *lift = &g_array_index (self->lifts, AlliesPlanStep, i);

      add_threshold (self, lift->question, lift->from);
      add_threshold (self, lift->question, lift->to);
    }
  g_array_sort (self->thresholds, (GCompareFunc)compare_thresholds);
  for (guint i = 0; i < self->thresholds->len; i++)
    {
      AlliesPlanThreshold *threshold = &g_array_index (self->thresholds, AlliesPlanThreshold, i);
      const AlliesPlanQuestion *question =
          allies_plan_problem_get_question (self->problem, threshold->question);
      const AlliesPlanThreshold *below = i > 0 ? threshold - 1 : NULL;

      threshold->gain =
          threshold->level
          - (below != NULL && below->question == threshold->question ? below->level
                                                                     : question->position);
      threshold->gain *= question->weight;
    }
}

/* A level is reached by a stage when something lifts across it by then. */
static void
add_reached (AlliesPlanProgramme *self, const AlliesPlanThreshold *threshold, guint stage)
{
  allies_plan_programme_begin_row (self);
  allies_plan_programme_add_term (self, allies_plan_programme_get_reached (threshold, stage), 1);
  for (guint i = 0; i < self->lifts->len; i++)
    {
      const AlliesPlanStep *lift = &g_array_index (self->lifts, AlliesPlanStep, i);

      if (lift->question != threshold->question || lift->to < threshold->level
          || lift->from >= threshold->level)
        continue;
      if (lift->first_column == 0)
        allies_plan_programme_add_term (
            self, allies_plan_programme_get_started (self, lift->item, stage), -1);
      for (guint s = 0; lift->first_column > 0 && s <= stage; s++)
        allies_plan_programme_add_term (self, (int)(lift->first_column + s), -1);
    }
  allies_plan_programme_end_row (self, GLP_UP, 0);
}

static void
add_thresholds (AlliesPlanProgramme *self, double factor)
{
  guint last = self->n_stages - 1;

  for (guint i = 0; i < self->thresholds->len; i++)
    {
      const AlliesPlanThreshold *threshold =
          &g_array_index (self->thresholds, AlliesPlanThreshold, i);
      const AlliesPlanThreshold *below = i > 0 ? threshold - 1 : NULL;

      for (guint s = 0; s < self->n_stages; s++)
        if (allies_plan_programme_has_column (self, threshold, s))
          {
            glp_set_col_bnds (self->solver, allies_plan_programme_get_reached (threshold, s),
                              GLP_DB, 0, 1);
            add_reached (self, threshold, s);
          }
      if (below != NULL && below->question == threshold->question)
        allies_plan_programme_add_order (self, allies_plan_programme_get_reached (threshold, last),
                                         allies_plan_programme_get_reached (below, last), GLP_UP);
      allies_plan_programme_add_objective (
          self, allies_plan_programme_get_reached (threshold, last), factor * threshold->gain);
    }
}

static const AlliesPlanThreshold *
find_threshold (const AlliesPlanProgramme *self, guint question, double level)
{
  for (guint i = 0; i < self->thresholds->len; i++)
    {
      const AlliesPlanThreshold *threshold =
          &g_array_index (self->thresholds, AlliesPlanThreshold, i);

      if (threshold->question == question && threshold->level == level)
        return threshold;
    }
  g_assert_not_reached ();
}

/* A lift that starts higher than the question stands: its item is delivered in this stage, and the
 * level it starts from is reached by then. */
static void
add_conditional_lift (AlliesPlanProgramme *self, const AlliesPlanStep *lift)
{
  const AlliesPlanThreshold *start = find_threshold (self, lift->question, lift->from);

  for (guint s = 0; s < self->n_stages; s++)
    {
      int column = (int)(lift->first_column + s);

      glp_set_col_bnds (self->solver, column, GLP_DB, 0, 1);
      allies_plan_programme_add_order (self, column, allies_plan_programme_get_reached (start, s),
                                       GLP_UP);
      allies_plan_programme_begin_row (self);
      allies_plan_programme_add_term (self, column, 1);
      allies_plan_programme_add_placed (self, lift->item, s, -1);
      allies_plan_programme_end_row (self, GLP_UP, 0);
    }
}

void
allies_plan_programme_add_lifts (AlliesPlanProgramme *self, double closed)
{
  collect_lifts (self);
  collect_thresholds (self);
  add_thresholds (self, closed);
  for (guint i = 0; i < self->lifts->len; i++)
    if (g_array_index (self->lifts, AlliesPlanStep, i).first_column > 0)
      add_conditional_lift (self, &g_array_index (self->lifts, AlliesPlanStep, i));
}
