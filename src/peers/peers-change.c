/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/peers-change.h"

#include <math.h>

typedef struct
{
  AlliesPeers *peers;
  AlliesModel *model;
  AlliesSegment segment;
  guint from;
  guint to;
} Change;

typedef struct
{
  double weight;
  double there;
  double sum;
} Mean;

static void
mean_add (Mean *mean, double weight, double value)
{
  mean->weight += weight;
  if (isnan (value))
    return;
  mean->there += weight;
  mean->sum += weight * value;
}

static double
mean_get (const Mean *mean)
{
  return allies_score_is_partial (mean->there / mean->weight) ? NAN : mean->sum / mean->there;
}

static const AlliesPeerValues *
look_up (const Change *change, const char *id, guint year)
{
  AlliesPeerCell *cell =
      allies_peers_look_up_until (change->peers, id, change->segment, year, NULL);

  return cell != NULL ? allies_peer_cell_get (cell) : NULL;
}

static double
find_capability (const Change *change, const char *id)
{
  const AlliesPeerValues *old = look_up (change, id, change->from);
  const AlliesPeerValues *new = look_up (change, id, change->to);
  gboolean fits = old != NULL && new != NULL && old->basis == new->basis && old->year < new->year
                  && old->year <= change->from &&new->year
                         <= change->to &&allies_segment_equal (old->segment, new->segment);

  return fits ? new->median - old->median : NAN;
}

static double
find_pillar (const Change *change, AlliesPillar *pillar)
{
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  Mean mean = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      mean_add (&mean, allies_capability_get_weight (capability),
                find_capability (change, allies_capability_get_id (capability)));
    }
  return mean_get (&mean);
}

static double
find_overall (const Change *change)
{
  GListModel *pillars = allies_model_get_pillars (change->model);
  Mean mean = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      mean_add (&mean, allies_pillar_get_weight (pillar), find_pillar (change, pillar));
    }
  return mean_get (&mean);
}

double
allies_peers_change_find (AlliesPeers *peers,
                          const AlliesYearComparison *comparison,
                          const char *id)
{
  g_return_val_if_fail (comparison != NULL && id != NULL, NAN);

  if (peers == NULL)
    return NAN;

  guint to = allies_year_comparison_get_to (comparison);
  Change change = {
    .peers = peers,
    .model = allies_score_get_model (allies_year_comparison_get_score (comparison, TRUE)),
    .segment = allies_segment_of (allies_year_comparison_get_after (comparison), to),
    .from = allies_year_comparison_get_from (comparison),
    .to = to,
  };
  AlliesPillar *pillar = allies_model_find_pillar (change.model, id);

  if (g_str_equal (id, "overall"))
    return find_overall (&change);
  return pillar != NULL ? find_pillar (&change, pillar) : find_capability (&change, id);
}
