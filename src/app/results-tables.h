/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/data-table.h"
#include "report/chart-scope.h"

G_BEGIN_DECLS

/* The figures of the charts on the differences, results and roadmap pages. */

/**
 * allies_results_tables_init_pillars:
 * @table: an empty table
 *
 * Gives it the columns for allies_results_tables_show_pillars().
 */
void allies_results_tables_init_pillars (AlliesDataTable *table);

/**
 * allies_results_tables_show_pillars:
 * @table: a table
 * @results: results
 * @segment: the peers' segment
 *
 * A row for each pillar: score with bounds, peers, distance to their median.
 */
void allies_results_tables_show_pillars (AlliesDataTable *table,
                                         AlliesResults *results,
                                         AlliesSegment segment);

/**
 * allies_results_tables_init_capabilities:
 * @table: an empty table
 *
 * Gives it the columns for allies_results_tables_show_capabilities().
 */
void allies_results_tables_init_capabilities (AlliesDataTable *table);

/**
 * allies_results_tables_show_capabilities:
 * @table: a table
 * @results: results
 * @scope: which pillars
 *
 * A row for each capability: score, peers, target, priority, and how it stands among the peers.
 */
void allies_results_tables_show_capabilities (AlliesDataTable *table,
                                              AlliesResults *results,
                                              const AlliesChartScope *scope);

/**
 * allies_results_tables_init_ranked:
 * @table: an empty table
 *
 * Gives it the columns for allies_results_tables_show_ranked().
 */
void allies_results_tables_init_ranked (AlliesDataTable *table);

/**
 * allies_results_tables_show_ranked:
 * @table: a table with its columns
 * @results: results
 * @scope: which pillars, and what they are ranked by
 *
 * A row for each capability that can be ranked, the largest gap first: its gaps, importance and
 * priority.
 */
void allies_results_tables_show_ranked (AlliesDataTable *table,
                                        AlliesResults *results,
                                        const AlliesChartScope *scope);

/**
 * allies_results_tables_init_kpis:
 * @table: an empty table
 *
 * Gives it the columns for allies_results_tables_show_kpis().
 */
void allies_results_tables_init_kpis (AlliesDataTable *table);

/**
 * allies_results_tables_show_kpis:
 * @table: a table
 * @results: results
 * @scope: which pillars
 *
 * A row for each number question: what each side gives, the figure, its unit and the peers.
 */
void allies_results_tables_show_kpis (AlliesDataTable *table,
                                      AlliesResults *results,
                                      const AlliesChartScope *scope);

/**
 * allies_results_tables_init_alignment:
 * @table: an empty table
 *
 * Gives it the columns for allies_results_tables_show_alignment().
 */
void allies_results_tables_init_alignment (AlliesDataTable *table);

/**
 * allies_results_tables_show_alignment:
 * @table: a table
 * @results: results
 *
 * A row for each capability: both sides' means, their difference and the alignment.
 */
void allies_results_tables_show_alignment (AlliesDataTable *table, AlliesResults *results);

/**
 * allies_results_tables_init_cash:
 * @table: an empty table
 *
 * Gives it the columns for allies_results_tables_show_cash().
 */
void allies_results_tables_init_cash (AlliesDataTable *table);

/**
 * allies_results_tables_show_cash:
 * @table: a table
 * @results: results with a roadmap
 *
 * A row for each third month: cumulative cash.
 */
void allies_results_tables_show_cash (AlliesDataTable *table, AlliesResults *results);

G_END_DECLS
