/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/peers-columns.h"

#include "report/peer-words.h"

#define N_OF_PEERS 6

static const char *
get_mark (AlliesAgeing ageing)
{
  static const char *const marks[] = { NULL, "ageing", "old" };

  return marks[ageing];
}

void
allies_peers_columns_add (AlliesDataRow *row, const AlliesGap *gap, guint year)
{
  g_return_if_fail (ALLIES_IS_DATA_ROW (row) && gap != NULL);

  g_autofree char *standing = allies_peer_words_dup_standing (gap);

  allies_data_row_add_text (row, standing);
  if (gap->cell == NULL)
    {
      for (guint i = 0; i < N_OF_PEERS; i++)
        allies_data_row_add_text (row, i == 0 ? _ ("no peers") : "–");
      return;
    }

  const AlliesPeerValues *values = allies_peer_cell_get (gap->cell);
  const char *mark = get_mark (allies_peer_words_get_ageing (gap->cell, year));
  g_autofree char *segment = allies_segment_describe (values->segment);
  g_autofree char *n = allies_peer_words_dup_n (gap->cell);
  g_autofree char *years = allies_peer_words_dup_years (gap->cell);
  g_autofree char *age = allies_peer_words_dup_age (gap->cell, year);

  allies_data_row_add_text (row, segment);
  allies_data_row_add_text (row, allies_peer_basis_get_name (values->basis));
  allies_data_row_add_text (row, n);
  allies_data_row_add_marked (row, years, mark);
  allies_data_row_add_marked (row, age, mark);
  allies_data_row_add_text (row, allies_peer_words_get_evidence (gap->cell));
}
