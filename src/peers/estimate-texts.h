/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/peer-cell.h"

G_BEGIN_DECLS

/**
 * allies_estimate_join:
 * @figures: #AlliesFigure
 * @offset: offset of a string of #AlliesFigureValues
 *
 * Returns: (transfer full): the distinct texts of the figures in their order, joined by semicolons
 */
char *allies_estimate_join (GListModel *figures, gsize offset);

/**
 * allies_estimate_describe_sample:
 * @figures: #AlliesFigure
 *
 * Returns: (transfer full): how many figures there are and what is known of their samples
 */
char *allies_estimate_describe_sample (GListModel *figures);

/**
 * allies_estimate_describe_population:
 * @values: a figure
 *
 * Returns: (transfer full): who was asked, with region and size where they are stated
 */
char *allies_estimate_describe_population (const AlliesFigureValues *values);

/**
 * allies_estimate_set_years:
 * @values: gets the years of the newest and oldest figure
 * @figures: #AlliesFigure, at least one
 */
void allies_estimate_set_years (AlliesPeerValues *values, GListModel *figures);

G_END_DECLS
