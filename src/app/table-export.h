/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * allies_table_export_dup_file_name:
 * @session: a session
 *
 * Returns: (transfer full): a name for the workbook, without folder
 */
char *allies_table_export_dup_file_name (AlliesSession *session);

/**
 * allies_table_export_dup_path:
 * @path: what somebody chose
 *
 * Returns: (transfer full): the same with an ending: .xlsx unless it has .xlsx or .csv
 */
char *allies_table_export_dup_path (const char *path);

/**
 * allies_table_export_is_csv:
 * @path: a path
 *
 * Returns: whether its ending asks for CSV
 */
gboolean allies_table_export_is_csv (const char *path);

/**
 * allies_table_export_write:
 * @session: a session
 * @path: a file to make or replace, as allies_table_export_dup_path() gives it
 * @error: return location
 *
 * Writes all tables of what the session shows as a workbook, or the scores as CSV; nothing that
 * the side which answers may not see is in them.
 *
 * Returns: whether it was written
 */
gboolean allies_table_export_write (AlliesSession *session, const char *path, GError **error);

/**
 * allies_table_export_write_folder:
 * @session: a session
 * @parent: a folder
 * @error: return location
 *
 * Writes each of the tables as a CSV file into a new folder; nothing that the side which answers
 * may not see is in them.
 *
 * Returns: (transfer full): the new folder in @parent; %NULL with @error set when it failed
 */
char *allies_table_export_write_folder (AlliesSession *session, const char *parent, GError **error);

G_END_DECLS
