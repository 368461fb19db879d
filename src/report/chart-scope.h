/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/results.h"

G_BEGIN_DECLS

/**
 * AlliesChartScope:
 * @pillar: (nullable): the pillar to keep to; %NULL for all
 * @order: what gaps are ranked by
 * @most: how many gaps at most, 0 for all that there are
 *
 * What part of the results a chart shows.
 */
typedef struct
{
  const char *pillar;
  AlliesGapOrder order;
  guint most;
} AlliesChartScope;

/**
 * ALLIES_CHART_GAPS_ON_PAPER:
 *
 * So many gaps at most stand on a page of the deck.
 */
#define ALLIES_CHART_GAPS_ON_PAPER 8

/**
 * allies_chart_scope_has_pillar:
 * @scope: a scope
 * @pillar: identifier of a pillar
 *
 * Returns: whether the pillar is part of it
 */
gboolean allies_chart_scope_has_pillar (const AlliesChartScope *scope, const char *pillar);

/**
 * allies_chart_scope_has:
 * @scope: a scope
 * @results: results
 * @id: identifier of a capability or question
 *
 * Returns: whether it belongs to a pillar of the scope
 */
gboolean allies_chart_scope_has (const AlliesChartScope *scope,
                                 const AlliesResults *results,
                                 const char *id);

/**
 * allies_chart_scope_rank:
 * @scope: a scope
 * @results: results
 *
 * Returns: (transfer container) (element-type AlliesGap): the gaps of the scope that are above 0,
 *   ranked, no more than the scope wants
 */
GPtrArray *allies_chart_scope_rank (const AlliesChartScope *scope, const AlliesResults *results);

G_END_DECLS
