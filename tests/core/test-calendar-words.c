/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/calendar-words.h"
#include "support/sample-dossier.h"

static AlliesTerms *
new_terms (const char *start)
{
  g_autofree char *body = g_strdup_printf ("<plan horizon='4' rate='0.08' weight='0.5'%s/>", start);
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);

  return allies_terms_new (dossier, SAMPLE_YEAR);
}

static void
test_spans (void)
{
  static const struct
  {
    guint start;
    guint end;
    const char *words;
    const char *figures;
  } cases[] = {
    { 0, 8, "March – October 2027", "3/2027 – 10/2027" },
    { 8, 16, "November 2027 – June 2028", "11/2027 – 6/2028" },
    { 0, 1, "March 2027", "3/2027 – 3/2027" },
    { 9, 10, "December 2027", "12/2027 – 12/2027" },
    { 10, 22, "January – December 2028", "1/2028 – 12/2028" },
  };
  g_autoptr (AlliesTerms) terms = new_terms (" start='2027-03'");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = allies_calendar_words_span (terms, cases[i].start, cases[i].end);
      g_autofree char *figures =
          allies_calendar_words_short_span (terms, cases[i].start, cases[i].end);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (figures, ==, cases[i].figures);
    }
}

static void
test_months (void)
{
  g_autoptr (AlliesTerms) terms = new_terms (" start='2027-12'");
  g_autofree char *first = allies_calendar_words_month (terms, 1);
  g_autofree char *second = allies_calendar_words_month (terms, 2);
  g_autofree char *far = allies_calendar_words_month (terms, 25);

  g_assert_cmpstr (first, ==, "December 2027");
  g_assert_cmpstr (second, ==, "January 2028");
  g_assert_cmpstr (far, ==, "December 2029");
}

/* Months are counted, and nothing else changes. */
static void
test_without_a_start (void)
{
  g_autoptr (AlliesTerms) terms = new_terms ("");

  g_assert_null (allies_calendar_words_month (terms, 1));
  g_assert_null (allies_calendar_words_span (terms, 0, 8));
  g_assert_null (allies_calendar_words_short_span (terms, 0, 8));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-words/spans", test_spans);
  g_test_add_func ("/calendar-words/months", test_months);
  g_test_add_func ("/calendar-words/without-a-start", test_without_a_start);
  return g_test_run ();
}
