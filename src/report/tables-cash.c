/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/tables-private.h"

#include "roadmap/cash-flow.h"

#include <glib/gi18n-lib.h>

static const AlliesSheetColumn columns[] = {
  { N_ ("What"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Stage"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Identifier"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Initiative"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Month"), ALLIES_SHEET_NUMBER, 0, NULL },
  { N_ ("One-off cost"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Running cost"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Benefit"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Net cash"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Net cash in money of today"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Cumulative net cash"), ALLIES_SHEET_MONEY, 0, NULL },
};

static void
add_month (AlliesSheet *sheet, guint month, const AlliesCashMonth *cash)
{
  allies_sheet_add_number (sheet, month);
  allies_sheet_add_number (sheet, cash->one_off);
  allies_sheet_add_number (sheet, cash->running);
  allies_sheet_add_number (sheet, cash->benefit);
  allies_sheet_add_number (sheet, cash->net);
  allies_sheet_add_number (sheet, cash->discounted);
  allies_sheet_add_number (sheet, cash->cumulative);
}

/* Takes the months over. */
static void
add_months (AlliesSheet *sheet,
            const char *what,
            const char *stage,
            AlliesInitiative *initiative,
            GArray *months)
{
  for (guint i = 0; i < months->len; i++)
    {
      allies_sheet_add_row (sheet);
      allies_sheet_add_text (sheet, what);
      allies_sheet_add_text (sheet, stage);
      allies_sheet_add_text (sheet,
                             initiative != NULL ? allies_initiative_get_id (initiative) : NULL);
      allies_sheet_add_text (sheet,
                             initiative != NULL ? allies_initiative_get_name (initiative) : NULL);
      add_month (sheet, i + 1, &g_array_index (months, AlliesCashMonth, i));
    }
  g_array_unref (months);
}

static void
add_stage (AlliesSheet *sheet, const AlliesRoadmap *roadmap, guint s)
{
  guint n;
  const AlliesRoadmapStage *stage = &allies_roadmap_get_stages (roadmap, &n)[s];
  AlliesSpan span = allies_cash_flow_get_span (roadmap, s);

  if (stage->entries->len == 0)
    return;
  for (guint i = 0; i < stage->entries->len; i++)
    {
      const AlliesRoadmapEntry *entry = &g_array_index (stage->entries, AlliesRoadmapEntry, i);

      add_months (sheet, _ ("Initiative"), stage->terms->name, entry->initiative,
                  allies_cash_flow_new (&entry->economics, &span));
    }
  add_months (sheet, _ ("Total of the stage"), stage->terms->name, NULL,
              allies_cash_flow_new_stage (roadmap, s));
}

AlliesSheet *
allies_tables_new_cash (AlliesResults *results)
{
  AlliesSheet *sheet =
      allies_tables_start (results, _ ("Cash flow"), columns, G_N_ELEMENTS (columns));
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  guint n;

  allies_roadmap_get_stages (roadmap, &n);
  for (guint s = 0; s < n; s++)
    add_stage (sheet, roadmap, s);
  if (allies_roadmap_count (roadmap) > 0)
    add_months (sheet, _ ("Total"), NULL, NULL, allies_cash_flow_new_whole (roadmap));
  return sheet;
}
