/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/plan-details.h"

#include <math.h>

static AlliesInitiativeProgress *
find_progress (AlliesDossier *dossier, guint year, const char *id)
{
  g_autofree char *key = g_strdup_printf ("progress/%u/%s", year, id);

  return allies_dossier_get (dossier, key);
}

static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static void
add_progress (JsonBuilder *builder, AlliesInitiativeProgress *progress)
{
  allies_json_string (
      builder, "state",
      progress != NULL ? allies_initiative_states[allies_initiative_progress_get_state (progress)]
                       : NULL);
  if (progress == NULL)
    return;
  allies_json_string (builder, "started",
                      or_null (allies_initiative_progress_get_started (progress)));
  allies_json_string (builder, "finished",
                      or_null (allies_initiative_progress_get_finished (progress)));
  allies_json_number (builder, "observed_cost", allies_initiative_progress_get_cost (progress));
  allies_json_number (builder, "observed_benefit",
                      allies_initiative_progress_get_benefit (progress));
  allies_json_string (builder, "note", or_null (allies_initiative_progress_get_note (progress)));
}

static void
add_money (JsonBuilder *builder, const char *name, const AlliesMoney *money)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  allies_json_number (builder, "low", money->low);
  allies_json_number (builder, "likely", money->likely);
  allies_json_number (builder, "high", money->high);
  json_builder_end_object (builder);
}

static void
add_entry (JsonBuilder *builder,
           const AlliesRoadmapStage *stage,
           const AlliesRoadmapEntry *entry,
           AlliesInitiativeProgress *progress)
{
  json_builder_begin_object (builder);
  allies_json_string (builder, "id", allies_initiative_get_id (entry->initiative));
  allies_json_string (builder, "stage", stage->terms->id);
  allies_json_number (builder, "value", entry->value);
  add_money (builder, "cost", &entry->economics.cost);
  add_money (builder, "running", &entry->economics.running);
  add_money (builder, "benefit", &entry->economics.benefit);
  allies_json_number (builder, "ramp", entry->economics.ramp);
  allies_json_boolean (builder, "assumed", allies_initiative_is_assumed (entry->initiative));
  allies_json_boolean (builder, "own", allies_initiative_is_own (entry->initiative));
  add_progress (builder, progress);
  json_builder_end_object (builder);
}

static void
add_left_out (JsonBuilder *builder,
              const AlliesRoadmap *roadmap,
              AlliesDossier *dossier,
              guint year)
{
  guint n;
  const AlliesLeftOut *left_out = allies_roadmap_get_left_out (roadmap, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *id = allies_initiative_get_id (left_out[i].initiative);
      AlliesInitiativeProgress *progress = find_progress (dossier, year, id);

      if (progress == NULL)
        continue;
      json_builder_begin_object (builder);
      allies_json_string (builder, "id", id);
      allies_json_string (builder, "stage", NULL);
      add_progress (builder, progress);
      json_builder_end_object (builder);
    }
}

void
allies_plan_details_add (JsonBuilder *builder,
                         const AlliesRoadmap *roadmap,
                         AlliesDossier *dossier,
                         guint year)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  json_builder_set_member_name (builder, "initiatives");
  json_builder_begin_array (builder);
  for (guint s = 0; s < n; s++)
    for (guint i = 0; i < stages[s].entries->len; i++)
      {
        const AlliesRoadmapEntry *entry = &g_array_index (stages[s].entries, AlliesRoadmapEntry, i);

        add_entry (builder, &stages[s], entry,
                   find_progress (dossier, year, allies_initiative_get_id (entry->initiative)));
      }
  add_left_out (builder, roadmap, dossier, year);
  json_builder_end_array (builder);
}
