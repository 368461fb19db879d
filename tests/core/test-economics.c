/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/economics.h"
#include "support/sample-dossier.h"

#include <math.h>

#define CENT 1e-6

static AlliesInitiative *
new_initiative (const char *money)
{
  g_autofree char *text = g_strconcat ("<initiative id='i' kind='process' owner='both' "
                                       "duration='3' ramp='6'><name>I</name><outcome>O</outcome>",
                                       EFFORTS ("1", "2"), money, "</initiative>", NULL);
  g_autoptr (AlliesCatalogue) catalogue = sample_catalogue_new (text);

  return g_object_ref (allies_catalogue_find (catalogue, "i"));
}

#define MONEY                                                                                      \
  "<cost of='revenue' low='1' likely='2' high='4'/>"                                               \
  "<running of='marketing-budget' low='1' likely='1' high='1'/>"                                   \
  "<benefit of='technology-budget' low='0' likely='10' high='20'/>"

static void
test_compute (void)
{
  g_autoptr (AlliesInitiative) initiative = new_initiative (MONEY);
  g_autoptr (AlliesOrganisation) organisation =
      allies_record_new (ALLIES_TYPE_ORGANISATION, "revenue", 1000.0, "marketing-budget", 200.0,
                         "technology-budget", 300.0, NULL);
  AlliesEconomics economics = allies_economics_compute (initiative, organisation);

  g_assert_cmpfloat (economics.cost.low, ==, 10);
  g_assert_cmpfloat (economics.cost.likely, ==, 20);
  g_assert_cmpfloat (economics.cost.high, ==, 40);
  g_assert_cmpfloat (economics.running.likely, ==, 2);
  g_assert_cmpfloat (economics.benefit.low, ==, 0);
  g_assert_cmpfloat (economics.benefit.likely, ==, 30);
  g_assert_cmpfloat (economics.benefit.high, ==, 60);
  g_assert_cmpfloat (economics.ramp, ==, 6);
  g_assert_true (allies_economics_is_known (&economics));
}

static void
test_unknown_base (void)
{
  static const struct
  {
    const char *money;
    gboolean known;
  } cases[] = {
    { MONEY, FALSE },
    { "", TRUE },
    { "<cost of='revenue' low='0' likely='0' high='0'/>", TRUE },
    { "<cost of='technology-budget' low='1' likely='1' high='1'/>", TRUE },
    { "<benefit of='revenue' low='1' likely='1' high='1'/>", FALSE },
    { "<running of='marketing-budget' low='1' likely='1' high='1'/>", FALSE },
  };
  g_autoptr (AlliesOrganisation) organisation =
      allies_record_new (ALLIES_TYPE_ORGANISATION, "technology-budget", 300.0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesInitiative) initiative = new_initiative (cases[i].money);
      AlliesEconomics economics = allies_economics_compute (initiative, organisation);

      g_assert_cmpint (allies_economics_is_known (&economics), ==, cases[i].known);
    }
}

static AlliesEconomics
make (double cost, double running, double benefit, double ramp)
{
  return (AlliesEconomics){
    { cost, cost, cost }, { running, running, running }, { benefit, benefit, benefit }, ramp
  };
}

static void
test_value (void)
{
  static const struct
  {
    double cost;
    double running;
    double benefit;
    double ramp;
    AlliesSpan span;
    double value;
  } cases[] = {
    /* without discount: 12 months of (1200 − 120) ÷ 12 less 1000 */
    { 1000, 120, 1200, 0, { 0, 6, 18, 0 }, 80 },
    /* the ramp takes 1/4 + 2/4 + 3/4 + 1 of the first four months */
    { 1000, 120, 1200, 4, { 0, 6, 18, 0 }, -70 },
    /* after the horizon nothing counts but what was spent */
    { 1000, 120, 1200, 4, { 12, 24, 24, 0 }, -1000 },
    { 1000, 120, 1200, 4, { 24, 36, 24, 0 }, -1000 },
    /* ten per cent a year: 1000 ÷ 1.1 for the middle of two years */
    { 1000, 0, 0, 0, { 0, 24, 24, 0.1 }, -909.0909090909091 },
    /* sums of geometric series q = 1.08^(−1/12): −c·q^12 − r/12·Σq^m + b/12·(q^16·Σ(j/6)q^j + Σq^m)
     */
    { 120000, 12000, 60000, 6, { 8, 16, 48, 0.08 }, -18125.38491369295 },
    /* a ramp that the horizon cuts: q = 1.1^(−1/12), 24000/12 · q^12 · Σ_{1..12}(j/40)q^j −
       30000·q^6 */
    { 30000, 0, 24000, 40, { 0, 12, 24, 0.1 }, -25284.591380843478 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlliesEconomics economics =
          make (cases[i].cost, cases[i].running, cases[i].benefit, cases[i].ramp);

      g_assert_cmpfloat_with_epsilon (allies_economics_value (&economics, &cases[i].span),
                                      cases[i].value, CENT);
    }
}

/* The sum of a geometric series, where the program adds month by month. */
static double
annuity (double q, guint first, guint last)
{
  return first <= last ? (pow (q, first) - pow (q, last + 1)) / (1 - q) : 0;
}

static double
closed_form (const AlliesEconomics *economics, const AlliesSpan *span)
{
  double q = pow (1 + span->rate, -1.0 / 12);
  guint n =
      (guint)fmin (economics->ramp, span->horizon > span->end ? span->horizon - span->end : 0);
  double ramp = n > 0 ? q * (1 - (n + 1) * pow (q, n) + n * pow (q, n + 1)) / ((1 - q) * (1 - q))
                            / economics->ramp
                      : 0;

  return -economics->cost.likely * pow (q, (span->start + span->end) / 2.0)
         - economics->running.likely / 12 * annuity (q, span->end + 1, span->horizon)
         + economics->benefit.likely / 12
               * (pow (q, span->end) * ramp + annuity (q, span->end + n + 1, span->horizon));
}

static void
test_closed_form (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint i = 0; i < 1000; i++)
    {
      guint start = (guint)g_rand_int_range (random, 0, 40);
      AlliesSpan span = { start, start + (guint)g_rand_int_range (random, 1, 24),
                          (guint)g_rand_int_range (random, 12, 120),
                          g_rand_double_range (random, 0.01, 0.3) };
      AlliesEconomics economics =
          make (g_rand_double_range (random, 0, 1e6), g_rand_double_range (random, 0, 1e5),
                g_rand_double_range (random, 0, 1e6), g_rand_int_range (random, 0, 30));
      double expected = closed_form (&economics, &span);

      g_assert_cmpfloat_with_epsilon (allies_economics_value (&economics, &span), expected,
                                      1e-9 * fmax (1e6, fabs (expected)));
    }
}

static void
test_cash (void)
{
  AlliesEconomics economics = make (1200, 120, 1200, 4);
  AlliesSpan span = { 6, 12, 24, 0.5 };
  static const double expected[] = { 0, 0, -200, -200, 15, 40, 65, 90, 90 };
  static const guint months[] = { 1, 6, 7, 12, 13, 14, 15, 16, 24 };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    g_assert_cmpfloat_with_epsilon (allies_economics_cash (&economics, &span, months[i]),
                                    expected[i], CENT);
}

/* Without discount the cash of all months is the value. */
static void
test_cash_adds_up (void)
{
  AlliesEconomics economics = make (1000, 120, 1200, 7);
  AlliesSpan span = { 3, 11, 40, 0 };
  double sum = 0;

  for (guint month = 1; month <= span.horizon; month++)
    sum += allies_economics_cash (&economics, &span, month);
  g_assert_cmpfloat_with_epsilon (sum, allies_economics_value (&economics, &span), CENT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/economics/compute", test_compute);
  g_test_add_func ("/economics/unknown-base", test_unknown_base);
  g_test_add_func ("/economics/value", test_value);
  g_test_add_func ("/economics/closed-form", test_closed_form);
  g_test_add_func ("/economics/cash", test_cash);
  g_test_add_func ("/economics/cash-adds-up", test_cash_adds_up);
  return g_test_run ();
}
