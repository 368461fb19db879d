/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/visibility.h"

static int
get_respondent_side (AlliesDossier *dossier, guint year, const char *id)
{
  g_autofree char *key = g_strdup_printf ("respondent/%u/%s", year, id);
  AlliesRespondent *respondent = allies_dossier_get (dossier, key);

  return respondent != NULL ? (int)allies_respondent_get_side (respondent) : -1;
}

static int
find_side (const char *code)
{
  for (int side = 0; side < ALLIES_N_SIDES; side++)
    if (g_str_equal (allies_side_codes[side], code))
      return side;
  return -1;
}

/* The side whose secret a record is while answering is blind; negative for what is no secret. */
static int
get_owner (AlliesDossier *dossier, guint year, AlliesRecord *record)
{
  if (ALLIES_IS_ANSWER (record))
    return get_respondent_side (dossier, year,
                                allies_answer_get_respondent (ALLIES_ANSWER (record)));
  if (ALLIES_IS_EARLIER (record))
    return get_respondent_side (dossier, year,
                                allies_earlier_get_respondent (ALLIES_EARLIER (record)));
  if (ALLIES_IS_IMPORTANCE (record))
    return find_side (allies_importance_get_side (ALLIES_IMPORTANCE (record)));
  return -1;
}

static gboolean
is_dealt_with (AlliesDossier *dossier, guint year, AlliesSide side, const char *question)
{
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", year);
  gboolean answered = FALSE;

  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesRespondent *respondent = respondents->pdata[i];
      AlliesAnswer *answer = allies_respondent_get_side (respondent) == side
                                 ? allies_dossier_get_answer (
                                     dossier, year, allies_respondent_get_id (respondent), question)
                                 : NULL;

      if (answer != NULL && allies_answer_is_flagged (answer))
        return FALSE;
      answered |= answer != NULL && allies_answer_get_state (answer) != ALLIES_ANSWER_OPEN;
    }
  return answered;
}

static AlliesCompletion *
get_completion (AlliesDossier *dossier, guint year, AlliesSide side)
{
  g_autofree char *key = g_strdup_printf ("completion/%u/%s", year, allies_side_codes[side]);

  return allies_dossier_get (dossier, key);
}

gboolean
allies_visibility_is_finished (AlliesDossier *dossier, guint year, AlliesSide side)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), FALSE);

  AlliesModel *model = allies_dossier_get_model (dossier, year);
  AlliesCompletion *completion = get_completion (dossier, year, side);
  GListModel *questions = model != NULL ? allies_model_get_questions (model) : NULL;

  if (completion != NULL && allies_completion_get_state (completion) == ALLIES_COMPLETION_FINISHED)
    return TRUE;
  for (guint i = 0; questions != NULL && i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      if (!is_dealt_with (dossier, year, side, allies_question_get_id (question)))
        return FALSE;
    }
  return questions != NULL;
}

gboolean
allies_visibility_is_revealed (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), FALSE);

  AlliesAssessment *assessment = allies_dossier_get_assessment (dossier, year);
  g_autofree char *reveal = g_strdup_printf ("reveal/%u", year);

  if (assessment == NULL || !allies_assessment_is_blind (assessment)
      || allies_dossier_get (dossier, reveal) != NULL)
    return TRUE;
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    if (get_completion (dossier, year, (AlliesSide)side) == NULL
        && !allies_visibility_is_finished (dossier, year, (AlliesSide)side))
      return FALSE;
  return TRUE;
}

typedef struct
{
  AlliesDossier *from;
  AlliesDossier *to;
  int side;
  gboolean all_years;
  GHashTable *revealed; /* year → 1 + whether it is */
} Copy;

static gboolean
is_revealed (Copy *copy, guint year)
{
  gpointer known = g_hash_table_lookup (copy->revealed, GUINT_TO_POINTER (year));

  if (known == NULL)
    {
      known = GINT_TO_POINTER (1 + allies_visibility_is_revealed (copy->from, year));
      g_hash_table_insert (copy->revealed, GUINT_TO_POINTER (year), known);
    }
  return GPOINTER_TO_INT (known) == 2;
}

static void
copy_record (const char *key, AlliesRecord *record, gpointer user_data)
{
  Copy *copy = user_data;
  guint year = allies_record_key_get_year (key);
  int owner = get_owner (copy->from, year, record);

  if (owner < 0 || owner == copy->side || (!copy->all_years && is_revealed (copy, year)))
    allies_dossier_replace (copy->to, key, record);
}

static void
copy_rest (AlliesDossier *from, AlliesDossier *to)
{
  g_autoptr (GPtrArray) models = allies_dossier_get_models (from);
  AlliesXmlExtra *extra = allies_dossier_get_extra (from);

  for (guint i = 0; i < models->len; i++)
    {
      AlliesXmlExtra *whole = allies_dossier_get_questionnaire (from, models->pdata[i]);

      allies_dossier_add_model (to, models->pdata[i]);
      if (whole != NULL)
        allies_dossier_set_questionnaire (to, models->pdata[i], allies_xml_extra_ref (whole));
    }
  allies_dossier_share_bundled (to, from);
  allies_dossier_set_format (to, allies_dossier_get_format (from));
  allies_dossier_set_extra (to, extra != NULL ? allies_xml_extra_ref (extra) : NULL);
}

static AlliesDossier *
new_copy (AlliesDossier *dossier, int side, gboolean all_years)
{
  g_autoptr (GHashTable) revealed = g_hash_table_new (NULL, NULL);
  AlliesDossier *to = allies_dossier_new (allies_dossier_get_language (dossier));
  Copy copy = { dossier, to, side, all_years, revealed };

  allies_dossier_foreach (dossier, copy_record, &copy);
  copy_rest (dossier, to);
  return to;
}

AlliesDossier *
allies_visibility_new_view (AlliesDossier *dossier, int side)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);
  return new_copy (dossier, side, FALSE);
}

AlliesDossier *
allies_visibility_new_handout (AlliesDossier *dossier, AlliesSide side, const char *time)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  AlliesDossier *copy = new_copy (dossier, (int)side, TRUE);
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);

  for (guint i = 0; i < years->len; i++)
    {
      guint year = g_array_index (years, guint, i);

      allies_dossier_put (copy, year,
                          allies_record_new (ALLIES_TYPE_HANDOUT, "side", allies_side_codes[side],
                                             "time", time, NULL));
    }
  return copy;
}

int
allies_visibility_find_handout (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), -1);

  g_autoptr (GPtrArray) handouts = allies_dossier_list (dossier, "handout", year);

  return handouts->len == 1 ? find_side (allies_handout_get_side (handouts->pdata[0])) : -1;
}

gboolean
allies_visibility_has_answered (AlliesDossier *dossier, guint year, AlliesSide side)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), FALSE);

  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", year);

  for (guint i = 0; i < respondents->len; i++)
    {
      const char *id = allies_respondent_get_id (respondents->pdata[i]);
      g_autoptr (GPtrArray) answers = allies_dossier_list_below (dossier, "answer", year, id);

      if (allies_respondent_get_side (respondents->pdata[i]) == side && answers->len > 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
allies_visibility_is_copy (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), FALSE);

  int side = allies_visibility_find_handout (dossier, year);
  return side >= 0
         && !allies_visibility_has_answered (dossier, year,
                                             side == ALLIES_SIDE_MARKETING ? ALLIES_SIDE_TECHNOLOGY
                                                                           : ALLIES_SIDE_MARKETING);
}

gboolean
allies_visibility_is_left_out (AlliesDossier *copy,
                               AlliesDossier *original,
                               guint year,
                               AlliesRecord *record)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (copy) && ALLIES_IS_DOSSIER (original), FALSE);

  g_autoptr (GPtrArray) handouts = allies_dossier_list (copy, "handout", year);
  int owner = handouts->len > 0 ? get_owner (original, year, record) : -1;

  if (owner < 0)
    return FALSE;
  for (guint i = 0; i < handouts->len; i++)
    if (find_side (allies_handout_get_side (handouts->pdata[i])) == owner)
      return FALSE;
  return TRUE;
}
