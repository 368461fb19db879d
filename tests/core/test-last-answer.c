/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/last-answer.h"

#include "support/sample-dossier.h"
#include "support/sample-years.h"

#define PRACTICES(id, ids)                                                                         \
  "<question id='" id "' kind='practices'><text>Which?</text>" ids "</question>"
#define PRACTICE(id) "<practice id='" id "'><text>" id "</text></practice>"
#define NUMBER(id, unit, maximum)                                                                  \
  "<question id='" id "' kind='number' unit='" unit                                                \
  "' better='more' minimum='0' maximum='" maximum                                                  \
  "' decimals='0'><text>How much?</text><count>Count it.</count></question>"
#define FIRST                                                                                      \
  SAMPLE_MODEL ("1", SAMPLE_FIVE,                                                                  \
                SAMPLE_CAPABILITY ("c1", "1",                                                      \
                                   SAMPLE_QUESTION ("a", "1", "") SAMPLE_QUESTION ("b", "1", "")   \
                                       SAMPLE_QUESTION ("c", "1", "")                              \
                                           PRACTICES ("t", PRACTICE ("x") PRACTICE ("y"))          \
                                               PRACTICES ("u", PRACTICE ("x") PRACTICE ("y"))      \
                                                   NUMBER ("n", "percent", "100")                  \
                                                       NUMBER ("m", "percent", "100")))
#define SECOND                                                                                     \
  SAMPLE_MODEL (                                                                                   \
      "2", SAMPLE_FIVE,                                                                            \
      SAMPLE_CAPABILITY (                                                                          \
          "c1", "1",                                                                               \
          SAMPLE_QUESTION ("a", "1", "") SAMPLE_QUESTION ("b2", "1", "<replaces question='b'/>")   \
              SAMPLE_QUESTION ("c2", "1", "<replaces question='c' wholly='no'/>")                  \
                  SAMPLE_QUESTION ("new", "1", "") PRACTICES ("t", PRACTICE ("x") PRACTICE ("y"))  \
                      PRACTICES ("u", PRACTICE ("x") PRACTICE ("z"))                               \
                          NUMBER ("n", "percent", "100") NUMBER ("m", "percent", "10")))
#define SHORT                                                                                      \
  SAMPLE_MODEL ("3", SAMPLE_THREE, SAMPLE_CAPABILITY ("c1", "1", SAMPLE_SHORT_QUESTION ("a")))
#define SAID(question, rest) "<answer respondent='cmo' question='" question "' " rest
#define BODY                                                                                       \
  SAID ("a", "state='level' level='4' confidence='sure' time='2026-02-01T00:00:00Z'>")             \
  "<note>Then</note><evidence>A file</evidence></answer>" SAID (                                   \
      "b", "state='not-applicable'><reason>No shops</reason></answer>")                            \
      SAID ("c", "state='level' level='2'/>")                                                      \
          SAID ("t", "state='practices'><practice>x</practice></answer>") SAID (                   \
              "u", "state='practices'><practice>x</practice></answer>")                            \
              SAID ("n", "state='number' number='42'/>") SAID (                                    \
                  "m", "state='number' number='42'/>") "<answer respondent='cio' question='a' "    \
                                                       "state='level' level='1'/>"

static AlliesDossier *
make_dossier (const char *version)
{
  const char *const versions[] = { "1", version };
  const char *const answers[] = { "", "" };

  return sample_years_new (FIRST SECOND SHORT, versions, answers, BODY);
}

static AlliesQuestion *
get_question (AlliesDossier *dossier, const char *id)
{
  return allies_model_find_question (allies_dossier_get_model (dossier, 2027), id);
}

static gboolean
find (AlliesDossier *dossier, const char *id, AlliesLastAnswer *last)
{
  return allies_last_answer_find (dossier, 2027, ALLIES_SIDE_MARKETING, NULL,
                                  get_question (dossier, id), last);
}

static AlliesAnswer *
new_open (const char *id, const char *note)
{
  return allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "cmo", "question", id, "note", note,
                            "time", "2027-02-01T00:00:00Z", NULL);
}

static void
test_uses (void)
{
  static const struct
  {
    const char *question;
    AlliesQuestionFate fate;
    AlliesLastAnswerUse use;
  } cases[] = {
    { "a", ALLIES_QUESTION_SAME, ALLIES_LAST_ANSWER_CONFIRMABLE },
    { "b2", ALLIES_QUESTION_REPLACED, ALLIES_LAST_ANSWER_CONFIRMABLE },
    { "c2", ALLIES_QUESTION_PARTLY, ALLIES_LAST_ANSWER_PARTLY },
    { "t", ALLIES_QUESTION_SAME, ALLIES_LAST_ANSWER_CONFIRMABLE },
    { "u", ALLIES_QUESTION_SAME, ALLIES_LAST_ANSWER_OTHER_CHOICES },
    { "n", ALLIES_QUESTION_SAME, ALLIES_LAST_ANSWER_CONFIRMABLE },
    { "m", ALLIES_QUESTION_SAME, ALLIES_LAST_ANSWER_OTHER_CHOICES },
  };
  g_autoptr (AlliesDossier) dossier = make_dossier ("2");
  AlliesLastAnswer last;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (find (dossier, cases[i].question, &last));
      g_assert_cmpuint (last.year, ==, 2026);
      g_assert_cmpint (last.fate, ==, cases[i].fate);
      g_assert_cmpint (last.use, ==, cases[i].use);
    }
  g_assert_false (find (dossier, "new", &last));
}

/* Level 4 of five is none of three. */
static void
test_other_scale (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ("3");
  AlliesLastAnswer last;

  g_assert_true (find (dossier, "a", &last));
  g_assert_cmpint (last.use, ==, ALLIES_LAST_ANSWER_OTHER_CHOICES);
}

static void
test_repeat (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ("2");
  g_autoptr (AlliesAnswer) open = new_open ("a", "");
  g_autoptr (AlliesAnswer) noted = new_open ("a", "Now");
  AlliesLastAnswer last;

  g_assert_true (find (dossier, "a", &last));
  g_assert_false (allies_last_answer_is_repeated (&last, NULL));
  g_assert_false (allies_last_answer_is_repeated (&last, open));

  g_autoptr (AlliesAnswer) repeated = allies_last_answer_repeat (&last, open);
  g_autoptr (AlliesAnswer) kept = allies_last_answer_repeat (&last, noted);
  g_assert_cmpfloat (allies_answer_get_level (repeated), ==, 4);
  g_assert_cmpstr (allies_answer_get_note (repeated), ==, "Then");
  g_assert_cmpstr (allies_answer_get_note (kept), ==, "Now");
  g_assert_cmpstr (allies_answer_get_time (repeated), ==, "2027-02-01T00:00:00Z");
  g_assert_null (allies_answer_get_evidence (repeated)[0]);
  g_assert_cmpint (allies_answer_get_confidence (repeated), ==, ALLIES_CONFIDENCE_UNSAID);
  g_assert_true (allies_last_answer_is_repeated (&last, repeated));
  g_assert_true (allies_last_answer_is_repeated (&last, kept));

  g_autoptr (AlliesAnswer) other = allies_record_with (repeated, "level", 3.0, NULL);
  g_assert_false (allies_last_answer_is_repeated (&last, other));
}

static void
test_repeat_reason (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ("2");
  g_autoptr (AlliesAnswer) open = new_open ("b2", "");
  AlliesLastAnswer last;

  g_assert_true (find (dossier, "b2", &last));
  g_autoptr (AlliesAnswer) repeated = allies_last_answer_repeat (&last, open);
  g_assert_cmpstr (allies_answer_get_question (repeated), ==, "b2");
  g_assert_cmpint (allies_answer_get_state (repeated), ==, ALLIES_ANSWER_NOT_APPLICABLE);
  g_assert_cmpstr (allies_answer_get_reason (repeated), ==, "No shops");
}

/* Each sees what they said themselves, and nobody else. */
static void
test_own_answers_only (void)
{
  g_autoptr (AlliesDossier) dossier = make_dossier ("2");
  AlliesQuestion *question = get_question (dossier, "a");
  AlliesLastAnswer last;

  g_assert_true (
      allies_last_answer_find (dossier, 2027, ALLIES_SIDE_TECHNOLOGY, NULL, question, &last));
  g_assert_cmpfloat (allies_answer_get_level (last.answer), ==, 1);
  g_assert_false (allies_last_answer_find (dossier, 2027, ALLIES_SIDE_TECHNOLOGY, NULL,
                                           get_question (dossier, "b2"), &last));
  g_assert_false (
      allies_last_answer_find (dossier, 2027, ALLIES_SIDE_MARKETING, "deputy", question, &last));
  g_assert_false (
      allies_last_answer_find (dossier, 2027, ALLIES_SIDE_MARKETING, "cio", question, &last));
  g_assert_false (
      allies_last_answer_find (dossier, 2026, ALLIES_SIDE_MARKETING, NULL, question, &last));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/last-answer/uses", test_uses);
  g_test_add_func ("/last-answer/other-scale", test_other_scale);
  g_test_add_func ("/last-answer/repeat", test_repeat);
  g_test_add_func ("/last-answer/repeat-reason", test_repeat_reason);
  g_test_add_func ("/last-answer/own-answers-only", test_own_answers_only);
  return g_test_run ();
}
