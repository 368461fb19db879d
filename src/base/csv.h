/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/problems.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AlliesCsv:
 *
 * A table read from comma-separated values (RFC 4180, UTF-8) with a header line.
 */
typedef struct _AlliesCsv AlliesCsv;

/**
 * allies_csv_new:
 * @bytes: content of a file; a byte order mark is skipped
 * @problems: collects what is wrong, with lines
 *
 * Returns: (transfer full): the rows that could be read
 */
AlliesCsv *allies_csv_new (GBytes *bytes, AlliesProblems *problems);

/**
 * allies_csv_free:
 * @csv: (nullable): the table
 */
void allies_csv_free (AlliesCsv *csv);

/**
 * allies_csv_get_n_rows:
 * @csv: the table
 *
 * Returns: the number of rows below the header
 */
guint allies_csv_get_n_rows (const AlliesCsv *csv);

/**
 * allies_csv_has_column:
 * @csv: the table
 * @column: a name from the header
 *
 * Returns: whether there is such a column
 */
gboolean allies_csv_has_column (const AlliesCsv *csv, const char *column);

/**
 * allies_csv_get:
 * @csv: the table
 * @row: below allies_csv_get_n_rows()
 * @column: a name from the header
 *
 * Returns: (transfer none): the field, or "" when the row or the table has no such field
 */
const char *allies_csv_get (const AlliesCsv *csv, guint row, const char *column);

/**
 * allies_csv_get_line:
 * @csv: the table
 * @row: below allies_csv_get_n_rows()
 *
 * Returns: the line on which the row starts, from 1
 */
guint allies_csv_get_line (const AlliesCsv *csv, guint row);

/**
 * allies_csv_append_row:
 * @text: a text being made
 * @fields: (array zero-terminated=1): the fields of a row
 *
 * Appends a line with the fields, quoted where needed. A field that a
 * spreadsheet would take for a formula gets a leading apostrophe.
 */
void allies_csv_append_row (GString *text, const char *const *fields);

/**
 * allies_csv_append_text:
 * @text: a text being made
 * @field: a field that is no number, whatever it looks like
 *
 * Appends the field without a comma or line end, quoted where needed. One that a spreadsheet would
 * take for a formula or a number with a sign gets a leading apostrophe.
 */
void allies_csv_append_text (GString *text, const char *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesCsv, allies_csv_free)

G_END_DECLS
