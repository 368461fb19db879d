/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/estimate-account.h"

#include <math.h>
#include <string.h>

/* The file keeps nine decimals of the slope and of each median. */
#define EPSILON 5e-9

static AlliesModel *
new_model (void)
{
  g_autoptr (GError) error = NULL;
  AlliesModel *model = allies_model_new_bundled ("cmo-cio", NULL, &error);

  g_assert_no_error (error);
  return model;
}

static double
sum_figures (const AlliesEstimateAccount *account)
{
  double sum = 0;

  for (guint i = 0; i < account->figures->len; i++)
    {
      const AlliesObservation *o = &g_array_index (account->figures, AlliesObservation, i);

      sum += o->weight * (o->t + account->slope * o->x);
    }
  return sum;
}

/* Section 4 of the method, from the figures of each cell alone. */
static void
check_cell (AlliesPeers *peers, AlliesModel *model, AlliesPeerCell *cell)
{
  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  g_autoptr (AlliesEstimateAccount) account = allies_estimate_account_new (peers, model, cell);
  double alpha;
  double pull = 0;

  g_test_message ("%s, industry %d", values->subject, values->segment.industry);
  g_assert_nonnull (account);
  for (guint i = 0; i < account->pulls->len; i++)
    pull += g_array_index (account->pulls, AlliesAccountPull, i).intercept / account->pulls->len;
  alpha = (sum_figures (account) + pull) / (account->weight + 1) + account->shift;
  g_assert_cmpfloat_with_epsilon (3 + alpha / account->slope, values->median, EPSILON);
  g_assert_cmpfloat_with_epsilon (fmin (5, 3 + (alpha + log (3)) / account->slope), values->q3,
                                  EPSILON);
  g_assert_cmpint (account->pairs->len > 0, ==, values->segment.industry >= 0);
}

static void
test_every_cell (void)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPeers) peers = allies_peers_new_bundled (model, NULL, &error);
  GListModel *cells = allies_peers_get_cells (peers);
  guint n_estimated = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (cells); i++)
    {
      g_autoptr (AlliesPeerCell) cell = g_list_model_get_item (cells, i);
      gboolean is_estimated = allies_peer_cell_get (cell)->basis == ALLIES_PEER_ESTIMATED;

      n_estimated += is_estimated;
      if (is_estimated)
        check_cell (peers, model, cell);
      else
        g_assert_null (allies_estimate_account_new (peers, model, cell));
    }
  g_assert_cmpuint (n_estimated, >=, 16);
}

typedef struct
{
  const char *name;
  const char *from;
  const char *to;
} Change;

/* What was changed by hand is not told as if its sums still held. */
static const Change changes[] = {
  { "median", " median=\"2.", " median=\"3." },
  { "slope", "slope=\"1.1", "slope=\"1.2" },
  { "date", "version=\"2026-09-01\"", "version=\"autumn\"" },
};

static char *
replace (const char *text, const Change *change)
{
  g_auto (GStrv) parts = g_strsplit (text, change->from, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  return g_strjoinv (change->to, parts);
}

static AlliesPeerCell *
find_first (AlliesPeers *peers)
{
  return allies_peers_look_up (peers, "data.single-view", allies_segment_new (NULL, NULL, NULL),
                               NULL);
}

static void
test_changed (gconstpointer data)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autoptr (AlliesPeers) peers = allies_peers_new_bundled (model, NULL, NULL);
  g_autoptr (GBytes) bytes = allies_peers_write (peers);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *changed = replace (text, data);
  g_autoptr (GBytes) changed_bytes = g_bytes_new (changed, strlen (changed));
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPeers) others =
      allies_peers_new_from_bytes (changed_bytes, "changed", NULL, NULL, &error);
  AlliesPeerCell *cell = others != NULL ? find_first (others) : NULL;

  if (cell != NULL)
    g_assert_null (allies_estimate_account_new (others, model, cell));
  else
    g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimate-account/every-cell", test_every_cell);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strconcat ("/estimate-account/changed/", changes[i].name, NULL);

      g_test_add_data_func (path, &changes[i], test_changed);
    }
  return g_test_run ();
}
