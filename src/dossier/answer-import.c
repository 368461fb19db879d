/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/answer-import.h"

#include "dossier/answer-change.h"
#include "dossier/last-answer.h"
#include "dossier/side-respondents.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  AlliesDossier *dossier;
  guint year;
  AlliesModel *model;
  const AlliesCsv *csv;
  guint row;
  AlliesRespondent *respondent;
  const char *time;
  AlliesProblems *problems;
  GHashTable *seen; /* identifiers of the questions above */
} Row;

static gpointer
complain (const Row *row, const char *format, const char *what)
{
  g_autofree char *message = g_strdup_printf (format, what);

  allies_problems_add (row->problems, ALLIES_ERROR_INVALID,
                       allies_csv_get_line (row->csv, row->row), 0, "%s", message);
  return NULL;
}

static const char *
get_field (const Row *row, const char *column)
{
  return allies_csv_get (row->csv, row->row, column);
}

static int
find_confidence (const char *word)
{
  for (int i = 0; allies_answer_confidences[i] != NULL; i++)
    if (g_str_equal (allies_answer_confidences[i], word))
      return i;
  return *word == '\0' ? ALLIES_CONFIDENCE_UNSAID : -1;
}

static AlliesAnswer *
new_answer (const Row *row, AlliesAnswerState state)
{
  const char *evidence[] = { get_field (row, "evidence"), NULL };
  int sure = find_confidence (get_field (row, "confidence"));

  if (*evidence[0] == '\0')
    evidence[0] = NULL;
  return allies_record_new (ALLIES_TYPE_ANSWER, "question", get_field (row, "question"),
                            "respondent", allies_respondent_get_id (row->respondent), "state",
                            (int)state, "time", row->time, "confidence", sure, "evidence", evidence,
                            state == ALLIES_ANSWER_NOT_APPLICABLE ? "reason" : "note",
                            get_field (row, "note"), NULL);
}

static gpointer
with_number (AlliesAnswer *answer, const char *field, double number)
{
  gpointer changed = allies_record_with (answer, field, number, NULL);

  g_object_unref (answer);
  return changed;
}

static gboolean
parse_number (const char *text, double *number)
{
  char *rest;

  *number = g_ascii_strtod (text, &rest);
  return rest != text && *rest == '\0' && isfinite (*number) && strpbrk (text, "xX \t") == NULL;
}

static AlliesAnswer *
read_level (const Row *row, const char *text)
{
  double level;

  if (!parse_number (text, &level)
      || !allies_scale_find (allies_model_get_scale (row->model), level, NULL))
    return complain (row, _ ("“%.40s” is no level of the scale, nor “na” or “unknown”."), text);
  return with_number (new_answer (row, ALLIES_ANSWER_LEVEL), "level", level);
}

static AlliesAnswer *
read_number (const Row *row, AlliesQuestion *question, const char *text)
{
  double number;

  if (!parse_number (text, &number) || number < allies_question_get_minimum (question)
      || number > allies_question_get_maximum (question))
    return complain (row, _ ("“%.40s” is no figure that this question allows."), text);
  return with_number (new_answer (row, ALLIES_ANSWER_NUMBER), "number", number);
}

static AlliesAnswer *
read_practices (const Row *row, AlliesQuestion *question, const char *text)
{
  g_auto (GStrv) ids = g_strsplit (text, ";", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (AlliesAnswer) answer = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!allies_question_has_practice (question, g_strstrip (ids[i])))
        return complain (row, _ ("The question has no practice “%.64s”."), ids[i]);
      if (!g_hash_table_add (seen, ids[i]))
        return complain (row, _ ("The practice “%s” is ticked twice."), ids[i]);
    }
  answer = new_answer (row, ALLIES_ANSWER_PRACTICES);
  return allies_record_with (answer, "practice", ids, NULL);
}

/* What the same respondent said the year before. */
static AlliesAnswer *
read_same (const Row *row, AlliesQuestion *question)
{
  AlliesSide side = allies_respondent_get_side (row->respondent);
  AlliesRespondent *executive =
      allies_side_respondents_find_executive (row->dossier, row->year, side);
  const char *id = allies_respondent_get_id (row->respondent);
  gboolean is_executive =
      executive == NULL || g_str_equal (allies_respondent_get_id (executive), id);
  g_autoptr (AlliesAnswer) base = NULL;
  AlliesLastAnswer last;

  if (!allies_last_answer_find (row->dossier, row->year, side, is_executive ? NULL : id, question,
                                &last))
    return complain (row, _ ("There is no earlier answer to “%s” that could be confirmed."),
                     allies_question_get_id (question));
  if (last.use != ALLIES_LAST_ANSWER_CONFIRMABLE)
    return complain (row, _ ("“%s” changed since it was answered, so please give an answer."),
                     allies_question_get_id (question));
  base = new_answer (row, ALLIES_ANSWER_OPEN);
  return allies_last_answer_repeat (&last, base);
}

static AlliesAnswer *
read_row (const Row *row)
{
  const char *id = get_field (row, "question");
  const char *text = get_field (row, "level");
  AlliesQuestion *question = allies_model_find_question (row->model, id);

  if (question == NULL)
    return complain (row, _ ("There is no question “%.64s” in the questionnaire."), id);
  if (!allies_respondent_is_asked (
          row->respondent,
          allies_capability_get_id (allies_model_find_capability_of (row->model, id))))
    return complain (row, _ ("“%s” is not among the questions that this respondent answers."), id);
  if (!g_hash_table_add (row->seen, (char *)id))
    return complain (row, _ ("“%s” is answered twice."), id);
  if (find_confidence (get_field (row, "confidence")) < 0)
    return complain (row, _ ("“%.40s” is no confidence; use sure, fairly or guess."),
                     get_field (row, "confidence"));
  if (g_str_equal (text, "same"))
    return read_same (row, question);
  if (g_str_equal (text, "unknown"))
    return new_answer (row, ALLIES_ANSWER_UNKNOWN);
  if (g_str_equal (text, "na"))
    return *get_field (row, "note") != '\0'
               ? new_answer (row, ALLIES_ANSWER_NOT_APPLICABLE)
               : complain (row, _ ("“%s” is not applicable: the note must say why."), id);
  switch (allies_question_get_kind (question))
    {
    case ALLIES_QUESTION_PRACTICES:
      return read_practices (row, question, text);
    case ALLIES_QUESTION_NUMBER:
      return read_number (row, question, text);
    case ALLIES_QUESTION_LEVEL:
    default:
      return read_level (row, text);
    }
}

const char *
allies_respondent_ensure (AlliesEditHistory *history,
                          AlliesDossier *dossier,
                          guint year,
                          AlliesSide side)
{
  if (allies_side_respondents_find_executive (dossier, year, side) == NULL)
    allies_edit_history_put (history, year,
                             allies_side_respondents_new_executive (dossier, year, side));
  return allies_respondent_get_id (allies_side_respondents_find_executive (dossier, year, side));
}

static GPtrArray *
read_rows (AlliesDossier *dossier,
           guint year,
           AlliesRespondent *respondent,
           const AlliesCsv *csv,
           const char *time,
           AlliesProblems *problems)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Row row = { dossier,  year, allies_dossier_get_model (dossier, year), csv, 0, respondent, time,
              problems, seen };

  for (row.row = 0; row.row < allies_csv_get_n_rows (csv); row.row++)
    {
      AlliesAnswer *answer = read_row (&row);

      if (answer != NULL)
        g_ptr_array_add (answers, answer);
    }
  return answers;
}

guint
allies_answer_import_by (AlliesEditHistory *history,
                         AlliesDossier *dossier,
                         guint year,
                         AlliesRespondent *respondent,
                         const AlliesCsv *csv,
                         const char *time,
                         AlliesProblems *problems)
{
  g_return_val_if_fail (ALLIES_IS_EDIT_HISTORY (history) && csv != NULL && problems != NULL, 0);
  g_return_val_if_fail (ALLIES_IS_RESPONDENT (respondent), 0);

  if (allies_problems_get_n (problems) == 0
      && (!allies_csv_has_column (csv, "question") || !allies_csv_has_column (csv, "level")))
    allies_problems_add (problems, ALLIES_ERROR_INVALID, 1, 0,
                         _ ("The first line must name the columns “question” and “level”."));
  if (allies_problems_get_n (problems) > 0)
    return 0;

  g_autoptr (GPtrArray) answers = read_rows (dossier, year, respondent, csv, time, problems);
  if (allies_problems_get_n (problems) > 0)
    return 0;

  allies_edit_history_begin (history, _ ("Answers from a file"));
  allies_edit_history_put (history, year, g_object_ref (respondent));
  for (guint i = 0; i < answers->len; i++)
    allies_answer_change (history, dossier, year, g_object_ref (answers->pdata[i]));
  allies_edit_history_end (history);
  return answers->len;
}

guint
allies_answer_import (AlliesEditHistory *history,
                      AlliesDossier *dossier,
                      guint year,
                      AlliesSide side,
                      const AlliesCsv *csv,
                      const char *time,
                      AlliesProblems *problems)
{
  AlliesRespondent *known = allies_side_respondents_find_executive (dossier, year, side);
  g_autoptr (AlliesRespondent) respondent =
      known != NULL ? g_object_ref (known)
                    : allies_side_respondents_new_executive (dossier, year, side);

  return allies_answer_import_by (history, dossier, year, respondent, csv, time, problems);
}
