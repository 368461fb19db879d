/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scoring/position.h"

#include <math.h>

double
allies_ticked_to_level (double low, double high, guint ticked, guint offered)
{
  return low + (high - low) * ticked / MAX (offered, 1);
}

double
allies_answer_to_level (AlliesAnswer *answer, AlliesQuestion *question, AlliesScale *scale)
{
  if (answer == NULL)
    return NAN;
  if (allies_answer_get_state (answer) == ALLIES_ANSWER_LEVEL)
    return allies_answer_get_level (answer);
  if (allies_answer_get_state (answer) != ALLIES_ANSWER_PRACTICES)
    return NAN;

  const char *const *ticked = allies_answer_get_practices (answer);
  guint offered = g_list_model_get_n_items (allies_question_get_practices (question));
  return allies_ticked_to_level (allies_scale_get_low (scale), allies_scale_get_high (scale),
                                 g_strv_length ((char **)ticked), offered);
}

void
allies_tally_add (AlliesTally *tally, AlliesAnswerState state, double value)
{
  g_return_if_fail (tally != NULL);

  if (!isnan (value))
    {
      tally->sum += value;
      tally->n++;
    }
  tally->not_applicable |= state == ALLIES_ANSWER_NOT_APPLICABLE;
  tally->unknown |= state == ALLIES_ANSWER_UNKNOWN;
}

/* what each side's respondents say together */
static void
tally_sides (AlliesDossier *dossier, guint year, AlliesQuestion *question, AlliesTally *tallies)
{
  AlliesScale *scale = allies_model_get_scale (allies_dossier_get_model (dossier, year));
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", year);

  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesSide side = allies_respondent_get_side (respondents->pdata[i]);
      AlliesAnswer *answer = allies_dossier_get_answer (
          dossier, year, allies_respondent_get_id (respondents->pdata[i]),
          allies_question_get_id (question));

      if (answer != NULL && side < ALLIES_N_SIDES)
        allies_tally_add (&tallies[side], allies_answer_get_state (answer),
                          allies_answer_to_level (answer, question, scale));
    }
}

void
allies_position_settle (AlliesPosition *position, AlliesAgreementState state, double level)
{
  g_return_if_fail (position != NULL);

  position->settled = TRUE;
  if (state == ALLIES_AGREEMENT_LEVEL)
    {
      position->state = ALLIES_POSITION_KNOWN;
      position->agreed = level;
      position->value = position->agreed;
    }
  else if (state == ALLIES_AGREEMENT_NOT_APPLICABLE)
    {
      position->state = ALLIES_POSITION_NOT_APPLICABLE;
      position->value = NAN;
    }
}

static void
set_side (AlliesPosition *position, AlliesSide side, const AlliesTally *tally)
{
  position->sides[side] = tally->n > 0 ? tally->sum / tally->n : NAN;
  position->side_states[side] = tally->n > 0            ? ALLIES_POSITION_KNOWN
                                : tally->not_applicable ? ALLIES_POSITION_NOT_APPLICABLE
                                : tally->unknown        ? ALLIES_POSITION_UNKNOWN
                                                        : ALLIES_POSITION_OPEN;
}

static void
combine_sides (AlliesPosition *position)
{
  double sum = 0;
  guint n = 0;
  gboolean seen[ALLIES_POSITION_NOT_APPLICABLE + 1] = { FALSE };

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      seen[position->side_states[side]] = TRUE;
      if (!isnan (position->sides[side]))
        {
          sum += position->sides[side];
          n++;
        }
    }
  position->value = n > 0 ? sum / n : NAN;
  position->state = n > 0                                  ? ALLIES_POSITION_KNOWN
                    : seen[ALLIES_POSITION_NOT_APPLICABLE] ? ALLIES_POSITION_NOT_APPLICABLE
                    : seen[ALLIES_POSITION_UNKNOWN]        ? ALLIES_POSITION_UNKNOWN
                                                           : ALLIES_POSITION_OPEN;
}

AlliesPosition
allies_position_from_tallies (const AlliesTally *tallies)
{
  AlliesPosition position = { ALLIES_POSITION_OPEN, NAN, { NAN, NAN }, { 0 }, FALSE, NAN };

  g_return_val_if_fail (tallies != NULL, position);

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    set_side (&position, (AlliesSide)side, &tallies[side]);
  combine_sides (&position);
  return position;
}

AlliesPosition
allies_position_compute (AlliesDossier *dossier, guint year, AlliesQuestion *question)
{
  AlliesPosition position = { ALLIES_POSITION_OPEN, NAN, { NAN, NAN }, { 0 }, FALSE, NAN };

  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_QUESTION (question), position);

  AlliesTally tallies[ALLIES_N_SIDES] = { 0 };
  tally_sides (dossier, year, question, tallies);
  position = allies_position_from_tallies (tallies);

  AlliesAgreement *agreement =
      allies_dossier_get_agreement (dossier, year, allies_question_get_id (question));
  if (agreement != NULL)
    allies_position_settle (&position, allies_agreement_get_state (agreement),
                            allies_agreement_get_level (agreement));
  return position;
}

double
allies_side_number (AlliesDossier *dossier, guint year, AlliesQuestion *question, AlliesSide side)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_QUESTION (question), NAN);

  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", year);
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesAnswer *answer = allies_dossier_get_answer (
          dossier, year, allies_respondent_get_id (respondents->pdata[i]),
          allies_question_get_id (question));

      if (answer != NULL && allies_respondent_get_side (respondents->pdata[i]) == side
          && allies_answer_get_state (answer) == ALLIES_ANSWER_NUMBER)
        {
          sum += allies_answer_get_number (answer);
          n++;
        }
    }
  return n > 0 ? sum / n : NAN;
}
