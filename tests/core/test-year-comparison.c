/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/year-comparison.h"
#include "support/number-checks.h"
#include "support/sample-years.h"

#include <math.h>

#define EPSILON 1e-12
#define NONE    NAN

/* c1 asks a and b, c2 asks c; all of the same weight. */
#define FIRST                                                                                      \
  SAMPLE_MODEL (                                                                                   \
      "1", SAMPLE_FIVE,                                                                            \
      SAMPLE_CAPABILITY ("c1", "1", SAMPLE_QUESTION ("a", "1", "") SAMPLE_QUESTION ("b", "1", "")) \
          SAMPLE_CAPABILITY ("c2", "1", SAMPLE_QUESTION ("c", "1", "")))
/* b2 stands in for b, d is new and weighs as much as both others of c1. */
#define SECOND                                                                                     \
  SAMPLE_MODEL ("2", SAMPLE_FIVE,                                                                  \
                SAMPLE_CAPABILITY ("c1", "1",                                                      \
                                   SAMPLE_QUESTION ("a", "1", "")                                  \
                                       SAMPLE_QUESTION ("b2", "1", "<replaces question='b'/>")     \
                                           SAMPLE_QUESTION ("d", "2", ""))                         \
                    SAMPLE_CAPABILITY ("c2", "1", SAMPLE_QUESTION ("c", "1", "")))
/* c1 weighs three times as much as c2. */
#define HEAVIER                                                                                    \
  SAMPLE_MODEL (                                                                                   \
      "3", SAMPLE_FIVE,                                                                            \
      SAMPLE_CAPABILITY ("c1", "3", SAMPLE_QUESTION ("a", "1", "") SAMPLE_QUESTION ("b", "1", "")) \
          SAMPLE_CAPABILITY ("c2", "1", SAMPLE_QUESTION ("c", "1", "")))
/* b2 asks for a part of b only; c2 is gone, c3 is new. */
#define PARTLY                                                                                     \
  SAMPLE_MODEL ("4", SAMPLE_FIVE,                                                                  \
                SAMPLE_CAPABILITY ("c1", "1",                                                      \
                                   SAMPLE_QUESTION ("a", "1", "") SAMPLE_QUESTION (                \
                                       "b2", "1", "<replaces question='b' wholly='no'/>"))         \
                    SAMPLE_CAPABILITY ("c3", "1", SAMPLE_QUESTION ("e", "1", "")))
#define OTHER_SCALE                                                                                \
  SAMPLE_MODEL ("5", SAMPLE_THREE, SAMPLE_CAPABILITY ("c1", "1", SAMPLE_SHORT_QUESTION ("a")))

typedef struct
{
  const char *id;
  double old_score;
  double new_score;
  double reported;
  double ours;
  double model;
  gboolean old_partial;
  gboolean new_partial;
} Row;

typedef struct
{
  const char *name;
  const char *models;
  const char *versions[2];
  const char *answers[2];
  double compatibility;
  gboolean comparable;
  const char *movers; /* with commas between them */
  const char *moves;
  Row rows[5];
} Case;

/* Worked by hand from section 7 of the method. */
static const Case cases[] = {
  /* (2 + 3) ÷ 2 and (4 + 3) ÷ 2; (2.5 + 1) ÷ 2 and (3.5 + 2) ÷ 2 */
  { "same-questions",
    FIRST,
    { "1", "1" },
    { "a=2 b=3 c=1", "a=4 b=3 c=2" },
    1,
    TRUE,
    "c1,c2",
    "a,c",
    { { "c1", 2.5, 3.5, 1, 1, 0, FALSE, FALSE },
      { "c2", 1, 2, 1, 1, 0, FALSE, FALSE },
      { "p", 1.75, 2.75, 1, 1, 0, FALSE, FALSE },
      { "overall", 1.75, 2.75, 1, 1, 0, FALSE, FALSE } } },
  /* c1 now: (4 + 3 + 2 × 1) ÷ 4 = 2.25; a and b2 alone (4 + 3) ÷ 2 against (2 + 3) ÷ 2. The whole
   * now: (2.25 + 2) ÷ 2; shared (3.5 + 2) ÷ 2 against (2.5 + 1) ÷ 2. Of the first questionnaire all
   * is shared, of the second all but d, which is half of a half: (1 + 3/4) ÷ 2. */
  { "replaced-and-added",
    FIRST SECOND,
    { "1", "2" },
    { "a=2 b=3 c=1", "a=4 b2=3 c=2 d=1" },
    0.875,
    TRUE,
    "c1,c2",
    "a,c",
    { { "c1", 2.5, 2.25, -0.25, 1, -1.25, FALSE, FALSE },
      { "c2", 1, 2, 1, 1, 0, FALSE, FALSE },
      { "overall", 1.75, 2.125, 0.375, 1, -0.625, FALSE, FALSE } } },
  /* the other way round, b takes the place of b2 */
  { "backwards",
    FIRST SECOND,
    { "2", "1" },
    { "a=4 b2=3 c=2 d=1", "a=2 b=3 c=1" },
    0.875,
    TRUE,
    "c1,c2",
    "a,c",
    { { "c1", 2.25, 2.5, 0.25, -1, 1.25, FALSE, FALSE },
      { "overall", 2.125, 1.75, -0.375, -1, 0.625, FALSE, FALSE } } },
  /* nobody moved: (3 × 2.5 + 1) ÷ 4 is more than (2.5 + 1) ÷ 2 by the weights alone */
  { "weights",
    FIRST HEAVIER,
    { "1", "3" },
    { "a=2 b=3 c=1", "a=2 b=3 c=1" },
    1,
    TRUE,
    "",
    "",
    { { "c1", 2.5, 2.5, 0, 0, 0, FALSE, FALSE },
      { "overall", 1.75, 2.125, 0.375, 0, 0.375, FALSE, FALSE } } },
  /* only a is shared, a quarter of either; the old c2 and the new c3 stand alone, and of two
   * capabilities one is shared */
  { "partly",
    FIRST PARTLY,
    { "1", "4" },
    { "a=2 b=3 c=1", "a=4 b2=3 e=5" },
    0.25,
    FALSE,
    "c1",
    "a",
    { { "c1", 2.5, 3.5, 1, 2, -1, FALSE, FALSE },
      { "c3", NONE, 5, NONE, NONE, NONE, TRUE, FALSE },
      { "c2", 1, NONE, NONE, NONE, NONE, FALSE, TRUE },
      { "overall", 1.75, 4.25, 2.5, 2, 0.5, FALSE, FALSE } } },
  { "other-scale",
    FIRST OTHER_SCALE,
    { "1", "5" },
    { "a=2 b=3 c=1", "a=3" },
    0,
    FALSE,
    "",
    "",
    { { "c1", 2.5, 3, NONE, NONE, NONE, FALSE, FALSE },
      { "overall", 1.75, 3, NONE, NONE, NONE, FALSE, FALSE } } },
  /* half of c1 is answered now: too little to be ranked; the pillar stands on c2 alone,
   * which is too little for the whole */
  { "partial",
    FIRST,
    { "1", "1" },
    { "a=2 b=3 c=1", "a=4 c=2" },
    1,
    FALSE,
    "c2",
    "a,c",
    { { "c1", 2.5, 4, 1.5, 1.5, 0, FALSE, TRUE },
      { "p", 1.75, 2, 0.25, 0.25, 0, FALSE, TRUE },
      { "overall", 1.75, NONE, NONE, NONE, NONE, FALSE, TRUE } } },
  { "nothing-now",
    FIRST,
    { "1", "1" },
    { "a=2 b=3 c=1", "" },
    1,
    FALSE,
    "",
    "",
    { { "overall", 1.75, NONE, NONE, NONE, NONE, FALSE, TRUE } } },
};

static const AlliesYearChange *
find_change (AlliesYearComparison *comparison, const char *id)
{
  guint n;
  const AlliesYearChange *changes = allies_year_comparison_get_capabilities (comparison, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (changes[i].id, id))
      return &changes[i];
  changes = allies_year_comparison_get_pillars (comparison, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (changes[i].id, id))
      return &changes[i];
  g_assert_cmpstr (id, ==, "overall");
  return allies_year_comparison_get_overall (comparison);
}

static void
check_row (AlliesYearComparison *comparison, const Row *row)
{
  const AlliesYearChange *change = find_change (comparison, row->id);

  number_check_near (change->old_score, row->old_score);
  number_check_near (change->new_score, row->new_score);
  number_check_near (change->reported, row->reported);
  number_check_near (change->ours, row->ours);
  number_check_near (change->model, row->model);
  g_assert_cmpint (change->old_partial, ==, row->old_partial);
  g_assert_cmpint (change->new_partial, ==, row->new_partial);
}

static char *
join_movers (AlliesYearComparison *comparison)
{
  g_autoptr (GPtrArray) movers = allies_year_comparison_list_movers (comparison);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < movers->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "",
                            ((const AlliesYearChange *)movers->pdata[i])->id);
  return g_string_free (text, FALSE);
}

static char *
join_moves (AlliesYearComparison *comparison)
{
  guint n;
  const AlliesYearMove *moves = allies_year_comparison_get_moves (comparison, &n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "",
                            allies_question_get_id (moves[i].question));
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesDossier) dossier =
      sample_years_new (test->models, test->versions, test->answers, "");
  g_autoptr (AlliesYearComparison) comparison =
      allies_year_comparison_new (dossier, 2026, dossier, 2027);
  g_autofree char *movers = join_movers (comparison);
  g_autofree char *moves = join_moves (comparison);

  number_check_near (allies_year_comparison_get_compatibility (comparison), test->compatibility);
  g_assert_cmpint (allies_year_comparison_is_comparable (comparison), ==, test->comparable);
  g_assert_cmpstr (movers, ==, test->movers);
  g_assert_cmpstr (moves, ==, test->moves);
  for (guint i = 0; i < G_N_ELEMENTS (test->rows) && test->rows[i].id != NULL; i++)
    check_row (comparison, &test->rows[i]);
}

static void
test_targets (void)
{
  const char *const versions[] = { "1", "4" };
  const char *const answers[] = { "a=2 b=3 c=1", "a=4 b2=3 e=5" };
  g_autoptr (AlliesDossier) dossier =
      sample_years_new (FIRST PARTLY, versions, answers,
                        "<target capability='c1' level='3.5'/><target capability='c2' level='2'/>");
  g_autoptr (AlliesYearComparison) comparison =
      allies_year_comparison_new (dossier, 2026, dossier, 2027);
  guint n;
  const AlliesYearTarget *targets = allies_year_comparison_get_targets (comparison, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (allies_capability_get_id (targets[0].capability), ==, "c1");
  number_check_near (targets[0].old_score, 2.5);
  number_check_near (targets[0].new_score, 3.5);
  g_assert_cmpint (targets[0].outcome, ==, ALLIES_TARGET_REACHED);
  g_assert_cmpstr (allies_capability_get_id (targets[1].capability), ==, "c2");
  g_assert_cmpint (targets[1].outcome, ==, ALLIES_TARGET_UNKNOWN);
}

static void
test_missed_target (void)
{
  const char *const versions[] = { "1", "1" };
  const char *const answers[] = { "a=2 b=3 c=1", "a=4 b=3 c=1" };
  g_autoptr (AlliesDossier) dossier =
      sample_years_new (FIRST, versions, answers,
                        "<target capability='c1' level='3.6'/><target capability='c2' level='1'/>");
  g_autoptr (AlliesYearComparison) comparison =
      allies_year_comparison_new (dossier, 2026, dossier, 2027);
  guint n;
  const AlliesYearTarget *targets = allies_year_comparison_get_targets (comparison, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (targets[0].outcome, ==, ALLIES_TARGET_MISSED);
  g_assert_cmpint (targets[1].outcome, ==, ALLIES_TARGET_REACHED);
}

/* Across two dossiers the rules are the same. */
static void
test_two_dossiers (void)
{
  const char *const versions[] = { "1", "2" };
  const char *const ours[] = { "a=2 b=3 c=1", "a=1 b2=1 c=1 d=1" };
  const char *const theirs[] = { "a=1 b=1 c=1", "a=4 b2=3 c=2 d=1" };
  g_autoptr (AlliesDossier) before = sample_years_new (FIRST SECOND, versions, ours, "");
  g_autoptr (AlliesDossier) after = sample_years_new (FIRST SECOND, versions, theirs, "");
  g_autoptr (AlliesYearComparison) comparison =
      allies_year_comparison_new (before, 2026, after, 2027);
  const AlliesYearChange *overall = allies_year_comparison_get_overall (comparison);

  number_check_near (overall->reported, 0.375);
  number_check_near (overall->ours, 1);
  number_check_near (overall->model, -0.625);
  g_assert_true (allies_year_comparison_get_before (comparison) == before);
  g_assert_true (allies_year_comparison_get_after (comparison) == after);
}

static void
check_split (const AlliesYearChange *change, guint *checked)
{
  if (isnan (change->ours) || isnan (change->reported))
    return;
  g_assert_cmpfloat_with_epsilon (change->ours + change->model, change->reported, EPSILON);
  (*checked)++;
}

static void
check_all_splits (AlliesYearComparison *comparison, guint *checked)
{
  guint n;
  const AlliesYearChange *changes = allies_year_comparison_get_capabilities (comparison, &n);

  check_split (allies_year_comparison_get_overall (comparison), checked);
  for (guint i = 0; i < n; i++)
    check_split (&changes[i], checked);
  changes = allies_year_comparison_get_pillars (comparison, &n);
  for (guint i = 0; i < n; i++)
    check_split (&changes[i], checked);
}

/* A year is like itself, whatever is missing in it. */
static void
check_with_itself (AlliesDossier *dossier)
{
  g_autoptr (AlliesYearComparison) comparison =
      allies_year_comparison_new (dossier, 2027, dossier, 2027);
  const AlliesYearChange *overall = allies_year_comparison_get_overall (comparison);
  guint n;

  number_check_near (allies_year_comparison_get_compatibility (comparison), 1);
  allies_year_comparison_get_moves (comparison, &n);
  g_assert_cmpuint (n, ==, 0);
  if (!isnan (overall->reported))
    g_assert_true (overall->reported == 0 && overall->ours == 0 && overall->model == 0);
}

#define PAIRS 1000

static void
test_random_pairs (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20270131);
  guint checked = 0;
  guint moved_by_model = 0;

  for (guint i = 0; i < PAIRS; i++)
    {
      g_autoptr (AlliesDossier) dossier = sample_years_new_random (random);
      g_autoptr (AlliesYearComparison) comparison =
          allies_year_comparison_new (dossier, 2026, dossier, 2027);
      double compatibility = allies_year_comparison_get_compatibility (comparison);

      g_assert_true (compatibility >= 0 && compatibility <= 1);
      check_all_splits (comparison, &checked);
      check_with_itself (dossier);
      moved_by_model +=
          fabs (allies_year_comparison_get_overall (comparison)->model) > 0.01 ? 1 : 0;
    }
  /* the pairs must be worth something */
  g_assert_cmpuint (checked, >, 3 * PAIRS);
  g_assert_cmpuint (moved_by_model, >, PAIRS / 2);
}

#define STEP(version, id, replaces)                                                                \
  SAMPLE_MODEL (version, SAMPLE_FIVE,                                                              \
                SAMPLE_CAPABILITY ("c1", "1", SAMPLE_QUESTION (id, "1", replaces)))

/* What 2026 and 2028 do not know of each other, the questionnaire of 2027 joins. */
static void
test_years_between (void)
{
  const char *const versions[] = { "1", "2" };
  const char *const answers[] = { "a=2", "b=3" };
  g_autoptr (AlliesDossier) dossier =
      sample_years_new (STEP ("1", "a", "") STEP ("2", "b", "<replaces question='a'/>")
                            STEP ("3", "c", "<replaces question='b'/>"),
                        versions, answers, "");
  g_autoptr (AlliesYearComparison) forwards = NULL;
  g_autoptr (AlliesYearComparison) backwards = NULL;

  allies_dossier_put (dossier, 2028,
                      allies_record_with (allies_dossier_get_assessment (dossier, 2027), "year",
                                          2028.0, "model-version", "3", NULL));
  allies_dossier_put (
      dossier, 2028,
      allies_record_new (ALLIES_TYPE_RESPONDENT, "id", "cmo", "side", ALLIES_SIDE_MARKETING, NULL));
  allies_dossier_put (dossier, 2028,
                      allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "cmo", "question", "c",
                                         "state", ALLIES_ANSWER_LEVEL, "level", 5.0, NULL));
  forwards = allies_year_comparison_new (dossier, 2026, dossier, 2028);
  backwards = allies_year_comparison_new (dossier, 2028, dossier, 2026);
  g_assert_cmpfloat (allies_year_comparison_get_compatibility (forwards), ==, 1);
  g_assert_cmpfloat (allies_year_comparison_get_overall (forwards)->ours, ==, 3);
  g_assert_cmpfloat (allies_year_comparison_get_overall (backwards)->ours, ==, -3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/year-comparison/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/year-comparison/targets", test_targets);
  g_test_add_func ("/year-comparison/missed-target", test_missed_target);
  g_test_add_func ("/year-comparison/two-dossiers", test_two_dossiers);
  g_test_add_func ("/year-comparison/random-pairs", test_random_pairs);
  g_test_add_func ("/year-comparison/years-between", test_years_between);
  return g_test_run ();
}
