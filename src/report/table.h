/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/even-parts.h"
#include "report/style.h"

G_BEGIN_DECLS

/**
 * AlliesTable:
 *
 * A table on paper: columns of fixed width, cells that wrap, a header that is
 * repeated where the table goes on on a further page.
 */
typedef struct _AlliesTable AlliesTable;

/**
 * allies_table_new:
 * @style: style of the cells: body or small
 *
 * Returns: (transfer full): a table without columns
 */
AlliesTable *allies_table_new (AlliesStyle style);

/**
 * allies_table_free:
 * @table: (nullable): a table
 */
void allies_table_free (AlliesTable *table);

/**
 * allies_table_set_padding:
 * @table: a table
 * @padding: space above and below the texts of a row, in points, at least 0
 *
 * Sets rows closer together, or further apart, than usual.
 */
void allies_table_set_padding (AlliesTable *table, double padding);

/**
 * allies_table_add_column:
 * @table: a table
 * @heading: its heading
 * @width: width in points, the gap to the next column included
 * @anchor: to which side cells are aligned
 */
void allies_table_add_column (AlliesTable *table,
                              const char *heading,
                              double width,
                              AlliesAnchor anchor);

/**
 * allies_table_keep_whole:
 * @table: a table with a column
 *
 * Keeps the texts of the column added last on one line, where allies_table_fit() is called. Only
 * for texts that are short in every language.
 */
void allies_table_keep_whole (AlliesTable *table);

/**
 * allies_table_fit:
 * @table: a table with all its columns and rows
 * @builder: a builder, whose metrics measure
 * @width: how wide it is to be
 *
 * Makes columns of numbers wide enough for their longest, so that no number is broken, and those of
 * texts wider or narrower together, so that the table takes the width.
 */
void allies_table_fit (AlliesTable *table, AlliesSceneBuilder *builder, double width);

/**
 * allies_table_lower:
 * @table: a table that has been fitted
 * @builder: a builder, whose metrics measure
 *
 * Shares the width of the columns of texts among them so that the table is as low as can be.
 */
void allies_table_lower (AlliesTable *table, AlliesSceneBuilder *builder);

/**
 * allies_table_get_column:
 * @table: a table
 * @column: index of a column
 * @width: (out) (optional): its width without the gap to the next
 *
 * Returns: its left edge from that of the table
 */
double allies_table_get_column (const AlliesTable *table, guint column, double *width);

/**
 * allies_table_add_row:
 * @table: a table
 * @subject: (nullable): what the row is about
 * @strong: whether its first cell stands out
 * @cells: (array zero-terminated=1): as many texts as there are columns
 */
void allies_table_add_row (AlliesTable *table,
                           const char *subject,
                           gboolean strong,
                           const char *const *cells);

/**
 * allies_table_remove_rows:
 * @table: a table
 * @n: how many, at most those it has
 *
 * Removes its first rows, which have been drawn, so that the rest can be fitted anew.
 */
void allies_table_remove_rows (AlliesTable *table, guint n);

/**
 * allies_table_mark:
 * @table: a table
 * @column: index of a column
 * @ink: ink of that cell in the row added last, whose words say the same
 */
void allies_table_mark (AlliesTable *table, guint column, AlliesInk ink);

/**
 * allies_table_add_heading:
 * @table: a table
 * @subject: (nullable): what the rows below are about
 * @text: a heading over the whole width, kept together with the row below it
 * @name: what of it is said again, with "(continued)", where its rows go on in a further part
 */
void allies_table_add_heading (AlliesTable *table,
                               const char *subject,
                               const char *text,
                               const char *name);

/**
 * allies_table_keep_groups:
 * @table: a table
 *
 * Keeps headings with all of their rows, where that takes no more parts.
 */
void allies_table_keep_groups (AlliesTable *table);

/**
 * AlliesTablePlace:
 * @is_heading: whether the row is a heading
 * @x: left edge
 * @y: top edge
 * @width: width
 * @height: height
 *
 * Where a row has been drawn.
 */
typedef struct
{
  gboolean is_heading;
  double x;
  double y;
  double width;
  double height;
} AlliesTablePlace;

/**
 * AlliesTableRowFunc:
 * @subject: what a row is about
 * @place: where it is
 * @user_data: data
 *
 * Called for every row with a subject that is drawn.
 */
typedef void (*AlliesTableRowFunc) (const char *subject,
                                    const AlliesTablePlace *place,
                                    gpointer user_data);

/**
 * allies_table_draw:
 * @table: a table
 * @builder: a builder
 * @x: left edge
 * @top: top edge
 * @bottom: lowest y it may reach
 * @next: (inout): index of the first row to draw; on return, of the first that had no room
 * @func: (nullable): called for rows with a subject
 * @user_data: data for @func
 *
 * Draws the header and as many rows as there is room for, at least one. A row that is higher than
 * the room becomes several rows, which count in allies_table_get_n_rows() from then on.
 *
 * Returns: y below the last row
 */
double allies_table_draw (AlliesTable *table,
                          AlliesSceneBuilder *builder,
                          double x,
                          double top,
                          double bottom,
                          guint *next,
                          AlliesTableRowFunc func,
                          gpointer user_data);

/**
 * AlliesTableShare:
 * @room: how high parts of the table may be, their headers included
 * @tail: height of what follows below the last part
 * @parts: how many parts there are to be at least
 * @padding: greatest space above and below the texts of a row
 *
 * How a table is shared over pages or columns.
 */
typedef struct
{
  AlliesPartRoom room;
  double tail;
  guint parts;
  double padding;
} AlliesTableShare;

/**
 * allies_table_share:
 * @table: a table with all its rows
 * @builder: a builder, whose metrics measure
 * @share: how it is shared
 *
 * Parts the table evenly over no more parts than it needs, or is to have, and sets its rows as far
 * apart as that allows. allies_table_draw() ends where a part does.
 *
 * Returns: the number of parts
 */
guint
allies_table_share (AlliesTable *table, AlliesSceneBuilder *builder, const AlliesTableShare *share);

/**
 * allies_table_measure:
 * @table: a table
 * @builder: a builder
 *
 * Returns: the height of header and all rows together
 */
double allies_table_measure (const AlliesTable *table, AlliesSceneBuilder *builder);

/**
 * allies_table_get_n_rows:
 * @table: a table
 *
 * Returns: the number of rows
 */
guint allies_table_get_n_rows (const AlliesTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesTable, allies_table_free)

G_END_DECLS
