/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * SampleSituation:
 * @levels: levels of the four capabilities, "-" for one that nobody answered
 * @peers: (nullable): their peer medians, the quartiles 0.5 away, such as "3 2 3~0.4 3~0.4", where
 *   the last two are uncertain by 0.4; %NULL without peers
 * @targets: (nullable): their targets, "-" for none; %NULL for none at all
 * @stages: (nullable): months of each stage; %NULL for those assumed
 * @benefit: benefit a year of each initiative in per cent of revenue; its one-off cost is 1
 * @money: whether revenue and budgets are known
 * @placed: (nullable): stage of each of the four initiatives as planned by hand, such as
 *   "s1 s1 s2 -"; %NULL lets the planner decide
 *
 * What the results of a small questionnaire rest on: the pillars Data (Profile, Consent) and Team
 * (Goals, Skills), levels 1 to 5, and an initiative for each capability.
 */
typedef struct
{
  const char *levels;
  const char *peers;
  const char *targets;
  const char *stages;
  double benefit;
  gboolean money;
  const char *placed;
} SampleSituation;

/**
 * sample_situation:
 * @situation: a situation
 *
 * Returns: (transfer full): its results
 */
AlliesResults *sample_situation (const SampleSituation *situation);

/**
 * sample_example:
 *
 * Returns: (transfer full): the example that is part of the program
 */
AlliesDossier *sample_example (void);

/**
 * sample_results:
 * @dossier: a dossier
 * @year: a year that it has
 *
 * Returns: (transfer full): its results with bundled peers and initiatives
 */
AlliesResults *sample_results (AlliesDossier *dossier, guint year);

/**
 * sample_example_results:
 *
 * Returns: (transfer full): the results of the example's last year
 */
AlliesResults *sample_example_results (void);

G_END_DECLS
