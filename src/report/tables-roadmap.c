/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/tables-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const AlliesSheetColumn columns[] = {
  { N_ ("What"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Stage"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("From month"), ALLIES_SHEET_NUMBER, 0, NULL },
  { N_ ("To month"), ALLIES_SHEET_NUMBER, 0, NULL },
  { N_ ("Identifier"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Initiative"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Kind"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Leads"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Months of work"), ALLIES_SHEET_NUMBER, 1, NULL },
  { N_ ("One-off cost, low"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("One-off cost, likely"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("One-off cost, high"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Running cost a year, low"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Running cost a year, likely"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Running cost a year, high"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Benefit a year, low"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Benefit a year, likely"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Benefit a year, high"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Months until full benefit"), ALLIES_SHEET_NUMBER, 1, NULL },
  { N_ ("Marketing"), ALLIES_SHEET_NUMBER, 1, N_ ("person-months") },
  { N_ ("Technology"), ALLIES_SHEET_NUMBER, 1, N_ ("person-months") },
  { N_ ("Present value"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Budget"), ALLIES_SHEET_MONEY, 0, NULL },
  { N_ ("Capacity of marketing"), ALLIES_SHEET_NUMBER, 1, N_ ("person-months") },
  { N_ ("Capacity of technology"), ALLIES_SHEET_NUMBER, 1, N_ ("person-months") },
  { N_ ("Remark"), ALLIES_SHEET_TEXT, 0, NULL },
};

static void
skip (AlliesSheet *sheet, guint n)
{
  for (guint i = 0; i < n; i++)
    allies_sheet_add_text (sheet, NULL);
}

static void
add_money (AlliesSheet *sheet, const AlliesMoney *money)
{
  allies_sheet_add_number (sheet, money->low);
  allies_sheet_add_number (sheet, money->likely);
  allies_sheet_add_number (sheet, money->high);
}

static void
add_stage (AlliesSheet *sheet, const char *what, const AlliesStageTerms *terms)
{
  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, what);
  allies_sheet_add_text (sheet, terms->name);
  allies_sheet_add_number (sheet, terms->start + 1);
  allies_sheet_add_number (sheet, terms->end);
}

static void
add_initiative (AlliesSheet *sheet, AlliesInitiative *initiative)
{
  allies_sheet_add_text (sheet, allies_initiative_get_id (initiative));
  allies_sheet_add_text (sheet, allies_initiative_get_name (initiative));
  allies_sheet_add_text (sheet,
                         allies_initiative_kind_get_name (allies_initiative_get_kind (initiative)));
  allies_sheet_add_text (sheet, allies_owner_get_name (allies_initiative_get_owner (initiative)));
  allies_sheet_add_number (sheet, allies_initiative_get_duration (initiative));
}

static void
add_entry (AlliesSheet *sheet, const AlliesStageTerms *terms, const AlliesRoadmapEntry *entry)
{
  add_stage (sheet, _ ("Initiative"), terms);
  add_initiative (sheet, entry->initiative);
  add_money (sheet, &entry->economics.cost);
  add_money (sheet, &entry->economics.running);
  add_money (sheet, &entry->economics.benefit);
  allies_sheet_add_number (sheet, entry->economics.ramp);
  allies_sheet_add_number (sheet, entry->effort.marketing);
  allies_sheet_add_number (sheet, entry->effort.technology);
  allies_sheet_add_number (sheet, entry->value);
  skip (sheet, 3);
  allies_sheet_add_text (sheet, allies_initiative_is_assumed (entry->initiative)
                                    ? _ ("The money is a planning assumption.")
                                    : _ ("The money is as given in the dossier."));
}

static void
add_limit (AlliesSheet *sheet, double limit)
{
  if (isinf (limit))
    allies_sheet_add_text (sheet, _ ("no limit"));
  else
    allies_sheet_add_number (sheet, limit);
}

/* Only likely figures add up; the low ones of all initiatives do not come together. */
static void
add_sums (AlliesSheet *sheet, double cost, double marketing, double technology, double value)
{
  skip (sheet, 6);
  allies_sheet_add_number (sheet, cost);
  skip (sheet, 8);
  allies_sheet_add_number (sheet, marketing);
  allies_sheet_add_number (sheet, technology);
  allies_sheet_add_number (sheet, value);
}

static void
add_stage_total (AlliesSheet *sheet, const AlliesRoadmapStage *stage, gboolean assumed)
{
  add_stage (sheet, _ ("Total of the stage"), stage->terms);
  add_sums (sheet, stage->sum.cost, stage->sum.marketing, stage->sum.technology, stage->sum.value);
  add_limit (sheet, stage->terms->budget);
  add_limit (sheet, stage->terms->marketing_capacity);
  add_limit (sheet, stage->terms->technology_capacity);
  allies_sheet_add_text (
      sheet, assumed ? _ ("The length and limits of the stage are planning assumptions.") : NULL);
}

static void
add_total (AlliesSheet *sheet, AlliesRoadmap *roadmap)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);
  AlliesTerms *terms = allies_roadmap_get_terms (roadmap);
  double marketing = 0;
  double technology = 0;
  g_autofree char *remark =
      g_strdup_printf (_ ("Values are counted over %u months and discounted by %g %% a year."),
                       allies_terms_get_horizon (terms), 100 * allies_terms_get_rate (terms));

  for (guint i = 0; i < n; i++)
    {
      marketing += stages[i].sum.marketing;
      technology += stages[i].sum.technology;
    }
  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, _ ("Total"));
  skip (sheet, 3);
  add_sums (sheet, allies_roadmap_get_cost (roadmap), marketing, technology,
            allies_roadmap_get_value (roadmap));
  skip (sheet, 3);
  allies_sheet_add_text (sheet, remark);
}

static void
add_left_out (AlliesSheet *sheet, const AlliesLeftOut *left_out)
{
  allies_sheet_add_row (sheet);
  allies_sheet_add_text (sheet, _ ("Left out"));
  skip (sheet, 3);
  add_initiative (sheet, left_out->initiative);
  skip (sheet, 16);
  allies_sheet_add_text (sheet, left_out->why);
}

AlliesSheet *
allies_tables_new_roadmap (AlliesResults *results)
{
  AlliesSheet *sheet =
      allies_tables_start (results, _ ("Roadmap"), columns, G_N_ELEMENTS (columns));
  AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  gboolean assumed = allies_terms_are_assumed (allies_roadmap_get_terms (roadmap));
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  for (guint i = 0; i < n; i++)
    {
      for (guint j = 0; j < stages[i].entries->len; j++)
        add_entry (sheet, stages[i].terms,
                   &g_array_index (stages[i].entries, AlliesRoadmapEntry, j));
      if (stages[i].entries->len > 0)
        add_stage_total (sheet, &stages[i], assumed);
    }
  if (allies_roadmap_count (roadmap) > 0)
    add_total (sheet, roadmap);

  const AlliesLeftOut *left_out = allies_roadmap_get_left_out (roadmap, &n);
  for (guint i = 0; i < n; i++)
    add_left_out (sheet, &left_out[i]);
  return sheet;
}
