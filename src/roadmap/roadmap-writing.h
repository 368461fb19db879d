/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/edit-history.h"
#include "roadmap/roadmap.h"

G_BEGIN_DECLS

/**
 * allies_roadmap_write_stages:
 * @history: a history with an open edit
 * @dossier: its dossier
 * @year: a year that it has
 * @terms: terms
 *
 * Puts terms into the dossier: the plan with its weight, and the stages where it has none, marked
 * as the assumptions that they are. The user's own horizon and rate stay as they are.
 */
void allies_roadmap_write_stages (AlliesEditHistory *history,
                                  AlliesDossier *dossier,
                                  guint year,
                                  AlliesTerms *terms);

/**
 * allies_roadmap_write:
 * @history: a history with an open edit
 * @dossier: its dossier
 * @year: a year that it has
 * @roadmap: a roadmap of that year
 *
 * Puts a roadmap into the dossier, with its terms. What is pinned stays where it was pinned; all
 * else is as the roadmap has it, whatever it was before.
 */
void allies_roadmap_write (AlliesEditHistory *history,
                           AlliesDossier *dossier,
                           guint year,
                           const AlliesRoadmap *roadmap);

G_END_DECLS
