/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/results.h"

#include "dossier/dossier-writer.h"
#include "dossier/own-catalogue.h"

#include <math.h>

#define LEAST_YEARS 3

struct _AlliesResults
{
  gatomicrefcount references;
  AlliesDossier *dossier;
  guint year;
  AlliesPeers *peers;
  AlliesCatalogue *catalogue;
  AlliesScore *score;
  AlliesAlignment *alignment;
  AlliesGaps *gaps;
  AlliesRoadmap *roadmap;
  AlliesRisk *risk;
  char *fingerprint;
  AlliesPlanFrontier *frontier;
  AlliesYearComparison *changes;
  gboolean compared;
  AlliesYearSeries *series;
  gboolean followed;
};

G_DEFINE_BOXED_TYPE (AlliesResults, allies_results, allies_results_ref, allies_results_unref)

AlliesResults *
allies_results_new (AlliesDossier *dossier,
                    guint year,
                    AlliesPeers *peers,
                    AlliesCatalogue *catalogue)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_CATALOGUE (catalogue), NULL);

  AlliesResults *self = g_new0 (AlliesResults, 1);

  g_atomic_ref_count_init (&self->references);
  self->dossier = g_object_ref (dossier);
  self->year = year;
  g_set_object (&self->peers, peers);
  self->catalogue = allies_own_catalogue_join (dossier, year, catalogue);
  self->score = allies_score_new (dossier, year);
  self->alignment = allies_alignment_new (dossier, year);
  self->gaps = allies_gaps_new (dossier, year, self->score, peers);
  return self;
}

AlliesResults *
allies_results_new_bundled (AlliesDossier *dossier, guint year, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  AlliesModel *model = allies_dossier_get_model (dossier, year);
  const char *language = allies_dossier_get_language (dossier);
  g_autoptr (GError) fault = NULL;
  g_autoptr (AlliesPeers) peers = allies_peers_new_bundled (model, language, &fault);

  if (peers == NULL && !g_error_matches (fault, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  g_autoptr (AlliesCatalogue) catalogue = allies_catalogue_new_bundled (model, language, error);
  if (catalogue == NULL)
    return NULL;
  return allies_results_new (dossier, year, peers, catalogue);
}

AlliesResults *
allies_results_ref (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);
  g_atomic_ref_count_inc (&results->references);
  return results;
}

void
allies_results_unref (AlliesResults *results)
{
  g_return_if_fail (results != NULL);
  if (!g_atomic_ref_count_dec (&results->references))
    return;
  g_clear_pointer (&results->series, allies_year_series_free);
  g_clear_pointer (&results->changes, allies_year_comparison_unref);
  g_clear_pointer (&results->frontier, allies_plan_frontier_unref);
  g_clear_pointer (&results->risk, allies_risk_unref);
  g_free (results->fingerprint);
  g_clear_pointer (&results->roadmap, allies_roadmap_unref);
  allies_gaps_unref (results->gaps);
  allies_alignment_unref (results->alignment);
  allies_score_unref (results->score);
  g_object_unref (results->catalogue);
  g_clear_object (&results->peers);
  g_object_unref (results->dossier);
  g_free (results);
}

AlliesDossier *
allies_results_get_dossier (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);
  return results->dossier;
}

guint
allies_results_get_year (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, 0);
  return results->year;
}

AlliesModel *
allies_results_get_model (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);
  return allies_score_get_model (results->score);
}

AlliesScore *
allies_results_get_score (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);
  return results->score;
}

AlliesAlignment *
allies_results_get_alignment (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);
  return results->alignment;
}

AlliesGaps *
allies_results_get_gaps (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);
  return results->gaps;
}

AlliesPeers *
allies_results_get_peers (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);
  return results->peers;
}

AlliesCatalogue *
allies_results_get_catalogue (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);
  return results->catalogue;
}

AlliesRoadmap *
allies_results_get_roadmap (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  if (results->roadmap == NULL)
    {
      g_autoptr (AlliesTerms) terms = allies_terms_new (results->dossier, results->year);

      results->roadmap = allies_planner_keep (results->dossier, results->year, terms,
                                              results->catalogue, results->gaps);
    }
  return results->roadmap;
}

const char *
allies_results_get_fingerprint (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  if (results->fingerprint == NULL)
    results->fingerprint = allies_dossier_dup_fingerprint (results->dossier, results->year);
  return results->fingerprint;
}

AlliesRisk *
allies_results_get_risk (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  if (results->risk == NULL)
    results->risk =
        allies_risk_new (allies_results_get_roadmap (results), ALLIES_RISK_RUNS, ALLIES_RISK_SEED);
  return results->risk;
}

gboolean
allies_results_has_risk (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, FALSE);
  return results->risk != NULL;
}

void
allies_results_set_risk (AlliesResults *results, AlliesRisk *risk)
{
  g_return_if_fail (results != NULL && risk != NULL);

  allies_risk_ref (risk);
  g_clear_pointer (&results->risk, allies_risk_unref);
  results->risk = risk;
}

AlliesPlanFrontier *
allies_results_get_frontier (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);
  return results->frontier;
}

void
allies_results_find_frontier (AlliesResults *results)
{
  g_return_if_fail (results != NULL);

  AlliesPlanProofOptions options = { .seconds = ALLIES_PLAN_SECONDS, .nodes = ALLIES_PLAN_NODES };
  if (results->frontier == NULL)
    results->frontier = allies_plan_frontier_new (
        allies_roadmap_get_problem (allies_results_get_roadmap (results)), &options, NULL);
}

void
allies_results_set_frontier (AlliesResults *results, AlliesPlanFrontier *frontier)
{
  g_return_if_fail (results != NULL);

  if (frontier != NULL)
    allies_plan_frontier_ref (frontier);
  g_clear_pointer (&results->frontier, allies_plan_frontier_unref);
  results->frontier = frontier;
}

gboolean
allies_results_has_money (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, FALSE);

  AlliesOrganisation *organisation = allies_dossier_get_organisation (results->dossier);
  return !isnan (allies_organisation_get_revenue (organisation))
         && !isnan (allies_organisation_get_marketing_budget (organisation))
         && !isnan (allies_organisation_get_technology_budget (organisation));
}

static gboolean
has_answers (const AlliesResults *results, guint year)
{
  g_autoptr (GPtrArray) answers = allies_dossier_list (results->dossier, "answer", year);

  return answers->len > 0 && allies_dossier_get_model (results->dossier, year) != NULL;
}

/* 0 where there is none */
static guint
find_year_before (const AlliesResults *results)
{
  g_autoptr (GArray) years = allies_dossier_get_years (results->dossier);

  for (guint i = years->len; i > 0; i--)
    {
      guint year = g_array_index (years, guint, i - 1);

      if (year < results->year && has_answers (results, year))
        return year;
    }
  return 0;
}

void
allies_results_compare_with (AlliesResults *results, guint year)
{
  g_return_if_fail (results != NULL);

  g_clear_pointer (&results->changes, allies_year_comparison_unref);
  results->changes =
      allies_year_comparison_new (results->dossier, year, results->dossier, results->year);
  results->compared = TRUE;
}

AlliesYearComparison *
allies_results_get_changes (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  gboolean wanted = !results->compared && has_answers (results, results->year);
  guint before = wanted ? find_year_before (results) : 0;
  if (before != 0)
    allies_results_compare_with (results, before);
  results->compared = TRUE;
  return results->changes;
}

AlliesYearSeries *
allies_results_get_series (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  if (!results->followed && has_answers (results, results->year))
    results->series = allies_year_series_new (results->dossier, results->year);
  if (results->series != NULL && allies_year_series_get_n_years (results->series) < LEAST_YEARS)
    g_clear_pointer (&results->series, allies_year_series_free);
  results->followed = TRUE;
  return results->series;
}
