/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/plan-problem.h"
#include "support/sample-dossier.h"

G_BEGIN_DECLS

/* An initiative of so many months' ramp with its requirements and lifts, effort and money, which
 * is per cent of a revenue of 1 000 000. */
#define INITIATIVE(id, inside, marketing, technology, cost, running, benefit)                      \
  "<initiative id='" id "' kind='process' owner='both' duration='3' ramp='6'><name>" id            \
  "</name><outcome>O</outcome>" inside                                                             \
  EFFORTS (marketing, technology) MONEY ("cost", cost) MONEY ("running", running)                  \
      MONEY ("benefit", benefit) "</initiative>"
#define MONEY(kind, likely)      "<" kind " of='revenue' low='0' likely='" likely "' high='100'/>"
#define REQUIRES(id)             "<requires initiative='" id "'/>"
#define WITH(id)                 "<requires initiative='" id "' together='yes'/>"
#define LIFT(question, from, to) "<lift question='" question "' from='" from "' to='" to "'/>"

/**
 * sample_problem_new:
 * @body: what stands in the assessment of sample_dossier_new()
 * @initiatives: elements of a catalogue
 *
 * Returns: (transfer full): the roadmap to be made, without peers
 */
AlliesPlanProblem *sample_problem_new (const char *body, const char *initiatives);

/**
 * sample_problem_small:
 *
 * Two stages of six months; a and b earn, c costs, d needs b before and a before or beside it.
 *
 * Returns: (transfer full): the roadmap of these four to be made, without peers
 */
AlliesPlanProblem *sample_problem_small (void);

/**
 * sample_problem_random:
 * @seed: a seed
 * @pins: whether some initiatives are pinned, never against the rules
 *
 * Returns: (transfer full): a small roadmap to be made, the same for the same seed
 */
AlliesPlanProblem *sample_problem_random (guint32 seed, gboolean pins);

/**
 * sample_problem_large:
 * @seed: a seed
 * @n_items: how many initiatives
 * @n_stages: how many stages
 *
 * A roadmap of the size of a real one: 60 questions, lifts that overlap and
 * build on each other, prerequisites, and limits that hold about half.
 *
 * Returns: (transfer full): a roadmap to be made, the same for the same seed
 */
AlliesPlanProblem *sample_problem_large (guint32 seed, guint n_items, guint n_stages);

/**
 * sample_problem_breach:
 * @problem: a problem
 * @stages: (array): stage of each item
 *
 * Checks a plan against section 6 of the method from the catalogue and the
 * dossier's terms alone, by other means than the program.
 *
 * Returns: (transfer none) (nullable): the rule it breaks
 */
const char *sample_problem_breach (const AlliesPlanProblem *problem, const int *stages);

G_END_DECLS
