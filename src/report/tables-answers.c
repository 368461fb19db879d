/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/answer-change.h"
#include "dossier/side-respondents.h"
#include "report/tables-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CELLS_ABOUT_WHO 6

typedef struct
{
  AlliesSheet *sheet;
  AlliesDossier *dossier;
  AlliesModel *model;
  guint year;
} Table;

static const AlliesSheetColumn columns[] = {
  { N_ ("Pillar"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Capability"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Identifier"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Question"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Side"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Respondent"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Who"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Role"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Version"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Set on (UTC)"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Answer"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Level"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Figure"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Unit"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("In words"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Confidence"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Reason"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Note"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Evidence"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("To come back to"), ALLIES_SHEET_TEXT, 0, NULL },
};

static const char *
get_state (AlliesAnswerState state)
{
  switch (state)
    {
    case ALLIES_ANSWER_LEVEL:
      return _ ("level");
    case ALLIES_ANSWER_PRACTICES:
      return _ ("practices");
    case ALLIES_ANSWER_NUMBER:
      return _ ("figure");
    case ALLIES_ANSWER_NOT_APPLICABLE:
      return _ ("not applicable");
    case ALLIES_ANSWER_UNKNOWN:
      return _ ("don’t know");
    case ALLIES_ANSWER_OPEN:
    default:
      return _ ("no answer");
    }
}

static const char *
get_confidence (AlliesAnswer *answer)
{
  switch (allies_answer_get_confidence (answer))
    {
    case ALLIES_CONFIDENCE_SURE:
      return _ ("sure");
    case ALLIES_CONFIDENCE_FAIRLY:
      return _ ("fairly sure");
    case ALLIES_CONFIDENCE_GUESS:
      return _ ("a guess");
    case ALLIES_CONFIDENCE_UNSAID:
    default:
      return NULL;
    }
}

/* The practices that are ticked, a line each. */
static char *
dup_practices (AlliesQuestion *question, const char *const *ticked)
{
  GListModel *practices = allies_question_get_practices (question);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (practices); i++)
    {
      g_autoptr (AlliesPractice) practice = g_list_model_get_item (practices, i);

      if (g_strv_contains (ticked, allies_practice_get_id (practice)))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                                allies_practice_get_text (practice));
    }
  return g_string_free (text, FALSE);
}

static double
get_level (Table *table,
           AlliesQuestion *question,
           AlliesAnswerState state,
           double level,
           const char *const *ticked)
{
  AlliesScale *scale = allies_model_get_scale (table->model);

  if (state != ALLIES_ANSWER_PRACTICES)
    return level;
  return allies_ticked_to_level (
      allies_scale_get_low (scale), allies_scale_get_high (scale), g_strv_length ((char **)ticked),
      g_list_model_get_n_items (allies_question_get_practices (question)));
}

static void
add_said (Table *table,
          AlliesQuestion *question,
          AlliesAnswerState state,
          double level,
          double number,
          const char *const *ticked)
{
  g_autofree char *words = state == ALLIES_ANSWER_LEVEL
                               ? allies_question_dup_level_text (question, level)
                               : dup_practices (question, ticked);

  allies_sheet_add_text (table->sheet, get_state (state));
  allies_sheet_add_number (table->sheet, get_level (table, question, state, level, ticked));
  allies_sheet_add_number (table->sheet, number);
  allies_sheet_add_text (table->sheet, allies_question_get_kind (question) == ALLIES_QUESTION_NUMBER
                                           ? allies_question_get_unit (question)
                                           : NULL);
  allies_sheet_add_text (table->sheet, words);
}

static void
begin_row (Table *table,
           AlliesQuestion *question,
           AlliesRespondent *respondent,
           const char *version,
           const char *time)
{
  AlliesSide side = allies_respondent_get_side (respondent);

  allies_sheet_add_row (table->sheet);
  allies_tables_add_question (table->sheet, table->model, question);
  allies_sheet_add_text (table->sheet, allies_side_get_name (side));
  allies_sheet_add_text (table->sheet, allies_respondent_get_id (respondent));
  allies_sheet_add_text (table->sheet,
                         allies_side_respondents_get_name (table->dossier, side, respondent));
  allies_sheet_add_text (table->sheet, allies_respondent_get_role (respondent));
  allies_sheet_add_text (table->sheet, version);
  allies_sheet_add_text (table->sheet, time);
}

static void
add_answer (Table *table,
            AlliesQuestion *question,
            AlliesRespondent *respondent,
            const char *version,
            AlliesAnswer *answer)
{
  g_autofree char *evidence = g_strjoinv ("\n", (char **)allies_answer_get_evidence (answer));

  begin_row (table, question, respondent, version, allies_answer_get_time (answer));
  add_said (table, question, allies_answer_get_state (answer), allies_answer_get_level (answer),
            allies_answer_get_number (answer), allies_answer_get_practices (answer));
  allies_sheet_add_text (table->sheet, get_confidence (answer));
  allies_sheet_add_text (table->sheet, allies_answer_get_reason (answer));
  allies_sheet_add_text (table->sheet, allies_answer_get_note (answer));
  allies_sheet_add_text (table->sheet, evidence);
  allies_tables_add_yes (table->sheet, allies_answer_is_flagged (answer));
}

static void
add_earlier (Table *table,
             AlliesQuestion *question,
             AlliesRespondent *respondent,
             AlliesEarlier *earlier)
{
  begin_row (table, question, respondent, _ ("earlier"), allies_earlier_get_time (earlier));
  add_said (table, question, allies_earlier_get_state (earlier), allies_earlier_get_level (earlier),
            allies_earlier_get_number (earlier), allies_earlier_get_practices (earlier));
  allies_sheet_add_text (table->sheet, NULL);
  allies_sheet_add_text (table->sheet, allies_earlier_get_reason (earlier));
  allies_sheet_add_text (table->sheet, allies_earlier_get_note (earlier));
}

/* The answer that counts, then those between which nobody has chosen yet, then what it was before,
 * the newest first. */
static void
add_respondent (Table *table, AlliesQuestion *question, AlliesRespondent *respondent)
{
  const char *who = allies_respondent_get_id (respondent);
  const char *what = allies_question_get_id (question);
  g_autofree char *below = g_strdup_printf ("answer/%s/%s", who, what);
  g_autoptr (GPtrArray) others =
      allies_dossier_list_below (table->dossier, "alternative", table->year, below);
  g_autoptr (GPtrArray) earlier =
      allies_answer_list_earlier (table->dossier, table->year, who, what);
  AlliesAnswer *answer = allies_dossier_get_answer (table->dossier, table->year, who, what);

  if (answer != NULL)
    add_answer (table, question, respondent, _ ("now"), answer);
  for (guint i = 0; i < others->len; i++)
    if (ALLIES_IS_ANSWER (others->pdata[i]))
      add_answer (table, question, respondent, _ ("not chosen yet"), others->pdata[i]);
  for (guint i = earlier->len; i > 0; i--)
    add_earlier (table, question, respondent, earlier->pdata[i - 1]);
}

static void
add_question (Table *table, AlliesQuestion *question)
{
  guint before = allies_sheet_get_n_rows (table->sheet);

  for (int side = 0; side < ALLIES_N_SIDES; side++)
    {
      g_autoptr (GPtrArray) respondents =
          allies_side_respondents_list (table->dossier, table->year, (AlliesSide)side);

      for (guint i = 0; i < respondents->len; i++)
        add_respondent (table, question, respondents->pdata[i]);
    }
  if (allies_sheet_get_n_rows (table->sheet) > before)
    return;
  allies_sheet_add_row (table->sheet);
  allies_tables_add_question (table->sheet, table->model, question);
  for (guint i = 0; i < CELLS_ABOUT_WHO; i++)
    allies_sheet_add_text (table->sheet, NULL);
  allies_sheet_add_text (table->sheet, get_state (ALLIES_ANSWER_OPEN));
}

AlliesSheet *
allies_tables_new_answers (AlliesResults *results)
{
  Table table = { allies_tables_start (results, _ ("Answers"), columns, G_N_ELEMENTS (columns)),
                  allies_results_get_dossier (results), allies_results_get_model (results),
                  allies_results_get_year (results) };
  GListModel *questions = allies_model_get_questions (table.model);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      add_question (&table, question);
    }
  return table.sheet;
}
