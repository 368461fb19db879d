/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/data-table.h"
#include "report/results.h"

G_BEGIN_DECLS

/**
 * allies_years_texts_init_table:
 * @table: a table, given the columns of a comparison of years
 */
void allies_years_texts_init_table (AlliesDataTable *table);

/**
 * allies_years_texts_show_table:
 * @table: a table with these columns
 * @results: results that are compared with another year
 *
 * Shows all capabilities then and now.
 */
void allies_years_texts_show_table (AlliesDataTable *table, AlliesResults *results);

/**
 * allies_years_texts_show_split:
 * @box: a box, emptied
 * @results: results that are compared with another year
 *
 * Shows what lies behind the change, in words and figures.
 */
void allies_years_texts_show_split (GtkBox *box, AlliesResults *results);

/**
 * allies_years_texts_show_moves:
 * @box: a box, emptied
 * @results: results that are compared with another year
 *
 * Shows the questions that moved, the furthest first, with the notes of both years.
 */
void allies_years_texts_show_moves (GtkBox *box, AlliesResults *results);

/**
 * allies_years_texts_show_promises:
 * @box: a box, emptied
 * @results: results that are compared with another year
 * @catalogue: the initiatives as the older year knew them
 *
 * Shows what the initiatives of the older year promised, and what was observed.
 */
void
allies_years_texts_show_promises (GtkBox *box, AlliesResults *results, AlliesCatalogue *catalogue);

G_END_DECLS
