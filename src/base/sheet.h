/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesSheetKind:
 * @ALLIES_SHEET_TEXT: texts
 * @ALLIES_SHEET_NUMBER: plain numbers
 * @ALLIES_SHEET_PERCENT: shares, 0 to 1, shown in per cent
 * @ALLIES_SHEET_MONEY: amounts in the currency that the column names
 *
 * What a column holds.
 */
typedef enum
{
  ALLIES_SHEET_TEXT,
  ALLIES_SHEET_NUMBER,
  ALLIES_SHEET_PERCENT,
  ALLIES_SHEET_MONEY,
} AlliesSheetKind;

/**
 * AlliesSheetColumn:
 * @heading: its heading
 * @kind: what it holds
 * @decimals: decimals with which numbers are shown, 0 to 3
 * @unit: (nullable): unit of its numbers, such as "EUR"
 */
typedef struct
{
  const char *heading;
  AlliesSheetKind kind;
  guint decimals;
  const char *unit;
} AlliesSheetColumn;

/**
 * AlliesSheetCell:
 * @text: (nullable): a text; %NULL where there is a number or nothing
 * @number: a number; NaN where there is a text or nothing
 */
typedef struct
{
  char *text;
  double number;
} AlliesSheetCell;

/**
 * AlliesSheet:
 *
 * A table as plain data, to be taken on into other programs: columns of one kind each and rows of
 * typed cells. Nothing in it is formatted or rounded. A column of numbers may hold a text where
 * there is no number, such as "not applicable".
 */
typedef struct _AlliesSheet AlliesSheet;

/**
 * allies_sheet_new:
 * @title: what it holds, in a word to show
 *
 * Returns: (transfer full): a sheet without columns
 */
AlliesSheet *allies_sheet_new (const char *title);

/**
 * allies_sheet_free:
 * @sheet: (nullable): a sheet
 */
void allies_sheet_free (AlliesSheet *sheet);

/**
 * allies_sheet_add_column:
 * @sheet: a sheet without rows
 * @column: a column, copied
 */
void allies_sheet_add_column (AlliesSheet *sheet, const AlliesSheetColumn *column);

/**
 * allies_sheet_add_row:
 * @sheet: a sheet with columns
 *
 * Starts a row; the following cells are its cells from left to right. Those that are not added
 * hold nothing.
 */
void allies_sheet_add_row (AlliesSheet *sheet);

/**
 * allies_sheet_add_text:
 * @sheet: a sheet with a row that has room
 * @text: (nullable): a text, without its control characters but tab and line ends; %NULL and ""
 *   are a cell that holds nothing
 */
void allies_sheet_add_text (AlliesSheet *sheet, const char *text);

/**
 * allies_sheet_add_number:
 * @sheet: a sheet with a row that has room
 * @number: a number; one that is not finite is a cell that holds nothing
 */
void allies_sheet_add_number (AlliesSheet *sheet, double number);

/**
 * allies_sheet_get_title:
 * @sheet: a sheet
 *
 * Returns: (transfer none): its title
 */
const char *allies_sheet_get_title (const AlliesSheet *sheet);

/**
 * allies_sheet_get_n_columns:
 * @sheet: a sheet
 *
 * Returns: the number of columns
 */
guint allies_sheet_get_n_columns (const AlliesSheet *sheet);

/**
 * allies_sheet_get_column:
 * @sheet: a sheet
 * @column: below allies_sheet_get_n_columns()
 *
 * Returns: (transfer none): the column
 */
const AlliesSheetColumn *allies_sheet_get_column (const AlliesSheet *sheet, guint column);

/**
 * allies_sheet_dup_heading:
 * @sheet: a sheet
 * @column: below allies_sheet_get_n_columns()
 *
 * Returns: (transfer full): the heading with its unit, such as "Value (EUR)"
 */
char *allies_sheet_dup_heading (const AlliesSheet *sheet, guint column);

/**
 * allies_sheet_get_n_rows:
 * @sheet: a sheet
 *
 * Returns: the number of rows, the headings not counted
 */
guint allies_sheet_get_n_rows (const AlliesSheet *sheet);

/**
 * allies_sheet_get_cell:
 * @sheet: a sheet
 * @row: below allies_sheet_get_n_rows()
 * @column: below allies_sheet_get_n_columns()
 *
 * Returns: (transfer none): the cell
 */
const AlliesSheetCell *allies_sheet_get_cell (const AlliesSheet *sheet, guint row, guint column);

/**
 * allies_sheet_to_csv:
 * @sheet: a sheet
 *
 * Returns: (transfer full): headings and rows as comma-separated values (RFC 4180, UTF-8, without
 *   byte order mark); numbers in full and free of locale, shares from 0 to 1
 */
GBytes *allies_sheet_to_csv (const AlliesSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesSheet, allies_sheet_free)

G_END_DECLS
