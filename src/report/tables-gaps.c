/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/tables-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const AlliesSheetColumn columns[] = {
  { N_ ("What"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Pillar"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Identifier"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Name"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Score"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Incomplete"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Target"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Target is proposed"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Gap to target"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Importance"), ALLIES_SHEET_NUMBER, 1, NULL },
  { N_ ("Priority"), ALLIES_SHEET_NUMBER, 1, NULL },
  { N_ ("Enough"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Lower quartile of peers"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Median of peers"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Upper quartile of peers"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("A mean, not a median"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Gap to the median"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Gap to the upper quartile"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Quarter of peers"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Cannot be told apart from the median"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Percentile"), ALLIES_SHEET_NUMBER, 1, NULL },
  { N_ ("Percentile at least"), ALLIES_SHEET_NUMBER, 1, NULL },
  { N_ ("Percentile at most"), ALLIES_SHEET_NUMBER, 1, NULL },
  { N_ ("Peers are"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Evidence"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Segment"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Organisations"), ALLIES_SHEET_NUMBER, 0, NULL },
  { N_ ("Year of peers"), ALLIES_SHEET_NUMBER, 0, NULL },
};

static const char *
get_quarter (const AlliesStandingValues *standing)
{
  switch (standing->quarter)
    {
    case ALLIES_QUARTER_BOTTOM:
      return _ ("bottom");
    case ALLIES_QUARTER_THIRD:
      return _ ("third");
    case ALLIES_QUARTER_SECOND:
      return _ ("second");
    case ALLIES_QUARTER_TOP:
      return _ ("top");
    case ALLIES_QUARTER_UNKNOWN:
    default:
      return NULL;
    }
}

static void
add_distribution (AlliesSheet *sheet, const AlliesGap *gap)
{
  const AlliesPeerValues *values = gap->cell != NULL ? allies_peer_cell_get (gap->cell) : NULL;
  gboolean is_mean = FALSE;
  double centre = values != NULL ? allies_peer_cell_get_centre (gap->cell, &is_mean) : NAN;

  allies_sheet_add_number (sheet, values != NULL ? values->q1 : NAN);
  allies_sheet_add_number (sheet, centre);
  allies_sheet_add_number (sheet, values != NULL ? values->q3 : NAN);
  allies_tables_add_yes (sheet, is_mean);
  allies_sheet_add_number (sheet, gap->gap_peer);
  allies_sheet_add_number (sheet, gap->gap_top);
}

static void
add_standing (AlliesSheet *sheet, const AlliesGap *gap)
{
  const AlliesStandingValues *standing =
      gap->standing != NULL ? allies_standing_get (gap->standing) : NULL;

  allies_sheet_add_text (sheet, standing != NULL ? get_quarter (standing) : NULL);
  allies_tables_add_yes (sheet, standing != NULL && standing->cannot_tell);
  allies_sheet_add_number (sheet, standing != NULL ? standing->percentile : NAN);
  allies_sheet_add_number (sheet, standing != NULL ? standing->percentile_low : NAN);
  allies_sheet_add_number (sheet, standing != NULL ? standing->percentile_high : NAN);
}

static void
add_provenance (AlliesSheet *sheet, const AlliesPeerValues *values)
{
  g_autofree char *segment = allies_segment_describe (values->segment);

  allies_sheet_add_text (sheet, allies_peer_basis_get_name (values->basis));
  allies_sheet_add_text (sheet, allies_peer_grade_get_name (values->grade));
  allies_sheet_add_text (sheet, segment);
  allies_sheet_add_number (sheet, values->n > 0 ? values->n : NAN);
  allies_sheet_add_number (sheet, values->year > 0 ? values->year : NAN);
}

static void
add_row (AlliesSheet *sheet, AlliesModel *model, const AlliesGap *gap)
{
  allies_sheet_add_row (sheet);
  allies_tables_add_subject (sheet, model, gap->id);
  allies_sheet_add_number (sheet, gap->score);
  allies_tables_add_yes (sheet, gap->partial);
  allies_sheet_add_number (sheet, gap->target);
  allies_tables_add_yes (sheet, gap->proposed);
  allies_sheet_add_number (sheet, gap->gap_target);
  allies_sheet_add_number (sheet, gap->importance);
  allies_sheet_add_number (sheet, gap->priority);
  allies_tables_add_yes (sheet, gap->enough);
  add_distribution (sheet, gap);
  add_standing (sheet, gap);
  if (gap->cell != NULL)
    add_provenance (sheet, allies_peer_cell_get (gap->cell));
}

AlliesSheet *
allies_tables_new_gaps (AlliesResults *results)
{
  AlliesSheet *sheet = allies_tables_start (results, _ ("Gaps"), columns, G_N_ELEMENTS (columns));
  AlliesModel *model = allies_results_get_model (results);
  AlliesGaps *gaps = allies_results_get_gaps (results);
  guint n;
  const AlliesGap *entries = allies_gaps_get_pillars (gaps, &n);

  add_row (sheet, model, allies_gaps_get_overall (gaps));
  for (guint i = 0; i < n; i++)
    add_row (sheet, model, &entries[i]);
  entries = allies_gaps_get_all (gaps, &n);
  for (guint i = 0; i < n; i++)
    add_row (sheet, model, &entries[i]);
  return sheet;
}
