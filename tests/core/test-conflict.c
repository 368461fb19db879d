/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/conflict.h"

#include "dossier/merge-report.h"
#include "dossier/merge.h"
#include "support/sample-dossier.h"

#define TIMED(level, day)                                                                          \
  "<answer respondent='cmo' question='art.one.a' state='level' level='" level                      \
  "' time='2026-09-" day "T10:00:00Z'/>"

static AlliesDossier *
merge (AlliesDossier *ours, AlliesDossier *theirs)
{
  g_autoptr (AlliesDossier) base = sample_dossier_new (TIMED ("2", "01"));

  return allies_dossier_merge (base, ours, theirs, NULL);
}

static void
test_choose (void)
{
  for (guint keep = 0; keep < 2; keep++)
    {
      g_autoptr (AlliesDossier) ours = sample_dossier_new (TIMED ("3", "05"));
      g_autoptr (AlliesDossier) theirs = sample_dossier_new (TIMED ("4", "03"));
      g_autoptr (AlliesDossier) merged = merge (ours, theirs);
      g_autoptr (AlliesEditHistory) history = allies_edit_history_new (merged);
      g_autoptr (GPtrArray) conflicts = allies_conflict_list (merged);
      const AlliesConflict *conflict = conflicts->pdata[0];

      g_assert_cmpuint (conflicts->len, ==, 1);
      g_assert_cmpuint (allies_conflict_get_year (conflict), ==, SAMPLE_YEAR);
      g_assert_cmpstr (allies_conflict_get_key (conflict), ==, "answer/2026/cmo/art.one.a");
      g_assert_cmpuint (allies_conflict_get_versions (conflict)->len, ==, 2);
      allies_conflict_choose (conflict, keep, history, merged, "Choose");

      AlliesAnswer *answer = allies_dossier_get_answer (merged, SAMPLE_YEAR, "cmo", "art.one.a");
      g_assert_cmpfloat (allies_answer_get_level (answer), ==, keep == 0 ? 3 : 4);
      g_autoptr (GPtrArray) none = allies_conflict_list (merged);
      g_assert_cmpuint (none->len, ==, 0);

      /* the file that came in may come in again */
      g_autoptr (AlliesDossier) again = allies_dossier_merge (NULL, merged, theirs, NULL);
      g_autofree char *before = sample_dossier_dup_bytes (merged);
      g_autofree char *after = sample_dossier_dup_bytes (again);
      g_assert_cmpstr (after, ==, before);
      allies_edit_history_undo (history);
      g_autoptr (GPtrArray) back = allies_conflict_list (merged);
      g_assert_cmpuint (back->len, ==, 1);
    }
}

/* The same level twice is nothing to choose between. */
static void
test_same (void)
{
  g_autoptr (AlliesDossier) ours = sample_dossier_new (TIMED ("3", "05"));
  g_autoptr (AlliesDossier) theirs = sample_dossier_new (TIMED ("3", "03"));
  g_autoptr (AlliesDossier) merged = merge (ours, theirs);
  g_autoptr (GPtrArray) conflicts = allies_conflict_list (merged);

  g_assert_cmpuint (conflicts->len, ==, 0);
}

#define COMPLETION(side, state)                                                                    \
  "<completion side=\"" side "\" state=\"" state "\" time=\"2026-09-05T10:00:00Z\"/>"

static const struct
{
  const char *ours;
  const char *theirs;
  const char *report;
} reports[] = {
  { TIMED ("2", "01"), TIMED ("2", "01"), "Nothing new came in." },
  { TIMED ("2", "01"), TIMED ("2", "01") LEVEL ("cio", "art.one.a", "3"),
    "1 answer of the CIO came in." },
  { TIMED ("2", "01"),
    TIMED ("2", "01") LEVEL ("cio", "art.one.a", "3") LEVEL ("cto", "art.one.b", "3"),
    "2 answers of the CIO came in." },
  { TIMED ("2", "01"), TIMED ("3", "02"), "1 answer of the CMO was changed." },
  { TIMED ("2", "01"), TIMED ("2", "01") AGREED ("art.one.a", "3") TARGET ("art.one", "4"),
    "1 agreement came in.\n"
    "1 other entry (targets, importance, peers, roadmap) came in or was changed." },
  { TIMED ("2", "01"), TIMED ("2", "01") COMPLETION ("technology", "finished"),
    "The CIO has finished." },
  { TIMED ("2", "01"), TIMED ("2", "01") COMPLETION ("marketing", "look"),
    "The CMO would look now." },
  { TIMED ("3", "05"), TIMED ("4", "03"),
    "Which? Both are kept until one is chosen: level 3 (2026-09-05); level 4 "
    "(2026-09-03)." },
  { "<comparison industry='health'/>", "<comparison industry='all' size='large' region='global'/>",
    "1 other entry (targets, importance, peers, roadmap) came in or was changed.\n"
    "With whom is the company compared? Both are kept until one is chosen: industry: all "
    "industries, size: 250 to 999 people, region: Worldwide; industry: Healthcare and social care, "
    "size: as the company, region: as the company." },
};

static void
test_report (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (AlliesDossier) ours = sample_dossier_new (reports[i].ours);
      g_autoptr (AlliesDossier) theirs = sample_dossier_new (reports[i].theirs);
      g_autoptr (AlliesDossier) merged = merge (ours, theirs);
      g_auto (GStrv) sentences = allies_merge_report_new (ours, merged, merged);
      g_autofree char *text = g_strjoinv ("\n", sentences);

      g_assert_cmpstr (text, ==, reports[i].report);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conflict/choose", test_choose);
  g_test_add_func ("/conflict/same", test_same);
  g_test_add_func ("/merge-report/sentences", test_report);
  return g_test_run ();
}
