/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/answer-change.h"

#include "support/sample-dossier.h"

static void
answer (AlliesEditHistory *history,
        AlliesDossier *dossier,
        double level,
        const char *note,
        const char *time)
{
  allies_edit_history_begin (history, "Answer");
  allies_answer_change (history, dossier, SAMPLE_YEAR,
                        allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "cmo", "question",
                                           "art.one.a", "state", ALLIES_ANSWER_LEVEL, "level",
                                           level, "note", note, "time", time, NULL));
  allies_edit_history_end (history);
}

static AlliesAnswer *
get (AlliesDossier *dossier)
{
  return allies_dossier_get_answer (dossier, SAMPLE_YEAR, "cmo", "art.one.a");
}

static GPtrArray *
list (AlliesDossier *dossier)
{
  return allies_answer_list_earlier (dossier, SAMPLE_YEAR, "cmo", "art.one.a");
}

static void
test_earlier (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);

  answer (history, dossier, 3, "First.", "2026-09-14T10:00:00Z");
  g_autoptr (GPtrArray) none = list (dossier);
  g_assert_cmpuint (none->len, ==, 0);
  answer (history, dossier, 4, "Second.", "2026-09-15T10:00:00Z");
  answer (history, dossier, 2, "Third.", "2026-09-16T10:00:00Z");

  g_autoptr (GPtrArray) earlier = list (dossier);
  g_assert_cmpuint (earlier->len, ==, 2);
  g_assert_cmpfloat (allies_earlier_get_level (earlier->pdata[0]), ==, 3);
  g_assert_cmpstr (allies_earlier_get_note (earlier->pdata[0]), ==, "First.");
  g_assert_cmpfloat (allies_earlier_get_level (earlier->pdata[1]), ==, 4);
  g_assert_cmpfloat (allies_answer_get_level (get (dossier)), ==, 2);
}

/* The same answer given again is no change, whenever it is given. */
static void
test_same (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);

  answer (history, dossier, 3, "First.", "2026-09-14T10:00:00Z");
  answer (history, dossier, 3, "First.", "2026-09-15T10:00:00Z");
  g_autoptr (GPtrArray) earlier = list (dossier);
  g_assert_cmpuint (earlier->len, ==, 0);
  g_assert_cmpstr (allies_answer_get_time (get (dossier)), ==, "2026-09-14T10:00:00Z");
}

/* Within a second, or with a clock that was set back, each answer is still later than the last. */
static void
test_clock (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);

  answer (history, dossier, 3, "", "2026-09-14T10:00:00Z");
  answer (history, dossier, 4, "", "2026-09-14T10:00:00Z");
  g_assert_cmpstr (allies_answer_get_time (get (dossier)), ==, "2026-09-14T10:00:01Z");
  answer (history, dossier, 3, "", "2026-09-13T10:00:00Z");
  g_assert_cmpstr (allies_answer_get_time (get (dossier)), ==, "2026-09-14T10:00:02Z");
  g_autoptr (GPtrArray) earlier = list (dossier);
  g_assert_cmpuint (earlier->len, ==, 2);
}

static void
test_undo (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  g_autofree char *before = sample_dossier_dup_bytes (dossier);

  answer (history, dossier, 3, "", "2026-09-14T10:00:00Z");
  answer (history, dossier, 4, "", "2026-09-14T10:00:00Z");
  allies_edit_history_undo (history);
  allies_edit_history_undo (history);
  g_autofree char *after = sample_dossier_dup_bytes (dossier);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-change/earlier", test_earlier);
  g_test_add_func ("/answer-change/same", test_same);
  g_test_add_func ("/answer-change/clock", test_clock);
  g_test_add_func ("/answer-change/undo", test_undo);
  return g_test_run ();
}
