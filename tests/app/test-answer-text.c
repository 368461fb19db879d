/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-text.h"

#include "dossier/earlier.h"
#include "support/app-fixture.h"

#include <math.h>

static const char *const practices[] = { "p2", NULL };

static const struct
{
  const char *question;
  AlliesAnswerState state;
  double value;
  const char *expected;
} cases[] = {
  { "a.1.level", ALLIES_ANSWER_LEVEL, 0.5, "level 0.5" },
  { "a.1.level", ALLIES_ANSWER_LEVEL, 1, "level 1" },
  { "a.1.level", ALLIES_ANSWER_NOT_APPLICABLE, NAN, "not applicable" },
  { "a.1.level", ALLIES_ANSWER_UNKNOWN, NAN, "don't know" },
  { "a.1.level", ALLIES_ANSWER_OPEN, NAN, "no answer" },
  { "a.1.list", ALLIES_ANSWER_PRACTICES, NAN, "1 of 2 in place" },
};

/* An answer and what it was before are told alike. */
static void
test_states (void)
{
  g_autoptr (AlliesSession) session = fixture_new_unusual_session ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlliesQuestion *question = fixture_get_question (session, cases[i].question);
      gboolean has_practices = cases[i].state == ALLIES_ANSWER_PRACTICES;
      GType types[] = { ALLIES_TYPE_ANSWER, ALLIES_TYPE_EARLIER };

      for (guint t = 0; t < G_N_ELEMENTS (types); t++)
        {
          g_autoptr (AlliesRecord) plain = allies_record_new (
              types[t], "state", (int)cases[i].state, "level", cases[i].value, NULL);
          g_autoptr (AlliesRecord) record =
              has_practices ? allies_record_with (plain, "practice", practices, NULL)
                            : g_object_ref (plain);
          g_autofree char *text = allies_answer_text_new (question, record);

          g_assert_cmpstr (text, ==, cases[i].expected);
        }
    }
}

static void
test_nothing (void)
{
  g_autoptr (AlliesSession) session = fixture_new_unusual_session ();
  g_autofree char *text =
      allies_answer_text_new (fixture_get_question (session, "a.1.level"), NULL);

  g_assert_cmpstr (text, ==, "no answer");
}

/* A mean has at most two decimals. */
static void
test_mean (void)
{
  g_autofree char *text = allies_answer_text_new_level (10.0 / 3);

  g_assert_cmpstr (text, ==, "level 3.33");
}

static void
test_figure (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  AlliesQuestion *question = fixture_get_question (session, "culture.delivery.recommend");
  g_autofree char *text = allies_answer_text_new_figure (question, 31);
  g_autoptr (AlliesAnswer) answer = allies_record_new (
      ALLIES_TYPE_ANSWER, "state", (int)ALLIES_ANSWER_NUMBER, "number", 31.0, NULL);
  g_autofree char *same = allies_answer_text_new (question, answer);

  g_assert_true (g_str_has_prefix (text, "31 "));
  g_assert_cmpstr (same, ==, text);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/answer-text/states", test_states);
  g_test_add_func ("/answer-text/nothing", test_nothing);
  g_test_add_func ("/answer-text/mean", test_mean);
  g_test_add_func ("/answer-text/figure", test_figure);
  return g_test_run ();
}
