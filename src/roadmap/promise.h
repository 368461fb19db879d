/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"
#include "model/catalogue.h"
#include "roadmap/economics.h"
#include "scoring/score.h"

G_BEGIN_DECLS

/**
 * AlliesPromise:
 * @initiative: the initiative; lives as long as the catalogue
 * @state: how far it is
 * @started: the day work began, ISO 8601; "" when it is not known; lives as long as the dossier
 * @finished: the day it was delivered or dropped; "" when it is not known
 * @n_questions: questions over which both lifts are taken
 * @promised_lift: levels by which it was to raise one of them on average; NaN without any
 * @observed_lift: levels by which they have risen from that year to the later one; NaN when it is
 *   not known
 * @promised_cost: likely one-off cost, in the dossier's currency, as it was estimated when work
 *   began; as it is today where that was not kept; NaN when it is not known
 * @observed_cost: the cost that was observed; NaN when it is not known
 * @promised_benefit: likely benefit a year at full effect, likewise
 * @observed_benefit: the benefit that was observed; NaN when it is not known
 *
 * What an initiative was to bring, and what was observed of it.
 */
typedef struct
{
  AlliesInitiative *initiative;
  AlliesInitiativeState state;
  const char *started;
  const char *finished;
  guint n_questions;
  double promised_lift;
  double observed_lift;
  double promised_cost;
  double observed_cost;
  double promised_benefit;
  double observed_benefit;
} AlliesPromise;

/**
 * allies_promise_get:
 * @dossier: a dossier
 * @year: the year of the roadmap
 * @initiative: an initiative of it
 * @score: scores of that year
 * @later: (nullable): scores of a later year
 *
 * The lift is taken over the questions that the initiative raises from where they stood in @year:
 * to the level it reaches, less the position. Where there is a later year, only those count that
 * have a position in both; a question that others raise too is not divided between them.
 *
 * Returns: what was promised and observed
 */
AlliesPromise allies_promise_get (AlliesDossier *dossier,
                                  guint year,
                                  AlliesInitiative *initiative,
                                  const AlliesScore *score,
                                  const AlliesScore *later);

/**
 * allies_promise_keep:
 * @dossier: a dossier
 * @initiative: an initiative, with the money that is known of it today
 * @progress: how far it is from now on
 *
 * Keeps what is promised when work has begun or is done, so that an estimate that is changed later
 * does not change what was promised; forgets it when the initiative is planned again.
 *
 * Returns: (transfer full): the progress to put into the dossier
 */
AlliesInitiativeProgress *allies_promise_keep (AlliesDossier *dossier,
                                               AlliesInitiative *initiative,
                                               AlliesInitiativeProgress *progress);

/**
 * allies_promises_list:
 * @dossier: a dossier
 * @year: the year of the roadmap
 * @catalogue: its initiatives
 * @score: scores of that year
 * @later: (nullable): scores of a later year
 *
 * Returns: (transfer full) (element-type AlliesPromise): each initiative that the dossier has in a
 *   stage or keeps track of, in the order of the catalogue
 */
GArray *allies_promises_list (AlliesDossier *dossier,
                              guint year,
                              AlliesCatalogue *catalogue,
                              const AlliesScore *score,
                              const AlliesScore *later);

/**
 * allies_promise_find_later_year:
 * @dossier: a dossier
 * @year: the year of a roadmap
 *
 * Returns: the next year after it that has answers; 0 when there is none
 */
guint allies_promise_find_later_year (AlliesDossier *dossier, guint year);

G_END_DECLS
