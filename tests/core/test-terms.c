/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/terms.h"
#include "support/sample-dossier.h"

#include <math.h>

static void
test_assumed (void)
{
  static const char *const ids[] = { "stage-1", "stage-2", "stage-3" };
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesTerms) terms = allies_terms_new (dossier, SAMPLE_YEAR);
  guint n;
  const AlliesStageTerms *stages = allies_terms_get_stages (terms, &n);

  g_assert_true (allies_terms_are_assumed (terms));
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (stages[i].id, ==, ids[i]);
      g_assert_cmpuint (stages[i].start, ==, 8 * i);
      g_assert_cmpuint (stages[i].end, ==, 8 * (i + 1));
      /* 1.5 % of 100 000 + 200 000; a large company */
      g_assert_cmpfloat_with_epsilon (stages[i].budget, 4500, 1e-9);
      g_assert_cmpfloat (stages[i].marketing_capacity, ==, 28);
      g_assert_cmpfloat (stages[i].technology_capacity, ==, 40);
    }
  g_assert_cmpstr (stages[0].name, ==, "Foundation");
  g_assert_cmpuint (allies_terms_get_horizon (terms), ==, 48);
  g_assert_cmpfloat (allies_terms_get_rate (terms), ==, 0.08);
  g_assert_cmpfloat (allies_terms_get_weight (terms), ==, 0.5);
}

static void
test_unknown_budget (void)
{
  g_autoptr (AlliesDossier) dossier = allies_dossier_new (NULL);
  g_autoptr (AlliesTerms) terms = allies_terms_new (dossier, SAMPLE_YEAR);
  guint n;

  g_assert_true (isinf (allies_terms_get_stages (terms, &n)[0].budget));
  g_assert_cmpuint (n, ==, 3);
}

static void
test_own (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (
      "<stage id='b' months='12'/>"
      "<stage id='a' months='6' budget='10' marketing-capacity='0' technology-capacity='2.5'>"
      "<name>First</name></stage><plan horizon='2.5' rate='0.1' weight='0.75'/>");
  g_autoptr (AlliesTerms) terms = allies_terms_new (dossier, SAMPLE_YEAR);
  guint n;
  const AlliesStageTerms *stages = allies_terms_get_stages (terms, &n);

  g_assert_false (allies_terms_are_assumed (terms));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (stages[0].id, ==, "a");
  g_assert_cmpstr (stages[0].name, ==, "First");
  g_assert_cmpuint (stages[0].start, ==, 0);
  g_assert_cmpuint (stages[0].end, ==, 6);
  g_assert_cmpfloat (stages[0].budget, ==, 10);
  g_assert_cmpfloat (stages[0].marketing_capacity, ==, 0);
  g_assert_cmpfloat (stages[0].technology_capacity, ==, 2.5);
  g_assert_cmpstr (stages[1].name, ==, "Stage 2");
  g_assert_cmpuint (stages[1].start, ==, 6);
  g_assert_cmpuint (stages[1].end, ==, 18);
  g_assert_true (isinf (stages[1].budget));
  g_assert_true (isinf (stages[1].marketing_capacity));
  g_assert_true (isinf (stages[1].technology_capacity));
  g_assert_cmpuint (allies_terms_get_horizon (terms), ==, 30);
  g_assert_cmpfloat (allies_terms_get_rate (terms), ==, 0.1);
  g_assert_cmpfloat (allies_terms_get_weight (terms), ==, 0.75);
}

static void
test_with_weight (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("<stage id='a' months='6'/>");
  AlliesTerms *terms = allies_terms_new (dossier, SAMPLE_YEAR);
  g_autoptr (AlliesTerms) other = allies_terms_with_weight (terms, 1);
  guint n;

  g_assert_cmpfloat (allies_terms_get_weight (terms), ==, 0.5);
  allies_terms_unref (terms);
  g_assert_cmpfloat (allies_terms_get_weight (other), ==, 1);
  g_assert_cmpstr (allies_terms_get_stages (other, &n)[0].id, ==, "a");
  g_assert_cmpuint (allies_terms_get_horizon (other), ==, 48);
  g_assert_false (allies_terms_are_assumed (other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/terms/assumed", test_assumed);
  g_test_add_func ("/terms/unknown-budget", test_unknown_budget);
  g_test_add_func ("/terms/own", test_own);
  g_test_add_func ("/terms/with-weight", test_with_weight);
  return g_test_run ();
}
