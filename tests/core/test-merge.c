/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/merge.h"

#include "dossier/answer-change.h"
#include "dossier/visibility.h"
#include "support/sample-dossier.h"

#include <string.h>

#define RUNS  300 /* ALLIES_RUNS in the environment asks for another number */
#define EDITS 8
#define SEED  20260914

static const char *const questions[] = { "art.one.a", "art.one.b", "geo.one.a", "min.one.a" };
static const char *const capabilities[] = { "art.one", "art.two", "geo.one" };
static const char *const people[] = { "cmo", "cdo", "cio", "cto" };

static guint
get_runs (void)
{
  const char *wanted = g_getenv ("ALLIES_RUNS");

  return wanted != NULL ? (guint)g_ascii_strtoull (wanted, NULL, 10) : RUNS;
}

static const char *
pick (GRand *random, const char *const *words, gsize n)
{
  return words[g_rand_int_range (random, 0, (gint32)n)];
}

#define PICK(random, words) pick (random, words, G_N_ELEMENTS (words))

static void
change_answer (AlliesEditHistory *history, AlliesDossier *dossier, GRand *random)
{
  g_autofree char *note = g_strdup_printf ("Note %d", g_rand_int_range (random, 0, 9));
  g_autofree char *time =
      g_strdup_printf ("2026-09-%02dT10:00:00Z", g_rand_int_range (random, 1, 28));

  allies_answer_change (history, dossier, SAMPLE_YEAR,
                        allies_record_new (ALLIES_TYPE_ANSWER, "respondent", PICK (random, people),
                                           "question", PICK (random, questions), "state",
                                           ALLIES_ANSWER_LEVEL, "level",
                                           (double)g_rand_int_range (random, 1, 6), "note", note,
                                           "time", time, NULL));
}

static void
change_record (AlliesEditHistory *history, GRand *random)
{
  double level = g_rand_int_range (random, 1, 6);
  g_autoptr (AlliesRecord) record = NULL;

  if (g_rand_boolean (random))
    record = allies_record_new (ALLIES_TYPE_TARGET, "capability", PICK (random, capabilities),
                                "level", level, NULL);
  else
    record = allies_record_new (ALLIES_TYPE_AGREEMENT, "question", PICK (random, questions),
                                "level", level, NULL);
  g_autofree char *key = allies_record_dup_key (record, SAMPLE_YEAR);
  allies_edit_history_replace (history, key, g_rand_int_range (random, 0, 4) > 0 ? record : NULL);
}

/* A stage goes with what stands in it, as it does in the window. */
static void
change_stage (AlliesEditHistory *history, AlliesDossier *dossier, GRand *random)
{
  static const char *const stages[] = { "s1", "s2" };
  static const char *const initiatives[] = { "i", "j" };
  const char *stage = PICK (random, stages);
  g_autofree char *key = g_strdup_printf ("stage/%u/%s", SAMPLE_YEAR, stage);

  if (allies_dossier_get (dossier, key) == NULL)
    allies_edit_history_put (
        history, SAMPLE_YEAR,
        allies_record_new (ALLIES_TYPE_STAGE, "id", stage, "months", 6.0, NULL));
  else if (g_rand_boolean (random))
    allies_edit_history_put (history, SAMPLE_YEAR,
                             allies_record_new (ALLIES_TYPE_PLACEMENT, "initiative",
                                                PICK (random, initiatives), "stage", stage, NULL));
  else
    {
      g_autoptr (GPtrArray) placements = allies_dossier_list (dossier, "placement", SAMPLE_YEAR);

      for (guint i = 0; i < placements->len; i++)
        if (g_str_equal (allies_placement_get_stage (placements->pdata[i]), stage))
          {
            g_autofree char *other = allies_record_dup_key (placements->pdata[i], SAMPLE_YEAR);

            allies_edit_history_replace (history, other, NULL);
          }
      allies_edit_history_replace (history, key, NULL);
    }
}

/* (transfer full): a copy of a dossier that somebody went on with, undoing now and then */
static AlliesDossier *
go_on (AlliesDossier *from, GRand *random)
{
  g_autofree char *text = sample_dossier_dup_bytes (from);
  AlliesDossier *dossier = sample_dossier_read (text);
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  int n = g_rand_int_range (random, 0, EDITS);

  for (int i = 0; i < n; i++)
    {
      allies_edit_history_begin (history, "Edit");
      if (g_rand_int_range (random, 0, 3) > 0)
        change_answer (history, dossier, random);
      else if (g_rand_boolean (random))
        change_stage (history, dossier, random);
      else
        change_record (history, random);
      allies_edit_history_end (history);
      if (g_rand_int_range (random, 0, 6) == 0)
        allies_edit_history_undo (history);
    }
  return dossier;
}

static AlliesDossier *
merge (AlliesDossier *base, AlliesDossier *ours, AlliesDossier *theirs)
{
  g_autoptr (GError) error = NULL;
  AlliesDossier *merged = allies_dossier_merge (base, ours, theirs, &error);

  g_assert_no_error (error);
  return merged;
}

static void
assert_same (AlliesDossier *a, AlliesDossier *b)
{
  g_autofree char *first = sample_dossier_dup_bytes (a);
  g_autofree char *second = sample_dossier_dup_bytes (b);

  g_assert_cmpstr (first, ==, second);
}

/* What is written of it reads without a fault, and is written again as it was. */
static void
assert_sound (AlliesDossier *dossier)
{
  g_autofree char *text = sample_dossier_dup_bytes (dossier);
  g_autoptr (AlliesDossier) again = sample_dossier_read (text);

  assert_same (dossier, again);
}

typedef struct
{
  AlliesDossier *merged;
  AlliesDossier *base;
} Search;

static gboolean
is_under (AlliesDossier *dossier, const char *key, AlliesRecord *record)
{
  g_autofree char *version = allies_record_dup_version (record);
  g_autoptr (AlliesRecord) alternative = allies_record_as_alternative (record, TRUE);
  g_autofree char *other = allies_record_dup_key (alternative, SAMPLE_YEAR);
  AlliesRecord *found = allies_dossier_get (dossier, key);
  g_autofree char *found_version = found != NULL ? allies_record_dup_version (found) : NULL;

  return g_strcmp0 (found_version, version) == 0 || allies_dossier_get (dossier, other) != NULL;
}

/* An answer or an agreement of either is there: as it is, as an alternative, or as what it was
 * before. One that was there already in the base may have been changed by the other. */
static void
find_again (const char *key, AlliesRecord *record, gpointer user_data)
{
  Search *search = user_data;

  if ((!ALLIES_IS_ANSWER (record) && !ALLIES_IS_AGREEMENT (record))
      || g_str_has_prefix (key, "alternative/"))
    return;
  if (is_under (search->merged, key, record)
      || (search->base != NULL && is_under (search->base, key, record)))
    return;
  g_assert_true (ALLIES_IS_ANSWER (record));
  g_autofree char *version = allies_record_dup_version (record);
  g_autofree char *earlier = g_strdup_printf (
      "earlier/%u/%s/%s/%s", SAMPLE_YEAR, allies_answer_get_respondent (ALLIES_ANSWER (record)),
      allies_answer_get_question (ALLIES_ANSWER (record)), version);
  g_assert_nonnull (allies_dossier_get (search->merged, earlier));
}

static void
check_laws (AlliesDossier *base, AlliesDossier *a, AlliesDossier *b, AlliesDossier *c)
{
  g_autoptr (AlliesDossier) ab = merge (base, a, b);
  g_autoptr (AlliesDossier) ba = merge (base, b, a);
  g_autoptr (AlliesDossier) bc = merge (base, b, c);
  g_autoptr (AlliesDossier) ab_c = merge (base, ab, c);
  g_autoptr (AlliesDossier) a_bc = merge (base, a, bc);
  g_autoptr (AlliesDossier) aa = merge (base, a, a);
  g_autoptr (AlliesDossier) again = merge (base, ab, b);
  Search search = { ab, base };

  assert_same (ab, ba);
  assert_same (ab_c, a_bc);
  assert_same (aa, a);
  assert_same (again, ab);
  assert_sound (ab_c);
  allies_dossier_foreach (a, find_again, &search);
  allies_dossier_foreach (b, find_again, &search);
}

static void
check_random (guint32 seed, gboolean with_base)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (AlliesDossier) start = sample_dossier_new (LEVEL ("cmo", "art.one.a", "2"));
  g_autoptr (AlliesDossier) base = go_on (start, random);
  g_autoptr (AlliesDossier) a = go_on (base, random);
  g_autoptr (AlliesDossier) b = go_on (base, random);
  g_autoptr (AlliesDossier) c = go_on (base, random);

  check_laws (with_base ? base : NULL, a, b, c);
}

static void
test_random (void)
{
  guint runs = get_runs ();

  for (guint32 i = 0; i < runs; i++)
    {
      g_test_message ("seed %u", SEED + i);
      check_random (SEED + i, i % 2 == 0);
    }
}

static void
test_undo (void)
{
  for (guint32 i = 0; i < 100; i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (SEED + i);
      g_autoptr (AlliesDossier) base = sample_dossier_new (LEVEL ("cmo", "art.one.a", "2"));
      g_autoptr (AlliesDossier) ours = go_on (base, random);
      g_autoptr (AlliesDossier) theirs = go_on (base, random);
      g_autoptr (AlliesDossier) merged = merge (base, ours, theirs);
      g_autoptr (AlliesEditHistory) history = allies_edit_history_new (ours);
      g_autofree char *before = sample_dossier_dup_bytes (ours);
      gboolean changed = allies_merge_apply (history, ours, merged, "Merge");

      assert_same (ours, merged);
      g_assert_cmpint (allies_edit_history_undo (history) != NULL, ==, changed);
      g_autofree char *after = sample_dossier_dup_bytes (ours);
      g_assert_cmpstr (after, ==, before);
      allies_edit_history_redo (history);
      assert_same (ours, merged);
    }
}

#define STAGE  "<stage id='s1' name='First' months='6'/>"
#define PLACED "<placement initiative='i' stage='s1'/>"

#define OWN(id, inside)                                                                            \
  "<initiative id='" id "' kind='process' owner='both' duration='3'><name>N</name>"                \
  "<outcome>O</outcome>" inside "</initiative>"
#define NEEDS(id)   "<requires initiative='" id "'/>"
#define ESTIMATE(n) "<estimate initiative='i' cost-low='" n "' cost-likely='" n "' cost-high='9'/>"
#define DONE        "<progress initiative='i' state='done'/>"

static const struct
{
  const char *name;
  const char *base; /* NULL for a merge of two */
  const char *ours;
  const char *theirs;
  const char *merged;
} cases[] = {
  { "each its own", "", LEVEL ("cmo", "art.one.a", "2"), LEVEL ("cio", "art.one.a", "3"),
    LEVEL ("cio", "art.one.a", "3") LEVEL ("cmo", "art.one.a", "2") },
  { "removed by one", TARGET ("art.one", "4"), "", TARGET ("art.one", "4"), "" },
  { "removed by one, changed by the other", TARGET ("art.one", "4"), "", TARGET ("art.one", "5"),
    TARGET ("art.one", "5") },
  { "changed by one", TARGET ("art.one", "4"), TARGET ("art.one", "5"), TARGET ("art.one", "4"),
    TARGET ("art.one", "5") },
  { "changed alike", TARGET ("art.one", "4"), TARGET ("art.one", "5"), TARGET ("art.one", "5"),
    TARGET ("art.one", "5") },
  { "a stage removed by one, used by the other", STAGE, "", STAGE PLACED, STAGE PLACED },
  { "an estimate of one, progress of the other", "", ESTIMATE ("3"), DONE, ESTIMATE ("3") DONE },
  { "an estimate changed by one", ESTIMATE ("3"), ESTIMATE ("4"), ESTIMATE ("3"), ESTIMATE ("4") },
  { "own initiatives removed by one, required by the other", OWN ("a", "") OWN ("b", NEEDS ("a")),
    "", OWN ("a", "") OWN ("b", NEEDS ("a")) OWN ("c", NEEDS ("b")),
    OWN ("a", "") OWN ("b", NEEDS ("a")) OWN ("c", NEEDS ("b")) },
  { "two without a base", NULL, TARGET ("art.one", "4"), TARGET ("geo.one", "5"),
    TARGET ("art.one", "4") TARGET ("geo.one", "5") },
};

/* Each file is fine alone; a circle in one could not be opened. */
static void
test_circle (void)
{
  g_autoptr (AlliesDossier) base = sample_dossier_new (OWN ("a", "") OWN ("b", ""));
  g_autoptr (AlliesDossier) ours = sample_dossier_new (OWN ("a", NEEDS ("b")) OWN ("b", ""));
  g_autoptr (AlliesDossier) theirs = sample_dossier_new (OWN ("a", "") OWN ("b", NEEDS ("a")));
  g_autoptr (GError) error = NULL;

  g_assert_null (allies_dossier_merge (base, ours, theirs, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "“a” of 2026 requires itself"));
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlliesDossier) base =
          cases[i].base != NULL ? sample_dossier_new (cases[i].base) : NULL;
      g_autoptr (AlliesDossier) ours = sample_dossier_new (cases[i].ours);
      g_autoptr (AlliesDossier) theirs = sample_dossier_new (cases[i].theirs);
      g_autoptr (AlliesDossier) wanted = sample_dossier_new (cases[i].merged);
      g_autoptr (AlliesDossier) merged = merge (base, ours, theirs);

      g_test_message ("%s", cases[i].name);
      assert_same (merged, wanted);
    }
}

/* Both have changed an answer of one person: the later is the answer, the other waits beside it. */
static void
test_conflict (void)
{
#define TIMED(level, day)                                                                          \
  "<answer respondent='cmo' question='art.one.a' state='level' level='" level                      \
  "' time='2026-09-" day "T10:00:00Z'/>"
  g_autoptr (AlliesDossier) base = sample_dossier_new (TIMED ("2", "01"));
  g_autoptr (AlliesDossier) ours = sample_dossier_new (TIMED ("3", "05"));
  g_autoptr (AlliesDossier) theirs = sample_dossier_new (TIMED ("4", "03"));
  g_autoptr (AlliesDossier) merged = merge (base, ours, theirs);
  AlliesAnswer *answer = allies_dossier_get_answer (merged, SAMPLE_YEAR, "cmo", "art.one.a");
  g_autoptr (GPtrArray) others = allies_dossier_list (merged, "alternative", SAMPLE_YEAR);

  g_assert_cmpfloat (allies_answer_get_level (answer), ==, 3);
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_cmpfloat (allies_answer_get_level (others->pdata[0]), ==, 4);
  assert_sound (merged);
}

/* Without a base it is the history of the answer that tells which one is the newer. */
static void
test_newer (void)
{
  g_autoptr (AlliesDossier) old = sample_dossier_new (TIMED ("2", "05"));
  g_autofree char *text = sample_dossier_dup_bytes (old);
  g_autoptr (AlliesDossier) new = sample_dossier_read (text);
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (new);

  allies_edit_history_begin (history, "Answer");
  allies_answer_change (history, new, SAMPLE_YEAR,
                        allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "cmo", "question",
                                           "art.one.a", "state", ALLIES_ANSWER_LEVEL, "level", 5.0,
                                           "time", "2026-09-01T00:00:00Z", NULL));
  allies_edit_history_end (history);
  g_autoptr (AlliesDossier) merged = merge (NULL, old, new);
  assert_same (merged, new);
  g_assert_cmpfloat (
      allies_answer_get_level (allies_dossier_get_answer (merged, SAMPLE_YEAR, "cmo", "art.one.a")),
      ==, 5);
}

/* What a handout was made without is not removed when it comes back. */
static void
test_handout (void)
{
  g_autoptr (AlliesDossier) base =
      sample_dossier_new (LEVEL ("cmo", "art.one.a", "2") LEVEL ("cio", "art.one.b", "4"));
  g_autoptr (AlliesDossier) copy =
      allies_visibility_new_handout (base, ALLIES_SIDE_TECHNOLOGY, "2026-09-14T10:00:00Z");
  AlliesDossier *const bases[] = { base, copy, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *text = sample_dossier_dup_bytes (copy);
      g_autoptr (AlliesDossier) returned = sample_dossier_read (text);
      g_autoptr (AlliesDossier) merged = NULL;

      allies_dossier_put (returned, SAMPLE_YEAR,
                          allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "cio", "question",
                                             "art.one.a", "state", ALLIES_ANSWER_LEVEL, "level",
                                             3.0, NULL));
      merged = merge (bases[i], base, returned);
      g_assert_nonnull (allies_dossier_get_answer (merged, SAMPLE_YEAR, "cmo", "art.one.a"));
      g_assert_nonnull (allies_dossier_get_answer (merged, SAMPLE_YEAR, "cio", "art.one.a"));
      g_assert_nonnull (allies_dossier_get_answer (merged, SAMPLE_YEAR, "cio", "art.one.b"));
      g_assert_null (allies_dossier_get (merged, "handout/2026/technology"));
    }
}

static void
test_refused (void)
{
  g_autoptr (AlliesDossier) ours = sample_dossier_new ("");
  g_autoptr (AlliesDossier) theirs = sample_dossier_new ("");
  g_autoptr (GError) error = NULL;

  allies_dossier_put (theirs, 0,
                      allies_record_new (ALLIES_TYPE_ORGANISATION, "name", "Somebody else", NULL));
  g_assert_null (allies_dossier_merge (NULL, ours, theirs, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Somebody else"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/cases", test_cases);
  g_test_add_func ("/merge/circle", test_circle);
  g_test_add_func ("/merge/conflict", test_conflict);
  g_test_add_func ("/merge/newer", test_newer);
  g_test_add_func ("/merge/handout", test_handout);
  g_test_add_func ("/merge/refused", test_refused);
  g_test_add_func ("/merge/random", test_random);
  g_test_add_func ("/merge/undo", test_undo);
  return g_test_run ();
}
