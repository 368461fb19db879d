/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/promise.h"

#include <math.h>

static gpointer
get_record (AlliesDossier *dossier, guint year, const char *kind, AlliesInitiative *initiative)
{
  g_autofree char *key =
      g_strdup_printf ("%s/%u/%s", kind, year, allies_initiative_get_id (initiative));

  return allies_dossier_get (dossier, key);
}

static gboolean
find_position (const AlliesScore *score, const char *question, double *value)
{
  const AlliesPosition *position = allies_score_get_position (score, question);

  if (position == NULL || position->state != ALLIES_POSITION_KNOWN)
    return FALSE;
  *value = position->value;
  return TRUE;
}

static void
take_lifts (AlliesPromise *promise, const AlliesScore *score, const AlliesScore *later)
{
  double promised = 0;
  double observed = 0;
  guint n;
  const AlliesLift *lifts = allies_initiative_get_lifts (promise->initiative, &n);

  for (guint i = 0; i < n; i++)
    {
      double before;
      double after = NAN;

      if (!find_position (score, lifts[i].question, &before) || before < lifts[i].from
          || before >= lifts[i].to)
        continue;
      if (later != NULL && !find_position (later, lifts[i].question, &after))
        continue;
      promised += lifts[i].to - before;
      observed += after - before;
      promise->n_questions++;
    }
  promise->promised_lift = promise->n_questions > 0 ? promised / promise->n_questions : NAN;
  promise->observed_lift =
      promise->n_questions > 0 && later != NULL ? observed / promise->n_questions : NAN;
}

static void
take_kept (AlliesPromise *promise, AlliesInitiativeProgress *progress)
{
  double cost = allies_initiative_progress_get_promised_cost (progress);
  double benefit = allies_initiative_progress_get_promised_benefit (progress);

  if (!isnan (cost))
    promise->promised_cost = cost;
  if (!isnan (benefit))
    promise->promised_benefit = benefit;
}

AlliesPromise
allies_promise_get (AlliesDossier *dossier,
                    guint year,
                    AlliesInitiative *initiative,
                    const AlliesScore *score,
                    const AlliesScore *later)
{
  AlliesPromise promise = {
    initiative, ALLIES_INITIATIVE_PLANNED, "", "", 0, NAN, NAN, NAN, NAN, NAN, NAN
  };

  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_INITIATIVE (initiative), promise);
  g_return_val_if_fail (score != NULL, promise);

  AlliesInitiativeProgress *progress = get_record (dossier, year, "progress", initiative);
  AlliesEconomics economics =
      allies_economics_compute (initiative, allies_dossier_get_organisation (dossier));

  promise.promised_cost = economics.cost.likely;
  promise.promised_benefit = economics.benefit.likely;
  if (progress != NULL)
    {
      promise.state = allies_initiative_progress_get_state (progress);
      promise.started = allies_initiative_progress_get_started (progress);
      promise.finished = allies_initiative_progress_get_finished (progress);
      promise.observed_cost = allies_initiative_progress_get_cost (progress);
      promise.observed_benefit = allies_initiative_progress_get_benefit (progress);
      take_kept (&promise, progress);
    }
  take_lifts (&promise, score, later);
  return promise;
}

static gboolean
has_promise (AlliesInitiativeProgress *progress)
{
  return !isnan (allies_initiative_progress_get_promised_cost (progress))
         || !isnan (allies_initiative_progress_get_promised_benefit (progress));
}

AlliesInitiativeProgress *
allies_promise_keep (AlliesDossier *dossier,
                     AlliesInitiative *initiative,
                     AlliesInitiativeProgress *progress)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_INITIATIVE (initiative), NULL);
  g_return_val_if_fail (ALLIES_IS_INITIATIVE_PROGRESS (progress), NULL);

  AlliesInitiativeState state = allies_initiative_progress_get_state (progress);
  AlliesEconomics economics =
      allies_economics_compute (initiative, allies_dossier_get_organisation (dossier));

  if (state == ALLIES_INITIATIVE_PLANNED)
    return allies_record_with (progress, "promised-cost", NAN, "promised-benefit", NAN, NULL);
  if (state == ALLIES_INITIATIVE_DROPPED || has_promise (progress))
    return g_object_ref (progress);
  return allies_record_with (progress, "promised-cost", economics.cost.likely, "promised-benefit",
                             economics.benefit.likely, NULL);
}

static gboolean
is_in_roadmap (AlliesDossier *dossier, guint year, AlliesInitiative *initiative)
{
  AlliesPlacement *placement = get_record (dossier, year, "placement", initiative);

  return (placement != NULL && *allies_placement_get_stage (placement) != '\0')
         || get_record (dossier, year, "progress", initiative) != NULL;
}

GArray *
allies_promises_list (AlliesDossier *dossier,
                      guint year,
                      AlliesCatalogue *catalogue,
                      const AlliesScore *score,
                      const AlliesScore *later)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_CATALOGUE (catalogue), NULL);

  GArray *promises = g_array_new (FALSE, FALSE, sizeof (AlliesPromise));
  GListModel *initiatives = allies_catalogue_get_initiatives (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      /* the catalogue keeps it alive */
      g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (initiatives, i);

      if (!is_in_roadmap (dossier, year, initiative))
        continue;

      AlliesPromise promise = allies_promise_get (dossier, year, initiative, score, later);
      g_array_append_val (promises, promise);
    }
  return promises;
}

guint
allies_promise_find_later_year (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), 0);

  g_autoptr (GArray) years = allies_dossier_get_years (dossier);

  for (guint i = 0; i < years->len; i++)
    {
      guint later = g_array_index (years, guint, i);
      g_autoptr (GPtrArray) answers = allies_dossier_list (dossier, "answer", later);

      if (later > year && answers->len > 0 && allies_dossier_get_model (dossier, later) != NULL)
        return later;
    }
  return 0;
}
