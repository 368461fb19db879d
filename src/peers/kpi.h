/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/peers.h"
#include "peers/standing.h"
#include "scoring/position.h"

G_BEGIN_DECLS

/**
 * AlliesKpi:
 * @id: identifier of the question
 * @question: the question, one for a number
 * @sides: what each side gives, in the question's unit; NaN where it gave none
 * @value: mean of the sides that gave one, each counted once; NaN when none did
 * @cell: (nullable): its peers
 * @standing: (nullable): where it stands among them; its gaps are in the question's unit and
 *   positive where it is behind, whether more or less is better
 *
 * A number question compared with peers. It never enters a score, by section 1 of the method.
 */
typedef struct
{
  const char *id;
  AlliesQuestion *question;
  double sides[ALLIES_N_SIDES];
  double value;
  AlliesPeerCell *cell;
  AlliesStanding *standing;
} AlliesKpi;

/**
 * allies_kpi_compute:
 * @dossier: a dossier
 * @year: a year that it has
 * @question: a number question of that year's model
 * @peers: (nullable): peers
 * @segment: for which they are looked up
 *
 * Returns: the figure and its standing, to be cleared with allies_kpi_clear()
 */
AlliesKpi allies_kpi_compute (AlliesDossier *dossier,
                              guint year,
                              AlliesQuestion *question,
                              AlliesPeers *peers,
                              AlliesSegment segment);

/**
 * allies_kpi_clear:
 * @kpi: a figure
 *
 * Lets go of what it holds.
 */
void allies_kpi_clear (AlliesKpi *kpi);

G_END_DECLS
