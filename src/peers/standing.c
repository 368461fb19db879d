/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/standing.h"

#include "peers/proportion.h"

#include <gio/gio.h>
#include <math.h>

#define ENOUGH_FOR_PERCENTILE 20
#define QUANTILE_STEP         5.0
#define AMBER_YEARS           5
#define GREY_YEARS            10

struct _AlliesStanding
{
  gatomicrefcount references;
  AlliesStandingValues values;
};

G_DEFINE_BOXED_TYPE (AlliesStanding, allies_standing, allies_standing_ref, allies_standing_unref)

AlliesAgeing
allies_ageing_of (guint year, guint now)
{
  int age = (int)now - (int)year;

  if (age > GREY_YEARS)
    return ALLIES_AGEING_GREY;
  return age > AMBER_YEARS ? ALLIES_AGEING_AMBER : ALLIES_AGEING_FRESH;
}

const char *
allies_ageing_get_code (AlliesAgeing ageing)
{
  static const char *const codes[] = { "current", "ageing", "old" };

  g_return_val_if_fail (ageing <= ALLIES_AGEING_GREY, NULL);
  return codes[ageing];
}

static AlliesQuarter
find_quarter (const AlliesPeerValues *peers, const AlliesStandingInput *input)
{
  double sign = input->less_is_better ? -1 : 1;
  double top = input->less_is_better ? peers->q1 : peers->q3;
  double bottom = input->less_is_better ? peers->q3 : peers->q1;

  if (isnan (top) || isnan (bottom) || isnan (peers->median))
    return ALLIES_QUARTER_UNKNOWN;
  if (sign * (input->score - top) >= 0)
    return ALLIES_QUARTER_TOP;
  if (sign * (input->score - peers->median) >= 0)
    return ALLIES_QUARTER_SECOND;
  return sign * (input->score - bottom) >= 0 ? ALLIES_QUARTER_THIRD : ALLIES_QUARTER_BOTTOM;
}

static gboolean
overlaps (const AlliesPeerValues *peers, const AlliesStandingInput *input)
{
  double low = isnan (peers->low) ? peers->median : peers->low;
  double high = isnan (peers->high) ? peers->median : peers->high;

  return input->low <= high && input->high >= low;
}

/* the share of peers below the score, in per cent; with equal quantiles the middle of their run */
static double
interpolate (const double *quantiles, double score)
{
  guint above = 0;
  guint from = 0;

  while (above < ALLIES_N_QUANTILES && quantiles[above] <= score)
    above++;
  while (from < ALLIES_N_QUANTILES && quantiles[from] < score)
    from++;
  if (from < above)
    return QUANTILE_STEP * ((from + 1) + above) / 2;

  double part = (score - quantiles[above - 1]) / (quantiles[above] - quantiles[above - 1]);
  return QUANTILE_STEP * (above + part);
}

static void
set_interval (AlliesStandingValues *values)
{
  guint count = (guint)floor (values->percentile / 100 * values->n + 0.5);
  double low;
  double high;

  allies_clopper_pearson (MIN (count, values->n), values->n, &low, &high);
  values->percentile_low = 100 * low;
  values->percentile_high = 100 * high;
}

static void
set_percentile (AlliesStandingValues *values,
                const AlliesPeerValues *peers,
                const AlliesStandingInput *input)
{
  values->percentile = values->percentile_low = values->percentile_high = NAN;
  if (peers->basis != ALLIES_PEER_POOLED || peers->n < ENOUGH_FOR_PERCENTILE
      || peers->quantiles == NULL)
    return;

  gboolean is_below = input->score < peers->quantiles[0];
  if (is_below || input->score > peers->quantiles[ALLIES_N_QUANTILES - 1])
    {
      values->percentile_kind =
          is_below != input->less_is_better ? ALLIES_PERCENTILE_BELOW : ALLIES_PERCENTILE_ABOVE;
      return;
    }

  double share = interpolate (peers->quantiles, input->score);
  values->percentile_kind = ALLIES_PERCENTILE_AT;
  values->percentile = input->less_is_better ? 100 - share : share;
  set_interval (values);
}

AlliesStanding *
allies_standing_new (AlliesPeerCell *cell, const AlliesStandingInput *input)
{
  g_return_val_if_fail (ALLIES_IS_PEER_CELL (cell) && input != NULL, NULL);

  const AlliesPeerValues *peers = allies_peer_cell_get (cell);
  gboolean is_mean;
  double centre = allies_peer_cell_get_centre (cell, &is_mean);
  double sign = input->less_is_better ? -1 : 1;

  if (isnan (centre) || isnan (input->score))
    return NULL;

  AlliesStanding *self = g_new0 (AlliesStanding, 1);
  g_atomic_ref_count_init (&self->references);
  self->values = (AlliesStandingValues){
    .segment = peers->segment,
    .centre = centre,
    .is_mean = is_mean,
    .gap_centre = sign * (centre - input->score),
    .gap_top = sign * ((input->less_is_better ? peers->q1 : peers->q3) - input->score),
    .quarter = find_quarter (peers, input),
    .cannot_tell = !is_mean && overlaps (peers, input),
    .ageing = allies_ageing_of (peers->year, input->year),
    .oldest = allies_ageing_of (peers->from_year, input->year),
    .basis = peers->basis,
    .grade = peers->grade,
    .n = peers->n,
    .n_figures = g_list_model_get_n_items (allies_peer_cell_get_figures (cell)),
    .year = peers->year,
  };
  set_percentile (&self->values, peers, input);
  if (isnan (peers->low) && self->values.percentile_kind == ALLIES_PERCENTILE_AT)
    self->values.cannot_tell =
        self->values.percentile_low <= 50 && self->values.percentile_high >= 50;
  return self;
}

AlliesStanding *
allies_standing_ref (AlliesStanding *standing)
{
  g_return_val_if_fail (standing != NULL, NULL);
  g_atomic_ref_count_inc (&standing->references);
  return standing;
}

void
allies_standing_unref (AlliesStanding *standing)
{
  g_return_if_fail (standing != NULL);
  if (g_atomic_ref_count_dec (&standing->references))
    g_free (standing);
}

const AlliesStandingValues *
allies_standing_get (const AlliesStanding *standing)
{
  g_return_val_if_fail (standing != NULL, NULL);
  return &standing->values;
}
