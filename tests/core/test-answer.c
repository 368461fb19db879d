/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/answer.h"
#include "support/record-checks.h"

#include <math.h>

static const RecordCheck checks[] = {
  { "<answer respondent=\"cmo\" question=\"a.b\" state=\"level\" level=\"0.2\" "
    "confidence=\"guess\" flagged=\"yes\" time=\"2026-09-14T10:30:00Z\">\n  <note>One &amp; "
    "all</note>\n  <evidence>first</evidence>\n  <evidence>second</evidence>\n</answer>",
    "answer/2026/cmo/a.b", NULL },
  { "<answer respondent=\"cio\" question=\"a\" state=\"practices\">\n  <practice>one</practice>\n  "
    "<practice>two</practice>\n</answer>",
    "answer/2026/cio/a", NULL },
  { "<answer respondent=\"cio\" question=\"a\" state=\"number\" number=\"-12.5\"/>", NULL, NULL },
  { "<answer respondent=\"cio\" question=\"a\" state=\"not-applicable\">\n  <reason>No "
    "shops.</reason>\n</answer>",
    NULL, NULL },
  { "<answer respondent=\"cio\" question=\"a\" state=\"unknown\"/>", NULL, NULL },
  { "<answer respondent=\"cio\" question=\"a\"/>", NULL, NULL },
  { "<answer respondent=\"cio\" question=\"a\" state=\"unknown\" later=\"1\">\n  "
    "<mood>good</mood>\n</answer>",
    NULL, NULL },
  { "<answer question=\"a\" state=\"unknown\"/>", NULL, "“answer” has no “respondent”." },
  { "<answer respondent=\"cio\" state=\"unknown\"/>", NULL, "“answer” has no “question”." },
  { "<answer respondent=\"cio\" question=\"a\" state=\"perhaps\"/>", NULL,
    "“perhaps” is not allowed for “state”; use one of: open, level, practices, number, "
    "not-applicable, unknown." },
  { "<answer respondent=\"cio\" question=\"a\" confidence=\"very\"/>", NULL,
    "“very” is not allowed for “confidence”; use one of: unsaid, sure, fairly, guess." },
  { "<answer respondent=\"cio\" question=\"a\" level=\"3,5\"/>", NULL,
    "“3,5” is not a number (in “level”)." },
  { "<answer respondent=\"cio\" question=\"a\" number=\"1e16\"/>", NULL,
    "1e16 is out of range for “number”: from -1e+15 to 1e+15." },
  { NULL },
};

static void
test_read_and_write (void)
{
  record_checks_run (ALLIES_TYPE_ANSWER, checks);
}

static void
test_get (void)
{
  g_autoptr (AlliesAnswer) answer = record_read_text (
      ALLIES_TYPE_ANSWER,
      "<answer respondent='cmo' question='a.b' state='level' level='3' confidence='fairly' "
      "flagged='yes' time='2026-09-14T10:30:00Z'><note>n</note><evidence>e</evidence></answer>");
  g_autoptr (AlliesAnswer) not_applicable = record_read_text (
      ALLIES_TYPE_ANSWER,
      "<answer respondent='cmo' question='a' state='not-applicable'><reason>r</reason></answer>");
  g_autoptr (AlliesAnswer) number = record_read_text (
      ALLIES_TYPE_ANSWER, "<answer respondent='cmo' question='a' state='number' number='7'/>");
  g_autoptr (AlliesAnswer) ticked = record_read_text (
      ALLIES_TYPE_ANSWER,
      "<answer respondent='cmo' question='a' state='practices'><practice>p</practice></answer>");

  g_assert_cmpstr (allies_answer_get_respondent (answer), ==, "cmo");
  g_assert_cmpstr (allies_answer_get_question (answer), ==, "a.b");
  g_assert_cmpint (allies_answer_get_state (answer), ==, ALLIES_ANSWER_LEVEL);
  g_assert_cmpfloat (allies_answer_get_level (answer), ==, 3);
  g_assert_true (isnan (allies_answer_get_number (answer)));
  g_assert_cmpint (allies_answer_get_confidence (answer), ==, ALLIES_CONFIDENCE_FAIRLY);
  g_assert_true (allies_answer_is_flagged (answer));
  g_assert_cmpstr (allies_answer_get_time (answer), ==, "2026-09-14T10:30:00Z");
  g_assert_cmpstr (allies_answer_get_note (answer), ==, "n");
  g_assert_cmpstr (allies_answer_get_evidence (answer)[0], ==, "e");
  g_assert_null (allies_answer_get_evidence (answer)[1]);
  g_assert_null (allies_answer_get_practices (answer)[0]);
  g_assert_cmpint (allies_answer_get_state (not_applicable), ==, ALLIES_ANSWER_NOT_APPLICABLE);
  g_assert_cmpstr (allies_answer_get_reason (not_applicable), ==, "r");
  g_assert_false (allies_answer_is_flagged (not_applicable));
  g_assert_cmpint (allies_answer_get_confidence (not_applicable), ==, ALLIES_CONFIDENCE_UNSAID);
  g_assert_cmpint (allies_answer_get_state (number), ==, ALLIES_ANSWER_NUMBER);
  g_assert_cmpfloat (allies_answer_get_number (number), ==, 7);
  g_assert_cmpint (allies_answer_get_state (ticked), ==, ALLIES_ANSWER_PRACTICES);
  g_assert_cmpstr (allies_answer_get_practices (ticked)[0], ==, "p");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer/read-and-write", test_read_and_write);
  g_test_add_func ("/answer/get", test_get);
  return g_test_run ();
}
