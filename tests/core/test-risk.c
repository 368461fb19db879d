/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/risk.h"

#include "peers/quantile.h"
#include "roadmap/pert.h"
#include "roadmap/sample-sort.h"
#include "support/sample-problem.h"

#include <math.h>

#define OUT  ALLIES_STAGE_NONE
#define RUNS 10000
#define BODY                                                                                       \
  AGREED ("art.one.a", "1")                                                                        \
  AGREED ("art.one.b", "1")                                                                        \
  TARGET ("art.one", "4")                                                                          \
  "<stage id='s1' months='6'/><stage id='s2' months='6'/>"                                         \
  "<plan horizon='2' rate='0.05' weight='0.5'/>"
#define PLAIN(id, cost, benefit)                                                                   \
  "<initiative id='" id "' kind='process' owner='both' duration='3'><name>" id "</name>"           \
  "<outcome>O</outcome>" EFFORTS ("1", "1") "<cost of='amount' " cost "/>"                         \
                                            "<benefit of='amount' " benefit "/></initiative>"
#define SURE(n) "low='" n "' likely='" n "' high='" n "'"

static AlliesRoadmap *
new_roadmap (const char *initiatives, int a, int b)
{
  const int stages[] = { a, b };

  return allies_roadmap_new (sample_problem_new (BODY, initiatives), stages);
}

/* Without uncertainty all runs are the same. */
static void
test_certain (void)
{
  g_autoptr (AlliesRoadmap) roadmap = new_roadmap (
      PLAIN ("a", SURE ("100"), SURE ("600")) PLAIN ("b", SURE ("900"), SURE ("60")), 0, 1);
  g_autoptr (AlliesRisk) risk = allies_risk_new (roadmap, 50, 1);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  for (guint s = 0; s < n; s++)
    {
      const AlliesRiskRange *range = allies_risk_get_stage (risk, s);

      g_assert_cmpfloat_with_epsilon (range->p10, stages[s].sum.value, 1e-9);
      g_assert_cmpfloat_with_epsilon (range->p50, stages[s].sum.value, 1e-9);
      g_assert_cmpfloat_with_epsilon (range->p90, stages[s].sum.value, 1e-9);
      g_assert_cmpfloat (range->chance, ==, s == 0 ? 1 : 0);
    }
  g_assert_cmpfloat_with_epsilon (allies_risk_get_total (risk)->p50,
                                  allies_roadmap_get_value (roadmap), 1e-9);
  for (guint month = 0; month <= 24; month++)
    {
      double p10;
      double p90;

      allies_risk_get_cash (risk, month, &p10, &p90);
      g_assert_cmpfloat_with_epsilon (p10, allies_roadmap_get_cash (roadmap, month), 1e-9);
      g_assert_cmpfloat_with_epsilon (p90, p10, 1e-9);
    }
  allies_risk_get_drivers (risk, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* With one uncertain amount the value follows it. */
static void
test_one_amount (void)
{
  g_autoptr (AlliesRoadmap) roadmap =
      new_roadmap (PLAIN ("a", SURE ("100"), "low='0' likely='100' high='400'")
                       PLAIN ("b", SURE ("1"), SURE ("1")),
                   0, OUT);
  g_autoptr (AlliesRisk) risk = allies_risk_new (roadmap, RUNS, 3);
  const AlliesRiskRange *total = allies_risk_get_total (risk);
  guint n;
  const AlliesRiskDriver *drivers = allies_risk_get_drivers (risk, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (allies_initiative_get_id (drivers[0].initiative), ==, "a");
  g_assert_cmpint (drivers[0].money, ==, ALLIES_RISK_BENEFIT);
  g_assert_cmpfloat_with_epsilon (drivers[0].correlation, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (drivers[0].value_at_low, total->p10, 1e-9);
  g_assert_cmpfloat_with_epsilon (drivers[0].value_at_high, total->p90, 1e-9);
  g_assert_cmpfloat (total->p10, <, total->p50);
  g_assert_cmpfloat (total->p50, <, total->p90);
  /* nothing stands in the second stage */
  g_assert_cmpfloat (allies_risk_get_stage (risk, 1)->p50, ==, 0);
  g_assert_true (isnan (allies_risk_get_stage (risk, 1)->chance));
  /* after the last month the band is that of the amounts, 18 months of them less the cost */
  double p10;
  double p90;
  allies_risk_get_cash (risk, 24, &p10, &p90);
  g_assert_cmpfloat_with_epsilon (p10, drivers[0].low * 1.5 - 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (p90, drivers[0].high * 1.5 - 100, 1e-9);
}

#define LOOSE_A PLAIN ("a", "low='50' likely='100' high='300'", "low='0' likely='100' high='400'")
#define LOOSE_B PLAIN ("b", "low='50' likely='80' high='90'", "low='0' likely='50' high='90'")

static void
assert_same_range (const AlliesRiskRange *a, const AlliesRiskRange *b)
{
  g_assert_cmpfloat (a->p10, ==, b->p10);
  g_assert_cmpfloat (a->p50, ==, b->p50);
  g_assert_cmpfloat (a->p90, ==, b->p90);
  g_assert_cmpfloat (a->chance, ==, b->chance);
}

/* The same seed gives the same; what one initiative does is the same whatever the others do. */
static void
test_seed (void)
{
  g_autoptr (AlliesRoadmap) both = new_roadmap (LOOSE_A LOOSE_B, 0, 1);
  g_autoptr (AlliesRoadmap) alone = new_roadmap (LOOSE_B LOOSE_A, OUT, 0);
  g_autoptr (AlliesRisk) first = allies_risk_new (both, RUNS, 1);
  g_autoptr (AlliesRisk) again = allies_risk_new (both, RUNS, 1);
  g_autoptr (AlliesRisk) other = allies_risk_new (both, RUNS, 2);
  g_autoptr (AlliesRisk) less = allies_risk_new (alone, RUNS, 1);

  assert_same_range (allies_risk_get_total (first), allies_risk_get_total (again));
  assert_same_range (allies_risk_get_stage (first, 0), allies_risk_get_stage (less, 0));
  g_assert_cmpfloat (allies_risk_get_total (first)->p50, !=, allies_risk_get_total (other)->p50);
}

#define TWIN(id) PLAIN (id, SURE ("100"), "low='0' likely='200' high='400'")

/* Two alike that are drawn apart spread by the root of 2 more than one, and not by 2: the variances
 * of independent amounts add up. */
static void
test_independent (void)
{
  g_autoptr (AlliesRoadmap) one = new_roadmap (TWIN ("a") TWIN ("b"), 0, OUT);
  g_autoptr (AlliesRoadmap) two = new_roadmap (TWIN ("a") TWIN ("b"), 0, 0);
  g_autoptr (AlliesRisk) single = allies_risk_new (one, RUNS, 1);
  g_autoptr (AlliesRisk) both = allies_risk_new (two, RUNS, 1);
  const AlliesRiskRange *narrow = allies_risk_get_total (single);
  const AlliesRiskRange *wide = allies_risk_get_total (both);

  g_assert_cmpfloat_with_epsilon ((wide->p90 - wide->p10) / (narrow->p90 - narrow->p10), G_SQRT2,
                                  0.06);
}

static void
test_order_of_drivers (void)
{
  g_autoptr (AlliesRoadmap) roadmap = new_roadmap (LOOSE_A LOOSE_B, 0, 1);
  g_autoptr (AlliesRisk) risk = allies_risk_new (roadmap, RUNS, 1);
  guint n;
  const AlliesRiskDriver *drivers = allies_risk_get_drivers (risk, &n);

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (allies_initiative_get_id (drivers[0].initiative), ==, "a");
  g_assert_cmpint (drivers[0].money, ==, ALLIES_RISK_BENEFIT);
  for (guint i = 0; i < n; i++)
    {
      gboolean is_cost = drivers[i].money == ALLIES_RISK_COST;

      if (i > 0)
        g_assert_cmpfloat (fabs (drivers[i].correlation), <=, fabs (drivers[i - 1].correlation));
      g_assert_true ((drivers[i].correlation < 0) == is_cost);
      g_assert_true ((drivers[i].value_at_high < drivers[i].value_at_low) == is_cost);
      g_assert_cmpfloat (drivers[i].low, <, drivers[i].high);
    }
}

/* Money whose base is not known makes everything unknown. */
static void
test_unknown_money (void)
{
  AlliesPlanProblem *problem = sample_problem_new (BODY, LOOSE_A LOOSE_B);
  const int stages[] = { 0, 1 };
  double p10;
  double p90;
  guint n;

  g_array_index (problem->items, AlliesPlanItem, 0).economics.benefit =
      (AlliesMoney){ NAN, NAN, NAN };
  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_new (problem, stages);
  g_autoptr (AlliesRisk) risk = allies_risk_new (roadmap, RUNS, 1);

  g_assert_true (isnan (allies_risk_get_total (risk)->p50));
  g_assert_true (isnan (allies_risk_get_stage (risk, 0)->chance));
  allies_risk_get_cash (risk, 24, &p10, &p90);
  g_assert_true (isnan (p10) && isnan (p90));
  allies_risk_get_drivers (risk, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (AlliesRoadmap) roadmap = new_roadmap (LOOSE_A LOOSE_B, OUT, OUT);
  g_autoptr (AlliesRisk) risk = allies_risk_new (roadmap, RUNS, 1);

  g_assert_cmpfloat (allies_risk_get_total (risk)->p90, ==, 0);
  g_assert_true (isnan (allies_risk_get_total (risk)->chance));
}

/* Forty initiatives in three stages, all of their amounts uncertain. */
static void
test_time (void)
{
  g_autoptr (GString) initiatives = g_string_new (NULL);
  int stages[40];

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      stages[i] = (int)i % 3;
      g_string_append_printf (
          initiatives,
          "<initiative id='i%u' kind='process' owner='both' duration='3' ramp='%u'><name>I</name>"
          "<outcome>O</outcome>" EFFORTS ("1", "1") "<cost of='amount' low='%u' likely='100' "
                                                    "high='400'/><running of='amount' low='1' "
                                                    "likely='5' high='%u'/><benefit of='amount' "
                                                    "low='0' likely='%u' high='900'/></initiative>",
          i, i % 13, i, 10 + i, 100 + i);
    }
  g_autoptr (AlliesRoadmap) roadmap = allies_roadmap_new (
      sample_problem_new ("<stage id='s1' months='8'/><stage id='s2' months='8'/>"
                          "<stage id='s3' months='8'/><plan horizon='4' rate='0.08' weight='0.5'/>",
                          initiatives->str),
      stages);

  g_test_timer_start ();
  g_autoptr (AlliesRisk) risk = allies_risk_new (roadmap, RUNS, 1);
  double seconds = g_test_timer_elapsed ();
  g_test_message ("40 initiatives, %u runs: %.0f ms", allies_risk_get_runs (risk), seconds * 1000);
  g_assert_cmpfloat (seconds, <, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/risk/certain", test_certain);
  g_test_add_func ("/risk/one-amount", test_one_amount);
  g_test_add_func ("/risk/seed", test_seed);
  g_test_add_func ("/risk/independent", test_independent);
  g_test_add_func ("/risk/order-of-drivers", test_order_of_drivers);
  g_test_add_func ("/risk/unknown-money", test_unknown_money);
  g_test_add_func ("/risk/nothing", test_nothing);
  g_test_add_func ("/risk/time", test_time);
  return g_test_run ();
}
