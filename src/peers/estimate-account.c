/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/estimate-account.h"

#include <math.h>

/* A file that was changed by hand is not told as if its sums still held. */
#define TOLERANCE 1e-6

static AlliesPeerCell *
find_for_all (AlliesPeers *peers, const char *capability)
{
  GListModel *cells = allies_peers_get_cells (peers);

  for (guint i = 0; i < g_list_model_get_n_items (cells); i++)
    {
      g_autoptr (AlliesPeerCell) cell = g_list_model_get_item (cells, i);
      const AlliesPeerValues *values = allies_peer_cell_get (cell);

      if (values->basis == ALLIES_PEER_ESTIMATED && g_str_equal (values->subject, capability)
          && allies_segment_equal (values->segment, allies_segment_new (NULL, NULL, NULL)))
        return cell; /* the list keeps it alive */
    }
  return NULL;
}

/* NaN where the median was cut at an end of the scale, which hides the intercept. */
static double
intercept_of (const AlliesEstimateAccount *self, AlliesPeerCell *cell, AlliesScale *scale)
{
  double median = cell != NULL ? allies_peer_cell_get (cell)->median : NAN;

  if (!(median > allies_scale_get_low (scale) && median < allies_scale_get_high (scale)))
    return NAN;
  return self->slope * (median - self->middle);
}

static void
add_pulls (AlliesEstimateAccount *self, AlliesPeers *peers, AlliesModel *model, const char *id)
{
  GListModel *capabilities =
      allies_pillar_get_capabilities (allies_model_find_pillar_of (model, id));
  guint n = g_list_model_get_n_items (capabilities);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      AlliesAccountPull pull = { allies_capability_get_id (capability), NAN };

      pull.intercept = intercept_of (self, find_for_all (peers, pull.capability),
                                     allies_model_get_scale (model));
      self->pull += pull.intercept / n;
      g_array_append_val (self->pulls, pull);
    }
}

static GArray *
observe (const AlliesEstimateAccount *self, AlliesPeerCell *cell, AlliesScale *scale)
{
  GArray *observations = g_array_new (FALSE, FALSE, sizeof (AlliesObservation));
  GListModel *figures = allies_peer_cell_get_figures (cell);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);

      if (!allies_figure_counts (figure))
        continue;
      AlliesObservation observation = allies_regression_observe (figure, 0, scale, self->year);
      g_array_append_val (observations, observation);
    }
  return observations;
}

static void
add_figures (AlliesEstimateAccount *self, const GArray *observations)
{
  double sum = 0;

  for (guint i = 0; i < observations->len; i++)
    {
      const AlliesObservation *o = &g_array_index (observations, AlliesObservation, i);

      if (!allies_regression_uses (o))
        continue;
      self->weight += o->weight;
      sum += o->weight * (o->t + self->slope * o->x);
      g_array_append_val (self->figures, *o);
    }
  self->intercept = (sum + self->pull) / (self->weight + 1);
}

static void
add_pairs (AlliesEstimateAccount *self, const GArray *observations)
{
  double sum = 0;

  for (guint i = 0; i < observations->len; i++)
    for (guint j = 0; j < observations->len; j++)
      {
        AlliesAccountPair pair = { g_array_index (observations, AlliesObservation, i),
                                   g_array_index (observations, AlliesObservation, j) };

        if (!allies_regression_is_pair (&pair.own, &pair.all))
          continue;
        sum += pair.own.t - pair.all.t;
        g_array_append_val (self->pairs, pair);
      }
  self->shift = self->pairs->len > 0 ? sum / self->pairs->len / 2 : NAN;
}

static gboolean
agrees (const AlliesEstimateAccount *self, AlliesPeerCell *cell, AlliesScale *scale)
{
  double median = self->middle + (self->intercept + self->shift) / self->slope;

  median = CLAMP (median, allies_scale_get_low (scale), allies_scale_get_high (scale));
  return fabs (median - allies_peer_cell_get (cell)->median) < TOLERANCE;
}

static guint
parse_year (const char *date)
{
  guint64 year = 0;
  g_auto (GStrv) parts = g_strsplit (date, "-", 2);

  return g_ascii_string_to_unsigned (parts[0], 10, 1900, 9999, &year, NULL) ? (guint)year : 0;
}

static AlliesEstimateAccount *
start (AlliesPeers *peers, AlliesScale *scale)
{
  AlliesEstimateAccount *self = g_new0 (AlliesEstimateAccount, 1);
  const AlliesPeersHeader *header = allies_peers_get_header (peers);

  self->slope = header->slope;
  self->middle = (allies_scale_get_low (scale) + allies_scale_get_high (scale)) / 2;
  self->year = parse_year (header->version);
  self->figures = g_array_new (FALSE, FALSE, sizeof (AlliesObservation));
  self->pulls = g_array_new (FALSE, FALSE, sizeof (AlliesAccountPull));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (AlliesAccountPair));
  return self;
}

AlliesEstimateAccount *
allies_estimate_account_new (AlliesPeers *peers, AlliesModel *model, AlliesPeerCell *cell)
{
  g_return_val_if_fail (ALLIES_IS_PEERS (peers) && ALLIES_IS_MODEL (model), NULL);
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell), NULL);

  AlliesScale *scale = allies_model_get_scale (model);
  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  AlliesEstimateAccount *self;

  if (values->basis != ALLIES_PEER_ESTIMATED
      || allies_model_find_capability (model, values->subject) == NULL)
    return NULL;
  self = start (peers, scale);
  g_autoptr (GArray) observations = observe (self, cell, scale);
  add_pulls (self, peers, model, values->subject);
  add_figures (self, observations);
  if (values->segment.industry >= 0)
    add_pairs (self, observations);
  if (self->year > 0 && agrees (self, cell, scale)) /* which a NaN never does */
    return self;
  allies_estimate_account_free (self);
  return NULL;
}

void
allies_estimate_account_free (AlliesEstimateAccount *account)
{
  if (account == NULL)
    return;
  g_array_unref (account->figures);
  g_array_unref (account->pulls);
  g_array_unref (account->pairs);
  g_free (account);
}
