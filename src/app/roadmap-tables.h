/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/data-table.h"
#include "report/results.h"

G_BEGIN_DECLS

/* The figures of the charts of risks and of plans on the roadmap page. */

/**
 * allies_roadmap_tables_init_risks:
 * @table: a table without columns
 *
 * Gives it the columns of the assumptions that matter most.
 */
void allies_roadmap_tables_init_risks (AlliesDataTable *table);

/**
 * allies_roadmap_tables_show_risks:
 * @table: such a table
 * @results: results with a roadmap
 */
void allies_roadmap_tables_show_risks (AlliesDataTable *table, AlliesResults *results);

/**
 * allies_roadmap_tables_init_frontier:
 * @table: a table without columns
 *
 * Gives it the columns of the plans between most value and most gap closed.
 */
void allies_roadmap_tables_init_frontier (AlliesDataTable *table);

/**
 * allies_roadmap_tables_show_frontier:
 * @table: such a table
 * @results: results that have a frontier
 */
void allies_roadmap_tables_show_frontier (AlliesDataTable *table, AlliesResults *results);

G_END_DECLS
