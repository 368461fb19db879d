/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/figure-table.h"

G_BEGIN_DECLS

/**
 * AlliesObservation:
 * @figure: a figure that counts
 * @capability: index of its capability in the model
 * @x: threshold on the latent scale: level − ½ − middle of the scale
 * @t: logit of the share, clamped to 0.5–99.5 %
 * @weight: A 1, B ½; halved every ten years of age; halved for an upper bound
 *
 * A figure as the estimation rule sees it.
 */
typedef struct
{
  AlliesFigure *figure;
  guint capability;
  double x;
  double t;
  double weight;
} AlliesObservation;

/**
 * AlliesRegression:
 * @n_capabilities: number of capabilities of the model
 * @observations: (element-type AlliesObservation): every figure that counts, in the order of the
 *   table
 * @slope: β
 * @intercepts: α of each capability
 * @weights: Σ w of the figures behind each intercept
 * @n_levels: at how many distinct levels these figures are
 * @deviation: residual standard deviation √(Σ w r² ÷ Σ w), r = t + β x − α, over the figures behind
 *   all intercepts
 *
 * What the estimation rule finds: the logit of the share at or above a level is α − β x.
 */
typedef struct
{
  guint n_capabilities;
  GArray *observations;
  double slope;
  double *intercepts;
  double *weights;
  guint *n_levels;
  double deviation;
} AlliesRegression;

/**
 * allies_regression_new:
 * @table: published figures
 * @model: the model; its scale, capabilities and pillars
 * @year: year of the reference date
 * @error: return location; %ALLIES_ERROR_INVALID when there is no ladder that falls
 *
 * Finds the slope within ladders, each with its own intercept (one survey, one capability, two
 * distinct levels or more, all industries), then the intercepts from the figures about all
 * industries, with one observation's weight of pull towards the mean of the pillar.
 *
 * Returns: (transfer full) (nullable): the result
 */
AlliesRegression *
allies_regression_new (AlliesFigureTable *table, AlliesModel *model, guint year, GError **error);

/**
 * allies_regression_free:
 * @regression: (nullable): the result
 */
void allies_regression_free (AlliesRegression *regression);

/**
 * allies_regression_observe:
 * @figure: a figure that counts
 * @capability: index of its capability
 * @scale: the model's scale
 * @year: year of the reference date
 *
 * Returns: the figure as the estimation rule sees it
 */
AlliesObservation
allies_regression_observe (AlliesFigure *figure, guint capability, AlliesScale *scale, guint year);

/**
 * allies_regression_is_pair:
 * @own: an observation
 * @all: another
 *
 * Returns: whether they say the same of one industry and of all: one publisher, title, date,
 *   region, size, capability and level
 */
gboolean allies_regression_is_pair (const AlliesObservation *own, const AlliesObservation *all);

/**
 * allies_regression_uses:
 * @observation: an observation
 *
 * Returns: whether it is behind an intercept: all industries, and a survey of leaders or an
 *   official statistic about organisations of 250 people or more
 */
gboolean allies_regression_uses (const AlliesObservation *observation);

/**
 * allies_regression_list_ladders:
 * @observations: (element-type AlliesObservation): observations
 *
 * Returns: (transfer full) (element-type GArray): for each ladder its #AlliesObservation
 */
GPtrArray *allies_regression_list_ladders (GArray *observations);

/**
 * allies_regression_shift:
 * @regression: a result
 * @table: the table it was made from
 * @capability: index of a capability
 * @industry: index of an industry
 * @pairs: (nullable) (element-type AlliesFigure): gets the figures of the pairs
 *
 * By how much an industry differs: half the mean of t_industry − t_all over matched pairs (one
 * publisher, title, year, region, size, capability and level).
 *
 * Returns: what to add to the intercept; NaN when there is no pair
 */
double allies_regression_shift (const AlliesRegression *regression,
                                AlliesFigureTable *table,
                                guint capability,
                                guint industry,
                                GListStore *pairs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesRegression, allies_regression_free)

G_END_DECLS
