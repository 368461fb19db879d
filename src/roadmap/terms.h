/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/**
 * AlliesStageTerms:
 * @id: identifier of the stage
 * @name: name to show
 * @start: months from today to its start
 * @end: months from today to its end
 * @budget: one-off cost it may take; infinite for no limit
 * @marketing_capacity: person-months of the marketing team; infinite for no limit
 * @technology_capacity: person-months of the technology team; infinite for no limit
 */
typedef struct
{
  char *id;
  char *name;
  guint start;
  guint end;
  double budget;
  double marketing_capacity;
  double technology_capacity;
} AlliesStageTerms;

/**
 * AlliesTerms:
 *
 * Under what terms a roadmap is made: stages with their limits, horizon,
 * discount rate and what counts more. Immutable.
 */
typedef struct _AlliesTerms AlliesTerms;

/**
 * allies_terms_new:
 * @dossier: a dossier
 * @year: a year that it has
 *
 * Where the dossier has no stages, three stages of eight months are assumed,
 * each with 1.5 % of both yearly budgets and a capacity by size of company;
 * where it has no terms, a horizon of 4 years, 8 % a year and both aims alike.
 * These are planning assumptions (see allies_terms_are_assumed()).
 *
 * Returns: (transfer full): the terms
 */
AlliesTerms *allies_terms_new (AlliesDossier *dossier, guint year);

/**
 * allies_terms_ref:
 * @terms: terms
 *
 * Returns: (transfer full): @terms
 */
AlliesTerms *allies_terms_ref (AlliesTerms *terms);

/**
 * allies_terms_unref:
 * @terms: (transfer full): terms
 */
void allies_terms_unref (AlliesTerms *terms);

/**
 * allies_terms_are_assumed:
 * @terms: terms
 *
 * Returns: whether the stages are assumed and not the user's own
 */
gboolean allies_terms_are_assumed (const AlliesTerms *terms);

/**
 * allies_terms_get_stages:
 * @terms: terms
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the stages in order
 */
const AlliesStageTerms *allies_terms_get_stages (const AlliesTerms *terms, guint *n);

/**
 * allies_terms_get_horizon:
 * @terms: terms
 *
 * Returns: months over which value is counted
 */
guint allies_terms_get_horizon (const AlliesTerms *terms);

/**
 * allies_terms_get_rate:
 * @terms: terms
 *
 * Returns: discount rate a year, as a share
 */
double allies_terms_get_rate (const AlliesTerms *terms);

/**
 * allies_terms_get_weight:
 * @terms: terms
 *
 * Returns: how much value counts against gaps closed, 0 to 1
 */
double allies_terms_get_weight (const AlliesTerms *terms);

/**
 * allies_terms_get_start:
 * @terms: terms
 * @year: (out): year in which the first stage starts
 * @month: (out): the month, 1 to 12
 *
 * Returns: whether it is known in which month that is; what the money is worth does not depend on
 * it
 */
gboolean allies_terms_get_start (const AlliesTerms *terms, guint *year, guint *month);

/**
 * allies_terms_with_weight:
 * @terms: terms
 * @weight: 0 to 1
 *
 * Returns: (transfer full): a copy with another weight
 */
AlliesTerms *allies_terms_with_weight (const AlliesTerms *terms, double weight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesTerms, allies_terms_unref)

G_END_DECLS
