/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/output.h"
#include "roadmap/roadmap.h"

G_BEGIN_DECLS

/**
 * allies_plan_details_add:
 * @builder: a builder inside an object
 * @roadmap: a roadmap
 * @dossier: its dossier
 * @year: its year
 *
 * Adds the member "initiatives": the money of each initiative in the roadmap, whether it is
 * assumed, and how far each is that somebody keeps track of, also of those left out.
 */
void allies_plan_details_add (JsonBuilder *builder,
                              const AlliesRoadmap *roadmap,
                              AlliesDossier *dossier,
                              guint year);

G_END_DECLS
