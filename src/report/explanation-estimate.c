/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/estimate-account.h"
#include "report/explanation-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LN_3     1.0986122886681098
#define DECIMALS 3
/* A file of peers keeps nine decimals of slope and medians. */
#define PRECISION 5e-9

static AlliesExplanationStep *
new_step (const char *label, double value)
{
  AlliesExplanationStep *step = allies_step_new (NULL, label, value);

  step->decimals = DECIMALS;
  return step;
}

/* Why a figure weighs what it weighs, by section 4 of the method. */
static char *
dup_reason (const AlliesFigureValues *values, guint year)
{
  guint age = values->year < year ? year - values->year : 0;
  GString *reason =
      g_string_new (values->fit == ALLIES_FIGURE_FIT_A ? _ ("Measures the capability itself: 1")
                                                       : _ ("Measures something near it: ½"));

  if (age > 0)
    g_string_append_printf (reason,
                            ngettext ("; %u year old, halved every ten: × %.3f",
                                      "; %u years old, halved every ten: × %.3f", age),
                            age, pow (0.5, age / 10.0));
  if (values->bound == ALLIES_FIGURE_UPPER)
    g_string_append (reason, _ ("; no more than an upper bound: × ½"));
  g_string_append_c (reason, '.');
  return g_string_free (reason, FALSE);
}

static AlliesExplanationStep *
explain_figure (const AlliesEstimateAccount *account, const AlliesObservation *observation)
{
  AlliesExplanationStep *step = allies_explain_published (observation->figure);
  g_autofree char *reason = dup_reason (allies_figure_get (observation->figure), account->year);

  step->value = observation->t + account->slope * observation->x;
  step->decimals = DECIMALS;
  allies_step_add_given (step, _ ("Logit of the share: ln (share ÷ (1 − share))"), observation->t,
                         1, DECIMALS);
  allies_step_add_given (step, _ ("Level less ½ less the middle of the scale"), observation->x,
                         account->slope, DECIMALS);
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  allies_step_set_reason (step, reason);
  return step;
}

static AlliesExplanationStep *
explain_pull (const AlliesExplaining *explaining, const AlliesEstimateAccount *account)
{
  AlliesModel *model = allies_results_get_model (explaining->results);
  AlliesExplanationStep *step = new_step (_ ("Mean of the pillar"), account->pull);

  for (guint i = 0; i < account->pulls->len; i++)
    {
      const AlliesAccountPull *pull = &g_array_index (account->pulls, AlliesAccountPull, i);
      AlliesExplanationStep *child = new_step (
          allies_capability_get_name (allies_model_find_capability (model, pull->capability)),
          pull->intercept);

      allies_step_add (step, child, 1);
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  allies_step_set_reason (step, _ ("Draws every capability a little towards its pillar, with the "
                                   "weight of one new and fitting figure."));
  return step;
}

static AlliesExplanationStep *
explain_intercept (const AlliesExplaining *explaining, const AlliesEstimateAccount *account)
{
  AlliesExplanationStep *step =
      new_step (_ ("α, the place of the capability in all industries"), account->intercept);

  allies_step_set_rule (step, ALLIES_RULE_FIGURE_WEIGHT);
  for (guint i = 0; i < account->figures->len; i++)
    {
      const AlliesObservation *o = &g_array_index (account->figures, AlliesObservation, i);
      AlliesExplanationStep *figure = explain_figure (account, o);
      g_autofree char *reason = g_steal_pointer (&figure->reason);

      allies_step_add (step, figure, o->weight);
      allies_step_set_reason (figure, reason);
    }
  allies_step_add (step, explain_pull (explaining, account), 1);
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static AlliesExplanationStep *
explain_pair (const AlliesAccountPair *pair)
{
  const AlliesObservation *parts[] = { &pair->own, &pair->all };
  AlliesExplanationStep *step = allies_explain_published (pair->own.figure);

  step->value = pair->own.t - pair->all.t;
  step->decimals = DECIMALS;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const AlliesFigureValues *values = allies_figure_get (parts[i]->figure);
      g_autofree char *label =
          g_strdup_printf (_ ("Logit of %g %%, %s"), values->share, values->industry);

      allies_step_add_given (step, label, parts[i]->t, i == 0 ? 1 : -1, DECIMALS);
    }
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  return step;
}

static AlliesExplanationStep *
explain_shift (const AlliesEstimateAccount *account)
{
  AlliesExplanationStep *step = new_step (_ ("What the industry differs by"), account->shift);
  AlliesExplanationStep *mean = new_step (
      _ ("Mean difference of pairs of figures, for the industry and for all"), 2 * account->shift);

  for (guint i = 0; i < account->pairs->len; i++)
    allies_step_add (mean, explain_pair (&g_array_index (account->pairs, AlliesAccountPair, i)), 1);
  allies_step_sum (mean, ALLIES_EXPLANATION_MEAN);
  allies_step_add (step, mean, 0.5);
  allies_step_set_reason (mean, _ ("Half of it, because few pairs are known."));
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  return step;
}

/* Median and upper quartile share it, and it is told once where both are told. */
static AlliesExplanationStep *
explain_place (const AlliesExplaining *explaining,
               const AlliesEstimateAccount *account,
               gboolean is_told)
{
  gboolean is_all = account->pairs->len == 0;
  AlliesExplanationStep *step;

  if (is_all && !is_told)
    return explain_intercept (explaining, account);
  step = new_step (is_all ? _ ("α, the place of the capability in all industries")
                          : _ ("α, the place of the capability in this industry"),
                   account->intercept + account->shift);
  if (is_told)
    {
      allies_step_add_note (step, _ ("As under the middle of the peers."));
      return step;
    }
  allies_step_add (step, explain_intercept (explaining, account), 1);
  allies_step_add (step, explain_shift (account), 1);
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  return step;
}

static void
add_terms (const AlliesExplaining *explaining,
           AlliesExplanationStep *step,
           const AlliesEstimateAccount *account,
           gboolean is_top)
{
  g_autofree char *reason = g_strdup_printf (
      _ ("1 ÷ β; β = %.4f is the slope that all capabilities share."), account->slope);
  AlliesExplanationStep *place = explain_place (explaining, account, is_top && !explaining->deep);

  allies_step_add_given (step, _ ("Middle of the scale"), account->middle, 1, DECIMALS);
  allies_step_add (step, place, 1 / account->slope);
  allies_step_set_reason (place, reason);
  if (is_top)
    {
      allies_step_add_given (step, _ ("ln 3, from the median to the upper quartile"), LN_3,
                             1 / account->slope, DECIMALS);
      allies_step_set_reason (step->steps->pdata[step->steps->len - 1], reason);
    }
}

/* A value beyond the scale is cut at its end. */
static void
add_cut (const AlliesExplaining *explaining,
         AlliesExplanationStep *step,
         const AlliesEstimateAccount *account,
         gboolean is_top,
         double raw)
{
  gboolean is_low = raw < step->value;
  AlliesExplanationStep *uncut = new_step (_ ("Before it is cut at the end of the scale"), raw);

  add_terms (explaining, uncut, account, is_top);
  allies_step_sum (uncut, ALLIES_EXPLANATION_TOTAL);
  allies_step_add (step, uncut, 1);
  allies_step_add_given (step, is_low ? _ ("Bottom of the scale") : _ ("Top of the scale"),
                         step->value, 1, DECIMALS);
  allies_step_sum (step, is_low ? ALLIES_EXPLANATION_MAXIMUM : ALLIES_EXPLANATION_MINIMUM);
}

gboolean
allies_explain_estimate (const AlliesExplaining *explaining,
                         AlliesExplanationStep *step,
                         AlliesPeerCell *cell,
                         gboolean is_top)
{
  AlliesPeers *peers = allies_results_get_peers (explaining->results);
  AlliesModel *model = allies_results_get_model (explaining->results);
  AlliesScale *scale = allies_model_get_scale (model);
  g_autoptr (AlliesEstimateAccount) account = allies_estimate_account_new (peers, model, cell);
  double raw;

  if (account == NULL)
    return FALSE;
  raw = account->middle
        + (account->intercept + account->shift + (is_top ? LN_3 : 0)) / account->slope;
  step->precision = PRECISION;
  if (raw < allies_scale_get_low (scale) || raw > allies_scale_get_high (scale))
    {
      add_cut (explaining, step, account, is_top, raw);
      return TRUE;
    }
  add_terms (explaining, step, account, is_top);
  allies_step_sum (step, ALLIES_EXPLANATION_TOTAL);
  return TRUE;
}
