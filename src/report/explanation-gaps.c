/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define QUANTILE_STEP 5

/* Where several numbers are told, the score is told once, and not under each of them. */
static AlliesExplanationStep *
explain_own (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  AlliesExplanationStep *step;

  if (explaining->deep)
    return allies_explain_score (explaining, gap->id, _ ("Own score"));
  step = allies_step_new (NULL, _ ("Own score"), gap->score);
  if (isnan (gap->score))
    allies_step_set_text (step, _ ("no score"));
  return step;
}

static AlliesExplanationStep *
explain_peers (const AlliesExplaining *explaining, const AlliesGap *gap, gboolean is_top)
{
  if (gap->cell != NULL)
    return allies_explain_peers (explaining, gap, is_top);

  AlliesExplanationStep *step = allies_step_new (NULL, _ ("Peers"), NAN);

  allies_step_set_text (step, _ ("no peers"));
  allies_step_take_note (
      step, allies_peers_describe_answer (
                allies_results_get_peers (explaining->results), NULL,
                allies_gaps_get_segment (allies_results_get_gaps (explaining->results))));
  return step;
}

static AlliesExplanationStep *
subtract_own (const AlliesExplaining *explaining,
              const AlliesGap *gap,
              double value,
              AlliesExplanationStep *from)
{
  AlliesExplanationStep *step = allies_step_new (NULL, NULL, value);

  allies_step_take_unit (step, allies_explain_dup_gap_unit (explaining));
  if (isnan (value))
    allies_step_set_text (step, _ ("not known"));
  else if (value != 0)
    allies_step_set_text (step, value > 0 ? _ ("behind") : _ ("ahead"));
  allies_step_add (step, from, 1);
  allies_step_add (step, explain_own (explaining, gap), -1);
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  return step;
}

AlliesExplanationStep *
allies_explain_gap_peer (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  return subtract_own (explaining, gap, gap->gap_peer, explain_peers (explaining, gap, FALSE));
}

AlliesExplanationStep *
allies_explain_gap_top (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  return subtract_own (explaining, gap, gap->gap_top, explain_peers (explaining, gap, TRUE));
}

static AlliesExplanationStep *
new_leaf (const char *label, double value)
{
  AlliesExplanationStep *step = allies_step_new (NULL, label, value);

  if (isnan (value))
    allies_step_set_text (step, _ ("not known"));
  return step;
}

static AlliesExplanationStep *
explain_target (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  AlliesExplanationStep *step =
      new_leaf (gap->proposed ? _ ("Proposed target") : _ ("Target"), gap->target);

  if (!gap->proposed)
    {
      allies_step_add_note (step, _ ("Set by you."));
      return step;
    }
  allies_step_set_rule (step, ALLIES_RULE_TARGET);
  if (gap->proposal_from == ALLIES_PROPOSAL_MEDIAN)
    {
      allies_step_add (step, explain_peers (explaining, gap, FALSE), 1);
      allies_step_take_note (step, g_strdup_printf (_ ("Importance is %.1f, so no more than the "
                                                       "middle of the peers is proposed."),
                                                    gap->importance));
      allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
      return step;
    }
  allies_step_add (step, explain_peers (explaining, gap, TRUE), 1);
  allies_step_add (step, explain_own (explaining, gap), 1);
  for (guint i = 0; i < step->steps->len; i++)
    {
      AlliesExplanationStep *child = step->steps->pdata[i];

      child->counts = !isnan (child->value);
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MAXIMUM);
  return step;
}

AlliesExplanationStep *
allies_explain_gap_target (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  return subtract_own (explaining, gap, gap->gap_target, explain_target (explaining, gap));
}

AlliesExplanationStep *
allies_explain_importance (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  AlliesDossier *dossier = allies_results_get_dossier (explaining->results);
  AlliesExplanationStep *step = allies_step_new (NULL, NULL, gap->importance);
  guint n = 0;

  step->decimals = 1;
  allies_step_take_unit (step, g_strdup (_ ("of 5")));
  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      AlliesImportance *importance = allies_dossier_get_importance (
          dossier, allies_results_get_year (explaining->results), (AlliesSide)side, gap->id);

      if (importance == NULL)
        continue;
      allies_step_add_given (step, allies_side_get_title ((AlliesSide)side),
                             allies_importance_get_value (importance), 1, 0);
      n++;
    }
  if (n == 0)
    allies_step_add_given (step, _ ("What counts where neither side has said anything"),
                           ALLIES_IMPORTANCE_DEFAULT, 1, 0);
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static AlliesExplanationStep *
explain_part (AlliesExplanationStep *whole, const char *label, double value, double weight)
{
  AlliesExplanationStep *step = allies_step_new (NULL, label, value);

  step->decimals = 3;
  allies_step_add (step, whole, weight);
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  return step;
}

static AlliesExplanationStep *
explain_importance_part (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  AlliesExplanationStep *importance = allies_explain_importance (explaining, gap);

  allies_step_set_number (importance, NULL, _ ("Importance"), ALLIES_RULE_IMPORTANCE);
  return explain_part (importance, _ ("Importance ÷ 5"),
                       gap->importance / ALLIES_IMPORTANCE_HIGHEST,
                       1.0 / ALLIES_IMPORTANCE_HIGHEST);
}

static AlliesExplanationStep *
explain_gap_part (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  double span = allies_scale_get_span (
      allies_model_get_scale (allies_results_get_model (explaining->results)));
  AlliesExplanationStep *target = allies_explain_gap_target (explaining, gap);
  AlliesExplanationStep *open =
      allies_step_new (NULL, _ ("What of it is open"), fmax (0, gap->gap_target));

  allies_step_set_number (target, NULL, _ ("Gap to the target"), ALLIES_RULE_GAP);
  allies_step_add (open, target, 1);
  allies_step_add_given (open, _ ("Nothing, where the target is reached"), 0, 1, 0);
  allies_step_sum (open, ALLIES_EXPLANATION_MAXIMUM);
  return explain_part (open, _ ("Gap to the target ÷ length of the scale"),
                       fmax (0, gap->gap_target) / span, 1 / span);
}

AlliesExplanationStep *
allies_explain_priority (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  AlliesExplanationStep *step = allies_step_new (NULL, NULL, gap->priority);

  step->decimals = 1;
  allies_step_take_unit (step, g_strdup (_ ("of 100")));
  if (isnan (gap->priority))
    {
      allies_step_set_text (step, gap->partial ? _ ("not ranked, because the score is partial")
                                               : _ ("not known, because there is no target"));
      return step;
    }
  if (gap->enough)
    allies_step_add_note (step, _ ("Enough is reached here: effort that could move elsewhere."));
  allies_step_add_factor (step, explain_importance_part (explaining, gap));
  allies_step_add_factor (step, explain_gap_part (explaining, gap));
  allies_step_add_given (step, _ ("Out of 100"), 100, NAN, 0);
  ((AlliesExplanationStep *)step->steps->pdata[2])->counts = TRUE;
  allies_step_sum (step, ALLIES_EXPLANATION_PRODUCT);
  return step;
}

static void
add_mark (AlliesExplanationStep *step, const char *label, double value)
{
  allies_step_add_factor (step, new_leaf (label, value));
}

/* Which of the 5, 10, … 95 % quantiles the score lies between, and how far. */
static void
add_percentile (AlliesExplanationStep *step, const AlliesGap *gap)
{
  const double *quantiles = allies_peer_cell_get (gap->cell)->quantiles;
  guint i = 0;

  while (i + 1 < ALLIES_N_QUANTILES && quantiles[i + 1] <= gap->score)
    i++;
  if (i + 1 == ALLIES_N_QUANTILES || quantiles[i] >= gap->score)
    {
      add_mark (step, _ ("Own score, which is itself a quantile"), gap->score);
      return;
    }
  g_autofree char *below = g_strdup_printf (_ ("Quantile at %u %%, which lies at %.3f"),
                                            QUANTILE_STEP * (i + 1), quantiles[i]);
  g_autofree char *part =
      g_strdup_printf (_ ("Part of the way to the next, which lies at %.3f"), quantiles[i + 1]);
  allies_step_add_given (step, below, QUANTILE_STEP * (i + 1), 1, 0);
  allies_step_add_given (step, part,
                         (gap->score - quantiles[i]) / (quantiles[i + 1] - quantiles[i]),
                         QUANTILE_STEP, 3);
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
}

static const char *
get_quarter_text (AlliesQuarter quarter)
{
  static const char *const names[] = { N_ ("quarter not known"), N_ ("bottom quarter"),
                                       N_ ("third quarter"), N_ ("second quarter"),
                                       N_ ("top quarter") };

  return _ (names[quarter]);
}

static void
note_standing (AlliesExplanationStep *step, const AlliesStandingValues *standing)
{
  if (standing->cannot_tell)
    allies_step_add_note (step, _ ("It cannot be told apart from the median."));
  if (standing->percentile_kind == ALLIES_PERCENTILE_AT)
    allies_step_take_note (
        step, g_strdup_printf (_ ("95 %% interval by Clopper and Pearson: %.1f to %.1f."),
                               standing->percentile_low, standing->percentile_high));
  else if (standing->percentile_kind == ALLIES_PERCENTILE_BELOW)
    allies_step_add_note (step, _ ("Below the 5th percentile."));
  else if (standing->percentile_kind == ALLIES_PERCENTILE_ABOVE)
    allies_step_add_note (step, _ ("Above the 95th percentile."));
}

static void
add_quarter (const AlliesExplaining *explaining,
             AlliesExplanationStep *step,
             const AlliesGap *gap,
             const AlliesStandingValues *standing)
{
  const AlliesPeerValues *peers = allies_peer_cell_get (gap->cell);
  AlliesExplanationStep *own = explain_own (explaining, gap);

  add_mark (step, _ ("Lower quartile of the peers"), peers->q1);
  add_mark (step, standing->is_mean ? _ ("Mean of the peers") : _ ("Median of the peers"),
            standing->centre);
  add_mark (step, _ ("Upper quartile of the peers"), peers->q3);
  allies_step_add_factor (step, own);
}

AlliesExplanationStep *
allies_explain_standing (const AlliesExplaining *explaining, const AlliesGap *gap)
{
  const AlliesStandingValues *standing =
      gap->standing != NULL ? allies_standing_get (gap->standing) : NULL;
  AlliesExplanationStep *step =
      allies_step_new (NULL, NULL, standing != NULL ? standing->percentile : NAN);

  step->decimals = 1;
  allies_step_set_text (step,
                        standing != NULL ? get_quarter_text (standing->quarter) : _ ("not known"));
  if (standing == NULL)
    return step;
  note_standing (step, standing);
  if (standing->percentile_kind != ALLIES_PERCENTILE_AT)
    {
      add_quarter (explaining, step, gap, standing);
      return step;
    }
  allies_step_take_unit (step, g_strdup (_ ("% of the peers are below")));
  allies_step_set_rule (step, ALLIES_RULE_PERCENTILE);
  add_percentile (step, gap);
  return step;
}
