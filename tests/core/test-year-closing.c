/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/year-closing.h"

#include "base/error.h"
#include "dossier/dossier-writer.h"
#include "dossier/merge.h"
#include "support/sample-dossier.h"

#define FINISHED  "<completion side='marketing'/><completion side='technology'/>"
#define BODY      LEVEL ("cmo", "art.one.a", "2") LEVEL ("cio", "art.one.a", "4") TARGET ("art.one", "4")
#define WHEN      "2026-10-01T09:00:00Z"
#define LATER     "2026-11-02T10:00:00Z"
#define CLOSED_ID "20261001t090000z"

typedef struct
{
  AlliesDossier *dossier;
  AlliesEditHistory *history;
  guint refused;
} Fixture;

static void
refused_cb (AlliesEditHistory *history, guint year, Fixture *fixture)
{
  fixture->refused = year;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dossier = sample_dossier_new (BODY FINISHED);
  fixture->history = allies_edit_history_new (fixture->dossier);
  g_signal_connect (fixture->history, "refused", G_CALLBACK (refused_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history);
  g_object_unref (fixture->dossier);
}

static void
close_year (Fixture *fixture)
{
  allies_year_closing_close (fixture->history, fixture->dossier, SAMPLE_YEAR, "Ana", WHEN);
}

static gboolean
set_target (AlliesEditHistory *history, double level)
{
  return allies_edit_history_apply (
      history, "Target", SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_TARGET, "capability", "art.one", "level", level, NULL));
}

static void
test_close_and_reopen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (set_target (fixture->history, 3));
  close_year (fixture);
  g_assert_true (allies_year_closing_is_closed (fixture->dossier, SAMPLE_YEAR));
  g_assert_null (allies_edit_history_get_undo_label (fixture->history));
  g_assert_false (allies_year_closing_check_open (fixture->dossier, SAMPLE_YEAR, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, "2026 is closed. Reopen it to change it.");
  g_assert_false (allies_year_closing_check (fixture->dossier, SAMPLE_YEAR, NULL));

  allies_year_closing_reopen (fixture->history, fixture->dossier, SAMPLE_YEAR, "Ben", "A slip",
                              LATER);
  g_assert_false (allies_year_closing_is_closed (fixture->dossier, SAMPLE_YEAR));
  g_assert_true (set_target (fixture->history, 5));
  list = allies_year_closing_list (fixture->dossier, SAMPLE_YEAR);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (allies_closing_get_id (list->pdata[0]), ==, CLOSED_ID);
  g_assert_cmpstr (allies_closing_get_by (list->pdata[0]), ==, "Ana");
  g_assert_cmpstr (allies_closing_get_why (list->pdata[1]), ==, "A slip");
}

/* With a clock that was put back, the last one still counts. */
static void
test_clock_put_back (Fixture *fixture, gconstpointer data)
{
  close_year (fixture);
  allies_year_closing_reopen (fixture->history, fixture->dossier, SAMPLE_YEAR, "", "A slip",
                              "2020-01-01T00:00:00Z");
  g_assert_false (allies_year_closing_is_closed (fixture->dossier, SAMPLE_YEAR));
}

/* Nothing of an edit is done where a part of it is in a closed year. */
static void
test_edits_are_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  close_year (fixture);
  before = sample_dossier_dup_bytes (fixture->dossier);
  g_assert_false (set_target (fixture->history, 1));
  g_assert_cmpuint (fixture->refused, ==, SAMPLE_YEAR);
  allies_edit_history_begin (fixture->history, "Both");
  allies_edit_history_put (fixture->history, 0,
                           allies_record_new (ALLIES_TYPE_ORGANISATION, "name", "Other", NULL));
  allies_edit_history_replace (fixture->history, "answer/2026/cmo/art.one.a", NULL);
  allies_edit_history_put (fixture->history, 0,
                           allies_record_new (ALLIES_TYPE_ORGANISATION, "name", "Third", NULL));
  g_assert_false (allies_edit_history_end (fixture->history));
  g_assert_null (allies_edit_history_get_undo_label (fixture->history));
  after = sample_dossier_dup_bytes (fixture->dossier);
  g_assert_cmpstr (after, ==, before);

  /* what changes nothing is no attempt */
  fixture->refused = 0;
  g_assert_false (set_target (fixture->history, 4));
  g_assert_cmpuint (fixture->refused, ==, 0);
}

static void
test_what_may_change (void)
{
  static const struct
  {
    const char *key;
    gboolean keeps;
  } cases[] = {
    { "organisation/0", FALSE },
    { "presentation/2026", FALSE },
    { "logo/2026", FALSE },
    { "closing/2026/a", FALSE },
    { "handout/2026/marketing", FALSE },
    { "alternative/2026/logo/a", FALSE },
    { "alternative/2026/answer/cmo/q/a", TRUE },
    { "answer/2026/cmo/q", TRUE },
    { "assessment/2026", TRUE },
    { "comparison/2026", TRUE },
    { "target/2026/c", TRUE },
    { "progress/2026/i", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (allies_year_closing_keeps (cases[i].key), ==, cases[i].keeps);
}

static void
test_presentation_stays_free (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = allies_dossier_dup_fingerprint (fixture->dossier, SAMPLE_YEAR);
  g_autofree char *after = NULL;

  close_year (fixture);
  g_assert_true (allies_edit_history_apply (
      fixture->history, "Paper", SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_PRESENTATION, "paper", ALLIES_PAPER_A4, NULL)));
  after = allies_dossier_dup_fingerprint (fixture->dossier, SAMPLE_YEAR);
  g_assert_cmpstr (after, ==, before);
}

static void
test_what_is_missing (void)
{
  static const struct
  {
    const char *body;
    const char *sentence;
  } cases[] = {
    { "", "2026 cannot be closed yet: marketing and technology have not finished answering." },
    { "<completion side='marketing'/>",
      "2026 cannot be closed yet: technology has not finished answering." },
    { "<completion side='technology'/><completion side='marketing' state='look'/>",
      "2026 cannot be closed yet: marketing has not finished answering." },
    { FINISHED "<handout side='marketing'/>",
      "This copy is for one side. Close 2026 in the file that holds the answers of both." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesDossier) dossier = sample_dossier_new (cases[i].body);
      g_autoptr (GError) error = NULL;

      g_assert_false (allies_year_closing_check (dossier, SAMPLE_YEAR, &error));
      g_assert_cmpstr (error->message, ==, cases[i].sentence);
    }
}

static AlliesDossier *
copy (AlliesDossier *dossier)
{
  g_autofree char *text = sample_dossier_dup_bytes (dossier);

  return sample_dossier_read (text);
}

static void
edit_copy (AlliesDossier *dossier, double level)
{
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);

  g_assert_true (set_target (history, level));
}

/* What was changed elsewhere does not come into a closed year, whichever file it is in. */
static void
test_merge_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesDossier) base = copy (fixture->dossier);
  g_autoptr (AlliesDossier) other = copy (fixture->dossier);
  g_autoptr (AlliesDossier) unchanged = NULL;

  close_year (fixture);
  unchanged = allies_dossier_merge (base, fixture->dossier, base, NULL);
  g_assert_nonnull (unchanged);
  edit_copy (other, 1);
  for (guint i = 0; i < 4; i++)
    {
      AlliesDossier *ours = i % 2 == 0 ? fixture->dossier : other;
      AlliesDossier *theirs = i % 2 == 0 ? other : fixture->dossier;
      g_autoptr (GError) error = NULL;
      g_autoptr (AlliesDossier) merged =
          allies_dossier_merge (i < 2 ? base : NULL, ours, theirs, &error);

      g_assert_null (merged);
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
      g_assert_true (g_str_has_prefix (error->message, "2026 is closed in one of the files"));
    }
}

/* Reopened, changed and closed again elsewhere: that comes in, and is not undone behind its back.
 */
static void
test_merge_brings_what_was_reopened (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesDossier) base = NULL;
  g_autoptr (AlliesDossier) other = NULL;
  g_autoptr (AlliesDossier) merged = NULL;
  g_autoptr (AlliesEditHistory) history = NULL;
  AlliesTarget *target = NULL;

  close_year (fixture);
  base = copy (fixture->dossier);
  other = copy (fixture->dossier);
  history = allies_edit_history_new (other);
  allies_year_closing_reopen (history, other, SAMPLE_YEAR, "", "A slip", LATER);
  set_target (history, 2);
  allies_year_closing_close (history, other, SAMPLE_YEAR, "", "2026-11-03T10:00:00Z");
  merged = allies_dossier_merge (base, fixture->dossier, other, NULL);
  g_assert_nonnull (merged);
  g_assert_true (allies_merge_apply (fixture->history, fixture->dossier, merged, "Merge"));
  target = allies_dossier_get_target (fixture->dossier, SAMPLE_YEAR, "art.one");
  g_assert_cmpfloat (allies_target_get_level (target), ==, 2);
  g_assert_true (allies_year_closing_is_closed (fixture->dossier, SAMPLE_YEAR));
  g_assert_null (allies_edit_history_undo (fixture->history));
  g_assert_cmpuint (fixture->refused, ==, SAMPLE_YEAR);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/year-closing/close-and-reopen", test_close_and_reopen);
  ADD ("/year-closing/clock-put-back", test_clock_put_back);
  ADD ("/year-closing/edits-are-refused", test_edits_are_refused);
  g_test_add_func ("/year-closing/what-may-change", test_what_may_change);
  ADD ("/year-closing/presentation-stays-free", test_presentation_stays_free);
  g_test_add_func ("/year-closing/what-is-missing", test_what_is_missing);
  ADD ("/year-closing/merge-is-refused", test_merge_is_refused);
  ADD ("/year-closing/merge-brings-what-was-reopened", test_merge_brings_what_was_reopened);
  return g_test_run ();
}
