/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/company-size.h"
#include "model/industry.h"
#include "model/region.h"
#include "report/tables-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const AlliesSheetColumn columns[] = {
  { N_ ("What"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Identifier"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Name"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Figure"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Assigned to"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("What was found"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Share at or above the level"), ALLIES_SHEET_PERCENT, 1, NULL },
  { N_ ("Share is at most this"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Level"), ALLIES_SHEET_NUMBER, 1, NULL },
  { N_ ("Value that is no share"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Fit"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Why it is assigned so"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Publisher or source"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Title"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Published"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Year"), ALLIES_SHEET_NUMBER, 0, NULL },
  { N_ ("Age"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Who was asked"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Sample"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Size of sample"), ALLIES_SHEET_NUMBER, 0, NULL },
  { N_ ("Industry"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Region"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Size of company"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Kind of source"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Where it was seen"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Peers are"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Evidence"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Lower quartile"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Median"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Upper quartile"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Mean"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Median at least"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Median at most"), ALLIES_SHEET_NUMBER, 2, NULL },
};

static void
skip (AlliesSheet *sheet, guint n)
{
  for (guint i = 0; i < n; i++)
    allies_sheet_add_text (sheet, NULL);
}

static void
add_capability (AlliesSheet *sheet, AlliesResults *results, const char *what, const AlliesGap *gap)
{
  AlliesCapability *capability =
      allies_model_find_capability (allies_results_get_model (results), gap->id);

  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, what);
  allies_sheet_add_text (sheet, gap->id);
  allies_sheet_add_text (sheet, allies_capability_get_name (capability));
}

static void
add_age (AlliesSheet *sheet, guint year, guint now)
{
  AlliesAgeing ageing = year > 0 ? allies_ageing_of (year, now) : ALLIES_AGEING_FRESH;

  allies_sheet_add_number (sheet, year > 0 ? year : NAN);
  allies_sheet_add_text (sheet, ageing == ALLIES_AGEING_GREY    ? _ ("over 10 years")
                                : ageing == ALLIES_AGEING_AMBER ? _ ("over 5 years")
                                                                : NULL);
}

static void
add_segment (AlliesSheet *sheet, AlliesSegment segment)
{
  allies_sheet_add_text (sheet, segment.industry >= 0
                                    ? allies_industry_get_name ((guint)segment.industry)
                                    : _ ("all"));
  allies_sheet_add_text (sheet, segment.region >= 0 ? allies_region_get_name ((guint)segment.region)
                                                    : _ ("all"));
  allies_sheet_add_text (
      sheet, segment.size >= 0 ? allies_company_size_get_name ((guint)segment.size) : _ ("all"));
}

static void
add_distribution (AlliesSheet *sheet, const AlliesPeerValues *values)
{
  allies_sheet_add_text (sheet, allies_peer_basis_get_name (values->basis));
  allies_sheet_add_text (sheet, allies_peer_grade_get_name (values->grade));
  allies_sheet_add_number (sheet, values->q1);
  allies_sheet_add_number (sheet, values->median);
  allies_sheet_add_number (sheet, values->q3);
  allies_sheet_add_number (sheet, values->mean);
  allies_sheet_add_number (sheet, values->low);
  allies_sheet_add_number (sheet, values->high);
}

static void
add_cell (AlliesSheet *sheet, AlliesResults *results, const AlliesGap *gap)
{
  const AlliesPeerValues *values = allies_peer_cell_get (gap->cell);
  g_autofree char *years = values->from_year > 0 && values->from_year < values->year
                               ? g_strdup_printf ("%u–%u", values->from_year, values->year)
                               : g_strdup_printf ("%u", values->year);

  add_capability (sheet, results, _ ("Peers"), gap);
  skip (sheet, 9);
  allies_sheet_add_text (sheet, values->source);
  skip (sheet, 1);
  allies_sheet_add_text (sheet, years);
  add_age (sheet, values->year, allies_results_get_year (results));
  allies_sheet_add_text (sheet, values->population);
  allies_sheet_add_text (sheet, values->sample);
  allies_sheet_add_number (sheet, values->n > 0 ? values->n : NAN);
  add_segment (sheet, values->segment);
  skip (sheet, 2);
  add_distribution (sheet, values);
}

static void
add_ladder (AlliesSheet *sheet, AlliesResults *results, const AlliesGap *gap)
{
  const AlliesPeerValues *values = allies_peer_cell_get (gap->cell);

  for (guint i = 0; i < values->n_shares; i++)
    {
      add_capability (sheet, results, _ ("Share of peers"), gap);
      skip (sheet, 3);
      allies_sheet_add_number (sheet, values->shares[i].value / 100);
      skip (sheet, 1);
      allies_sheet_add_number (sheet, values->shares[i].level);
    }
}

static void
add_publication (AlliesSheet *sheet, const AlliesFigureValues *values, guint now)
{
  allies_sheet_add_text (sheet, values->publisher);
  allies_sheet_add_text (sheet, values->title);
  allies_sheet_add_text (sheet, values->published);
  add_age (sheet, values->year, now);
  allies_sheet_add_text (sheet, values->population);
  allies_sheet_add_text (sheet, values->sample);
  allies_sheet_add_number (sheet, values->n > 0 ? values->n : NAN);
  allies_sheet_add_text (sheet, values->industry);
  allies_sheet_add_text (sheet, values->region);
  allies_sheet_add_text (sheet, values->size);
  allies_sheet_add_text (sheet, values->tier);
  allies_sheet_add_text (sheet, values->seen);
}

static void
add_figure (AlliesSheet *sheet,
            AlliesResults *results,
            const AlliesGap *gap,
            const AlliesFigureValues *values)
{
  add_capability (sheet, results, _ ("Figure"), gap);
  allies_sheet_add_text (sheet, values->id);
  allies_sheet_add_text (sheet, values->subject);
  allies_sheet_add_text (sheet, values->statement);
  allies_sheet_add_number (sheet, values->share / 100);
  allies_tables_add_yes (sheet, values->bound == ALLIES_FIGURE_UPPER);
  allies_sheet_add_number (sheet, values->level);
  allies_sheet_add_number (sheet, values->value);
  allies_sheet_add_text (sheet, allies_figure_fits[values->fit]);
  allies_sheet_add_text (sheet, values->reason);
  add_publication (sheet, values, allies_results_get_year (results));
}

static void
add_gap (AlliesSheet *sheet, AlliesResults *results, const AlliesGap *gap)
{
  GListModel *figures = allies_peer_cell_get_figures (gap->cell);

  add_cell (sheet, results, gap);
  add_ladder (sheet, results, gap);
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);

      add_figure (sheet, results, gap, allies_figure_get (figure));
    }
}

AlliesSheet *
allies_tables_new_sources (AlliesResults *results)
{
  AlliesSheet *sheet =
      allies_tables_start (results, _ ("Sources"), columns, G_N_ELEMENTS (columns));
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);

  for (guint i = 0; i < n; i++)
    if (gaps[i].cell != NULL)
      add_gap (sheet, results, &gaps[i]);
  return sheet;
}
