/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/gaps.h"
#include "support/number-checks.h"
#include "support/sample-dossier.h"

#include <math.h>

#define NONE NAN
#define CELL(subject, segment, q1, median, q3)                                                     \
  "<cell subject='" subject "' " segment " basis='published' year='2025' n='100' q1='" q1          \
  "' median='" median "' q3='" q3 "'><population>P</population><source>S</source></cell>"
#define ONE(level)                                                                                 \
  AGREED ("art.one.a", level) AGREED ("art.one.b", level) AGREED ("art.one.c", level)
#define PEERS                                                                                      \
  CELL ("art.one", "", "2", "2.5", "3.5")                                                          \
  CELL ("geo.one", "industry='retail'", "2", "3", "4")                                             \
  "<cell subject='min.two' basis='published' year='2025' n='100' mean='3'>"                        \
  "<population>P</population><source>S</source></cell>"

typedef struct
{
  const char *name;
  const char *body;
  const char *id;
  double gap_peer;
  double gap_top;
  double gap_target;
  double importance;
  double target;
  double priority;
  gboolean proposed;
  gboolean enough;
} Case;

/* Section 5 of the method; the scale spans 4. */
static const Case cases[] = {
  /* 5 ÷ 5 × 2 ÷ 4 × 100 */
  { "own-target", ONE ("2") TARGET ("art.one", "4") IMPORTANCE ("marketing", "art.one", "5"),
    "art.one", 0.5, 1.5, 2, 5, 4, 50, FALSE, FALSE },
  /* the mean of both, 3.5 ÷ 5 × 1 ÷ 4 × 100 */
  { "importance-of-both",
    ONE ("2") TARGET ("art.one", "3") IMPORTANCE ("marketing", "art.one", "5")
        IMPORTANCE ("technology", "art.one", "2"),
    "art.one", 0.5, 1.5, 1, 3.5, 3, 17.5, FALSE, FALSE },
  { "default-importance", ONE ("2") TARGET ("art.one", "3"), "art.one", 0.5, 1.5, 1, 3, 3, 15,
    FALSE, FALSE },
  { "target-reached", ONE ("5") TARGET ("art.one", "3"), "art.one", -2.5, -1.5, -2, 3, 3, 0, FALSE,
    FALSE },
  /* the higher of the top quartile and the own score */
  { "proposed-top-quartile", ONE ("2"), "art.one", 0.5, 1.5, 1.5, 3, 3.5, 22.5, TRUE, FALSE },
  { "proposed-own-score", ONE ("4"), "art.one", -1.5, -0.5, 0, 3, 4, 0, TRUE, FALSE },
  /* importance of 2 or less warrants the peer median and no more */
  { "proposed-modest",
    ONE ("2") IMPORTANCE ("marketing", "art.one", "2") IMPORTANCE ("technology", "art.one", "2"),
    "art.one", 0.5, 1.5, 0.5, 2, 2.5, 5, TRUE, FALSE },
  { "proposed-modest-and-better", ONE ("3") IMPORTANCE ("marketing", "art.one", "1"), "art.one",
    -0.5, 0.5, -0.5, 1, 2.5, 0, TRUE, FALSE },
  { "enough", ONE ("4") TARGET ("art.one", "4") IMPORTANCE ("technology", "art.one", "2"),
    "art.one", -1.5, -0.5, 0, 2, 4, 0, FALSE, TRUE },
  { "enough-needs-low-importance",
    ONE ("4") TARGET ("art.one", "4") IMPORTANCE ("technology", "art.one", "2.5"), "art.one", -1.5,
    -0.5, 0, 2.5, 4, 0, FALSE, FALSE },
  { "enough-needs-top-quartile",
    ONE ("3") TARGET ("art.one", "3") IMPORTANCE ("technology", "art.one", "2"), "art.one", -0.5,
    0.5, 0, 2, 3, 0, FALSE, FALSE },
  { "enough-needs-target",
    ONE ("4") TARGET ("art.one", "5") IMPORTANCE ("technology", "art.one", "2"), "art.one", -1.5,
    -0.5, 1, 2, 5, 10, FALSE, FALSE },
  { "no-peers", LEVEL ("cmo", "min.one.a", "2"), "min.one", NONE, NONE, NONE, 3, NONE, NONE, TRUE,
    FALSE },
  { "no-peers-own-target", LEVEL ("cmo", "min.one.a", "2") TARGET ("min.one", "3"), "min.one", NONE,
    NONE, 1, 3, 3, 15, FALSE, FALSE },
  { "no-answers", TARGET ("art.one", "3"), "art.one", NONE, NONE, NONE, 3, 3, NONE, FALSE, FALSE },
  /* one answer of three: there are gaps, but no rank */
  { "partial", LEVEL ("cmo", "art.one.a", "2") TARGET ("art.one", "3"), "art.one", 0.5, 1.5, 1, 3,
    3, NONE, FALSE, FALSE },
  { "partial-is-never-enough",
    LEVEL ("cmo", "art.one.a", "5") TARGET ("art.one", "3")
        IMPORTANCE ("marketing", "art.one", "1"),
    "art.one", -2.5, -1.5, -2, 1, 3, NONE, FALSE, FALSE },
  /* a mean says nothing of the top quartile */
  { "proposed-from-mean", LEVEL ("cmo", "min.two.a", "2"), "min.two", 1, NONE, 0, 3, 2, 0, TRUE,
    FALSE },
  { "proposed-from-mean-unanswered", "", "min.two", NONE, NONE, NONE, 3, NONE, NONE, TRUE, FALSE },
  { "industry", LEVEL ("cmo", "geo.one.a", "2"), "geo.one", 1, 2, 2, 3, 4, 30, TRUE, FALSE },
};

static AlliesGaps *
new_gaps (const char *body, const char *cells)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autoptr (AlliesPeers) peers = cells != NULL ? sample_peers_new (cells) : NULL;

  return allies_gaps_new (dossier, SAMPLE_YEAR, score, peers);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesGaps) gaps = new_gaps (test->body, PEERS);
  const AlliesGap *gap = allies_gaps_find (gaps, test->id);

  g_assert_cmpstr (gap->id, ==, test->id);
  number_check_near (gap->gap_peer, test->gap_peer);
  number_check_near (gap->gap_top, test->gap_top);
  number_check_near (gap->gap_target, test->gap_target);
  number_check_near (gap->importance, test->importance);
  number_check_near (gap->target, test->target);
  number_check_near (gap->priority, test->priority);
  g_assert_cmpint (gap->proposed, ==, test->proposed);
  g_assert_cmpint (gap->enough, ==, test->enough);
}

typedef struct
{
  const char *name;
  const char *body;
  const char *id;
  double proposal;
  AlliesProposal from;
} ProposalCase;

/* A target of one's own leaves the proposal as it is. */
static const ProposalCase proposals[] = {
  { "top-quartile", ONE ("2"), "art.one", 3.5, ALLIES_PROPOSAL_TOP_QUARTILE },
  { "beside-own-target", ONE ("2") TARGET ("art.one", "5"), "art.one", 3.5,
    ALLIES_PROPOSAL_TOP_QUARTILE },
  { "score", ONE ("4"), "art.one", 4, ALLIES_PROPOSAL_SCORE },
  { "median", ONE ("4") IMPORTANCE ("marketing", "art.one", "2"), "art.one", 2.5,
    ALLIES_PROPOSAL_MEDIAN },
  { "unanswered", "", "art.one", 3.5, ALLIES_PROPOSAL_TOP_QUARTILE },
  { "mean", LEVEL ("cmo", "min.two.a", "2"), "min.two", 2, ALLIES_PROPOSAL_SCORE },
  { "mean-and-modest", LEVEL ("cmo", "min.two.a", "4") IMPORTANCE ("marketing", "min.two", "1"),
    "min.two", 3, ALLIES_PROPOSAL_MEDIAN },
  { "modest-and-below", LEVEL ("cmo", "min.two.a", "2") IMPORTANCE ("marketing", "min.two", "1"),
    "min.two", 2, ALLIES_PROPOSAL_SCORE },
  { "mean-unanswered", "", "min.two", NONE, ALLIES_PROPOSAL_NONE },
  { "no-peers", LEVEL ("cmo", "min.one.a", "2") TARGET ("min.one", "3"), "min.one", NONE,
    ALLIES_PROPOSAL_NONE },
};

static void
test_proposal (gconstpointer data)
{
  const ProposalCase *test = data;
  g_autoptr (AlliesGaps) gaps = new_gaps (test->body, PEERS);
  const AlliesGap *gap = allies_gaps_find (gaps, test->id);

  number_check_near (gap->proposal, test->proposal);
  g_assert_cmpint (gap->proposal_from, ==, test->from);
}

static void
test_rank (void)
{
  /* priorities: geo.one 30, then min.one and min.two 15 with larger gap first, art.one 15 alike */
  static const char *const ids[] = { "geo.one", "art.one", "min.one", "min.two" };
  g_autoptr (AlliesGaps) gaps = new_gaps (
      ONE ("2") TARGET ("art.one", "3") LEVEL ("cmo", "geo.one.a", "2")
          LEVEL ("cmo", "min.one.a", "2") TARGET ("min.one", "3") LEVEL ("cmo", "min.two.a", "2")
              TARGET ("min.two", "3") TARGET ("geo.two", "5"),
      PEERS);
  g_autoptr (GPtrArray) ranked = allies_gaps_rank (gaps, ALLIES_GAP_ORDER_PRIORITY);

  g_assert_cmpuint (ranked->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < ranked->len; i++)
    g_assert_cmpstr (((const AlliesGap *)ranked->pdata[i])->id, ==, ids[i]);
}

static void
test_larger_gap_first (void)
{
  /* 5 ÷ 5 × 0.5 ÷ 4 = 2.5 ÷ 5 × 1 ÷ 4 */
  g_autoptr (AlliesGaps) gaps =
      new_gaps (LEVEL ("cmo", "min.one.a", "2") TARGET ("min.one", "2.5")
                    IMPORTANCE ("marketing", "min.one", "5") LEVEL ("cmo", "min.two.a", "2")
                        TARGET ("min.two", "3") IMPORTANCE ("marketing", "min.two", "2.5"),
                NULL);
  g_autoptr (GPtrArray) ranked = allies_gaps_rank (gaps, ALLIES_GAP_ORDER_PRIORITY);

  g_assert_cmpfloat (allies_gaps_find (gaps, "min.one")->priority, ==, 12.5);
  g_assert_cmpfloat (allies_gaps_find (gaps, "min.two")->priority, ==, 12.5);
  g_assert_cmpstr (((const AlliesGap *)ranked->pdata[0])->id, ==, "min.two");
}

#define BEFORE(body)                                                                               \
  "</assessment><assessment year='2024' model='sample' model-version='1'>"                         \
  "<respondent id='cmo' side='marketing'/>" body

/* art.one fell from 3 to 2, geo.one rose from 1 to 2, min.one was not complete before. */
static void
test_orders (void)
{
  static const struct
  {
    AlliesGapOrder order;
    const char *ids[3];
    double first;
  } rows[] = {
    { ALLIES_GAP_ORDER_PRIORITY, { "art.one", "geo.one", NULL }, 45 },
    { ALLIES_GAP_ORDER_PEERS, { "geo.one", "art.one", NULL }, 1 },
    { ALLIES_GAP_ORDER_TARGET, { "art.one", "geo.one", NULL }, 3 },
    { ALLIES_GAP_ORDER_BEFORE, { "art.one", "geo.one", NULL }, 1 },
  };
  g_autoptr (AlliesGaps) gaps =
      new_gaps (ONE ("2") TARGET ("art.one", "5") LEVEL ("cmo", "geo.one.a", "2")
                    BEFORE (AGREED ("art.one.a", "3") AGREED ("art.one.b", "3")
                                AGREED ("art.one.c", "3") AGREED ("geo.one.a", "1")),
                PEERS);

  g_assert_cmpuint (allies_gaps_get_year_before (gaps), ==, 2024);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) ranked = allies_gaps_rank (gaps, rows[i].order);

      g_assert_cmpuint (ranked->len, ==, 2);
      for (guint j = 0; j < ranked->len; j++)
        g_assert_cmpstr (((const AlliesGap *)ranked->pdata[j])->id, ==, rows[i].ids[j]);
      number_check_near (allies_gap_get_rank (ranked->pdata[0], rows[i].order), rows[i].first);
    }
}

static void
test_before (void)
{
  g_autoptr (AlliesGaps) gaps = new_gaps (ONE ("2") BEFORE (AGREED ("art.one.a", "3")), NULL);
  g_autoptr (AlliesGaps) first = new_gaps (ONE ("2"), NULL);

  /* one answer of three is not complete */
  g_assert_true (isnan (allies_gaps_find (gaps, "art.one")->before));
  g_assert_true (isnan (allies_gaps_find (gaps, "art.one")->gap_before));
  g_assert_cmpuint (allies_gaps_get_year_before (first), ==, 0);
}

static void
test_kpis (void)
{
  g_autoptr (AlliesGaps) gaps = new_gaps ("", PEERS);
  guint n;
  const AlliesKpi *kpis = allies_gaps_get_kpis (gaps, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (kpis[0].id, ==, "art.two.n");
}

static void
test_without_peers (void)
{
  g_autoptr (AlliesGaps) gaps = new_gaps (ONE ("2"), NULL);
  guint n;
  const AlliesGap *all = allies_gaps_get_all (gaps, &n);

  g_assert_cmpuint (n, ==, 6);
  for (guint i = 0; i < n; i++)
    {
      g_assert_null (all[i].cell);
      g_assert_null (all[i].standing);
      g_assert_true (isnan (all[i].target));
    }
  g_assert_null (allies_gaps_get_overall (gaps)->cell);
  all = allies_gaps_get_pillars (gaps, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_null (all[0].cell);
}

static void
test_above_capabilities (void)
{
  g_autoptr (AlliesGaps) gaps = new_gaps (ONE ("2"), PEERS);
  const AlliesGap *overall = allies_gaps_get_overall (gaps);

  g_assert_cmpstr (overall->id, ==, "overall");
  g_assert_true (allies_gaps_find (gaps, "overall") == overall);
  g_assert_true (isnan (overall->importance));
  g_assert_true (isnan (overall->target));
  g_assert_cmpstr (allies_gaps_find (gaps, "geo")->id, ==, "geo");
  g_assert_null (allies_gaps_find (gaps, "nothing"));
  g_assert_cmpstr (allies_model_get_id (allies_score_get_model (allies_gaps_get_score (gaps))), ==,
                   "sample");
  g_assert_true (allies_segment_equal (allies_gaps_get_segment (gaps),
                                       allies_segment_new ("retail", "large", "europe")));
  g_assert_cmpint (allies_standing_get (allies_gaps_find (gaps, "art.one")->standing)->quarter, ==,
                   ALLIES_QUARTER_THIRD);
}

/* What the year compares itself with decides which cell answers. */
static void
test_comparison (void)
{
  g_autoptr (AlliesGaps) gaps =
      new_gaps (LEVEL ("cmo", "geo.one.a", "2") "<comparison industry='health'/>",
                PEERS CELL ("geo.one", "industry='health'", "1", "1.5", "2.5"));

  g_assert_true (allies_segment_equal (allies_gaps_get_segment (gaps),
                                       allies_segment_new ("health", "large", "europe")));
  number_check_near (allies_gaps_find (gaps, "geo.one")->gap_peer, -0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/gaps/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    {
      g_autofree char *path = g_strconcat ("/gaps/proposal/", proposals[i].name, NULL);

      g_test_add_data_func (path, &proposals[i], test_proposal);
    }
  g_test_add_func ("/gaps/rank", test_rank);
  g_test_add_func ("/gaps/larger-gap-first", test_larger_gap_first);
  g_test_add_func ("/gaps/orders", test_orders);
  g_test_add_func ("/gaps/before", test_before);
  g_test_add_func ("/gaps/kpis", test_kpis);
  g_test_add_func ("/gaps/without-peers", test_without_peers);
  g_test_add_func ("/gaps/above-capabilities", test_above_capabilities);
  g_test_add_func ("/gaps/comparison", test_comparison);
  return g_test_run ();
}
