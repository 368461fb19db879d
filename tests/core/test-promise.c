/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-promise.h"
#include "roadmap/promise.h"
#include "support/sample-problem.h"

#include <math.h>
#include <string.h>

#define PLACED                                                                                     \
  "<stage id='s1' months='6'/><placement initiative='a' stage='s1'/>"                              \
  "<placement initiative='b'/><progress initiative='a' state='done' started='2026-03-01'"          \
  " finished='2026-09-30' observed-cost='25000' observed-benefit='90000'/>"
#define INITIATIVES                                                                                \
  INITIATIVE (                                                                                     \
      "a", LIFT ("art.one.a", "1", "3") LIFT ("art.one.b", "1", "4") LIFT ("art.one.c", "3", "5"), \
      "1", "1", "2", "0", "12")                                                                    \
  INITIATIVE ("b", LIFT ("art.one.a", "1", "5"), "1", "1", "1", "0", "0")                          \
  INITIATIVE ("c", LIFT ("art.one.c", "3", "5"), "1", "1", "1", "0", "0")

/* (transfer full): the sample, with a next year in which only one question is answered */
static AlliesDossier *
new_dossier (const char *next)
{
  g_autofree char *text = sample_dossier_text (AGREED ("art.one.a", "1") AGREED ("art.one.b", "2")
                                                   AGREED ("art.one.c", "2") PLACED);
  g_autoptr (GString) whole = g_string_new (text);
  char *end = g_strrstr (whole->str, "</dossier>");
  const char *first = strstr (whole->str, "<assessment");
  g_autofree char *head = g_strndup (first, (gsize)(strchr (first, '>') - first + 1));
  g_auto (GStrv) parts = g_strsplit (head, "2026", 2);
  g_autofree char *other = g_strjoinv ("2027", parts);
  g_autofree char *added = g_strconcat (other, next, "</assessment>", NULL);

  if (next != NULL)
    g_string_insert (whole, end - whole->str, added);
  return sample_dossier_read (whole->str);
}

static void
test_first_year (void)
{
  g_autoptr (AlliesDossier) dossier = new_dossier (NULL);
  g_autoptr (AlliesCatalogue) catalogue = sample_catalogue_new (INITIATIVES);
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autoptr (GArray) promises = allies_promises_list (dossier, SAMPLE_YEAR, catalogue, score, NULL);
  const AlliesPromise *promise = &g_array_index (promises, AlliesPromise, 0);
  g_autofree char *sentence = NULL;

  g_assert_cmpuint (allies_promise_find_later_year (dossier, SAMPLE_YEAR), ==, 0);
  g_assert_cmpuint (promises->len, ==, 1);
  g_assert_cmpstr (allies_initiative_get_id (promise->initiative), ==, "a");
  g_assert_cmpint (promise->state, ==, ALLIES_INITIATIVE_DONE);
  g_assert_cmpstr (promise->finished, ==, "2026-09-30");
  /* 1 to 3 and 2 to 4; the third stands below what it starts from */
  g_assert_cmpuint (promise->n_questions, ==, 2);
  g_assert_cmpfloat (promise->promised_lift, ==, 2);
  g_assert_true (isnan (promise->observed_lift));
  g_assert_cmpfloat (promise->promised_cost, ==, 20000);
  g_assert_cmpfloat (promise->observed_cost, ==, 25000);
  g_assert_cmpfloat (promise->observed_benefit, ==, 90000);
  sentence = allies_findings_promise (promise, "EUR", 0);
  g_assert_true (g_str_has_prefix (sentence, "It promises 2.0 levels on each of 2 questions; what "
                                             "it brought shows with the answers of the next year. "
                                             "It was to cost "));
}

/* Both lifts are taken over what is answered in both years. */
static void
test_two_years (void)
{
  g_autoptr (AlliesDossier) dossier =
      new_dossier ("<respondent id='cmo' side='marketing'/>" LEVEL ("cmo", "art.one.b", "3"));
  g_autoptr (AlliesCatalogue) catalogue = sample_catalogue_new (INITIATIVES);
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autoptr (AlliesScore) later = allies_score_new (dossier, SAMPLE_YEAR + 1);
  AlliesPromise a = allies_promise_get (dossier, SAMPLE_YEAR,
                                        allies_catalogue_find (catalogue, "a"), score, later);
  AlliesPromise b = allies_promise_get (dossier, SAMPLE_YEAR,
                                        allies_catalogue_find (catalogue, "b"), score, later);
  g_autofree char *sentence = allies_findings_promise (&a, "EUR", SAMPLE_YEAR + 1);
  g_autofree char *nothing = allies_findings_promise (&b, "EUR", SAMPLE_YEAR + 1);

  g_assert_cmpuint (allies_promise_find_later_year (dossier, SAMPLE_YEAR), ==, SAMPLE_YEAR + 1);
  g_assert_cmpuint (a.n_questions, ==, 1);
  g_assert_cmpfloat (a.promised_lift, ==, 2);
  g_assert_cmpfloat (a.observed_lift, ==, 1);
  g_assert_cmpuint (b.n_questions, ==, 0);
  g_assert_true (isnan (b.promised_lift) && isnan (b.observed_lift));
  g_assert_cmpint (b.state, ==, ALLIES_INITIATIVE_PLANNED);
  g_assert_true (g_str_has_prefix (
      sentence, "It promised 2.0 levels on 1 question; 1.0 were observed by 2027."));
  g_assert_cmpstr (nothing, ==,
                   "Nothing that it was to lift is answered in both years, up to 2027.");
}

/* What was promised stays when money is estimated otherwise later. */
static void
test_keep (void)
{
  g_autoptr (AlliesDossier) dossier = new_dossier (NULL);
  g_autoptr (AlliesCatalogue) then = sample_catalogue_new (INITIATIVES);
  g_autoptr (AlliesCatalogue) now = sample_catalogue_new (
      INITIATIVE ("a", LIFT ("art.one.a", "1", "3"), "1", "1", "9", "0", "0"));
  g_autoptr (AlliesScore) score = allies_score_new (dossier, SAMPLE_YEAR);
  g_autoptr (AlliesInitiativeProgress) planned =
      allies_record_new (ALLIES_TYPE_INITIATIVE_PROGRESS, "initiative", "a", NULL);
  g_autoptr (AlliesInitiativeProgress) begun =
      allies_record_with (planned, "state", ALLIES_INITIATIVE_UNDER_WAY, NULL);
  g_autoptr (AlliesInitiativeProgress) kept =
      allies_promise_keep (dossier, allies_catalogue_find (then, "a"), begun);
  g_autoptr (AlliesInitiativeProgress) done =
      allies_record_with (kept, "state", ALLIES_INITIATIVE_DONE, NULL);
  g_autoptr (AlliesInitiativeProgress) still =
      allies_promise_keep (dossier, allies_catalogue_find (now, "a"), done);
  g_autoptr (AlliesInitiativeProgress) back =
      allies_record_with (still, "state", ALLIES_INITIATIVE_PLANNED, NULL);
  g_autoptr (AlliesInitiativeProgress) again =
      allies_promise_keep (dossier, allies_catalogue_find (now, "a"), back);

  g_assert_cmpfloat (allies_initiative_progress_get_promised_cost (kept), ==, 20000);
  g_assert_true (allies_record_equal (ALLIES_RECORD (still), ALLIES_RECORD (done)));
  g_assert_true (allies_record_equal (ALLIES_RECORD (again), ALLIES_RECORD (planned)));
  allies_dossier_put (dossier, SAMPLE_YEAR, g_steal_pointer (&still));
  AlliesPromise promise =
      allies_promise_get (dossier, SAMPLE_YEAR, allies_catalogue_find (now, "a"), score, NULL);
  g_assert_cmpfloat (promise.promised_cost, ==, 20000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promise/first-year", test_first_year);
  g_test_add_func ("/promise/keep", test_keep);
  g_test_add_func ("/promise/two-years", test_two_years);
  return g_test_run ();
}
