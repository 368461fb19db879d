/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/estimate.h"

#include "base/bundle.h"
#include "peers/peers.h"

#include <math.h>
#include <string.h>

#define DATE "2026-09-01"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "peers", name, NULL);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

static AlliesModel *
new_model (void)
{
  g_autoptr (GError) error = NULL;
  AlliesModel *model = allies_model_new_bundled ("cmo-cio", NULL, &error);

  g_assert_no_error (error);
  return model;
}

static GBytes *
estimate (gboolean with_decisions, const char *date, GError **error)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autoptr (GBytes) figures = load ("published-figures.csv");
  g_autoptr (GBytes) industries = load ("industry-labels.csv");
  g_autoptr (GBytes) left_out = load ("left-out.csv");
  g_autoptr (GBytes) indicators = load ("indicators.csv");
  AlliesFigureSources sources = { figures, industries, with_decisions ? left_out : NULL,
                                  with_decisions ? indicators : NULL };

  return allies_estimate_peers (&sources, date, model, error);
}

static AlliesPeers *
parse (GBytes *bytes)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autoptr (GError) error = NULL;
  AlliesPeers *peers = allies_peers_new_from_bytes (bytes, "estimated", model, NULL, &error);

  g_assert_no_error (error);
  return peers;
}

static double
median_of (AlliesPeers *peers, const char *subject)
{
  AlliesPeerCell *cell =
      allies_peers_look_up (peers, subject, allies_segment_new (NULL, NULL, NULL), NULL);

  g_assert_nonnull (cell);
  return allies_peer_cell_get (cell)->median;
}

static void
test_rebuild (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) rebuilt = estimate (TRUE, DATE, &error);

  g_assert_no_error (error);
  if (g_getenv ("ALLIES_REFRESH") != NULL)
    {
      g_autofree char *path =
          g_test_build_filename (G_TEST_DIST, "..", "data", "peers", "published.peers", NULL);

      g_file_set_contents (path, g_bytes_get_data (rebuilt, NULL),
                           (gssize)g_bytes_get_size (rebuilt), &error);
      g_assert_no_error (error);
    }
  g_autoptr (GBytes) kept = load ("published.peers");
  g_assert_true (g_bytes_equal (rebuilt, kept));
}

static void
test_bundled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) kept = load ("published.peers");
  g_autoptr (GBytes) bundled = allies_bundle_load ("peers/published.peers", &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bundled, kept));
}

/* what the method says of the table as it was handed over, nothing left out */
static void
test_whole_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = estimate (FALSE, DATE, &error);

  g_assert_no_error (error);
  g_autoptr (AlliesPeers) peers = parse (bytes);
  g_autoptr (AlliesModel) model = new_model ();
  GListModel *capabilities = allies_model_get_capabilities (model);

  g_assert_cmpfloat_with_epsilon (allies_peers_get_header (peers)->slope, 1.06, 0.005);
  g_assert_cmpfloat_with_epsilon (median_of (peers, "data.stewardship"), 1.6, 0.05);
  g_assert_cmpfloat_with_epsilon (median_of (peers, "culture.promise"), 2.9, 0.05);
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      double median = median_of (peers, allies_capability_get_id (capability));

      g_assert_cmpfloat (median, >=, median_of (peers, "data.stewardship"));
      g_assert_cmpfloat (median, <=, median_of (peers, "culture.promise"));
    }
}

static void
test_older_date (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) now = estimate (TRUE, DATE, &error);
  g_autoptr (GBytes) then = estimate (TRUE, "2016-09-01", &error);
  g_autoptr (GBytes) again = estimate (TRUE, "2016-09-01", &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (then, again));
  g_assert_false (g_bytes_equal (then, now));
}

static void
test_bad_date (void)
{
  static const char *const dates[] = { "", "2026", "2026-13-01", "01.09.2026", "2026-09-01T10" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (estimate (TRUE, dates[i], &error));
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID);
    }
}

#define HEAD                                                                                       \
  "id,capability,threshold_level,p_at_or_above,bound,fit,statement,value,unit,comparison,"         \
  "population,industry,region,size_class,sample_n,year,publisher,publication_title,where_seen,"    \
  "source_tier,provenance_class,maps_to\n"

static GBytes *
estimate_small (const char *rows, GError **error)
{
  g_autoptr (AlliesModel) model = new_model ();
  g_autofree char *text = g_strconcat (HEAD, rows, NULL);
  g_autoptr (GBytes) figures = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) industries = g_bytes_new_static ("label,codes\nShops,retail\n", 25);
  AlliesFigureSources sources = { figures, industries, NULL, NULL };

  return allies_estimate_peers (&sources, DATE, model, error);
}

/* One ladder with shares of 75 and 25 % at levels 3 and 4: logits ± ln 3 one level apart, so that
   β = 2 ln 3. Two observations of weight 1 each pull α to (2 · 0 + m) ÷ 3 with m = α ÷ 4 + 3 m ÷ 4,
   all 0 in the end: the median is 3.5 − 0.5 = 3 … x of the two is −0.5 and 0.5. */
static void
test_by_hand (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = estimate_small (
      "A-1,data.insight,3,75,exact,A,s,75,%,,People,all,EU,all,10,2026,P,T,w,secondary,,r\n"
      "A-2,data.insight,4,25,exact,A,s,25,%,,People,all,EU,all,10,2026,P,T,w,secondary,,r\n"
      "A-3,data.insight,4,50,exact,A,s,50,%,,People,Shops,EU,all,10,2026,P,T,w,secondary,,r\n",
      &error);

  g_assert_no_error (error);
  g_autoptr (AlliesPeers) peers = parse (bytes);
  AlliesSegment shops = allies_segment_new ("retail", NULL, NULL);
  const AlliesPeerValues *all = allies_peer_cell_get (
      allies_peers_look_up (peers, "data.insight", allies_segment_new (NULL, NULL, NULL), NULL));
  const AlliesPeerValues *retail =
      allies_peer_cell_get (allies_peers_look_up (peers, "data.insight", shops, NULL));
  const AlliesPeerValues *borrowed =
      allies_peer_cell_get (allies_peers_look_up (peers, "data.prediction", shops, NULL));

  g_assert_cmpfloat_with_epsilon (allies_peers_get_header (peers)->slope, 2 * log (3), 1e-8);
  g_assert_cmpfloat_with_epsilon (all->median, 3, 1e-8);
  g_assert_cmpfloat_with_epsilon (all->q1, 2.5, 1e-8);
  g_assert_cmpfloat_with_epsilon (all->q3, 3.5, 1e-8);
  g_assert_cmpuint (all->grade, ==, ALLIES_PEER_PARTIAL);
  /* half of ln 3, over β */
  g_assert_cmpfloat_with_epsilon (retail->median, 3.25, 1e-8);
  g_assert_cmpint (retail->segment.industry, ==, shops.industry);
  g_assert_cmpfloat_with_epsilon (borrowed->median, 3, 1e-8);
  g_assert_cmpuint (borrowed->grade, ==, ALLIES_PEER_BORROWED);
  /* of a pillar without any figure nothing is known */
  g_assert_null (allies_peers_look_up (peers, "culture.values", shops, NULL));
}

static void
test_no_ladder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (estimate_small (
      "A-1,data.insight,3,75,exact,A,s,75,%,,People,all,EU,all,10,2026,P,T,w,secondary,,r\n",
      &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "two levels"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimate/rebuild", test_rebuild);
  g_test_add_func ("/estimate/bundled", test_bundled);
  g_test_add_func ("/estimate/whole-table", test_whole_table);
  g_test_add_func ("/estimate/older-date", test_older_date);
  g_test_add_func ("/estimate/bad-date", test_bad_date);
  g_test_add_func ("/estimate/by-hand", test_by_hand);
  g_test_add_func ("/estimate/no-ladder", test_no_ladder);
  return g_test_run ();
}
