/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/peers.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ENOUGH (2.0 / 3.0)

/* the part of AlliesPeerValues that is averaged */
static const gsize averaged[] = {
  G_STRUCT_OFFSET (AlliesPeerValues, q1),   G_STRUCT_OFFSET (AlliesPeerValues, median),
  G_STRUCT_OFFSET (AlliesPeerValues, q3),   G_STRUCT_OFFSET (AlliesPeerValues, low),
  G_STRUCT_OFFSET (AlliesPeerValues, high),
};

static double
average (AlliesPeerCell *const *cells, const double *weights, guint n, gsize offset)
{
  double sum = 0;
  double weight = 0;

  for (guint i = 0; i < n; i++)
    {
      if (cells[i] == NULL)
        continue;
      sum += weights[i] * G_STRUCT_MEMBER (double, allies_peer_cell_get (cells[i]), offset);
      weight += weights[i];
    }
  return sum / weight;
}

static void
add_provenance (AlliesPeerValues *whole, const AlliesPeerValues *part, gboolean is_first)
{
  whole->segment = is_first ? part->segment : allies_segment_join (whole->segment, part->segment);
  whole->basis = MAX (whole->basis, part->basis);
  whole->grade = MAX (whole->grade, part->grade);
  whole->year = MAX (whole->year, part->year);
  whole->from_year = is_first ? part->from_year : MIN (whole->from_year, part->from_year);
  whole->n = is_first ? part->n : MIN (whole->n, part->n);
}

static void
add_figures (GListStore *store, GHashTable *added, AlliesPeerCell *part)
{
  GListModel *figures = allies_peer_cell_get_figures (part);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);

      if (g_hash_table_add (added, figure))
        g_list_store_append (store, figure);
    }
}

static gboolean
is_enough (AlliesPeerCell *const *cells, const double *weights, guint n)
{
  double all = 0;
  double there = 0;

  for (guint i = 0; i < n; i++)
    {
      all += weights[i];
      there += cells[i] != NULL ? weights[i] : 0;
    }
  return there > 0 && there >= all * ENOUGH;
}

AlliesPeerCell *
allies_peers_combine (AlliesPeerCell *const *cells,
                      const double *weights,
                      guint n,
                      const char *subject)
{
  g_return_val_if_fail (cells != NULL && weights != NULL && subject != NULL, NULL);

  g_autoptr (GListStore) figures = g_list_store_new (ALLIES_TYPE_FIGURE);
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  AlliesPeerValues whole;
  gboolean is_first = TRUE;

  if (!is_enough (cells, weights, n))
    return NULL;
  allies_peer_values_init (&whole);
  for (guint i = 0; i < n; i++)
    {
      if (cells[i] == NULL)
        continue;
      add_provenance (&whole, allies_peer_cell_get (cells[i]), is_first);
      add_figures (figures, added, cells[i]);
      is_first = FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (averaged); i++)
    G_STRUCT_MEMBER (double, &whole, averaged[i]) = average (cells, weights, n, averaged[i]);
  whole.subject = (char *)subject;
  whole.population = (char *)_ ("as for the parts");
  whole.source = (char *)_ ("weighted mean of the peers of the parts, a planning simplification");
  whole.sample = (char *)_ ("as for the parts");
  return allies_peer_cell_new (&whole, G_LIST_MODEL (figures));
}

AlliesPeerCell *
allies_peers_look_up_pillar (AlliesPeers *peers, AlliesPillar *pillar, AlliesSegment segment)
{
  g_return_val_if_fail (ALLIES_IS_PEERS (peers) && ALLIES_IS_PILLAR (pillar), NULL);

  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  guint n = g_list_model_get_n_items (capabilities);
  g_autofree AlliesPeerCell **cells = g_new0 (AlliesPeerCell *, n);
  g_autofree double *weights = g_new0 (double, n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      cells[i] = allies_peers_look_up (peers, allies_capability_get_id (capability), segment, NULL);
      weights[i] = allies_capability_get_weight (capability);
    }
  return allies_peers_combine (cells, weights, n, allies_pillar_get_id (pillar));
}

AlliesPeerCell *
allies_peers_look_up_overall (AlliesPeers *peers, AlliesModel *model, AlliesSegment segment)
{
  g_return_val_if_fail (ALLIES_IS_PEERS (peers) && ALLIES_IS_MODEL (model), NULL);

  GListModel *pillars = allies_model_get_pillars (model);
  guint n = g_list_model_get_n_items (pillars);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree double *weights = g_new0 (double, n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      g_ptr_array_add (cells, allies_peers_look_up_pillar (peers, pillar, segment));
      weights[i] = allies_pillar_get_weight (pillar);
    }
  AlliesPeerCell *whole = allies_peers_combine ((AlliesPeerCell *const *)cells->pdata, weights, n,
                                                allies_model_get_id (model));
  for (guint i = 0; i < n; i++)
    if (cells->pdata[i] != NULL)
      g_object_unref (cells->pdata[i]);
  return whole;
}
