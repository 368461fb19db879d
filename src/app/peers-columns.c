/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/peers-columns.h"

#include "report/peer-words.h"

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
      allies_data_row_add_text (row, _ ("no peers"));
      return;
    }

  const char *mark = get_mark (allies_peer_words_get_ageing (gap->cell, year));
  g_autofree char *age = allies_peer_words_dup_age (gap->cell, year);

  allies_data_row_add_marked (row, age, mark);
}
