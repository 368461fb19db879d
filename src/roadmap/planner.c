/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/planner.h"

#include "roadmap/plan-search.h"

AlliesRoadmap *
allies_planner_propose (AlliesDossier *dossier,
                        guint year,
                        AlliesTerms *terms,
                        AlliesCatalogue *catalogue,
                        AlliesGaps *gaps)
{
  AlliesPlanProblem *problem = allies_plan_problem_new (dossier, year, terms, catalogue, gaps);
  g_autofree int *stages = g_new (int, MAX (problem->items->len, 1));

  allies_plan_search (problem, allies_terms_get_weight (terms), stages);
  return allies_roadmap_new (problem, stages);
}

AlliesRoadmap *
allies_planner_prove (AlliesDossier *dossier,
                      guint year,
                      AlliesTerms *terms,
                      AlliesCatalogue *catalogue,
                      AlliesGaps *gaps,
                      const AlliesPlanProofOptions *options,
                      GCancellable *cancellable)
{
  AlliesPlanProblem *problem = allies_plan_problem_new (dossier, year, terms, catalogue, gaps);
  g_autoptr (AlliesPlanProof) proof =
      allies_plan_proof_new (problem, allies_terms_get_weight (terms), options, cancellable);

  return allies_roadmap_new_proven (problem, proof);
}

AlliesRoadmap *
allies_planner_keep (AlliesDossier *dossier,
                     guint year,
                     AlliesTerms *terms,
                     AlliesCatalogue *catalogue,
                     AlliesGaps *gaps)
{
  g_autoptr (GPtrArray) placements = allies_dossier_list (dossier, "placement", year);

  if (placements->len == 0)
    return allies_planner_propose (dossier, year, terms, catalogue, gaps);

  AlliesPlanProblem *problem = allies_plan_problem_new (dossier, year, terms, catalogue, gaps);
  g_autofree int *stages = g_new (int, MAX (problem->items->len, 1));

  for (guint i = 0; i < problem->items->len; i++)
    stages[i] = allies_plan_problem_get_item (problem, i)->pinned_stage;
  return allies_roadmap_new (problem, stages);
}
