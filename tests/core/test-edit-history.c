/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/edit-history.h"
#include "support/sample-dossier.h"

#define RUNS  1000 /* ALLIES_RUNS in the environment asks for another number */
#define EDITS 12
#define SEED  20260914

static const char *const questions[] = { "art.one.a", "art.one.b", "geo.one.a", "min.one.a" };
static const char *const capabilities[] = { "art.one", "art.two", "geo.one" };
static const char *const people[] = { "cmo", "cio" };

static AlliesRecord *
pick_record (GRand *random)
{
  const char *question = questions[g_rand_int_range (random, 0, G_N_ELEMENTS (questions))];
  double level = g_rand_int_range (random, 1, 6);

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      return allies_record_new (ALLIES_TYPE_AGREEMENT, "question", question, "level", level, NULL);
    case 1:
      return allies_record_new (
          ALLIES_TYPE_TARGET, "capability",
          capabilities[g_rand_int_range (random, 0, G_N_ELEMENTS (capabilities))], "level", level,
          NULL);
    case 2:
      return allies_record_new (ALLIES_TYPE_PLAN, "horizon", level, "rate", 0.1, "weight", 0.5,
                                NULL);
    default:
      return allies_record_new (ALLIES_TYPE_ANSWER, "respondent",
                                people[g_rand_int_range (random, 0, G_N_ELEMENTS (people))],
                                "question", question, "state", ALLIES_ANSWER_LEVEL, "level", level,
                                NULL);
    }
}

/* Puts or removes a few records as one edit, the same one more than once at times. */
static gboolean
edit_at_random (AlliesEditHistory *history, GRand *random)
{
  int n = g_rand_int_range (random, 0, 5);

  allies_edit_history_begin (history, "Edit");
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AlliesRecord) record = pick_record (random);
      g_autofree char *key = allies_record_dup_key (record, SAMPLE_YEAR);

      allies_edit_history_replace (history, key, g_rand_boolean (random) ? record : NULL);
    }
  return allies_edit_history_end (history);
}

static void
run_once (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (
      LEVEL ("cmo", "art.one.a", "2") TARGET ("geo.one", "4") AGREED ("art.one.b", "3"));
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  g_autofree char *first = sample_dossier_dup_bytes (dossier);
  guint n = 0;

  for (guint i = 0; i < EDITS; i++)
    {
      if (edit_at_random (history, random))
        n++;
      else if (n > 0 && g_rand_boolean (random) && allies_edit_history_undo (history) != NULL)
        g_assert_nonnull (allies_edit_history_redo (history));
    }
  g_autofree char *last = sample_dossier_dup_bytes (dossier);

  for (guint i = 0; i < n; i++)
    g_assert_nonnull (allies_edit_history_undo (history));
  g_assert_null (allies_edit_history_undo (history));
  g_autofree char *undone = sample_dossier_dup_bytes (dossier);
  g_assert_cmpstr (undone, ==, first);

  for (guint i = 0; i < n; i++)
    g_assert_nonnull (allies_edit_history_redo (history));
  g_assert_null (allies_edit_history_redo (history));
  g_autofree char *redone = sample_dossier_dup_bytes (dossier);
  g_assert_cmpstr (redone, ==, last);
}

static void
test_random_runs (void)
{
  const char *wanted = g_getenv ("ALLIES_RUNS");
  guint runs = wanted != NULL ? (guint)g_ascii_strtoull (wanted, NULL, 10) : RUNS;

  for (guint i = 0; i < runs; i++)
    run_once (SEED + i);
}

static void
count_cb (gpointer instance, guint *n)
{
  (*n)++;
}

static AlliesRecord *
new_target (double level)
{
  return allies_record_new (ALLIES_TYPE_TARGET, "capability", "art.one", "level", level, NULL);
}

static double
get_target (AlliesDossier *dossier)
{
  AlliesTarget *target = allies_dossier_get_target (dossier, SAMPLE_YEAR, "art.one");

  return target != NULL ? allies_target_get_level (target) : 0;
}

static void
test_labels_and_signals (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  guint n = 0;

  g_signal_connect_data (history, "changed", G_CALLBACK (count_cb), &n, NULL, 0);
  g_assert_null (allies_edit_history_get_undo_label (history));
  g_assert_null (allies_edit_history_get_redo_label (history));
  g_assert_true (allies_edit_history_apply (history, "Aim", SAMPLE_YEAR, new_target (3)));
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (allies_edit_history_apply (history, "Same", SAMPLE_YEAR, new_target (3)));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (allies_edit_history_apply (history, "Higher", SAMPLE_YEAR, new_target (4)));
  g_assert_cmpstr (allies_edit_history_get_undo_label (history), ==, "Higher");
  g_assert_cmpstr (allies_edit_history_undo (history), ==, "target/2026/art.one");
  g_assert_cmpfloat (get_target (dossier), ==, 3);
  g_assert_cmpstr (allies_edit_history_get_undo_label (history), ==, "Aim");
  g_assert_cmpstr (allies_edit_history_get_redo_label (history), ==, "Higher");
  g_assert_cmpstr (allies_edit_history_redo (history), ==, "target/2026/art.one");
  g_assert_cmpfloat (get_target (dossier), ==, 4);
  g_assert_cmpuint (n, ==, 4);
}

static void
test_new_edit_ends_redo (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);

  allies_edit_history_apply (history, "One", SAMPLE_YEAR, new_target (1));
  allies_edit_history_apply (history, "Two", SAMPLE_YEAR, new_target (2));
  allies_edit_history_undo (history);
  g_assert_true (allies_edit_history_apply (history, "Three", SAMPLE_YEAR, new_target (3)));
  g_assert_null (allies_edit_history_get_redo_label (history));
  g_assert_null (allies_edit_history_redo (history));
  allies_edit_history_undo (history);
  g_assert_cmpfloat (get_target (dossier), ==, 1);
}

static void
test_nothing_changed_keeps_redo (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);

  allies_edit_history_apply (history, "One", SAMPLE_YEAR, new_target (1));
  allies_edit_history_undo (history);
  allies_edit_history_begin (history, "Nothing");
  g_assert_false (allies_edit_history_end (history));
  g_assert_cmpstr (allies_edit_history_get_redo_label (history), ==, "One");
}

static void
describe_cb (const char *key, AlliesRecord *before, AlliesRecord *after, gpointer text)
{
  g_string_append_printf (text, "%s %s%s;", key, before != NULL ? "x" : "-",
                          after != NULL ? "x" : "-");
}

static void
assert_last (AlliesEditHistory *history, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  allies_edit_history_visit_last (history, describe_cb, text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_last (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);

  assert_last (history, "");
  allies_edit_history_begin (history, "Two");
  for (guint i = 0; i < 2; i++)
    allies_edit_history_put (history, SAMPLE_YEAR,
                             allies_record_new (ALLIES_TYPE_TARGET, "capability",
                                                i == 0 ? "art.one" : "art.two", "level", 3.0,
                                                NULL));
  allies_edit_history_end (history);
  assert_last (history, "target/2026/art.one -x;target/2026/art.two -x;");
  allies_edit_history_undo (history);
  assert_last (history, "target/2026/art.two x-;target/2026/art.one x-;");
  allies_edit_history_redo (history);
  assert_last (history, "target/2026/art.one -x;target/2026/art.two -x;");
  allies_edit_history_clear (history);
  assert_last (history, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit-history/random-runs", test_random_runs);
  g_test_add_func ("/edit-history/labels-and-signals", test_labels_and_signals);
  g_test_add_func ("/edit-history/new-edit-ends-redo", test_new_edit_ends_redo);
  g_test_add_func ("/edit-history/nothing-changed-keeps-redo", test_nothing_changed_keeps_redo);
  g_test_add_func ("/edit-history/last", test_last);
  return g_test_run ();
}
