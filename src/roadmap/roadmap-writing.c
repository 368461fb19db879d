/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/roadmap-writing.h"

#include <math.h>

static double
or_nan (double limit)
{
  return isfinite (limit) ? limit : NAN;
}

static void
write_stage (AlliesEditHistory *history, guint year, const AlliesStageTerms *stage)
{
  allies_edit_history_put (
      history, year,
      allies_record_new (ALLIES_TYPE_STAGE, "id", stage->id, "name", stage->name, "months",
                         (double)(stage->end - stage->start), "budget", or_nan (stage->budget),
                         "marketing-capacity", or_nan (stage->marketing_capacity),
                         "technology-capacity", or_nan (stage->technology_capacity), "assumed",
                         TRUE, NULL));
}

void
allies_roadmap_write_stages (AlliesEditHistory *history,
                             AlliesDossier *dossier,
                             guint year,
                             AlliesTerms *terms)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && ALLIES_IS_DOSSIER (dossier));
  g_return_if_fail (terms != NULL);

  g_autofree char *key = g_strdup_printf ("plan/%u", year);
  AlliesPlan *plan = allies_dossier_get (dossier, key);
  double weight = allies_terms_get_weight (terms);
  g_autoptr (GPtrArray) own = allies_dossier_list (dossier, "stage", year);
  guint n;
  const AlliesStageTerms *stages = allies_terms_get_stages (terms, &n);

  allies_edit_history_put (
      history, year,
      plan != NULL
          ? allies_record_with (plan, "weight", weight, NULL)
          : allies_record_new (ALLIES_TYPE_PLAN, "horizon", allies_terms_get_horizon (terms) / 12.0,
                               "rate", allies_terms_get_rate (terms), "weight", weight, NULL));
  for (guint s = 0; own->len == 0 && s < n; s++)
    write_stage (history, year, &stages[s]);
}

static void
clear_placements (AlliesEditHistory *history, AlliesDossier *dossier, guint year)
{
  g_autoptr (GPtrArray) old = allies_dossier_list (dossier, "placement", year);

  for (guint i = 0; i < old->len; i++)
    {
      g_autofree char *key = allies_record_dup_key (old->pdata[i], year);

      if (!allies_placement_is_pinned (old->pdata[i]))
        allies_edit_history_replace (history, key, NULL);
    }
}

static void
write_placement (AlliesEditHistory *history,
                 AlliesDossier *dossier,
                 guint year,
                 const AlliesRoadmapStage *stage,
                 AlliesInitiative *initiative)
{
  const char *id = allies_initiative_get_id (initiative);
  g_autofree char *key = g_strdup_printf ("placement/%u/%s", year, id);

  if (allies_dossier_get (dossier, key) == NULL)
    allies_edit_history_put (history, year,
                             allies_record_new (ALLIES_TYPE_PLACEMENT, "initiative", id, "stage",
                                                stage->terms->id, NULL));
}

void
allies_roadmap_write (AlliesEditHistory *history,
                      AlliesDossier *dossier,
                      guint year,
                      const AlliesRoadmap *roadmap)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && ALLIES_IS_DOSSIER (dossier));
  g_return_if_fail (roadmap != NULL);

  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  allies_roadmap_write_stages (history, dossier, year, allies_roadmap_get_terms (roadmap));
  clear_placements (history, dossier, year);
  for (guint s = 0; s < n; s++)
    for (guint i = 0; i < stages[s].entries->len; i++)
      write_placement (history, dossier, year, &stages[s],
                       g_array_index (stages[s].entries, AlliesRoadmapEntry, i).initiative);
}
