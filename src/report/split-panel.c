/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/split-panel.h"

#include "peers/peers-change.h"
#include "report/findings-years.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NUMBER_WIDTH 44
#define ROW_GAP      8
#define PART_GAP     14

static const char *
get_peers_meaning (double change)
{
  return isnan (change) ? _ ("not known: both years need peers of their own")
                        : _ ("how far their median moved");
}

void
allies_split_list (const AlliesYearComparison *comparison, AlliesPeers *peers, AlliesSplitRow *rows)
{
  g_return_if_fail (comparison != NULL && rows != NULL);

  const AlliesYearChange *overall = allies_year_comparison_get_overall (comparison);
  double moved = allies_peers_change_find (peers, comparison, "overall");
  gboolean is_partial = overall->old_partial || overall->new_partial;

  rows[0] = (AlliesSplitRow){ _ ("As reported"), _ ("the whole, then and now"),
                              is_partial ? NAN : overall->reported };
  rows[1] = (AlliesSplitRow){ _ ("Ours"), _ ("the questions that both years share"),
                              overall->comparable ? overall->ours : NAN };
  rows[2] = (AlliesSplitRow){ _ ("Questionnaire"), _ ("new, dropped or reweighted questions"),
                              overall->comparable ? overall->model : NAN };
  rows[3] = (AlliesSplitRow){ _ ("Peers"), get_peers_meaning (moved), moved };
}

static double
draw_row (AlliesSceneBuilder *builder, const AlliesSplitRow *row, double y, double width)
{
  g_autofree char *change = allies_number_text_signed_score (row->change);
  double inner = width - NUMBER_WIDTH;
  double top = y;

  allies_style_text (builder, width, y + 11, ALLIES_ANCHOR_END, ALLIES_STYLE_STRONG, ALLIES_INK_INK,
                     change);
  y += allies_text_flow_draw (builder, 0, y, inner, ALLIES_ANCHOR_START, ALLIES_STYLE_STRONG,
                              ALLIES_INK_INK, row->name);
  y += allies_text_flow_draw (builder, 0, y, inner, ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL,
                              ALLIES_INK_MUTED, row->meaning);
  return y - top;
}

static double
draw_sentence (AlliesSceneBuilder *builder, const char *text, double y, double width)
{
  if (text == NULL)
    return 0;
  return ROW_GAP
         + allies_text_flow_draw_balanced (builder, 0, y + ROW_GAP, width, ALLIES_ANCHOR_START,
                                           ALLIES_STYLE_SMALL, ALLIES_INK_INK, text);
}

double
allies_split_panel_draw (AlliesSceneBuilder *builder, AlliesResults *results, double width)
{
  g_return_val_if_fail (builder != NULL && results != NULL, 0);

  AlliesYearComparison *comparison = allies_results_get_changes (results);
  g_autofree char *reported = allies_findings_reported (comparison);
  g_autofree char *alignment = allies_findings_alignment_years (comparison);
  g_autofree char *targets = allies_findings_targets_reached (comparison);
  AlliesSplitRow rows[ALLIES_N_SPLIT_ROWS];
  double y = allies_text_flow_draw (builder, 0, 0, width, ALLIES_ANCHOR_START, ALLIES_STYLE_HEADING,
                                    ALLIES_INK_INK, _ ("What lies behind the change"));

  allies_split_list (comparison, allies_results_get_peers (results), rows);
  for (guint i = 0; i < ALLIES_N_SPLIT_ROWS; i++)
    {
      y += ROW_GAP;
      y += draw_row (builder, &rows[i], y, width);
    }
  y += PART_GAP;
  allies_scene_builder_line (builder, 0, y, width, y, ALLIES_INK_FAINT, 1, ALLIES_DASH_SOLID);
  y += draw_sentence (builder, reported, y, width);
  y += draw_sentence (builder, alignment, y, width);
  y += draw_sentence (builder, targets, y, width);
  return y;
}
