/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * AlliesSplitRow:
 * @name: what changed, in a word or two
 * @meaning: what that is, in a few words
 * @change: by how much, in levels; NaN where it cannot be told
 *
 * One part of the change of a score.
 */
typedef struct
{
  const char *name;
  const char *meaning;
  double change;
} AlliesSplitRow;

#define ALLIES_N_SPLIT_ROWS 4

/**
 * allies_split_list:
 * @comparison: two years
 * @peers: (nullable): peers
 * @rows: (out caller-allocates) (array fixed-size=4): the whole as reported, ours, the
 *   questionnaire, and the peers beside them
 */
void allies_split_list (const AlliesYearComparison *comparison,
                        AlliesPeers *peers,
                        AlliesSplitRow *rows);

/**
 * allies_split_panel_draw:
 * @builder: a builder with a page
 * @results: results with an earlier year
 * @width: width in points
 *
 * Draws what lies behind the change of the whole, in words and figures, then alignment and targets.
 *
 * Returns: the height it takes
 */
double allies_split_panel_draw (AlliesSceneBuilder *builder, AlliesResults *results, double width);

G_END_DECLS
