/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/next-year.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

#define LATEST_YEAR 2999

typedef struct
{
  AlliesEditHistory *history;
  AlliesDossier *dossier;
  guint from;
  guint year;
  AlliesModel *before;
  AlliesModel *model;
  gboolean same_scale;
} Start;

static gboolean
stands_in_for (AlliesQuestion *question, const char *before)
{
  guint n = 0;
  const AlliesReplacement *replaces = allies_question_get_replaces (question, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (replaces[i].question, before))
      return TRUE;
  return FALSE;
}

/* The question into which one that is gone was merged. */
static AlliesQuestion *
find_merged (GListModel *questions, AlliesQuestion *before)
{
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      if (stands_in_for (question, allies_question_get_id (before)))
        return question; /* its questionnaire keeps it */
    }
  return NULL;
}

GArray *
allies_next_year_list_questions (AlliesModel *before, AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (before) && ALLIES_IS_MODEL (model), NULL);

  GArray *list = g_array_new (FALSE, FALSE, sizeof (AlliesCarriedQuestion));
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  GListModel *questions = allies_model_get_questions (model);
  GListModel *old = allies_model_get_questions (before);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      AlliesCarriedQuestion carried = { question, NULL, ALLIES_QUESTION_ADDED, NULL };

      carried.before = allies_question_map_find (question, model, before, &carried.fate);
      if (carried.before != NULL)
        g_hash_table_add (kept, carried.before);
      g_array_append_val (list, carried);
    }
  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (old, i);
      AlliesCarriedQuestion gone = { NULL, question, ALLIES_QUESTION_ADDED, NULL };

      if (g_hash_table_contains (kept, question))
        continue;
      gone.into = find_merged (questions, question);
      g_array_append_val (list, gone);
    }
  return list;
}

gboolean
allies_next_year_check (AlliesDossier *dossier, guint from, guint year, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), FALSE);

  if (allies_dossier_get_assessment (dossier, year) != NULL)
    g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
                 _ ("The dossier has an assessment of %u already."), year);
  else if (year <= from || year > LATEST_YEAR)
    g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID,
                 _ ("The next year must be later than %u, and not later than %u."), from,
                 LATEST_YEAR);
  else
    return TRUE;
  return FALSE;
}

static void
put (const Start *start, gpointer record)
{
  allies_edit_history_put (start->history, start->year, record);
}

/* Puts all records of a kind as they are. */
static void
copy_all (const Start *start, const char *element)
{
  g_autoptr (GPtrArray) records = allies_dossier_list (start->dossier, element, start->from);

  for (guint i = 0; i < records->len; i++)
    put (start, g_object_ref (records->pdata[i]));
}

/* (nullable): the record of a kind of which a year has one */
static gpointer
find_single (const Start *start, const char *element)
{
  g_autofree char *key = g_strdup_printf ("%s/%u", element, start->from);

  return allies_dossier_get (start->dossier, key);
}

static void
copy_single (const Start *start, const char *element)
{
  gpointer record = find_single (start, element);

  if (record != NULL)
    put (start, g_object_ref (record));
}

static gboolean
has_capability (const Start *start, const char *id)
{
  return allies_model_find_capability (start->model, id) != NULL;
}

static void
copy_aims (const Start *start)
{
  g_autoptr (GPtrArray) targets = allies_dossier_list (start->dossier, "target", start->from);
  g_autoptr (GPtrArray) importances =
      allies_dossier_list (start->dossier, "importance", start->from);

  for (guint i = 0; start->same_scale && i < targets->len; i++)
    if (has_capability (start, allies_target_get_capability (targets->pdata[i])))
      put (start, g_object_ref (targets->pdata[i]));
  for (guint i = 0; i < importances->len; i++)
    if (has_capability (start, allies_importance_get_capability (importances->pdata[i])))
      put (start, g_object_ref (importances->pdata[i]));
}

/* A delegate is asked for what the next questionnaire still has; one for whom nothing is left stays
 * behind, since an empty list would ask for everything. */
static void
copy_respondent (const Start *start, AlliesRespondent *respondent)
{
  const char *const *capabilities = allies_respondent_get_capabilities (respondent);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; capabilities[i] != NULL; i++)
    if (has_capability (start, capabilities[i]))
      g_strv_builder_add (builder, capabilities[i]);
  kept = g_strv_builder_end (builder);
  if (*kept != NULL || *capabilities == NULL)
    put (start, allies_record_with (respondent, "capability", kept, NULL));
}

static void
copy_respondents (const Start *start)
{
  g_autoptr (GPtrArray) respondents =
      allies_dossier_list (start->dossier, "respondent", start->from);

  for (guint i = 0; i < respondents->len; i++)
    copy_respondent (start, respondents->pdata[i]);
}

/* (nullable): the question that the next questionnaire asks in the place of one */
static const char *
find_successor (const Start *start, const char *id)
{
  GListModel *questions = allies_model_get_questions (start->model);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      AlliesQuestionFate fate;
      AlliesQuestion *before =
          allies_question_map_find (question, start->model, start->before, &fate);

      if (before != NULL && allies_question_map_is_shared (fate)
          && g_str_equal (allies_question_get_id (before), id))
        return allies_question_get_id (question);
    }
  return NULL;
}

/* Lifts of questions that are no longer asked are left behind. */
static void
copy_own_initiatives (const Start *start)
{
  g_autoptr (GPtrArray) all = allies_dossier_list (start->dossier, "initiative", start->from);

  for (guint i = 0; i < all->len; i++)
    {
      const GPtrArray *lifts = allies_own_initiative_get_lifts (all->pdata[i]);
      g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 0; start->same_scale && j < lifts->len; j++)
        {
          const char *id = find_successor (start, allies_own_lift_get_question (lifts->pdata[j]));

          if (id != NULL)
            g_ptr_array_add (kept, allies_record_with (lifts->pdata[j], "question", id, NULL));
        }
      put (start, allies_record_with (all->pdata[i], "lift", kept, NULL));
    }
}

static gboolean
is_finished (const Start *start, const char *initiative)
{
  g_autofree char *key = g_strdup_printf ("progress/%u/%s", start->from, initiative);
  AlliesInitiativeProgress *progress = allies_dossier_get (start->dossier, key);
  AlliesInitiativeState state = progress != NULL ? allies_initiative_progress_get_state (progress)
                                                 : ALLIES_INITIATIVE_PLANNED;

  return state == ALLIES_INITIATIVE_DONE || state == ALLIES_INITIATIVE_DROPPED;
}

/* Stages up to the first that holds something unfinished are over. */
static void
copy_stages (const Start *start, GHashTable *needed)
{
  g_autoptr (GPtrArray) stages = allies_dossier_list (start->dossier, "stage", start->from);
  gboolean begun = FALSE;

  for (guint i = 0; i < stages->len; i++)
    {
      begun = begun || g_hash_table_contains (needed, allies_stage_get_id (stages->pdata[i]));
      if (begun)
        put (start, g_object_ref (stages->pdata[i]));
    }
}

static void
copy_roadmap (const Start *start)
{
  g_autoptr (GPtrArray) placements = allies_dossier_list (start->dossier, "placement", start->from);
  gpointer plan = find_single (start, "plan");
  g_autoptr (GHashTable) needed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < placements->len; i++)
    if (!is_finished (start, allies_placement_get_initiative (placements->pdata[i])))
      {
        g_hash_table_add (needed, (char *)allies_placement_get_stage (placements->pdata[i]));
        put (start, g_object_ref (placements->pdata[i]));
      }
  copy_stages (start, needed);
  if (plan != NULL)
    put (start, allies_record_with (plan, "start", "", NULL));
}

void
allies_next_year_start (AlliesEditHistory *history,
                        AlliesDossier *dossier,
                        guint from,
                        guint year,
                        AlliesModel *model,
                        const char *date)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && ALLIES_IS_DOSSIER (dossier));
  g_return_if_fail (ALLIES_IS_MODEL (model) && date != NULL);

  AlliesModel *before = allies_dossier_get_model (dossier, from);
  const Start start = {
    history, dossier, from, year, before, model, allies_question_map_same_scale (model, before)
  };
  g_autofree char *label = g_strdup_printf (_ ("Start %u"), year);

  allies_edit_history_begin (history, label);
  put (&start, allies_record_with (allies_dossier_get_assessment (dossier, from), "year",
                                   (double)year, "date", date, "model", allies_model_get_id (model),
                                   "model-version", allies_model_get_version (model), NULL));
  copy_respondents (&start);
  copy_aims (&start);
  copy_single (&start, "comparison");
  copy_single (&start, "presentation");
  copy_own_initiatives (&start);
  copy_all (&start, "estimate");
  copy_all (&start, "progress");
  copy_roadmap (&start);
  allies_edit_history_end (history);
}

void
allies_next_year_keep_models (AlliesDossier *dossier, guint from, AlliesModel *model)
{
  g_return_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_MODEL (model));

  allies_dossier_keep_model (dossier, from);
  if (allies_dossier_find_inside (dossier, allies_model_get_id (model),
                                  allies_model_get_version (model))
      == NULL)
    allies_dossier_add_model (dossier, model);
}
