/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-load.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define OVER (1 + 1e-9)

static double
get_load (const AlliesRoadmapStage *stage, AlliesSide side)
{
  return side == ALLIES_SIDE_MARKETING ? stage->sum.marketing : stage->sum.technology;
}

static double
get_capacity (const AlliesRoadmapStage *stage, AlliesSide side)
{
  return side == ALLIES_SIDE_MARKETING ? stage->terms->marketing_capacity
                                       : stage->terms->technology_capacity;
}

typedef struct
{
  const AlliesRoadmapStage *stage;
  AlliesSide side;
  double share; /* of the capacity; NaN where no capacity is set */
} Fullest;

static Fullest
find_fullest (AlliesResults *results)
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);
  Fullest fullest = { NULL, ALLIES_SIDE_MARKETING, NAN };

  for (guint i = 0; i < n; i++)
    for (guint side = 0; side < ALLIES_N_SIDES; side++)
      {
        double share =
            get_load (&stages[i], (AlliesSide)side) / get_capacity (&stages[i], (AlliesSide)side);

        if (isfinite (get_capacity (&stages[i], (AlliesSide)side))
            && (isnan (fullest.share) || share > fullest.share))
          fullest = (Fullest){ &stages[i], (AlliesSide)side, share };
      }
  return fullest;
}

static void
sum_loads (AlliesResults *results, double sums[ALLIES_N_SIDES])
{
  guint n;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);

  for (guint i = 0; i < n; i++)
    for (guint side = 0; side < ALLIES_N_SIDES; side++)
      sums[side] += get_load (&stages[i], (AlliesSide)side);
}

static char *
describe_sums (AlliesResults *results)
{
  double sums[ALLIES_N_SIDES] = { 0 };

  sum_loads (results, sums);
  return g_strdup_printf (
      _ ("The roadmap takes %.0f person-months of marketing and %.0f of technology"),
      sums[ALLIES_SIDE_MARKETING], sums[ALLIES_SIDE_TECHNOLOGY]);
}

static char *
describe_over (const Fullest *fullest)
{
  double missing = ceil (get_load (fullest->stage, fullest->side)
                         - get_capacity (fullest->stage, fullest->side));

  return g_strdup_printf (fullest->side == ALLIES_SIDE_MARKETING
                              ? _ ("Marketing is short of %.0f person-months in stage %s")
                              : _ ("Technology is short of %.0f person-months in stage %s"),
                          missing, fullest->stage->terms->name);
}

char *
allies_findings_load (AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  Fullest fullest = find_fullest (results);
  g_autofree char *share = allies_number_text_percent (fullest.share);

  if (isnan (fullest.share))
    return describe_sums (results);
  if (fullest.share > OVER)
    return describe_over (&fullest);
  return g_strdup_printf (fullest.side == ALLIES_SIDE_MARKETING
                              ? _ ("Both teams can carry the roadmap; marketing is fullest in "
                                   "stage %s, at %s")
                              : _ ("Both teams can carry the roadmap; technology is fullest in "
                                   "stage %s, at %s"),
                          fullest.stage->terms->name, share);
}

char *
allies_findings_load_of (const AlliesRoadmapStage *stage, AlliesSide side)
{
  g_return_val_if_fail (stage != NULL && side < ALLIES_N_SIDES, NULL);

  double load = get_load (stage, side);
  double capacity = get_capacity (stage, side);
  g_autofree char *share = allies_number_text_percent (load / capacity);

  if (!isfinite (capacity))
    return g_strdup_printf (_ ("%.0f person-months"), load);
  if (!(capacity > 0))
    return g_strdup_printf (_ ("%.0f person-months; none are there"), load);
  return g_strdup_printf (_ ("%.0f of %.0f person-months, %s"), load, capacity, share);
}

char *
allies_findings_leads (const AlliesRoadmapStage *stage)
{
  g_return_val_if_fail (stage != NULL, NULL);

  guint owners[3] = { 0 };

  for (guint i = 0; i < stage->entries->len; i++)
    owners[allies_initiative_get_owner (
        g_array_index (stage->entries, AlliesRoadmapEntry, i).initiative)]++;
  return g_strdup_printf (_ ("CMO leads %u, CIO leads %u, both lead %u"),
                          owners[ALLIES_OWNER_MARKETING], owners[ALLIES_OWNER_TECHNOLOGY],
                          owners[ALLIES_OWNER_BOTH]);
}
