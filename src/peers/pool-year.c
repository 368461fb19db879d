/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-year.h"

#include "scoring/score.h"

#include <math.h>
#include <string.h>

#define NOT_INTRODUCED (-1)
#define NOT_AGREED     (-1)
#define BITS           8

typedef struct
{
  int state;
  double level;
} Agreement;

struct _AlliesPoolYear
{
  const AlliesPoolFrame *frame;
  guint n_questions;
  AlliesPoolNames *respondents;
  guint last_respondent;
  GArray *sides;        /* of the respondents */
  GArray *answers;      /* of AlliesPoolAnswer */
  GByteArray *answered; /* a row of bits for each respondent, one for each question */
  Agreement *agreements;
  AlliesTally (*tallies)[ALLIES_N_SIDES]; /* of each question */
  AlliesScoreSum *sums;                   /* of each capability */
  gboolean blind;
  gboolean revealed;
  gboolean completed[ALLIES_N_SIDES];
  gboolean handed_out[ALLIES_N_SIDES];
};

AlliesPoolYear *
allies_pool_year_new (const AlliesPoolFrame *frame)
{
  g_return_val_if_fail (frame != NULL, NULL);

  AlliesPoolYear *year = g_new0 (AlliesPoolYear, 1);

  year->frame = frame;
  year->n_questions = allies_pool_names_get_n (frame->questions);
  year->respondents = allies_pool_names_new ();
  year->sides = g_array_new (FALSE, FALSE, sizeof (int));
  year->answers = g_array_new (FALSE, FALSE, sizeof (AlliesPoolAnswer));
  year->answered = g_byte_array_new ();
  year->agreements = g_new0 (Agreement, year->n_questions);
  year->tallies = g_malloc0_n (year->n_questions, sizeof *year->tallies);
  year->sums = g_new0 (AlliesScoreSum, frame->n_capabilities);
  return year;
}

void
allies_pool_year_free (AlliesPoolYear *year)
{
  if (year == NULL)
    return;
  allies_pool_names_free (year->respondents);
  g_array_unref (year->sides);
  g_array_unref (year->answers);
  g_byte_array_unref (year->answered);
  g_free (year->agreements);
  g_free (year->tallies);
  g_free (year->sums);
  g_free (year);
}

void
allies_pool_year_begin (AlliesPoolYear *year, gboolean blind)
{
  g_return_if_fail (year != NULL);

  allies_pool_names_clear (year->respondents);
  g_array_set_size (year->sides, 0);
  g_array_set_size (year->answers, 0);
  g_byte_array_set_size (year->answered, 0);
  for (guint i = 0; i < year->n_questions; i++)
    year->agreements[i].state = NOT_AGREED;
  year->blind = blind;
  year->revealed = FALSE;
  memset (year->completed, 0, sizeof year->completed);
  memset (year->handed_out, 0, sizeof year->handed_out);
}

static guint
get_row_length (const AlliesPoolYear *year)
{
  return year->n_questions / BITS + 1;
}

guint
allies_pool_year_find_respondent (AlliesPoolYear *year, const char *id, gsize length)
{
  g_return_val_if_fail (year != NULL && id != NULL, 0);

  if (allies_pool_names_is (year->respondents, year->last_respondent, id, length))
    return year->last_respondent;

  guint index = allies_pool_names_add (year->respondents, id, length);
  const int side = NOT_INTRODUCED;

  year->last_respondent = index;

  if (index == year->sides->len)
    {
      guint old = year->answered->len;

      g_array_append_val (year->sides, side);
      g_byte_array_set_size (year->answered, old + get_row_length (year));
      memset (year->answered->data + old, 0, get_row_length (year));
    }
  return index;
}

gboolean
allies_pool_year_introduce (AlliesPoolYear *year, guint respondent, AlliesSide side)
{
  g_return_val_if_fail (year != NULL && respondent < year->sides->len, FALSE);

  int *known = &g_array_index (year->sides, int, respondent);
  gboolean is_new = *known == NOT_INTRODUCED;

  *known = (int)side;
  return is_new;
}

gboolean
allies_pool_year_answer (AlliesPoolYear *year, const AlliesPoolAnswer *answer)
{
  g_return_val_if_fail (year != NULL && answer != NULL, FALSE);
  g_return_val_if_fail (answer->respondent < year->sides->len, FALSE);
  g_return_val_if_fail (answer->question < year->n_questions, FALSE);

  guint8 *byte =
      year->answered->data + answer->respondent * get_row_length (year) + answer->question / BITS;
  guint8 bit = (guint8)(1u << answer->question % BITS);

  if ((*byte & bit) != 0)
    return FALSE;
  *byte |= bit;
  g_array_append_vals (year->answers, answer, 1);
  return TRUE;
}

gboolean
allies_pool_year_agree (AlliesPoolYear *year,
                        guint question,
                        AlliesAgreementState state,
                        double level)
{
  g_return_val_if_fail (year != NULL && question < year->n_questions, FALSE);

  gboolean is_new = year->agreements[question].state == NOT_AGREED;

  year->agreements[question] = (Agreement){ (int)state, level };
  return is_new;
}

gboolean
allies_pool_year_complete (AlliesPoolYear *year, AlliesSide side)
{
  g_return_val_if_fail (year != NULL && side < ALLIES_N_SIDES, FALSE);

  gboolean is_new = !year->completed[side];

  year->completed[side] = TRUE;
  return is_new;
}

gboolean
allies_pool_year_reveal (AlliesPoolYear *year)
{
  g_return_val_if_fail (year != NULL, FALSE);

  gboolean is_new = !year->revealed;

  year->revealed = TRUE;
  return is_new;
}

void
allies_pool_year_hand_out (AlliesPoolYear *year, AlliesSide side)
{
  g_return_if_fail (year != NULL && side < ALLIES_N_SIDES);
  year->handed_out[side] = TRUE;
}

const char *
allies_pool_year_find_stranger (AlliesPoolYear *year)
{
  g_return_val_if_fail (year != NULL, NULL);

  for (guint i = 0; i < year->sides->len; i++)
    if (g_array_index (year->sides, int, i) == NOT_INTRODUCED)
      return allies_pool_names_get (year->respondents, i);
  return NULL;
}

gboolean
allies_pool_year_is_half (AlliesPoolYear *year)
{
  g_return_val_if_fail (year != NULL, FALSE);
  return year->handed_out[ALLIES_SIDE_MARKETING] != year->handed_out[ALLIES_SIDE_TECHNOLOGY];
}

static int
get_side (const AlliesPoolYear *year, const AlliesPoolAnswer *answer)
{
  return g_array_index (year->sides, int, answer->respondent);
}

/* every question answered by somebody of the side, and flagged by nobody */
static gboolean
has_dealt_with_all (const AlliesPoolYear *year, AlliesSide side)
{
  g_autofree gboolean *dealt_with = g_new0 (gboolean, year->n_questions);

  for (guint i = 0; i < year->answers->len; i++)
    {
      const AlliesPoolAnswer *answer = &g_array_index (year->answers, AlliesPoolAnswer, i);

      if (get_side (year, answer) != (int)side)
        continue;
      if (answer->flagged)
        return FALSE;
      if (answer->state != ALLIES_ANSWER_OPEN)
        dealt_with[answer->question] = TRUE;
    }
  for (guint i = 0; i < year->n_questions; i++)
    if (!dealt_with[i])
      return FALSE;
  return TRUE;
}

gboolean
allies_pool_year_is_revealed (AlliesPoolYear *year)
{
  g_return_val_if_fail (year != NULL, FALSE);

  if (!year->blind || year->revealed)
    return TRUE;
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    if (!year->completed[side] && !has_dealt_with_all (year, (AlliesSide)side))
      return FALSE;
  return TRUE;
}

static void
tally_answers (AlliesPoolYear *year)
{
  memset (year->tallies, 0, year->n_questions * sizeof *year->tallies);
  for (guint i = 0; i < year->answers->len; i++)
    {
      const AlliesPoolAnswer *answer = &g_array_index (year->answers, AlliesPoolAnswer, i);

      allies_tally_add (&year->tallies[answer->question][get_side (year, answer)], answer->state,
                        answer->value);
    }
}

static AlliesPosition
find_position (const AlliesPoolYear *year, guint question)
{
  const Agreement *agreement = &year->agreements[question];
  AlliesPosition position = allies_position_from_tallies (year->tallies[question]);

  if (agreement->state == NOT_AGREED
      || (year->frame->list[question].kind == ALLIES_QUESTION_NUMBER
          && agreement->state == ALLIES_AGREEMENT_LEVEL))
    return position;
  allies_position_settle (&position, (AlliesAgreementState)agreement->state, agreement->level);
  return position;
}

static double
get_score (const AlliesScoreSum *sum)
{
  double coverage = sum->weight > 0 ? sum->weight_there / sum->weight : NAN;

  return allies_score_is_partial (coverage) ? NAN : sum->score / sum->weight_there;
}

gboolean
allies_pool_year_compute (AlliesPoolYear *year, double *values)
{
  g_return_val_if_fail (year != NULL && values != NULL, FALSE);

  const AlliesPoolFrame *frame = year->frame;
  gboolean any = FALSE;

  tally_answers (year);
  memset (year->sums, 0, frame->n_capabilities * sizeof (AlliesScoreSum));
  for (guint i = 0; i < year->n_questions; i++)
    {
      const AlliesPoolQuestion *question = &frame->list[i];
      AlliesPosition position = find_position (year, i);

      if (question->kind == ALLIES_QUESTION_NUMBER)
        values[question->subject] = position.value;
      else
        allies_score_sum_add (&year->sums[question->subject], frame->low, frame->high,
                              question->weight, &position);
    }
  for (guint i = 0; i < frame->n_capabilities; i++)
    values[i] = get_score (&year->sums[i]);
  for (guint i = 0; i < allies_pool_names_get_n (frame->subjects); i++)
    any |= !isnan (values[i]);
  return any;
}
