/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/cash-flow.h"
#include "support/sample-problem.h"

#include <math.h>

#define CLOSE 1e-9

static const AlliesEconomics economics = {
  { 500, 600, 900 }, { 0, 120, 240 }, { 0, 1200, 2400 }, 4
};

static const AlliesCashMonth *
get_month (const GArray *months, guint month)
{
  return &g_array_index (months, AlliesCashMonth, month - 1);
}

static void
test_months (void)
{
  static const struct
  {
    guint month;
    double one_off;
    double running;
    double benefit;
    double cumulative;
  } cases[] = {
    { 1, 0, 0, 0, 0 },       { 2, 0, 0, 0, 0 },       { 3, 300, 0, 0, -300 },
    { 4, 300, 0, 0, -600 },  { 5, 0, 10, 25, -585 },  { 6, 0, 10, 50, -545 },
    { 8, 0, 10, 100, -390 }, { 9, 0, 10, 100, -300 },
  };
  const AlliesSpan span = { 2, 4, 12, 0 };
  g_autoptr (GArray) months = allies_cash_flow_new (&economics, &span);

  g_assert_cmpuint (months->len, ==, 12);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AlliesCashMonth *month = get_month (months, cases[i].month);

      g_assert_cmpfloat_with_epsilon (month->one_off, cases[i].one_off, CLOSE);
      g_assert_cmpfloat_with_epsilon (month->running, cases[i].running, CLOSE);
      g_assert_cmpfloat_with_epsilon (month->benefit, cases[i].benefit, CLOSE);
      g_assert_cmpfloat_with_epsilon (
          month->net, cases[i].benefit - cases[i].running - cases[i].one_off, CLOSE);
      g_assert_cmpfloat_with_epsilon (month->discounted, month->net, CLOSE);
      g_assert_cmpfloat_with_epsilon (month->cumulative, cases[i].cumulative, CLOSE);
    }
}

static void
test_discount (void)
{
  /* 10 % a year: at month 12 a unit is worth 1 / 1.1, at the middle of month 6 its root */
  const AlliesSpan span = { 0, 12, 36, 0.1 };
  g_autoptr (GArray) months = allies_cash_flow_new (&economics, &span);

  g_assert_cmpfloat_with_epsilon (get_month (months, 1)->discounted, -50 / sqrt (1.1), CLOSE);
  g_assert_cmpfloat_with_epsilon (get_month (months, 24)->discounted, 90 / 1.21, CLOSE);
}

/* Also of a stage that ends after the horizon, or starts there. */
static void
test_value (void)
{
  static const AlliesSpan spans[] = {
    { 0, 8, 48, 0.08 }, { 16, 24, 48, 0.08 }, { 0, 1, 12, 0 },
    { 6, 18, 12, 0.1 }, { 12, 13, 12, 0.2 },  { 20, 30, 12, 0.05 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (GArray) months = allies_cash_flow_new (&economics, &spans[i]);
      double sum = 0;

      g_assert_cmpuint (months->len, ==, MAX (spans[i].horizon, spans[i].end));
      for (guint m = 1; m <= months->len; m++)
        sum += get_month (months, m)->discounted;
      g_assert_cmpfloat_with_epsilon (sum, allies_economics_value (&economics, &spans[i]), CLOSE);
      for (guint m = 1; m <= spans[i].horizon; m++)
        g_assert_cmpfloat_with_epsilon (get_month (months, m)->net,
                                        allies_economics_cash (&economics, &spans[i], m), CLOSE);
    }
}

#define BODY                                                                                       \
  AGREED ("art.one.a", "1")                                                                        \
  AGREED ("art.one.b", "1")                                                                        \
  TARGET ("art.one", "4")                                                                          \
  "<stage id='s1' months='6'/>"                                                                    \
  "<stage id='s2' months='9'/>"                                                                    \
  "<plan horizon='2' rate='0.07' weight='0.5'/>"
#define INITIATIVES                                                                                \
  INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "2", "4.5", "2", "0.5", "12")                     \
  INITIATIVE ("b", LIFT ("art.one.b", "1", "5"), "1", "0.5", "1", "1.2", "3")

static double
sum_discounted (const GArray *months)
{
  double sum = 0;

  for (guint m = 1; m <= months->len; m++)
    sum += get_month (months, m)->discounted;
  return sum;
}

static void
test_roadmap (void)
{
  const int placed[] = { 0, 1 };
  g_autoptr (AlliesRoadmap) roadmap =
      allies_roadmap_new (sample_problem_new (BODY, INITIATIVES), placed);
  g_autoptr (GArray) whole = allies_cash_flow_new_whole (roadmap);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  g_assert_cmpuint (whole->len, ==, 24);
  g_assert_cmpfloat_with_epsilon (sum_discounted (whole), allies_roadmap_get_value (roadmap),
                                  CLOSE * 1e5);
  for (guint s = 0; s < n; s++)
    {
      g_autoptr (GArray) months = allies_cash_flow_new_stage (roadmap, s);

      g_assert_cmpfloat_with_epsilon (sum_discounted (months), stages[s].sum.value, CLOSE * 1e5);
    }
  for (guint m = 1; m <= whole->len; m++)
    g_assert_cmpfloat_with_epsilon (get_month (whole, m)->cumulative,
                                    allies_roadmap_get_cash (roadmap, m), CLOSE * 1e5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cash-flow/months", test_months);
  g_test_add_func ("/cash-flow/discount", test_discount);
  g_test_add_func ("/cash-flow/value", test_value);
  g_test_add_func ("/cash-flow/roadmap", test_roadmap);
  return g_test_run ();
}
