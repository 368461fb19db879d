/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/peers.h"
#include "peers/regression.h"

G_BEGIN_DECLS

/**
 * AlliesAccountPair:
 * @own: a figure about the industry
 * @all: the same about all industries
 *
 * What an industry's shift is made from.
 */
typedef struct
{
  AlliesObservation own;
  AlliesObservation all;
} AlliesAccountPair;

/**
 * AlliesAccountPull:
 * @capability: identifier of a capability of the pillar
 * @intercept: its α for all industries
 *
 * What the mean of a pillar is made from.
 */
typedef struct
{
  const char *capability;
  double intercept;
} AlliesAccountPull;

/**
 * AlliesEstimateAccount:
 * @slope: β
 * @middle: middle of the scale
 * @year: year of the reference date, to which the age of figures is counted
 * @figures: (element-type AlliesObservation): the figures behind the intercept, each saying t + β x
 * @weight: Σ w of @figures
 * @pull: the mean m of the pillar, which weighs 1
 * @pulls: (element-type AlliesAccountPull): what @pull is the mean of
 * @intercept: α of the capability for all industries: (Σ w (t + β x) + m) ÷ (Σ w + 1)
 * @pairs: (element-type AlliesAccountPair): the pairs behind @shift; none for all industries
 * @shift: half the mean of t of the industry less t of all; 0 for all industries
 *
 * The arithmetic of one estimated cell, from section 4 of the method: its median is
 * @middle + (@intercept + @shift) ÷ @slope, its quartiles are ln 3 ÷ @slope away. The file keeps
 * nine decimals of each median, so sums agree with it to about a hundred-millionth.
 */
typedef struct
{
  double slope;
  double middle;
  guint year;
  GArray *figures;
  double weight;
  double pull;
  GArray *pulls;
  double intercept;
  GArray *pairs;
  double shift;
} AlliesEstimateAccount;

/**
 * allies_estimate_account_new:
 * @peers: the peers
 * @model: the model they are about
 * @cell: one of their cells
 *
 * Returns: (transfer full) (nullable): how its median was made; %NULL when it is not estimated, or
 *   when what the file holds does not give that median
 */
AlliesEstimateAccount *
allies_estimate_account_new (AlliesPeers *peers, AlliesModel *model, AlliesPeerCell *cell);

/**
 * allies_estimate_account_free:
 * @account: (nullable): an account
 */
void allies_estimate_account_free (AlliesEstimateAccount *account);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesEstimateAccount, allies_estimate_account_free)

G_END_DECLS
