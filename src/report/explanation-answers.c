/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"

#include "model/unit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
get_state_text (AlliesPositionState state)
{
  switch (state)
    {
    case ALLIES_POSITION_NOT_APPLICABLE:
      return _ ("not applicable");
    case ALLIES_POSITION_UNKNOWN:
      return _ ("don’t know");
    case ALLIES_POSITION_OPEN:
    case ALLIES_POSITION_KNOWN:
    default:
      return _ ("no answer here");
    }
}

static AlliesPositionState
get_answer_state (AlliesAnswer *answer)
{
  switch (allies_answer_get_state (answer))
    {
    case ALLIES_ANSWER_NOT_APPLICABLE:
      return ALLIES_POSITION_NOT_APPLICABLE;
    case ALLIES_ANSWER_UNKNOWN:
      return ALLIES_POSITION_UNKNOWN;
    case ALLIES_ANSWER_OPEN:
    case ALLIES_ANSWER_LEVEL:
    case ALLIES_ANSWER_PRACTICES:
    case ALLIES_ANSWER_NUMBER:
    default:
      return ALLIES_POSITION_OPEN;
    }
}

static char *
dup_who (AlliesRespondent *respondent)
{
  const char *title = allies_side_get_title (allies_respondent_get_side (respondent));
  const char *name = allies_respondent_get_name (respondent);
  const char *role = allies_respondent_get_role (respondent);

  if (*name != '\0' && *role != '\0' && g_strcmp0 (role, title) != 0)
    return g_strdup_printf (_ ("%s, %s: %s"), title, name, role);
  return *name != '\0' ? g_strdup_printf (_ ("%s, %s"), title, name) : g_strdup (title);
}

static void
add_remark (AlliesExplanationStep *step, const char *format, const char *remark)
{
  if (*remark != '\0')
    allies_step_take_note (step, g_strdup_printf (format, remark));
}

static void
add_remarks (AlliesExplanationStep *step, AlliesAnswer *answer)
{
  static const char *const confidences[] = { "", N_ ("Said to be sure."),
                                             N_ ("Said to be fairly sure."),
                                             N_ ("Said to be a guess.") };
  guint confidence = allies_answer_get_confidence (answer);

  add_remark (step, _ ("Reason: %s"), allies_answer_get_reason (answer));
  add_remark (step, _ ("Note: %s"), allies_answer_get_note (answer));
  for (guint i = 0; allies_answer_get_evidence (answer)[i] != NULL; i++)
    add_remark (step, _ ("Evidence: %s"), allies_answer_get_evidence (answer)[i]);
  if (confidence > 0 && confidence < G_N_ELEMENTS (confidences))
    allies_step_add_note (step, _ (confidences[confidence]));
}

static void
add_practices (AlliesExplanationStep *step,
               AlliesAnswer *answer,
               AlliesQuestion *question,
               AlliesScale *scale)
{
  GListModel *practices = allies_question_get_practices (question);
  const char *const *ticked = allies_answer_get_practices (answer);
  guint n = g_list_model_get_n_items (practices);
  guint n_ticked = g_strv_length ((char **)ticked);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesPractice) practice = g_list_model_get_item (practices, i);

      if (g_strv_contains (ticked, allies_practice_get_id (practice)))
        add_remark (step, _ ("Ticked: %s"), allies_practice_get_text (practice));
    }
  allies_step_add_given (step, _ ("Bottom of the scale"), allies_scale_get_low (scale), 1, 2);
  allies_step_add_given (step, _ ("Share of the practices that is ticked"),
                         (double)n_ticked / MAX (n, 1), allies_scale_get_span (scale), 2);
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
}

static AlliesExplanationStep *
explain_answer (const AlliesExplaining *explaining,
                AlliesAnswer *answer,
                AlliesQuestion *question,
                AlliesRespondent *respondent)
{
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (explaining->results));
  gboolean is_figure = allies_question_get_kind (question) == ALLIES_QUESTION_NUMBER;
  g_autofree char *who = dup_who (respondent);
  AlliesExplanationStep *step =
      allies_step_new (NULL, who,
                       is_figure ? allies_answer_get_number (answer)
                                 : allies_answer_to_level (answer, question, scale));

  if (isnan (step->value))
    allies_step_set_text (step, get_state_text (get_answer_state (answer)));
  else if (allies_answer_get_state (answer) == ALLIES_ANSWER_PRACTICES)
    add_practices (step, answer, question, scale);
  else if (!is_figure)
    allies_step_take_note (step, allies_question_dup_level_text (question, step->value));
  add_remarks (step, answer);
  return step;
}

static GPtrArray *
list_answers (const AlliesExplaining *explaining, AlliesQuestion *question, AlliesSide side)
{
  AlliesDossier *dossier = allies_results_get_dossier (explaining->results);
  guint year = allies_results_get_year (explaining->results);
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", year);
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesAnswer *answer = allies_dossier_get_answer (
          dossier, year, allies_respondent_get_id (respondents->pdata[i]),
          allies_question_get_id (question));

      if (answer != NULL && allies_respondent_get_side (respondents->pdata[i]) == side)
        g_ptr_array_add (steps,
                         explain_answer (explaining, answer, question, respondents->pdata[i]));
    }
  return steps;
}

/* One who answers alone is the side. */
static AlliesExplanationStep *
explain_side (const AlliesExplaining *explaining,
              AlliesQuestion *question,
              AlliesSide side,
              double value,
              AlliesPositionState state)
{
  g_autoptr (GPtrArray) answers = list_answers (explaining, question, side);
  AlliesExplanationStep *step;

  if (answers->len == 1)
    return answers->pdata[0];
  step = allies_step_new (NULL, allies_side_get_title (side), value);
  if (isnan (value))
    allies_step_set_text (step, get_state_text (state));
  allies_step_set_rule (step, ALLIES_RULE_SIDE);
  for (guint i = 0; i < answers->len; i++)
    {
      AlliesExplanationStep *answer = answers->pdata[i];

      allies_step_add (step, answer, 1);
      answer->counts = !isnan (answer->value);
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static void
add_sides (const AlliesExplaining *explaining,
           AlliesExplanationStep *step,
           AlliesQuestion *question,
           const AlliesPosition *position)
{
  gboolean is_overruled =
      !isnan (position->agreed)
      || (position->settled && position->state == ALLIES_POSITION_NOT_APPLICABLE);

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      AlliesExplanationStep *child =
          explain_side (explaining, question, (AlliesSide)side, position->sides[side],
                        position->side_states[side]);

      allies_step_add (step, child, 1);
      child->counts = !is_overruled && !isnan (position->sides[side]);
    }
}

static void
add_agreement (const AlliesExplaining *explaining,
               AlliesExplanationStep *step,
               AlliesQuestion *question,
               const AlliesPosition *position)
{
  AlliesAgreement *agreement = allies_dossier_get_agreement (
      allies_results_get_dossier (explaining->results),
      allies_results_get_year (explaining->results), allies_question_get_id (question));
  AlliesExplanationStep *child;

  if (agreement == NULL)
    return;
  if (allies_agreement_get_state (agreement) == ALLIES_AGREEMENT_DIFFER)
    {
      allies_step_add_note (step, _ ("You agreed to differ, so both answers count."));
      add_remark (step, _ ("Why: %s"), allies_agreement_get_why (agreement));
      return;
    }
  child = allies_step_new (NULL, _ ("What you agreed on"), position->agreed);
  if (isnan (position->agreed))
    allies_step_set_text (child, _ ("not applicable"));
  else
    allies_step_take_note (child, allies_question_dup_level_text (question, position->agreed));
  add_remark (child, _ ("Why: %s"), allies_agreement_get_why (agreement));
  allies_step_add (step, child, isnan (position->agreed) ? NAN : 1);
}

AlliesExplanationStep *
allies_explain_position (const AlliesExplaining *explaining, AlliesQuestion *question)
{
  const char *id = allies_question_get_id (question);
  const AlliesPosition *position =
      allies_score_get_position (allies_results_get_score (explaining->results), id);
  AlliesExplanationStep *step =
      allies_step_new (id, allies_question_get_text (question), position->value);

  allies_step_set_rule (step, ALLIES_RULE_POSITION);
  if (position->state == ALLIES_POSITION_NOT_APPLICABLE)
    allies_step_set_rule (step, ALLIES_RULE_NOT_APPLICABLE);
  else if (position->state == ALLIES_POSITION_UNKNOWN)
    allies_step_set_rule (step, ALLIES_RULE_UNKNOWN);
  if (isnan (position->value))
    allies_step_set_text (step, get_state_text (position->state));
  add_agreement (explaining, step, question, position);
  add_sides (explaining, step, question, position);
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

char *
allies_explain_dup_figure_unit (const AlliesExplaining *explaining, AlliesQuestion *question)
{
  const char *unit = allies_question_get_unit (question);

  return g_strdup (g_str_equal (unit, "money")
                       ? allies_organisation_get_currency (allies_dossier_get_organisation (
                           allies_results_get_dossier (explaining->results)))
                       : allies_unit_get_name (unit));
}

AlliesExplanationStep *
allies_explain_figure (const AlliesExplaining *explaining, AlliesQuestion *question)
{
  AlliesDossier *dossier = allies_results_get_dossier (explaining->results);
  AlliesPosition position =
      allies_position_compute (dossier, allies_results_get_year (explaining->results), question);
  const AlliesKpi *kpi = allies_gaps_find_kpi (allies_results_get_gaps (explaining->results),
                                               allies_question_get_id (question));
  AlliesExplanationStep *step = allies_step_new (kpi->id, _ ("Figure"), kpi->value);

  allies_step_set_rule (step, ALLIES_RULE_FIGURE);
  step->decimals = allies_question_get_decimals (question);
  if (isnan (kpi->value))
    allies_step_set_text (step, _ ("not given"));
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      AlliesExplanationStep *child = explain_side (explaining, question, (AlliesSide)side,
                                                   kpi->sides[side], position.side_states[side]);

      child->decimals = allies_question_get_decimals (question);
      allies_step_take_unit (child, allies_explain_dup_figure_unit (explaining, question));
      allies_step_add (step, child, isnan (kpi->sides[side]) ? NAN : 1);
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

AlliesExplanationStep *
allies_explain_figure_gap (const AlliesExplaining *explaining, AlliesQuestion *question)
{
  const AlliesKpi *kpi = allies_gaps_find_kpi (allies_results_get_gaps (explaining->results),
                                               allies_question_get_id (question));
  double sign = allies_question_is_more_better (question) ? 1 : -1;
  double gap;
  AlliesExplanationStep *step;

  if (kpi->standing == NULL)
    return NULL;
  gap = allies_standing_get (kpi->standing)->gap_centre;
  step = allies_step_new (NULL, NULL, gap);
  step->decimals = allies_question_get_decimals (question);
  allies_step_take_unit (step, g_strdup (allies_unit_get_name (
                                   g_str_equal (allies_question_get_unit (question), "percent")
                                       ? "score"
                                       : allies_question_get_unit (question))));
  if (gap != 0)
    allies_step_set_text (step, gap > 0 ? _ ("behind") : _ ("ahead"));
  if (sign < 0)
    allies_step_add_note (step, _ ("Less is better here."));
  allies_step_add (step, allies_explain_figure_peers (explaining, question), sign);
  allies_step_add (step, allies_explain_figure (explaining, question), -sign);
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  return step;
}
