/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is done to a new year, the years before stand in the file as they did, byte by byte. */
#include "base/bundle.h"
#include "dossier/dossier-reader.h"
#include "dossier/dossier-writer.h"
#include "dossier/next-year.h"
#include "support/sample-decade.h"

#include <string.h>

#define SEED  20270301
#define RUNS  12
#define EDITS 60
#define LAST  2026
#define NEW   2027

/* Returns: (transfer full): the element of each year up to the last, as it is in the file */
static GPtrArray *
cut_years (AlliesDossier *dossier)
{
  g_autoptr (GBytes) bytes = allies_dossier_write (dossier);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  GPtrArray *years = g_ptr_array_new_with_free_func (g_free);

  for (guint year = SAMPLE_DECADE_FIRST; year <= LAST; year++)
    {
      g_autofree char *head = g_strdup_printf ("  <assessment year=\"%u\"", year);
      const char *start = strstr (text, head);
      const char *end = start != NULL ? strstr (start, "</assessment>\n") : NULL;

      g_assert_nonnull (end);
      g_ptr_array_add (years, g_strndup (start, (gsize)(end - start)));
    }
  return years;
}

static void
answer (AlliesEditHistory *history, AlliesQuestion *question, GRand *random)
{
  static const char *const respondents[] = { "marketing", "technology" };

  if (allies_question_get_kind (question) != ALLIES_QUESTION_LEVEL)
    return;
  allies_edit_history_begin (history, "Answer");
  allies_edit_history_put (
      history, NEW,
      allies_record_new (ALLIES_TYPE_ANSWER, "respondent", respondents[g_rand_int (random) % 2],
                         "question", allies_question_get_id (question), "state",
                         ALLIES_ANSWER_LEVEL, "level", (double)g_rand_int_range (random, 1, 6),
                         "note", g_rand_boolean (random) ? "A note & <more>" : "", NULL));
  allies_edit_history_end (history);
}

static void
set_target (AlliesEditHistory *history, AlliesModel *model, GRand *random)
{
  GListModel *capabilities = allies_model_get_capabilities (model);
  g_autoptr (AlliesCapability) capability = g_list_model_get_item (
      capabilities, g_rand_int (random) % g_list_model_get_n_items (capabilities));

  allies_edit_history_begin (history, "Target");
  allies_edit_history_put (history, NEW,
                           allies_record_new (ALLIES_TYPE_TARGET, "capability",
                                              allies_capability_get_id (capability), "level",
                                              (double)g_rand_int_range (random, 1, 6), NULL));
  allies_edit_history_end (history);
}

static void
edit (AlliesEditHistory *history, AlliesModel *model, GRand *random)
{
  GListModel *questions = allies_model_get_questions (model);
  g_autoptr (AlliesQuestion) question =
      g_list_model_get_item (questions, g_rand_int (random) % g_list_model_get_n_items (questions));

  switch (g_rand_int (random) % 5)
    {
    case 0:
      allies_edit_history_undo (history);
      break;
    case 1:
      allies_edit_history_redo (history);
      break;
    case 2:
      set_target (history, model, random);
      break;
    default:
      answer (history, question, random);
      break;
    }
}

static AlliesModel *
make_newer (void)
{
  g_autoptr (GBytes) bundled = allies_bundle_load ("models/cmo-cio.maturity", NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bundled, NULL), g_bytes_get_size (bundled));
  g_auto (GStrv) parts = g_strsplit (text, " version=\"2026.1\"", 2);
  char *newer = g_strjoinv (" version=\"2099.1\"", parts);
  g_autoptr (GBytes) bytes = g_bytes_new_take (newer, strlen (newer));
  AlliesModel *model = allies_model_new_from_bytes (bytes, "newer", NULL, NULL);

  g_assert_nonnull (model);
  return model;
}

static void
check_same (const GPtrArray *before, AlliesDossier *dossier, guint run)
{
  g_autoptr (GPtrArray) after = cut_years (dossier);

  for (guint i = 0; i < before->len; i++)
    if (!g_str_equal (before->pdata[i], after->pdata[i]))
      g_error ("%u has changed in run %u of seed %u", SAMPLE_DECADE_FIRST + i, run, SEED);
}

static void
check_run (guint run, AlliesModel *newer)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED + run);
  g_autoptr (AlliesDossier) dossier = sample_decade_new ();
  g_autoptr (AlliesEditHistory) history = allies_edit_history_new (dossier);
  g_autoptr (GPtrArray) before = cut_years (dossier);
  AlliesModel *model = run % 2 == 0 ? allies_dossier_get_model (dossier, LAST) : newer;

  allies_next_year_keep_models (dossier, LAST, model);
  allies_next_year_start (history, dossier, LAST, NEW, model, "2027-01-15");
  for (guint i = 0; i < EDITS; i++)
    edit (history, model, random);
  check_same (before, dossier, run);

  g_autoptr (GBytes) bytes = allies_dossier_write (dossier);
  g_autoptr (AlliesDossier) again = allies_dossier_new_from_bytes (bytes, "again", NULL, NULL);
  g_assert_nonnull (again);
  check_same (before, again, run);
}

static void
test_old_years_stay (void)
{
  g_autoptr (AlliesModel) newer = make_newer ();

  for (guint run = 0; run < RUNS; run++)
    check_run (run, newer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year-bytes/old-years-stay", test_old_years_stay);
  return g_test_run ();
}
