/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AlliesDataRow:
 *
 * A row of an #AlliesDataTable: a cell for each column, with the number by which
 * it is sorted. Immutable once it is filled.
 */
#define ALLIES_TYPE_DATA_ROW (allies_data_row_get_type ())
G_DECLARE_FINAL_TYPE (AlliesDataRow, allies_data_row, ALLIES, DATA_ROW, GObject)

/**
 * allies_data_row_new:
 * @subject: what the row is about
 *
 * Returns: (transfer full): a row without cells
 */
AlliesDataRow *allies_data_row_new (const char *subject);

/**
 * allies_data_row_add_text:
 * @row: a row
 * @text: next cell, sorted as a text
 */
void allies_data_row_add_text (AlliesDataRow *row, const char *text);

/**
 * allies_data_row_add_marked:
 * @row: a row
 * @text: next cell, sorted as a text, that says in words why it is marked
 * @mark: (nullable): static string: the style class by which it is marked
 */
void allies_data_row_add_marked (AlliesDataRow *row, const char *text, const char *mark);

/**
 * allies_data_row_get_mark:
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the style class by which a cell is marked
 */
const char *allies_data_row_get_mark (AlliesDataRow *row, guint column);

/**
 * allies_data_row_add_number:
 * @row: a row
 * @number: next cell; NaN is shown as a dash and comes last
 * @decimals: decimals with which it is shown
 */
void allies_data_row_add_number (AlliesDataRow *row, double number, guint decimals);

/**
 * allies_data_row_add_named_number:
 * @row: a row
 * @name: how the number is shown
 * @number: next cell, sorted as a number
 */
void allies_data_row_add_named_number (AlliesDataRow *row, const char *name, double number);

/**
 * allies_data_row_get_subject:
 * @row: a row
 *
 * Returns: (transfer none): what it is about
 */
const char *allies_data_row_get_subject (AlliesDataRow *row);

/**
 * allies_data_row_get_text:
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none): the text of a cell; "" where there is none
 */
const char *allies_data_row_get_text (AlliesDataRow *row, guint column);

/**
 * allies_data_row_compare:
 * @a: a row
 * @b: another
 * @column: the column by which they are compared
 *
 * Returns: below 0 when @a comes first, above 0 when @b does
 */
int allies_data_row_compare (AlliesDataRow *a, AlliesDataRow *b, guint column);

G_END_DECLS
