/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/data-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesDataColumn:
 * @title: heading
 * @is_number: whether the cells are numbers, set to the right
 * @characters: fewest characters that a text has room for; 0 for the usual number
 * @wraps: whether a text that is longer goes on in lines below, in a column of just that width
 */
typedef struct
{
  const char *title;
  gboolean is_number;
  guint characters;
  gboolean wraps;
} AlliesDataColumn;

/**
 * AlliesDataTable:
 *
 * A table that can be sorted by every column: what a chart shows, in figures.
 */
#define ALLIES_TYPE_DATA_TABLE (allies_data_table_get_type ())
G_DECLARE_FINAL_TYPE (AlliesDataTable, allies_data_table, ALLIES, DATA_TABLE, GtkWidget)

/**
 * AlliesDataTable::activated:
 * @table: the table
 * @subject: subject of the row that was clicked twice or chosen by Enter
 */

/**
 * allies_data_table_set_columns:
 * @table: a table
 * @columns: (array length=n): its columns
 * @n: how many
 *
 * They take the place of those that it had.
 */
void
allies_data_table_set_columns (AlliesDataTable *table, const AlliesDataColumn *columns, guint n);

/**
 * allies_data_table_set_rows:
 * @table: a table
 * @rows: (transfer none): #AlliesDataRow in their natural order
 */
void allies_data_table_set_rows (AlliesDataTable *table, GListModel *rows);

/**
 * AlliesDataRowsFunc:
 * @rows: empty
 * @user_data: as given
 *
 * Fills @rows with #AlliesDataRow.
 */
typedef void (*AlliesDataRowsFunc) (GListStore *rows, gpointer user_data);

/**
 * allies_data_table_set_source:
 * @table: a table
 * @func: lists the rows
 * @user_data: handed to it
 * @destroy: (nullable): frees @user_data
 *
 * Shows rows that are listed when they are first looked at: most tables stand behind their charts.
 */
void allies_data_table_set_source (AlliesDataTable *table,
                                   AlliesDataRowsFunc func,
                                   gpointer user_data,
                                   GDestroyNotify destroy);

/**
 * allies_data_table_get_shown:
 * @table: a table
 *
 * Returns: (transfer none): the rows in the order in which they are shown
 */
GListModel *allies_data_table_get_shown (AlliesDataTable *table);

/**
 * allies_data_table_sort:
 * @table: a table
 * @column: index of a column
 * @order: which end comes first
 */
void allies_data_table_sort (AlliesDataTable *table, guint column, GtkSortType order);

G_END_DECLS
