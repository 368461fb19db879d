/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/tables-private.h"

#include <glib/gi18n-lib.h>

static const AlliesSheetColumn columns[] = {
  { N_ ("What"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Pillar"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Identifier"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Name"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Score"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("At least"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("At most"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Answered"), ALLIES_SHEET_PERCENT, 0, NULL },
  { N_ ("Incomplete"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Level"), ALLIES_SHEET_TEXT, 0, NULL },
};

static void
add_row (AlliesSheet *sheet, AlliesModel *model, const AlliesScoreEntry *entry)
{
  allies_sheet_add_row (sheet);
  allies_tables_add_subject (sheet, model, entry->id);
  allies_sheet_add_number (sheet, entry->score);
  allies_sheet_add_number (sheet, entry->low);
  allies_sheet_add_number (sheet, entry->high);
  allies_sheet_add_number (sheet, entry->coverage);
  allies_tables_add_yes (sheet, entry->partial);
  allies_sheet_add_text (sheet, entry->stage);
}

AlliesSheet *
allies_tables_new_scores (AlliesResults *results)
{
  AlliesSheet *sheet = allies_tables_start (results, _ ("Scores"), columns, G_N_ELEMENTS (columns));
  AlliesModel *model = allies_results_get_model (results);
  AlliesScore *score = allies_results_get_score (results);
  guint n;
  const AlliesScoreEntry *entries = allies_score_get_pillars (score, &n);

  add_row (sheet, model, allies_score_get_overall (score));
  for (guint i = 0; i < n; i++)
    add_row (sheet, model, &entries[i]);
  entries = allies_score_get_capabilities (score, &n);
  for (guint i = 0; i < n; i++)
    add_row (sheet, model, &entries[i]);
  return sheet;
}
