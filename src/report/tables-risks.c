/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/tables-private.h"

#include "report/findings-risk.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const AlliesSheetColumn columns[] = {
  { N_ ("What"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Stage"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Identifier"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Initiative"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Amount"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Not reached in 10 of 100 cases"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Median"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Not reached in 90 of 100 cases"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Pays for itself"), ALLIES_SHEET_PERCENT, 1, NULL },
  { N_ ("Rank correlation"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("The whole when it is low"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("The whole when it is high"), ALLIES_SHEET_MONEY, 0, NULL },
};

static void
skip (AlliesSheet *sheet, guint n)
{
  for (guint i = 0; i < n; i++)
    allies_sheet_add_text (sheet, NULL);
}

static void
add_range (AlliesSheet *sheet, const char *what, const char *stage, const AlliesRiskRange *range)
{
  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, what);
  allies_sheet_add_text (sheet, stage);
  skip (sheet, 3);
  allies_sheet_add_number (sheet, range->p10);
  allies_sheet_add_number (sheet, range->p50);
  allies_sheet_add_number (sheet, range->p90);
  allies_sheet_add_number (sheet, range->chance);
  skip (sheet, 3);
}

static void
add_driver (AlliesSheet *sheet, const AlliesRiskDriver *driver)
{
  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, _ ("Assumption"));
  skip (sheet, 1);
  allies_sheet_add_text (sheet, allies_initiative_get_id (driver->initiative));
  allies_sheet_add_text (sheet, allies_initiative_get_name (driver->initiative));
  allies_sheet_add_text (sheet, allies_findings_risk_money (driver->money));
  allies_sheet_add_number (sheet, driver->low);
  skip (sheet, 1);
  allies_sheet_add_number (sheet, driver->high);
  skip (sheet, 1);
  allies_sheet_add_number (sheet, driver->correlation);
  allies_sheet_add_number (sheet, driver->value_at_low);
  allies_sheet_add_number (sheet, driver->value_at_high);
}

AlliesSheet *
allies_tables_new_risks (AlliesResults *results)
{
  AlliesSheet *sheet = allies_tables_start (results, _ ("Risks"), columns, G_N_ELEMENTS (columns));
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  AlliesRisk *risk = allies_results_get_risk (results);
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  if (allies_roadmap_count (roadmap) == 0)
    return sheet;
  for (guint s = 0; s < n; s++)
    if (stages[s].entries->len > 0)
      add_range (sheet, _ ("Stage"), stages[s].terms->name, allies_risk_get_stage (risk, s));
  add_range (sheet, _ ("Total"), NULL, allies_risk_get_total (risk));

  const AlliesRiskDriver *drivers = allies_risk_get_drivers (risk, &n);
  for (guint i = 0; i < n; i++)
    add_driver (sheet, &drivers[i]);
  return sheet;
}
