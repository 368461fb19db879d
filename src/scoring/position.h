/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * AlliesPositionState:
 * @ALLIES_POSITION_OPEN: nobody has answered
 * @ALLIES_POSITION_UNKNOWN: nobody knows; counts as unanswered and is a knowledge gap
 * @ALLIES_POSITION_KNOWN: there is a position
 * @ALLIES_POSITION_NOT_APPLICABLE: the question does not apply; leaves the denominator
 */
typedef enum
{
  ALLIES_POSITION_OPEN,
  ALLIES_POSITION_UNKNOWN,
  ALLIES_POSITION_KNOWN,
  ALLIES_POSITION_NOT_APPLICABLE,
} AlliesPositionState;

/**
 * AlliesPosition:
 * @state: what is known
 * @value: the position on the model's scale, NaN unless known
 * @sides: what each side says on the scale, NaN where it gave no level
 * @side_states: what each side says
 * @settled: whether both have settled it, be it by agreeing to differ
 * @agreed: the agreed level, NaN when none was agreed
 *
 * One answer out of two, by section 1 of the method.
 */
typedef struct
{
  AlliesPositionState state;
  double value;
  double sides[ALLIES_N_SIDES];
  AlliesPositionState side_states[ALLIES_N_SIDES];
  gboolean settled;
  double agreed;
} AlliesPosition;

/**
 * AlliesTally:
 * @sum: sum of the levels given
 * @n: how many were given
 * @not_applicable: whether somebody said that the question does not apply
 * @unknown: whether somebody said not to know
 *
 * What the respondents of one side said to one question. All zero when nobody has said anything.
 */
typedef struct
{
  double sum;
  guint n;
  gboolean not_applicable;
  gboolean unknown;
} AlliesTally;

/**
 * allies_tally_add:
 * @tally: a tally
 * @state: what kind of answer a respondent gave
 * @value: the level, NaN for an answer that gives none
 *
 * Counts one answer.
 */
void allies_tally_add (AlliesTally *tally, AlliesAnswerState state, double value);

/**
 * allies_position_from_tallies:
 * @tallies: (array fixed-size=2): what each side said, in the order of #AlliesSide
 *
 * The mean of the sides that gave a level, each side counting once and being the mean of its
 * respondents. Not applicable when every side that answered says so.
 *
 * Returns: the position before any agreement
 */
AlliesPosition allies_position_from_tallies (const AlliesTally *tallies);

/**
 * allies_position_settle:
 * @position: a position
 * @state: what was agreed
 * @level: the agreed level; only read when @state is a level
 *
 * Puts an agreement in the place of what the sides said; agreeing to differ changes no value.
 */
void allies_position_settle (AlliesPosition *position, AlliesAgreementState state, double level);

/**
 * allies_position_compute:
 * @dossier: a dossier
 * @year: a year
 * @question: a question of that year's model; figures give no level, only what else was said
 *
 * The agreed level if there is an agreement; else the mean of the sides that
 * gave a level, each side counting once and being the mean of its respondents.
 * Not applicable when agreed so, or when every side that answered says so.
 *
 * Returns: the position
 */
AlliesPosition
allies_position_compute (AlliesDossier *dossier, guint year, AlliesQuestion *question);

/**
 * allies_answer_to_level:
 * @answer: (nullable): an answer
 * @question: its question
 * @scale: the model's scale
 *
 * A checklist gives low + (high − low) × ticked ÷ offered.
 *
 * Returns: the level of an answer on the scale, NaN when it gives none
 */
double allies_answer_to_level (AlliesAnswer *answer, AlliesQuestion *question, AlliesScale *scale);

/**
 * allies_ticked_to_level:
 * @low: the lowest level of the scale
 * @high: the highest
 * @ticked: practices ticked
 * @offered: practices there are
 *
 * Returns: low + (high − low) × ticked ÷ offered
 */
double allies_ticked_to_level (double low, double high, guint ticked, guint offered);

/**
 * allies_side_number:
 * @dossier: a dossier
 * @year: a year
 * @question: a number question
 * @side: a side
 *
 * Returns: mean of the figures its respondents gave, NaN when none did
 */
double
allies_side_number (AlliesDossier *dossier, guint year, AlliesQuestion *question, AlliesSide side);

G_END_DECLS
