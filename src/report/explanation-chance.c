/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DECIMALS      4
#define DECIMALS_MORE 6

/* What agreement beyond chance is made from: both sides' levels against each other. */
typedef struct
{
  const AlliesExplaining *explaining;
  AlliesScale *scale;
  AlliesWeightedKappa kappa;
  const guint *table;
  guint levels;
  double n;
  double *shares[ALLIES_N_SIDES]; /* of each level */
} Chance;

static void
chance_clear (Chance *chance)
{
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    g_free (chance->shares[side]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chance, chance_clear)

static Chance
start (const AlliesExplaining *explaining)
{
  AlliesAlignment *alignment = allies_results_get_alignment (explaining->results);
  Chance chance = { .explaining = explaining,
                    .scale =
                        allies_model_get_scale (allies_results_get_model (explaining->results)),
                    .kappa = allies_alignment_get_kappa (alignment),
                    .n = allies_alignment_get_overall (alignment)->n };

  chance.table = allies_alignment_get_table (alignment, &chance.levels);
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    chance.shares[side] = g_new0 (double, chance.levels);
  for (guint i = 0; i < chance.levels; i++)
    for (guint j = 0; j < chance.levels; j++)
      {
        double share = chance.n > 0 ? chance.table[i * chance.levels + j] / chance.n : 0;

        chance.shares[ALLIES_SIDE_MARKETING][i] += share;
        chance.shares[ALLIES_SIDE_TECHNOLOGY][j] += share;
      }
  return chance;
}

static double
get_agreement (const Chance *chance, guint i, guint j)
{
  return allies_weighted_kappa_get_agreement (chance->levels, i, j);
}

static AlliesExplanationStep *
new_step (const char *label, double value)
{
  AlliesExplanationStep *step = allies_step_new (NULL, label, value);

  step->decimals = DECIMALS;
  return step;
}

static AlliesExplanationStep *
new_cell (const Chance *chance, guint i, guint j, double value)
{
  g_autofree char *label = g_strdup_printf (
      _ ("%s %g, %s %g"), allies_side_get_title (ALLIES_SIDE_MARKETING),
      allies_scale_get_value (chance->scale, i), allies_side_get_title (ALLIES_SIDE_TECHNOLOGY),
      allies_scale_get_value (chance->scale, j));

  return new_step (label, value);
}

static void
add_side (const Chance *chance, AlliesExplanationStep *step, AlliesSide side, double value)
{
  AlliesExplanationStep *child = allies_step_new (NULL, allies_side_get_title (side), value);
  double level =
      allies_scale_get_value (chance->scale, allies_scale_nearest (chance->scale, value));

  if (level != value)
    allies_step_take_note (child, g_strdup_printf (_ ("Counts as the nearest level, %g."), level));
  allies_step_add_factor (step, child);
}

/* The questions that one side put on one level and the other on another. */
static void
add_questions (const Chance *chance, AlliesExplanationStep *cell, guint i, guint j)
{
  AlliesScore *score = allies_results_get_score (chance->explaining->results);
  GListModel *questions =
      allies_model_get_questions (allies_results_get_model (chance->explaining->results));

  for (guint k = 0; k < g_list_model_get_n_items (questions); k++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, k);
      const char *id = allies_question_get_id (question);
      const AlliesPosition *position = allies_score_get_position (score, id);
      AlliesExplanationStep *child;

      if (position == NULL || isnan (position->sides[ALLIES_SIDE_MARKETING])
          || isnan (position->sides[ALLIES_SIDE_TECHNOLOGY])
          || allies_scale_nearest (chance->scale, position->sides[ALLIES_SIDE_MARKETING]) != i
          || allies_scale_nearest (chance->scale, position->sides[ALLIES_SIDE_TECHNOLOGY]) != j)
        continue;
      child =
          allies_step_new (id, allies_question_get_text (question), get_agreement (chance, i, j));
      child->decimals = DECIMALS;
      for (guint side = 0; side < ALLIES_N_SIDES; side++)
        add_side (chance, child, (AlliesSide)side, position->sides[side]);
      allies_step_add (cell, child, 1);
    }
  allies_step_sum (cell, ALLIES_EXPLANATION_MEAN);
}

static AlliesExplanationStep *
explain_observed (const Chance *chance)
{
  AlliesExplanationStep *step = new_step (_ ("Agreement that there is"), chance->kappa.observed);

  allies_step_add_note (step, _ ("Both sides’ levels against each other: 1 for the same level, 0 "
                                 "for both ends of the scale, in between 1 − the square of their "
                                 "distance, counted in levels, ÷ the square of the longest."));
  for (guint i = 0; i < chance->levels; i++)
    for (guint j = 0; j < chance->levels; j++)
      {
        guint count = chance->table[i * chance->levels + j];
        AlliesExplanationStep *cell;

        if (count == 0)
          continue;
        cell = new_cell (chance, i, j, get_agreement (chance, i, j));
        add_questions (chance, cell, i, j);
        allies_step_add (step, cell, count);
      }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static void
give_reason (const Chance *chance, AlliesExplanationStep *step, guint i, guint j)
{
  g_autofree char *reason =
      g_strdup_printf (_ ("%s on %.0f of %.0f questions × %s on %.0f of %.0f."),
                       allies_side_get_title (ALLIES_SIDE_MARKETING),
                       chance->shares[ALLIES_SIDE_MARKETING][i] * chance->n, chance->n,
                       allies_side_get_title (ALLIES_SIDE_TECHNOLOGY),
                       chance->shares[ALLIES_SIDE_TECHNOLOGY][j] * chance->n, chance->n);

  allies_step_set_reason (step, reason);
}

static AlliesExplanationStep *
explain_expected (const Chance *chance, gboolean is_told)
{
  AlliesExplanationStep *step =
      new_step (_ ("Agreement that chance would give"), chance->kappa.chance);

  if (is_told)
    return step;
  allies_step_add_note (step, _ ("If each side gave each level as often as it did, but for any "
                                 "question."));
  for (guint i = 0; i < chance->levels; i++)
    for (guint j = 0; j < chance->levels; j++)
      {
        double share =
            chance->shares[ALLIES_SIDE_MARKETING][i] * chance->shares[ALLIES_SIDE_TECHNOLOGY][j];
        AlliesExplanationStep *cell;

        if (share == 0)
          continue;
        cell = new_cell (chance, i, j, get_agreement (chance, i, j));
        allies_step_add (step, cell, share);
        give_reason (chance, cell, i, j);
      }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

/* What is left to full agreement when chance has given its part. */
static AlliesExplanationStep *
explain_room (const Chance *chance)
{
  AlliesExplanationStep *step =
      new_step (_ ("What chance leaves to full agreement"), 1 - chance->kappa.chance);

  allies_step_add_given (step, _ ("Full agreement"), 1, 1, 0);
  allies_step_add (step, explain_expected (chance, TRUE), -1);
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  return step;
}

static void
take_apart (const Chance *chance, AlliesExplanationStep *step)
{
  AlliesExplanationStep *beyond = new_step (_ ("Agreement that there is, less that by chance"),
                                            chance->kappa.observed - chance->kappa.chance);

  allies_step_add (beyond, explain_observed (chance), 1);
  allies_step_add (beyond, explain_expected (chance, FALSE), -1);
  allies_step_sum (beyond, ALLIES_EXPLANATION_TOTAL);
  allies_step_add_factor (step, beyond);
  allies_step_add_factor (step, explain_room (chance));
  allies_step_set_reason (step->steps->pdata[1], _ ("The number above is divided by this one."));
  allies_step_sum (step, ALLIES_EXPLANATION_QUOTIENT);
}

static AlliesExplanationStep *
new_number (const Chance *chance, double value)
{
  AlliesExplanationStep *step = allies_step_new (NULL, NULL, value);

  if (isnan (value))
    allies_step_set_text (step, chance->n > 0 ? _ ("not measurable: all answers are at one and "
                                                   "the same level")
                                              : _ ("nothing to compare"));
  return step;
}

AlliesExplanationStep *
allies_explain_chance (const AlliesExplaining *explaining)
{
  g_auto (Chance) chance = start (explaining);
  AlliesExplanationStep *step = new_number (&chance, chance.kappa.kappa);

  if (isnan (chance.kappa.kappa))
    return step;
  allies_step_add_note (step, _ ("0 is what chance would give, 1 is full agreement."));
  allies_step_take_note (step, g_strdup_printf (_ ("With 95 %% certainty from %.2f to %.2f."),
                                                chance.kappa.low, chance.kappa.high));
  take_apart (&chance, step);
  return step;
}

/* How far what chance gives agrees with one level of one side. */
static AlliesExplanationStep *
explain_beside (const Chance *chance, AlliesSide side, guint level, double *value)
{
  AlliesSide other = side == ALLIES_SIDE_MARKETING ? ALLIES_SIDE_TECHNOLOGY : ALLIES_SIDE_MARKETING;
  g_autofree char *label =
      g_strdup_printf (_ ("What chance gives beside %s %g"), allies_side_get_title (side),
                       allies_scale_get_value (chance->scale, level));
  AlliesExplanationStep *step = new_step (label, 0);

  for (guint i = 0; i < chance->levels; i++)
    {
      g_autofree char *with = g_strdup_printf ("%s %g", allies_side_get_title (other),
                                               allies_scale_get_value (chance->scale, i));
      AlliesExplanationStep *child;

      if (chance->shares[other][i] == 0)
        continue;
      child = new_step (with, get_agreement (chance, level, i));
      allies_step_add (step, child, chance->shares[other][i]);
      step->value += chance->shares[other][i] * child->value;
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  *value += step->value;
  return step;
}

/* A term of the sum in equation 8 of Fleiss, Cohen and Everitt, with its mean taken away first. */
static AlliesExplanationStep *
explain_term (const Chance *chance, guint i, guint j)
{
  double rest = 1 - chance->kappa.kappa;
  double mean = chance->kappa.kappa - chance->kappa.chance * rest;
  double beside = 0;
  AlliesExplanationStep *step = new_cell (chance, i, j, 0);
  AlliesExplanationStep *row = explain_beside (chance, ALLIES_SIDE_MARKETING, i, &beside);
  AlliesExplanationStep *column = explain_beside (chance, ALLIES_SIDE_TECHNOLOGY, j, &beside);
  AlliesExplanationStep *average;
  double term = get_agreement (chance, i, j) - beside * rest - mean;

  step->value = term * term;
  step->decimals = DECIMALS_MORE;
  allies_step_add_given (step, _ ("Agreement of these levels"), get_agreement (chance, i, j), 1,
                         DECIMALS);
  allies_step_add (step, row, -rest);
  allies_step_set_reason (row, _ ("1 − agreement beyond chance, taken away."));
  allies_step_add (step, column, -rest);
  allies_step_set_reason (column, _ ("1 − agreement beyond chance, taken away."));
  average = new_step (_ ("What these come to on average"), mean);
  allies_step_add_given (average, _ ("Agreement beyond chance"), chance->kappa.kappa, 1, DECIMALS);
  allies_step_add_given (average, _ ("Agreement that chance would give"), chance->kappa.chance,
                         -rest, DECIMALS);
  allies_step_sum (average, ALLIES_EXPLANATION_TOTAL);
  allies_step_add (step, average, -1);
  allies_step_sum (step, ALLIES_EXPLANATION_SQUARE);
  return step;
}

static AlliesExplanationStep *
explain_scatter (const Chance *chance)
{
  AlliesExplanationStep *step = new_step (_ ("Mean square of what each pair of levels adds"), 0);

  step->decimals = DECIMALS_MORE;
  for (guint i = 0; i < chance->levels; i++)
    for (guint j = 0; j < chance->levels; j++)
      {
        guint count = chance->table[i * chance->levels + j];
        AlliesExplanationStep *cell;

        if (count == 0)
          continue;
        cell = explain_term (chance, i, j);
        allies_step_add (step, cell, count);
        step->value += count / chance->n * cell->value;
      }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static AlliesExplanationStep *
explain_error (const Chance *chance)
{
  double room = 1 - chance->kappa.chance;
  AlliesExplanationStep *step = new_step (_ ("Standard error"), chance->kappa.error);
  AlliesExplanationStep *variance =
      new_step (_ ("Its square"), chance->kappa.error * chance->kappa.error);
  AlliesExplanationStep *divisor =
      new_step (_ ("Questions × the square of what chance leaves"), chance->n * room * room);

  variance->decimals = DECIMALS_MORE;
  allies_step_add_given (divisor, _ ("Questions that both answered with a level"), chance->n, 1, 0);
  ((AlliesExplanationStep *)divisor->steps->pdata[0])->weight = NAN;
  allies_step_add_factor (divisor, explain_room (chance));
  allies_step_add_factor (divisor, explain_room (chance));
  allies_step_sum (divisor, ALLIES_EXPLANATION_PRODUCT);
  allies_step_add_factor (variance, explain_scatter (chance));
  allies_step_add_factor (variance, divisor);
  allies_step_set_reason (divisor, _ ("The number above is divided by this one."));
  allies_step_sum (variance, ALLIES_EXPLANATION_QUOTIENT);
  allies_step_add (step, variance, 1);
  allies_step_sum (step, ALLIES_EXPLANATION_ROOT);
  return step;
}

static AlliesExplanationStep *
explain_end (const AlliesExplaining *explaining, gboolean is_high)
{
  g_auto (Chance) chance = start (explaining);
  double sign = is_high ? 1 : -1;
  AlliesExplanationStep *step =
      new_number (&chance, is_high ? chance.kappa.high : chance.kappa.low);
  AlliesExplanationStep *end;
  AlliesExplanationStep *kappa;

  if (isnan (step->value))
    return step;
  end = new_step (_ ("Agreement beyond chance and 1.96 standard errors"),
                  chance.kappa.kappa + sign * ALLIES_WEIGHTED_KAPPA_NORMAL_95 * chance.kappa.error);
  kappa = new_step (_ ("Agreement beyond chance"), chance.kappa.kappa);
  if (explaining->deep)
    take_apart (&chance, kappa);
  allies_step_add (end, kappa, 1);
  allies_step_add (end, explain_error (&chance), sign * ALLIES_WEIGHTED_KAPPA_NORMAL_95);
  allies_step_sum (end, ALLIES_EXPLANATION_TOTAL);
  allies_step_add (step, end, 1);
  allies_step_add_given (step, _ ("The end of what is possible"), sign, 1, 0);
  allies_step_sum (step, is_high ? ALLIES_EXPLANATION_MINIMUM : ALLIES_EXPLANATION_MAXIMUM);
  return step;
}

AlliesExplanationStep *
allies_explain_chance_low (const AlliesExplaining *explaining)
{
  return explain_end (explaining, FALSE);
}

AlliesExplanationStep *
allies_explain_chance_high (const AlliesExplaining *explaining)
{
  return explain_end (explaining, TRUE);
}
