/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/merge-report.h"

#include "dossier/conflict.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AlliesDossier *before;
  AlliesDossier *merged;
  guint new_answers[ALLIES_N_SIDES];
  guint changed_answers[ALLIES_N_SIDES];
  AlliesCompletion *completions[ALLIES_N_SIDES]; /* those that came in */
  guint settled;
  guint others;
} Count;

static int
get_side (AlliesDossier *dossier, guint year, const char *respondent)
{
  g_autofree char *key = g_strdup_printf ("respondent/%u/%s", year, respondent);
  AlliesRespondent *record = allies_dossier_get (dossier, key);

  return record != NULL ? (int)allies_respondent_get_side (record) : -1;
}

/* Of an answer that came beside another of the same person only the conflict tells. */
static void
count_answer (Count *count, AlliesRecord *record, AlliesRecord *before, guint year)
{
  int side = get_side (count->merged, year, allies_answer_get_respondent (ALLIES_ANSWER (record)));

  if (side < 0)
    return;
  if (before == NULL)
    count->new_answers[side]++;
  else
    count->changed_answers[side]++;
}

static void
count_completion (Count *count, AlliesCompletion *completion)
{
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    if (g_str_equal (allies_side_codes[side], allies_completion_get_side (completion)))
      count->completions[side] = completion;
}

static void
count_record (const char *key, AlliesRecord *record, gpointer user_data)
{
  Count *count = user_data;
  AlliesRecord *before = allies_dossier_get (count->before, key);
  guint year = allies_record_key_get_year (key);

  if (*allies_record_get_alternative (record) != '\0' || ALLIES_IS_EARLIER (record)
      || ALLIES_IS_RESPONDENT (record) || allies_record_equal (before, record))
    return;
  if (ALLIES_IS_ANSWER (record))
    count_answer (count, record, before, year);
  else if (ALLIES_IS_AGREEMENT (record))
    count->settled++;
  else if (ALLIES_IS_COMPLETION (record))
    count_completion (count, ALLIES_COMPLETION (record));
  else
    count->others++;
}

static void
add_side (GStrvBuilder *builder, const Count *count, AlliesSide side)
{
  guint n_new = count->new_answers[side];
  guint n_changed = count->changed_answers[side];
  const char *name = allies_side_get_title (side);
  g_autofree char *came = NULL;
  g_autofree char *changed = NULL;

  if (n_new > 0)
    {
      /* Translators: a number of answers, then CMO or CIO */
      came = g_strdup_printf (
          ngettext ("%u answer of the %s came in.", "%u answers of the %s came in.", n_new), n_new,
          name);
      g_strv_builder_add (builder, came);
    }
  if (n_changed > 0)
    {
      /* Translators: a number of answers, then CMO or CIO */
      changed = g_strdup_printf (ngettext ("%u answer of the %s was changed.",
                                           "%u answers of the %s were changed.", n_changed),
                                 n_changed, name);
      g_strv_builder_add (builder, changed);
    }
}

static void
add_completion (GStrvBuilder *builder, const Count *count, AlliesSide side)
{
  AlliesCompletion *completion = count->completions[side];
  g_autofree char *sentence = NULL;

  if (completion == NULL)
    return;
  /* Translators: %s is CMO or CIO */
  sentence = g_strdup_printf (allies_completion_get_state (completion) == ALLIES_COMPLETION_FINISHED
                                  ? _ ("The %s has finished.")
                                  : _ ("The %s would look now."),
                              allies_side_get_title (side));
  g_strv_builder_add (builder, sentence);
}

static void
add_rest (GStrvBuilder *builder, const Count *count)
{
  g_autofree char *settled = NULL;
  g_autofree char *others = NULL;

  if (count->settled > 0)
    {
      settled = g_strdup_printf (
          ngettext ("%u agreement came in.", "%u agreements came in.", count->settled),
          count->settled);
      g_strv_builder_add (builder, settled);
    }
  if (count->others > 0)
    {
      others = g_strdup_printf (
          ngettext (
              "%u other entry (targets, importance, peers, roadmap) came in or was changed.",
              "%u other entries (targets, importance, peers, roadmap) came in or were changed.",
              count->others),
          count->others);
      g_strv_builder_add (builder, others);
    }
}

static void
add_conflicts (GStrvBuilder *builder, AlliesDossier *merged, AlliesDossier *shown)
{
  g_autoptr (GPtrArray) conflicts = allies_conflict_list (shown);
  g_autoptr (GPtrArray) all = allies_conflict_list (merged);
  guint n_hidden = all->len - conflicts->len;
  g_autofree char *hidden = g_strdup_printf (
      ngettext ("%u answer came in twice; the one who gave it can choose.",
                "%u answers came in twice; those who gave them can choose.", n_hidden),
      n_hidden);

  for (guint i = 0; i < conflicts->len; i++)
    {
      g_autofree char *sentence = allies_conflict_describe (conflicts->pdata[i], shown);

      g_strv_builder_add (builder, sentence);
    }
  if (n_hidden > 0)
    g_strv_builder_add (builder, hidden);
}

GStrv
allies_merge_report_new (AlliesDossier *before, AlliesDossier *merged, AlliesDossier *shown)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (before) && ALLIES_IS_DOSSIER (merged), NULL);
  g_return_val_if_fail (ALLIES_IS_DOSSIER (shown), NULL);

  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  Count count = { before, merged, { 0 }, { 0 }, { NULL }, 0, 0 };

  allies_dossier_foreach (merged, count_record, &count);
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      add_side (builder, &count, (AlliesSide)side);
      add_completion (builder, &count, (AlliesSide)side);
    }
  add_rest (builder, &count);
  add_conflicts (builder, merged, shown);

  GStrv sentences = g_strv_builder_end (builder);
  if (sentences[0] != NULL)
    return sentences;
  g_strfreev (sentences);
  g_strv_builder_add (builder, _ ("Nothing new came in."));
  return g_strv_builder_end (builder);
}
