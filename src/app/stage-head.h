/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "roadmap/risk.h"

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

/**
 * allies_stage_head_freeze:
 * @head: the head of a stage of a closed year
 *
 * Lets it be read, and not be changed.
 */
void allies_stage_head_freeze (AlliesStageHead *head);

/**
 * allies_stage_head_show_risk:
 * @head: the head of a stage that holds something
 * @range: (nullable): what the stage comes to; %NULL where that is not known yet
 * @currency: the dossier's currency
 *
 * Says in how many cases the stage pays for itself, with a warning where that is under half.
 */
void allies_stage_head_show_risk (AlliesStageHead *head,
                                  const AlliesRiskRange *range,
                                  const char *currency);

G_END_DECLS
