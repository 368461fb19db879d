/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/table.h"

G_BEGIN_DECLS

#define ALLIES_TABLE_GAP           10 /* between columns */
#define ALLIES_TABLE_HEADING_SPACE 8
#define ALLIES_TABLE_HEADING_ROOM  44 /* a heading of two lines stays with a row of a whole page */

typedef struct
{
  char *heading;
  double width;
  AlliesAnchor anchor;
  gboolean is_whole; /* its texts stay on one line */
} AlliesTableColumn;

typedef struct
{
  char *subject;
  gboolean strong;
  gboolean is_heading;
  GStrv cells;
  char *continued;      /* of a heading: what it says where its rows go on elsewhere */
  guint marked;         /* column of the cell with an ink of its own */
  AlliesInk ink;        /* ALLIES_INK_NONE: there is none */
  gboolean begins_part; /* the part before ends above it */
  double height;        /* of its texts; 0 until measured */
} AlliesTableRow;

struct _AlliesTable
{
  AlliesStyle style;
  double padding; /* above and below the texts of a row */
  gboolean keeps_groups;
  GArray *columns;
  GArray *rows;
};

/**
 * allies_table_peek_column:
 * @table: a table
 * @index: index of a column
 *
 * Returns: the column
 */
static inline const AlliesTableColumn *
allies_table_peek_column (const AlliesTable *table, guint index)
{
  return &g_array_index (table->columns, AlliesTableColumn, index);
}

/**
 * allies_table_peek_row:
 * @table: a table
 * @index: index of a row
 *
 * Returns: the row
 */
static inline const AlliesTableRow *
allies_table_peek_row (const AlliesTable *table, guint index)
{
  return &g_array_index (table->rows, AlliesTableRow, index);
}

/**
 * allies_table_get_width:
 * @table: a table
 *
 * Returns: the width of all columns, without a gap after the last
 */
double allies_table_get_width (const AlliesTable *table);

/**
 * allies_table_get_cell_style:
 * @table: a table
 * @row: one of its rows, not a heading
 * @column: index of a column
 *
 * Returns: the style of that cell
 */
AlliesStyle
allies_table_get_cell_style (const AlliesTable *table, const AlliesTableRow *row, guint column);

/**
 * allies_table_measure_row:
 * @table: a table
 * @builder: a builder
 * @index: index of a row
 *
 * Returns: its height
 */
double
allies_table_measure_row (const AlliesTable *table, AlliesSceneBuilder *builder, guint index);

/**
 * allies_table_forget_heights:
 * @table: a table whose columns have become wider or narrower
 *
 * Has its rows measured anew.
 */
void allies_table_forget_heights (AlliesTable *table);

/**
 * allies_table_measure_header:
 * @table: a table
 * @builder: a builder
 *
 * Returns: the height of the headings of columns, with the line below them
 */
double allies_table_measure_header (const AlliesTable *table, AlliesSceneBuilder *builder);

/**
 * allies_table_find_continued:
 * @table: a table
 * @index: index of a row with which a part begins
 *
 * Returns: (nullable): the heading that is said again above it
 */
const AlliesTableRow *allies_table_find_continued (const AlliesTable *table, guint index);

/**
 * allies_table_measure_heading:
 * @table: a table
 * @builder: a builder
 * @text: a heading over its whole width
 *
 * Returns: its height
 */
double allies_table_measure_heading (const AlliesTable *table,
                                     AlliesSceneBuilder *builder,
                                     const char *text);

/**
 * allies_table_split_row:
 * @table: a table
 * @builder: a builder
 * @index: index of a row
 * @height: room for it
 *
 * Makes several rows of one that is higher than a page, so that nothing is cut.
 */
void allies_table_split_row (AlliesTable *table,
                             AlliesSceneBuilder *builder,
                             guint index,
                             double height);

G_END_DECLS
