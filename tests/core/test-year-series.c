/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/year-series.h"

#include "report/findings-series.h"
#include "support/sample-decade.h"
#include "support/sample-report.h"

#include <math.h>

#define EPSILON 1e-12

/* Each year is what it is alone, and each step what two years compared alone are. */
static void
test_steps (void)
{
  g_autoptr (AlliesDossier) dossier = sample_decade_new ();
  g_autoptr (AlliesYearSeries) series = allies_year_series_new (dossier, 2026);

  g_assert_cmpuint (allies_year_series_get_n_years (series), ==, 10);
  for (guint i = 1; i < 10; i++)
    {
      guint year = allies_year_series_get_year (series, i);
      g_autoptr (AlliesScore) score = allies_score_new (dossier, year);
      g_autoptr (AlliesYearComparison) alone =
          allies_year_comparison_new (dossier, year - 1, dossier, year);
      AlliesYearComparison *step = allies_year_series_get_step (series, i);

      g_assert_cmpuint (year, ==, SAMPLE_DECADE_FIRST + i);
      g_assert_cmpfloat (
          allies_score_get_overall (score)->score, ==,
          allies_score_get_overall (allies_year_series_get_score (series, i))->score);
      g_assert_cmpfloat (allies_year_comparison_get_overall (alone)->ours, ==,
                         allies_year_comparison_get_overall (step)->ours);
      g_assert_cmpint (allies_year_series_is_same (series, i), ==, year != SAMPLE_DECADE_CHANGE);
      g_assert_true (allies_year_series_has_scale (series, i));
    }
}

static void
test_whole (void)
{
  g_autoptr (AlliesDossier) dossier = sample_decade_new ();
  g_autoptr (AlliesYearSeries) series = allies_year_series_new (dossier, 2026);
  g_autoptr (AlliesYearComparison) alone =
      allies_year_comparison_new (dossier, 2017, dossier, 2026);
  AlliesYearComparison *whole = allies_year_series_get_whole (series);

  g_assert_cmpuint (allies_year_comparison_get_from (whole), ==, 2017);
  g_assert_cmpfloat (allies_year_series_find_change (whole, "data")->ours, ==,
                     allies_year_series_find_change (alone, "data")->ours);
  g_assert_nonnull (allies_year_series_find_change (whole, "overall"));
  g_assert_nonnull (allies_year_series_find_change (whole, "data.insight"));
  g_assert_null (allies_year_series_find_change (whole, "nonsense"));
  g_assert_null (allies_year_series_find_change (NULL, "data"));
}

/* A year without an answer is left out, and so are years after the one that is shown. */
static void
test_years (void)
{
  g_autoptr (AlliesDossier) dossier = sample_decade_new ();
  g_autoptr (GPtrArray) answers = allies_dossier_list (dossier, "answer", 2021);
  g_autoptr (AlliesYearSeries) before = NULL;
  g_autoptr (AlliesYearSeries) series = NULL;

  for (guint i = 0; i < answers->len; i++)
    {
      g_autofree char *key = allies_record_dup_key (answers->pdata[i], 2021);

      allies_dossier_replace (dossier, key, NULL);
    }
  series = allies_year_series_new (dossier, 2023);
  before = allies_year_series_new (dossier, 2016);
  g_assert_null (before);
  g_assert_cmpuint (allies_year_series_get_n_years (series), ==, 6);
  g_assert_cmpuint (allies_year_comparison_get_from (allies_year_series_get_step (series, 4)), ==,
                    2020);
}

static void
test_findings (void)
{
  g_autoptr (AlliesDossier) dossier = sample_decade_new ();
  g_autoptr (AlliesYearSeries) series = allies_year_series_new (dossier, 2026);
  g_autoptr (AlliesYearSeries) late = allies_year_series_new (dossier, 2019);
  g_autofree char *finding = allies_findings_series (series);
  g_autofree char *of = allies_findings_series_of (series, "data");
  g_autofree char *nothing = allies_findings_series_of (series, "nonsense");
  g_autofree char *changed = allies_findings_series_questionnaires (series);
  g_autofree char *same = allies_findings_series_questionnaires (late);

  g_assert_cmpstr (finding, ==,
                   "We rose by 1.1 levels from 2017 to 2026; Partnership rose most, by 1.2");
  g_assert_cmpstr (of, ==, "Like for like +0.8 since 2017");
  g_assert_cmpstr (nothing, ==, "Not comparable like for like");
  g_assert_cmpstr (changed, ==,
                   "The questionnaire changed in 2020; like for like is about the questions that "
                   "the first and the last year share");
  g_assert_cmpstr (same, ==, "All 3 years answer the same questions");
}

/* Three years or more make a series of results; fewer, or a year without answers, do not. */
static void
test_results (void)
{
  g_autoptr (AlliesDossier) dossier = sample_decade_new ();
  g_autoptr (AlliesResults) all = sample_results (dossier, 2026);
  g_autoptr (AlliesResults) three = sample_results (dossier, 2019);
  g_autoptr (AlliesResults) two = sample_results (dossier, 2018);

  g_assert_nonnull (allies_results_get_series (all));
  g_assert_nonnull (allies_results_get_series (three));
  g_assert_null (allies_results_get_series (two));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year-series/steps", test_steps);
  g_test_add_func ("/year-series/whole", test_whole);
  g_test_add_func ("/year-series/years", test_years);
  g_test_add_func ("/year-series/findings", test_findings);
  g_test_add_func ("/year-series/results", test_results);
  return g_test_run ();
}
