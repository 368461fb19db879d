/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/roadmap.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesStageHead:
 *
 * The head of a stage on the board: name, months, budget, what it is worth and
 * how much it asks of both teams.
 */
#define ALLIES_TYPE_STAGE_HEAD (allies_stage_head_get_type ())
G_DECLARE_FINAL_TYPE (AlliesStageHead, allies_stage_head, ALLIES, STAGE_HEAD, GtkWidget)

/**
 * allies_stage_head_new:
 * @stage: a stage of a roadmap
 * @number: its number, from 1
 * @terms: terms of the roadmap
 * @currency: the dossier's currency
 *
 * Returns: (transfer floating): its head
 */
GtkWidget *allies_stage_head_new (const AlliesRoadmapStage *stage,
                                  guint number,
                                  const AlliesTerms *terms,
                                  const char *currency);

G_END_DECLS
