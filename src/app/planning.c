/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planning.h"

#include "app/figure-text.h"
#include "roadmap/roadmap-writing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_STAGES 9 /* they stand in the order of their identifiers */
#define MOST_MONTHS 120

static AlliesRoadmap *
get_roadmap (AlliesSession *session)
{
  return allies_results_get_roadmap (allies_session_get_results (session));
}

static AlliesPlacement *
get_placement (AlliesSession *session, const char *initiative)
{
  g_autofree char *key =
      g_strdup_printf ("placement/%u/%s", allies_session_get_year (session), initiative);

  return allies_dossier_get (allies_session_get_dossier (session), key);
}

static AlliesEditHistory *
begin (AlliesSession *session, const char *label, const AlliesRoadmap *roadmap)
{
  AlliesEditHistory *history = allies_session_get_history (session);

  allies_edit_history_begin (history, label);
  allies_roadmap_write (history, allies_session_get_dossier (session),
                        allies_session_get_year (session), roadmap);
  return history;
}

/* What is left out keeps a placement without a stage, so that an empty board stays empty. */
static void
put_placement (AlliesSession *session,
               AlliesEditHistory *history,
               const char *initiative,
               const char *stage,
               gboolean pinned)
{
  allies_edit_history_put (history, allies_session_get_year (session),
                           allies_record_new (ALLIES_TYPE_PLACEMENT, "initiative", initiative,
                                              "stage", stage, "pinned", pinned, NULL));
}

static const char *
get_stage_id (const AlliesRoadmap *roadmap, int stage)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  return stage >= 0 && stage < (int)n ? stages[stage].terms->id : NULL;
}

gboolean
allies_planning_place (AlliesSession *session, const char *initiative, int stage)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL, FALSE);

  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_ref (get_roadmap (session));
  guint n;
  AlliesEditHistory *history;

  allies_roadmap_get_stages (roadmap, &n);
  if (stage >= (int)n || stage < ALLIES_STAGE_NONE
      || stage == allies_roadmap_find_stage (roadmap, initiative))
    return FALSE;
  history = begin (session, stage == ALLIES_STAGE_NONE ? _ ("Leave out") : _ ("Move an initiative"),
                   roadmap);
  put_placement (session, history, initiative, get_stage_id (roadmap, stage),
                 allies_planning_is_pinned (session, initiative));
  return allies_edit_history_end (history);
}

gboolean
allies_planning_is_pinned (AlliesSession *session, const char *initiative)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL, FALSE);

  AlliesPlacement *placement = get_placement (session, initiative);
  return placement != NULL && allies_placement_is_pinned (placement);
}

gboolean
allies_planning_set_pinned (AlliesSession *session, const char *initiative, gboolean pinned)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL, FALSE);

  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_ref (get_roadmap (session));
  AlliesEditHistory *history;

  if (pinned == allies_planning_is_pinned (session, initiative))
    return FALSE;
  history = begin (session, pinned ? _ ("Pin an initiative") : _ ("Unpin an initiative"), roadmap);
  put_placement (session, history, initiative,
                 get_stage_id (roadmap, allies_roadmap_find_stage (roadmap, initiative)), pinned);
  return allies_edit_history_end (history);
}

gboolean
allies_planning_suggest (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);

  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);
  g_autoptr (AlliesTerms) terms = allies_terms_new (dossier, year);
  g_autoptr (AlliesRoadmap) proposal =
      allies_planner_propose (dossier, year, terms, allies_session_get_catalogue (session),
                              allies_results_get_gaps (allies_session_get_results (session)));

  return allies_edit_history_end (begin (session, _ ("Suggested roadmap"), proposal));
}

gboolean
allies_planning_use (AlliesSession *session, const char *label, const int *stages)
{
  return allies_planning_use_weighed (session, label, stages, NAN);
}

gboolean
allies_planning_use_weighed (AlliesSession *session,
                             const char *label,
                             const int *stages,
                             double weight)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && stages != NULL, FALSE);

  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);
  g_autoptr (AlliesTerms) kept = allies_terms_new (dossier, year);
  g_autoptr (AlliesTerms) terms =
      isnan (weight) ? g_steal_pointer (&kept) : allies_terms_with_weight (kept, weight);
  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_new (
      allies_plan_problem_new (dossier, year, terms, allies_session_get_catalogue (session),
                               allies_results_get_gaps (allies_session_get_results (session))),
      stages);

  return allies_edit_history_end (begin (session, label, roadmap));
}

static AlliesStage *
get_stage_record (AlliesSession *session, const char *id)
{
  g_autofree char *key = g_strdup_printf ("stage/%u/%s", allies_session_get_year (session), id);

  return allies_dossier_get (allies_session_get_dossier (session), key);
}

gboolean
allies_planning_can_be (AlliesStageField field, const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  double number = NAN;

  if (field == ALLIES_STAGE_NAME)
    return *trimmed != '\0';
  if (*trimmed != '\0' && !allies_figure_text_parse (trimmed, &number))
    return FALSE;
  if (field == ALLIES_STAGE_MONTHS)
    return number >= 1 && number <= MOST_MONTHS;
  return isnan (number) || number >= 0;
}

static AlliesRecord *
change_field (AlliesStage *stage, AlliesStageField field, const char *text)
{
  static const char *const names[] = { "name", "months", "budget", "marketing-capacity",
                                       "technology-capacity" };
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  double number = NAN;

  if (!allies_planning_can_be (field, text))
    return g_object_ref (ALLIES_RECORD (stage));
  if (field == ALLIES_STAGE_NAME)
    return allies_record_with (stage, names[field], trimmed, NULL);
  if (*trimmed != '\0')
    allies_figure_text_parse (trimmed, &number);
  return allies_record_with (stage, names[field],
                             field == ALLIES_STAGE_MONTHS ? round (number) : number, NULL);
}

gboolean
allies_planning_set_stage (AlliesSession *session,
                           guint stage,
                           const char *const texts[ALLIES_STAGE_N_FIELDS])
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && texts != NULL, FALSE);

  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_ref (get_roadmap (session));
  const char *id = get_stage_id (roadmap, (int)stage);
  g_autoptr (AlliesRecord) changed = NULL;
  AlliesEditHistory *history;

  if (id == NULL)
    return FALSE;
  history = begin (session, _ ("Terms of a stage"), roadmap);
  changed = allies_record_with (get_stage_record (session, id), "assumed", FALSE, NULL);
  for (guint field = 0; field < ALLIES_STAGE_N_FIELDS; field++)
    {
      g_autoptr (AlliesRecord) before = g_steal_pointer (&changed);

      changed = change_field (ALLIES_STAGE (before), (AlliesStageField)field, texts[field]);
    }
  allies_edit_history_put (history, allies_session_get_year (session), g_steal_pointer (&changed));
  return allies_edit_history_end (history);
}

/* Sorted behind the last one. */
static char *
dup_next_id (const AlliesRoadmapStage *stages, guint n)
{
  const char *last = stages[n - 1].terms->id;

  return g_str_has_prefix (last, "stage-") ? g_strdup_printf ("stage-%u", n + 1)
                                           : g_strconcat (last, "-more", NULL);
}

gboolean
allies_planning_add_stage (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);

  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_ref (get_roadmap (session));
  guint n;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  AlliesEditHistory *history;

  if (n == 0 || n >= MOST_STAGES)
    return FALSE;
  id = dup_next_id (stages, n);
  name = g_strdup_printf (_ ("Stage %u"), n + 1);
  history = begin (session, _ ("Add a stage"), roadmap);
  allies_edit_history_put (history, allies_session_get_year (session),
                           allies_record_with (get_stage_record (session, stages[n - 1].terms->id),
                                               "id", id, "name", name, NULL));
  return allies_edit_history_end (history);
}

static void
leave_out_all (AlliesSession *session, AlliesEditHistory *history, const AlliesRoadmapStage *stage)
{
  for (guint i = 0; i < stage->entries->len; i++)
    put_placement (
        session, history,
        allies_initiative_get_id (g_array_index (stage->entries, AlliesRoadmapEntry, i).initiative),
        NULL, FALSE);
}

gboolean
allies_planning_remove_stage (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);

  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_ref (get_roadmap (session));
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  AlliesEditHistory *history;
  g_autofree char *key = NULL;

  if (n < 2)
    return FALSE;
  history = begin (session, _ ("Remove a stage"), roadmap);
  leave_out_all (session, history, &stages[n - 1]);
  key = g_strdup_printf ("stage/%u/%s", allies_session_get_year (session), stages[n - 1].terms->id);
  allies_edit_history_replace (history, key, NULL);
  return allies_edit_history_end (history);
}

gboolean
allies_planning_set_weight (AlliesSession *session, double weight)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && weight >= 0 && weight <= 1, FALSE);

  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);
  g_autoptr (AlliesTerms) kept = allies_terms_new (dossier, year);
  g_autoptr (AlliesTerms) terms = allies_terms_with_weight (kept, weight);
  AlliesEditHistory *history = allies_session_get_history (session);

  if (allies_terms_get_weight (kept) == weight)
    return FALSE;
  allies_edit_history_begin (history, _ ("Value or gap"));
  allies_roadmap_write_stages (history, dossier, year, terms);
  return allies_edit_history_end (history);
}

static void
change_stage (AlliesSession *session,
              AlliesEditHistory *history,
              const AlliesStageTerms *terms,
              const AlliesPlanChange *change)
{
  double budget = ceil (terms->budget * (1 + change->budget_percent / 100));
  double marketing = terms->marketing_capacity + change->marketing;
  double technology = terms->technology_capacity + change->technology;

  allies_edit_history_put (
      history, allies_session_get_year (session),
      allies_record_with (get_stage_record (session, terms->id), "assumed", FALSE, "budget",
                          isfinite (budget) ? budget : NAN, "marketing-capacity",
                          isfinite (marketing) ? marketing : NAN, "technology-capacity",
                          isfinite (technology) ? technology : NAN, NULL));
}

static void
change_horizon (AlliesSession *session, AlliesEditHistory *history, guint months)
{
  guint year = allies_session_get_year (session);
  g_autofree char *key = g_strdup_printf ("plan/%u", year);
  AlliesPlan *plan = allies_dossier_get (allies_session_get_dossier (session), key);

  allies_edit_history_put (history, year,
                           allies_record_with (plan, "horizon", months / 12.0, NULL));
}

gboolean
allies_planning_change (AlliesSession *session, int stage, const AlliesPlanChange *change)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && change != NULL, FALSE);

  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_ref (get_roadmap (session));
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  guint horizon = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));
  AlliesEditHistory *history;

  if (stage >= (int)n)
    return FALSE;
  history = begin (session, _ ("Change of terms"), roadmap);
  for (guint s = 0; s < n; s++)
    if ((stage == ALLIES_STAGE_NONE || stage == (int)s)
        && (change->budget_percent > 0 || change->marketing > 0 || change->technology > 0))
      change_stage (session, history, stages[s].terms, change);
  if (change->horizon > 0)
    change_horizon (session, history, horizon + change->horizon);
  return allies_edit_history_end (history);
}
