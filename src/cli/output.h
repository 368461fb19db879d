/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AlliesFormat:
 * @ALLIES_FORMAT_TEXT: a table for people
 * @ALLIES_FORMAT_CSV: comma-separated values
 * @ALLIES_FORMAT_JSON: JSON
 */
typedef enum
{
  ALLIES_FORMAT_TEXT,
  ALLIES_FORMAT_CSV,
  ALLIES_FORMAT_JSON,
} AlliesFormat;

/**
 * allies_output_parse_format:
 * @word: (nullable): "text", "csv" or "json"
 * @format: (out): the format; text for %NULL
 *
 * Returns: whether it is one of them; if not, that has been said on stderr
 */
gboolean allies_output_parse_format (const char *word, AlliesFormat *format);

/**
 * allies_output_table:
 * @format: text or CSV
 * @columns: (array zero-terminated=1): column headings
 * @rows: (element-type GStrv): rows with as many fields
 *
 * Prints a table on standard output. Columns of numbers are aligned to the right.
 */
void allies_output_table (AlliesFormat format, const char *const *columns, const GPtrArray *rows);

/**
 * allies_output_json:
 * @builder: a finished builder
 *
 * Prints JSON on standard output.
 */
void allies_output_json (JsonBuilder *builder);

/**
 * allies_output_file:
 * @path: a file to make or replace; "-" is standard output
 * @bytes: its content
 * @error: return location
 *
 * Returns: whether it is written
 */
gboolean allies_output_file (const char *path, GBytes *bytes, GError **error);

/**
 * allies_output_finish:
 * @error: return location
 *
 * Returns: whether all that was printed has been taken
 */
gboolean allies_output_finish (GError **error);

/**
 * allies_output_number:
 * @value: a number
 *
 * Returns: (transfer full): it as text for a table, with up to three decimals; "" for NaN
 */
char *allies_output_number (double value);

/**
 * allies_json_number:
 * @builder: a builder inside an object
 * @name: name of the member
 * @value: its value; NaN and infinity become null
 */
void allies_json_number (JsonBuilder *builder, const char *name, double value);

/**
 * allies_json_string:
 * @builder: a builder inside an object
 * @name: name of the member
 * @value: (nullable): its value; %NULL becomes null
 */
void allies_json_string (JsonBuilder *builder, const char *name, const char *value);

/**
 * allies_json_boolean:
 * @builder: a builder inside an object
 * @name: name of the member
 * @value: its value
 */
void allies_json_boolean (JsonBuilder *builder, const char *name, gboolean value);

G_END_DECLS
