/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/answer-import.h"
#include "support/sample-dossier.h"

#include <string.h>

#define TIME "2026-09-14T10:30:00Z"

typedef struct
{
  AlliesDossier *dossier;
  AlliesEditHistory *history;
  AlliesProblems *problems;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer body)
{
  fixture->dossier = sample_dossier_new (body != NULL ? body : "");
  fixture->history = allies_edit_history_new (fixture->dossier);
  fixture->problems = allies_problems_new ("a.csv");
}

static void
tear_down (Fixture *fixture, gconstpointer body)
{
  g_object_unref (fixture->dossier);
  g_object_unref (fixture->history);
  allies_problems_free (fixture->problems);
}

static guint
import (Fixture *fixture, AlliesSide side, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (AlliesCsv) csv = allies_csv_new (bytes, fixture->problems);

  return allies_answer_import (fixture->history, fixture->dossier, SAMPLE_YEAR, side, csv, TIME,
                               fixture->problems);
}

static AlliesAnswer *
get (Fixture *fixture, const char *respondent, const char *question)
{
  return allies_dossier_get_answer (fixture->dossier, SAMPLE_YEAR, respondent, question);
}

static void
test_all_kinds (Fixture *fixture, gconstpointer body)
{
  guint n = import (fixture, ALLIES_SIDE_TECHNOLOGY,
                    "question,level,note,evidence,confidence\r\n"
                    "art.one.a,3,\"a, \"\"note\"\"\",report,fairly\r\n"
                    "art.one.b,unknown,,,\r\n"
                    "art.one.c,na,no shops,,\r\n"
                    "art.two.p,p3; p1,,,sure\r\n"
                    "art.two.n,12.5,,,\r\n");

  g_assert_cmpuint (allies_problems_get_n (fixture->problems), ==, 0);
  g_assert_cmpuint (n, ==, 5);
  AlliesAnswer *answer = get (fixture, "cio", "art.one.a");
  g_assert_cmpint (allies_answer_get_state (answer), ==, ALLIES_ANSWER_LEVEL);
  g_assert_cmpfloat (allies_answer_get_level (answer), ==, 3);
  g_assert_cmpstr (allies_answer_get_note (answer), ==, "a, \"note\"");
  g_assert_cmpstr (allies_answer_get_evidence (answer)[0], ==, "report");
  g_assert_cmpint (allies_answer_get_confidence (answer), ==, ALLIES_CONFIDENCE_FAIRLY);
  g_assert_cmpstr (allies_answer_get_time (answer), ==, TIME);
  answer = get (fixture, "cio", "art.one.b");
  g_assert_cmpint (allies_answer_get_state (answer), ==, ALLIES_ANSWER_UNKNOWN);
  g_assert_null (allies_answer_get_evidence (answer)[0]);
  answer = get (fixture, "cio", "art.one.c");
  g_assert_cmpint (allies_answer_get_state (answer), ==, ALLIES_ANSWER_NOT_APPLICABLE);
  g_assert_cmpstr (allies_answer_get_reason (answer), ==, "no shops");
  answer = get (fixture, "cio", "art.two.p");
  g_assert_cmpuint (g_strv_length ((char **)allies_answer_get_practices (answer)), ==, 2);
  g_assert_cmpstr (allies_answer_get_practices (answer)[1], ==, "p1");
  g_assert_cmpfloat (allies_answer_get_number (get (fixture, "cio", "art.two.n")), ==, 12.5);
  g_assert_null (get (fixture, "cto", "art.one.a"));
}

static void
test_one_edit (Fixture *fixture, gconstpointer body)
{
  g_autofree char *before = sample_dossier_dup_bytes (fixture->dossier);

  import (fixture, ALLIES_SIDE_MARKETING, "question,level\nart.one.a,3\nart.two.p,\n");
  g_assert_cmpuint (
      g_strv_length ((char **)allies_answer_get_practices (get (fixture, "cdo", "art.two.p"))), ==,
      0);
  g_assert_null (get (fixture, "cmo", "art.one.a"));
  g_assert_nonnull (allies_edit_history_undo (fixture->history));
  g_assert_null (allies_edit_history_get_undo_label (fixture->history));
  g_autofree char *after = sample_dossier_dup_bytes (fixture->dossier);
  g_assert_cmpstr (before, ==, after);
}

static void
test_faults (Fixture *fixture, gconstpointer body)
{
  static const struct
  {
    const char *text;
    const char *fault;
  } cases[] = {
    { "question,level\nart.one.a,3\nnothing,3\n",
      "a.csv:3: There is no question “nothing” in the questionnaire." },
    { "question,level\nart.one.a,9\n",
      "a.csv:2: “9” is no level of the scale, nor “na” or “unknown”." },
    { "question,level\nart.one.a,3x\n",
      "a.csv:2: “3x” is no level of the scale, nor “na” or “unknown”." },
    { "question,level\nart.one.a,0x3\n",
      "a.csv:2: “0x3” is no level of the scale, nor “na” or “unknown”." },
    { "question,level\nart.one.a,\n",
      "a.csv:2: “” is no level of the scale, nor “na” or “unknown”." },
    { "question,level\nart.two.n,101\n", "a.csv:2: “101” is no figure that this question allows." },
    { "question,level\nart.two.n,many\n",
      "a.csv:2: “many” is no figure that this question allows." },
    { "question,level\nart.two.p,p1;p9\n", "a.csv:2: The question has no practice “p9”." },
    { "question,level\nart.two.p,p1;p2;p1\n", "a.csv:2: The practice “p1” is ticked twice." },
    { "question,level\nart.one.a,na\n",
      "a.csv:2: “art.one.a” is not applicable: the note must say why." },
    { "question,level\nart.one.a,3\nart.one.b,2\nart.one.a,4\n",
      "a.csv:4: “art.one.a” is answered twice." },
    { "question,level,confidence\nart.one.a,3,very\n",
      "a.csv:2: “very” is no confidence; use sure, fairly or guess." },
    { "id,level\nart.one.a,3\n",
      "a.csv:1: The first line must name the columns “question” and “level”." },
    { "", "a.csv:1: The first line must name the columns “question” and “level”." },
    { "question,level\nart.one.a,\"3\n",
      "a.csv:2: A quotation mark that starts a field here is never closed." },
  };
  g_autofree char *before = sample_dossier_dup_bytes (fixture->dossier);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_clear_pointer (&fixture->problems, allies_problems_free);
      fixture->problems = allies_problems_new ("a.csv");
      g_assert_cmpuint (import (fixture, ALLIES_SIDE_MARKETING, cases[i].text), ==, 0);
      g_assert_cmpuint (allies_problems_get_n (fixture->problems), ==, 1);
      g_autofree char *fault = allies_problems_describe (fixture->problems, 0);
      g_assert_cmpstr (fault, ==, cases[i].fault);
      g_autofree char *after = sample_dossier_dup_bytes (fixture->dossier);
      g_assert_cmpstr (before, ==, after);
    }
}

/* A file that is refused leaves undo and redo as they were. */
static void
test_refused_leaves_history (Fixture *fixture, gconstpointer body)
{
  allies_edit_history_apply (
      fixture->history, "Aim", SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", "art.one", "level", 3.0, NULL));
  allies_edit_history_undo (fixture->history);
  allies_dossier_replace (fixture->dossier, "respondent/2026/cmo", NULL);
  allies_dossier_replace (fixture->dossier, "respondent/2026/cdo", NULL);
  import (fixture, ALLIES_SIDE_MARKETING, "question,level\nart.one.a,9\n");
  g_assert_null (allies_edit_history_get_undo_label (fixture->history));
  g_assert_cmpstr (allies_edit_history_get_redo_label (fixture->history), ==, "Aim");
  g_assert_null (allies_dossier_get (fixture->dossier, "respondent/2026/marketing"));
}

static void
test_new_respondent (Fixture *fixture, gconstpointer body)
{
  allies_dossier_replace (fixture->dossier, "respondent/2026/cmo", NULL);
  allies_dossier_replace (fixture->dossier, "respondent/2026/cdo", NULL);
  g_assert_cmpuint (import (fixture, ALLIES_SIDE_MARKETING, "question,level\nart.one.a,3\n"), ==,
                    1);
  AlliesRespondent *respondent = allies_dossier_get (fixture->dossier, "respondent/2026/marketing");
  g_assert_cmpstr (allies_respondent_get_name (respondent), ==, "Ana");
  g_assert_cmpstr (allies_respondent_get_role (respondent), ==, "CMO");
  g_assert_cmpint (allies_respondent_get_side (respondent), ==, ALLIES_SIDE_MARKETING);
  g_assert_nonnull (get (fixture, "marketing", "art.one.a"));
}

/* Somebody of the other side may bear the name of this one. */
static void
test_taken_name (Fixture *fixture, gconstpointer body)
{
  allies_dossier_replace (fixture->dossier, "respondent/2026/cmo", NULL);
  allies_dossier_replace (fixture->dossier, "respondent/2026/cdo", NULL);
  allies_dossier_put (fixture->dossier, SAMPLE_YEAR,
                      allies_record_new (ALLIES_TYPE_RESPONDENT, "id", "marketing", "side",
                                         ALLIES_SIDE_TECHNOLOGY, NULL));
  g_assert_cmpuint (import (fixture, ALLIES_SIDE_MARKETING, "question,level\nart.one.a,3\n"), ==,
                    1);
  AlliesRespondent *taken = allies_dossier_get (fixture->dossier, "respondent/2026/marketing");
  g_assert_cmpint (allies_respondent_get_side (taken), ==, ALLIES_SIDE_TECHNOLOGY);
  g_assert_nonnull (get (fixture, "marketing-2", "art.one.a"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer body);
  } tests[] = {
    { "/answer-import/all-kinds", test_all_kinds },
    { "/answer-import/one-edit", test_one_edit },
    { "/answer-import/faults", test_faults },
    { "/answer-import/refused-leaves-history", test_refused_leaves_history },
    { "/answer-import/new-respondent", test_new_respondent },
    { "/answer-import/taken-name", test_taken_name },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
