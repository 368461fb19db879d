/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/score.h"
#include "support/number-checks.h"
#include "support/sample-dossier.h"

#include <math.h>

#define NONE NAN
#define TWO_PRACTICES                                                                              \
  "<answer respondent='cmo' question='art.two.p' state='practices'>"                               \
  "<practice>p1</practice><practice>p2</practice></answer>"
#define NOT_APPLICABLE(question) STATE ("cmo", question, "not-applicable")

typedef struct
{
  const char *id;
  double score;
  double low;
  double high;
  double coverage;
  gboolean partial;
  const char *stage;
} Row;

typedef struct
{
  const char *name;
  const char *body;
  Row rows[8];
} Case;

/* Worked by hand from section 2 of the method; the scale goes from 1 to 5. */
static const Case cases[] = {
  { "nothing-answered",
    "",
    { { "art.one", NONE, 1, 5, 0, TRUE, NULL },
      { "geo", NONE, 1, 5, 0, TRUE, NULL },
      { "min", NONE, 1, 5, 0, TRUE, NULL },
      { "overall", NONE, 1, 5, 0, TRUE, NULL } } },
  /* (2 + 4 + 4) ÷ 3; half of the practices: 1 + 4 × 2 ÷ 4 = 3; (10/3 × 1 + 3 × 3) ÷ 4 */
  { "arithmetic",
    LEVEL ("cmo", "art.one.a", "2") LEVEL ("cmo", "art.one.b", "4") LEVEL ("cmo", "art.one.c", "4")
        TWO_PRACTICES,
    { { "art.one", 10.0 / 3, 10.0 / 3, 10.0 / 3, 1, FALSE, "Three" },
      { "art.two", 3, 3, 3, 1, FALSE, "Three" },
      { "art", 37.0 / 12, 37.0 / 12, 37.0 / 12, 1, FALSE, "Three" },
      /* art weighs 2 of 4: under two thirds of the weight is there */
      { "overall", 37.0 / 12, (2 * 37.0 / 12 + 1 + 1) / 4, (2 * 37.0 / 12 + 5 + 5) / 4, 0.5, TRUE,
        "Three" } } },
  /* coverage is exactly 2/3: enough */
  { "two-thirds",
    LEVEL ("cmo", "art.one.a", "2") LEVEL ("cmo", "art.one.b", "3"),
    { { "art.one", 2.5, 2, 10.0 / 3, 2.0 / 3, FALSE, "Three" },
      { "art", 2.5, (2 + 3 * 1) / 4.0, (10.0 / 3 + 3 * 5) / 4, 0.25, TRUE, "Three" } } },
  { "one-third",
    LEVEL ("cmo", "art.one.a", "2"),
    { { "art.one", 2, (2 + 1 + 1) / 3.0, 4, 1.0 / 3, TRUE, "Two" },
      { "art", NONE, (4.0 / 3 + 3) / 4, (4 + 15) / 4.0, 0, TRUE, NULL } } },
  /* not applicable leaves the denominator, don't know does not */
  { "not-applicable-and-unknown",
    LEVEL ("cmo", "art.one.a", "2") NOT_APPLICABLE ("art.one.b")
        STATE ("cmo", "art.one.c", "unknown"),
    { { "art.one", 2, 1.5, 3.5, 0.5, TRUE, "Two" } } },
  { "all-not-applicable",
    NOT_APPLICABLE ("art.one.a") NOT_APPLICABLE ("art.one.b") NOT_APPLICABLE ("art.one.c")
        NOT_APPLICABLE ("art.two.p") LEVEL ("cmo", "geo.one.a", "4") LEVEL ("cmo", "geo.two.a", "1")
            LEVEL ("cmo", "min.one.a", "4") LEVEL ("cmo", "min.two.a", "2"),
    { { "art.one", NONE, NONE, NONE, NONE, TRUE, NULL },
      { "art", NONE, NONE, NONE, NONE, TRUE, NULL },
      { "geo", 2, 2, 2, 1, FALSE, "Two" },
      { "min", 2, 2, 2, 1, FALSE, "Two" },
      { "overall", 2, 2, 2, 1, FALSE, "Two" } } },
  /* the geometric mean of 2 and 4; of 2 and 1, and of 2 and 5 for the bounds */
  { "geometric",
    LEVEL ("cmo", "geo.one.a", "2") LEVEL ("cio", "geo.two.a", "4"),
    { { "geo", 2.8284271247461903, 2.8284271247461903, 2.8284271247461903, 1, FALSE, "Three" } } },
  { "geometric-half",
    LEVEL ("cmo", "geo.one.a", "2"),
    { { "geo.two", NONE, 1, 5, 0, TRUE, NULL },
      { "geo", 2, 1.4142135623730951, 3.1622776601683795, 0.5, TRUE, "Two" } } },
  { "minimum",
    LEVEL ("cmo", "min.one.a", "5") LEVEL ("cio", "min.two.a", "3"),
    { { "min", 3, 3, 3, 1, FALSE, "Three" } } },
  { "minimum-half", LEVEL ("cmo", "min.one.a", "4"), { { "min", 4, 1, 4, 0.5, TRUE, "Four" } } },
  /* halves go up: 2.5 is Three, 3.5 Four */
  { "stage-half-up",
    LEVEL ("cmo", "geo.one.a", "3") LEVEL ("cio", "geo.one.a", "2") LEVEL ("cmo", "geo.two.a", "4")
        LEVEL ("cio", "geo.two.a", "3"),
    { { "geo.one", 2.5, 2.5, 2.5, 1, FALSE, "Three" },
      { "geo.two", 3.5, 3.5, 3.5, 1, FALSE, "Four" } } },
  /* capability scores are averaged, not pooled questions: (2 × (2 + 3 × 4) ÷ 4 + 3 + 1) ÷ 4 */
  { "whole",
    AGREED ("art.one.a", "2") AGREED ("art.one.b", "2") AGREED ("art.one.c", "2")
        AGREED ("art.two.p", "4") AGREED ("geo.one.a", "3") AGREED ("geo.two.a", "3")
            AGREED ("min.one.a", "1") AGREED ("min.two.a", "5"),
    { { "art", 3.5, 3.5, 3.5, 1, FALSE, "Four" },
      { "overall", 2.75, 2.75, 2.75, 1, FALSE, "Three" } } },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (test->body);
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);

  for (guint i = 0; i < G_N_ELEMENTS (test->rows) && test->rows[i].id != NULL; i++)
    {
      const Row *row = &test->rows[i];
      const AlliesScoreEntry *entry = allies_score_find (score, row->id);

      g_assert_nonnull (entry);
      g_assert_cmpstr (entry->id, ==, row->id);
      number_check_near (entry->score, row->score);
      number_check_near (entry->low, row->low);
      number_check_near (entry->high, row->high);
      number_check_near (entry->coverage, row->coverage);
      g_assert_cmpint (entry->partial, ==, row->partial);
      g_assert_cmpstr (entry->stage, ==, row->stage);
    }
}

static void
test_lists (void)
{
  static const char *const ids[] = { "art.one", "art.two", "geo.one",
                                     "geo.two", "min.one", "min.two" };
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (LEVEL (
      "cmo", "art.one.a", "2") NOT_APPLICABLE ("art.one.b") STATE ("cmo", "art.one.c", "unknown"));
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  guint n;
  guint answered;
  guint applicable;
  const AlliesScoreEntry *entries = allies_score_get_capabilities (score, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (entries[i].id, ==, ids[i]);
  entries = allies_score_get_pillars (score, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (entries[1].id, ==, "geo");
  g_assert_cmpstr (allies_score_get_overall (score)->id, ==, "overall");
  g_assert_null (allies_score_find (score, "art.one.a"));
  g_assert_cmpfloat (allies_score_get_position (score, "art.one.a")->value, ==, 2);
  g_assert_null (allies_score_get_position (score, "art.two.n"));
  allies_score_count (score, &answered, &applicable);
  g_assert_cmpuint (answered, ==, 1);
  g_assert_cmpuint (applicable, ==, 7);
  allies_score_count (score, NULL, NULL);
}

/* The scores outlive the dossier and do not follow its edits. */
static void
test_immutable (void)
{
  AlliesDossier *dossier = sample_dossier_new (LEVEL ("cmo", "geo.one.a", "2"));
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autoptr (AlliesScore) again = allies_score_ref (score);

  allies_dossier_replace (dossier, "answer/2026/cmo/geo.one.a", NULL);
  g_object_unref (dossier);
  g_assert_cmpfloat (allies_score_find (again, "geo.one")->score, ==, 2);
  g_assert_cmpstr (allies_model_get_id (allies_score_get_model (again)), ==, "sample");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/score/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/score/lists", test_lists);
  g_test_add_func ("/score/immutable", test_immutable);
  return g_test_run ();
}
