/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/kpi.h"

#include <math.h>

static void
set_value (AlliesKpi *kpi, AlliesDossier *dossier, guint year)
{
  double sum = 0;
  guint n = 0;

  for (guint side = 0; side < ALLIES_N_SIDES; side++)
    {
      kpi->sides[side] = allies_side_number (dossier, year, kpi->question, (AlliesSide)side);
      if (isnan (kpi->sides[side]))
        continue;
      sum += kpi->sides[side];
      n++;
    }
  kpi->value = n > 0 ? sum / n : NAN;
}

AlliesKpi
allies_kpi_compute (AlliesDossier *dossier,
                    guint year,
                    AlliesQuestion *question,
                    AlliesPeers *peers,
                    AlliesSegment segment)
{
  AlliesKpi kpi = { .value = NAN };

  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_QUESTION (question), kpi);

  kpi.id = allies_question_get_id (question);
  kpi.question = g_object_ref (question);
  set_value (&kpi, dossier, year);
  if (peers != NULL)
    g_set_object (&kpi.cell, allies_peers_look_up (peers, kpi.id, segment, NULL));
  if (kpi.cell != NULL)
    kpi.standing = allies_standing_new (
        kpi.cell, &(AlliesStandingInput){ kpi.value, kpi.value, kpi.value,
                                          !allies_question_is_more_better (question), year });
  return kpi;
}

void
allies_kpi_clear (AlliesKpi *kpi)
{
  g_return_if_fail (kpi != NULL);

  g_clear_object (&kpi->question);
  g_clear_object (&kpi->cell);
  g_clear_pointer (&kpi->standing, allies_standing_unref);
}
